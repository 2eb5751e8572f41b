/* mw-yaml-writer.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-yaml-writer.h"

#include <string.h>

#define INDENT 2

typedef struct
{
  gboolean is_sequence;
  int      indent;
} Level;

struct _MwYamlWriter
{
  GString *text;
  GArray  *levels;
  /* A sequence's dash is written, and its mapping begins behind it. */
  gboolean has_dash;
};

/* Plain words that YAML 1.1 or 1.2 takes for something else than a string. */
static const char * const reserved[] = {
  "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".nan", ".inf",
};

static gboolean
is_reserved (const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (reserved); i++)
    if (g_ascii_strcasecmp (value, reserved[i]) == 0)
      return TRUE;

  return g_str_equal (value, "<<") || g_str_equal (value, "=");
}

/* Numbers, dates, times and versions all begin like a number; "3rd party" is
 * quoted without need, which does no harm. */
static gboolean
looks_like_number (const char *value)
{
  if (*value == '-' || *value == '+' || *value == '.')
    value++;

  return g_ascii_isdigit (*value);
}

static gboolean
has_unsafe_character (const char *value)
{
  for (const char *c = value; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character < 0x20 || character == 0x7f || character == 0x85 || character == 0xa0 ||
          character == 0x2028 || character == 0x2029 || character == 0xfeff ||
          !g_unichar_isdefined (character) || g_unichar_iscntrl (character))
        return TRUE;
    }

  return FALSE;
}

static gboolean
can_be_plain (const char *value)
{
  gsize length = strlen (value);

  return length > 0 &&
         !g_ascii_isspace (value[0]) && !g_ascii_isspace (value[length - 1]) &&
         strchr ("-?:,[]{}#&*!|>'\"%@`", value[0]) == NULL &&
         strstr (value, ": ") == NULL && strstr (value, " #") == NULL &&
         value[length - 1] != ':' &&
         !has_unsafe_character (value) && !looks_like_number (value) && !is_reserved (value);
}

/* A block scalar holds text of several lines, unless a line of it would change. */
static gboolean
can_be_block (const char *value)
{
  gsize length = strlen (value);
  g_autofree char *flat = NULL;

  if (strchr (value, '\n') == NULL || value[0] == ' ' || value[0] == '\n' ||
      g_str_has_suffix (value, "\n\n") || (length > 1 && value[length - 1] == ' ') ||
      strstr (value, " \n") != NULL)
    return FALSE;

  flat = g_strdelimit (g_strdup (value), "\n", ' ');

  return !has_unsafe_character (flat);
}

static void
append_quoted (GString    *text,
               const char *value)
{
  g_string_append_c (text, '"');

  for (const char *c = value; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character == '"' || character == '\\')
        g_string_append_printf (text, "\\%c", (int) character);
      else if (character == '\n')
        g_string_append (text, "\\n");
      else if (character == '\t')
        g_string_append (text, "\\t");
      else if (character > 0xffff && !g_unichar_isprint (character))
        g_string_append_printf (text, "\\U%08X", character);
      else if (!g_unichar_isprint (character) || character == 0xfeff || character == 0xa0)
        g_string_append_printf (text, "\\u%04X", character);
      else
        g_string_append_unichar (text, character);
    }

  g_string_append_c (text, '"');
}

static void
append_block (GString    *text,
              const char *value,
              int         indent)
{
  gboolean ends_in_newline = g_str_has_suffix (value, "\n");
  g_auto(GStrv) lines = g_strsplit (value, "\n", -1);
  guint n = g_strv_length (lines) - (ends_in_newline ? 1 : 0);

  g_string_append (text, ends_in_newline ? "|" : "|-");
  for (guint i = 0; i < n; i++)
    if (*lines[i] == '\0')
      g_string_append_c (text, '\n');
    else
      g_string_append_printf (text, "\n%*s%s", indent, "", lines[i]);
}

static Level *
get_level (MwYamlWriter *self)
{
  return self->levels->len > 0
         ? &g_array_index (self->levels, Level, self->levels->len - 1)
         : NULL;
}

