/* mw-graph-canvas-signals.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

typedef struct
{
  const char *name;
  guint       n_params;
  GType       params[4];
} SignalKind;

static const SignalKind kinds[MW_GRAPH_CANVAS_N_SIGNALS] = {
  [MW_GRAPH_CANVAS_SELECTED] = { "selected", 1, { G_TYPE_UINT } },
  [MW_GRAPH_CANVAS_OPENED] = { "opened", 1, { G_TYPE_UINT } },
  [MW_GRAPH_CANVAS_AREA_ACTIVATED] = { "area-activated", 1, { G_TYPE_UINT } },
  [MW_GRAPH_CANVAS_HOVERED] = { "hovered", 1, { G_TYPE_UINT } },
  [MW_GRAPH_CANVAS_ROW_SELECTED] = { "row-selected", 2, { G_TYPE_UINT, G_TYPE_UINT } },
  [MW_GRAPH_CANVAS_ROW_OPENED] = { "row-opened", 2, { G_TYPE_UINT, G_TYPE_UINT } },
  [MW_GRAPH_CANVAS_EDGE_SELECTED] = { "edge-selected", 1, { G_TYPE_UINT } },
  [MW_GRAPH_CANVAS_EDGE_OPENED] = { "edge-opened", 1, { G_TYPE_UINT } },
  [MW_GRAPH_CANVAS_EXPAND_REQUESTED] = { "expand-requested", 2, { G_TYPE_UINT, G_TYPE_BOOLEAN } },
  [MW_GRAPH_CANVAS_COLLAPSE_REQUESTED] = { "collapse-requested", 2, { G_TYPE_UINT, G_TYPE_BOOLEAN } },
  [MW_GRAPH_CANVAS_MOVED] = { "moved", 3, { G_TYPE_UINT, G_TYPE_DOUBLE, G_TYPE_DOUBLE } },
  [MW_GRAPH_CANVAS_CONTEXT_REQUESTED] = {
    "context-requested", 4, { G_TYPE_UINT, G_TYPE_UINT, G_TYPE_DOUBLE, G_TYPE_DOUBLE }
  },
  [MW_GRAPH_CANVAS_VIEW_CHANGED] = { "view-changed", 0, { G_TYPE_NONE } },
};

static guint signals[MW_GRAPH_CANVAS_N_SIGNALS];

void
mw_graph_canvas_install_signals (void)
{
  for (guint i = 0; i < MW_GRAPH_CANVAS_N_SIGNALS; i++)
    signals[i] = g_signal_newv (kinds[i].name,
                                MW_TYPE_GRAPH_CANVAS,
                                G_SIGNAL_RUN_LAST,
                                NULL, NULL, NULL, NULL,
                                G_TYPE_NONE,
                                kinds[i].n_params, (GType *) kinds[i].params);
}

void
mw_graph_canvas_emit (MwGraphCanvas      *self,
                      MwGraphCanvasSignal signal,
                      ...)
{
  va_list args;

  va_start (args, signal);
  g_signal_emit_valist (self, signals[signal], 0, args);
  va_end (args);
}
