/* mw-server-history.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-history.h"

#include <string.h>

#include "server/mw-server-resource.h"

#define KIND "EventHistory"

/* Whose events change the lists of which resource: by the beginning of the last
 * segment of their type. */
static const struct
{
  const char *prefix;
  const char *resource;
} nouns[] = {
  { "DataProduct", "dataproducts" },
  { "OutputPort", "dataproducts" },
  { "DataContract", "datacontracts" },
  { "Team", "teams" },
  { "Access", "access" },
  { "Definition", "definitions" },
  { "Policy", "policies" },
  { "ClassificationScheme", "classification-schemes" },
  { "TestResults", "test-results" },
};

static const char *
find_resource (const char *type)
{
  const char *dot = strrchr (type, '.');
  const char *name = dot != NULL ? dot + 1 : type;

  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (g_str_has_prefix (name, nouns[i].prefix))
      return nouns[i].resource;

  return "others";
}

static gboolean
is_event (const MwNode *node)
{
  return mw_node_get_member (node, "specversion") != NULL && mw_node_get_member (node, "kind") == NULL;
}

gboolean
mw_server_history_is (const MwNode *root)
{
  return is_event (root) || g_strcmp0 (mw_node_get_member_text (root, "kind"), KIND) == 0;
}

/* The first event of a document, and the next; a single event is its own first. */
static const MwNode *
get_first (const MwNode *root)
{
  return is_event (root) ? root : mw_node_get_first (mw_node_get_member (root, "events"));
}

static const MwNode *
get_next (const MwNode *root,
          const MwNode *event)
{
  return event == root ? NULL : mw_node_get_next (event);
}

static const char *
find_event_fault (const MwNode *event)
{
  static const char * const needed[] = { "id", "source", "type", "subject", "time" };
  g_autoptr(GDateTime) time = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (mw_node_get_member_text (event, needed[i]) == NULL)
      return "An event needs id, source, type, subject and time.";

  time = g_date_time_new_from_iso8601 (mw_node_get_member_text (event, "time"), NULL);

  return time == NULL ? "The time of an event is a date and time with a zone, as 2026-01-31T08:00:00Z." : NULL;
}

const char *
mw_server_history_find_fault (const MwNode  *root,
                              const MwNode **where)
{
  for (const MwNode *event = get_first (root); event != NULL; event = get_next (root, event))
    {
      const char *fault = find_event_fault (event);

      if (where != NULL)
        *where = event;
      if (fault != NULL)
        return fault;
    }

  return NULL;
}

static gboolean
store_event (MwServerStore *store,
             const MwNode  *event,
             GHashTable    *subjects,
             GError       **error)
{
  const char *type = mw_node_get_member_text (event, "type");
  const char *resource = find_resource (type);
  const char *subject = mw_node_get_member_text (event, "subject");
  const char *principal = mw_node_get_member_text (event, "principal");
  const MwNode *data = mw_node_get_member (event, "data");
  g_autofree char *json = data != NULL ? mw_node_dup_json (data) : NULL;
  g_autofree char *origin = NULL;
  g_autoptr(sqlite3_stmt) statement = NULL;

  statement = mw_server_store_prepare (store,
                                       "INSERT INTO event (time, type, resource, subject, principal, data, origin)"
                                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (origin) DO NOTHING",
                                       error);
  if (statement == NULL)
    return FALSE;

  origin = g_strconcat (mw_node_get_member_text (event, "source"), " ", mw_node_get_member_text (event, "id"), NULL);
  mw_server_store_bind_text (statement, 1, mw_node_get_member_text (event, "time"));
  mw_server_store_bind_text (statement, 2, type);
  mw_server_store_bind_text (statement, 3, resource);
  mw_server_store_bind_text (statement, 4, subject);
  mw_server_store_bind_text (statement, 5, principal != NULL ? principal : "unknown");
  mw_server_store_bind_text (statement, 6, json);
  mw_server_store_bind_text (statement, 7, origin);

  if (!mw_server_store_run (store, statement, error))
    return FALSE;

  if (sqlite3_changes (mw_server_store_get_database (store)) > 0)
    g_hash_table_add (subjects, g_strconcat (resource, "/", subject, NULL));

  return TRUE;
}

gboolean
mw_server_history_store (MwServerStore *store,
                         const MwNode  *root,
                         GHashTable    *subjects,
                         GError       **error)
{
  for (const MwNode *event = get_first (root); event != NULL; event = get_next (root, event))
    if (!store_event (store, event, subjects, error))
      return FALSE;

  return TRUE;
}
