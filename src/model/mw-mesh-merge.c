/* mw-mesh-merge.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-merge.h"

#include "mw-mesh-merge-private.h"
#include "mw-text-hash.h"

/* Two lists of entries as one. Entries point at trees that their documents keep,
 * so that nothing is parsed or copied. */

typedef struct
{
  MwMeshMerge *merge;
  MwMesh      *over;
  guint       *sources[2];            /* of under and over: the document in the new mesh */
  GHashTable  *by_id[MW_N_KINDS];     /* id to the first entry of @over with it that is not in yet + 1 */
  GHashTable  *by_node;               /* those without id */
  GArray      *next;                  /* guint by entry of @over: the next with the same id + 1 */
} Merging;

/* Documents that both have are held once: a shape of the past shares nearly all. */
static guint *
add_documents (MwMesh     *mesh,
               MwMesh     *from,
               GHashTable *known)
{
  guint *sources = g_new (guint, from->documents->len + 1);

  for (guint i = 0; i < from->documents->len; i++)
    {
      MwDocument *document = g_ptr_array_index (from->documents, i);
      guint found = GPOINTER_TO_UINT (g_hash_table_lookup (known, document));

      if (found == 0)
        {
          g_ptr_array_add (mesh->documents, mw_document_ref (document));
          g_ptr_array_add (mesh->names, g_strdup (g_ptr_array_index (from->names, i)));
          found = mesh->documents->len;
          g_hash_table_insert (known, document, GUINT_TO_POINTER (found));
        }

      sources[i] = found - 1;
    }

  return sources;
}

/* Backwards, so that each chain runs in the order of the documents. */
static void
index_over (Merging *self)
{
  GArray *entries = self->over->entries;

  for (guint i = 0; i < MW_N_KINDS; i++)
    self->by_id[i] = g_hash_table_new (mw_text_hash, g_str_equal);
  self->by_node = g_hash_table_new (NULL, NULL);
  self->next = g_array_new (FALSE, TRUE, sizeof (guint));
  g_array_set_size (self->next, entries->len);

  for (guint i = entries->len; i > 0; i--)
    {
      const MwEntry *entry = &g_array_index (entries, MwEntry, i - 1);
      GHashTable *table = self->by_id[entry->kind];

      if (entry->id == NULL)
        {
          g_hash_table_insert (self->by_node, (gpointer) entry->node, GUINT_TO_POINTER (i));
          continue;
        }

      g_array_index (self->next, guint, i - 1) =
        GPOINTER_TO_UINT (g_hash_table_lookup (table, entry->id));
      g_hash_table_insert (table, (gpointer) entry->id, GUINT_TO_POINTER (i));
    }
}

static guint
add_entry (Merging       *self,
           const MwEntry *entry,
           guint          which)
{
  MwEntry copy = *entry;

  copy.source = self->sources[which][entry->source];
  g_array_append_val (self->merge->entries, copy);

  return self->merge->entries->len - 1;
}

static guint
add_over (Merging *self,
          guint    index)
{
  guint *place = &g_array_index (self->merge->from_over, guint, index);

  if (*place == MW_NONE)
    *place = add_entry (self, &g_array_index (self->over->entries, MwEntry, index), 1);

  return *place;
}

/* What stands for @entry of the lower mesh. Of several with one id the first
 * stands in the place of the first, and so on; more of them below than above
 * means that the last one above stands for the rest. */
static guint
add_under (Merging       *self,
           const MwEntry *entry)
{
  GHashTable *table = self->by_id[entry->kind];
  guint found;

  if (entry->id == NULL)
    {
      found = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_node, entry->node));
      return found > 0 ? add_over (self, found - 1) : add_entry (self, entry, 0);
    }

  found = GPOINTER_TO_UINT (g_hash_table_lookup (table, entry->id));
  if (found == 0)
    return add_entry (self, entry, 0);

  if (g_array_index (self->next, guint, found - 1) > 0)
    g_hash_table_insert (table, (gpointer) entry->id,
                         GUINT_TO_POINTER (g_array_index (self->next, guint, found - 1)));

  return add_over (self, found - 1);
}

static GArray *
new_indexes (guint n)
{
  GArray *indexes = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);

  for (guint i = 0; i < n; i++)
    {
      guint none = MW_NONE;

      g_array_append_val (indexes, none);
    }

  return indexes;
}

void
mw_mesh_merge_init (MwMeshMerge   *self,
                    MwMesh        *under,
                    MwMesh        *over,
                    MwMeshKeepFunc keep,
                    gpointer       data)
{
  g_autoptr(GHashTable) known = g_hash_table_new (NULL, NULL);
  Merging merging = { .merge = self, .over = over };

  self->mesh = g_object_new (MW_TYPE_MESH, NULL);
  self->entries = g_array_new (FALSE, FALSE, sizeof (MwEntry));
  self->from_under = new_indexes (under->entries->len);
  self->from_over = new_indexes (over->entries->len);
  merging.sources[0] = add_documents (self->mesh, under, known);
  merging.sources[1] = add_documents (self->mesh, over, known);
  index_over (&merging);

  for (guint i = 0; i < under->entries->len; i++)
    {
      const MwEntry *entry = &g_array_index (under->entries, MwEntry, i);

      if (keep == NULL || keep (under, entry, data))
        g_array_index (self->from_under, guint, i) = add_under (&merging, entry);
    }
  for (guint i = 0; i < over->entries->len; i++)
    add_over (&merging, i);

  for (guint i = 0; i < MW_N_KINDS; i++)
    g_hash_table_unref (merging.by_id[i]);
  g_hash_table_unref (merging.by_node);
  g_array_unref (merging.next);
  g_free (merging.sources[0]);
  g_free (merging.sources[1]);
}

void
mw_mesh_merge_clear (MwMeshMerge *self)
{
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->from_under, g_array_unref);
  g_clear_pointer (&self->from_over, g_array_unref);
}

MwMesh *
mw_mesh_new_merged (MwMesh *under,
                    MwMesh *over)
{
  g_auto(MwMeshMerge) merge = { NULL };

  g_return_val_if_fail (MW_IS_MESH (under), NULL);
  g_return_val_if_fail (MW_IS_MESH (over), NULL);

  mw_mesh_merge_init (&merge, under, over, NULL, NULL);
  mw_mesh_builder_fill_entries (merge.mesh, merge.entries, NULL, mw_mesh_get_time (over), NULL, NULL);

  return merge.mesh;
}
