/* mw-graph-canvas.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

typedef enum {
  PROP_LAYOUT = 1,
  PROP_SELECTED,
  PROP_SELECTED_ROW,
  PROP_SELECTED_EDGE,
  PROP_TITLE,
} MwGraphCanvasProperty;

static GParamSpec *properties[PROP_TITLE + 1];

G_DEFINE_FINAL_TYPE_WITH_CODE (MwGraphCanvas, mw_graph_canvas, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, mw_graph_canvas_accessible_init))

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
  g_clear_handle_id (&self->moved_source, g_source_remove);
  if (self->animation != NULL)
    adw_animation_pause (self->animation);
  mw_graph_canvas_drop_layout (self);
  g_clear_object (&self->animation);
  g_clear_object (&self->shift_animation);
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
  g_free (self->title);
  g_free (self->told);
  g_free (self->told_selected);

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

    case PROP_SELECTED_ROW:
      g_value_set_uint (value, self->selected_row);
      break;

    case PROP_SELECTED_EDGE:
      g_value_set_uint (value, self->selected_edge);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
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

    case PROP_SELECTED_EDGE:
      mw_graph_canvas_focus_edge (self, g_value_get_uint (value));
      break;

    case PROP_TITLE:
      mw_graph_canvas_set_title (self, g_value_get_string (value));
      break;

    case PROP_SELECTED_ROW:

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
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
  properties[PROP_SELECTED_ROW] =
    g_param_spec_uint ("selected-row", NULL, NULL,
                       0, G_MAXUINT, MW_NONE,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED_EDGE] =
    g_param_spec_uint ("selected-edge", NULL, NULL,
                       0, G_MAXUINT, MW_NONE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL,
                         NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  mw_graph_canvas_install_signals ();
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
  self->selected_row = MW_NONE;
  self->selected_edge = MW_NONE;
  self->hovered = MW_NONE;
  self->moved = MW_NONE;
  self->found_current = MW_NONE;
  self->shift = 1;
  mw_graph_canvas_forget_marks (self);
  self->told_node = MW_NONE;
  self->anchor_domain = MW_NONE;
  self->typed = g_string_new (NULL);

  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (widget, TRUE);

  self->animation = adw_timed_animation_new (widget, 0, 1, MW_CANVAS_MOTION_MS, target);
  g_signal_connect_swapped (self->animation, "done", G_CALLBACK (mw_graph_canvas_settle), self);

  mw_canvas_style_init (&self->style, widget);
  self->badges = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) gsk_render_node_unref);
  self->tiles = mw_edge_tiles_new ();
  self->marked_tiles = mw_edge_tiles_new ();
  g_signal_connect_object (self->tiles, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->marked_tiles, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  mw_graph_canvas_init_input (self);
  mw_graph_canvas_init_keys (self);
  mw_graph_canvas_init_typing (self);
  mw_graph_canvas_init_accessible (self);
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
