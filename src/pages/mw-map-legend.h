/* mw-map-legend.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MW_TYPE_MAP_LEGEND (mw_map_legend_get_type ())

/**
 * MwMapLegend:
 *
 * What the symbols and lines of the graph mean, drawn as the graph draws them.
 */
G_DECLARE_FINAL_TYPE (MwMapLegend, mw_map_legend, MW, MAP_LEGEND, AdwBin)

G_END_DECLS
