/* mw-map-page-update.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-page-private.h"

#include <glib/gi18n.h>

void
mw_map_page_show_inspector (MwMapPage *self)
{
  gboolean shown = self->subject_kind != MW_MAP_SUBJECT_NONE;
  gboolean was_updating = self->is_updating;

  self->is_updating = TRUE;
  adw_overlay_split_view_set_show_sidebar (self->split, shown);
  adw_bottom_sheet_set_open (self->sheet, shown);
  self->is_updating = was_updating;
}

void
mw_map_page_inspect (MwMapPage   *self,
                     MwMapSubject kind,
                     guint        subject)
{
  MwMesh *mesh = mw_map_page_get_shown_mesh (self);

  /* The menu was of what was selected before. */
  self->context_node = MW_NONE;
  self->subject_kind = kind;
  self->subject = kind != MW_MAP_SUBJECT_NONE ? subject : MW_NONE;

  switch (kind)
    {
    case MW_MAP_SUBJECT_PRODUCT:
      g_set_str (&self->subject_id, mw_mesh_get_products (mesh, NULL)[subject].id);
      mw_map_inspector_show_product (self->inspector, mesh, subject);
      break;

    case MW_MAP_SUBJECT_DOMAIN:
      g_set_str (&self->subject_id, mw_mesh_get_domains (mesh, NULL)[subject].id);
      mw_map_inspector_show_domain (self->inspector, mesh, subject,
                                    mw_map_page_is_domain_open (self, subject));
      break;

    case MW_MAP_SUBJECT_OTHER:
      g_clear_pointer (&self->subject_id, g_free);
      mw_map_inspector_show_node (self->inspector, mw_graph_view_get_graph (self->graph_view), subject);
      break;

    case MW_MAP_SUBJECT_EDGE:
      g_clear_pointer (&self->subject_id, g_free);
      mw_map_inspector_show_edge (self->inspector, mw_graph_view_get_graph (self->graph_view), subject);
      break;

    case MW_MAP_SUBJECT_PROPERTY:
      g_clear_pointer (&self->subject_id, g_free);
      mw_map_inspector_show_property (self->inspector, mesh, subject);
      break;

    case MW_MAP_SUBJECT_NONE:
    default:
      g_clear_pointer (&self->subject_id, g_free);
    }

  mw_map_page_show_inspector (self);
}

void
mw_map_page_find_subject (MwMapPage *self)
{
  g_autofree char *id = g_strdup (self->subject_id);
  MwMesh *mesh = mw_map_page_get_shown_mesh (self);
  guint subject = MW_NONE;

  if (mesh != NULL && self->subject_kind == MW_MAP_SUBJECT_PRODUCT)
    subject = mw_mesh_find_product (mesh, id);
  else if (mesh != NULL && self->subject_kind == MW_MAP_SUBJECT_DOMAIN)
    subject = mw_mesh_find_domain (mesh, id);

  mw_map_page_inspect (self, subject != MW_NONE ? self->subject_kind : MW_MAP_SUBJECT_NONE, subject);
}

static gboolean
update_left_out (MwMapPage *self,
                 MwGraph   *graph)
{
  guint n = mw_graph_get_n_left_out (graph);
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("%u weaker connection left out. Show it",
                                    "%u weaker connections left out. Show all", n), n);
  gtk_button_set_label (self->left_out, text);
  gtk_widget_set_visible (GTK_WIDGET (self->left_out), n > 0);

  return n > 0;
}

static void
update_bar (MwMapPage *self,
            MwGraph   *graph)
{
  gboolean has_steps = self->view->kind == MW_VIEW_NEIGHBOURHOOD || self->view->kind == MW_VIEW_COLUMNS;
  gboolean has_crumbs = mw_map_page_update_crumbs (self);
  gboolean has_left_out = update_left_out (self, graph);
  gboolean is_compared = mw_map_page_update_comparison (self);

  gtk_widget_set_visible (GTK_WIDGET (self->crumbs), has_crumbs);
  gtk_widget_set_visible (self->steps, has_steps);
  gtk_widget_set_visible (self->bar, has_crumbs || has_left_out || has_steps || is_compared);
  gtk_spin_button_set_value (self->upstream, self->view->upstream);
  gtk_spin_button_set_value (self->downstream, self->view->downstream);
}

