/* mw-paths-cut.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-paths-cut.h"

/* What all ways need is on any one of them. So one way is followed from its
 * start, and from each node of it everything is visited that can be come to
 * without a step of that way. How far ahead on the way that comes shows what is
 * gone around: a step is needed when nothing that came before leads beyond it. */
typedef struct
{
  const MwPathsNet *net;
  GArray           *way;         /* arcs */
  guint            *places;      /* of nodes on the way, else MW_NONE */
  gboolean         *seen;
  GArray           *stack;
  guint             furthest;    /* place on the way that was come to */
} Walk;

static void
walk_init (Walk             *self,
           const MwPathsNet *net,
           GArray           *way)
{
  self->net = net;
  self->way = way;
  self->places = g_new (guint, net->n);
  self->seen = g_new0 (gboolean, net->n);
  self->stack = g_array_new (FALSE, FALSE, sizeof (guint));
  self->furthest = 0;

  for (guint i = 0; i < net->n; i++)
    self->places[i] = MW_NONE;
  self->places[net->source] = 0;
  for (guint i = 0; i < way->len; i++)
    self->places[net->to[g_array_index (way, guint, i)]] = i + 1;
}

static void
walk_clear (Walk *self)
{
  g_free (self->places);
  g_free (self->seen);
  g_array_unref (self->stack);
}

static void
push (Walk *self,
      guint node)
{
  if (self->seen[node])
    return;

  self->seen[node] = TRUE;
  g_array_append_val (self->stack, node);
}

static void
note (Walk *self,
      guint node)
{
  if (self->places[node] != MW_NONE)
    self->furthest = MAX (self->furthest, self->places[node]);
}

static guint
pop (Walk *self)
{
  guint node = g_array_index (self->stack, guint, self->stack->len - 1);

  g_array_set_size (self->stack, self->stack->len - 1);

  return node;
}

static gboolean
is_on_way (Walk *self,
           guint node,
           guint arc)
{
  guint place = self->places[node];

  return place < self->way->len && g_array_index (self->way, guint, place) == arc;
}

GArray *
mw_paths_find_bridges (const MwPathsNet *net,
                       GArray           *shortest)
{
  GArray *bridges = g_array_new (FALSE, FALSE, sizeof (guint));
  guint node = net->source;
  Walk walk;

  walk_init (&walk, net, shortest);

  for (guint i = 0; i < shortest->len; i++)
    {
      guint step = g_array_index (shortest, guint, i);

      push (&walk, node);
      while (walk.stack->len > 0)
        {
          guint from = pop (&walk);

          for (guint arc = net->first[from]; arc < net->first[from + 1]; arc++)
            {
              if (is_on_way (&walk, from, arc))
                continue;
              note (&walk, net->to[arc]);
              push (&walk, net->to[arc]);
            }
        }

      if (walk.furthest <= i)
        g_array_append_val (bridges, step);
      node = net->to[step];
    }

  walk_clear (&walk);

  return bridges;
}

GArray *
mw_paths_find_passages (const MwPathsNet *net,
                        GArray           *shortest)
{
  GArray *passages = g_array_new (FALSE, FALSE, sizeof (guint));
  guint node = net->source;
  Walk walk;

  walk_init (&walk, net, shortest);

  for (guint i = 0; i + 1 < shortest->len; i++)
    {
      push (&walk, node);
      while (walk.stack->len > 0)
        {
          guint from = pop (&walk);

          for (guint arc = net->first[from]; arc < net->first[from + 1]; arc++)
            {
              note (&walk, net->to[arc]);
              /* Nodes of the way have their turn later. */
              if (walk.places[net->to[arc]] == MW_NONE)
                push (&walk, net->to[arc]);
            }
        }

      node = net->to[g_array_index (shortest, guint, i)];
      if (walk.furthest == i + 1)
        g_array_append_val (passages, node);
    }

  walk_clear (&walk);

  return passages;
}
