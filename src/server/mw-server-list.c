/* mw-server-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-list.h"

#include <libsoup/soup.h>

#include "server/mw-server-events.h"
#include "server/mw-server-page.h"
#include "server/mw-server-problem.h"
#include "server/mw-server-search.h"

/* Most values that all filters of one request may have together. */
#define MAX_VALUES 64

/* A team or a domain is named by its id or by its name, in documents and here. */
#define OR_NAME_OF_TEAM \
        " (SELECT ?%u UNION SELECT id FROM document WHERE resource = 'teams' AND name = ?%u" \
        " UNION SELECT name FROM document WHERE resource = 'teams' AND id = ?%u)"

typedef enum {
  FILTER_TEAM,
  FILTER_DOMAIN,
  FILTER_STATUS,
  FILTER_ARCHETYPE,
  FILTER_TAG,
  FILTER_PROVIDER,
  FILTER_CONSUMER,
  FILTER_CONTRACT,
  FILTER_SERVER,
} FilterType;

#define N_FILTERS (FILTER_SERVER + 1)

static const char * const parameters[N_FILTERS] = {
  "teamId", "domainId", "status", "archetype", "tag",
  "providerDataProductId", "consumerDataProductId", "dataContractId", "server",
};

/* The condition for one value, bound as parameter @n. Only numbers are put in. */
static void
append_condition (GString   *sql,
                  FilterType type,
                  guint      n)
{
  switch (type)
    {
    case FILTER_TEAM:
      g_string_append_printf (sql, "team IN" OR_NAME_OF_TEAM, n, n, n);
      break;

    case FILTER_DOMAIN:
      g_string_append_printf (sql, "domain IN" OR_NAME_OF_TEAM, n, n, n);
      break;

    case FILTER_STATUS:
      g_string_append_printf (sql, "status = ?%u", n);
      break;

    case FILTER_ARCHETYPE:
      g_string_append_printf (sql, "archetype = ?%u", n);
      break;

    case FILTER_TAG:
      g_string_append_printf (sql, "instr (tags, char (10) || ?%u || char (10)) > 0", n);
      break;

    case FILTER_PROVIDER:
      g_string_append_printf (sql, "provider = ?%u", n);
      break;

    case FILTER_CONSUMER:
      g_string_append_printf (sql, "consumer = ?%u", n);
      break;

    case FILTER_CONTRACT:
      g_string_append_printf (sql, "seq IN (SELECT seq FROM link WHERE target = ?%u)", n);
      break;

    case FILTER_SERVER:
      g_string_append_printf (sql, "server = ?%u", n);
      break;

    default:
      g_assert_not_reached ();
    }
}

/* ?1 and ?2 are the page's, ?3 the resource; @values follow. */
static void
append_filters (GString             *sql,
                const MwServerQuery *query,
                GPtrArray           *values)
{
  for (guint type = 0; type < N_FILTERS; type++)
    {
      g_autoptr(GPtrArray) given = mw_server_query_get_all (query, parameters[type]);

      for (guint i = 0; i < given->len; i++)
        {
          g_ptr_array_add (values, g_strdup (given->pdata[i]));
          g_string_append (sql, i == 0 ? " AND (" : " OR ");
          append_condition (sql, type, values->len + 3);
        }

      if (given->len > 0)
        g_string_append_c (sql, ')');
    }
}

static char *
build_sql (const MwServerQuery *query,
           GPtrArray           *values)
{
  GString *sql = g_string_new ("SELECT coalesce (json, bytes) FROM document WHERE resource = ?3");
  const char *words = mw_server_query_get (query, "q");

  append_filters (sql, query, values);

  if (words != NULL)
    {
      g_ptr_array_add (values, mw_server_search_dup_expression (words));
      g_string_append_printf (sql, " AND seq IN (SELECT rowid FROM words WHERE words MATCH ?%u)", values->len + 3);
    }

  if (g_strcmp0 (mw_server_query_get (query, "sort"), "name") == 0)
    g_string_append (sql, " ORDER BY name COLLATE NOCASE, seq");
  else
    g_string_append (sql, " ORDER BY seq");

  g_string_append (sql, " LIMIT ?1 OFFSET ?2");

  return g_string_free_and_steal (sql);
}

/* Changes with the list, and with the teams where a filter looks them up. */
static char *
dup_etag (MwServerStore          *store,
          const MwServerResource *resource,
          const MwServerRequest  *request,
          const MwServerQuery    *query,
          GError                **error)
{
  g_autofree char *teams = NULL;
  g_autofree char *rest = NULL;

  if (mw_server_query_get (query, "teamId") != NULL || mw_server_query_get (query, "domainId") != NULL)
    if (!(teams = mw_server_events_dup_etag (store, "teams", NULL, error)))
      return NULL;

  rest = g_strconcat (request->query != NULL ? request->query : "", " ", teams, NULL);

  return mw_server_events_dup_etag (store, resource->name, rest, error);
}

MwServerAnswer *
mw_server_list_answer (MwServerStore          *store,
                       const MwServerResource *resource,
                       const MwServerRequest  *request,
                       const MwServerQuery    *query)
{
  g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(sqlite3_stmt) statement = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *etag = NULL;
  g_autofree char *sql = NULL;
  MwServerAnswer *problem;
  MwServerPage page;

  if ((problem = mw_server_page_read (query, &page)))
    return problem;

  sql = build_sql (query, values);

  if (values->len > MAX_VALUES)
    return mw_server_problem_new (SOUP_STATUS_BAD_REQUEST,
                                  "A list takes at most %d filter values at once.", MAX_VALUES);

  if (!(etag = dup_etag (store, resource, request, query, &error)) ||
      !(statement = mw_server_store_prepare_passing (store, sql, &error)))
    return mw_server_problem_new_failure (error);

  mw_server_store_bind_text (statement, 3, resource->name);
  for (guint i = 0; i < values->len; i++)
    mw_server_store_bind_text (statement, (int) i + 4, values->pdata[i]);

  return mw_server_page_answer (store, statement, &page, request, query, etag);
}
