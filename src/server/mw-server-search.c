/* mw-server-search.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-search.h"

#include <libsoup/soup.h>
#include <yyjson.h>

#include "server/mw-server-problem.h"

#define MAX_RESULTS 60
#define MAX_TERMS 16

/* The names of resources in the search of the Entropy Data API. */
static const struct
{
  const char *type;
  const char *resource;
} types[] = {
  { "DATA_PRODUCT", "dataproducts" },
  { "DATA_CONTRACT", "datacontracts" },
  { "TEAM", "teams" },
  { "ACCESS", "access" },
  { "DEFINITION", "definitions" },
  { "POLICY", "policies" },
  { "CLASSIFICATION_SCHEME", "classification-schemes" },
  { "TEST_RESULTS", "test-results" },
};

static const char *
find_type (const char *resource)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].resource, resource))
      return types[i].type;

  return resource;
}

static const char *
find_resource (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].type, type))
      return types[i].resource;

  return NULL;
}

/* A quoted string with a star behind it is a prefix; quotes in it are doubled. */
static void
append_term (GString    *expression,
             const char *start,
             const char *end)
{
  if (expression->len > 0)
    g_string_append_c (expression, ' ');
  g_string_append_c (expression, '"');

  for (const char *p = start; p < end; p++)
    {
      if (*p == '"')
        g_string_append_c (expression, '"');
      g_string_append_c (expression, *p);
    }

  g_string_append (expression, "\"*");
}

char *
mw_server_search_dup_expression (const char *text)
{
  GString *expression = g_string_new (NULL);
  const char *p = text;
  guint n_terms = 0;

  while (*p != '\0' && n_terms < MAX_TERMS)
    {
      const char *start;

      while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);

      start = p;
      while (*p != '\0' && g_unichar_isalnum (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);

      if (p > start)
        {
          append_term (expression, start, p);
          n_terms++;
        }
    }

  /* An empty string matches nothing, and is no error as no expression would be. */
  if (expression->len == 0)
    g_string_assign (expression, "\"\"");

  return g_string_free_and_steal (expression);
}

static void
add_text (yyjson_mut_doc *doc,
          yyjson_mut_val *object,
          const char     *name,
          sqlite3_stmt   *row,
          int             column)
{
  const char *text = (const char *) sqlite3_column_text (row, column);

  if (text != NULL)
    yyjson_mut_obj_add_strcpy (doc, object, name, text);
}

static void
add_result (yyjson_mut_doc *doc,
            yyjson_mut_val *results,
            sqlite3_stmt   *row)
{
  yyjson_mut_val *result = yyjson_mut_arr_add_obj (doc, results);

  add_text (doc, result, "id", row, 0);
  yyjson_mut_obj_add_str (doc, result, "resourceType",
                          find_type ((const char *) sqlite3_column_text (row, 1)));
  add_text (doc, result, "name", row, 2);
  add_text (doc, result, "description", row, 3);
  add_text (doc, result, "ownerId", row, 4);
}

static sqlite3_stmt *
prepare_search (MwServerStore *store,
                const char    *expression,
                const char    *resource,
                GError       **error)
{
  sqlite3_stmt *statement;

  statement = mw_server_store_prepare (store,
                                       "SELECT id, resource, document.name, summary, team"
                                       " FROM words JOIN document ON document.seq = words.rowid"
                                       " WHERE words MATCH ?1 AND (?2 IS NULL OR resource = ?2)"
                                       " ORDER BY bm25 (words, 10, 1), seq LIMIT ?3",
                                       error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_text (statement, 1, expression, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 2, resource, -1, SQLITE_STATIC);
  sqlite3_bind_int (statement, 3, MAX_RESULTS);

  return statement;
}

static MwServerAnswer *
answer_with_results (MwServerStore *store,
                     const char    *text,
                     sqlite3_stmt  *statement)
{
  g_autoptr(GError) error = NULL;
  MwServerAnswer *answer;
  yyjson_mut_doc *doc = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *root = yyjson_mut_obj (doc);
  yyjson_mut_val *results;
  gboolean has_row = FALSE;
  gsize length;
  char *json;

  yyjson_mut_doc_set_root (doc, root);
  yyjson_mut_obj_add_strcpy (doc, root, "query", text);
  results = yyjson_mut_obj_add_arr (doc, root, "results");

  while (mw_server_store_step (store, statement, &has_row, &error) && has_row)
    add_result (doc, results, statement);

  json = yyjson_mut_write (doc, YYJSON_WRITE_NOFLAG, &length);
  yyjson_mut_doc_free (doc);

  if (error != NULL || json == NULL)
    {
      free (json);
      return error != NULL ? mw_server_problem_new_failure (error)
                           : mw_server_problem_new (SOUP_STATUS_INTERNAL_SERVER_ERROR, "The results cannot be sent.");
    }

  answer = mw_server_answer_new (SOUP_STATUS_OK);
  mw_server_answer_take_body (answer, "application/json", g_bytes_new_take (json, length));

  return answer;
}

MwServerAnswer *
mw_server_search_answer (MwServerStore       *store,
                         const MwServerQuery *query)
{
  const char *text = mw_server_query_get (query, "query");
  const char *type = mw_server_query_get (query, "resourceType");
  const char *resource = NULL;
  g_autofree char *expression = NULL;
  g_autoptr(sqlite3_stmt) statement = NULL;
  g_autoptr(GError) error = NULL;

  if (text == NULL)
    text = mw_server_query_get (query, "q");

  if (text == NULL)
    return mw_server_problem_new (SOUP_STATUS_BAD_REQUEST,
                                  "The parameter query (or q) is missing: the words to search for.");

  if (type != NULL && !(resource = find_resource (type)))
    return mw_server_problem_new (SOUP_STATUS_BAD_REQUEST,
                                  "The parameter resourceType is none that is searched here. "
                                  "Take DATA_PRODUCT, DATA_CONTRACT, TEAM, ACCESS, DEFINITION, POLICY, "
                                  "CLASSIFICATION_SCHEME or TEST_RESULTS.");

  expression = mw_server_search_dup_expression (text);
  statement = prepare_search (store, expression, resource, &error);

  return statement != NULL ? answer_with_results (store, text, statement) : mw_server_problem_new_failure (error);
}
