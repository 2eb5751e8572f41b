/* mw-map-page-intents.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-page-private.h"

static const MwGraphNode *
get_node (MwMapPage *self,
          guint      node)
{
  return &mw_graph_get_nodes (mw_graph_view_get_graph (self->graph_view), NULL)[node];
}

static void
layout_requested_cb (MwMapPage     *self,
                     MwGraph       *graph,
                     MwGraphLayout *before,
                     GHashTable    *pins)
{
  gboolean has_focus = self->view->kind == MW_VIEW_NEIGHBOURHOOD || self->view->kind == MW_VIEW_INSIDE ||
                       self->view->kind == MW_VIEW_COLUMNS;

  /* What is shown of another subject is another picture: places that were good for
   * the one before would be none for it. */
  if (self->view->kind != self->shown_kind ||
      (has_focus && g_strcmp0 (self->view->focus, self->shown_focus) != 0))
    self->tidies_next = TRUE;

  self->shown_kind = self->view->kind;
  g_set_str (&self->shown_focus, self->view->focus);

  /* Asked to tidy up, nothing stays where it was but what was pinned. */
  g_signal_emit_by_name (self, "layout-requested", graph, self->tidies_next ? NULL : before, pins);
  self->tidies_next = FALSE;
}

static void
product_opened_cb (MwMapPage *self,
                   guint      product)
{
  g_signal_emit_by_name (self, "product-opened", product);
}

static void
design_cb (MwMapPage *self)
{
  g_signal_emit_by_name (self, "design-requested");
}

static void
retry_cb (MwMapPage *self)
{
  g_signal_emit_by_name (self, "retry-requested");
}

/* ---- Selection ---- */

static void
selected_cb (MwMapPage *self,
             guint      node)
{
  /* A new picture first says that nothing is selected; what is, was kept. */
  if (self->is_updating)
    return;

  if (node == MW_NONE)
    {
      mw_map_page_inspect (self, MW_MAP_SUBJECT_NONE, MW_NONE);
      return;
    }

  switch (get_node (self, node)->kind)
    {
    case MW_GRAPH_NODE_DOMAIN:
      mw_map_page_inspect (self, MW_MAP_SUBJECT_DOMAIN, get_node (self, node)->subject);
      break;

    case MW_GRAPH_NODE_PRODUCT:
      mw_map_page_inspect (self, MW_MAP_SUBJECT_PRODUCT, get_node (self, node)->subject);
      break;

    case MW_GRAPH_NODE_PORT:
    case MW_GRAPH_NODE_COMPONENT:
    case MW_GRAPH_NODE_OBJECT:
    case MW_GRAPH_NODE_CONCEPT:
    default:
      mw_map_page_inspect (self, MW_MAP_SUBJECT_OTHER, node);
    }
}

static void
edge_opened_cb (MwMapPage *self,
                guint      edge)
{
  if (!self->is_updating)
    mw_map_page_inspect (self, edge != MW_NONE ? MW_MAP_SUBJECT_EDGE : MW_MAP_SUBJECT_NONE, edge);
}

static guint
get_property (MwMapPage *self,
              guint      node,
              guint      row)
{
  MwGraph *graph = mw_graph_view_get_graph (self->graph_view);

  return mw_graph_get_rows (graph, NULL)[get_node (self, node)->rows.first + row].property;
}

static void
row_selected_cb (MwMapPage *self,
                 guint      node,
                 guint      row)
{
  if (self->is_updating)
    return;

  if (row == MW_NONE)
    selected_cb (self, node);
  else
    mw_map_page_inspect (self, MW_MAP_SUBJECT_PROPERTY, get_property (self, node, row));
}

/* The same question again, from this column on. */
static void
row_opened_cb (MwMapPage *self,
               guint      node,
               guint      row)
{
  mw_map_page_show_column (self, get_property (self, node, row));
}

static void
toggle_domain (MwMapPage *self,
               guint      domain,
               gboolean   open)
{
  mw_map_page_open_domain (self, domain, open);
  self->shows_next = open;
  mw_map_page_inspect (self, open ? MW_MAP_SUBJECT_DOMAIN : MW_MAP_SUBJECT_NONE, domain);
  mw_map_page_view_changed (self);
}

static void
opened_cb (MwMapPage *self,
           guint      node)
{
  switch (get_node (self, node)->kind)
    {
    case MW_GRAPH_NODE_DOMAIN:
      toggle_domain (self, get_node (self, node)->subject, TRUE);
      break;

    case MW_GRAPH_NODE_PRODUCT:
      product_opened_cb (self, get_node (self, node)->subject);
      break;

    case MW_GRAPH_NODE_PORT:
    case MW_GRAPH_NODE_COMPONENT:
    case MW_GRAPH_NODE_OBJECT:
    case MW_GRAPH_NODE_CONCEPT:
    default:
      mw_map_page_inspect (self, MW_MAP_SUBJECT_OTHER, node);
    }
}

static void
area_activated_cb (MwMapPage *self,
                   guint      area)
{
  MwGraph *graph = mw_graph_view_get_graph (self->graph_view);
  const MwGraphCluster *cluster = &mw_graph_get_clusters (graph, NULL)[area];

  if (cluster->kind == MW_GRAPH_CLUSTER_PRODUCT)
    mw_map_page_inspect (self, MW_MAP_SUBJECT_PRODUCT, cluster->subject);
  /* Where every product is shown a domain cannot be closed. */
  else if (self->view->kind == MW_VIEW_OVERVIEW)
    toggle_domain (self, cluster->subject, FALSE);
  else
    mw_map_page_inspect (self, MW_MAP_SUBJECT_DOMAIN, cluster->subject);
}

