/* mw-layout-ranks.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-ranks.h"

typedef enum {
  UNSEEN,
  OPEN,
  DONE,
} Visit;

/* The edges by their source: those of node i are targets[starts[i]] up to
 * targets[starts[i + 1]]. */
typedef struct
{
  guint *starts;
  guint *targets;
} Fans;

static Fans
sort_by_source (const MwLayoutProblem *problem)
{
  guint n = problem->nodes->len;
  Fans fans = { g_new0 (guint, n + 2), g_new (guint, MAX (problem->edges->len, 1)) };

  for (guint i = 0; i < problem->edges->len; i++)
    fans.starts[mw_layout_problem_get_edge (problem, i)->source + 2]++;

  for (guint i = 2; i < n + 2; i++)
    fans.starts[i] += fans.starts[i - 1];

  for (guint i = 0; i < problem->edges->len; i++)
    {
      const MwLayoutRequestEdge *edge = mw_layout_problem_get_edge (problem, i);

      fans.targets[fans.starts[edge->source + 1]++] = edge->target;
    }

  return fans;
}

/* Depth first from @root with a stack of our own, because a chain may be longer
 * than the stack of a thread is deep. Nodes are put into @finished when all
 * behind them have been; edges back to open nodes are struck out. */
static void
visit (Fans   *fans,
       guint   root,
       Visit  *visits,
       guint  *cursors,
       GArray *stack,
       GArray *finished)
{
  g_array_append_val (stack, root);
  visits[root] = OPEN;
  cursors[root] = fans->starts[root];

  while (stack->len > 0)
    {
      guint node = g_array_index (stack, guint, stack->len - 1);
      guint target;

      if (cursors[node] == fans->starts[node + 1])
        {
          visits[node] = DONE;
          g_array_append_val (finished, node);
          g_array_set_size (stack, stack->len - 1);
          continue;
        }

      target = fans->targets[cursors[node]];

      if (visits[target] == OPEN)
        fans->targets[cursors[node]] = MW_NONE;

      cursors[node]++;

      if (visits[target] == UNSEEN)
        {
          g_array_append_val (stack, target);
          visits[target] = OPEN;
          cursors[target] = fans->starts[target];
        }
    }
}

guint *
mw_layout_find_ranks (const MwLayoutProblem *problem)
{
  guint n = problem->nodes->len;
  Fans fans = sort_by_source (problem);
  guint *ranks = g_new0 (guint, MAX (n, 1));
  g_autofree Visit *visits = g_new0 (Visit, MAX (n, 1));
  g_autofree guint *cursors = g_new0 (guint, MAX (n, 1));
  g_autoptr(GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GArray) finished = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
    if (visits[i] == UNSEEN)
      visit (&fans, i, visits, cursors, stack, finished);

  /* Backwards this is an order in which everything comes after what feeds it. */
  for (guint i = finished->len; i > 0; i--)
    {
      guint node = g_array_index (finished, guint, i - 1);

      for (guint j = fans.starts[node]; j < fans.starts[node + 1]; j++)
        if (fans.targets[j] != MW_NONE)
          ranks[fans.targets[j]] = MAX (ranks[fans.targets[j]], ranks[node] + 1);
    }

  g_free (fans.starts);
  g_free (fans.targets);

  return ranks;
}
