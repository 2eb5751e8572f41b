/* mw-server-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-page.h"

#include <libsoup/soup.h>

#include "server/mw-server-precondition.h"
#include "server/mw-server-problem.h"

#define DEFAULT_SIZE 1000
#define MAX_SIZE 10000
#define MAX_NUMBER 1000000

MwServerAnswer *
mw_server_page_read (const MwServerQuery *query,
                     MwServerPage        *page)
{
  page->number = 0;
  page->size = DEFAULT_SIZE;

  if (!mw_server_query_get_uint (query, "p", 0, MAX_NUMBER, &page->number))
    return mw_server_problem_new (SOUP_STATUS_BAD_REQUEST,
                                  "The parameter p is the number of a page: a whole number from 0.");

  if (!mw_server_query_get_uint (query, "pageSize", 1, MAX_SIZE, &page->size))
    return mw_server_problem_new (SOUP_STATUS_BAD_REQUEST,
                                  "The parameter pageSize is a whole number from 1 to %d.", MAX_SIZE);

  return NULL;
}

static gboolean
append_rows (MwServerStore *store,
             sqlite3_stmt  *statement,
             guint          n_rows,
             GString       *list,
             gboolean      *has_more,
             GError       **error)
{
  for (guint i = 0; ; i++)
    {
      if (!mw_server_store_step (store, statement, has_more, error))
        return FALSE;

      if (!*has_more || i == n_rows)
        return TRUE;

      if (i > 0)
        g_string_append (list, ",\n");
      g_string_append_len (list, sqlite3_column_blob (statement, 0), sqlite3_column_bytes (statement, 0));
    }
}

/* The path is that of one of our lists, so it needs no encoding; the reference is
 * relative, so that it holds behind any proxy. */
static void
add_link (MwServerAnswer        *answer,
          const MwServerPage    *page,
          const MwServerRequest *request,
          const MwServerQuery   *query)
{
  g_autofree char *next = mw_server_query_dup_with (query, "p", page->number + 1);
  g_autofree char *link = g_strdup_printf ("<%s?%s>; rel=\"next\"", request->path, next);

  mw_server_answer_add_header (answer, "Link", link);
}

MwServerAnswer *
mw_server_page_answer (MwServerStore         *store,
                       sqlite3_stmt          *statement,
                       const MwServerPage    *page,
                       const MwServerRequest *request,
                       const MwServerQuery   *query,
                       const char            *etag)
{
  g_autoptr(MwServerAnswer) answer = mw_server_answer_new (SOUP_STATUS_OK);
  g_autoptr(GString) list = g_string_new ("[");
  g_autoptr(GError) error = NULL;
  gboolean has_more;

  mw_server_answer_set_etag (answer, etag);

  /* Not even put together: most that is asked for is there already. */
  if (request->if_none_match != NULL && mw_server_precondition_has (request->if_none_match, etag))
    return g_steal_pointer (&answer);

  sqlite3_bind_int64 (statement, 1, (gint64) page->size + 1);
  sqlite3_bind_int64 (statement, 2, (gint64) page->number * page->size);

  if (!append_rows (store, statement, page->size, list, &has_more, &error))
    return mw_server_problem_new_failure (error);

  g_string_append (list, "]\n");
  mw_server_answer_take_body (answer, "application/json",
                              g_string_free_to_bytes (g_steal_pointer (&list)));

  if (has_more)
    add_link (answer, page, request, query);

  return g_steal_pointer (&answer);
}
