/* mw-check.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-check.h"

#include <glib/gi18n.h>
#include <string.h>

/* A hostile document could be wrong in a million places. */
#define MAX_PROBLEMS 1000

#define MAX_NAMES 128

static MwSpan
choose_span (const MwNode *node,
             gboolean      at_key)
{
  MwSpan key = mw_node_get_key_span (node);
  MwSpan value = mw_node_get_span (node);

  if (at_key && key.end > key.start)
    return key;

  /* A collection without a key is marked by the first of its members, so that
   * not half the document is underlined. */
  if (at_key && mw_node_get_node_type (node) == MW_NODE_MAPPING && mw_node_get_n_children (node) > 0)
    return mw_node_get_key_span (mw_node_get_first (node));

  return value.end > value.start || key.end == key.start ? value : key;
}

void
mw_check_add (MwCheck      *self,
              MwSeverity    severity,
              const MwNode *node,
              gboolean      at_key,
              const char   *section,
              const char   *format,
              ...)
{
  MwProblem *problem;
  va_list arguments;

  if (self->problems->len >= MAX_PROBLEMS)
    return;

  problem = g_new0 (MwProblem, 1);
  problem->severity = severity;
  problem->pointer = mw_node_dup_pointer (node);
  problem->reference = self->standard->api_version != NULL
                       ? g_strdup_printf ("%s, %s", self->standard->name, section)
                       : g_strdup (self->standard->name);
  problem->span = choose_span (node, at_key);

  va_start (arguments, format);
  problem->message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_ptr_array_add (self->problems, problem);
}

const MwField *
mw_fields_get (const MwField *fields,
               const char    *name,
               MwVersions     version)
{
  for (const MwField *field = fields; field->name != NULL; field++)
    if ((field->in == 0 || (field->in & version)) && strcmp (field->name, name) == 0)
      return field;

  return NULL;
}

static const MwField *
find_field (const MwTables *tables,
            const char     *name,
            MwVersions      version)
{
  for (guint i = 0; i < tables->n_tables; i++)
    {
      const MwField *field = mw_fields_get (tables->tables[i], name, version);

      if (field != NULL)
        return field;
    }

  return NULL;
}

/* "A server", or "A server with “type: postgres”" where that decides. */
static char *
describe (const MwShape *shape,
          const MwNode  *node,
          gboolean       told)
{
  const char *told_by = told && shape->told_by != NULL ? mw_node_get_member_text (node, shape->told_by) : NULL;

  if (told_by == NULL)
    return g_strdup (_(shape->what));

  return g_strdup_printf (_("%s with “%s: %s”"), _(shape->what), shape->told_by, told_by);
}

static void
check_required (MwCheck        *self,
                const MwShape  *shape,
                const MwTables *tables,
                const MwNode   *node)
{
  MwVersions version = self->standard->version;

  for (guint i = 0; i < tables->n_tables; i++)
    for (const MwField *field = tables->tables[i]; field->name != NULL; field++)
      if ((field->required & version) && mw_node_get_member (node, field->name) == NULL)
        {
          g_autofree char *what = describe (shape, node, i > 0);

          mw_check_add (self, MW_SEVERITY_ERROR, node, TRUE, shape->section,
                        _("%s needs “%s”, which is missing"), what, field->name);
        }
}

static const char *
suggest (const MwTables *tables,
         const MwNode   *node,
         MwVersions      version)
{
  const char *names[MAX_NAMES];
  guint n_names = 0;

  for (guint i = 0; i < tables->n_tables; i++)
    for (const MwField *field = tables->tables[i]; field->name != NULL && n_names < MAX_NAMES; field++)
      if ((field->in == 0 || (field->in & version)) &&
          mw_node_get_member (mw_node_get_parent (node), field->name) == NULL)
        names[n_names++] = field->name;

  return mw_nearest_name (mw_node_get_key (node), names, n_names);
}

static void
report_unknown (MwCheck        *self,
                const MwShape  *shape,
                const MwTables *tables,
                const MwNode   *node)
{
  const char *key = mw_node_get_key (node);
  const MwField *elsewhere = find_field (tables, key, MW_VERSIONS_ALL);
  const char *near = suggest (tables, node, self->standard->version);
  g_autofree char *what = describe (shape, mw_node_get_parent (node), TRUE);

  if (elsewhere != NULL)
    mw_check_add (self, MW_SEVERITY_ERROR, node, TRUE, shape->section,
                  _("“%s” is a field of %s, but this document follows %s"), key,
                  mw_standard_first (self->standard->kind, elsewhere->in)->name, self->standard->name);
  else if (near != NULL)
    mw_check_add (self, MW_SEVERITY_ERROR, node, TRUE, shape->section,
                  _("%s has no field “%s”; did you mean “%s”?"), what, key, near);
  else if (find_field (tables, "customProperties", self->standard->version) != NULL)
    mw_check_add (self, MW_SEVERITY_ERROR, node, TRUE, shape->section,
                  _("%s has no field “%s”; what you add yourself goes into “customProperties”"), what, key);
  else
    mw_check_add (self, MW_SEVERITY_ERROR, node, TRUE, shape->section,
                  _("%s has no field “%s”; take it out"), what, key);
}

static void
check_member (MwCheck        *self,
              const MwShape  *shape,
              const MwTables *tables,
              const MwNode   *member)
{
  MwVersions version = self->standard->version;
  const MwField *field = find_field (tables, mw_node_get_key (member), version);

  if (field == NULL)
    {
      if ((shape->closed & version) && !tables->is_open)
        report_unknown (self, shape, tables, member);

      return;
    }

  if (field->deprecated & version)
    mw_check_add (self, MW_SEVERITY_WARNING, member, TRUE, shape->section,
                  _("“%s” is going out of use"), field->name);

  mw_check_value (self, shape, field, member);
}

void
mw_check_shape (MwCheck       *self,
                const MwShape *shape,
                const MwNode  *node)
{
  MwTables tables = { .tables = { shape->fields }, .n_tables = 1 };

  if (shape->extend != NULL)
    shape->extend (node, self->standard->version, &tables);

  check_required (self, shape, &tables, node);

  for (const MwNode *member = mw_node_get_first (node); member != NULL; member = mw_node_get_next (member))
    check_member (self, shape, &tables, member);

  if (shape->verify != NULL)
    shape->verify (self, shape, node);
}
