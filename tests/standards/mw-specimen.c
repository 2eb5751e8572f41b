/* mw-specimen.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-specimen.h"

#include "document/mw-document.h"

#include <string.h>

/* Properties within properties end here. */
#define MAX_DEPTH 4

#define N_OPERATORS 8

typedef struct
{
  const MwStandard *standard;
  GString          *json;
  guint             operator; /* which of the eight a quality rule has */
} Specimen;

static void append_shape (Specimen      *self,
                          const MwShape *shape,
                          const char    *told,
                          guint          depth);

static const char *
get_sample (MwFormat format)
{
  switch (format)
    {
    case MW_FORMAT_URI:
      return "\"https://example.com/a\"";

    case MW_FORMAT_SFTP:
      return "\"sftp://example.com/a\"";

    case MW_FORMAT_DATE:
      return "\"2026-01-31\"";

    case MW_FORMAT_DATE_TIME:
      return "\"2026-01-31T09:00:00Z\"";

    case MW_FORMAT_REFERENCE:
    case MW_FORMAT_REFERENCE_3_2:
      return "\"customers.id\"";

    case MW_FORMAT_NONE:
    case MW_FORMAT_STABLE_ID:
    case MW_FORMAT_NOT_NEGATIVE:
    case MW_FORMAT_POSITIVE:
    case MW_FORMAT_AT_LEAST_ONE:
    default:
      return "\"x\"";
    }
}

static void
append_value (Specimen      *self,
              const MwField *field,
              const char    *told,
              guint          depth)
{
  gboolean mapping = field->type == MW_VALUE_MAPPING || field->type == MW_VALUE_MAPPING_OR_LIST ||
                     (field->type == MW_VALUE_TEXT_OR_MAPPING && field->shape != NULL);

  if (strcmp (field->name, "apiVersion") == 0)
    g_string_append_printf (self->json, "\"%s\"", self->standard->api_version);
  else if (mapping && field->shape != NULL)
    append_shape (self, field->shape, told, depth + 1);
  else if (mapping)
    g_string_append (self->json, "{}");
  else if (field->type == MW_VALUE_BOOLEAN)
    g_string_append (self->json, "true");
  else if (field->type == MW_VALUE_NUMBER || field->type == MW_VALUE_INTEGER || field->type == MW_VALUE_PORT)
    g_string_append (self->json, "2");
  else if (field->values != NULL)
    g_string_append_printf (self->json, "\"%s\"", field->values[0]);
  else
    g_string_append (self->json, get_sample (field->format));
}

/* A server for each type, and so on: each has other fields. */
static void
append_variants (Specimen      *self,
                 const MwField *field,
                 guint          depth)
{
  const MwField *teller = mw_fields_get (field->shape->fields, field->shape->told_by, self->standard->version);
  guint n_each = field->shape == &mw_shape_odcs_quality && depth < 3 ? N_OPERATORS : 1;

  for (guint i = 0; teller->values[i] != NULL; i++)
    for (self->operator = 0; self->operator < n_each; self->operator++)
      {
        if (i > 0 || self->operator > 0)
          g_string_append_c (self->json, ',');

        append_value (self, field, teller->values[i], depth);
      }

  self->operator = 0;
}

static void
append_field (Specimen      *self,
              const MwField *field,
              guint          depth)
{
  g_string_append_printf (self->json, "\"%s\":", field->name);

  if (!field->is_list)
    {
      append_value (self, field, NULL, depth);
      return;
    }

  g_string_append_c (self->json, '[');

  if (field->max_items == 2)
    g_string_append (self->json, "1,2");
  else if (field->shape != NULL && field->shape->told_by != NULL && depth < MAX_DEPTH)
    append_variants (self, field, depth);
  else if (field->shape == NULL || depth < MAX_DEPTH || field->min_items > 0)
    append_value (self, field, NULL, depth);

  g_string_append_c (self->json, ']');
}

static gboolean
is_wanted (Specimen      *self,
           const MwField *field,
           guint          n_operator)
{
  if (field->in != 0 && !(field->in & self->standard->version))
    return FALSE;

  return !g_str_has_prefix (field->name, "must") || n_operator == self->operator;
}

static void
append_tables (Specimen       *self,
               const MwTables *tables,
               const MwShape  *shape,
               const char     *told,
               guint           depth)
{
  gboolean first = TRUE;

  for (guint i = 0; i < tables->n_tables; i++)
    for (guint j = 0; tables->tables[i][j].name != NULL; j++)
      {
        const MwField *field = &tables->tables[i][j];

        if (!is_wanted (self, field, j))
          continue;

        if (!first)
          g_string_append_c (self->json, ',');

        first = FALSE;

        if (told != NULL && strcmp (field->name, shape->told_by) == 0)
          g_string_append_printf (self->json, "\"%s\":\"%s\"", field->name, told);
        else
          append_field (self, field, depth);
      }
}

static void
append_shape (Specimen      *self,
              const MwShape *shape,
              const char    *told,
              guint          depth)
{
  MwTables tables = { .tables = { shape->fields }, .n_tables = 1 };

  /* Nothing that a deep part may leave out; no shape that repeats requires any
   * but a name. */
  if (depth > MAX_DEPTH && shape->told_by != NULL)
    {
      g_string_append (self->json, "{\"name\":\"x\"}");
      return;
    }

  if (shape->extend != NULL)
    {
      const MwField *teller = mw_fields_get (shape->fields, shape->told_by, self->standard->version);
      g_autofree char *text = NULL;
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(MwDocument) document = NULL;

      if (told == NULL)
        told = teller->values[0];

      text = g_strdup_printf ("{\"%s\":\"%s\"}", shape->told_by, told);
      bytes = g_bytes_new (text, strlen (text));
      document = mw_document_new_bulk (bytes, NULL);
      shape->extend (mw_document_get_root (document), self->standard->version, &tables);
    }

  g_string_append_c (self->json, '{');
  append_tables (self, &tables, shape, told, depth);
  g_string_append_c (self->json, '}');
}

char *
mw_specimen_dup_json (const MwStandard *standard)
{
  Specimen self = { standard, g_string_new (NULL), 0 };

  append_shape (&self, standard->shape, NULL, 0);

  return g_string_free_and_steal (self.json);
}