/* Starts the line of an entry: indentation, dash or key. */
static void
begin_entry (MwYamlWriter *self,
             const char   *key)
{
  const Level *level = get_level (self);

  if (level == NULL)
    return;

  if (self->has_dash)
    self->has_dash = FALSE;
  else
    g_string_append_printf (self->text, "%*s", level->indent, "");

  if (level->is_sequence)
    {
      g_string_append (self->text, "- ");
      return;
    }

  g_return_if_fail (key != NULL);

  if (can_be_plain (key))
    g_string_append (self->text, key);
  else
    append_quoted (self->text, key);
  g_string_append_c (self->text, ':');
}

static void
begin_collection (MwYamlWriter *self,
                  const char   *key,
                  gboolean      is_sequence)
{
  const Level *outer = get_level (self);
  Level level = { is_sequence, 0 };

  begin_entry (self, key);

  if (outer != NULL)
    {
      level.indent = outer->indent + INDENT;
      if (outer->is_sequence)
        self->has_dash = TRUE;
      else
        g_string_append_c (self->text, '\n');
    }

  g_array_append_val (self->levels, level);
}

static void
begin_scalar (MwYamlWriter *self,
              const char   *key)
{
  begin_entry (self, key);

  if (get_level (self) != NULL && !get_level (self)->is_sequence)
    g_string_append_c (self->text, ' ');
}

MwYamlWriter *
mw_yaml_writer_new (void)
{
  MwYamlWriter *self = g_new0 (MwYamlWriter, 1);

  self->text = g_string_new (NULL);
  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));

  return self;
}

void
mw_yaml_writer_begin_mapping (MwYamlWriter *self,
                              const char   *key)
{
  g_return_if_fail (self != NULL);

  begin_collection (self, key, FALSE);
}

void
mw_yaml_writer_begin_sequence (MwYamlWriter *self,
                               const char   *key)
{
  g_return_if_fail (self != NULL);

  begin_collection (self, key, TRUE);
}

void
mw_yaml_writer_end (MwYamlWriter *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->levels->len > 0);

  g_array_set_size (self->levels, self->levels->len - 1);
}

void
mw_yaml_writer_add_string (MwYamlWriter *self,
                           const char   *key,
                           const char   *value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (value != NULL);

  begin_scalar (self, key);

  if (can_be_plain (value))
    g_string_append (self->text, value);
  else if (can_be_block (value))
    append_block (self->text, value, get_level (self) != NULL ? get_level (self)->indent + INDENT : INDENT);
  else
    append_quoted (self->text, value);

  g_string_append_c (self->text, '\n');
}

void
mw_yaml_writer_add_optional (MwYamlWriter *self,
                             const char   *key,
                             const char   *value)
{
  if (value != NULL && *value != '\0')
    mw_yaml_writer_add_string (self, key, value);
}

void
mw_yaml_writer_add_boolean (MwYamlWriter *self,
                            const char   *key,
                            gboolean      value)
{
  g_return_if_fail (self != NULL);

  begin_scalar (self, key);
  g_string_append (self->text, value ? "true\n" : "false\n");
}

void
mw_yaml_writer_add_integer (MwYamlWriter *self,
                            const char   *key,
                            gint64        value)
{
  g_return_if_fail (self != NULL);

  begin_scalar (self, key);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT "\n", value);
}

/**
 * mw_yaml_writer_free_to_bytes:
 * @self: (transfer full): the writer
 *
 * Returns: (transfer full): what was written
 */
GBytes *
mw_yaml_writer_free_to_bytes (MwYamlWriter *self)
{
  GBytes *bytes;

  g_return_val_if_fail (self != NULL, NULL);

  bytes = g_string_free_to_bytes (g_steal_pointer (&self->text));
  mw_yaml_writer_free (self);

  return bytes;
}

void
mw_yaml_writer_free (MwYamlWriter *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_array_unref (self->levels);
  g_free (self);
}
