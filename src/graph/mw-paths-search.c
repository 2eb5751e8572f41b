/* mw-paths-search.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-paths-search.h"

/* Yen's algorithm as Lawler divides it: the best way of a family of ways is
 * taken out, and what is left of the family are smaller ones, which agree with
 * it up to some step and then must not go on as it does. No way comes twice,
 * and to each next one it is a bounded number of searches, however many rings
 * the flow runs in. A search is A*, for which the distances without any ban are
 * a bound that never errs. */

/* Arcs looked at and written down: a second or so. */
#define MAX_WORK (16 * 1024 * 1024)

/* The best way of a family. */
typedef struct
{
  GArray *arcs;
  guint   start;                 /* up to here all ways of the family agree */
  GArray *banned;                /* arcs that must not follow */
} Family;

/* Somewhere a search has come to. */
typedef struct
{
  guint node;
  guint arc;                     /* by which; MW_NONE at its start */
  guint from;                    /* visit before, or MW_NONE */
  guint steps;
  guint next;                    /* visit in the same bucket, or MW_NONE */
} Visit;

typedef struct
{
  const MwPathsNet *net;
  GPtrArray        *families;    /* of GQueue of Family, by the length of the way */
  GArray           *visits;
  GArray           *buckets;     /* guint: last visit of each estimate */
  guint            *marks;       /* of nodes: number of the search that must not enter or is done with it */
  guint             n_searches;
  guint64           work;
} Search;

static void
family_free (Family *self)
{
  g_array_unref (self->arcs);
  g_array_unref (self->banned);
  g_free (self);
}

static void
queue_free (gpointer queue)
{
  g_queue_free_full (queue, (GDestroyNotify) family_free);
}

static void
push_family (Search *self,
             Family *family)
{
  while (self->families->len <= family->arcs->len)
    g_ptr_array_add (self->families, g_queue_new ());

  g_queue_push_tail (g_ptr_array_index (self->families, family->arcs->len), family);
}

static Family *
pop_family (Search *self)
{
  for (guint i = 0; i < self->families->len; i++)
    {
      Family *family = g_queue_pop_head (g_ptr_array_index (self->families, i));

      if (family != NULL)
        return family;
    }

  return NULL;
}

static void
push_visit (Search *self,
            Visit   visit)
{
  guint estimate = visit.steps + self->net->distances[visit.node];
  guint none = MW_NONE;

  while (self->buckets->len <= estimate)
    g_array_append_val (self->buckets, none);

  visit.next = g_array_index (self->buckets, guint, estimate);
  g_array_index (self->buckets, guint, estimate) = self->visits->len;
  g_array_append_val (self->visits, visit);
}

static gboolean
is_banned (GArray *banned,
           guint   arc)
{
  for (guint i = 0; i < banned->len; i++)
    {
      if (g_array_index (banned, guint, i) == arc)
        return TRUE;
    }

  return FALSE;
}

static void
expand (Search *self,
        guint   index,
        GArray *banned)
{
  const MwPathsNet *net = self->net;
  Visit visit = g_array_index (self->visits, Visit, index);

  for (guint arc = net->first[visit.node]; arc < net->first[visit.node + 1]; arc++)
    {
      self->work++;
      if (self->marks[net->to[arc]] == self->n_searches ||
          (visit.from == MW_NONE && is_banned (banned, arc)))
        continue;

      push_visit (self, (Visit) { .node = net->to[arc], .arc = arc, .from = index, .steps = visit.steps + 1 });
    }
}

/* The visit at the sink, or MW_NONE. */
static guint
run (Search *self,
     GArray *banned)
{
  for (guint estimate = 0; estimate < self->buckets->len; estimate++)
    {
      guint index;

      while ((index = g_array_index (self->buckets, guint, estimate)) != MW_NONE)
        {
          const Visit *visit = &g_array_index (self->visits, Visit, index);

          g_array_index (self->buckets, guint, estimate) = visit->next;
          if (self->marks[visit->node] == self->n_searches)
            continue;
          if (visit->node == self->net->sink)
            return index;

          self->marks[visit->node] = self->n_searches;
          expand (self, index, banned);
        }
    }

  return MW_NONE;
}

