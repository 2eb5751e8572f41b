/* mw-map-find.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/mw-graph-view.h"

G_BEGIN_DECLS

#define MW_TYPE_MAP_FIND (mw_map_find_get_type ())

/**
 * MwMapFind:
 *
 * Finds products in the picture, by part of a name or by a selector
 * ([struct@Selector]): marks them, goes from one to the next, says in words what
 * was understood, and where it was not.
 *
 * Signals: `selection-requested (char *selector)`: show those and nothing else;
 * `closed ()`.
 */
G_DECLARE_FINAL_TYPE (MwMapFind, mw_map_find, MW, MAP_FIND, AdwBin)

/* The view in which it finds; it must outlive this. */
void mw_map_find_set_graph_view (MwMapFind   *self,
                                 MwGraphView *view);
/* Another picture is on show: looks again. */
void mw_map_find_renew          (MwMapFind   *self);
void mw_map_find_set_open       (MwMapFind   *self,
                                 gboolean     open);
gboolean mw_map_find_get_open   (MwMapFind   *self);
void mw_map_find_next           (MwMapFind   *self,
                                 gboolean     forward);

G_END_DECLS
