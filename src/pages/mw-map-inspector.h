/* mw-map-inspector.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "graph/mw-graph.h"

G_BEGIN_DECLS

#define MW_TYPE_MAP_INSPECTOR (mw_map_inspector_get_type ())

/**
 * MwMapInspector:
 *
 * What matters of what is selected on the map, beside it: a product or a domain.
 * It changes nothing itself.
 *
 * Signals, each but the last with an index of the mesh: `product-selected`,
 * `product-opened`, `neighbourhood-requested`, `inside-requested` and
 * `columns-requested` (of a product), `property-chosen`, `domain-toggled` (of a
 * domain), `closed`.
 */
G_DECLARE_FINAL_TYPE (MwMapInspector, mw_map_inspector, MW, MAP_INSPECTOR, AdwBin)

GtkWidget *mw_map_inspector_new          (void);

void       mw_map_inspector_show_product (MwMapInspector *self,
                                          MwMesh         *mesh,
                                          guint           product);
/* @is_open: whether its products are in view. */
void       mw_map_inspector_show_domain  (MwMapInspector *self,
                                          MwMesh         *mesh,
                                          guint           domain,
                                          gboolean        is_open);

/* A port, component, object or concept of a picture. */
void       mw_map_inspector_show_node    (MwMapInspector *self,
                                          MwGraph        *graph,
                                          guint           node);
/* An edge of a picture, and why it is there. */
void       mw_map_inspector_show_edge    (MwMapInspector *self,
                                          MwGraph        *graph,
                                          guint           edge);
/* A column, what feeds it and what it feeds. */
void       mw_map_inspector_show_property (MwMapInspector *self,
                                           MwMesh         *mesh,
                                           guint           property);

G_END_DECLS
