/* mw-server-lineage.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-lineage.h"

#include <libsoup/soup.h>

#include "server/mw-server-authority.h"
#include "server/mw-server-body.h"
#include "server/mw-server-events.h"
#include "server/mw-server-page.h"
#include "server/mw-server-problem.h"
#include "server/mw-server-record.h"

#define FACET "/run/facets/entropy_data"

static const char *
get_text (MwDocument *document,
          const char *pointer)
{
  return mw_node_get_text (mw_node_lookup (mw_document_get_root (document), pointer));
}

static void
bind_event (sqlite3_stmt *statement,
            MwDocument   *document,
            const char   *product,
            const char   *port)
{
  if (product == NULL)
    product = get_text (document, FACET "/dataProductId");
  if (port == NULL)
    port = get_text (document, FACET "/outputPortName");

  mw_server_store_bind_text (statement, 3, get_text (document, "/eventType"));
  mw_server_store_bind_text (statement, 4, get_text (document, "/job/namespace"));
  mw_server_store_bind_text (statement, 5, get_text (document, "/job/name"));
  mw_server_store_bind_text (statement, 6, get_text (document, "/run/runId"));
  mw_server_store_bind_text (statement, 7, product);
  mw_server_store_bind_text (statement, 8, port);
}

static void
bind_bytes (sqlite3_stmt *statement,
            int           parameter,
            GBytes       *bytes)
{
  gsize length;
  const void *data;

  if (bytes == NULL)
    return;

  data = g_bytes_get_data (bytes, &length);
  sqlite3_bind_blob64 (statement, parameter, data, length, SQLITE_STATIC);
}

gboolean
mw_server_lineage_add (MwServerStore *store,
                       MwDocument    *document,
                       const char    *content_type,
                       const char    *product,
                       const char    *port,
                       const char    *principal,
                       gboolean      *is_new,
                       GError       **error)
{
  GBytes *bytes = mw_document_get_bytes (document);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autofree char *now = mw_server_events_dup_now ();
  g_autoptr(sqlite3_stmt) statement = NULL;
  g_autoptr(GError) local_error = NULL;
  g_autoptr(GBytes) json = NULL;

  json = mw_server_record_render_json (document, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  statement = mw_server_store_prepare (store,
                                       "INSERT INTO lineage (digest, received, event_type, job_namespace, job_name,"
                                       " run_id, product, port, content_type, json, bytes)"
                                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
                                       " ON CONFLICT (digest) DO NOTHING RETURNING seq",
                                       error);
  if (statement == NULL)
    return FALSE;

  mw_server_store_bind_text (statement, 1, digest);
  mw_server_store_bind_text (statement, 2, now);
  bind_event (statement, document, product, port);
  mw_server_store_bind_text (statement, 9, content_type);
  bind_bytes (statement, 10, json);
  bind_bytes (statement, 11, bytes);

  if (!mw_server_store_step (store, statement, is_new, error))
    return FALSE;

  return !*is_new || mw_server_events_add_lineage (store, digest, principal, error);
}

MwServerAnswer *
mw_server_lineage_post (MwServerStore         *store,
                        const MwServerRequest *request,
                        const MwServerQuery   *query)
{
  g_autofree char *principal = mw_server_authority_dup_principal (request->team);
  g_autoptr(MwDocument) document = NULL;
  g_autoptr(GError) error = NULL;
  MwServerAnswer *problem = NULL;
  const char *content_type;
  gboolean is_new;

  if (!(document = mw_server_body_parse (request, &content_type, &problem)))
    return problem;

  if ((problem = mw_server_body_check (MW_KIND_LINEAGE_EVENT, document)))
    return problem;

  if (!mw_server_authority_may_write (store, request->team, NULL, NULL))
    return mw_server_authority_refuse (request->team);

  if (!mw_server_lineage_add (store, document, content_type,
                              mw_server_query_get (query, "dataProductId"),
                              mw_server_query_get (query, "outputPortName"),
                              principal, &is_new, &error))
    return error->domain == MW_DOCUMENT_ERROR
           ? mw_server_problem_new (SOUP_STATUS_BAD_REQUEST, "%s", error->message)
           : mw_server_problem_new_failure (error);

  return mw_server_answer_new (is_new ? SOUP_STATUS_CREATED : SOUP_STATUS_OK);
}

MwServerAnswer *
mw_server_lineage_answer (MwServerStore         *store,
                          const MwServerRequest *request,
                          const MwServerQuery   *query)
{
  static const char * const parameters[] = { "eventType", "jobNamespace", "jobName", "runId", "dataProductId" };
  g_autoptr(sqlite3_stmt) statement = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *etag = NULL;
  MwServerAnswer *problem;
  MwServerPage page;

  if ((problem = mw_server_page_read (query, &page)))
    return problem;

  statement = mw_server_store_prepare (store,
                                       "SELECT coalesce (json, bytes) FROM lineage"
                                       " WHERE (?3 IS NULL OR event_type = ?3)"
                                       " AND (?4 IS NULL OR job_namespace = ?4)"
                                       " AND (?5 IS NULL OR job_name = ?5)"
                                       " AND (?6 IS NULL OR run_id = ?6)"
                                       " AND (?7 IS NULL OR product = ?7)"
                                       " ORDER BY seq LIMIT ?1 OFFSET ?2",
                                       &error);
  if (statement == NULL ||
      !(etag = mw_server_events_dup_etag (store, MW_SERVER_LINEAGE, request->query, &error)))
    return mw_server_problem_new_failure (error);

  for (guint i = 0; i < G_N_ELEMENTS (parameters); i++)
    mw_server_store_bind_text (statement, (int) i + 3, mw_server_query_get (query, parameters[i]));

  return mw_server_page_answer (store, statement, &page, request, query, etag);
}