static void
append_way (Search *self,
            guint   index,
            GArray *arcs)
{
  guint first = arcs->len;

  for (; g_array_index (self->visits, Visit, index).from != MW_NONE;
       index = g_array_index (self->visits, Visit, index).from)
    g_array_append_val (arcs, g_array_index (self->visits, Visit, index).arc);

  for (guint i = first, j = arcs->len; i + 1 < j; i++)
    {
      guint arc = g_array_index (arcs, guint, i);

      j--;
      g_array_index (arcs, guint, i) = g_array_index (arcs, guint, j);
      g_array_index (arcs, guint, j) = arc;
    }
}

/* The ways that begin as @arcs up to @start and go on by none of @banned, which
 * it takes: queued with the best of them, if there is any. */
static void
add_family (Search *self,
            GArray *arcs,
            guint   start,
            GArray *banned)
{
  const MwPathsNet *net = self->net;
  guint node = net->source;
  guint end;

  self->n_searches++;
  g_array_set_size (self->visits, 0);
  g_array_set_size (self->buckets, 0);

  for (guint i = 0; i < start; i++)
    {
      self->marks[node] = self->n_searches;
      node = net->to[g_array_index (arcs, guint, i)];
    }

  push_visit (self, (Visit) { .node = node, .arc = MW_NONE, .from = MW_NONE });
  end = run (self, banned);

  if (end != MW_NONE)
    {
      Family *family = g_new0 (Family, 1);

      family->arcs = g_array_new (FALSE, FALSE, sizeof (guint));
      family->start = start;
      family->banned = g_array_ref (banned);
      g_array_append_vals (family->arcs, arcs->data, start);
      append_way (self, end, family->arcs);
      self->work += family->arcs->len;
      push_family (self, family);
    }

  g_array_unref (banned);
}

/* FALSE when the time was over before all that is left was looked at. */
static gboolean
divide (Search       *self,
        const Family *family)
{
  for (guint i = family->start; i < family->arcs->len; i++)
    {
      GArray *banned = i == family->start
                       ? g_array_copy (family->banned)
                       : g_array_new (FALSE, FALSE, sizeof (guint));

      g_array_append_val (banned, g_array_index (family->arcs, guint, i));
      self->work += banned->len + i;
      add_family (self, family->arcs, i, banned);
      if (self->work > MAX_WORK)
        return FALSE;
    }

  return TRUE;
}

GPtrArray *
mw_paths_search (const MwPathsNet *net,
                 guint             max,
                 gboolean         *truncated)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr(GArray) nothing = g_array_new (FALSE, FALSE, sizeof (guint));
  Search self = { .net = net };
  Family *family;
  gboolean is_in_time = TRUE;

  self.families = g_ptr_array_new_with_free_func (queue_free);
  self.visits = g_array_new (FALSE, FALSE, sizeof (Visit));
  self.buckets = g_array_new (FALSE, FALSE, sizeof (guint));
  self.marks = g_new0 (guint, net->n);
  add_family (&self, nothing, 0, g_array_new (FALSE, FALSE, sizeof (guint)));

  while (is_in_time && found->len < max && (family = pop_family (&self)) != NULL)
    {
      g_ptr_array_add (found, g_array_ref (family->arcs));
      is_in_time = divide (&self, family);
      family_free (family);
    }

  family = pop_family (&self);
  *truncated = !is_in_time || family != NULL;
  g_clear_pointer (&family, family_free);
  g_ptr_array_unref (self.families);
  g_array_unref (self.visits);
  g_array_unref (self.buckets);
  g_free (self.marks);

  return found;
}
