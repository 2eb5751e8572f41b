/* mw-edge-tiles.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-edge-tiles.h"

#include <math.h>

#include "canvas/mw-edge-tile-job.h"

/* Tiles kept of one zoom: some 80 MB on a plain screen. */
#define MAX_TILES 320
/* What is stretched by more than this says nothing any more. */
#define MAX_STRETCH 6.0
/* Scenes with more edges than this are never drawn within a frame. */
#define MAX_EDGES_AT_ONCE 2000

/* The tiles of one zoom. */
typedef struct
{
  double      zoom;
  double      scale;
  GHashTable *tiles;       /* key to Tile */
} Level;

typedef struct
{
  GdkTexture *texture;     /* NULL while it is being drawn, or when it is empty */
  int         x;
  int         y;
  gboolean    is_done;
} Tile;

struct _MwEdgeTiles
{
  GObject       parent_instance;

  MwEdgeScene  *scene;
  Level         level;
  Level         before;
  GCancellable *cancellable;
  gboolean      is_done;
};

typedef enum {
  SIGNAL_CHANGED,
} MwEdgeTilesSignal;

static guint signals[SIGNAL_CHANGED + 1];

G_DEFINE_FINAL_TYPE (MwEdgeTiles, mw_edge_tiles, G_TYPE_OBJECT)

static void
tile_free (gpointer data)
{
  Tile *tile = data;

  g_clear_object (&tile->texture);
  g_free (tile);
}

static void
level_clear (Level *level)
{
  g_clear_pointer (&level->tiles, g_hash_table_unref);
  level->zoom = 0;
}

static gpointer
get_key (int x,
         int y)
{
  return (gpointer) (guintptr) (((guint64) (guint32) x << 32) | (guint32) y);
}

static void
draw_tile_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  MwEdgeTiles *self = MW_EDGE_TILES (object);
  const MwEdgeTileJob *job = mw_edge_tile_job_get (result);
  g_autoptr(GError) error = NULL;
  GdkTexture *texture = mw_edge_tile_job_finish (result, &error);
  Tile *tile;

  /* The only error is that nobody wants it any more. */
  if (error != NULL)
    return;

  tile = self->level.tiles != NULL
         ? g_hash_table_lookup (self->level.tiles, get_key (job->x, job->y))
         : NULL;
  if (tile == NULL || job->scene != self->scene || job->zoom != self->level.zoom)
    {
      g_clear_object (&texture);
      return;
    }

  tile->texture = texture;
  tile->is_done = TRUE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_tile (MwEdgeTiles *self,
          int          x,
          int          y,
          gint64       deadline)
{
  Tile *tile = g_new0 (Tile, 1);
  MwEdgeTileJob job = { self->scene, self->level.zoom, self->level.scale, x, y };

  tile->x = x;
  tile->y = y;
  g_hash_table_insert (self->level.tiles, get_key (x, y), tile);

  if (mw_edge_scene_get_n_edges (self->scene) <= MAX_EDGES_AT_ONCE &&
      g_get_monotonic_time () < deadline)
    {
      tile->texture = mw_edge_tile_job_draw (&job, NULL);
      tile->is_done = TRUE;
    }
  else
    mw_edge_tile_job_start (&job, self, self->cancellable, draw_tile_cb);
}

static void
mw_edge_tiles_dispose (GObject *object)
{
  MwEdgeTiles *self = MW_EDGE_TILES (object);

  mw_edge_tiles_set_scene (self, NULL);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (mw_edge_tiles_parent_class)->dispose (object);
}

static void
mw_edge_tiles_class_init (MwEdgeTilesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mw_edge_tiles_dispose;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL, NULL,
                  G_TYPE_NONE,
                  0);
}

static void
mw_edge_tiles_init (MwEdgeTiles *self)
{
}

MwEdgeTiles *
mw_edge_tiles_new (void)
{
  return g_object_new (MW_TYPE_EDGE_TILES, NULL);
}

/* What the threads were at is for nobody any more. */
static void
forget_jobs (MwEdgeTiles *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
}

void
mw_edge_tiles_set_scene (MwEdgeTiles *self,
                         MwEdgeScene *scene)
{
  g_return_if_fail (MW_IS_EDGE_TILES (self));

  forget_jobs (self);
  level_clear (&self->level);
  level_clear (&self->before);
  g_clear_pointer (&self->scene, mw_edge_scene_unref);
  self->scene = scene != NULL ? mw_edge_scene_ref (scene) : NULL;
}

