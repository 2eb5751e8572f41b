/* mw-export-scene.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-export-legend.h"
#include "graph/mw-export-pen.h"

G_BEGIN_DECLS

/* What a domain gives to others and takes from them, in edges of products. */
typedef struct
{
  guint gives;
  guint takes;
} MwExportDomain;

/**
 * MwExportScene:
 *
 * Everything of an exported picture and where it stands: heading, graph, legend.
 * It is drawn with any pen.
 */
typedef struct
{
  MwGraphLayout         *layout;
  MwGraph               *graph;
  MwMesh                *mesh;           /* nullable */
  const MwExportOptions *options;
  MwExportStyle          style;
  char                 **heading;
  GArray                *legend;
  MwExportDomain        *domains;        /* one for each of the mesh; NULL without any */
  guint                  most;           /* the largest number of all domains */
  graphene_point_t       origin;         /* where the graph's 0,0 is */
  graphene_size_t        size;
  double                 legend_y;
} MwExportScene;

void            mw_export_scene_init        (MwExportScene         *self,
                                             MwGraphLayout         *layout,
                                             const MwExportOptions *options);
void            mw_export_scene_clear       (MwExportScene         *self);
void            mw_export_scene_draw        (MwExportScene         *self,
                                             MwPen                 *pen);

/* Parts, each in a file of its own. */
void            mw_export_scene_draw_node   (MwExportScene         *self,
                                             MwPen                 *pen,
                                             guint                  node);
void            mw_export_scene_draw_rows   (MwExportScene         *self,
                                             MwPen                 *pen,
                                             guint                  node,
                                             graphene_rect_t        box);
void            mw_export_scene_draw_edge   (MwExportScene         *self,
                                             MwPen                 *pen,
                                             guint                  edge);
void            mw_export_scene_draw_legend (MwExportScene         *self,
                                             MwPen                 *pen);
/* How high the legend is in a picture of @width. */
double          mw_export_scene_get_legend_height (MwExportScene   *self,
                                                   double           width);
/* Where the graph's @rect is in the picture. */
graphene_rect_t mw_export_scene_move        (MwExportScene         *self,
                                             graphene_rect_t        rect);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MwExportScene, mw_export_scene_clear)

G_END_DECLS
