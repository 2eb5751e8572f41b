/* mw-mesh-unite.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-merge.h"

#include <string.h>

#include "mw-mesh-merge-private.h"
#include "mw-pair.h"

/* The edges of two meshes in a mesh of the documents of both. They are carried
 * over and not told anew: documents of two times together would tell edges that
 * never were, and hide those that a newer document no longer tells. */

typedef struct
{
  MwMeshBuilder *builder;
  MwMesh        *from;
  GArray        *entries;             /* guint by entry of @from: the entry in the new mesh */
  GArray        *products_by_entry;   /* guint by entry of the new mesh, or MW_NONE */
  GArray        *agreements_by_entry;
  GHashTable    *pairs;               /* gint64: pairs of products that have an edge; owned keys */
} Carrying;

typedef struct
{
  MwMeshMerge *merge;
  MwMesh      *before;
  MwMesh      *after;
} Uniting;

static GArray *
new_table (guint n)
{
  GArray *table = g_array_new (FALSE, FALSE, sizeof (guint));

  /* An array of nothing has no place in memory. */
  g_array_set_size (table, n);
  if (n > 0)
    memset (table->data, 0xff, n * sizeof (guint));

  return table;
}

static guint
find_entry (Carrying *self,
            guint     entry)
{
  return entry != MW_NONE ? g_array_index (self->entries, guint, entry) : MW_NONE;
}

/* Ghosts have no entry and go by their ids; the one that stands for a contract
 * may be hidden by a product of the same name. */
static guint
carry_ghost (Carrying        *self,
             guint            product,
             const MwProduct *ghost)
{
  MwMesh *mesh = self->builder->mesh;
  guint found = mw_mesh_find_product (mesh, ghost->id);

  if (mw_mesh_find_product (self->from, ghost->id) != product)
    return GPOINTER_TO_UINT (g_hash_table_lookup (self->builder->ghost_by_contract, ghost->id)) - 1;

  if (found != MW_NONE)
    return found;

  return mw_mesh_builder_take_product (self->builder,
                                       mw_arena_text (&mesh->arena, ghost->id, strlen (ghost->id)));
}

static guint
carry_product (Carrying *self,
               guint     index)
{
  const MwProduct *product = &g_array_index (self->from->products, MwProduct, index);
  guint entry = find_entry (self, product->entry);

  if (product->is_ghost)
    return carry_ghost (self, index, product);

  return entry != MW_NONE ? g_array_index (self->products_by_entry, guint, entry) : MW_NONE;
}

static gboolean
is_same_port (const MwPort *a,
              const MwPort *b)
{
  return a->direction == b->direction && g_strcmp0 (a->id, b->id) == 0 &&
         g_strcmp0 (a->name, b->name) == 0 && g_strcmp0 (a->version, b->version) == 0;
}

static guint
carry_port (Carrying *self,
            guint     index)
{
  MwMesh *mesh = self->builder->mesh;
  const MwPort *port;
  guint product;
  MwRange range;

  if (index == MW_NONE)
    return MW_NONE;

  port = &g_array_index (self->from->ports, MwPort, index);
  product = carry_product (self, port->product);
  if (product == MW_NONE)
    return MW_NONE;

  range = g_array_index (mesh->products, MwProduct, product).ports;
  for (guint i = range.first; i < range.first + range.n; i++)
    if (is_same_port (port, &g_array_index (mesh->ports, MwPort, i)))
      return i;

  return MW_NONE;
}

static guint
carry_agreement (Carrying *self,
                 guint     index)
{
  guint entry;

  if (index == MW_NONE)
    return MW_NONE;

  entry = find_entry (self, g_array_index (self->from->agreements, MwAgreement, index).entry);

  return entry != MW_NONE ? g_array_index (self->agreements_by_entry, guint, entry) : MW_NONE;
}

static gboolean
is_new_pair (Carrying *self,
             guint     source,
             guint     target)
{
  gint64 pair = mw_pair_key (source, target);

  return g_hash_table_add (self->pairs, g_memdup2 (&pair, sizeof pair));
}

static void
carry_edges (Carrying *self)
{
  for (guint i = 0; i < self->from->edges->len; i++)
    {
      const MwEdge *edge = &g_array_index (self->from->edges, MwEdge, i);
      guint source = carry_product (self, edge->source);
      guint target = carry_product (self, edge->target);

      if (source == MW_NONE || target == MW_NONE || !is_new_pair (self, source, target))
        continue;

      for (guint n = 0; n < edge->facts.n; n++)
        {
          const MwEdgeFact *fact = &g_array_index (self->from->edge_facts, MwEdgeFact, edge->facts.first + n);

          mw_mesh_builder_add_link (self->builder, source, target, fact->provenance, fact->state,
                                    carry_port (self, fact->source_port),
                                    carry_port (self, fact->target_port),
                                    carry_agreement (self, fact->agreement));
        }
    }
}

static void
index_entries (Carrying *self)
{
  MwMesh *mesh = self->builder->mesh;

  self->products_by_entry = new_table (mesh->entries->len);
  self->agreements_by_entry = new_table (mesh->entries->len);
  for (guint i = 0; i < mesh->products->len; i++)
    {
      guint entry = g_array_index (mesh->products, MwProduct, i).entry;

      if (entry != MW_NONE)
        g_array_index (self->products_by_entry, guint, entry) = i;
    }
  for (guint i = 0; i < mesh->agreements->len; i++)
    g_array_index (self->agreements_by_entry, guint,
                   g_array_index (mesh->agreements, MwAgreement, i).entry) = i;
}

static void
relink (MwMeshBuilder *builder,
        gpointer       data)
{
  Uniting *uniting = data;
  g_autoptr(GHashTable) pairs = mw_pair_table_new ();
  Carrying self = { .builder = builder, .pairs = pairs };

  g_array_set_size (builder->links, 0);
  index_entries (&self);

  self.from = uniting->after;
  self.entries = uniting->merge->from_over;
  carry_edges (&self);
  self.from = uniting->before;
  self.entries = uniting->merge->from_under;
  carry_edges (&self);

  g_array_unref (self.products_by_entry);
  g_array_unref (self.agreements_by_entry);
}

MwMesh *
mw_mesh_new_united (MwMesh *before,
                    MwMesh *after)
{
  g_auto(MwMeshMerge) merge = { NULL };
  Uniting uniting = { .merge = &merge, .before = before, .after = after };

  g_return_val_if_fail (MW_IS_MESH (before), NULL);
  g_return_val_if_fail (MW_IS_MESH (after), NULL);

  mw_mesh_merge_init (&merge, before, after, NULL, NULL);
  mw_mesh_builder_fill_entries (merge.mesh, merge.entries, NULL, mw_mesh_get_time (after), relink, &uniting);

  return merge.mesh;
}
