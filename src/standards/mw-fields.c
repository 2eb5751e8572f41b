/* mw-fields.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-fields.h"
#include "mw-version.h"

#include <string.h>

/* Specs that have been asked for, by kind, version and path: what callers hold
 * on to must stay, and there are only as many as forms show. */
static GMutex specs_lock;
static GHashTable *specs;

static const MwField *
find_in_shape (const MwShape *shape,
               const char    *name,
               MwVersions     version)
{
  MwTables tables = { .tables = { shape->fields }, .n_tables = 1 };

  if (shape->extend != NULL)
    shape->extend (NULL, version, &tables);

  for (guint i = 0; i < tables.n_tables; i++)
    {
      const MwField *field = mw_fields_get (tables.tables[i], name, version);

      if (field != NULL)
        return field;
    }

  return NULL;
}

static const MwField *
find_field (const MwStandard *standard,
            const char       *path)
{
  g_auto(GStrv) names = g_strsplit (path, "/", -1);
  const MwShape *shape = standard->shape;
  const MwField *field = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (shape == NULL || !(field = find_in_shape (shape, names[i], standard->version)))
        return NULL;

      shape = field->shape;
    }

  return field;
}

static MwFieldSpec *
create_spec (const MwStandard *standard,
             const MwField    *field)
{
  MwFieldSpec *spec = g_new0 (MwFieldSpec, 1);

  spec->name = field->name;
  spec->label = field->label;
  spec->help = field->help;
  spec->example = field->example;
  spec->recommended = field->recommended != NULL ? field->recommended : field->values;
  spec->required = (field->required & standard->version) != 0;

  return spec;
}

/**
 * mw_fields_find:
 * @kind: the kind of document
 * @version: (nullable): its `apiVersion`; the newest when it is not known
 * @path: names with slashes between, without positions: "outputPorts/name"
 *
 * Looks up what a standard says of a field.
 *
 * Label, help and the rest are untranslated: pass them to gettext.
 *
 * Returns: (nullable) (transfer none): the field; valid for ever
 */
const MwFieldSpec *
mw_fields_find (MwKind      kind,
                const char *version,
                const char *path)
{
  const MwStandard *standard = mw_standard_find (kind, version);
  g_autoptr(GMutexLocker) locker = NULL;
  g_autofree char *key = NULL;
  const MwField *field;
  MwFieldSpec *spec;

  g_return_val_if_fail (path != NULL, NULL);

  if (standard == NULL && !(standard = mw_standard_newest (kind)))
    return NULL;

  if (!(field = find_field (standard, path)))
    return NULL;

  key = g_strdup_printf ("%s/%s", standard->name, path);
  locker = g_mutex_locker_new (&specs_lock);

  if (specs == NULL)
    specs = g_hash_table_new (g_str_hash, g_str_equal);

  if (!(spec = g_hash_table_lookup (specs, key)))
    {
      spec = create_spec (standard, field);
      g_hash_table_insert (specs, g_steal_pointer (&key), spec);
    }

  return spec;
}
