/* mw-hit-cells.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "pages/mw-hit-list.h"

G_BEGIN_DECLS

/* Factories for [class@HitItem]: the rows, and the headers of the kinds, which say
 * how many @hits there are. They do not hold @hits. */
GtkListItemFactory *mw_hit_cells_new_row_factory    (MwHitList *hits);
GtkListItemFactory *mw_hit_cells_new_header_factory (MwHitList *hits);

G_END_DECLS
