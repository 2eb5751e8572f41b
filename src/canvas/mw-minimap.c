/* mw-minimap.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-minimap.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "canvas/mw-minimap-picture.h"

#define WIDTH 168
#define HEIGHT 112
/* The canvas keeps so much of itself uncovered. */
#define MIN_CANVAS_WIDTH 560
#define MIN_CANVAS_HEIGHT 320
#define MARGIN 6.0f
#define FRAME_WIDTH 2.0f
#define FRAME_RADIUS 3.0f

struct _MwMinimap
{
  GtkWidget        parent_instance;

  MwGraphCanvas   *canvas;
  GdkTexture      *texture;          /* the boxes; NULL until it is wanted */
  GdkRGBA          color;            /* that it was drawn in */
  int              scale;
  guint            update_source;
  graphene_point_t grip;             /* from the middle of the frame, while it is dragged */
};

typedef enum {
  PROP_CANVAS = 1,
} MwMinimapProperty;

static GParamSpec *properties[PROP_CANVAS + 1];

G_DEFINE_FINAL_TYPE (MwMinimap, mw_minimap, GTK_TYPE_WIDGET)

/* Where the whole picture is in the widget, and at which zoom. */
static gboolean
get_place (MwMinimap       *self,
           graphene_rect_t *place,
           float           *zoom)
{
  MwGraphLayout *layout = self->canvas != NULL ? mw_graph_canvas_get_layout (self->canvas) : NULL;
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN;
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN;
  graphene_size_t size;

  if (layout == NULL || width <= 0 || height <= 0)
    return FALSE;

  size = mw_graph_layout_get_size (layout);
  if (size.width <= 0 || size.height <= 0)
    return FALSE;

  *zoom = MIN (width / size.width, height / size.height);
  *place = GRAPHENE_RECT_INIT (MARGIN + (width - size.width * *zoom) / 2,
                               MARGIN + (height - size.height * *zoom) / 2,
                               size.width * *zoom, size.height * *zoom);

  return TRUE;
}

static gboolean
is_all_in_view (MwMinimap *self)
{
  MwGraphLayout *layout = mw_graph_canvas_get_layout (self->canvas);
  graphene_rect_t visible = mw_graph_canvas_get_visible (self->canvas);
  graphene_size_t size;

  if (layout == NULL || visible.size.width <= 0)
    return TRUE;

  size = mw_graph_layout_get_size (layout);

  return graphene_rect_contains_rect (&visible, &GRAPHENE_RECT_INIT (0, 0, size.width, size.height));
}

/* Whether the selected node is in the corner where this lies over the canvas. */
static gboolean
covers_selection (MwMinimap *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *canvas = GTK_WIDGET (self->canvas);
  guint selected = mw_graph_canvas_get_selected (self->canvas);
  graphene_rect_t corner;
  graphene_rect_t bounds;
  /* By itself: GTK measures nothing of a widget that is hidden. */
  int width = WIDTH + gtk_widget_get_margin_start (widget) + gtk_widget_get_margin_end (widget);
  int height = HEIGHT + gtk_widget_get_margin_top (widget) + gtk_widget_get_margin_bottom (widget);

  if (selected == MW_NONE || !mw_graph_canvas_get_bounds (self->canvas, selected, &bounds))
    return FALSE;

  corner = GRAPHENE_RECT_INIT (0, (float) (gtk_widget_get_height (canvas) - height), (float) width, (float) height);
  if ((gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL) == (gtk_widget_get_halign (widget) == GTK_ALIGN_START))
    corner.origin.x = (float) (gtk_widget_get_width (canvas) - width);

  return graphene_rect_intersection (&corner, &bounds, NULL);
}

/* Not within the frame or the allocation that moved the view. */
static void
update_cb (gpointer user_data)
{
  MwMinimap *self = user_data;
  GtkWidget *canvas = GTK_WIDGET (self->canvas);

  self->update_source = 0;
  gtk_widget_set_visible (GTK_WIDGET (self),
                          self->canvas != NULL && !is_all_in_view (self) && !covers_selection (self) &&
                          gtk_widget_get_width (canvas) >= MIN_CANVAS_WIDTH &&
                          gtk_widget_get_height (canvas) >= MIN_CANVAS_HEIGHT);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
queue_update (MwMinimap *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_once (update_cb, self);
}

static void
layout_changed_cb (MwMinimap *self)
{
  g_clear_object (&self->texture);
  queue_update (self);
}

/* The frame around what is on screen, in pixels of the widget. */
static graphene_rect_t
get_frame (MwMinimap             *self,
           const graphene_rect_t *place,
           float                  zoom)
{
  graphene_rect_t frame = mw_graph_canvas_get_visible (self->canvas);

  frame = GRAPHENE_RECT_INIT (place->origin.x + frame.origin.x * zoom, place->origin.y + frame.origin.y * zoom,
                              frame.size.width * zoom, frame.size.height * zoom);
  /* A frame that is smaller than this could not be seen. */
  graphene_rect_inset (&frame, MIN (0, (frame.size.width - 6) / 2), MIN (0, (frame.size.height - 6) / 2));

  return frame;
}

static void
append_texture (MwMinimap             *self,
                GtkSnapshot           *snapshot,
                const graphene_rect_t *place)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int scale = gtk_widget_get_scale_factor (widget);
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  if (self->texture == NULL || scale != self->scale || !gdk_rgba_equal (&color, &self->color))
    {
      g_clear_object (&self->texture);
      self->texture = mw_minimap_picture_draw (mw_graph_canvas_get_layout (self->canvas),
                                               (int) place->size.width * scale, (int) place->size.height * scale,
                                               &color);
      self->color = color;
      self->scale = scale;
    }

  gtk_snapshot_append_texture (snapshot, self->texture, place);
}