static void
update_controls (MwMapPage *self)
{
  const char *mode = NULL;
  char threshold[16];

  if (self->view->kind == MW_VIEW_OVERVIEW)
    mode = "overview";
  else if (self->view->kind == MW_VIEW_WHOLE)
    mode = "whole";

  g_snprintf (threshold, sizeof threshold, "%u", self->view->per_domain);
  adw_toggle_group_set_active_name (self->modes, mode);
  adw_toggle_group_set_active_name (self->threshold, threshold);
  gtk_widget_set_visible (self->threshold_box, self->view->kind == MW_VIEW_OVERVIEW);
  mw_map_page_update_actions (self);
}

void
mw_map_page_update_layer (MwMapPage *self)
{
  MwMesh *mesh = mw_map_page_get_shown_mesh (self);

  if (self->layer == NULL || mw_layer_get_mesh (self->layer) != mesh ||
      mw_layer_get_kind (self->layer) != (MwLayerKind) self->view->layer)
    {
      g_clear_pointer (&self->layer, mw_layer_unref);
      self->layer = mw_layer_new (mesh, (MwLayerKind) self->view->layer);
      mw_graph_canvas_set_layer (mw_graph_view_get_canvas (self->graph_view), self->layer);
    }

  mw_map_layers_show (self->layers, self->layer, self->view->edges);
}

static void
show_message (MwMapPage *self)
{
  g_autofree char *escaped = NULL;

  if (self->error != NULL && self->mesh == NULL)
    {
      escaped = g_markup_escape_text (self->error, -1);
      adw_status_page_set_description (self->error_page, escaped);
      gtk_stack_set_visible_child_name (self->stack, "error");
    }
  else
    gtk_stack_set_visible_child_name (self->stack, self->mesh == NULL ? "loading" : "empty");

  gtk_widget_set_visible (self->bar, FALSE);
}

void
mw_map_page_update_table (MwMapPage *self)
{
  MwGraph *graph = mw_graph_view_get_graph (self->graph_view);
  MwMesh *mesh = mw_map_page_get_shown_mesh (self);
  guint product = self->subject_kind == MW_MAP_SUBJECT_PRODUCT ? self->subject : MW_NONE;

  if (!self->is_table || graph == NULL)
    return;

  if (product == MW_NONE && self->view->focus != NULL && self->view->kind != MW_VIEW_OVERVIEW)
    product = mw_mesh_find_product (mesh, self->view->focus);

  mw_lineage_table_show (self->table, graph, product);
}

void
mw_map_page_update (MwMapPage *self)
{
  MwMesh *mesh = mw_map_page_get_shown_mesh (self);
  g_autoptr(MwGraph) graph = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *title = NULL;
  guint n_products = 0;

  if (mesh != NULL)
    mw_mesh_get_products (mesh, &n_products);

  gtk_widget_set_sensitive (GTK_WIDGET (self->modes), n_products > 0);
  if (n_products == 0)
    {
      mw_graph_view_set_graph (self->graph_view, NULL);
      show_message (self);
      return;
    }

  mw_map_page_ask_comparison (self);
  mesh = mw_map_page_get_shown_mesh (self);
  graph = mw_view_build (self->view, mesh, self->comparison, &error);
  if (graph == NULL)
    {
      mw_graph_view_set_problem (self->graph_view, error->message);
      return;
    }

  self->is_updating = TRUE;
  update_controls (self);
  update_bar (self, graph);
  mw_map_page_update_layer (self);
  gtk_stack_set_visible_child_name (self->stack, self->is_table ? "table" : "map");
  self->is_updating = FALSE;

  self->context_node = MW_NONE;
  title = mw_view_dup_title (self->view, mesh);
  mw_graph_canvas_set_title (mw_graph_view_get_canvas (self->graph_view), title);
  mw_graph_view_set_pins (self->graph_view, self->view->pins);
  mw_graph_view_set_graph (self->graph_view, graph);
  mw_map_page_update_table (self);
}

