/* mw-column-walk.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-column-walk.h"

/* More columns than this are no picture any more, and may be all there are. */
#define MAX_COLUMNS 20000

typedef enum {
  MW_COLUMN_AWAY    = 0,
  MW_COLUMN_REACHED = 1 << 0,
  MW_COLUMN_ASKED   = 1 << 1,    /* by itself, not with all of its product */
  MW_COLUMN_UP      = 1 << 2,    /* met on the way up */
  MW_COLUMN_DOWN    = 1 << 3,
} MwColumnState;

typedef struct
{
  guint property;
  guint distance;
} MwColumnStep;

guint
mw_column_walk_count (MwColumnWalk *self,
                      guint         property,
                      gboolean      upstream)
{
  guint n;

  if (!upstream)
    return mw_mesh_get_column_outgoing (self->builder->mesh, property).n;

  mw_mesh_get_column_incoming (self->builder->mesh, property, &n);

  return n;
}

guint
mw_column_walk_get (MwColumnWalk *self,
                    guint         property,
                    gboolean      upstream,
                    guint         nth,
                    guint        *edge)
{
  MwMesh *mesh = self->builder->mesh;
  const MwColumnEdge *edges = mw_mesh_get_column_edges (mesh, NULL);
  guint n;

  *edge = upstream
    ? mw_mesh_get_column_incoming (mesh, property, &n)[nth]
    : mw_mesh_get_column_outgoing (mesh, property).first + nth;

  return upstream ? edges[*edge].source : edges[*edge].target;
}

gboolean
mw_column_walk_shows (MwColumnWalk *self,
                      guint         edge)
{
  const MwColumnEdge *column = &mw_mesh_get_column_edges (self->builder->mesh, NULL)[edge];
  guint provenance = column->provenance;

  if (column->is_indirect && (self->builder->shown & MW_VIEW_EDGES_INDIRECT) == 0)
    return FALSE;

  return ((provenance & MW_COLUMN_TRANSFORM) != 0 && (self->builder->shown & MW_VIEW_EDGES_CONTRACT) != 0) ||
         ((provenance & MW_COLUMN_LINEAGE) != 0 && (self->builder->shown & MW_VIEW_EDGES_LINEAGE) != 0);
}

gboolean
mw_column_walk_has (MwColumnWalk *self,
                    guint         edge)
{
  const MwColumnEdge *column = &mw_mesh_get_column_edges (self->builder->mesh, NULL)[edge];

  return self->state[column->source] != MW_COLUMN_AWAY && self->state[column->target] != MW_COLUMN_AWAY;
}

