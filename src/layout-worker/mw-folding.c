/* mw-folding.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-folding.h"

#include <math.h>
#include <stdlib.h>

/* Fewer than this may stand in one column. */
#define FEW 5

/* So that the place is about 1.6 times as wide as it is high: a card with its gaps
 * is 264 by 80 pixels. */
#define COLUMNS_OF_SQUARE 0.485

static bool
fold_cluster (Agraph_t        *graph,
              Agnode_t       **nodes,
              const MwRequest *request,
              uint32_t         cluster,
              uint32_t        *loose)
{
  uint32_t n = 0;
  uint32_t n_rows;

  for (uint32_t i = 0; i < request->head.n_nodes; i++)
    if (request->nodes[i].cluster == cluster && agdegree (graph, nodes[i], 1, 1) == 0)
      loose[n++] = i;

  if (n < FEW)
    return true;

  n_rows = (uint32_t) ceil (n / fmax (2, round (sqrt (COLUMNS_OF_SQUARE * n))));

  for (uint32_t i = n_rows; i < n; i++)
    {
      Agedge_t *made = agedge (graph, nodes[loose[i - n_rows]], nodes[loose[i]], NULL, 1);

      if (made == NULL)
        return false;

      agsafeset (made, (char *) "style", (char *) "invis", (char *) "");
      agsafeset (made, (char *) "weight", (char *) "20", (char *) "");
    }

  return true;
}

bool
mw_folding_fold (Agraph_t        *graph,
                 Agnode_t       **nodes,
                 const MwRequest *request)
{
  uint32_t *loose = calloc (request->head.n_nodes + 1, sizeof *loose);
  bool good = loose != NULL && fold_cluster (graph, nodes, request, MW_LAYOUT_NO_CLUSTER, loose);

  for (uint32_t i = 0; good && i < request->head.n_clusters; i++)
    good = fold_cluster (graph, nodes, request, i, loose);

  free (loose);

  return good;
}