/* The edges of the picture that stand for those of the mesh that are marked. */
static void
mark_edges (MwMapPage *self)
{
  MwGraphCanvas *canvas = mw_graph_view_get_canvas (self->graph_view);
  g_autoptr(GHashTable) marked = g_hash_table_new (NULL, NULL);
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n;
  const MwGraphEdge *edges = mw_graph_get_edges (mw_graph_view_get_graph (self->graph_view), &n);

  for (guint i = 0; self->marked != NULL && i < self->marked->len; i++)
    g_hash_table_add (marked, GUINT_TO_POINTER (g_array_index (self->marked, guint, i)));

  for (guint i = 0; i < n; i++)
    if (edges[i].kind == MW_GRAPH_EDGE_FLOW && edges[i].edge != MW_NONE &&
        g_hash_table_contains (marked, GUINT_TO_POINTER (edges[i].edge)))
      g_array_append_val (found, i);

  mw_graph_canvas_set_path (canvas, (const guint *) (gpointer) found->data, found->len);
}

/* Who has just opened a mesh has pressed a button that is gone: the keys go to the
 * map then, and are not taken from anything that has them. */
static void
take_idle_keyboard (MwMapPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->graph_view)) &&
      (focus == NULL || !gtk_widget_get_mapped (focus)))
    gtk_widget_grab_focus (GTK_WIDGET (self->graph_view));
}

void
mw_map_page_set_layout (MwMapPage     *self,
                        MwGraphLayout *layout)
{
  g_return_if_fail (MW_IS_MAP_PAGE (self));

  if (mw_graph_layout_get_graph (layout) != mw_graph_view_get_graph (self->graph_view))
    return;

  self->is_updating = TRUE;
  mw_graph_view_set_layout (self->graph_view, layout);
  if (self->fits_next)
    mw_graph_canvas_zoom_to_fit (mw_graph_view_get_canvas (self->graph_view));
  self->is_updating = FALSE;
  self->fits_next = FALSE;

  mw_map_page_select_subject (self);
  mark_edges (self);
  mw_map_find_renew (self->find);
  take_idle_keyboard (self);
}

void
mw_map_page_set_layout_failed (MwMapPage  *self,
                               MwGraph    *graph,
                               const char *message)
{
  g_return_if_fail (MW_IS_MAP_PAGE (self));

  mw_graph_view_set_layout_failed (self->graph_view, graph, message);
}

gboolean
mw_map_page_get_is_waiting (MwMapPage *self)
{
  MwGraph *graph;
  MwGraphLayout *layout;
  gboolean is_compared = self->view->comparison != MW_VIEW_COMPARE_NONE &&
                         self->view->comparison != MW_VIEW_COMPARE_SELECTION;
  guint n = 0;

  g_return_val_if_fail (MW_IS_MAP_PAGE (self), FALSE);

  graph = mw_graph_view_get_graph (self->graph_view);
  layout = mw_graph_view_get_layout (self->graph_view);
  if (graph != NULL)
    mw_graph_get_nodes (graph, &n);

  /* Nothing is never laid out. */
  return n > 0 &&
         (layout == NULL || mw_graph_layout_get_graph (layout) != graph ||
          (is_compared && self->comparison == NULL));
}

MwGraphLayout *
mw_map_page_get_layout (MwMapPage *self)
{
  g_return_val_if_fail (MW_IS_MAP_PAGE (self), NULL);

  return mw_graph_view_get_layout (self->graph_view);
}

guint
mw_map_page_get_selected (MwMapPage *self)
{
  g_return_val_if_fail (MW_IS_MAP_PAGE (self), MW_NONE);

  return self->subject_kind == MW_MAP_SUBJECT_PRODUCT ? self->subject : MW_NONE;
}

MwLayer *
mw_map_page_dup_layer (MwMapPage *self)
{
  g_return_val_if_fail (MW_IS_MAP_PAGE (self), NULL);

  return self->layer != NULL ? mw_layer_ref (self->layer) : NULL;
}
