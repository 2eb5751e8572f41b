/* mw-export-legend-draw.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-export-scene.h"

#define MARGIN 24.0
#define ROW 20.0
#define HEADING 26.0
#define COLUMN 320.0
#define SIGN_WIDTH 34.0
#define TEXT_SIZE 11.5

/* Headings begin a line; what is below them fills it, column by column. */
typedef struct
{
  double x;
  double y;
  guint  columns;
  guint  column;
} Place;

static guint
get_n_columns (double width)
{
  return MAX ((guint) (width / COLUMN), 1);
}

static void
advance (Place               *place,
         const MwLegendEntry *entry)
{
  if (entry->kind == MW_LEGEND_HEADING)
    {
      if (place->column > 0)
        place->y += ROW;
      place->y += HEADING;
      place->column = 0;
    }
  else if (++place->column == place->columns)
    {
      place->column = 0;
      place->y += ROW;
    }
}

double
mw_export_scene_get_legend_height (MwExportScene *self,
                                   double         width)
{
  Place place = { 0, 0, get_n_columns (width), 0 };

  for (guint i = 0; i < self->legend->len; i++)
    advance (&place, &g_array_index (self->legend, MwLegendEntry, i));

  return place.y + (place.column > 0 ? ROW : 0);
}

static void
draw_edge (MwExportScene       *self,
           MwPen               *pen,
           const MwLegendEntry *entry,
           double               x,
           double               y)
{
  guint32 color = mw_export_style_for_edge (&self->style, &entry->edge);
  MwGlyphKind glyph = entry->edge.kind == MW_GRAPH_EDGE_FLOW ? mw_glyph_for_edge (entry->edge.state) : MW_GLYPH_NONE;
  const float left = (float) x;
  const float right = (float) (x + SIGN_WIDTH - 10);
  const float middle = (float) (y + ROW / 2);
  const graphene_point_t line[] = { { left, middle }, { left, middle }, { right, middle }, { right, middle } };

  mw_pen_curve (pen, line, G_N_ELEMENTS (line),
                (MwPaint) { MW_NO_COLOR, color, 1.5, mw_export_style_get_dash (&entry->edge) });
  if (glyph == MW_GLYPH_NONE)
    return;

  mw_pen_rect (pen, GRAPHENE_RECT_INIT (left + 5, middle - 7, 14, 14), 7,
               (MwPaint) { self->style.background, MW_NO_COLOR, 0, MW_DASH_NONE });
  mw_pen_glyph (pen, glyph, left + 6, middle - 6, 12, mw_export_style_for_glyph (&self->style, glyph),
                self->style.background);
}

static void
draw_entry (MwExportScene       *self,
            MwPen               *pen,
            const MwLegendEntry *entry,
            double               x,
            double               y)
{
  guint32 change = mw_export_style_for_change (&self->style, entry->change);

  if (entry->kind == MW_LEGEND_HEADING)
    {
      mw_pen_text (pen, entry->label, x, y + 6, COLUMN,
                   (MwPenText) { TEXT_SIZE, TRUE, 1, self->style.text, FALSE });
      return;
    }

  if (entry->kind == MW_LEGEND_CLASS)
    mw_pen_glyph (pen, mw_glyph_for_shape (entry->class->shape), x + 4, y + 4, 12,
                  mw_export_style_for_class (&self->style, entry->class), self->style.background);
  else if (entry->kind == MW_LEGEND_EDGE)
    draw_edge (self, pen, entry, x, y);
  else
    {
      mw_pen_rect (pen, GRAPHENE_RECT_INIT ((float) x + 3, (float) y + 3, 14, 14), 7,
                   (MwPaint) { change, MW_NO_COLOR, 0, MW_DASH_NONE });
      mw_pen_glyph (pen, mw_glyph_for_change (entry->change), x + 3, y + 3, 14, self->style.background, change);
    }

  mw_pen_text (pen, entry->label, x + SIGN_WIDTH, y + 3, COLUMN - SIGN_WIDTH - 8,
               (MwPenText) { TEXT_SIZE, FALSE, 1, self->style.dim, FALSE });
}

void
mw_export_scene_draw_legend (MwExportScene *self,
                             MwPen         *pen)
{
  double width = self->size.width - 2 * MARGIN;
  Place place = { MARGIN, self->legend_y, get_n_columns (width), 0 };

  mw_pen_begin (pen, "legend", NULL, NULL);
  for (guint i = 0; i < self->legend->len; i++)
    {
      const MwLegendEntry *entry = &g_array_index (self->legend, MwLegendEntry, i);

      /* A heading stands below what is on its line so far. */
      if (entry->kind == MW_LEGEND_HEADING && place.column > 0)
        {
          place.column = 0;
          place.y += ROW;
        }

      draw_entry (self, pen, entry, place.x + place.column * COLUMN, place.y);
      advance (&place, entry);
    }
  mw_pen_end (pen);
}
