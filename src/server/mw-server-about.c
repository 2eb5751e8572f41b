/* mw-server-about.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-about.h"

#include <libsoup/soup.h>
#include <yyjson.h>

#include "server/mw-server-problem.h"
#include "server/mw-server-record.h"

/* What a client may use here beside the Entropy Data API. */
static const char * const features[] = {
  "etag",          /* strong entity tags, 304 */
  "if-match",      /* preconditions on writes, 412 */
  "yaml",          /* bytes kept as sent, and given on Accept: application/yaml */
  "events",        /* GET /api/events?lastEventId= */
  "lineage",       /* /api/v1/lineage */
  "search",        /* GET /api/search */
};

static MwServerAnswer *
refuse_key (void)
{
  MwServerAnswer *answer;

  answer = mw_server_problem_new (SOUP_STATUS_UNAUTHORIZED,
                                  "This registry does not know that key. Without any key you may read; "
                                  "to write, ask whoever runs it for a key for your team.");
  mw_server_answer_add_header (answer, "WWW-Authenticate", "Bearer realm=\"meshwright-registry\"");

  return answer;
}

static char *
find_team_name (MwServerStore *store,
                const char    *team,
                GError       **error)
{
  g_autoptr(sqlite3_stmt) statement = NULL;
  gboolean has_row;

  statement = mw_server_store_prepare (store, "SELECT name FROM document WHERE resource = 'teams' AND id = ?1", error);

  if (statement == NULL)
    return NULL;

  mw_server_store_bind_text (statement, 1, team);

  if (!mw_server_store_step (store, statement, &has_row, error))
    return NULL;

  return has_row && sqlite3_column_type (statement, 0) != SQLITE_NULL
         ? mw_server_store_dup_text (statement, 0) : g_strdup (team);
}

static GBytes *
render (MwServerStore *store,
        const char    *name,
        const char    *team,
        const char    *team_name)
{
  yyjson_mut_doc *doc = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *root = yyjson_mut_obj (doc);
  yyjson_mut_val *identity;
  gsize length;
  char *text;

  yyjson_mut_doc_set_root (doc, root);
  yyjson_mut_obj_add_str (doc, root, "name", name);
  yyjson_mut_obj_add_str (doc, root, "product", "meshwright-registry");
  yyjson_mut_obj_add_str (doc, root, "version", PACKAGE_VERSION);
  yyjson_mut_obj_add_str (doc, root, "id", mw_server_store_get_identity (store));
  yyjson_mut_obj_add_val (doc, root, "features",
                          yyjson_mut_arr_with_str (doc, (const char **) features, G_N_ELEMENTS (features)));

  if (team == NULL)
    yyjson_mut_obj_add_null (doc, root, "identity");
  else
    {
      identity = yyjson_mut_obj_add_obj (doc, root, "identity");
      yyjson_mut_obj_add_str (doc, identity, "id", team);
      yyjson_mut_obj_add_str (doc, identity, "name", team_name);
    }

  yyjson_mut_obj_add_bool (doc, root, "writable", team != NULL);
  text = yyjson_mut_write (doc, YYJSON_WRITE_ALLOW_INVALID_UNICODE, &length);
  yyjson_mut_doc_free (doc);

  return g_bytes_new_take (text, length);
}

MwServerAnswer *
mw_server_about_answer (MwServerStore         *store,
                        const char            *name,
                        const MwServerRequest *request)
{
  g_autoptr(MwServerAnswer) answer = NULL;
  g_autoptr(GBytes) body = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *team_name = NULL;
  g_autofree char *etag = NULL;

  if (request->has_wrong_key)
    return refuse_key ();

  if (request->team != NULL && !(team_name = find_team_name (store, request->team, &error)))
    return mw_server_problem_new_failure (error);

  body = render (store, name, request->team, team_name);
  etag = mw_server_record_dup_etag (body);
  answer = mw_server_answer_new (SOUP_STATUS_OK);
  mw_server_answer_take_body (answer, "application/json", g_steal_pointer (&body));
  mw_server_answer_set_etag (answer, etag);
  mw_server_answer_add_header (answer, "Vary", "Authorization, X-Api-Key");

  return g_steal_pointer (&answer);
}
