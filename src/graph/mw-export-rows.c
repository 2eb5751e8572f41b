/* mw-export-rows.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-export-scene.h"

#include "graph/mw-graph-words.h"

#define START 13.0
#define END 8.0
#define TITLE_SIZE 12.5
#define SUBTITLE_SIZE 10.5
#define ROW_SIZE 11.0
/* Of the width, what the name of a property has when there is a type beside it. */
#define NAME_SHARE 0.64

/* A schema object: its name, then its properties below each other. */

static void
draw_head (MwExportScene  *self,
           MwPen          *pen,
           guint           node,
           graphene_rect_t box)
{
  g_autofree char *title = mw_graph_dup_node_title (self->graph, node);
  g_autofree char *subtitle = mw_graph_dup_node_subtitle (self->graph, node);
  const double x = box.origin.x + START;
  const double width = box.size.width - START - END;
  double y = box.origin.y + 5;

  y += mw_pen_text (pen, title, x, y, width, (MwPenText) { TITLE_SIZE, TRUE, 1, self->style.text, FALSE });
  mw_pen_text (pen, subtitle, x, y, width, (MwPenText) { SUBTITLE_SIZE, FALSE, 1, self->style.dim, FALSE });
}

static void
draw_row (MwExportScene  *self,
          MwPen          *pen,
          guint           row,
          graphene_rect_t box)
{
  const MwGraphRow *entry = &mw_graph_get_rows (self->graph, NULL)[row];
  const MwProperty *property = self->mesh != NULL
                               ? &mw_mesh_get_properties (self->mesh, NULL)[entry->property] : NULL;
  gboolean is_key = property != NULL && property->is_primary_key;
  g_autofree char *title = mw_graph_dup_row_title (self->graph, row);
  g_autofree char *subtitle = mw_graph_dup_row_subtitle (self->graph, row);
  double indent = property != NULL ? MIN (property->depth, 6) * 8.0 : 0;
  double width = box.size.width - START - END;
  double name_width = *subtitle != '\0' ? width * NAME_SHARE : width;
  double y = box.origin.y + entry->y - ROW_SIZE * 0.65;

  mw_pen_text (pen, title, box.origin.x + START + indent, y, name_width - indent,
               (MwPenText) { ROW_SIZE, is_key, 1, self->style.text, FALSE });
  mw_pen_text (pen, subtitle, box.origin.x + START + name_width, y, width - name_width,
               (MwPenText) { ROW_SIZE - 1, FALSE, 1, self->style.dim, TRUE });
}

void
mw_export_scene_draw_rows (MwExportScene  *self,
                           MwPen          *pen,
                           guint           node,
                           graphene_rect_t box)
{
  const MwGraphNode *entry = &mw_graph_get_nodes (self->graph, NULL)[node];
  const MwGraphRow *rows = mw_graph_get_rows (self->graph, NULL);

  draw_head (self, pen, node, box);
  if (entry->rows.n == 0)
    return;

  if (entry->rows.n > 1)
    {
      float pitch = rows[entry->rows.first + 1].y - rows[entry->rows.first].y;
      float line = box.origin.y + rows[entry->rows.first].y - pitch / 2;

      mw_pen_rect (pen, GRAPHENE_RECT_INIT (box.origin.x + 5, line, box.size.width - 5, 1), 0,
                   (MwPaint) { self->style.border, MW_NO_COLOR, 0, MW_DASH_NONE });
    }

  for (guint i = 0; i < entry->rows.n; i++)
    draw_row (self, pen, entry->rows.first + i, box);
}
