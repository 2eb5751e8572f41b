/* mw-schema-item.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-schema-item.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pages/mw-words.h"

/* The reader of documents stops at 64 levels. */
#define MAX_DEPTH 64

struct _MwSchemaItem
{
  GObject parent_instance;

  MwMesh *mesh;
  guint   object;
  guint   property;
};

G_DEFINE_FINAL_TYPE (MwSchemaItem, mw_schema_item, G_TYPE_OBJECT)

static void
mw_schema_item_finalize (GObject *object)
{
  MwSchemaItem *self = MW_SCHEMA_ITEM (object);

  g_clear_object (&self->mesh);

  G_OBJECT_CLASS (mw_schema_item_parent_class)->finalize (object);
}

static void
mw_schema_item_class_init (MwSchemaItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mw_schema_item_finalize;
}

static void
mw_schema_item_init (MwSchemaItem *self)
{
}

static MwSchemaItem *
new_item (MwMesh *mesh,
          guint   object,
          guint   property)
{
  MwSchemaItem *self = g_object_new (MW_TYPE_SCHEMA_ITEM, NULL);

  self->mesh = g_object_ref (mesh);
  self->object = object;
  self->property = property;

  return self;
}

MwMesh *
mw_schema_item_get_mesh (MwSchemaItem *self)
{
  g_return_val_if_fail (MW_IS_SCHEMA_ITEM (self), NULL);

  return self->mesh;
}

const MwSchemaObject *
mw_schema_item_get_object (MwSchemaItem *self)
{
  g_return_val_if_fail (MW_IS_SCHEMA_ITEM (self), NULL);

  return &mw_mesh_get_objects (self->mesh, NULL)[self->object];
}

const MwProperty *
mw_schema_item_get_property (MwSchemaItem *self)
{
  g_return_val_if_fail (MW_IS_SCHEMA_ITEM (self), NULL);

  return self->property != MW_NONE ? &mw_mesh_get_properties (self->mesh, NULL)[self->property] : NULL;
}

static char *
dup_object_name (const MwSchemaObject *object)
{
  if (object->name != NULL && *object->name != '\0')
    return mw_words_plain_name (object->name);

  if (object->physical_name != NULL && *object->physical_name != '\0')
    return mw_words_plain_name (object->physical_name);

  return g_strdup (_("Object without a name"));
}

char *
mw_schema_item_dup_name (MwSchemaItem *self)
{
  const MwProperty *property = mw_schema_item_get_property (self);

  if (property != NULL)
    return mw_words_plain_name (property->name);

  return dup_object_name (mw_schema_item_get_object (self));
}

char *
mw_schema_item_dup_path (MwSchemaItem *self)
{
  const MwProperty *all = mw_mesh_get_properties (self->mesh, NULL);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint index = self->property;

  for (guint depth = 0; index != MW_NONE && depth < MAX_DEPTH; depth++)
    {
      g_ptr_array_insert (parts, 0, mw_words_plain_name (all[index].name));
      index = all[index].parent;
    }

  g_ptr_array_insert (parts, 0, dup_object_name (mw_schema_item_get_object (self)));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (".", (char **) parts->pdata);
}

char *
mw_schema_item_dup_type (MwSchemaItem *self)
{
  const MwProperty *property = mw_schema_item_get_property (self);
  const char *type;

  if (property == NULL)
    type = mw_schema_item_get_object (self)->physical_type;
  else
    type = property->logical_type != NULL ? property->logical_type : property->physical_type;

  return mw_words_plain_name (type);
}

MwRange
mw_schema_item_get_qualities (MwSchemaItem *self)
{
  const MwProperty *property = mw_schema_item_get_property (self);

  return property != NULL ? property->qualities : mw_schema_item_get_object (self)->qualities;
}

GListModel *
mw_schema_item_dup_children (MwSchemaItem *self)
{
  const MwSchemaObject *object;
  const MwProperty *all;
  g_autoptr(GListStore) children = NULL;

  g_return_val_if_fail (MW_IS_SCHEMA_ITEM (self), NULL);

  object = mw_schema_item_get_object (self);
  all = mw_mesh_get_properties (self->mesh, NULL);

  for (guint i = 0; i < object->properties.n; i++)
    {
      guint index = object->properties.first + i;

      if (all[index].parent != self->property)
        continue;

      if (children == NULL)
        children = g_list_store_new (MW_TYPE_SCHEMA_ITEM);
      {
        g_autoptr(MwSchemaItem) child = new_item (self->mesh, self->object, index);

        g_list_store_append (children, child);
      }
    }

  return G_LIST_MODEL (g_steal_pointer (&children));
}

GListModel *
mw_schema_list_new (MwMesh *mesh,
                    guint   contract)
{
  GListStore *list = g_list_store_new (MW_TYPE_SCHEMA_ITEM);
  const MwContract *facts;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  facts = &mw_mesh_get_contracts (mesh, NULL)[contract];
  for (guint i = 0; i < facts->objects.n; i++)
    {
      g_autoptr(MwSchemaItem) item = new_item (mesh, facts->objects.first + i, MW_NONE);

      g_list_store_append (list, item);
    }

  return G_LIST_MODEL (list);
}

static gboolean
contains (const char *text,
          const char *words)
{
  g_autofree char *normal = NULL;
  g_autofree char *folded = NULL;

  if (text == NULL)
    return FALSE;

  normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  folded = g_utf8_casefold (normal != NULL ? normal : text, -1);

  return strstr (folded, words) != NULL;
}

static gboolean
matches (MwSchemaItem *item,
         const char   *words)
{
  const MwProperty *property = mw_schema_item_get_property (item);
  const MwSchemaObject *object = mw_schema_item_get_object (item);
  g_autofree char *path = mw_schema_item_dup_path (item);

  return contains (path, words) ||
         contains (property != NULL ? property->business_name : object->business_name, words) ||
         contains (property != NULL ? property->description : object->description, words);
}

GListModel *
mw_schema_list_new_matching (MwMesh     *mesh,
                             guint       contract,
                             const char *words)
{
  g_autoptr(GListStore) list = g_list_store_new (MW_TYPE_SCHEMA_ITEM);
  g_autofree char *normal = g_utf8_normalize (words, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (normal != NULL ? normal : words, -1);
  const MwContract *facts;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  facts = &mw_mesh_get_contracts (mesh, NULL)[contract];
  for (guint i = 0; i < facts->objects.n; i++)
    {
      guint object = facts->objects.first + i;
      MwRange range = mw_mesh_get_objects (mesh, NULL)[object].properties;
      g_autoptr(MwSchemaItem) whole = new_item (mesh, object, MW_NONE);

      if (matches (whole, folded))
        g_list_store_append (list, whole);

      for (guint k = 0; k < range.n; k++)
        {
          g_autoptr(MwSchemaItem) item = new_item (mesh, object, range.first + k);

          if (matches (item, folded))
            g_list_store_append (list, item);
        }
    }

  return G_LIST_MODEL (g_steal_pointer (&list));
}
