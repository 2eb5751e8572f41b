/* mw-map-labels.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-labels.h"

#include "canvas/mw-card.h"
#include "graph/mw-graph-sizes.h"
#include "graph/mw-graph-words.h"

#define TEXT_SIZE 12.0
/* What a name may be wide, in pixels of the screen and with usual text. */
#define MAX_WIDTH 150.0
/* What is narrower than this has no name that could be read. */
#define MIN_BOX_WIDTH 7.0f
#define PADDING_X 6.0f
#define PADDING_Y 2.0f
/* Room that names leave to each other. */
#define GAP 3.0f
/* However late a frame is, it gets on by so many. */
#define MIN_PER_FRAME 4
/* No more are tried: a screen has not room for so many. */
#define MAX_LABELS 600
#define PLATE_ALPHA 0.86f

typedef struct
{
  const graphene_rect_t *rect;   /* of the layout */
  guint                  index;  /* of the node or area */
  gboolean               is_area;
  guint                  weight;

  GskRenderNode         *text;   /* shaped, without a ground; NULL until it is wanted */
  graphene_size_t        size;   /* of it */

  graphene_rect_t        place;  /* in the layout's coordinates times the zoom */
  gboolean               is_placed;
  gboolean               has_plate;
} Label;

struct _MwMapLabels
{
  MwGraphLayout *layout;
  MwGraph       *graph;
  GtkWidget     *widget;
  MwCanvasStyle *style;
  GArray        *labels;         /* the most important first */
  double         zoom;           /* that they were placed for */
  guint          n_placed;
};

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  const Label *first = a;
  const Label *second = b;

  if (first->weight != second->weight)
    return first->weight > second->weight ? -1 : 1;

  return first->index < second->index ? -1 : first->index > second->index;
}

static void
label_clear (gpointer data)
{
  Label *label = data;

  g_clear_pointer (&label->text, gsk_render_node_unref);
}

static void
add_areas (MwMapLabels *self)
{
  MwMesh *mesh = mw_graph_get_mesh (self->graph);
  const graphene_rect_t *areas = mw_graph_layout_get_areas (self->layout, NULL);
  guint n;
  const MwGraphCluster *clusters = mw_graph_get_clusters (self->graph, &n);

  for (guint i = 0; i < n; i++)
    {
      Label label = { .rect = &areas[i], .index = i, .is_area = TRUE, .weight = 1 };

      if (clusters[i].kind == MW_GRAPH_CLUSTER_DOMAIN)
        label.weight = mw_mesh_get_domains (mesh, NULL)[clusters[i].subject].products.n;
      g_array_append_val (self->labels, label);
    }
}

static void
add_domains (MwMapLabels *self)
{
  MwMesh *mesh = mw_graph_get_mesh (self->graph);
  const graphene_rect_t *boxes = mw_graph_layout_get_boxes (self->layout, NULL);
  guint n;
  const MwGraphNode *nodes = mw_graph_get_nodes (self->graph, &n);

  for (guint i = 0; i < n; i++)
    {
      Label label = { .rect = &boxes[i], .index = i };

      if (nodes[i].kind != MW_GRAPH_NODE_DOMAIN)
        continue;

      label.weight = mw_mesh_get_domains (mesh, NULL)[nodes[i].subject].products.n;
      g_array_append_val (self->labels, label);
    }
}

MwMapLabels *
mw_map_labels_new (MwGraphLayout *layout,
                   GtkWidget     *widget,
                   MwCanvasStyle *style)
{
  MwMapLabels *self = g_new0 (MwMapLabels, 1);

  self->layout = g_object_ref (layout);
  self->graph = mw_graph_layout_get_graph (layout);
  self->widget = widget;
  self->style = style;
  self->labels = g_array_new (FALSE, TRUE, sizeof (Label));
  add_areas (self);
  add_domains (self);
  g_array_sort (self->labels, compare_labels);
  if (self->labels->len > MAX_LABELS)
    g_array_set_size (self->labels, MAX_LABELS);
  g_array_set_clear_func (self->labels, label_clear);

  return self;
}

void
mw_map_labels_free (MwMapLabels *self)
{
  g_array_unref (self->labels);
  g_object_unref (self->layout);
  g_free (self);
}

