/* mw-comparison-contract.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-comparison-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* What is different between two states of a contract. Properties go by their
 * path: "orders.customer.email". */

typedef struct
{
  MwMesh           *mesh;
  const MwContract *contract;
  GPtrArray        *paths;       /* owned texts, in the order of the contract */
  GHashTable       *by_path;     /* path to property index + 1; of objects to 0 */
} Schema;

static char *
dup_path (MwMesh     *mesh,
          guint       property,
          GHashTable *paths)
{
  const MwProperty *fact = mw_mesh_get_properties (mesh, NULL) + property;
  const MwSchemaObject *object = mw_mesh_get_objects (mesh, NULL) + fact->object;
  const char *parent = fact->parent != MW_NONE
                       ? g_hash_table_lookup (paths, GUINT_TO_POINTER (fact->parent + 1)) : object->name;

  return g_strdup_printf ("%s.%s", parent != NULL ? parent : "", fact->name);
}

static void
add_path (Schema *self,
          char   *path,
          guint   property)
{
  g_ptr_array_add (self->paths, path);
  if (!g_hash_table_contains (self->by_path, path))
    g_hash_table_insert (self->by_path, path,
                         GUINT_TO_POINTER (property != MW_NONE ? property + 1 : 0));
}

static void
schema_init (Schema *self,
             MwMesh *mesh,
             guint   contract)
{
  const MwSchemaObject *objects = mw_mesh_get_objects (mesh, NULL);
  g_autoptr(GHashTable) path_of = g_hash_table_new (NULL, NULL);

  self->mesh = mesh;
  self->contract = mw_mesh_get_contracts (mesh, NULL) + contract;
  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->by_path = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->contract->objects.n; i++)
    {
      const MwSchemaObject *object = &objects[self->contract->objects.first + i];

      add_path (self, g_strdup (object->name != NULL ? object->name : ""), MW_NONE);
      for (guint n = 0; n < object->properties.n; n++)
        {
          guint property = object->properties.first + n;
          char *path = dup_path (mesh, property, path_of);

          g_hash_table_insert (path_of, GUINT_TO_POINTER (property + 1), path);
          add_path (self, path, property);
        }
    }
}

static void
schema_clear (Schema *self)
{
  g_clear_pointer (&self->by_path, g_hash_table_unref);
  g_clear_pointer (&self->paths, g_ptr_array_unref);
}

static const char *
get_type_word (const MwProperty *property)
{
  return property->physical_type != NULL ? property->physical_type : property->logical_type;
}

/* Only one of the two may have a word for a thing that the other tells as well. */
static void
add_type (GStrvBuilder     *words,
          const char       *path,
          const MwProperty *before,
          const MwProperty *after)
{
  g_autofree char *what = g_strdup_printf (_("type of %s"), path);

  if (g_strcmp0 (before->physical_type, after->physical_type) != 0 &&
      before->physical_type != NULL && after->physical_type != NULL)
    mw_comparison_add_text (words, what, before->physical_type, after->physical_type);
  else if (g_strcmp0 (before->logical_type, after->logical_type) != 0)
    mw_comparison_add_text (words, what, before->logical_type, after->logical_type);
  else
    mw_comparison_add_text (words, what, get_type_word (before), get_type_word (after));
}

static void
add_line (GStrvBuilder *words,
          const char   *contract,
          char         *line)
{
  g_strv_builder_take (words, g_strdup_printf (_("Contract %s: %s"), contract, line));
  g_free (line);
}

static void
add_property (GStrvBuilder     *words,
              const char       *contract,
              const char       *path,
              const MwProperty *before,
              const MwProperty *after)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *classification = g_strdup_printf (_("classification of %s"), path);
  g_auto(GStrv) found = NULL;

  add_type (lines, path, before, after);
  mw_comparison_add_text (lines, classification, before->classification, after->classification);
  found = g_strv_builder_end (lines);
  for (guint i = 0; found[i] != NULL; i++)
    add_line (words, contract, g_strdup (found[i]));

  if (before->is_required != after->is_required)
    add_line (words, contract, g_strdup_printf (after->is_required ? _("%s is required now") : _("%s is no longer required"), path));
  if (!before->is_deprecated && after->is_deprecated)
    add_line (words, contract, g_strdup_printf (_("%s is deprecated"), path));
}

/* What is inside something that is gone as a whole is not told one by one. */
static gboolean
has_parent (const Schema *schema,
            const char   *path)
{
  const char *dot = strrchr (path, '.');
  g_autofree char *parent = dot != NULL ? g_strndup (path, (gsize) (dot - path)) : NULL;

  return parent == NULL || g_hash_table_contains (schema->by_path, parent);
}

static gboolean
is_property (const Schema *schema,
             const char   *path)
{
  return g_hash_table_lookup (schema->by_path, path) != NULL;
}

static void
add_missing (GStrvBuilder *words,
             const Schema *here,
             const Schema *there,
             gboolean      is_added)
{
  for (guint i = 0; i < here->paths->len; i++)
    {
      const char *path = g_ptr_array_index (here->paths, i);
      char *line;

      if (g_hash_table_contains (there->by_path, path) || !has_parent (there, path))
        continue;

      if (is_property (here, path))
        line = g_strdup_printf (is_added ? _("property %s added") : _("property %s removed"), path);
      else
        line = g_strdup_printf (is_added ? _("object %s added") : _("object %s removed"), path);
      add_line (words, here->contract->name, line);
    }
}

static void
add_properties (GStrvBuilder *words,
                const Schema *before,
                const Schema *after)
{
  for (guint i = 0; i < after->paths->len; i++)
    {
      const char *path = g_ptr_array_index (after->paths, i);
      guint was = GPOINTER_TO_UINT (g_hash_table_lookup (before->by_path, path));
      guint is = GPOINTER_TO_UINT (g_hash_table_lookup (after->by_path, path));

      if (was > 0 && is > 0)
        add_property (words, after->contract->name, path,
                      mw_mesh_get_properties (before->mesh, NULL) + was - 1,
                      mw_mesh_get_properties (after->mesh, NULL) + is - 1);
    }
}

static void
add_terms (GStrvBuilder     *words,
           const MwContract *before,
           const MwContract *after)
{
  g_autofree char *version = g_strdup_printf (_("Contract %s, version"), after->name);
  g_autofree char *status = g_strdup_printf (_("Contract %s, status"), after->name);

  mw_comparison_add_text (words, version, before->version, after->version);
  mw_comparison_add_text (words, status, before->status, after->status);
}

void
mw_comparison_add_contract_words (GStrvBuilder *words,
                                  MwMesh       *before,
                                  guint         contract_before,
                                  MwMesh       *after,
                                  guint         contract_after)
{
  g_autoptr(GStrvBuilder) own = g_strv_builder_new ();
  g_auto(GStrv) found = NULL;
  Schema was;
  Schema is;

  schema_init (&was, before, contract_before);
  schema_init (&is, after, contract_after);

  add_terms (own, was.contract, is.contract);
  add_missing (own, &was, &is, FALSE);
  add_missing (own, &is, &was, TRUE);
  add_properties (own, &was, &is);

  found = g_strv_builder_end (own);
  for (guint i = 0; found[i] != NULL; i++)
    g_strv_builder_add (words, found[i]);
  if (*found == NULL)
    g_strv_builder_take (words, g_strdup_printf (_("Contract %s: details changed"), is.contract->name));

  schema_clear (&was);
  schema_clear (&is);
}
