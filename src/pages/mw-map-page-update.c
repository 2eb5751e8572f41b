/* mw-map-page-update.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-page-private.h"

#include <glib/gi18n.h>

#include "canvas/mw-card.h"

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
  MwMesh *mesh = self->state.mesh;

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
                                    self->state.mode == MW_MAP_MODE_OVERVIEW &&
                                    mw_map_state_is_open (&self->state, subject));
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
  guint subject = MW_NONE;

  if (self->state.mesh != NULL && self->subject_kind == MW_MAP_SUBJECT_PRODUCT)
    subject = mw_mesh_find_product (self->state.mesh, id);
  else if (self->state.mesh != NULL && self->subject_kind == MW_MAP_SUBJECT_DOMAIN)
    subject = mw_mesh_find_domain (self->state.mesh, id);

  mw_map_page_inspect (self, subject != MW_NONE ? self->subject_kind : MW_MAP_SUBJECT_NONE, subject);
}

void
mw_map_page_select_subject (MwMapPage *self)
{
  MwGraphCanvas *canvas = mw_graph_view_get_canvas (self->graph_view);
  MwGraphLayout *layout = mw_graph_canvas_get_layout (canvas);
  guint node = MW_NONE;

  if (layout != NULL && self->subject_kind != MW_MAP_SUBJECT_NONE)
    node = mw_graph_find_node (mw_graph_layout_get_graph (layout),
                               self->subject_kind == MW_MAP_SUBJECT_PRODUCT
                               ? MW_GRAPH_NODE_PRODUCT : MW_GRAPH_NODE_DOMAIN,
                               self->subject);

  self->is_updating = TRUE;
  if (node != MW_NONE && self->shows_next)
    mw_graph_canvas_show_node (canvas, node);
  else
    mw_graph_canvas_set_selected (canvas, node);
  self->is_updating = FALSE;
  self->shows_next = FALSE;
}

/* ---- The bar: where one is, and what is left out ---- */

static void
overview_crumb_cb (MwMapPage *self)
{
  mw_map_state_close_all (&self->state);
  self->fits_next = TRUE;
  mw_map_page_update (self);
}

static void
domain_crumb_cb (MwMapPage *self,
                 GtkButton *button)
{
  guint domain = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "domain"));

  mw_map_state_set_open (&self->state, domain, TRUE);
  mw_map_page_inspect (self, MW_MAP_SUBJECT_DOMAIN, domain);
  mw_map_page_update (self);
}

static void
append_separator (MwMapPage *self)
{
  GtkWidget *label = gtk_label_new (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? "‹" : "›");

  gtk_widget_add_css_class (label, "dimmed");
  gtk_accessible_update_state (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (self->crumbs, label);
}

static GtkWidget *
append_crumb (MwMapPage  *self,
              const char *text,
              GCallback   callback)
{
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *crumb = label;

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  if (gtk_widget_get_first_child (GTK_WIDGET (self->crumbs)) != NULL)
    append_separator (self);

  if (callback != NULL)
    {
      crumb = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (crumb), label);
      gtk_widget_add_css_class (crumb, "flat");
      g_signal_connect_object (crumb, "clicked", callback, self, G_CONNECT_SWAPPED);
    }
  else
    {
      gtk_widget_add_css_class (label, "heading");
      gtk_widget_set_margin_start (label, 6);
      gtk_widget_set_margin_end (label, 6);
    }

  gtk_box_append (self->crumbs, crumb);

  return crumb;
}

static void
append_domain_crumb (MwMapPage *self,
                     guint      domain,
                     gboolean   is_link)
{
  g_autofree char *name = mw_card_dup_domain_name (&mw_mesh_get_domains (self->state.mesh, NULL)[domain]);
  GtkWidget *crumb = append_crumb (self, name, is_link ? G_CALLBACK (domain_crumb_cb) : NULL);

  g_object_set_data (G_OBJECT (crumb), "domain", GUINT_TO_POINTER (domain));
}

/* Returns whether there is somewhere to go back to. */
static gboolean
update_crumbs (MwMapPage *self)
{
  guint product = mw_map_state_get_product (&self->state);
  g_autoptr(GArray) opened = mw_map_state_dup_opened (&self->state);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->crumbs))) != NULL)
    gtk_box_remove (self->crumbs, child);

  if (self->state.mode == MW_MAP_MODE_WHOLE || (product == MW_NONE && opened->len == 0))
    return FALSE;

  append_crumb (self, _("All Domains"), G_CALLBACK (overview_crumb_cb));

  if (product != MW_NONE)
    {
      const MwProduct *entry = &mw_mesh_get_products (self->state.mesh, NULL)[product];
      g_autofree char *name = mw_card_dup_text (entry->name);

      append_domain_crumb (self, entry->domain, TRUE);
      append_crumb (self, name, NULL);
    }
  else if (opened->len == 1)
    append_domain_crumb (self, g_array_index (opened, guint, 0), FALSE);
  else
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u Domain Open", "%u Domains Open", opened->len),
                                               opened->len);

      append_crumb (self, text, NULL);
    }

  return TRUE;
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
  gboolean is_neighbourhood = self->state.mode == MW_MAP_MODE_NEIGHBOURHOOD;
  gboolean has_crumbs = update_crumbs (self);
  gboolean has_left_out = update_left_out (self, graph);

  gtk_widget_set_visible (GTK_WIDGET (self->crumbs), has_crumbs);
  gtk_widget_set_visible (self->steps, is_neighbourhood);
  gtk_widget_set_visible (self->bar, has_crumbs || has_left_out || is_neighbourhood);
  gtk_spin_button_set_value (self->upstream, self->state.upstream);
  gtk_spin_button_set_value (self->downstream, self->state.downstream);
}

