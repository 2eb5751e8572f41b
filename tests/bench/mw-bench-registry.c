/* mw-bench-registry.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-workload.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "mw-bench-list.h"
#include "mw-bench-load.h"
#include "mw-bench-server.h"

#define N_PRODUCTS 1000
#define N_PAIRS 5
#define SECONDS 2.0

/* More than are published in that time. */
#define N_PUBLISHES 20000

typedef struct
{
  MwBenchServer *ours;
  MwBenchServer *peer;
  GPtrArray     *reads;        /* GBytes */
  guint          round;
  gboolean       is_writing;
} Registries;

static void
registries_clear (Registries *self)
{
  g_clear_pointer (&self->ours, mw_bench_server_free);
  g_clear_pointer (&self->peer, mw_bench_server_free);
  g_clear_pointer (&self->reads, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Registries, registries_clear)

static GPtrArray *
create_reads (MwMesh *mesh)
{
  GPtrArray *reads = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  guint n;
  const MwProduct *products = mw_mesh_get_products (mesh, &n);

  for (guint i = 0; i < n; i++)
    if (!products[i].is_ghost)
      {
        g_autofree char *path = g_strconcat ("/api/dataproducts/", products[i].id, NULL);

        g_ptr_array_add (reads, mw_bench_load_request ("GET", path, NULL, NULL));
      }

  return reads;
}

/* A product as teams publish them, a kilobyte; no two are the same. */
static GPtrArray *
create_publishes (guint       round,
                  const char *key)
{
  GPtrArray *publishes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < N_PUBLISHES; i++)
    {
      g_autofree char *path = g_strdup_printf ("/api/dataproducts/bench-%u", i % N_PRODUCTS);
      g_autoptr(GString) body = g_string_new (NULL);

      g_string_append_printf (body,
                              "{\"apiVersion\":\"v1.0.0\",\"kind\":\"DataProduct\",\"id\":\"bench-%u\","
                              "\"name\":\"Bench %u\",\"version\":\"1.%u.%u\",\"status\":\"active\","
                              "\"description\":{\"purpose\":\"What is published in round %u, number %u.\"},"
                              "\"tags\":[\"bench\",\"daily\"],\"outputPorts\":[",
                              i % N_PRODUCTS, i % N_PRODUCTS, round, i, round, i);
      for (guint j = 0; j < 6; j++)
        g_string_append_printf (body,
                                "%s{\"name\":\"port-%u\",\"version\":\"1.0.0\",\"type\":\"tables\","
                                "\"description\":\"Settled once a day and corrected for a week\"}",
                                j > 0 ? "," : "", j);
      g_string_append (body, "]}");
      g_ptr_array_add (publishes, mw_bench_load_request ("PUT", path, key, body->str));
    }

  return publishes;
}

static MwFigures *
load_server (Registries    *self,
             MwBenchServer *server,
             GError       **error)
{
  g_autoptr(MwFigures) figures = mw_figures_new ();
  g_autoptr(GPtrArray) publishes = NULL;
  double rate;

  if (self->is_writing)
    publishes = create_publishes (self->round++, server->key);
  rate = mw_bench_load_run (server->address, publishes != NULL ? publishes : self->reads, SECONDS, error);
  mw_figures_set (figures, "rate", rate);

  return rate >= 0 ? g_steal_pointer (&figures) : NULL;
}

static MwFigures *
load_ours (gpointer data,
           GError **error)
{
  Registries *self = data;

  return load_server (self, self->ours, error);
}

static MwFigures *
load_peer (gpointer data,
           GError **error)
{
  Registries *self = data;

  return load_server (self, self->peer, error);
}

static gboolean
start (Registries *self,
       MwBench    *bench,
       GError    **error)
{
  g_autofree char *folder = g_build_filename (bench->folder, "registry", NULL);
  g_autofree char *list = mw_bench_list_write_whole (bench->folder, N_PRODUCTS, error);
  g_autofree char *script = mw_bench_dup_script ("peer-registry.js");
  const char *peer[] = { "node", script, folder, list, NULL };
  g_autoptr(MwMesh) mesh = NULL;

  g_mkdir_with_parents (folder, 0755);

  if (list == NULL ||
      !(mesh = mw_bench_list_read ((const char *[]) { list, NULL }, error)) ||
      !(self->ours = mw_bench_server_start_ours (folder, list, error)) ||
      !(self->peer = mw_bench_server_start (peer, error)))
    return FALSE;

  self->reads = create_reads (mesh);

  return TRUE;
}

static gboolean
measure (Registries *self,
         MwBench    *bench,
         MwBenchRow *row,
         GError    **error)
{
  g_autoptr(MwBenchPairs) pairs = mw_bench_pairs_run (N_PAIRS, load_ours, load_peer, self, error);
  g_autofree char *peer = g_strconcat ("node, ", self->peer->store, NULL);

  if (pairs == NULL)
    return FALSE;

  row->peer = peer;
  row->unit = "1/s";
  row->target = MW_BENCH_RATIO_AT_LEAST;
  row->limit = 3;
  mw_bench_table_add_pairs (bench->table, row, pairs, "rate", "rate");

  return TRUE;
}

gboolean
mw_bench_registry (MwBench *bench,
                   GError **error)
{
  g_auto(Registries) self = { 0 };
  g_autofree char *reads = g_strdup_printf ("registry: reads of one of 1 000 products, %u connections",
                                            MW_BENCH_LOAD_CONNECTIONS);
  g_autofree char *writes = g_strdup_printf ("registry: durable publishes of 1 KB, %u connections",
                                             MW_BENCH_LOAD_CONNECTIONS);
  MwBenchRow read_row = { .id = "registry-reads", .workload = reads };
  MwBenchRow write_row = { .id = "registry-publishes", .workload = writes };

  if (!start (&self, bench, error) || !measure (&self, bench, &read_row, error))
    return FALSE;

  self.is_writing = TRUE;

  return measure (&self, bench, &write_row, error);
}