static void
start_level (MwEdgeTiles *self,
             double       zoom,
             double       scale)
{
  forget_jobs (self);

  /* A level that nobody saw whole is no better to look at than the one before. */
  if (self->level.tiles != NULL && (self->is_done || self->before.tiles == NULL))
    {
      level_clear (&self->before);
      self->before = self->level;
      self->level.tiles = NULL;
    }

  level_clear (&self->level);
  self->level.zoom = zoom;
  self->level.scale = scale;
  self->level.tiles = g_hash_table_new_full (NULL, NULL, NULL, tile_free);
}

typedef struct
{
  int left;
  int top;
  int right;
  int bottom;
} TileRange;

/* The tiles of @level that are in sight and within the layout. */
static TileRange
get_range (MwEdgeTiles      *self,
           const Level      *level,
           const MwViewport *viewport)
{
  graphene_rect_t rect = mw_viewport_get_visible (viewport, 0);
  graphene_rect_t bounds = mw_edge_scene_get_bounds (self->scene);
  double side = MW_EDGE_TILE_SIZE / level->zoom;

  if (!graphene_rect_intersection (&rect, &bounds, &rect))
    return (TileRange) { 0, 0, -1, -1 }
  ;

  return (TileRange) {
           (int) floor (rect.origin.x / side),
           (int) floor (rect.origin.y / side),
           (int) floor ((rect.origin.x + rect.size.width) / side),
           (int) floor ((rect.origin.y + rect.size.height) / side),
  };
}

/* Starts what is missing. Returns whether all is there. */
static gboolean
fill_level (MwEdgeTiles      *self,
            const MwViewport *viewport,
            gint64            deadline)
{
  TileRange range = get_range (self, &self->level, viewport);
  gboolean is_done = TRUE;

  if (g_hash_table_size (self->level.tiles) > MAX_TILES)
    {
      g_hash_table_remove_all (self->level.tiles);
      forget_jobs (self);
    }

  for (int y = range.top; y <= range.bottom; y++)
    for (int x = range.left; x <= range.right; x++)
      {
        Tile *tile = g_hash_table_lookup (self->level.tiles, get_key (x, y));

        if (tile == NULL)
          {
            add_tile (self, x, y, deadline);
            tile = g_hash_table_lookup (self->level.tiles, get_key (x, y));
          }

        is_done = is_done && tile->is_done;
      }

  return is_done;
}

static void
append_level (MwEdgeTiles      *self,
              const Level      *level,
              GtkSnapshot      *snapshot,
              const MwViewport *viewport)
{
  TileRange range = get_range (self, level, viewport);
  double ratio = viewport->zoom / level->zoom;
  GHashTableIter iter;
  gpointer value;

  if (ratio > MAX_STRETCH)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) viewport->x, (float) viewport->y));
  if (fabs (ratio - 1) > 1e-9)
    gtk_snapshot_scale (snapshot, (float) ratio, (float) ratio);

  g_hash_table_iter_init (&iter, level->tiles);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Tile *tile = value;

      if (tile->texture != NULL &&
          tile->x >= range.left && tile->x <= range.right &&
          tile->y >= range.top && tile->y <= range.bottom)
        gtk_snapshot_append_texture (snapshot, tile->texture,
                                     &GRAPHENE_RECT_INIT (tile->x * MW_EDGE_TILE_SIZE, tile->y * MW_EDGE_TILE_SIZE,
                                                          MW_EDGE_TILE_SIZE, MW_EDGE_TILE_SIZE));
    }

  gtk_snapshot_restore (snapshot);
}

void
mw_edge_tiles_snapshot (MwEdgeTiles      *self,
                        GtkSnapshot      *snapshot,
                        const MwViewport *viewport,
                        double            scale,
                        gboolean          settled,
                        gint64            deadline)
{
  gboolean fits;

  g_return_if_fail (MW_IS_EDGE_TILES (self));

  if (self->scene == NULL || mw_edge_scene_get_n_edges (self->scene) == 0)
    {
      self->is_done = TRUE;
      return;
    }

  fits = self->level.tiles != NULL &&
         self->level.zoom == viewport->zoom &&
         self->level.scale == scale;
  if (!fits && (settled || self->level.tiles == NULL))
    {
      start_level (self, viewport->zoom, scale);
      fits = TRUE;
    }

  if (fits)
    {
      self->is_done = fill_level (self, viewport, deadline);
      if (self->is_done)
        level_clear (&self->before);
    }

  append_level (self,
                self->before.tiles != NULL && (!fits || !self->is_done) ? &self->before : &self->level,
                snapshot, viewport);
}

gboolean
mw_edge_tiles_is_done (MwEdgeTiles *self)
{
  g_return_val_if_fail (MW_IS_EDGE_TILES (self), TRUE);

  return self->is_done;
}
