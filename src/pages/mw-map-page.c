/* mw-map-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-page-private.h"

#include <glib/gi18n.h>

#include "pages/mw-map-legend.h"

typedef enum {
  PROP_MESH = 1,
} MwMapPageProperty;

static GParamSpec *properties[PROP_MESH + 1];

typedef enum {
  SIGNAL_LAYOUT_REQUESTED,
  SIGNAL_PRODUCT_OPENED,
  SIGNAL_DESIGN_REQUESTED,
  SIGNAL_RETRY_REQUESTED,
  SIGNAL_COMPARISON_REQUESTED,
  SIGNAL_COMPARE_REQUESTED,
  SIGNAL_VIEWS_REQUESTED,
  SIGNAL_EXPORT_REQUESTED,
  SIGNAL_PRINT_REQUESTED,
  SIGNAL_TABLE_REQUESTED,
} MwMapPageSignal;

static guint signals[SIGNAL_TABLE_REQUESTED + 1];

G_DEFINE_FINAL_TYPE (MwMapPage, mw_map_page, ADW_TYPE_NAVIGATION_PAGE)

/* ---- What is shown ---- */

static void
mode_cb (MwMapPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->modes);

  if (self->is_updating || name == NULL)
    return;

  if (g_str_equal (name, "whole"))
    mw_view_show_whole (self->view);
  else
    mw_view_show_overview (self->view);

  self->fits_next = TRUE;
  mw_map_page_view_changed (self);
}

static void
threshold_cb (MwMapPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->threshold);

  if (self->is_updating || name == NULL)
    return;

  self->view->per_domain = (guint) g_ascii_strtoull (name, NULL, 10);
  mw_map_page_view_changed (self);
}

/* The sheet lies over the graph: what is selected has to stay above it. */
static void
sheet_cb (MwMapPage *self)
{
  gboolean covers = adw_bottom_sheet_get_open (self->sheet) &&
                    g_strcmp0 (adw_multi_layout_view_get_layout_name (self->layouts), "narrow") == 0;
  int height = covers ? adw_bottom_sheet_get_sheet_height (self->sheet) : 0;

  mw_graph_view_set_bottom_inset (self->graph_view, height);

  /* People close it by a swipe, too. */
  if (!self->is_updating && !adw_bottom_sheet_get_open (self->sheet) &&
      self->subject_kind != MW_MAP_SUBJECT_NONE &&
      g_strcmp0 (adw_multi_layout_view_get_layout_name (self->layouts), "narrow") == 0)
    mw_map_page_clear_selection (self);
}

static void
layout_name_cb (MwMapPage *self)
{
  mw_map_page_show_inspector (self);
  sheet_cb (self);
}

/* ---- Object ---- */

static void
mw_map_page_dispose (GObject *object)
{
  MwMapPage *self = MW_MAP_PAGE (object);

  self->is_updating = TRUE;
  if (self->context_menu != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->context_menu)));
  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_MAP_PAGE);
  g_clear_object (&self->mesh);
  g_clear_object (&self->comparison);
  g_clear_pointer (&self->layer, mw_layer_unref);

  G_OBJECT_CLASS (mw_map_page_parent_class)->dispose (object);
}

static void
mw_map_page_finalize (GObject *object)
{
  MwMapPage *self = MW_MAP_PAGE (object);

  g_clear_pointer (&self->view, mw_view_free);
  g_clear_pointer (&self->history, mw_view_history_free);
  g_clear_pointer (&self->marked, g_array_unref);
  g_free (self->answered_for);
  g_free (self->shown_focus);
  g_free (self->error);
  g_free (self->subject_id);

  G_OBJECT_CLASS (mw_map_page_parent_class)->finalize (object);
}

