/* mw-graph-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-view-signals.h"

#include <glib/gi18n.h>

#include "canvas/mw-minimap.h"

#define ZOOM_STEP 1.25
/* Waiting is shown soon where there is nothing to look at, else late. */
#define SOON_MS 400
#define LATE_MS 3000
/* Height of the zoom buttons, with what is below them. */
#define CONTROLS_INSET 52

struct _MwGraphView
{
  AdwBin         parent_instance;

  MwGraphCanvas *canvas;
  AdwBanner     *banner;
  GtkWidget     *status_page;
  GtkWidget     *spinner;
  GtkWidget     *controls;

  MwGraph       *graph;
  GHashTable    *pins;           /* node key → MwViewPin; nullable */
  guint          wait_source;
};

typedef enum {
  PROP_GRAPH = 1,
  PROP_LAYOUT,
} MwGraphViewProperty;

static GParamSpec *properties[PROP_LAYOUT + 1];

G_DEFINE_FINAL_TYPE (MwGraphView, mw_graph_view, ADW_TYPE_BIN)

static void
stop_waiting (MwGraphView *self)
{
  g_clear_handle_id (&self->wait_source, g_source_remove);
  gtk_widget_set_visible (self->spinner, FALSE);
}

static gboolean
wait_cb (gpointer user_data)
{
  MwGraphView *self = user_data;

  self->wait_source = 0;
  gtk_widget_set_visible (self->spinner, TRUE);

  return G_SOURCE_REMOVE;
}

static void
show_status (MwGraphView *self,
             const char  *icon,
             const char  *title,
             const char  *description)
{
  g_autofree char *escaped = description != NULL ? g_markup_escape_text (description, -1) : NULL;

  g_object_set (self->status_page,
                "icon-name", icon,
                "title", title,
                "description", escaped,
                "visible", title != NULL,
                NULL);
  gtk_widget_set_visible (self->controls, title == NULL);
}

static void
request_layout (MwGraphView *self)
{
  guint n_nodes = 0;

  stop_waiting (self);
  adw_banner_set_revealed (self->banner, FALSE);

  if (self->graph != NULL)
    mw_graph_get_nodes (self->graph, &n_nodes);

  if (n_nodes == 0)
    {
      mw_graph_canvas_set_layout (self->canvas, NULL);
      show_status (self, NULL, self->graph != NULL ? _("Nothing to Show") : NULL, NULL);
      return;
    }

  show_status (self, NULL, NULL, NULL);
  self->wait_source = g_timeout_add (mw_graph_canvas_get_layout (self->canvas) == NULL ? SOON_MS : LATE_MS,
                                     wait_cb, self);
  g_signal_emit_by_name (self, "layout-requested", self->graph,
                         mw_graph_canvas_get_layout (self->canvas), self->pins);
}

static void
try_again_cb (MwGraphView *self)
{
  request_layout (self);
}

static void
zoom_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MwGraphView *self = MW_GRAPH_VIEW (widget);

  if (g_str_equal (action_name, "graph-view.zoom-fit"))
    mw_graph_canvas_zoom_to_fit (self->canvas);
  else
    mw_graph_canvas_zoom_by (self->canvas,
                             g_str_equal (action_name, "graph-view.zoom-in") ? ZOOM_STEP : 1 / ZOOM_STEP);
}

static gboolean
mw_graph_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MW_GRAPH_VIEW (widget)->canvas));
}

static void
mw_graph_view_dispose (GObject *object)
{
  MwGraphView *self = MW_GRAPH_VIEW (object);

  g_clear_handle_id (&self->wait_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_GRAPH_VIEW);
  g_clear_object (&self->graph);
  g_clear_pointer (&self->pins, g_hash_table_unref);

  G_OBJECT_CLASS (mw_graph_view_parent_class)->dispose (object);
}