static void
append_frame (MwMinimap             *self,
              GtkSnapshot           *snapshot,
              const graphene_rect_t *frame)
{
  const float widths[4] = { FRAME_WIDTH, FRAME_WIDTH, FRAME_WIDTH, FRAME_WIDTH };
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr(GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  GskRoundedRect outline;
  GdkRGBA color;
  GdkRGBA fill;

  adw_rgba_to_standalone (accent, adw_style_manager_get_dark (manager), &color);
  fill = color;
  fill.alpha = 0.12f;
  gsk_rounded_rect_init_from_rect (&outline, frame, FRAME_RADIUS);
  gtk_snapshot_append_color (snapshot, &fill, frame);
  gtk_snapshot_append_border (snapshot, &outline, widths, (GdkRGBA[4]) { color, color, color, color });
}

static void
mw_minimap_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  MwMinimap *self = MW_MINIMAP (widget);
  graphene_rect_t place;
  graphene_rect_t frame;
  float zoom;

  if (!get_place (self, &place, &zoom))
    return;

  frame = get_frame (self, &place, zoom);
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget)));
  append_texture (self, snapshot, &place);
  append_frame (self, snapshot, &frame);
  gtk_snapshot_pop (snapshot);
}

static void
mw_minimap_measure (GtkWidget     *widget,
                    GtkOrientation orientation,
                    int            for_size,
                    int           *minimum,
                    int           *natural,
                    int           *minimum_baseline,
                    int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
mw_minimap_css_changed (GtkWidget         *widget,
                        GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (mw_minimap_parent_class)->css_changed (widget, change);

  gtk_widget_queue_draw (widget);
}

static void
go_to (MwMinimap *self,
       double     x,
       double     y)
{
  graphene_rect_t place;
  float zoom;

  if (get_place (self, &place, &zoom))
    mw_graph_canvas_center_on (self->canvas, (x - place.origin.x) / zoom, (y - place.origin.y) / zoom);
}

/* The frame is taken where it is gripped; elsewhere it jumps there. */
static void
drag_begin_cb (MwMinimap *self,
               double     x,
               double     y)
{
  graphene_rect_t place;
  graphene_rect_t frame;
  float zoom;

  if (!get_place (self, &place, &zoom))
    return;

  frame = get_frame (self, &place, zoom);
  self->grip = GRAPHENE_POINT_INIT (0, 0);
  if (graphene_rect_contains_point (&frame, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
    self->grip = GRAPHENE_POINT_INIT ((float) x - frame.origin.x - frame.size.width / 2,
                                      (float) y - frame.origin.y - frame.size.height / 2);
  else
    go_to (self, x, y);
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          dx,
                double          dy,
                gpointer        user_data)
{
  MwMinimap *self = user_data;
  double x;
  double y;

  if (!gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  go_to (self, x + dx - self->grip.x, y + dy - self->grip.y);
}

static void
mw_minimap_dispose (GObject *object)
{
  MwMinimap *self = MW_MINIMAP (object);

  mw_minimap_set_canvas (self, NULL);
  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->texture);

  G_OBJECT_CLASS (mw_minimap_parent_class)->dispose (object);
}

static void
mw_minimap_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  MwMinimap *self = MW_MINIMAP (object);

  switch ((MwMinimapProperty) prop_id)
    {
    case PROP_CANVAS:
      g_value_set_object (value, self->canvas);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_minimap_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  MwMinimap *self = MW_MINIMAP (object);

  switch ((MwMinimapProperty) prop_id)
    {
    case PROP_CANVAS:
      mw_minimap_set_canvas (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_minimap_class_init (MwMinimapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mw_minimap_dispose;
  object_class->get_property = mw_minimap_get_property;
  object_class->set_property = mw_minimap_set_property;

  widget_class->measure = mw_minimap_measure;
  widget_class->snapshot = mw_minimap_snapshot;
  widget_class->css_changed = mw_minimap_css_changed;

  properties[PROP_CANVAS] =
    g_param_spec_object ("canvas", NULL, NULL,
                         MW_TYPE_GRAPH_CANVAS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "minimap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mw_minimap_init (MwMinimap *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Overview of the Picture"),
                                  -1);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

GtkWidget *
mw_minimap_new (void)
{
  return g_object_new (MW_TYPE_MINIMAP, NULL);
}

MwGraphCanvas *
mw_minimap_get_canvas (MwMinimap *self)
{
  g_return_val_if_fail (MW_IS_MINIMAP (self), NULL);

  return self->canvas;
}

void
mw_minimap_set_canvas (MwMinimap     *self,
                       MwGraphCanvas *canvas)
{
  g_return_if_fail (MW_IS_MINIMAP (self));
  g_return_if_fail (canvas == NULL || MW_IS_GRAPH_CANVAS (canvas));

  if (self->canvas == canvas)
    return;

  if (self->canvas != NULL)
    g_signal_handlers_disconnect_by_data (self->canvas, self);
  g_set_object (&self->canvas, canvas);
  if (canvas != NULL)
    {
      g_signal_connect_object (canvas, "notify::layout", G_CALLBACK (layout_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (canvas, "notify::selected", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (canvas, "view-changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
      layout_changed_cb (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CANVAS]);
}
