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
} MwMapPageSignal;

static guint signals[SIGNAL_RETRY_REQUESTED + 1];

G_DEFINE_FINAL_TYPE (MwMapPage, mw_map_page, ADW_TYPE_NAVIGATION_PAGE)

static const MwGraphNode *
get_node (MwMapPage *self,
          guint      node)
{
  return &mw_graph_get_nodes (mw_graph_view_get_graph (self->graph_view), NULL)[node];
}

/* ---- Intents ---- */

static void
layout_requested_cb (MwMapPage *self,
                     MwGraph   *graph)
{
  g_signal_emit (self, signals[SIGNAL_LAYOUT_REQUESTED], 0, graph);
}

static void
product_opened_cb (MwMapPage *self,
                   guint      product)
{
  g_signal_emit (self, signals[SIGNAL_PRODUCT_OPENED], 0, product);
}

static void
design_cb (MwMapPage *self)
{
  g_signal_emit (self, signals[SIGNAL_DESIGN_REQUESTED], 0);
}

static void
retry_cb (MwMapPage *self)
{
  g_signal_emit (self, signals[SIGNAL_RETRY_REQUESTED], 0);
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
    mw_map_page_inspect (self, MW_MAP_SUBJECT_NONE, MW_NONE);
  else if (get_node (self, node)->kind == MW_GRAPH_NODE_DOMAIN)
    mw_map_page_inspect (self, MW_MAP_SUBJECT_DOMAIN, get_node (self, node)->subject);
  else
    mw_map_page_inspect (self, MW_MAP_SUBJECT_PRODUCT, get_node (self, node)->subject);
}

static void
toggle_domain (MwMapPage *self,
               guint      domain,
               gboolean   open)
{
  mw_map_state_set_open (&self->state, domain, open);
  mw_map_page_inspect (self, open ? MW_MAP_SUBJECT_DOMAIN : MW_MAP_SUBJECT_NONE, domain);
  mw_map_page_update (self);
}

static void
opened_cb (MwMapPage *self,
           guint      node)
{
  if (get_node (self, node)->kind == MW_GRAPH_NODE_DOMAIN)
    toggle_domain (self, get_node (self, node)->subject, TRUE);
  else
    product_opened_cb (self, get_node (self, node)->subject);
}

static void
area_activated_cb (MwMapPage *self,
                   guint      area)
{
  guint domain = mw_graph_get_clusters (mw_graph_view_get_graph (self->graph_view), NULL)[area].subject;

  /* Where every product is shown a domain cannot be closed. */
  if (self->state.mode == MW_MAP_MODE_OVERVIEW)
    toggle_domain (self, domain, FALSE);
  else
    mw_map_page_inspect (self, MW_MAP_SUBJECT_DOMAIN, domain);
}

static void
domain_toggled_cb (MwMapPage *self,
                   guint      domain)
{
  gboolean is_open = self->state.mode == MW_MAP_MODE_OVERVIEW &&
                     mw_map_state_is_open (&self->state, domain);

  toggle_domain (self, domain, !is_open);
}

static void
product_selected_cb (MwMapPage *self,
                     guint      product)
{
  mw_map_page_select_product (self, product);
}

static void
neighbourhood_cb (MwMapPage *self,
                  guint      product)
{
  mw_map_page_show_neighbourhood (self, product);
}

static void
closed_cb (MwMapPage *self)
{
  mw_map_page_inspect (self, MW_MAP_SUBJECT_NONE, MW_NONE);
  mw_graph_canvas_set_selected (mw_graph_view_get_canvas (self->graph_view), MW_NONE);
  gtk_widget_grab_focus (GTK_WIDGET (self->graph_view));
}

/* ---- What is shown ---- */

static void
mode_cb (MwMapPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->modes);

  if (self->is_updating || name == NULL)
    return;

  self->state.mode = g_str_equal (name, "whole") ? MW_MAP_MODE_WHOLE : MW_MAP_MODE_OVERVIEW;
  self->fits_next = TRUE;
  mw_map_page_update (self);
}

static void
threshold_cb (MwMapPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->threshold);

  if (self->is_updating || name == NULL)
    return;

  self->state.per_domain = (guint) g_ascii_strtoull (name, NULL, 10);
  mw_map_page_update (self);
}

static void
show_all_cb (MwMapPage *self)
{
  self->state.per_domain = 0;
  mw_map_page_update (self);
}

static void
steps_cb (MwMapPage *self)
{
  if (self->is_updating)
    return;

  self->state.upstream = (guint) gtk_spin_button_get_value_as_int (self->upstream);
  self->state.downstream = (guint) gtk_spin_button_get_value_as_int (self->downstream);
  self->fits_next = TRUE;
  mw_map_page_update (self);
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
    closed_cb (self);
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
  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_MAP_PAGE);
  mw_map_state_clear (&self->state);

  G_OBJECT_CLASS (mw_map_page_parent_class)->dispose (object);
}

static void
mw_map_page_finalize (GObject *object)
{
  MwMapPage *self = MW_MAP_PAGE (object);

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
  BIND (crumbs);
  BIND (downstream);
  BIND (error_page);
  BIND (graph_view);
  BIND (inspector);
  BIND (layouts);
  BIND (left_out);
  BIND (modes);
  BIND (sheet);
  BIND (split);
  BIND (stack);
  BIND (steps);
  BIND (threshold);
  BIND (threshold_box);
  BIND (upstream);
#undef BIND
#define CALL(callback) gtk_widget_class_bind_template_callback (widget_class, callback)
  CALL (area_activated_cb);
  CALL (closed_cb);
  CALL (design_cb);
  CALL (domain_toggled_cb);
  CALL (layout_requested_cb);
  CALL (neighbourhood_cb);
  CALL (opened_cb);
  CALL (product_opened_cb);
  CALL (product_selected_cb);
  CALL (retry_cb);
  CALL (selected_cb);
  CALL (show_all_cb);
  CALL (steps_cb);
#undef CALL
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

  signals[SIGNAL_LAYOUT_REQUESTED] =
    g_signal_new ("layout-requested", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, MW_TYPE_GRAPH);
  signals[SIGNAL_PRODUCT_OPENED] =
    g_signal_new ("product-opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_DESIGN_REQUESTED] =
    g_signal_new ("design-requested", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  signals[SIGNAL_RETRY_REQUESTED] =
    g_signal_new ("retry-requested", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
mw_map_page_init (MwMapPage *self)
{
  g_type_ensure (MW_TYPE_GRAPH_VIEW);
  g_type_ensure (MW_TYPE_MAP_INSPECTOR);
  g_type_ensure (MW_TYPE_MAP_LEGEND);

  mw_map_state_init (&self->state);
  self->subject = MW_NONE;
  self->is_updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

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

  return self->state.mesh;
}

void
mw_map_page_set_mesh (MwMapPage *self,
                      MwMesh    *mesh)
{
  g_return_if_fail (MW_IS_MAP_PAGE (self));
  g_return_if_fail (mesh == NULL || MW_IS_MESH (mesh));

  if (self->state.mesh == mesh)
    return;

  mw_map_state_set_mesh (&self->state, mesh);
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
