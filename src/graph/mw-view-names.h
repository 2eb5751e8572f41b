/* mw-view-names.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-view.h"

G_BEGIN_DECLS

/* Words of the file of a view, by number: a file outlives the order of an enum. */
extern const char * const mw_view_kind_names[MW_VIEW_N_KINDS + 1];
extern const char * const mw_view_edge_names[MW_VIEW_N_EDGE_KINDS + 1];
extern const char * const mw_view_comparison_names[MW_VIEW_N_COMPARISONS + 1];

/* Nothing of a file may be larger, so that opening one costs no more than it says. */
#define MW_VIEW_MAX_BYTES (8 * 1024 * 1024)
#define MW_VIEW_MAX_ENTRIES 100000
#define MW_VIEW_MAX_TEXT 4096
#define MW_VIEW_MAX_STEPS 1000
#define MW_VIEW_MAX_PLACE 1e7

G_END_DECLS
