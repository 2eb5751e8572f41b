/* mw-graph-canvas.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

#include "canvas/mw-canvas-node.h"

#define MOTION_MS 180

typedef enum {
  PROP_LAYOUT = 1,
  PROP_SELECTED,
} MwGraphCanvasProperty;

static GParamSpec *properties[PROP_SELECTED + 1];

typedef enum {
  SIGNAL_SELECTED,
  SIGNAL_OPENED,
  SIGNAL_AREA_ACTIVATED,
  SIGNAL_HOVERED,
} MwGraphCanvasSignal;

static guint signals[SIGNAL_HOVERED + 1];

static void mw_graph_canvas_accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MwGraphCanvas, mw_graph_canvas, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, mw_graph_canvas_accessible_init))

void
mw_graph_canvas_set_hovered (MwGraphCanvas *self,
                             guint          node)
{
  if (self->hovered == node)
    return;

  self->hovered = node;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), node != MW_NONE ? "pointer" : NULL);
  mw_graph_canvas_update_marks (self);
  g_signal_emit (self, signals[SIGNAL_HOVERED], 0, node);
}

void
mw_graph_canvas_select (MwGraphCanvas *self,
                        guint          node)
{
  guint cursor_before = self->cursor;

  if (node != MW_NONE)
    self->cursor = node;
  mw_canvas_nodes_update_focus (self->accessibles, GTK_WIDGET (self), cursor_before, self->cursor);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  if (self->selected == node)
    return;

  self->selected = node;
  mw_graph_canvas_update_marks (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0, node);
}

void
mw_graph_canvas_open (MwGraphCanvas *self,
                      guint          node)
{
  const MwGraphNode *nodes = mw_graph_get_nodes (mw_graph_layout_get_graph (self->layout), NULL);

  if (nodes[node].kind == MW_GRAPH_NODE_DOMAIN)
    self->anchor_domain = nodes[node].subject;
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, node);
}

void
mw_graph_canvas_activate_area (MwGraphCanvas *self,
                               guint          area)
{
  const MwGraphCluster *clusters = mw_graph_get_clusters (mw_graph_layout_get_graph (self->layout), NULL);

  self->anchor_domain = clusters[area].subject;
  g_signal_emit (self, signals[SIGNAL_AREA_ACTIVATED], 0, area);
}

static void
mw_graph_canvas_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 480 : 320;
}

static void
mw_graph_canvas_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (mw_graph_canvas_parent_class)->css_changed (widget, change);

  gtk_widget_queue_draw (widget);
}

/* Fonts, text direction and scale are part of what was recorded. */
static void
mw_graph_canvas_system_setting_changed (GtkWidget       *widget,
                                        GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (mw_graph_canvas_parent_class)->system_setting_changed (widget, setting);

  mw_graph_canvas_forget (MW_GRAPH_CANVAS (widget));
}

static void
mw_graph_canvas_direction_changed (GtkWidget       *widget,
                                   GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (mw_graph_canvas_parent_class)->direction_changed (widget, previous);

  mw_graph_canvas_forget (MW_GRAPH_CANVAS (widget));
}

static void
mw_graph_canvas_state_flags_changed (GtkWidget    *widget,
                                     GtkStateFlags previous)
{
  GTK_WIDGET_CLASS (mw_graph_canvas_parent_class)->state_flags_changed (widget, previous);

  gtk_widget_queue_draw (widget);
}

static void
mw_graph_canvas_dispose (GObject *object)
{
  MwGraphCanvas *self = MW_GRAPH_CANVAS (object);

  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_clear_handle_id (&self->again_source, g_source_remove);
  if (self->animation != NULL)
    adw_animation_pause (self->animation);
  mw_graph_canvas_drop_layout (self);
  g_clear_object (&self->animation);
  g_clear_object (&self->tiles);
  g_clear_object (&self->marked_tiles);
  g_clear_pointer (&self->layer, mw_layer_unref);
  mw_canvas_style_clear (&self->style);

  G_OBJECT_CLASS (mw_graph_canvas_parent_class)->dispose (object);
}

static void
mw_graph_canvas_finalize (GObject *object)
{
  MwGraphCanvas *self = MW_GRAPH_CANVAS (object);

  g_hash_table_unref (self->badges);
  g_string_free (self->typed, TRUE);

  G_OBJECT_CLASS (mw_graph_canvas_parent_class)->finalize (object);
}

