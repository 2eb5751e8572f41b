/* mw-map-page-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-page-private.h"

#include "graph/mw-selector-token.h"
#include "pages/mw-paths-dialog.h"

/* An action is on the node whose menu is open, else on the selected one. */
static const MwGraphNode *
get_context (MwMapPage *self)
{
  MwGraph *graph = mw_graph_view_get_graph (self->graph_view);
  guint node = self->context_node;
  guint n = 0;
  const MwGraphNode *nodes = graph != NULL ? mw_graph_get_nodes (graph, &n) : NULL;

  if (node == MW_NONE)
    node = mw_graph_canvas_get_selected (mw_graph_view_get_canvas (self->graph_view));

  return node < n ? &nodes[node] : NULL;
}

guint
mw_map_page_find_product (MwMapPage         *self,
                          const MwGraphNode *node)
{
  MwMesh *mesh = mw_map_page_get_shown_mesh (self);
  const MwPort *ports = mw_mesh_get_ports (mesh, NULL);
  const MwContract *contract;

  switch (node->kind)
    {
    case MW_GRAPH_NODE_PRODUCT:
      return node->subject;

    case MW_GRAPH_NODE_PORT:
      return ports[node->subject].product;

    case MW_GRAPH_NODE_OBJECT:
      contract = &mw_mesh_get_contracts (mesh, NULL)[mw_mesh_get_objects (mesh, NULL)[node->subject].contract];
      return contract->port != MW_NONE ? ports[contract->port].product : MW_NONE;

    case MW_GRAPH_NODE_DOMAIN:
    case MW_GRAPH_NODE_COMPONENT:
    case MW_GRAPH_NODE_CONCEPT:
    default:
      return MW_NONE;
    }
}

/* The product that an action is on; MW_NONE when it is on none. */
static guint
get_product (MwMapPage *self)
{
  const MwGraphNode *node = get_context (self);

  if (node != NULL)
    return mw_map_page_find_product (self, node);

  return self->subject_kind == MW_MAP_SUBJECT_PRODUCT ? self->subject : MW_NONE;
}

static const char *
get_product_id (MwMapPage *self)
{
  guint product = get_product (self);

  return product != MW_NONE ? mw_mesh_get_products (mw_map_page_get_shown_mesh (self), NULL)[product].id : NULL;
}

static void
product_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  MwMapPage *self = MW_MAP_PAGE (widget);
  guint product = get_product (self);

  if (product == MW_NONE)
    return;

  if (g_str_equal (name, "map.open-product"))
    g_signal_emit_by_name (self, "product-opened", product);
  else if (g_str_equal (name, "map.neighbourhood"))
    mw_map_page_show_neighbourhood (self, product);
  else if (g_str_equal (name, "map.inside"))
    mw_map_page_show_inside (self, product);
  else if (g_str_equal (name, "map.columns"))
    mw_map_page_show_columns (self, product);
}

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MwMapPage *self = MW_MAP_PAGE (widget);
  guint product = get_product (self);

  if (product != MW_NONE)
    mw_map_page_expand (self, product,
                        g_str_has_suffix (name, "-before"), g_str_has_prefix (name, "map.expand"));
}

static void
hide_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MwMapPage *self = MW_MAP_PAGE (widget);
  const char *id = get_product_id (self);

  if (g_str_equal (name, "map.unhide-all"))
    g_hash_table_remove_all (self->view->hidden);
  else if (id != NULL)
    mw_view_hide (self->view, id);

  mw_map_page_view_changed (self);
}

static void
pin_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  MwMapPage *self = MW_MAP_PAGE (widget);
  MwGraphLayout *layout = mw_graph_view_get_layout (self->graph_view);
  const MwGraphNode *node = get_context (self);

  if (g_str_equal (name, "map.unpin-all"))
    g_hash_table_remove_all (self->view->pins);
  else if (node != NULL && layout != NULL)
    {
      MwGraph *graph = mw_graph_layout_get_graph (layout);
      guint index = mw_graph_find_node (graph, node->kind, node->subject);
      g_autofree char *key = mw_graph_dup_node_key (graph, index);
      const graphene_rect_t *box = &mw_graph_layout_get_boxes (layout, NULL)[index];
      graphene_point_t origin = mw_graph_layout_get_origin (layout);

      if (g_str_equal (name, "map.pin"))
        mw_view_pin (self->view, key, box->origin.x - origin.x, box->origin.y - origin.y);
      else
        mw_view_unpin (self->view, key);
    }

  mw_view_history_note (self->history, self->view);
  mw_graph_view_set_pins (self->graph_view, self->view->pins);
}

static void
domain_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MwMapPage *self = MW_MAP_PAGE (widget);
  guint domain = g_variant_get_uint32 (parameter);

  mw_map_page_open_domain (self, domain, g_str_equal (name, "map.open-domain"));
  mw_map_page_view_changed (self);
}

static void
close_all_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  MwMapPage *self = MW_MAP_PAGE (widget);

  mw_view_show_overview (self->view);
  g_hash_table_remove_all (self->view->opened);
  self->fits_next = TRUE;
  mw_map_page_view_changed (self);
}

/* Everything before or after a product, as a selection. */
static void
select_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MwMapPage *self = MW_MAP_PAGE (widget);
  const char *id = get_product_id (self);
  g_autofree char *quoted = NULL;
  g_autofree char *selector = NULL;

  if (id == NULL)
    return;

  quoted = mw_selector_dup_quoted (id);
  selector = g_str_equal (name, "map.select-before") ? g_strconcat ("+", quoted, NULL)
                                                     : g_strconcat (quoted, "+", NULL);
  mw_map_page_show_selection (self, selector);
}

