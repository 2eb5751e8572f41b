/* mw-mesh-colors.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-builder.h"

/* Numbers of colours for domains. Each domain has a favourite that comes from
 * its id alone, so that a colour is remembered from mesh to mesh; it gives way
 * only to a neighbour with which it has much to do, or, while there are few domains,
 * to one that has it already while others are free. */

#define N_COLORS MW_N_DOMAIN_COLORS

/* A neighbour that makes up at least one part in so many of a domain's edges is
 * a close one. Few of the edges can change without changing that. */
#define CLOSE_PART 6

/* Up to so many domains every colour is used before one comes round again. With
 * more, a new domain would change the colours of too many others. */
#define MAX_FEW (2 * N_COLORS)

typedef struct
{
  guint domain;
  guint neighbour;
} Pair;

static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  const Pair *x = a;
  const Pair *y = b;

  if (x->domain != y->domain)
    return x->domain < y->domain ? -1 : 1;

  return (x->neighbour > y->neighbour) - (x->neighbour < y->neighbour);
}

/* Edges between domains, each from both of its ends. */
static GArray *
list_pairs (MwMesh *mesh)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint i = 0; i < mesh->edges->len; i++)
    {
      const MwEdge *edge = &g_array_index (mesh->edges, MwEdge, i);
      guint source = g_array_index (mesh->products, MwProduct, edge->source).domain;
      guint target = g_array_index (mesh->products, MwProduct, edge->target).domain;
      Pair there = { .domain = source, .neighbour = target };
      Pair back = { .domain = target, .neighbour = source };

      if (source == target)
        continue;
      g_array_append_val (pairs, there);
      g_array_append_val (pairs, back);
    }
  g_array_sort (pairs, compare_pairs);

  return pairs;
}

/* FNV-1a, spelt out: GLib does not promise what g_str_hash() gives. */
static guint
get_favourite (const char *id)
{
  guint32 hash = 2166136261u;

  for (; *id != '\0'; id++)
    hash = (hash ^ (guchar) *id) * 16777619u;
  hash ^= hash >> 15;

  return hash % N_COLORS;
}

/* How many edges lead to domains of each colour, of those that have one yet. */
static guint
weigh_colors (const Pair     *pairs,
              guint           n_pairs,
              const MwDomain *domains,
              guint           n_colored,
              guint          *weights)
{
  guint total = 0;

  for (guint i = 0; i < N_COLORS; i++)
    weights[i] = 0;

  for (guint i = 0; i < n_pairs; i++)
    {
      if (pairs[i].neighbour < n_colored)
        weights[domains[pairs[i].neighbour].color]++;
      total++;
    }

  return total;
}

static guint
choose_color (const MwDomain *domain,
              const guint    *weights,
              guint           total,
              const guint    *uses,
              guint           round,
              gboolean        is_few)
{
  guint favourite = get_favourite (domain->id);
  guint best = favourite;

  if (weights[favourite] * CLOSE_PART <= total && (!is_few || uses[favourite] <= round))
    return favourite;

  for (guint i = 1; i < N_COLORS; i++)
    {
      guint color = (favourite + i) % N_COLORS;

      if (is_few && uses[color] != uses[best])
        {
          if (uses[color] < uses[best])
            best = color;
        }
      else if (weights[color] < weights[best])
        {
          best = color;
        }
    }

  return best;
}

void
mw_mesh_builder_color_domains (MwMeshBuilder *self)
{
  MwMesh *mesh = self->mesh;
  g_autoptr(GArray) pairs = list_pairs (mesh);
  MwDomain *domains = (MwDomain *) (gpointer) mesh->domains->data;
  guint uses[N_COLORS] = { 0 };
  guint first = 0;

  for (guint i = 0; i < mesh->domains->len; i++)
    {
      guint weights[N_COLORS];
      guint end = first;
      guint total;

      while (end < pairs->len && g_array_index (pairs, Pair, end).domain == i)
        end++;

      total = weigh_colors (&g_array_index (pairs, Pair, first), end - first, domains, i, weights);
      domains[i].color = choose_color (&domains[i], weights, total, uses, i / N_COLORS,
                                       mesh->domains->len <= MAX_FEW);
      uses[domains[i].color]++;
      first = end;
    }
}
