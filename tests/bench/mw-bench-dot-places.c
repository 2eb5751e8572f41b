/* mw-bench-dot-places.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-dot-places.h"

#include <gio/gio.h>
#include <math.h>

#include "mw-bench-dot.h"
#include "mw-bench-process.h"

#define SECONDS 60
/* Graphviz counts in inches of 72 points; a pixel at zoom 1 is a point. */
#define INCH 72.0

typedef struct
{
  double x;
  double y;
} Place;

struct _MwBenchDotPlaces
{
  GHashTable *places;   /* key of a node → Place */
};

/* Lines of them are "node NAME X Y WIDTH HEIGHT …"; names are indexes here. */
static void
read_places (MwBenchDotPlaces *self,
             MwGraph          *graph,
             const char       *plain)
{
  g_auto(GStrv) lines = g_strsplit (plain, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) words = g_strsplit (lines[i], " ", 6);
      guint node;

      if (g_strcmp0 (words[0], "node") != 0 || g_strv_length (words) < 5)
        continue;

      node = (guint) g_ascii_strtoull (words[1], NULL, 10);
      g_hash_table_insert (self->places, mw_graph_dup_node_key (graph, node),
                           g_memdup2 (&(Place) { g_ascii_strtod (words[2], NULL) * INCH,
                                                 g_ascii_strtod (words[3], NULL) * INCH }, sizeof (Place)));
    }
}

MwBenchDotPlaces *
mw_bench_dot_places_new (MwGraph    *graph,
                         const char *folder,
                         MwFigures  *figures,
                         GError    **error)
{
  g_autofree char *path = g_build_filename (folder, "places.dot", NULL);
  g_autofree char *output = g_build_filename (folder, "places.plain", NULL);
  const char *argv[] = { "dot", "-Tplain", "-o", output, path, NULL };
  g_autoptr(MwBenchDotPlaces) self = g_new0 (MwBenchDotPlaces, 1);
  g_autoptr(MwFigures) process = NULL;
  g_autofree char *plain = NULL;

  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!mw_bench_dot_write (graph, path, error) ||
      !(process = mw_bench_process_run (argv, SECONDS, MW_BENCH_PROCESS_NONE, error)) ||
      !g_file_get_contents (output, &plain, NULL, error))
    return NULL;

  read_places (self, graph, plain);
  if (figures != NULL)
    {
      mw_figures_set (figures, "dot-wall", mw_figures_get (process, "process-wall"));
      mw_figures_set (figures, "dot-cpu", mw_figures_get (process, "process-cpu"));
    }

  return g_steal_pointer (&self);
}

void
mw_bench_dot_places_free (MwBenchDotPlaces *self)
{
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_free (self);
}

double
mw_bench_dot_places_measure (MwBenchDotPlaces *from,
                             MwBenchDotPlaces *to)
{
  g_autoptr(GArray) moves = g_array_new (FALSE, FALSE, sizeof (Place));
  Place mean = { 0, 0 };
  double sum = 0;
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, from->places);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const Place *was = value;
      const Place *is = g_hash_table_lookup (to->places, key);
      Place move;

      if (is == NULL)
        continue;

      move = (Place) { is->x - was->x, is->y - was->y };
      mean.x += move.x;
      mean.y += move.y;
      g_array_append_val (moves, move);
    }

  for (guint i = 0; i < moves->len; i++)
    sum += hypot (g_array_index (moves, Place, i).x - mean.x / moves->len,
                  g_array_index (moves, Place, i).y - mean.y / moves->len);

  return sum / moves->len;
}
