/* mw-paths.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-paths.h"

#include <glib/gi18n-lib.h>

#include "graph/mw-graph-words.h"
#include "graph/mw-paths-cut.h"
#include "graph/mw-paths-search.h"

struct _MwPaths
{
  gatomicrefcount ref_count;
  MwMesh         *mesh;
  GArray         *paths;         /* MwPath */
  GArray         *bridges;       /* guint: edges */
  GArray         *passages;      /* guint: products */
  gboolean        truncated;
};

G_DEFINE_BOXED_TYPE (MwPaths, mw_paths, mw_paths_ref, mw_paths_unref)

static void
path_clear (gpointer path)
{
  MwPath *self = path;

  g_free (self->products);
  g_free (self->edges);
}

static MwSelectorSet *
make_set (MwMesh              *mesh,
          const guint         *products,
          guint                n,
          const MwSelectorSet *without)
{
  MwSelectorSet *set;
  guint n_products;

  mw_mesh_get_products (mesh, &n_products);
  set = mw_selector_set_new (n_products);

  for (guint i = 0; i < n; i++)
    {
      if (products[i] < n_products && (without == NULL || !mw_selector_set_has (without, products[i])))
        mw_selector_set_add (set, products[i]);
    }

  return set;
}

/* The first arc and the last only lead into and out of the net. */
static void
add_path (MwPaths          *self,
          const MwPathsNet *net,
          GArray           *arcs)
{
  MwPath path = { .n = arcs->len - 2 };

  path.products = g_new (guint, path.n + 1);
  path.edges = g_new (guint, MAX (path.n, 1));

  for (guint i = 0; i + 1 < arcs->len; i++)
    {
      guint arc = g_array_index (arcs, guint, i);

      path.products[i] = net->products[net->to[arc]];
      if (i > 0)
        path.edges[i - 1] = net->edges[arc];
    }

  g_array_append_val (self->paths, path);
}

static void
find_needed (MwPaths             *self,
             const MwPathsNet    *net,
             const MwSelectorSet *sources,
             const MwSelectorSet *targets)
{
  g_autoptr(GArray) shortest = mw_paths_net_find_shortest (net);
  g_autoptr(GArray) arcs = mw_paths_find_bridges (net, shortest);
  g_autoptr(GArray) nodes = mw_paths_find_passages (net, shortest);
  gboolean is_from_one = mw_selector_set_count (sources) == 1;
  gboolean is_to_one = mw_selector_set_count (targets) == 1;

  for (guint i = 0; i < arcs->len; i++)
    {
      guint edge = net->edges[g_array_index (arcs, guint, i)];

      if (edge != MW_NONE)
        g_array_append_val (self->bridges, edge);
    }

  for (guint i = 0; i < nodes->len; i++)
    {
      guint product = net->products[g_array_index (nodes, guint, i)];

      if (!(is_from_one && mw_selector_set_has (sources, product)) &&
          !(is_to_one && mw_selector_set_has (targets, product)))
        g_array_append_val (self->passages, product);
    }
}

/**
 * mw_paths_new:
 * @mesh: the mesh
 * @sources: products to start at
 * @targets: products to end at; what is among @sources as well only starts
 * @max: how many ways at most, such as %MW_PATHS_MAX
 *
 * Finds the ways. Refused and ended agreements are no steps. It takes time and
 * memory that @max and the size of the mesh bound, whatever the mesh is like; to
 * be called off the main thread where a mesh is large.
 *
 * Returns: (transfer full): the ways, perhaps none
 */