static void
paths_shown_cb (MwMapPage  *self,
                const char *selector,
                GArray     *edges)
{
  mw_map_page_show_selection (self, selector);
  g_clear_pointer (&self->marked, g_array_unref);
  self->marked = g_array_ref (edges);
}

static void
paths_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  MwMapPage *self = MW_MAP_PAGE (widget);
  const char *id = get_product_id (self);
  g_autofree char *quoted = id != NULL ? mw_selector_dup_quoted (id) : NULL;
  MwPathsDialog *dialog;

  if (self->mesh == NULL)
    return;

  dialog = mw_paths_dialog_new (mw_map_page_get_shown_mesh (self), quoted, NULL);
  g_signal_connect_object (dialog, "paths-shown", G_CALLBACK (paths_shown_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static void
tidy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MwMapPage *self = MW_MAP_PAGE (widget);

  self->tidies_next = TRUE;
  self->fits_next = TRUE;
  mw_graph_view_lay_out_again (self->graph_view);
}

static void
history_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  if (g_str_equal (name, "map.back"))
    mw_map_page_go_back (MW_MAP_PAGE (widget));
  else
    mw_map_page_go_forward (MW_MAP_PAGE (widget));
}

static void
table_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  MwMapPage *self = MW_MAP_PAGE (widget);

  self->is_table = !self->is_table;
  mw_map_page_update (self);
  if (!self->is_table)
    gtk_widget_grab_focus (GTK_WIDGET (self->graph_view));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->table), GTK_DIR_TAB_FORWARD);
}

static void
find_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MwMapPage *self = MW_MAP_PAGE (widget);

  if (g_str_equal (name, "map.find"))
    {
      gtk_toggle_button_set_active (self->find_button, TRUE);
      mw_map_find_set_open (self->find, TRUE);
    }
  else
    mw_map_find_next (self->find, g_str_equal (name, "map.find-next"));
}

/* What the application does, not the page. */
static void
ask_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  if (g_str_equal (name, "map.export"))
    g_signal_emit_by_name (widget, "export-requested", g_variant_get_string (parameter, NULL));
  else if (g_str_equal (name, "map.print"))
    g_signal_emit_by_name (widget, "print-requested");
  else if (g_str_equal (name, "map.views"))
    g_signal_emit_by_name (widget, "views-requested");
  else if (g_str_equal (name, "map.compare"))
    g_signal_emit_by_name (widget, "compare-requested");
}

static void
end_comparison_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  mw_map_page_compare (MW_MAP_PAGE (widget), MW_VIEW_COMPARE_NONE, NULL);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  const char *id = get_product_id (MW_MAP_PAGE (widget));

  if (id != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), id);
}

static void
go_to_end_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  MwMapPage *self = MW_MAP_PAGE (widget);
  guint n;
  const MwGraphEdge *edges = mw_graph_get_edges (mw_graph_view_get_graph (self->graph_view), &n);
  guint edge = g_variant_get_uint32 (parameter);

  if (edge < n)
    mw_graph_canvas_show_node (mw_graph_view_get_canvas (self->graph_view),
                               g_str_equal (name, "map.go-to-source") ? edges[edge].source : edges[edge].target);
}

void
mw_map_page_update_actions (MwMapPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "map.back", mw_view_history_can_go_back (self->history));
  gtk_widget_action_set_enabled (widget, "map.forward", mw_view_history_can_go_forward (self->history));
  gtk_widget_action_set_enabled (widget, "map.close-all", g_hash_table_size (self->view->opened) > 0);
  gtk_widget_action_set_enabled (widget, "map.unhide-all", g_hash_table_size (self->view->hidden) > 0);
}

void
mw_map_page_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *name;
    const char                 *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "map.back", NULL, history_action },
    { "map.forward", NULL, history_action },
    { "map.open-product", NULL, product_action },
    { "map.neighbourhood", NULL, product_action },
    { "map.inside", NULL, product_action },
    { "map.columns", NULL, product_action },
    { "map.expand-before", NULL, step_action },
    { "map.expand-after", NULL, step_action },
    { "map.collapse-before", NULL, step_action },
    { "map.collapse-after", NULL, step_action },
    { "map.select-before", NULL, select_action },
    { "map.select-after", NULL, select_action },
    { "map.hide", NULL, hide_action },
    { "map.unhide-all", NULL, hide_action },
    { "map.pin", NULL, pin_action },
    { "map.unpin", NULL, pin_action },
    { "map.unpin-all", NULL, pin_action },
    { "map.open-domain", "u", domain_action },
    { "map.close-domain", "u", domain_action },
    { "map.close-all", NULL, close_all_action },
    { "map.go-to-source", "u", go_to_end_action },
    { "map.go-to-target", "u", go_to_end_action },
    { "map.paths", NULL, paths_action },
    { "map.tidy-up", NULL, tidy_action },
    { "map.table", NULL, table_action },
    { "map.find", NULL, find_action },
    { "map.find-next", NULL, find_action },
    { "map.find-previous", NULL, find_action },
    { "map.copy-id", NULL, copy_action },
    { "map.export", "s", ask_action },
    { "map.print", NULL, ask_action },
    { "map.views", NULL, ask_action },
    { "map.compare", NULL, ask_action },
    { "map.end-comparison", NULL, end_comparison_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, actions[i].activate);
}
