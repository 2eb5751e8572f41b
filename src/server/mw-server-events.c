/* mw-server-events.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-events.h"

#include <string.h>

#include <libsoup/soup.h>
#include <yyjson.h>

#include "server/mw-server-problem.h"
#include "server/mw-server-record.h"

/* The prefix that clients of the Entropy Data API know. */
#define TYPE_PREFIX "com.datamesh-manager.events."

#define EVENTS_PER_PAGE 1000

/* Event ids are UUIDs (version 8, RFC 9562) of the database's identity and the
 * event's number: what another registry gave is told from ours. */
#define ID_LENGTH 36

char *
mw_server_events_dup_now (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *seconds = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S");

  return g_strdup_printf ("%s.%03dZ", seconds, g_date_time_get_microsecond (now) / 1000);
}

static gboolean
add_event (MwServerStore *store,
           const char    *type,
           const char    *resource,
           const char    *subject,
           const char    *principal,
           GError       **error)
{
  g_autofree char *now = mw_server_events_dup_now ();
  g_autoptr(sqlite3_stmt) statement = NULL;

  statement = mw_server_store_prepare (store,
                                       "INSERT INTO event (time, type, resource, subject, principal)"
                                       " VALUES (?1, ?2, ?3, ?4, ?5)",
                                       error);
  if (statement == NULL)
    return FALSE;

  mw_server_store_bind_text (statement, 1, now);
  mw_server_store_bind_text (statement, 2, type);
  mw_server_store_bind_text (statement, 3, resource);
  mw_server_store_bind_text (statement, 4, subject);
  mw_server_store_bind_text (statement, 5, principal);

  return mw_server_store_run (store, statement, error);
}

gboolean
mw_server_events_add (MwServerStore          *store,
                      const MwServerResource *resource,
                      const char             *subject,
                      const char             *verb,
                      const char             *principal,
                      GError                **error)
{
  g_autofree char *type = g_strconcat (TYPE_PREFIX, resource->event, verb, "Event", NULL);

  return add_event (store, type, resource->name, subject, principal, error);
}

gboolean
mw_server_events_add_lineage (MwServerStore *store,
                              const char    *subject,
                              const char    *principal,
                              GError       **error)
{
  return add_event (store, TYPE_PREFIX "LineageCreatedEvent", MW_SERVER_LINEAGE, subject, principal, error);
}

char *
mw_server_events_dup_etag (MwServerStore *store,
                           const char    *resource,
                           const char    *rest,
                           GError       **error)
{
  g_autoptr(sqlite3_stmt) statement = NULL;
  g_autofree char *state = NULL;
  g_autofree char *digest = NULL;
  gboolean has_row;

  statement = mw_server_store_prepare (store, "SELECT seq, time FROM event WHERE resource = ?1 ORDER BY seq DESC LIMIT 1", error);

  if (statement == NULL)
    return NULL;

  mw_server_store_bind_text (statement, 1, resource);

  if (!mw_server_store_step (store, statement, &has_row, error))
    return NULL;

  /* A database that was restored from a copy counts on from there, so the time of
   * the last event tells one future from the other. */
  state = g_strdup_printf ("%s %s %" G_GINT64_FORMAT " %s %s",
                           mw_server_store_get_identity (store), resource,
                           (gint64) (has_row ? sqlite3_column_int64 (statement, 0) : 0),
                           has_row ? (const char *) sqlite3_column_text (statement, 1) : "",
                           rest != NULL ? rest : "");
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, state, -1);

  return g_strdup_printf ("\"%.32s\"", digest);
}

static char *
make_id (MwServerStore *store,
         gint64         seq)
{
  const char *identity = mw_server_store_get_identity (store);

  return g_strdup_printf ("%.8s-%.4s-8%.3s-8%.3s-%012" G_GINT64_MODIFIER "x",
                          identity, identity + 8, identity + 12, identity + 15, (guint64) seq);
}

/* FALSE when @id is none that this database has given. */
static gboolean
parse_id (MwServerStore *store,
          const char    *id,
          gint64        *seq)
{
  g_autofree char *again = NULL;
  guint64 number;

  if (strlen (id) != ID_LENGTH || !g_ascii_string_to_unsigned (id + 24, 16, 1, G_MAXINT64, &number, NULL))
    return FALSE;

  again = make_id (store, (gint64) number);
  if (g_ascii_strcasecmp (id, again) != 0)
    return FALSE;

  *seq = (gint64) number;

  return TRUE;
}

