/* mw-comparison.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-comparison.h"

#include "graph/mw-comparison-private.h"
#include "model/mw-mesh-merge.h"

#define N_CHANGES (MW_GRAPH_CHANGE_CHANGED + 1)

/**
 * MwComparison:
 *
 * The joint mesh, the two that it is of, and a change for each product and edge.
 */
struct _MwComparison
{
  GObject          parent_instance;

  MwMesh          *mesh;
  MwComparisonSide before;
  MwComparisonSide after;
  guint            n_products;
  guint            n_edges;
  guint8          *product_changes;   /* MwGraphChange */
  guint8          *edge_changes;
  guint            n_by_change[N_CHANGES];
  guint            n_edges_by_change[N_CHANGES];
  gboolean         is_selection;
};

G_DEFINE_FINAL_TYPE (MwComparison, mw_comparison, G_TYPE_OBJECT)

static gboolean
is_there (MwMesh *mesh,
          guint   product)
{
  return product != MW_NONE && !mw_mesh_get_products (mesh, NULL)[product].is_ghost;
}

static MwGraphChange
compare_product (MwComparison *self,
                 guint         product)
{
  guint before = self->before.products[product];
  guint after = self->after.products[product];
  gboolean was_there = is_there (self->before.mesh, before);

  if (was_there != is_there (self->after.mesh, after))
    return was_there ? MW_GRAPH_CHANGE_REMOVED : MW_GRAPH_CHANGE_ADDED;

  if (was_there && mw_comparison_is_changed (self->before.mesh, before, self->after.mesh, after))
    return MW_GRAPH_CHANGE_CHANGED;

  return MW_GRAPH_CHANGE_NONE;
}

static MwGraphChange
compare_edge (MwComparison *self,
              guint         edge)
{
  const MwEdge *before;
  const MwEdge *after;

  if (self->before.edges[edge] == MW_NONE)
    return self->after.edges[edge] == MW_NONE ? MW_GRAPH_CHANGE_NONE : MW_GRAPH_CHANGE_ADDED;
  if (self->after.edges[edge] == MW_NONE)
    return MW_GRAPH_CHANGE_REMOVED;

  before = mw_mesh_get_edges (self->before.mesh, NULL) + self->before.edges[edge];
  after = mw_mesh_get_edges (self->after.mesh, NULL) + self->after.edges[edge];

  return before->state != after->state || before->provenance != after->provenance
         ? MW_GRAPH_CHANGE_CHANGED : MW_GRAPH_CHANGE_NONE;
}

static void
take_mesh (MwComparison *self,
           MwMesh       *mesh)
{
  self->mesh = mesh;
  mw_mesh_get_products (mesh, &self->n_products);
  mw_mesh_get_edges (mesh, &self->n_edges);
  self->product_changes = g_new0 (guint8, self->n_products + 1);
  self->edge_changes = g_new0 (guint8, self->n_edges + 1);
}

static void
set_product_change (MwComparison *self,
                    guint         product,
                    MwGraphChange change)
{
  self->product_changes[product] = (guint8) change;
  self->n_by_change[change]++;
}

static void
set_edge_change (MwComparison *self,
                 guint         edge,
                 MwGraphChange change)
{
  self->edge_changes[edge] = (guint8) change;
  self->n_edges_by_change[change]++;
}

static void
mw_comparison_finalize (GObject *object)
{
  MwComparison *self = MW_COMPARISON (object);

  mw_comparison_side_clear (&self->before);
  mw_comparison_side_clear (&self->after);
  g_clear_pointer (&self->product_changes, g_free);
  g_clear_pointer (&self->edge_changes, g_free);
  g_clear_object (&self->mesh);

  G_OBJECT_CLASS (mw_comparison_parent_class)->finalize (object);
}

static void
mw_comparison_class_init (MwComparisonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mw_comparison_finalize;
}

static void
mw_comparison_init (MwComparison *self)
{
}

/**
 * mw_comparison_new:
 * @before: a mesh
 * @after: the same mesh in another state
 *
 * Compares two states. It costs about as much as making one of the meshes.
 *
 * Returns: (transfer full): the comparison
 */
MwComparison *
mw_comparison_new (MwMesh *before,
                   MwMesh *after)
{
  MwComparison *self;

  g_return_val_if_fail (MW_IS_MESH (before), NULL);
  g_return_val_if_fail (MW_IS_MESH (after), NULL);

  self = g_object_new (MW_TYPE_COMPARISON, NULL);
  take_mesh (self, mw_mesh_new_united (before, after));
  mw_comparison_side_init (&self->before, before, self->mesh);
  mw_comparison_side_init (&self->after, after, self->mesh);

  for (guint i = 0; i < self->n_products; i++)
    set_product_change (self, i, compare_product (self, i));
  for (guint i = 0; i < self->n_edges; i++)
    set_edge_change (self, i, compare_edge (self, i));

  return self;
}

/**
 * mw_comparison_new_for_documents:
 * @mesh: what there is
 * @inputs: (element-type MwMeshInput): documents that would stand for, or come to, those
 *
 * Compares a mesh with what it would be with a draft.
 *
 * Returns: (transfer full): the comparison
 */