static void
shape (MwMapLabels *self,
       Label       *label)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  double scale = self->style->text_scale;
  g_autofree char *name = label->is_area
                          ? mw_graph_dup_cluster_title (self->graph, label->index)
                          : mw_graph_dup_node_title (self->graph, label->index);
  g_autoptr(PangoLayout) layout = mw_card_new_layout (self->widget, name, TEXT_SIZE * scale, PANGO_WEIGHT_SEMIBOLD);
  int width;
  int height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (width > MAX_WIDTH * scale)
    {
      pango_layout_set_width (layout, (int) (MAX_WIDTH * scale * PANGO_SCALE));
      pango_layout_get_pixel_size (layout, &width, &height);
    }

  gtk_snapshot_append_layout (snapshot, layout, &self->style->colors[MW_CANVAS_COLOR_TEXT]);
  label->text = gtk_snapshot_free_to_node (snapshot);
  label->size = GRAPHENE_SIZE_INIT ((float) width + 2 * PADDING_X, (float) height + 2 * PADDING_Y);
}

/* Where the name would stand: in the room above what an area holds, else on its
 * upper border; over the middle of a domain's card. */
static graphene_rect_t
get_place (const Label *label,
           double       zoom)
{
  float scale = (float) zoom;
  float width = label->rect->size.width * scale;
  float room = (label->is_area ? MW_AREA_HEADER : label->rect->size.height) * scale;
  float x = label->rect->origin.x * scale + (width - label->size.width) / 2;
  float y = label->rect->origin.y * scale + (room - label->size.height) / 2;

  if (label->is_area && room < label->size.height - 6)
    y = label->rect->origin.y * scale - label->size.height / 2;

  return GRAPHENE_RECT_INIT (x, y, label->size.width, label->size.height);
}

static gboolean
is_free (MwMapLabels           *self,
         guint                  n,
         const graphene_rect_t *place)
{
  graphene_rect_t around = *place;

  graphene_rect_inset (&around, -GAP, -GAP);
  for (guint i = 0; i < n; i++)
    {
      const Label *other = &g_array_index (self->labels, Label, i);

      if (other->is_placed && graphene_rect_intersection (&around, &other->place, NULL))
        return FALSE;
    }

  return TRUE;
}

/* Returns: whether there was time for all */
static gboolean
place_all (MwMapLabels *self,
           double       zoom,
           gint64       deadline)
{
  guint n_shaped = 0;

  self->n_placed = 0;
  for (guint i = 0; i < self->labels->len; i++)
    g_array_index (self->labels, Label, i).is_placed = FALSE;

  for (guint i = 0; i < self->labels->len; i++)
    {
      Label *label = &g_array_index (self->labels, Label, i);
      float width = label->rect->size.width * (float) zoom;

      if (width < MIN_BOX_WIDTH)
        continue;

      if (label->text == NULL)
        {
          if (n_shaped >= MIN_PER_FRAME && g_get_monotonic_time () > deadline)
            return FALSE;

          shape (self, label);
          n_shaped++;
        }

      label->place = get_place (label, zoom);
      label->is_placed = label->text != NULL && is_free (self, i, &label->place);
      label->has_plate = label->is_area || label->size.width > width ||
                         label->size.height > label->rect->size.height * (float) zoom;
      self->n_placed += label->is_placed;
    }

  return TRUE;
}

static void
append_label (MwMapLabels *self,
              GtkSnapshot *snapshot,
              const Label *label,
              float        x,
              float        y)
{
  GdkRGBA ground = self->style->colors[MW_CANVAS_COLOR_BACKGROUND];
  GskRoundedRect outline;

  if (label->has_plate)
    {
      ground.alpha = self->style->high_contrast ? 1 : PLATE_ALPHA;
      gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x, y, label->size.width, label->size.height), 6);
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &ground, &outline.bounds);
      gtk_snapshot_pop (snapshot);
    }

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + PADDING_X, y + PADDING_Y));
  gtk_snapshot_append_node (snapshot, label->text);
  gtk_snapshot_restore (snapshot);
}

gboolean
mw_map_labels_snapshot (MwMapLabels      *self,
                        GtkSnapshot      *snapshot,
                        const MwViewport *viewport,
                        gint64            deadline)
{
  graphene_rect_t screen = GRAPHENE_RECT_INIT (0, 0, (float) viewport->width, (float) viewport->height);
  gboolean is_complete = TRUE;

  if (self->zoom != viewport->zoom)
    {
      is_complete = place_all (self, viewport->zoom, deadline);
      self->zoom = is_complete ? viewport->zoom : 0;
    }

  for (guint i = 0; i < self->labels->len; i++)
    {
      const Label *label = &g_array_index (self->labels, Label, i);
      graphene_rect_t on_screen = label->place;

      graphene_rect_offset (&on_screen, (float) viewport->x, (float) viewport->y);
      if (label->is_placed && graphene_rect_intersection (&on_screen, &screen, NULL))
        append_label (self, snapshot, label, on_screen.origin.x, on_screen.origin.y);
    }

  return is_complete;
}

guint
mw_map_labels_get_n_placed (MwMapLabels *self)
{
  return self->n_placed;
}