static void
mw_graph_view_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  MwGraphView *self = MW_GRAPH_VIEW (object);

  switch ((MwGraphViewProperty) prop_id)
    {
    case PROP_GRAPH:
      g_value_set_object (value, self->graph);
      break;

    case PROP_LAYOUT:
      g_value_set_object (value, mw_graph_view_get_layout (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_graph_view_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  MwGraphView *self = MW_GRAPH_VIEW (object);

  switch ((MwGraphViewProperty) prop_id)
    {
    case PROP_GRAPH:
      mw_graph_view_set_graph (self, g_value_get_object (value));
      break;

    case PROP_LAYOUT:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_graph_view_class_init (MwGraphViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mw_graph_view_dispose;
  object_class->get_property = mw_graph_view_get_property;
  object_class->set_property = mw_graph_view_set_property;
  widget_class->grab_focus = mw_graph_view_grab_focus;

  properties[PROP_GRAPH] =
    g_param_spec_object ("graph", NULL, NULL,
                         MW_TYPE_GRAPH,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LAYOUT] =
    g_param_spec_object ("layout", NULL, NULL,
                         MW_TYPE_GRAPH_LAYOUT,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  mw_graph_view_install_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/pages/mw-graph-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MwGraphView, banner);
  gtk_widget_class_bind_template_child (widget_class, MwGraphView, canvas);
  gtk_widget_class_bind_template_child (widget_class, MwGraphView, controls);
  gtk_widget_class_bind_template_child (widget_class, MwGraphView, spinner);
  gtk_widget_class_bind_template_child (widget_class, MwGraphView, status_page);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
  mw_graph_view_bind_signals (widget_class);
  gtk_widget_class_install_action (widget_class, "graph-view.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "graph-view.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "graph-view.zoom-fit", NULL, zoom_action);
}

static void
mw_graph_view_init (MwGraphView *self)
{
  g_type_ensure (MW_TYPE_GRAPH_CANVAS);
  g_type_ensure (MW_TYPE_MINIMAP);
  gtk_widget_init_template (GTK_WIDGET (self));
  mw_graph_view_set_bottom_inset (self, 0);
}

GtkWidget *
mw_graph_view_new (void)
{
  return g_object_new (MW_TYPE_GRAPH_VIEW, NULL);
}

MwGraphCanvas *
mw_graph_view_get_canvas (MwGraphView *self)
{
  g_return_val_if_fail (MW_IS_GRAPH_VIEW (self), NULL);

  return self->canvas;
}

MwGraph *
mw_graph_view_get_graph (MwGraphView *self)
{
  g_return_val_if_fail (MW_IS_GRAPH_VIEW (self), NULL);

  return self->graph;
}

void
mw_graph_view_set_graph (MwGraphView *self,
                         MwGraph     *graph)
{
  g_return_if_fail (MW_IS_GRAPH_VIEW (self));
  g_return_if_fail (graph == NULL || MW_IS_GRAPH (graph));

  if (!g_set_object (&self->graph, graph))
    return;

  request_layout (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GRAPH]);
}

/**
 * mw_graph_view_set_pins:
 * @pins: (nullable): from node keys to #MwViewPin
 *
 * Where people put nodes, for the next layout that is asked for. It is kept as it
 * is, not copied.
 */
void
mw_graph_view_set_pins (MwGraphView *self,
                        GHashTable  *pins)
{
  g_return_if_fail (MW_IS_GRAPH_VIEW (self));

  if (self->pins == pins)
    return;

  g_clear_pointer (&self->pins, g_hash_table_unref);
  self->pins = pins != NULL ? g_hash_table_ref (pins) : NULL;
}

/* Asks for a layout of the same graph again: pins have changed, or the picture is
 * to be tidied. */
void
mw_graph_view_lay_out_again (MwGraphView *self)
{
  g_return_if_fail (MW_IS_GRAPH_VIEW (self));

  if (self->graph != NULL)
    request_layout (self);
}

/**
 * mw_graph_view_set_problem:
 * @message: (nullable): a sentence for people
 *
 * Says why what was asked for cannot be shown; the picture before it stays.
 */
void
mw_graph_view_set_problem (MwGraphView *self,
                           const char  *message)
{
  g_return_if_fail (MW_IS_GRAPH_VIEW (self));

  if (message != NULL)
    adw_banner_set_title (self->banner, message);
  adw_banner_set_revealed (self->banner, message != NULL);
}

MwGraphLayout *
mw_graph_view_get_layout (MwGraphView *self)
{
  g_return_val_if_fail (MW_IS_GRAPH_VIEW (self), NULL);

  return mw_graph_canvas_get_layout (self->canvas);
}

void
mw_graph_view_set_layout (MwGraphView   *self,
                          MwGraphLayout *layout)
{
  const char *reason;

  g_return_if_fail (MW_IS_GRAPH_VIEW (self));
  g_return_if_fail (MW_IS_GRAPH_LAYOUT (layout));

  if (mw_graph_layout_get_graph (layout) != self->graph)
    return;

  stop_waiting (self);
  show_status (self, NULL, NULL, NULL);
  mw_graph_canvas_set_layout (self->canvas, layout);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAYOUT]);

  reason = mw_graph_layout_get_fallback_reason (layout);
  if (reason != NULL)
    {
      g_autofree char *title = g_strdup_printf (_("This is a plain picture. %s"), reason);

      adw_banner_set_title (self->banner, title);
    }

  adw_banner_set_revealed (self->banner, reason != NULL);
}

void
mw_graph_view_set_layout_failed (MwGraphView *self,
                                 MwGraph     *graph,
                                 const char  *message)
{
  g_return_if_fail (MW_IS_GRAPH_VIEW (self));
  g_return_if_fail (message != NULL);

  if (graph != self->graph)
    return;

  stop_waiting (self);
  adw_banner_set_title (self->banner, message);
  adw_banner_set_revealed (self->banner, TRUE);

  if (mw_graph_canvas_get_layout (self->canvas) == NULL)
    show_status (self, "dialog-warning-symbolic", _("The Graph Could Not Be Drawn"), message);
}

void
mw_graph_view_set_bottom_inset (MwGraphView *self,
                                double       inset)
{
  g_return_if_fail (MW_IS_GRAPH_VIEW (self));

  mw_graph_canvas_set_bottom_inset (self->canvas, MAX (inset, CONTROLS_INSET));
}
