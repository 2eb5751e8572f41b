/* mw-mesh-quality.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-builder.h"

#include "mw-read.h"

/* ODCS `quality`: each rule put into one line. */

typedef struct
{
  const char *key;
  const char *words;
} Operator;

static const Operator operators[] = {
  { "mustBe", "is" },
  { "mustNotBe", "is not" },
  { "mustBeGreaterThan", "greater than" },
  { "mustBeGreaterOrEqualTo", "at least" },
  { "mustBeGreaterThanOrEqualTo", "at least" },
  { "mustBeLessThan", "less than" },
  { "mustBeLessOrEqualTo", "at most" },
  { "mustBeLessThanOrEqualTo", "at most" },
  { "mustBeBetween", "between" },
  { "mustNotBeBetween", "not between" },
};

static void
append_operand (GString      *line,
                const MwNode *value)
{
  const char *text = mw_read_text (value);
  const char *separator = " ";

  if (text != NULL)
    {
      g_string_append_printf (line, " %s", text);
      return;
    }

  for (const MwNode *item = mw_node_get_first (value); item != NULL; item = mw_node_get_next (item))
    {
      text = mw_read_text (item);
      if (text == NULL)
        continue;
      g_string_append_printf (line, "%s%s", separator, text);
      separator = " and ";
    }
}

static void
append_operator (GString      *line,
                 const MwNode *rule)
{
  const char *unit = mw_read_member (rule, "unit");

  for (gsize i = 0; i < G_N_ELEMENTS (operators); i++)
    {
      const MwNode *value = mw_node_get_member (rule, operators[i].key);

      if (value == NULL)
        continue;

      if (line->len > 0)
        g_string_append_c (line, ' ');
      g_string_append (line, operators[i].words);
      append_operand (line, value);
      if (unit != NULL && g_ascii_strcasecmp (unit, "percent") == 0)
        g_string_append (line, " %");
      else if (unit != NULL)
        g_string_append_printf (line, " %s", unit);
      return;
    }
}

/* Queries run over many lines; a summary has one. */
static void
append_in_one_line (GString    *line,
                    const char *text)
{
  gboolean is_blank = line->len == 0;

  for (; *text != '\0'; text++)
    {
      if (!g_ascii_isspace (*text))
        g_string_append_c (line, *text);
      else if (!is_blank)
        g_string_append_c (line, ' ');
      is_blank = g_ascii_isspace (*text);
    }

  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
}

static const char *
make_summary (MwMeshBuilder *self,
              const MwNode  *rule)
{
  static const char * const subjects[] = { "metric", "rule", "query", "engine", "description", "name" };
  g_autoptr(GString) line = g_string_new (NULL);
  const char *implementation = mw_read_member (rule, "implementation");

  for (gsize i = 0; i < G_N_ELEMENTS (subjects) && line->len == 0; i++)
    {
      const char *subject = mw_read_member (rule, subjects[i]);

      if (subject != NULL)
        append_in_one_line (line, subject);
    }

  if (implementation != NULL && mw_read_member (rule, "engine") != NULL)
    {
      g_string_append (line, ": ");
      append_in_one_line (line, implementation);
    }
  append_operator (line, rule);

  return line->len > 0 ? mw_arena_text (&self->mesh->arena, line->str, line->len) : NULL;
}

MwRange
mw_mesh_builder_read_qualities (MwMeshBuilder *self,
                                const MwNode  *list)
{
  MwRange range = { .first = self->mesh->qualities->len };

  for (const MwNode *item = mw_node_get_first (list); item != NULL; item = mw_node_get_next (item))
    {
      MwQualityRule rule = { NULL };

      if (mw_node_get_node_type (item) != MW_NODE_MAPPING)
        continue;

      rule.name = mw_read_member (item, "name");
      rule.rule_type = mw_read_member (item, "type");
      rule.dimension = mw_read_member (item, "dimension");
      rule.severity = mw_read_member (item, "severity");
      rule.description = mw_read_member (item, "description");
      rule.summary = make_summary (self, item);
      /* The standard's default. */
      if (rule.rule_type == NULL)
        rule.rule_type = "library";
      g_array_append_val (self->mesh->qualities, rule);
    }

  range.n = self->mesh->qualities->len - range.first;

  return range;
}