static void
mw_graph_canvas_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  MwGraphCanvas *self = MW_GRAPH_CANVAS (object);

  switch ((MwGraphCanvasProperty) prop_id)
    {
    case PROP_LAYOUT:
      g_value_set_object (value, self->layout);
      break;

    case PROP_SELECTED:
      g_value_set_uint (value, self->selected);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_graph_canvas_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  MwGraphCanvas *self = MW_GRAPH_CANVAS (object);

  switch ((MwGraphCanvasProperty) prop_id)
    {
    case PROP_LAYOUT:
      mw_graph_canvas_set_layout (self, g_value_get_object (value));
      break;

    case PROP_SELECTED:
      mw_graph_canvas_set_selected (self, g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GtkAccessible *
mw_graph_canvas_get_first_accessible_child (GtkAccessible *accessible)
{
  MwGraphCanvas *self = MW_GRAPH_CANVAS (accessible);

  if (self->layout == NULL)
    return NULL;

  if (self->accessibles == NULL)
    self->accessibles = mw_canvas_nodes_new (self, self->walk);

  return self->accessibles->len > 0 ? g_object_ref (g_ptr_array_index (self->accessibles, 0)) : NULL;
}

static void
mw_graph_canvas_accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_first_accessible_child = mw_graph_canvas_get_first_accessible_child;
}

static void
install_signal (MwGraphCanvasSignal id,
                const char         *name)
{
  signals[id] = g_signal_new (name,
                              MW_TYPE_GRAPH_CANVAS,
                              G_SIGNAL_RUN_LAST,
                              0,
                              NULL, NULL, NULL,
                              G_TYPE_NONE,
                              1, G_TYPE_UINT);
}

static void
mw_graph_canvas_class_init (MwGraphCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mw_graph_canvas_dispose;
  object_class->finalize = mw_graph_canvas_finalize;
  object_class->get_property = mw_graph_canvas_get_property;
  object_class->set_property = mw_graph_canvas_set_property;

  widget_class->measure = mw_graph_canvas_measure;
  widget_class->size_allocate = mw_graph_canvas_size_allocate;
  widget_class->snapshot = mw_graph_canvas_snapshot;
  widget_class->css_changed = mw_graph_canvas_css_changed;
  widget_class->system_setting_changed = mw_graph_canvas_system_setting_changed;
  widget_class->direction_changed = mw_graph_canvas_direction_changed;
  widget_class->state_flags_changed = mw_graph_canvas_state_flags_changed;

  properties[PROP_LAYOUT] =
    g_param_spec_object ("layout", NULL, NULL,
                         MW_TYPE_GRAPH_LAYOUT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED] =
    g_param_spec_uint ("selected", NULL, NULL,
                       0, G_MAXUINT, MW_NONE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  install_signal (SIGNAL_SELECTED, "selected");
  install_signal (SIGNAL_OPENED, "opened");
  install_signal (SIGNAL_AREA_ACTIVATED, "area-activated");
  install_signal (SIGNAL_HOVERED, "hovered");

  mw_graph_canvas_install_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "graph");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
mw_graph_canvas_init (MwGraphCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AdwAnimationTarget *target = adw_callback_animation_target_new (mw_graph_canvas_animate_cb, self, NULL);

  self->view.zoom = 1;
  self->min_zoom = 0.2;
  self->is_fitted = TRUE;
  self->selected = MW_NONE;
  self->cursor = MW_NONE;
  self->came_from = MW_NONE;
  self->hovered = MW_NONE;
  self->marked_for = MW_NONE;
  self->anchor_domain = MW_NONE;
  self->typed = g_string_new (NULL);

  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (widget, TRUE);

  self->animation = adw_timed_animation_new (widget, 0, 1, MOTION_MS, target);
  g_signal_connect_swapped (self->animation, "done", G_CALLBACK (mw_graph_canvas_settle), self);

  mw_canvas_style_init (&self->style, widget);
  self->badges = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) gsk_render_node_unref);
  self->tiles = mw_edge_tiles_new ();
  self->marked_tiles = mw_edge_tiles_new ();
  g_signal_connect_object (self->tiles, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->marked_tiles, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  mw_graph_canvas_init_input (self);
  mw_graph_canvas_init_keys (self);
}

GtkWidget *
mw_graph_canvas_new (void)
{
  return g_object_new (MW_TYPE_GRAPH_CANVAS, NULL);
}

MwGraphLayout *
mw_graph_canvas_get_layout (MwGraphCanvas *self)
{
  g_return_val_if_fail (MW_IS_GRAPH_CANVAS (self), NULL);

  return self->layout;
}

guint
mw_graph_canvas_get_selected (MwGraphCanvas *self)
{
  g_return_val_if_fail (MW_IS_GRAPH_CANVAS (self), MW_NONE);

  return self->selected;
}

void
mw_graph_canvas_set_selected (MwGraphCanvas *self,
                              guint          node)
{
  g_return_if_fail (MW_IS_GRAPH_CANVAS (self));
  g_return_if_fail (node == MW_NONE || node < self->n_nodes);

  mw_graph_canvas_select (self, node);
  if (node != MW_NONE)
    mw_graph_canvas_reveal (self, node);
}
