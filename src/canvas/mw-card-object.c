/* mw-card-object.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-card-private.h"

#include "graph/mw-graph-sizes.h"

#define ROW_SIZE 11.5
#define TYPE_SIZE 10.5
#define ROW_PADDING 9.0f
#define INDENT 10.0f
#define ROW_SYMBOL 12.0f
/* A type may take so much of its row. */
#define TYPE_SHARE 0.4f
/* Text of a row has no more room than this to grow. */
#define MAX_ROW_FONT 1.25
#define HEADER_TINT 0.08
/* Room that the text of the header leaves above and below it. */
#define HEADER_MARGIN 6.0f

/* Whom the object belongs to: the product that serves it, else the contract. */
static const char *
get_keeper (MwMesh               *mesh,
            const MwSchemaObject *object)
{
  const MwContract *contract = &mw_mesh_get_contracts (mesh, NULL)[object->contract];

  if (contract->port != MW_NONE)
    return mw_mesh_get_products (mesh, NULL)[mw_mesh_get_ports (mesh, NULL)[contract->port].product].name;

  return contract->name;
}

static const char *
get_type (const MwProperty *property)
{
  return property->physical_type != NULL ? property->physical_type : property->logical_type;
}

static float
append_mark (const MwCard *card,
             MwSymbol      symbol,
             float         end,
             float         middle)
{
  gtk_snapshot_append_scaled_texture (card->snapshot,
                                      mw_canvas_style_get_symbol (card->style, symbol, MW_CANVAS_COLOR_DIM),
                                      GSK_SCALING_FILTER_LINEAR,
                                      &GRAPHENE_RECT_INIT (mw_card_get_x (card, end - ROW_SYMBOL, ROW_SYMBOL),
                                                           middle - ROW_SYMBOL / 2, ROW_SYMBOL, ROW_SYMBOL));

  return end - ROW_SYMBOL - 4;
}

/* Text in the middle of a row, against its end with @at_end. Returns the width
 * that it takes. */
static float
append_cell (const MwCard *card,
             const char   *text,
             double        size,
             float         start,
             float         end,
             float         middle,
             gboolean      at_end,
             MwCanvasColor color)
{
  g_autofree char *shown = mw_card_dup_text (text);
  double scale = MIN (card->style->card_font, MAX_ROW_FONT);
  g_autoptr(PangoLayout) layout = mw_card_new_layout (card->widget, shown, size * scale, PANGO_WEIGHT_NORMAL);
  int natural;
  float width;
  float height;

  if (*shown == '\0' || end - start < 8)
    return 0;

  pango_layout_get_pixel_size (layout, &natural, NULL);
  width = MIN ((float) natural + 1, end - start);
  height = mw_card_set_width (card, layout, width);
  mw_card_append_layout (card, layout, at_end ? end - width : start, middle - height / 2, width,
                         mw_card_get_color (card, color));

  return width;
}

static void
append_row (const MwCard     *card,
            const MwGraphRow *row)
{
  const MwProperty *property = &mw_mesh_get_properties (card->mesh, NULL)[row->property];
  float start = ROW_PADDING + INDENT * (float) MIN (property->depth, 4);
  float end = card->width - ROW_PADDING;

  if (property->classification != NULL)
    end = append_mark (card, MW_SYMBOL_CLASSIFIED, end, row->y);
  if (property->is_primary_key)
    end = append_mark (card, MW_SYMBOL_KEY, end, row->y);

  end -= append_cell (card, get_type (property), TYPE_SIZE, end - (card->width * TYPE_SHARE), end, row->y,
                      TRUE, MW_CANVAS_COLOR_DIM) + 6;
  append_cell (card, property->name, ROW_SIZE, start, end, row->y, FALSE, MW_CANVAS_COLOR_TEXT);
}

static void
append_header (const MwCard         *card,
               const MwSchemaObject *object,
               float                 height)
{
  const float start = ROW_PADDING + MW_CARD_SYMBOL + 6;
  g_autofree char *name = mw_card_dup_text (object->name);
  g_autofree char *keeper = mw_card_dup_text (get_keeper (card->mesh, object));
  g_autoptr(PangoLayout) name_layout = mw_card_new_text (card, name, MW_CARD_NAME_SIZE, PANGO_WEIGHT_SEMIBOLD);
  g_autoptr(PangoLayout) keeper_layout = mw_card_new_text (card, keeper, TYPE_SIZE, PANGO_WEIGHT_NORMAL);
  const float width = card->width - start - ROW_PADDING;
  float name_height = mw_card_set_width (card, name_layout, width);
  float keeper_height = *keeper != '\0' ? mw_card_set_width (card, keeper_layout, width) : 0;
  float y;

  if (name_height + keeper_height > height - HEADER_MARGIN)
    keeper_height = 0;
  y = MAX ((height - name_height - keeper_height) / 2, 0);

  mw_card_append_symbol (card, MW_SYMBOL_OBJECT, ROW_PADDING, (height - MW_CARD_SYMBOL) / 2);
  mw_card_append_layout (card, name_layout, start, y, width, mw_card_get_color (card, MW_CANVAS_COLOR_TEXT));
  if (keeper_height > 0)
    mw_card_append_layout (card, keeper_layout, start, y + name_height, width,
                           mw_card_get_color (card, MW_CANVAS_COLOR_DIM));
}

/* A table: a header, and a row for each property. */
void
mw_card_append_object (MwCard *card)
{
  const MwSchemaObject *object = &mw_mesh_get_objects (card->mesh, NULL)[card->node->subject];
  const MwGraphRow *rows = mw_graph_get_rows (card->graph, NULL) + card->node->rows.first;
  const GdkRGBA *ground = mw_card_get_color (card, MW_CANVAS_COLOR_CARD);
  const GdkRGBA *border = mw_card_get_color (card, MW_CANVAS_COLOR_BORDER);
  const float header = card->node->rows.n > 0 ? rows[0].y - MW_ROW_HEIGHT / 2 : card->height;
  MwCardBody body = mw_card_get_body (card, ground, border);
  GdkRGBA tint = mw_canvas_style_tint (card->style, mw_card_get_color (card, MW_CANVAS_COLOR_TEXT), ground, HEADER_TINT);
  GskRoundedRect outline;

  body.radius = 6;
  mw_card_append_body (card, &body);
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (1, 1, card->width - 2, card->height - 2), 5);
  gtk_snapshot_push_rounded_clip (card->snapshot, &outline);
  gtk_snapshot_append_color (card->snapshot, &tint, &GRAPHENE_RECT_INIT (0, 0, card->width, header));
  gtk_snapshot_append_color (card->snapshot, border, &GRAPHENE_RECT_INIT (0, header - 1, card->width, 1));
  gtk_snapshot_pop (card->snapshot);

  append_header (card, object, header);
  for (guint i = 0; i < card->node->rows.n; i++)
    append_row (card, &rows[i]);
}
