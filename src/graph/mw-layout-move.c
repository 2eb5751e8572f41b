/* mw-layout-move.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-move.h"

#include <math.h>

#include "graph/mw-graph-layout-private.h"
#include "graph/mw-layout-known.h"

/**
 * mw_graph_layout_measure:
 *
 * The measure of stability: a product that nobody touched is to be found where it
 * was. A node that has gone to another area has been touched and does not count.
 */
MwLayoutDisplacement
mw_graph_layout_measure (MwGraphLayout *before,
                         MwGraphLayout *after)
{
  g_autoptr(MwLayoutKnown) known = NULL;
  MwLayoutDisplacement result = { 0 };
  graphene_point_t origin, earlier;
  const graphene_rect_t *boxes;

  g_return_val_if_fail (MW_IS_GRAPH_LAYOUT (before), result);
  g_return_val_if_fail (MW_IS_GRAPH_LAYOUT (after), result);

  origin = mw_graph_layout_get_origin (after);
  earlier = mw_graph_layout_get_origin (before);
  result.dx = origin.x - earlier.x;
  result.dy = origin.y - earlier.y;
  boxes = mw_graph_layout_get_boxes (after, NULL);
  known = mw_layout_known_new_for_graph (mw_graph_layout_get_graph (after), before, NULL);

  for (guint i = 0; known != NULL && i < known->n_nodes; i++)
    {
      double way;

      if (known->nodes[i] != MW_LAYOUT_KNOWN_PLACE)
        continue;

      way = hypot (boxes[i].origin.x - origin.x - known->boxes[i].origin.x,
                   boxes[i].origin.y - origin.y - known->boxes[i].origin.y);
      result.mean += way;
      result.max = MAX (result.max, way);
      result.n++;
    }

  result.mean /= MAX (result.n, 1);

  return result;
}
