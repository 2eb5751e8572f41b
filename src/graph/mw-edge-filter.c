/* mw-edge-filter.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-edge-filter.h"

#include "graph/mw-graph-private.h"
#include "graph/mw-view.h"

#define ALL_FACTS (MW_VIEW_EDGES_AGREED | MW_VIEW_EDGES_REQUESTED | MW_VIEW_EDGES_REJECTED | \
                   MW_VIEW_EDGES_CONTRACT | MW_VIEW_EDGES_LINEAGE)

static guint
get_kind (const MwEdgeFact *fact)
{
  switch (fact->provenance)
    {
    case MW_PROVENANCE_LINEAGE:
      return MW_VIEW_EDGES_LINEAGE;

    case MW_PROVENANCE_INPUT_CONTRACT:
    case MW_PROVENANCE_CONTRACT_MATCH:
    case MW_PROVENANCE_RELATIONSHIP:
      return MW_VIEW_EDGES_CONTRACT;

    case MW_PROVENANCE_ACCESS:
    default:
      break;
    }

  if (fact->state == MW_EDGE_REQUESTED)
    return MW_VIEW_EDGES_REQUESTED;

  return fact->state == MW_EDGE_REJECTED ? MW_VIEW_EDGES_REJECTED : MW_VIEW_EDGES_AGREED;
}

gboolean
mw_edge_filter_shows (const MwEdgeFact *fact,
                      guint             shown)
{
  return (get_kind (fact) & shown) != 0;
}

gboolean
mw_edge_filter_apply (MwMesh      *mesh,
                      guint        edge,
                      guint        shown,
                      MwEdgeState *state,
                      guint       *provenance)
{
  const MwEdge *whole = &mw_mesh_get_edges (mesh, NULL)[edge];
  const MwEdgeFact *facts;

  *state = whole->state;
  *provenance = whole->provenance;
  if ((shown & ALL_FACTS) == ALL_FACTS)
    return TRUE;

  facts = mw_mesh_get_edge_facts (mesh, NULL) + whole->facts.first;
  *state = MW_EDGE_REJECTED;
  *provenance = 0;

  for (guint i = 0; i < whole->facts.n; i++)
    if (mw_edge_filter_shows (&facts[i], shown))
      {
        *state = mw_edge_state_stronger (*state, facts[i].state);
        *provenance |= facts[i].provenance;
      }

  return *provenance != 0;
}

gboolean
mw_edge_filter_carries (MwMesh *mesh,
                        guint   edge,
                        guint   shown)
{
  MwEdgeState state;
  guint provenance;

  return mw_edge_filter_apply (mesh, edge, shown, &state, &provenance) && state != MW_EDGE_REJECTED;
}
