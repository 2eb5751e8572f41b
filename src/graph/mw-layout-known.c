/* mw-layout-known.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-known.h"

#include <string.h>

/* Of the boxes and areas side by side at least one in so many must be known. A
 * neighbourhood of few products that is expanded grows many times over, and what
 * was there is to stay all the same. */
#define FEWEST_KNOWN 8

MwLayoutKnown *
mw_layout_known_new (guint n_nodes,
                     guint n_clusters,
                     guint n_edges)
{
  MwLayoutKnown *self = g_new0 (MwLayoutKnown, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->n_nodes = n_nodes;
  self->n_clusters = n_clusters;
  self->n_edges = n_edges;
  self->nodes = g_new0 (guint8, n_nodes + 1);
  self->boxes = g_new0 (graphene_rect_t, n_nodes + 1);
  self->clusters = g_new0 (guint8, n_clusters + 1);
  self->areas = g_new0 (graphene_rect_t, n_clusters + 1);
  self->is_pinned = g_new0 (guint8, n_nodes + 1);
  self->pins = g_new0 (graphene_point_t, n_nodes + 1);
  self->curves = g_new (guint, n_edges + 1);

  for (guint i = 0; i < n_edges; i++)
    self->curves[i] = MW_NONE;

  return self;
}

MwLayoutKnown *
mw_layout_known_ref (MwLayoutKnown *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
mw_layout_known_unref (MwLayoutKnown *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->nodes, g_free);
  g_clear_pointer (&self->boxes, g_free);
  g_clear_pointer (&self->clusters, g_free);
  g_clear_pointer (&self->areas, g_free);
  g_clear_pointer (&self->is_pinned, g_free);
  g_clear_pointer (&self->pins, g_free);
  g_clear_pointer (&self->curves, g_free);
  g_clear_pointer (&self->before, mw_layout_picture_unref);
  g_free (self);
}

MwLayoutKnown *
mw_layout_known_new_pinned (const MwLayoutKnown *self,
                            MwLayoutPicture     *picture)
{
  MwLayoutKnown *all = mw_layout_known_new (self->n_nodes, self->n_clusters, self->n_edges);

  all->before = mw_layout_picture_ref (picture);
  all->n_pins = self->n_pins;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      all->nodes[i] = MW_LAYOUT_KNOWN_PLACE;
      all->boxes[i] = *mw_layout_picture_get_box (picture, i);
      graphene_rect_offset (&all->boxes[i], -picture->origin.x, -picture->origin.y);
      all->is_pinned[i] = self->is_pinned[i];
      all->pins[i] = self->pins[i];
    }

  for (guint i = 0; i < self->n_clusters; i++)
    {
      all->clusters[i] = MW_LAYOUT_KNOWN_PLACE;
      all->areas[i] = *mw_layout_picture_get_area (picture, i);
      graphene_rect_offset (&all->areas[i], -picture->origin.x, -picture->origin.y);
    }

  for (guint i = 0; i < self->n_edges; i++)
    all->curves[i] = i;

  return all;
}

gboolean
mw_layout_known_is_enough (const MwLayoutKnown   *self,
                           const MwLayoutProblem *problem)
{
  guint n = self->n_clusters;
  guint n_known = 0;

  for (guint i = 0; i < self->n_clusters; i++)
    n_known += self->clusters[i] != MW_LAYOUT_KNOWN_NOT;

  for (guint i = 0; i < self->n_nodes; i++)
    if (mw_layout_problem_get_node (problem, i)->cluster == MW_LAYOUT_NO_CLUSTER)
      {
        n++;
        n_known += self->nodes[i] != MW_LAYOUT_KNOWN_NOT;
      }

  return n_known > 0 && n_known * FEWEST_KNOWN >= n;
}

gboolean
mw_layout_known_is_fresh (const MwLayoutKnown   *self,
                          const MwLayoutProblem *problem,
                          guint                  cluster)
{
  guint n = 0;
  guint n_known = 0;

  for (guint i = 0; i < self->n_nodes; i++)
    if (mw_layout_problem_get_node (problem, i)->cluster == cluster)
      {
        n++;
        n_known += self->nodes[i] != MW_LAYOUT_KNOWN_NOT;
      }

  return self->clusters[cluster] != MW_LAYOUT_KNOWN_PLACE || 2 * n_known < n;
}

static void
hash_array (GChecksum    *checksum,
            gconstpointer data,
            gsize         size)
{
  if (size > 0)
    g_checksum_update (checksum, data, (gssize) size);
}

char *
mw_layout_known_dup_hash (const MwLayoutKnown   *self,
                          const MwLayoutProblem *problem)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *hash = mw_layout_problem_dup_hash (problem);

  hash_array (checksum, hash, strlen (hash));
  hash_array (checksum, self->nodes, self->n_nodes);
  hash_array (checksum, self->boxes, self->n_nodes * sizeof *self->boxes);
  hash_array (checksum, self->clusters, self->n_clusters);
  hash_array (checksum, self->areas, self->n_clusters * sizeof *self->areas);
  hash_array (checksum, self->is_pinned, self->n_nodes);
  hash_array (checksum, self->pins, self->n_nodes * sizeof *self->pins);
  hash_array (checksum, self->curves, self->n_edges * sizeof *self->curves);

  if (self->before != NULL)
    hash_array (checksum, &self->before->origin, sizeof self->before->origin);

  if (self->before != NULL)
    hash_array (checksum, self->before->points->data, self->before->points->len * sizeof (graphene_point_t));

  return g_strdup (g_checksum_get_string (checksum));
}