gboolean
mw_column_walk_takes_part (MwColumnWalk *self,
                           guint         property)
{
  if (self->state[property] & MW_COLUMN_ASKED)
    return TRUE;

  for (guint upstream = 0; self->state[property] != MW_COLUMN_AWAY && upstream < 2; upstream++)
    {
      guint n = mw_column_walk_count (self, property, upstream);

      for (guint i = 0; i < n; i++)
        {
          guint edge;

          mw_column_walk_get (self, property, upstream, i, &edge);
          if (mw_column_walk_has (self, edge) && mw_column_walk_shows (self, edge))
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
is_hidden (MwColumnWalk *self,
           guint         property)
{
  guint product = mw_mesh_get_property_product (self->builder->mesh, property);

  return product != MW_NONE && mw_graph_builder_is_hidden (self->builder, product);
}

/* Whether there is room for it, or it is there. */
static gboolean
reach (MwColumnWalk *self,
       guint         property)
{
  if (self->state[property] & MW_COLUMN_REACHED)
    return TRUE;

  if (is_hidden (self, property))
    return FALSE;

  if (self->reached->len >= MAX_COLUMNS)
    {
      self->n_left_out++;
      return FALSE;
    }

  self->state[property] |= MW_COLUMN_REACHED;
  g_array_append_val (self->reached, property);

  return TRUE;
}

static void
start (MwColumnWalk *self,
       guint         product,
       const char   *column)
{
  MwMesh *mesh = self->builder->mesh;
  const MwProduct *entry = &mw_mesh_get_products (mesh, NULL)[product];
  const MwPort *ports = mw_mesh_get_ports (mesh, NULL);
  const MwSchemaObject *objects = mw_mesh_get_objects (mesh, NULL);
  guint asked = column != NULL ? mw_view_find_column (mesh, product, column) : MW_NONE;

  if (asked != MW_NONE)
    {
      reach (self, asked);
      self->state[asked] |= MW_COLUMN_ASKED;
      return;
    }

  for (guint i = entry->ports.first; i < entry->ports.first + entry->ports.n; i++)
    if (ports[i].direction == MW_PORT_OUTPUT && ports[i].contract != MW_NONE)
      {
        MwRange range = mw_mesh_get_contracts (mesh, NULL)[ports[i].contract].objects;

        for (guint j = range.first; j < range.first + range.n; j++)
          for (guint k = 0; k < objects[j].properties.n; k++)
            reach (self, objects[j].properties.first + k);
      }
}

static void
walk (MwColumnWalk *self,
      guint         n_start,
      gboolean      upstream,
      guint         n_steps)
{
  g_autoptr(GArray) queue = g_array_new (FALSE, FALSE, sizeof (MwColumnStep));
  guint8 met = upstream ? MW_COLUMN_UP : MW_COLUMN_DOWN;

  for (guint i = 0; i < n_start; i++)
    {
      MwColumnStep step = { g_array_index (self->reached, guint, i), 0 };

      self->state[step.property] |= met;
      g_array_append_val (queue, step);
    }

  for (guint i = 0; i < queue->len; i++)
    {
      MwColumnStep from = g_array_index (queue, MwColumnStep, i);
      guint n = from.distance < n_steps ? mw_column_walk_count (self, from.property, upstream) : 0;

      for (guint j = 0; j < n; j++)
        {
          guint edge;
          MwColumnStep to = { mw_column_walk_get (self, from.property, upstream, j, &edge), from.distance + 1 };

          if (self->state[to.property] & met || !mw_column_walk_shows (self, edge) || !reach (self, to.property))
            continue;

          self->state[to.property] |= met;
          g_array_append_val (queue, to);
        }
    }
}

static void
reach_beside (MwColumnWalk *self,
              guint         property,
              GHashTable   *expanded,
              gboolean      upstream)
{
  MwMesh *mesh = self->builder->mesh;
  guint product = mw_mesh_get_property_product (mesh, property);
  const char *id = product != MW_NONE ? mw_mesh_get_products (mesh, NULL)[product].id : NULL;
  guint n = mw_column_walk_count (self, property, upstream);

  if (id == NULL || !g_hash_table_contains (expanded, id))
    return;

  for (guint i = 0; i < n; i++)
    {
      guint edge;
      guint other = mw_column_walk_get (self, property, upstream, i, &edge);

      if (mw_column_walk_shows (self, edge))
        reach (self, other);
    }
}

void
mw_column_walk_init (MwColumnWalk   *self,
                     MwGraphBuilder *builder,
                     guint           product,
                     const MwView   *view)
{
  guint n_properties;
  guint n_start;

  mw_mesh_get_properties (builder->mesh, &n_properties);
  *self = (MwColumnWalk) { .builder = builder };
  self->reached = g_array_new (FALSE, FALSE, sizeof (guint));
  self->state = g_new0 (guint8, MAX (n_properties, 1));

  start (self, product, view->column);
  n_start = self->reached->len;
  walk (self, n_start, TRUE, view->upstream);
  walk (self, n_start, FALSE, view->downstream);

  /* What is added may be of an expanded product as well. */
  for (guint i = 0; i < self->reached->len; i++)
    {
      reach_beside (self, g_array_index (self->reached, guint, i), view->expanded_up, TRUE);
      reach_beside (self, g_array_index (self->reached, guint, i), view->expanded_down, FALSE);
    }
}

void
mw_column_walk_clear (MwColumnWalk *self)
{
  g_array_unref (self->reached);
  g_free (self->state);
}
