/* mw-map-layers.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-layers.h"

#include <glib/gi18n.h>

#include "canvas/mw-layer-swatch.h"

/* Technologies may be many; the rest is counted. */
#define MAX_CLASSES 14

/* Of a window the header bar and the frame of a popover; less than the rest is no
 * use to anybody. */
#define AROUND 90
#define MIN_HEIGHT 150

struct _MwMapLayers
{
  AdwBin          parent_instance;

  GtkDropDown    *kinds;
  GtkBox         *classes;
  GtkBox         *edges;

  GtkCheckButton *checks[MW_VIEW_N_EDGE_KINDS];
  gboolean        is_updating;
};

typedef enum {
  SIGNAL_LAYER_CHOSEN,
  SIGNAL_EDGES_CHOSEN,
} MwMapLayersSignal;

static guint signals[SIGNAL_EDGES_CHOSEN + 1];

/* In the order of MwViewEdges. */
static const char * const edge_labels[MW_VIEW_N_EDGE_KINDS] = {
  N_("Agreements in force"),
  N_("Requested agreements"),
  N_("Refused or ended agreements"),
  N_("Told by contracts"),
  N_("Told by lineage"),
  N_("Shared concepts"),
  N_("Infrastructure inside of products"),
  N_("Columns that only decide which rows"),
};

G_DEFINE_FINAL_TYPE (MwMapLayers, mw_map_layers, ADW_TYPE_BIN)

static void
kind_cb (MwMapLayers *self)
{
  if (!self->is_updating)
    g_signal_emit (self, signals[SIGNAL_LAYER_CHOSEN], 0, gtk_drop_down_get_selected (self->kinds));
}

static void
edges_cb (MwMapLayers *self)
{
  guint edges = 0;

  if (self->is_updating)
    return;

  for (guint i = 0; i < MW_VIEW_N_EDGE_KINDS; i++)
    if (gtk_check_button_get_active (self->checks[i]))
      edges |= 1u << i;

  g_signal_emit (self, signals[SIGNAL_EDGES_CHOSEN], 0, edges);
}

static void
mw_map_layers_dispose (GObject *object)
{
  MwMapLayers *self = MW_MAP_LAYERS (object);

  self->is_updating = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_MAP_LAYERS);

  G_OBJECT_CLASS (mw_map_layers_parent_class)->dispose (object);
}

/* What scrolls it is in a popover, which could be taller than its window, and then
 * nobody would get at the end of it. */
static void
mw_map_layers_map (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkRoot *root = gtk_widget_get_root (widget);

  GTK_WIDGET_CLASS (mw_map_layers_parent_class)->map (widget);

  if (scroller != NULL && root != NULL)
    gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller),
                                                MAX (MIN_HEIGHT, gtk_widget_get_height (GTK_WIDGET (root)) - AROUND));
}

static void
mw_map_layers_class_init (MwMapLayersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mw_map_layers_dispose;
  widget_class->map = mw_map_layers_map;

  signals[SIGNAL_LAYER_CHOSEN] =
    g_signal_new ("layer-chosen", MW_TYPE_MAP_LAYERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_EDGES_CHOSEN] =
    g_signal_new ("edges-chosen", MW_TYPE_MAP_LAYERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/pages/mw-map-layers.ui");
  gtk_widget_class_bind_template_child (widget_class, MwMapLayers, classes);
  gtk_widget_class_bind_template_child (widget_class, MwMapLayers, edges);
  gtk_widget_class_bind_template_child (widget_class, MwMapLayers, kinds);
}

static void
add_checks (MwMapLayers *self)
{
  for (guint i = 0; i < MW_VIEW_N_EDGE_KINDS; i++)
    {
      self->checks[i] = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_(edge_labels[i])));
      g_signal_connect_object (self->checks[i], "toggled", G_CALLBACK (edges_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->edges, GTK_WIDGET (self->checks[i]));
    }
}

static void
mw_map_layers_init (MwMapLayers *self)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  self->is_updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < MW_N_LAYER_KINDS; i++)
    gtk_string_list_append (labels, mw_layer_kind_get_label ((MwLayerKind) i));
  gtk_drop_down_set_model (self->kinds, G_LIST_MODEL (labels));
  g_signal_connect_object (self->kinds, "notify::selected", G_CALLBACK (kind_cb), self, G_CONNECT_SWAPPED);

  add_checks (self);
  self->is_updating = FALSE;
}

static void
append_class (MwMapLayers        *self,
              const MwLayerClass *entry)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (entry->label);
  g_autofree char *text = g_strdup_printf ("%u", entry->n);
  GtkWidget *count = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 28);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (count, "dimmed");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (row), mw_layer_swatch_new (entry));
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), count);
  gtk_box_append (self->classes, row);
}

static void
fill_classes (MwMapLayers *self,
              MwLayer     *layer)
{
  guint n = 0;
  const MwLayerClass *classes = layer != NULL ? mw_layer_get_classes (layer, &n) : NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->classes))) != NULL)
    gtk_box_remove (self->classes, child);

  for (guint i = 0; i < MIN (n, MAX_CLASSES); i++)
    append_class (self, &classes[i]);

  if (n > MAX_CLASSES)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("And %u more", "And %u more", n - MAX_CLASSES),
                                               n - MAX_CLASSES);
      GtkWidget *rest = gtk_label_new (text);

      gtk_label_set_xalign (GTK_LABEL (rest), 0);
      gtk_widget_add_css_class (rest, "dimmed");
      gtk_box_append (self->classes, rest);
    }
}

void
mw_map_layers_show (MwMapLayers *self,
                    MwLayer     *layer,
                    guint        edges)
{
  g_return_if_fail (MW_IS_MAP_LAYERS (self));

  self->is_updating = TRUE;
  if (layer != NULL)
    gtk_drop_down_set_selected (self->kinds, mw_layer_get_kind (layer));
  for (guint i = 0; i < MW_VIEW_N_EDGE_KINDS; i++)
    gtk_check_button_set_active (self->checks[i], (edges & 1u << i) != 0);
  fill_classes (self, layer);
  self->is_updating = FALSE;
}
