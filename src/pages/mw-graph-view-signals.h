/* mw-graph-view-signals.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/mw-graph-view.h"

G_BEGIN_DECLS

/* The signals of a graph view, most of which it passes on from its canvas. */
void mw_graph_view_install_signals (GType           type);
void mw_graph_view_bind_signals    (GtkWidgetClass *widget_class);

G_END_DECLS