static void
add_cloud_event (yyjson_mut_doc *doc,
                 yyjson_mut_val *events,
                 MwServerStore  *store,
                 sqlite3_stmt   *row)
{
  g_autofree char *id = make_id (store, sqlite3_column_int64 (row, 0));
  g_autofree char *source = g_strconcat ("urn:meshwright:registry:", mw_server_store_get_identity (store), NULL);
  const char *time = (const char *) sqlite3_column_text (row, 1);
  const char *subject = (const char *) sqlite3_column_text (row, 3);
  yyjson_mut_val *event = yyjson_mut_arr_add_obj (doc, events);
  yyjson_mut_val *data;

  yyjson_mut_obj_add_str (doc, event, "specversion", "1.0");
  yyjson_mut_obj_add_strcpy (doc, event, "type", (const char *) sqlite3_column_text (row, 2));
  yyjson_mut_obj_add_strcpy (doc, event, "source", source);
  yyjson_mut_obj_add_strcpy (doc, event, "id", id);
  yyjson_mut_obj_add_strcpy (doc, event, "time", time);
  yyjson_mut_obj_add_strcpy (doc, event, "subject", subject);
  yyjson_mut_obj_add_strcpy (doc, event, "principal", (const char *) sqlite3_column_text (row, 4));
  yyjson_mut_obj_add_str (doc, event, "datacontenttype", "application/json");

  if (sqlite3_column_type (row, 5) != SQLITE_NULL)
    {
      yyjson_mut_obj_add_val (doc, event, "data",
                              yyjson_mut_rawcpy (doc, (const char *) sqlite3_column_text (row, 5)));
      return;
    }

  data = yyjson_mut_obj_add_obj (doc, event, "data");
  yyjson_mut_obj_add_strcpy (doc, data, "id", subject);
  yyjson_mut_obj_add_strcpy (doc, data, "timestamp", time);
}

static GBytes *
render_events (MwServerStore *store,
               gint64         after,
               GError       **error)
{
  g_autoptr(sqlite3_stmt) statement = NULL;
  yyjson_mut_doc *doc;
  gboolean has_row = FALSE;
  gboolean is_done;
  gsize length;
  char *text;

  statement = mw_server_store_prepare (store,
                                       "SELECT seq, time, type, subject, principal, data FROM event"
                                       " WHERE seq > ?1 ORDER BY seq LIMIT ?2",
                                       error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, after);
  sqlite3_bind_int (statement, 2, EVENTS_PER_PAGE);
  doc = yyjson_mut_doc_new (NULL);
  yyjson_mut_doc_set_root (doc, yyjson_mut_arr (doc));

  while ((is_done = mw_server_store_step (store, statement, &has_row, error)) && has_row)
    add_cloud_event (doc, yyjson_mut_doc_get_root (doc), store, statement);

  text = is_done ? yyjson_mut_write (doc, YYJSON_WRITE_NOFLAG, &length) : NULL;
  yyjson_mut_doc_free (doc);

  return text != NULL ? g_bytes_new_take (text, length) : NULL;
}

/* The number of the event that the client has seen last, 0 for none. FALSE without
 * an error for one that the feed does not have: such a client has seen another
 * past, for example before a copy was restored. */
static gboolean
find_event (MwServerStore *store,
            const char    *last,
            gint64        *seq,
            GError       **error)
{
  g_autofree char *text = NULL;
  gboolean exists;

  *seq = 0;

  if (last == NULL)
    return TRUE;

  if (!parse_id (store, last, seq))
    return FALSE;

  text = g_strdup_printf ("%" G_GINT64_FORMAT, *seq);

  return mw_server_store_exists (store, "SELECT 1 FROM event WHERE seq = CAST (?1 AS INTEGER)",
                                 text, NULL, &exists, error) && exists;
}

MwServerAnswer *
mw_server_events_answer (MwServerStore       *store,
                         const MwServerQuery *query)
{
  g_autoptr(MwServerAnswer) answer = NULL;
  g_autoptr(GBytes) body = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *etag = NULL;
  gint64 after;

  if (!find_event (store, mw_server_query_get (query, "lastEventId"), &after, &error))
    return error != NULL
           ? mw_server_problem_new_failure (error)
           : mw_server_problem_new (SOUP_STATUS_GONE,
                                    "This registry has never given an event with that id, perhaps because its "
                                    "database is another one now. Fetch everything again and read the events from "
                                    "the start.");

  body = render_events (store, after, &error);

  if (body == NULL)
    return mw_server_problem_new_failure (error);

  etag = mw_server_record_dup_etag (body);
  answer = mw_server_answer_new (SOUP_STATUS_OK);
  mw_server_answer_take_body (answer, "application/cloudevents-batch+json", g_steal_pointer (&body));
  mw_server_answer_set_etag (answer, etag);

  return g_steal_pointer (&answer);
}