static void
mw_map_page_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch ((MwMapPageProperty) prop_id)
    {
    case PROP_MESH:
      g_value_set_object (value, mw_map_page_get_mesh (MW_MAP_PAGE (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_map_page_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  switch ((MwMapPageProperty) prop_id)
    {
    case PROP_MESH:
      mw_map_page_set_mesh (MW_MAP_PAGE (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/pages/mw-map-page.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, MwMapPage, child)
  BIND (bar);
  BIND (comparison_box);
  BIND (comparison_label);
  BIND (crumbs);
  BIND (downstream);
  BIND (error_page);
  BIND (find);
  BIND (find_button);
  BIND (graph_view);
  BIND (inspector);
  BIND (layers);
  BIND (layouts);
  BIND (left_out);
  BIND (modes);
  BIND (sheet);
  BIND (split);
  BIND (stack);
  BIND (steps);
  BIND (table);
  BIND (threshold);
  BIND (threshold_box);
  BIND (upstream);
#undef BIND
}

static void
install_signal (GType           type,
                MwMapPageSignal id,
                const char     *name,
                guint           n_types,
                const GType    *types)
{
  signals[id] = g_signal_newv (name, type, G_SIGNAL_RUN_LAST, NULL, NULL, NULL, NULL,
                               G_TYPE_NONE, n_types, (GType *) types);
}

static void
install_signals (GType type)
{
  const GType layout[] = { MW_TYPE_GRAPH, MW_TYPE_GRAPH_LAYOUT, G_TYPE_HASH_TABLE };
  const GType product[] = { G_TYPE_UINT };
  const GType comparison[] = { G_TYPE_UINT, G_TYPE_STRING };
  const GType suffix[] = { G_TYPE_STRING };

  install_signal (type, SIGNAL_LAYOUT_REQUESTED, "layout-requested", G_N_ELEMENTS (layout), layout);
  install_signal (type, SIGNAL_PRODUCT_OPENED, "product-opened", G_N_ELEMENTS (product), product);
  install_signal (type, SIGNAL_DESIGN_REQUESTED, "design-requested", 0, NULL);
  install_signal (type, SIGNAL_RETRY_REQUESTED, "retry-requested", 0, NULL);
  install_signal (type, SIGNAL_COMPARISON_REQUESTED, "comparison-requested", G_N_ELEMENTS (comparison), comparison);
  install_signal (type, SIGNAL_COMPARE_REQUESTED, "compare-requested", 0, NULL);
  install_signal (type, SIGNAL_VIEWS_REQUESTED, "views-requested", 0, NULL);
  install_signal (type, SIGNAL_EXPORT_REQUESTED, "export-requested", G_N_ELEMENTS (suffix), suffix);
  install_signal (type, SIGNAL_PRINT_REQUESTED, "print-requested", 0, NULL);
  install_signal (type, SIGNAL_TABLE_REQUESTED, "table-requested", G_N_ELEMENTS (suffix), suffix);
}

static void
mw_map_page_class_init (MwMapPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = mw_map_page_dispose;
  object_class->finalize = mw_map_page_finalize;
  object_class->get_property = mw_map_page_get_property;
  object_class->set_property = mw_map_page_set_property;

  properties[PROP_MESH] =
    g_param_spec_object ("mesh", NULL, NULL,
                         MW_TYPE_MESH,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  install_signals (type);
  bind_template (GTK_WIDGET_CLASS (klass));
  mw_map_page_bind_intents (GTK_WIDGET_CLASS (klass));
  mw_map_page_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
mw_map_page_init (MwMapPage *self)
{
  g_type_ensure (MW_TYPE_GRAPH_VIEW);
  g_type_ensure (MW_TYPE_LINEAGE_TABLE);
  g_type_ensure (MW_TYPE_MAP_FIND);
  g_type_ensure (MW_TYPE_MAP_INSPECTOR);
  g_type_ensure (MW_TYPE_MAP_LAYERS);
  g_type_ensure (MW_TYPE_MAP_LEGEND);

  self->view = mw_view_new ();
  self->history = mw_view_history_new ();
  self->subject = MW_NONE;
  self->is_updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  mw_map_find_set_graph_view (self->find, self->graph_view);
  self->context_menu = GTK_POPOVER_MENU (gtk_popover_menu_new_from_model (NULL));
  gtk_widget_set_parent (GTK_WIDGET (self->context_menu), GTK_WIDGET (self->graph_view));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->context_menu), FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self->context_menu), GTK_ALIGN_START);
  self->context_node = MW_NONE;

  g_signal_connect_swapped (self->modes, "notify::active-name", G_CALLBACK (mode_cb), self);
  g_signal_connect_swapped (self->threshold, "notify::active-name", G_CALLBACK (threshold_cb), self);
  g_signal_connect_swapped (self->layouts, "notify::layout-name", G_CALLBACK (layout_name_cb), self);
  g_signal_connect_object (self->sheet, "notify::open", G_CALLBACK (sheet_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sheet, "notify::sheet-height", G_CALLBACK (sheet_cb), self, G_CONNECT_SWAPPED);
  self->is_updating = FALSE;

  mw_map_page_update (self);
}

GtkWidget *
mw_map_page_new (void)
{
  return g_object_new (MW_TYPE_MAP_PAGE, NULL);
}

MwMesh *
mw_map_page_get_mesh (MwMapPage *self)
{
  g_return_val_if_fail (MW_IS_MAP_PAGE (self), NULL);

  return self->mesh;
}

/* Another mesh keeps of the view what it still has. */
static void
adopt_mesh (MwMapPage *self)
{
  gboolean has_focus = self->view->kind == MW_VIEW_NEIGHBOURHOOD || self->view->kind == MW_VIEW_INSIDE ||
                       self->view->kind == MW_VIEW_COLUMNS;

  if (has_focus && mw_mesh_find_product (self->mesh, self->view->focus) == MW_NONE)
    mw_view_show_overview (self->view);

  if (!self->has_view)
    mw_map_page_init_view (self);

  self->has_view = TRUE;
}

void
mw_map_page_set_mesh (MwMapPage *self,
                      MwMesh    *mesh)
{
  g_return_if_fail (MW_IS_MAP_PAGE (self));
  g_return_if_fail (mesh == NULL || MW_IS_MESH (mesh));

  if (!g_set_object (&self->mesh, mesh))
    return;

  mw_map_page_forget_comparison (self);
  if (mesh != NULL)
    adopt_mesh (self);

  mw_map_page_find_subject (self);
  mw_map_page_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESH]);
}

void
mw_map_page_set_error (MwMapPage  *self,
                       const char *message)
{
  g_return_if_fail (MW_IS_MAP_PAGE (self));

  if (g_set_str (&self->error, message))
    mw_map_page_update (self);
}
