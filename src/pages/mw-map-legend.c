/* mw-map-legend.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-legend.h"

#include <glib/gi18n.h>

#include "canvas/mw-symbol.h"

#define SAMPLE_WIDTH 60
#define SAMPLE_HEIGHT 18

struct _MwMapLegend
{
  AdwBin parent_instance;
};

typedef struct
{
  const char *label;
  const char *style;
  MwSymbol    symbol;
  int         edge;              /* MwEdgeState, or -1 */
} Entry;

static const Entry statuses[] = {
  { N_("Active"), "success", MW_SYMBOL_ACTIVE, -1 },
  { N_("Draft"), "accent", MW_SYMBOL_DRAFT, -1 },
  { N_("Proposed"), "accent", MW_SYMBOL_PROPOSED, -1 },
  { N_("Deprecated"), "warning", MW_SYMBOL_DEPRECATED, -1 },
  { N_("Retired"), NULL, MW_SYMBOL_RETIRED, -1 },
  { N_("Not in the registry"), NULL, MW_SYMBOL_GHOST, -1 },
};

static const Entry archetypes[] = {
  { N_("Source-aligned"), NULL, MW_SYMBOL_SOURCE_ALIGNED, -1 },
  { N_("Aggregate"), NULL, MW_SYMBOL_AGGREGATE, -1 },
  { N_("Consumer-aligned"), NULL, MW_SYMBOL_CONSUMER_ALIGNED, -1 },
};

static const Entry edges[] = {
  { N_("Agreed"), NULL, MW_SYMBOL_NONE, MW_EDGE_ACTIVE },
  { N_("Requested"), NULL, MW_SYMBOL_EDGE_REQUESTED, MW_EDGE_REQUESTED },
  { N_("Without an agreement"), NULL, MW_SYMBOL_EDGE_DERIVED, MW_EDGE_DERIVED },
  { N_("Refused or ended"), NULL, MW_SYMBOL_EDGE_REJECTED, MW_EDGE_REJECTED },
  { N_("Broken"), "error", MW_SYMBOL_EDGE_BROKEN, MW_EDGE_BROKEN },
};

G_DEFINE_FINAL_TYPE (MwMapLegend, mw_map_legend, ADW_TYPE_BIN)

static void
draw_line (cairo_t *cr,
           int      state,
           double   width)
{
  const double dashes[] = { 6, 4 };
  const double dots[] = { 0.1, 4 };

  if (state == MW_EDGE_REQUESTED || state == MW_EDGE_REJECTED)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  else if (state == MW_EDGE_DERIVED)
    {
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
    }

  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, 0, SAMPLE_HEIGHT / 2.0);
  cairo_line_to (cr, width - 8, SAMPLE_HEIGHT / 2.0);
  cairo_stroke (cr);
  cairo_move_to (cr, width, SAMPLE_HEIGHT / 2.0);
  cairo_line_to (cr, width - 9, SAMPLE_HEIGHT / 2.0 - 4);
  cairo_line_to (cr, width - 9, SAMPLE_HEIGHT / 2.0 + 4);
  cairo_fill (cr);
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  const Entry *entry = user_data;
  GdkRGBA color;

  gtk_widget_get_color (GTK_WIDGET (area), &color);
  gdk_cairo_set_source_rgba (cr, &color);

  /* The symbol stands in a gap of its line, as on the map. */
  if (entry->edge >= 0)
    {
      cairo_save (cr);
      if (entry->symbol != MW_SYMBOL_NONE)
        {
          cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
          cairo_rectangle (cr, 0, 0, width, height);
          cairo_rectangle (cr, width / 2.0 - 12, 0, 16, height);
          cairo_clip (cr);
        }
      draw_line (cr, entry->edge, width);
      cairo_restore (cr);
    }

  cairo_translate (cr, entry->edge >= 0 ? width / 2.0 - 11 : (width - 16) / 2.0, (height - 16) / 2.0);
  if (entry->edge >= 0)
    cairo_scale (cr, 14 / 16.0, 14 / 16.0);
  mw_symbol_draw (entry->symbol, cr, &color);
}

static void
append_entries (GtkBox      *box,
                const char  *title,
                const Entry *entries,
                guint        n)
{
  GtkWidget *heading = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_set_margin_top (heading, 6);
  gtk_box_append (box, heading);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      GtkWidget *sample = gtk_drawing_area_new ();
      GtkWidget *label = gtk_label_new (_(entries[i].label));

      gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (sample), SAMPLE_WIDTH);
      gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (sample), SAMPLE_HEIGHT);
      gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (sample), draw_cb, (gpointer) &entries[i], NULL);
      if (entries[i].style != NULL)
        gtk_widget_add_css_class (sample, entries[i].style);
      gtk_box_append (GTK_BOX (row), sample);
      gtk_box_append (GTK_BOX (row), label);
      gtk_box_append (box, row);
    }
}

static void
mw_map_legend_class_init (MwMapLegendClass *klass)
{
}

static void
mw_map_legend_init (MwMapLegend *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 12);
  append_entries (GTK_BOX (box), _("Products"), statuses, G_N_ELEMENTS (statuses));
  append_entries (GTK_BOX (box), _("Archetypes"), archetypes, G_N_ELEMENTS (archetypes));
  append_entries (GTK_BOX (box), _("Connections"), edges, G_N_ELEMENTS (edges));
  adw_bin_set_child (ADW_BIN (self), box);
}