static void
update_controls (MwMapPage *self)
{
  static const char * const modes[] = {
    [MW_MAP_MODE_OVERVIEW] = "overview",
    [MW_MAP_MODE_WHOLE] = "whole",
    [MW_MAP_MODE_NEIGHBOURHOOD] = NULL,
  };
  char threshold[16];

  g_snprintf (threshold, sizeof threshold, "%u", self->state.per_domain);
  adw_toggle_group_set_active_name (self->modes, modes[self->state.mode]);
  adw_toggle_group_set_active_name (self->threshold, threshold);
  gtk_widget_set_visible (self->threshold_box, self->state.mode == MW_MAP_MODE_OVERVIEW);
}

static void
show_message (MwMapPage *self)
{
  g_autofree char *escaped = NULL;

  if (self->error != NULL && self->state.mesh == NULL)
    {
      escaped = g_markup_escape_text (self->error, -1);
      adw_status_page_set_description (self->error_page, escaped);
      gtk_stack_set_visible_child_name (self->stack, "error");
    }
  else
    gtk_stack_set_visible_child_name (self->stack, self->state.mesh == NULL ? "loading" : "empty");

  gtk_widget_set_visible (self->bar, FALSE);
}

void
mw_map_page_update (MwMapPage *self)
{
  g_autoptr(MwGraph) graph = NULL;
  guint n_products = 0;

  if (self->state.mesh != NULL)
    mw_mesh_get_products (self->state.mesh, &n_products);

  gtk_widget_set_sensitive (GTK_WIDGET (self->modes), n_products > 0);
  if (n_products == 0)
    {
      mw_graph_view_set_graph (self->graph_view, NULL);
      show_message (self);
      return;
    }

  self->is_updating = TRUE;
  graph = mw_map_state_build (&self->state);
  update_controls (self);
  update_bar (self, graph);
  gtk_stack_set_visible_child_name (self->stack, "map");
  self->is_updating = FALSE;

  mw_graph_view_set_graph (self->graph_view, graph);
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
}

void
mw_map_page_set_layout_failed (MwMapPage  *self,
                               MwGraph    *graph,
                               const char *message)
{
  g_return_if_fail (MW_IS_MAP_PAGE (self));

  mw_graph_view_set_layout_failed (self->graph_view, graph, message);
}

void
mw_map_page_select_product (MwMapPage *self,
                            guint      product)
{
  MwGraph *graph;

  g_return_if_fail (MW_IS_MAP_PAGE (self));
  g_return_if_fail (self->state.mesh != NULL);

  graph = mw_graph_view_get_graph (self->graph_view);
  mw_map_page_inspect (self, MW_MAP_SUBJECT_PRODUCT, product);
  self->shows_next = TRUE;

  if (graph == NULL || mw_graph_find_node (graph, MW_GRAPH_NODE_PRODUCT, product) == MW_NONE)
    {
      guint domain = mw_mesh_get_products (self->state.mesh, NULL)[product].domain;

      mw_map_state_set_open (&self->state, domain, TRUE);
      mw_map_page_update (self);
    }
  else
    mw_map_page_select_subject (self);
}

void
mw_map_page_show_domain (MwMapPage *self,
                         guint      domain)
{
  g_return_if_fail (MW_IS_MAP_PAGE (self));
  g_return_if_fail (self->state.mesh != NULL);

  mw_map_page_inspect (self, MW_MAP_SUBJECT_DOMAIN, domain);
  self->shows_next = TRUE;
  mw_map_state_set_open (&self->state, domain, TRUE);
  mw_map_page_update (self);
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

void
mw_map_page_show_neighbourhood (MwMapPage *self,
                                guint      product)
{
  g_return_if_fail (MW_IS_MAP_PAGE (self));
  g_return_if_fail (self->state.mesh != NULL);

  mw_map_state_show_neighbourhood (&self->state, product);
  mw_map_page_inspect (self, MW_MAP_SUBJECT_PRODUCT, product);
  self->fits_next = TRUE;
  mw_map_page_update (self);
}
