/* mw-bench-sync.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-workload.h"

#include <libsoup/soup.h>

#include "mw-bench-clock.h"
#include "mw-bench-list.h"
#include "mw-bench-process.h"
#include "mw-bench-server.h"
#include "registry/mw-http-fields.h"
#include "registry/mw-registry-client.h"

#define N_PRODUCTS 10000
#define N_PAIRS 5

/* The importer takes no larger ones. */
#define MAX_FILE (16 * 1000 * 1000)

/* ADDRESS: everything that the registry has, to a mesh. */
MwFigures *
mw_bench_part_sync (const char * const *arguments,
                    GError            **error)
{
  g_autoptr(MwFigures) figures = mw_figures_new ();
  g_autoptr(DexFuture) future = NULL;
  g_autoptr(MwSource) source = NULL;
  g_autoptr(MwMesh) mesh = NULL;
  const GValue *value;
  MwBenchClock clock;
  guint n;

  mw_bench_clock_start (&clock);
  if (!(source = mw_registry_client_new (arguments[0], NULL, error)))
    return NULL;

  future = mw_source_fetch_all (source);
  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);

  if (!(value = dex_future_get_value (future, error)))
    return NULL;

  mw_figures_set (figures, "fetch", mw_bench_clock_get_wall (&clock));
  mesh = mw_mesh_new (g_value_get_boxed (value));
  mw_bench_clock_stop (&clock, figures);

  mw_figures_set (figures, "memory", mw_bench_clock_get_peak_memory ());
  mw_mesh_get_products (mesh, &n);
  mw_figures_set (figures, "products", n);

  return g_steal_pointer (&figures);
}

/* Adds the addresses of all pages of @kind to @urls, and their sizes to @size. */
static gboolean
list_pages (SoupSession  *session,
            const char   *address,
            MwKind        kind,
            GStrvBuilder *urls,
            gsize        *size,
            GError      **error)
{
  g_autofree char *url = g_strconcat (address, "/api/", mw_kind_get_resource (kind), NULL);

  while (url != NULL)
    {
      g_autoptr(SoupMessage) message = soup_message_new ("GET", url);
      g_autoptr(GBytes) body = soup_session_send_and_read (session, message, NULL, error);
      g_autofree char *next = NULL;
      const char *link;

      if (body == NULL)
        return FALSE;

      g_strv_builder_add_many (urls, "-o", "/dev/null", url, NULL);
      *size += g_bytes_get_size (body);

      link = soup_message_headers_get_list (soup_message_get_response_headers (message), "Link");
      g_clear_pointer (&url, g_free);
      if (link != NULL && (next = mw_http_fields_find_next (link)))
        url = g_uri_resolve_relative (address, next, G_URI_FLAGS_NONE, error);
      if (next != NULL && url == NULL)
        return FALSE;
    }

  return TRUE;
}

/* curl with all pages, over one connection. */
static char **
make_peer (const char *address,
           gsize      *size,
           GError    **error)
{
  g_autoptr(GStrvBuilder) argv = g_strv_builder_new ();
  g_autoptr(SoupSession) session = soup_session_new ();

  g_strv_builder_add_many (argv, "curl", "--silent", "--fail", NULL);
  for (MwKind kind = MW_KIND_DATA_PRODUCT; kind < MW_N_KINDS; kind++)
    if (!list_pages (session, address, kind, argv, size, error))
      return NULL;

  return g_strv_builder_end (argv);
}

static gboolean
measure (MwBench       *bench,
         MwBenchServer *server,
         GError       **error)
{
  gsize size = 0;
  g_auto(GStrv) peer = make_peer (server->address, &size, error);
  const char *ours[] = { bench->program, "--part", "sync", server->address, NULL };
  g_autoptr(MwBenchPairs) pairs = NULL;
  g_autofree char *workload = NULL;
  MwBenchRow row = { .id = "sync-wall", .unit = "s", .peer = "curl of the same pages to /dev/null",
                     .target = MW_BENCH_VALUE_AT_MOST, .limit = 2 };

  if (peer == NULL ||
      !(pairs = mw_bench_pairs_run_commands (N_PAIRS, ours, (const char * const *) peer, 60, error)))
    return FALSE;

  workload = g_strdup_printf ("sync: first sync of 10 000 products, %.0f MB, over loopback: wall", (double) size / 1e6);
  row.workload = workload;
  row.value = mw_bench_pairs_get_ours (pairs, "wall") / 1000;
  row.peer_value = mw_bench_pairs_get_peer (pairs, "process-wall") / 1000;
  row.ratio = mw_bench_pairs_get_ratio (pairs, "wall", "process-wall");
  mw_bench_table_add (bench->table, &row);

  row.id = "sync-cpu";
  row.workload = "sync: the same: CPU of the client";
  row.value = mw_bench_pairs_get_ours (pairs, "cpu") / 1000;
  row.peer_value = mw_bench_pairs_get_peer (pairs, "process-cpu") / 1000;
  row.ratio = mw_bench_pairs_get_ratio (pairs, "cpu", "process-cpu");
  row.target = MW_BENCH_NO_TARGET;
  mw_bench_table_add (bench->table, &row);

  row = (MwBenchRow) { .id = "sync-memory", .workload = "sync: the same: peak memory of the client", .unit = "MB",
                       .value = mw_bench_pairs_get_ours (pairs, "memory"),
                       .target = MW_BENCH_VALUE_AT_MOST, .limit = 300 };
  mw_bench_table_add (bench->table, &row);

  return TRUE;
}

gboolean
mw_bench_sync (MwBench *bench,
               GError **error)
{
  g_auto(GStrv) list = mw_bench_list_write (bench->folder, N_PRODUCTS, MAX_FILE, error);
  g_autoptr(MwBenchServer) server = NULL;
  g_autofree char *import = NULL;

  if (list == NULL)
    return FALSE;

  import = g_path_get_dirname (list[0]);
  server = mw_bench_server_start_ours (bench->folder, import, error);

  return server != NULL && measure (bench, server, error);
}
