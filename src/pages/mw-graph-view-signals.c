/* mw-graph-view-signals.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-view-signals.h"

typedef enum {
  SIGNAL_LAYOUT_REQUESTED,
  SIGNAL_SELECTED,
  SIGNAL_OPENED,
  SIGNAL_AREA_ACTIVATED,
  SIGNAL_EDGE_OPENED,
  SIGNAL_ROW_SELECTED,
  SIGNAL_ROW_OPENED,
  SIGNAL_EXPAND_REQUESTED,
  SIGNAL_COLLAPSE_REQUESTED,
  SIGNAL_MOVED,
  SIGNAL_CONTEXT_REQUESTED,
} MwGraphViewSignal;

static guint signals[SIGNAL_CONTEXT_REQUESTED + 1];

/* ---- What the canvas says, said again ---- */

static void
selected_cb (MwGraphView *self,
             guint        node)
{
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0, node);
}

static void
opened_cb (MwGraphView *self,
           guint        node)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, node);
}

static void
area_activated_cb (MwGraphView *self,
                   guint        area)
{
  g_signal_emit (self, signals[SIGNAL_AREA_ACTIVATED], 0, area);
}

static void
edge_opened_cb (MwGraphView *self,
                guint        edge)
{
  g_signal_emit (self, signals[SIGNAL_EDGE_OPENED], 0, edge);
}

static void
row_selected_cb (MwGraphView *self,
                 guint        node,
                 guint        row)
{
  g_signal_emit (self, signals[SIGNAL_ROW_SELECTED], 0, node, row);
}

static void
row_opened_cb (MwGraphView *self,
               guint        node,
               guint        row)
{
  g_signal_emit (self, signals[SIGNAL_ROW_OPENED], 0, node, row);
}

static void
expand_requested_cb (MwGraphView *self,
                     guint        node,
                     gboolean     upstream)
{
  g_signal_emit (self, signals[SIGNAL_EXPAND_REQUESTED], 0, node, upstream);
}

static void
collapse_requested_cb (MwGraphView *self,
                       guint        node,
                       gboolean     upstream)
{
  g_signal_emit (self, signals[SIGNAL_COLLAPSE_REQUESTED], 0, node, upstream);
}

static void
moved_cb (MwGraphView *self,
          guint        node,
          double       x,
          double       y)
{
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, node, x, y);
}

/* In pixels of this widget, where a menu is to be. */
static void
context_requested_cb (MwGraphView *self,
                      guint        part,
                      guint        index,
                      double       x,
                      double       y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);

  if (gtk_widget_compute_point (GTK_WIDGET (mw_graph_view_get_canvas (self)), GTK_WIDGET (self), &point, &point))
    g_signal_emit (self, signals[SIGNAL_CONTEXT_REQUESTED], 0, part, index, (double) point.x, (double) point.y);
}

static void
install_signal (GType             type,
                MwGraphViewSignal id,
                const char       *name,
                guint             n_types,
                const GType      *types)
{
  signals[id] = g_signal_newv (name,
                               type,
                               G_SIGNAL_RUN_LAST,
                               NULL, NULL, NULL, NULL,
                               G_TYPE_NONE,
                               n_types, (GType *) types);
}

void
mw_graph_view_install_signals (GType type)
{
  const GType layout[] = { MW_TYPE_GRAPH, MW_TYPE_GRAPH_LAYOUT, G_TYPE_HASH_TABLE };
  const GType index[] = { G_TYPE_UINT };
  const GType row[] = { G_TYPE_UINT, G_TYPE_UINT };
  const GType side[] = { G_TYPE_UINT, G_TYPE_BOOLEAN };
  const GType place[] = { G_TYPE_UINT, G_TYPE_DOUBLE, G_TYPE_DOUBLE };
  const GType part[] = { G_TYPE_UINT, G_TYPE_UINT, G_TYPE_DOUBLE, G_TYPE_DOUBLE };

  install_signal (type, SIGNAL_LAYOUT_REQUESTED, "layout-requested", G_N_ELEMENTS (layout), layout);
  install_signal (type, SIGNAL_SELECTED, "selected", G_N_ELEMENTS (index), index);
  install_signal (type, SIGNAL_OPENED, "opened", G_N_ELEMENTS (index), index);
  install_signal (type, SIGNAL_AREA_ACTIVATED, "area-activated", G_N_ELEMENTS (index), index);
  install_signal (type, SIGNAL_EDGE_OPENED, "edge-opened", G_N_ELEMENTS (index), index);
  install_signal (type, SIGNAL_ROW_SELECTED, "row-selected", G_N_ELEMENTS (row), row);
  install_signal (type, SIGNAL_ROW_OPENED, "row-opened", G_N_ELEMENTS (row), row);
  install_signal (type, SIGNAL_EXPAND_REQUESTED, "expand-requested", G_N_ELEMENTS (side), side);
  install_signal (type, SIGNAL_COLLAPSE_REQUESTED, "collapse-requested", G_N_ELEMENTS (side), side);
  install_signal (type, SIGNAL_MOVED, "moved", G_N_ELEMENTS (place), place);
  install_signal (type, SIGNAL_CONTEXT_REQUESTED, "context-requested", G_N_ELEMENTS (part), part);
}

void
mw_graph_view_bind_signals (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, area_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, collapse_requested_cb);
  gtk_widget_class_bind_template_callback (widget_class, context_requested_cb);
  gtk_widget_class_bind_template_callback (widget_class, edge_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, expand_requested_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}
