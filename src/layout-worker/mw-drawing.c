/* mw-drawing.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-drawing.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include <graphviz/gvcext.h>

#include "mw-folding.h"

/* The graph while Graphviz has it. Names are numbers of ours, and no attribute
 * comes from outside but the sizes, which have been checked. */
typedef struct
{
  const MwRequest *request;
  Agraph_t        *graph;
  Agnode_t       **nodes;
  Agedge_t       **edges;
  Agraph_t       **clusters;
  double           rank_gap;
} Drawing;

/* Room between columns, in points: as it comes, and at most. */
#define RANK_GAP 88.0
#define WIDEST_RANK_GAP 240.0

/* Columns are about as wide as a card. */
#define RANK_WIDTH 176.0

#ifdef HAVE_GVPLUGIN_DOT_LAYOUT
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;

/* Linked in, so that no file tells which plugins there are. */
static const lt_symlist_t builtins[] = {
  { "gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library },
  { NULL, NULL },
};
#endif

GVC_t *
mw_drawing_new_context (void)
{
#ifdef HAVE_GVPLUGIN_DOT_LAYOUT
  return gvContextPlugins (builtins, 0);
#else
  return gvContext ();
#endif
}

static void
set (void       *object,
     const char *name,
     const char *value)
{
  /* Graphviz takes all its strings as its own and copies them. */
  agsafeset (object, (char *) name, (char *) value, (char *) "");
}

static void
set_number (void       *object,
            const char *name,
            double      value)
{
  char text[32];

  snprintf (text, sizeof text, "%.6f", value);
  set (object, name, text);
}

static void
set_default (Agraph_t   *graph,
             int         kind,
             const char *name,
             const char *value)
{
  agattr (graph, kind, (char *) name, (char *) value);
}

static void
set_defaults (Agraph_t *graph,
              uint32_t  quality,
              double    rank_gap)
{
  char text[32];

  snprintf (text, sizeof text, "%.6f", rank_gap / POINTS_PER_INCH);
  set_default (graph, AGRAPH, "ranksep", text);
  set_default (graph, AGRAPH, "rankdir", "LR");
  set_default (graph, AGRAPH, "nodesep", "0.333333");
  set_default (graph, AGRAPH, "splines", quality == MW_LAYOUT_QUALITY_PLACES ? "false" : "spline");

  if (quality != MW_LAYOUT_QUALITY_FINE)
    {
      set_default (graph, AGRAPH, "mclimit", "0.01");
      set_default (graph, AGRAPH, "nslimit", "0.2");
      set_default (graph, AGRAPH, "nslimit1", "1");
    }

  set_default (graph, AGNODE, "shape", "box");
  set_default (graph, AGNODE, "fixedsize", "true");
  set_default (graph, AGNODE, "label", "");
  set_default (graph, AGNODE, "width", "1");
  set_default (graph, AGNODE, "height", "1");

  /* No arrowheads: the curve shall lead right to the box. */
  set_default (graph, AGEDGE, "dir", "none");
  set_default (graph, AGEDGE, "weight", "1");
  set_default (graph, AGEDGE, "constraint", "true");
  set_default (graph, AGEDGE, "minlen", "1");
  set_default (graph, AGEDGE, "style", "");
  set_default (graph, AGEDGE, "tailport", "e");
  set_default (graph, AGEDGE, "headport", "w");
}

static Agnode_t *
add_node (Drawing *drawing,
          uint32_t name,
          float    width,
          float    height,
          uint32_t cluster)
{
  char text[16];
  Agnode_t *node;

  snprintf (text, sizeof text, "%u", name);
  node = agnode (drawing->graph, text, 1);

  if (node == NULL)
    return NULL;

  set_number (node, "width", width / POINTS_PER_INCH);
  set_number (node, "height", height / POINTS_PER_INCH);

  if (cluster != MW_LAYOUT_NO_CLUSTER)
    agsubnode (drawing->clusters[cluster], node, 1);

  return node;
}

/* A cluster that holds nothing gets an invisible box, because Graphviz leaves
 * empty ones out, and every area is asked for. */
static bool
fill_empty_clusters (Drawing *drawing)
{
  const MwLayoutRequestHead *head = &drawing->request->head;

  for (uint32_t i = 0; i < head->n_clusters; i++)
    if (agnnodes (drawing->clusters[i]) == 0 &&
        add_node (drawing, head->n_nodes + i, 176, 56, i) == NULL)
      return false;

  return true;
}

static bool
add_clusters (Drawing *drawing)
{
  for (uint32_t i = 0; i < drawing->request->head.n_clusters; i++)
    {
      char text[32];

      snprintf (text, sizeof text, "cluster%u", i);
      drawing->clusters[i] = agsubg (drawing->graph, text, 1);

      if (drawing->clusters[i] == NULL)
        return false;

      set (drawing->clusters[i], "margin", "16");

      /* Makes room for the name that the application draws there; it is a
       * letter of ours and nobody ever sees it. */
      set (drawing->clusters[i], "label", "M");
      set (drawing->clusters[i], "fontsize", "20");
    }

  return true;
}

static bool
add_edge (Drawing                   *drawing,
          uint32_t                   index,
          const MwLayoutRequestEdge *edge)
{
  char text[16];
  Agedge_t *made = agedge (drawing->graph,
                           drawing->nodes[edge->source],
                           drawing->nodes[edge->target],
                           NULL, 1);

  if (made == NULL)
    return false;

  if (edge->weight == MW_LAYOUT_WEIGHT_NONE)
    {
      set (made, "constraint", "false");
    }
  else
    {
      snprintf (text, sizeof text, "%u", edge->weight);
      set (made, "weight", text);
    }

  snprintf (text, sizeof text, "%u", edge->length);
  set (made, "minlen", text);
  drawing->edges[index] = made;

  return true;
}

static bool
build (Drawing *drawing)
{
  const MwRequest *request = drawing->request;

  drawing->graph = agopen ((char *) "g", Agdirected, NULL);

  if (drawing->graph == NULL)
    return false;

  set_defaults (drawing->graph, request->head.quality, drawing->rank_gap);

  if (!add_clusters (drawing))
    return false;

  for (uint32_t i = 0; i < request->head.n_nodes; i++)
    {
      const MwLayoutRequestNode *node = &request->nodes[i];

      if ((drawing->nodes[i] = add_node (drawing, i, node->width, node->height, node->cluster)) == NULL)
        return false;
    }

  for (uint32_t i = 0; i < request->head.n_edges; i++)
    {
      const MwLayoutRequestEdge *edge = &request->edges[i];

      /* The application draws loops itself. */
      if (edge->source != edge->target &&
          !add_edge (drawing, i, edge))
        return false;
    }

  return mw_folding_fold (drawing->graph, drawing->nodes, request) && fill_empty_clusters (drawing);
}

static void
collect_boxes (Drawing *drawing,
               MwReply *reply)
{
  double top = GD_bb (drawing->graph).UR.y;

  for (uint32_t i = 0; i < reply->head.n_clusters; i++)
    {
      boxf box = GD_bb (drawing->clusters[i]);

      reply->areas[i] = (MwLayoutReplyBox) {
        i, (float) box.LL.x, (float) (top - box.UR.y),
        (float) (box.UR.x - box.LL.x), (float) (box.UR.y - box.LL.y),
      };
    }

  for (uint32_t i = 0; i < reply->head.n_nodes; i++)
    {
      pointf middle = ND_coord (drawing->nodes[i]);
      float width = drawing->request->nodes[i].width;
      float height = drawing->request->nodes[i].height;

      reply->boxes[i] = (MwLayoutReplyBox) {
        i, (float) (middle.x - width / 2), (float) (top - middle.y - height / 2), width, height,
      };
    }

  reply->head.width = (float) (GD_bb (drawing->graph).UR.x - GD_bb (drawing->graph).LL.x);
  reply->head.height = (float) (top - GD_bb (drawing->graph).LL.y);
}

static bool
collect_curve (Agedge_t *edge,
               double    top,
               uint32_t  index,
               MwReply  *reply)
{
  const splines *curve = edge != NULL ? ED_spl (edge) : NULL;
  const bezier *only;
  MwLayoutReplyPoint *points;

  reply->curves[index] = (MwLayoutReplyCurve) { index, 0 };

  /* Curves in several pieces do not come without `concentrate`; the application
   * draws its own for what is missing. */
  if (curve == NULL || curve->size != 1)
    return true;

  only = &curve->list[0];

  if (only->size < 4 || only->size % 3 != 1)
    return true;

  if ((points = mw_reply_add_points (reply, (size_t) only->size)) == NULL)
    return false;

  for (int i = 0; i < only->size; i++)
    points[i] = (MwLayoutReplyPoint) { (float) only->list[i].x, (float) (top - only->list[i].y) }
  ;

  reply->curves[index].n_points = (uint32_t) only->size;

  return true;
}

static bool
collect (Drawing *drawing,
         MwReply *reply)
{
  double top = GD_bb (drawing->graph).UR.y;

  collect_boxes (drawing, reply);

  for (uint32_t i = 0; i < reply->head.n_edges; i++)
    if (!collect_curve (drawing->edges[i], top, i, reply))
      return false;

  return true;
}

static void
make_once (GVC_t           *context,
           const MwRequest *request,
           double           rank_gap,
           MwReply         *reply)
{
  Drawing drawing = {
    .rank_gap = rank_gap,
    .request = request,
    .nodes = calloc (request->head.n_nodes + 1, sizeof (Agnode_t *)),
    .edges = calloc (request->head.n_edges + 1, sizeof (Agedge_t *)),
    .clusters = calloc (request->head.n_clusters + 1, sizeof (Agraph_t *)),
  };

  if (drawing.nodes != NULL && drawing.edges != NULL && drawing.clusters != NULL && build (&drawing))
    {
      if (gvLayout (context, drawing.graph, "dot") == 0)
        {
          if (collect (&drawing, reply))
            reply->head.status = MW_LAYOUT_STATUS_OK;

          gvFreeLayout (context, drawing.graph);
        }
    }

  if (drawing.graph != NULL)
    agclose (drawing.graph);

  free (drawing.nodes);
  free (drawing.edges);
  free (drawing.clusters);
}

/* The gap with which the picture would be as wide as it may be. */
static double
choose_rank_gap (const MwRequest *request,
                 const MwReply   *reply)
{
  double wanted = (double) reply->head.height * request->head.aspect;
  double n_gaps = (reply->head.width + RANK_GAP) / (RANK_WIDTH + RANK_GAP) - 1;

  if (n_gaps < 1 || wanted < reply->head.width * 1.1)
    return RANK_GAP;

  return fmin (RANK_GAP + (wanted - reply->head.width) / n_gaps, WIDEST_RANK_GAP);
}

void
mw_drawing_make (GVC_t           *context,
                 const MwRequest *request,
                 MwReply         *reply)
{
  double rank_gap;

  make_once (context, request, RANK_GAP, reply);

  if (reply->head.status != MW_LAYOUT_STATUS_OK ||
      request->head.quality != MW_LAYOUT_QUALITY_FINE ||
      (rank_gap = choose_rank_gap (request, reply)) <= RANK_GAP)
    return;

  /* A small graph is laid out once more in no time, and steep edges become easy
   * to follow. */
  reply->head.status = MW_LAYOUT_STATUS_FAILED;
  reply->head.n_points = 0;
  make_once (context, request, rank_gap, reply);
}