static void
domain_toggled_cb (MwMapPage *self,
                   guint      domain)
{
  toggle_domain (self, domain, !mw_map_page_is_domain_open (self, domain));
}

static void
product_selected_cb (MwMapPage *self,
                     guint      product)
{
  self->is_table = FALSE;
  gtk_stack_set_visible_child_name (self->stack, "map");
  mw_map_page_select_product (self, product);
}

static void
neighbourhood_cb (MwMapPage *self,
                  guint      product)
{
  mw_map_page_show_neighbourhood (self, product);
}

static void
inside_cb (MwMapPage *self,
           guint      product)
{
  mw_map_page_show_inside (self, product);
}

static void
columns_cb (MwMapPage *self,
            guint      product)
{
  mw_map_page_show_columns (self, product);
}

static void
property_chosen_cb (MwMapPage *self,
                    guint      property)
{
  mw_map_page_show_column (self, property);
}

void
mw_map_page_clear_selection (MwMapPage *self)
{
  mw_map_page_inspect (self, MW_MAP_SUBJECT_NONE, MW_NONE);
  mw_graph_canvas_set_selected (mw_graph_view_get_canvas (self->graph_view), MW_NONE);
  gtk_widget_grab_focus (GTK_WIDGET (self->graph_view));
}

static void
closed_cb (MwMapPage *self)
{
  mw_map_page_clear_selection (self);
}

/* ---- What is shown ---- */

static void
expand_requested_cb (MwMapPage *self,
                     guint      node,
                     gboolean   upstream)
{
  guint product = mw_map_page_find_product (self, get_node (self, node));

  if (product != MW_NONE)
    mw_map_page_expand (self, product, upstream, TRUE);
}

static void
collapse_requested_cb (MwMapPage *self,
                       guint      node,
                       gboolean   upstream)
{
  guint product = mw_map_page_find_product (self, get_node (self, node));

  if (product != MW_NONE)
    mw_map_page_expand (self, product, upstream, FALSE);
}

static void
moved_cb (MwMapPage *self,
          guint      node,
          double     x,
          double     y)
{
  MwGraphLayout *layout = mw_graph_view_get_layout (self->graph_view);
  g_autofree char *key = mw_graph_dup_node_key (mw_graph_layout_get_graph (layout), node);
  graphene_point_t origin = mw_graph_layout_get_origin (layout);

  mw_view_pin (self->view, key, x - origin.x, y - origin.y);
  mw_view_history_note (self->history, self->view);
  mw_graph_view_set_pins (self->graph_view, self->view->pins);
  /* What it was put upon gives way, and its edges find their way anew. */
  mw_graph_view_lay_out_again (self->graph_view);
}

static void
context_requested_cb (MwMapPage *self,
                      guint      part,
                      guint      index,
                      double     x,
                      double     y)
{
  mw_map_page_popup (self, (MwCanvasPart) part, index, x, y);
}

static void
selection_requested_cb (MwMapPage  *self,
                        const char *selector)
{
  mw_map_page_show_selection (self, selector);
}

static void
save_requested_cb (MwMapPage  *self,
                   const char *csv)
{
  g_signal_emit_by_name (self, "table-requested", csv);
}

static void
find_toggled_cb (MwMapPage *self)
{
  mw_map_find_set_open (self->find, gtk_toggle_button_get_active (self->find_button));
}

static void
find_closed_cb (MwMapPage *self)
{
  gtk_toggle_button_set_active (self->find_button, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->graph_view));
}

/* Colours need no other picture. */
static void
layer_chosen_cb (MwMapPage *self,
                 guint      kind)
{
  self->view->layer = kind;
  mw_view_history_note (self->history, self->view);
  mw_map_page_update_layer (self);
}

static void
edges_chosen_cb (MwMapPage *self,
                 guint      edges)
{
  self->view->edges = edges;
  mw_map_page_view_changed (self);
}

static void
show_all_cb (MwMapPage *self)
{
  self->view->per_domain = 0;
  mw_map_page_view_changed (self);
}

static void
steps_cb (MwMapPage *self)
{
  if (self->is_updating)
    return;

  self->view->upstream = (guint) gtk_spin_button_get_value_as_int (self->upstream);
  self->view->downstream = (guint) gtk_spin_button_get_value_as_int (self->downstream);
  self->fits_next = TRUE;
  mw_map_page_view_changed (self);
}

void
mw_map_page_bind_intents (GtkWidgetClass *widget_class)
{
#define CALL(callback) gtk_widget_class_bind_template_callback (widget_class, callback)
  CALL (area_activated_cb);
  CALL (closed_cb);
  CALL (collapse_requested_cb);
  CALL (columns_cb);
  CALL (context_requested_cb);
  CALL (design_cb);
  CALL (domain_toggled_cb);
  CALL (edge_opened_cb);
  CALL (edges_chosen_cb);
  CALL (expand_requested_cb);
  CALL (find_closed_cb);
  CALL (find_toggled_cb);
  CALL (inside_cb);
  CALL (layer_chosen_cb);
  CALL (layout_requested_cb);
  CALL (moved_cb);
  CALL (neighbourhood_cb);
  CALL (opened_cb);
  CALL (product_opened_cb);
  CALL (product_selected_cb);
  CALL (property_chosen_cb);
  CALL (retry_cb);
  CALL (row_opened_cb);
  CALL (row_selected_cb);
  CALL (save_requested_cb);
  CALL (selected_cb);
  CALL (selection_requested_cb);
  CALL (show_all_cb);
  CALL (steps_cb);
#undef CALL
}