MwPaths *
mw_paths_new (MwMesh      *mesh,
              const guint *sources,
              guint        n_sources,
              const guint *targets,
              guint        n_targets,
              guint        max)
{
  g_autoptr(MwSelectorSet) from = NULL;
  g_autoptr(MwSelectorSet) to = NULL;
  g_autoptr(MwPathsNet) net = NULL;
  g_autoptr(GPtrArray) found = NULL;
  MwPaths *self;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  self = g_new0 (MwPaths, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->mesh = g_object_ref (mesh);
  self->paths = g_array_new (FALSE, FALSE, sizeof (MwPath));
  g_array_set_clear_func (self->paths, path_clear);
  self->bridges = g_array_new (FALSE, FALSE, sizeof (guint));
  self->passages = g_array_new (FALSE, FALSE, sizeof (guint));

  from = make_set (mesh, sources, n_sources, NULL);
  to = make_set (mesh, targets, n_targets, from);
  net = mw_paths_net_new (mesh, from, to);
  if (net == NULL)
    return self;

  find_needed (self, net, from, to);
  found = mw_paths_search (net, max, &self->truncated);
  for (guint i = 0; i < found->len; i++)
    add_path (self, net, g_ptr_array_index (found, i));

  return self;
}

MwPaths *
mw_paths_ref (MwPaths *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
mw_paths_unref (MwPaths *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->paths);
  g_array_unref (self->bridges);
  g_array_unref (self->passages);
  g_object_unref (self->mesh);
  g_free (self);
}

guint
mw_paths_get_n (MwPaths *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->paths->len;
}

const MwPath *
mw_paths_get (MwPaths *self,
              guint    nth)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (nth < self->paths->len, NULL);

  return &g_array_index (self->paths, MwPath, nth);
}

gboolean
mw_paths_get_truncated (MwPaths *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->truncated;
}

const guint *
mw_paths_get_bridges (MwPaths *self,
                      guint   *n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->bridges->len;

  return (const guint *) (gpointer) self->bridges->data;
}

const guint *
mw_paths_get_passages (MwPaths *self,
                       guint   *n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->passages->len;

  return (const guint *) (gpointer) self->passages->data;
}

static char *
dup_product (MwPaths *self,
             guint    product)
{
  return mw_graph_words_dup_text (mw_mesh_get_products (self->mesh, NULL)[product].name);
}

static void
append_count (MwPaths *self,
              GString *words)
{
  guint n = self->paths->len;
  guint steps = g_array_index (self->paths, MwPath, 0).n;

  if (n == 1 && !self->truncated)
    {
      g_string_append_printf (words, ngettext ("One path, with %u step.", "One path, with %u steps.", steps), steps);
      return;
    }

  if (self->truncated)
    g_string_append_printf (words, ngettext ("%u path is shown, there may be more;",
                                             "The first %u paths are shown, there may be more;", n), n);
  else
    g_string_append_printf (words, ngettext ("%u path;", "%u paths;", n), n);

  g_string_append_c (words, ' ');
  g_string_append_printf (words, ngettext ("the shortest has %u step.", "the shortest has %u steps.", steps), steps);
}

char *
mw_paths_dup_words (MwPaths *self)
{
  const MwEdge *edges;
  g_autoptr(GString) words = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  if (self->paths->len == 0)
    return g_strdup (_("No path leads there."));

  append_count (self, words);
  edges = mw_mesh_get_edges (self->mesh, NULL);

  /* With one way every step of it is needed. */
  for (guint i = 0; self->paths->len > 1 && i < self->bridges->len; i++)
    {
      const MwEdge *edge = &edges[g_array_index (self->bridges, guint, i)];
      g_autofree char *source = dup_product (self, edge->source);
      g_autofree char *target = dup_product (self, edge->target);

      g_string_append_c (words, ' ');
      g_string_append_printf (words, _("All need the step from %s to %s."), source, target);
    }

  for (guint i = 0; self->paths->len > 1 && self->bridges->len == 0 && i < self->passages->len; i++)
    {
      g_autofree char *product = dup_product (self, g_array_index (self->passages, guint, i));

      g_string_append_c (words, ' ');
      g_string_append_printf (words, _("All go through %s."), product);
    }

  return g_string_free_and_steal (g_steal_pointer (&words));
}