MwComparison *
mw_comparison_new_for_documents (MwMesh    *mesh,
                                 GPtrArray *inputs)
{
  g_autoptr(MwMesh) draft = NULL;
  g_autoptr(MwMesh) after = NULL;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);
  g_return_val_if_fail (inputs != NULL, NULL);

  draft = mw_mesh_new_at (inputs, mw_mesh_get_time (mesh));
  after = mw_mesh_new_merged (mesh, draft);

  return mw_comparison_new (mesh, after);
}

static guint8 *
mark (guint        n_all,
      const guint *some,
      guint        n)
{
  guint8 *marks = g_new0 (guint8, n_all + 1);

  for (guint i = 0; i < n; i++)
    if (some[i] < n_all)
      marks[some[i]] = 1;

  return marks;
}

static MwGraphChange
compare_marks (gboolean is_first,
               gboolean is_second)
{
  if (is_first == is_second)
    return MW_GRAPH_CHANGE_NONE;

  return is_first ? MW_GRAPH_CHANGE_REMOVED : MW_GRAPH_CHANGE_ADDED;
}

/**
 * mw_comparison_new_for_selections:
 * @mesh: a mesh
 * @first: (array length=n_first): indexes of products
 * @n_first: how many
 * @second: (array length=n_second): indexes of products
 * @n_second: how many
 *
 * Compares two selections of one mesh: what is in one of them only.
 *
 * Returns: (transfer full): the comparison
 */
MwComparison *
mw_comparison_new_for_selections (MwMesh      *mesh,
                                  const guint *first,
                                  guint        n_first,
                                  const guint *second,
                                  guint        n_second)
{
  const MwEdge *edges;
  g_autofree guint8 *in_first = NULL;
  g_autofree guint8 *in_second = NULL;
  MwComparison *self;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  self = g_object_new (MW_TYPE_COMPARISON, NULL);
  self->is_selection = TRUE;
  take_mesh (self, g_object_ref (mesh));
  mw_comparison_side_init (&self->before, mesh, mesh);
  mw_comparison_side_init (&self->after, mesh, mesh);
  in_first = mark (self->n_products, first, n_first);
  in_second = mark (self->n_products, second, n_second);

  for (guint i = 0; i < self->n_products; i++)
    set_product_change (self, i, compare_marks (in_first[i], in_second[i]));

  edges = mw_mesh_get_edges (mesh, NULL);
  for (guint i = 0; i < self->n_edges; i++)
    set_edge_change (self, i, compare_marks (in_first[edges[i].source] && in_first[edges[i].target],
                                             in_second[edges[i].source] && in_second[edges[i].target]));

  return self;
}

MwMesh *
mw_comparison_get_mesh (MwComparison *self)
{
  g_return_val_if_fail (MW_IS_COMPARISON (self), NULL);

  return self->mesh;
}

MwMesh *
mw_comparison_get_before (MwComparison *self)
{
  g_return_val_if_fail (MW_IS_COMPARISON (self), NULL);

  return self->before.mesh;
}

MwMesh *
mw_comparison_get_after (MwComparison *self)
{
  g_return_val_if_fail (MW_IS_COMPARISON (self), NULL);

  return self->after.mesh;
}

gboolean
mw_comparison_get_is_selection (MwComparison *self)
{
  g_return_val_if_fail (MW_IS_COMPARISON (self), FALSE);

  return self->is_selection;
}

MwGraphChange
mw_comparison_get_product_change (MwComparison *self,
                                  guint         product)
{
  g_return_val_if_fail (MW_IS_COMPARISON (self), MW_GRAPH_CHANGE_NONE);
  g_return_val_if_fail (product < self->n_products, MW_GRAPH_CHANGE_NONE);

  return self->product_changes[product];
}

MwGraphChange
mw_comparison_get_edge_change (MwComparison *self,
                               guint         edge)
{
  g_return_val_if_fail (MW_IS_COMPARISON (self), MW_GRAPH_CHANGE_NONE);
  g_return_val_if_fail (edge < self->n_edges, MW_GRAPH_CHANGE_NONE);

  return self->edge_changes[edge];
}

guint
mw_comparison_get_n (MwComparison *self,
                     MwGraphChange change)
{
  g_return_val_if_fail (MW_IS_COMPARISON (self), 0);
  g_return_val_if_fail ((guint) change < N_CHANGES, 0);

  return self->n_by_change[change];
}

guint
mw_comparison_get_n_edges (MwComparison *self,
                           MwGraphChange change)
{
  g_return_val_if_fail (MW_IS_COMPARISON (self), 0);
  g_return_val_if_fail ((guint) change < N_CHANGES, 0);

  return self->n_edges_by_change[change];
}

#define DEFINE_INDEX(name, field, limit) \
        guint \
        mw_comparison_ ## name (MwComparison *self, \
                                guint index) \
        { \
          g_return_val_if_fail (MW_IS_COMPARISON (self), MW_NONE); \
          g_return_val_if_fail (index < (limit), MW_NONE); \
          return self->field[index]; \
        }

DEFINE_INDEX (get_product_before, before.products, self->n_products)
DEFINE_INDEX (get_product_after, after.products, self->n_products)
DEFINE_INDEX (get_edge_before, before.edges, self->n_edges)
DEFINE_INDEX (get_edge_after, after.edges, self->n_edges)
DEFINE_INDEX (find_product_of_before, before.joint_products, self->before.n_own)
DEFINE_INDEX (find_product_of_after, after.joint_products, self->after.n_own)
