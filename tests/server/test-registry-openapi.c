/* test-registry-openapi.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "document/mw-document.h"

#include "mw-test-samples.h"
#include "mw-test-schema.h"
#include "mw-test-server.h"

/* One answer of the description, and what is needed to ask for it. */
typedef struct
{
  MwTestServer *server;
  const MwNode *root;
  const char   *path;       /* "/api/teams/{id}" */
  const char   *method;     /* "GET" */
  guint         status;
  char         *resource;   /* "teams"; "events" and so on have no documents */
  char         *action;     /* "approve"; nullable */
  guint         number;     /* an id that no other case has is made of it */
} Case;

static const char lineage_event[] =
  "{\"eventType\":\"COMPLETE\",\"eventTime\":\"2026-01-01T00:00:00Z\",\"producer\":\"https://example.org\","
  "\"schemaURL\":\"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent\","
  "\"run\":{\"runId\":\"d46e465b-d358-4d32-83d4-df660ff614dd\"},\"job\":{\"namespace\":\"n\",\"name\":\"j\"},"
  "\"inputs\":[],\"outputs\":[]}";

static void
put (MwTestServer *server,
     const char   *path,
     const char   *document)
{
  g_autoptr(MwTestReply) reply = mw_test_server_write (server, "PUT", path, document);

  mw_test_reply_expect (reply, 201);
}

/* An id of a document that is there and that nothing else needs. */
static char *
make_document (Case *self)
{
  char *id = g_strdup_printf ("case-%u", self->number);
  g_autofree char *document = mw_test_samples_make (self->resource, id);
  g_autofree char *list = g_strconcat ("/api/", self->resource, NULL);
  g_autofree char *path = g_strconcat (list, "/", id, NULL);
  g_autoptr(MwTestReply) reply = NULL;

  if (g_str_equal (self->resource, "test-results"))
    reply = mw_test_server_write (self->server, "POST", list, document);
  else
    reply = mw_test_server_write (self->server, "PUT", path, document);
  mw_test_reply_expect (reply, 201);

  return id;
}

/* The id to ask with. */
static char *
choose_id (Case *self)
{
  gboolean is_fresh = g_str_equal (self->method, "PUT") && self->status != 200 && self->status != 412;

  if (strstr (self->path, "{id}") == NULL || self->status == 404 || is_fresh)
    return g_strdup_printf ("new-%u", self->number);

  if (self->status == 400)
    return g_strdup ("%00");

  if (self->status == 422)
    return g_strdup (g_str_equal (self->resource, "dataproducts") ? "p"
                     : g_str_equal (self->resource, "datacontracts") ? "c" : "t");

  if (self->status == 409)
    return g_strdup (g_strcmp0 (self->action, "reject") == 0 ? "approved" : "rejected");

  if (g_strcmp0 (self->action, "cancel") == 0)
    return g_strdup ("approved");

  return make_document (self);
}

/* The document to send; NULL for none. */
static char *
choose_body (Case       *self,
             const char *id)
{
  g_autofree char *document = NULL;

  if (g_str_equal (self->method, "GET") || g_str_equal (self->method, "DELETE") || self->action != NULL)
    return NULL;

  if (self->status == 400)
    return g_strdup ("[]");

  if (self->status == 413)
    return g_strnfill (9 * 1024 * 1024, ' ');

  if (g_str_equal (self->resource, "v1"))
    return self->status == 201 ? g_strdup_printf ("%s\n", lineage_event) : g_strdup (lineage_event);

  document = self->status == 422 ? mw_test_samples_break (self->resource, id)
                                 : mw_test_samples_make (self->resource, id);
  g_assert_nonnull (document);

  return g_steal_pointer (&document);
}

static char *
choose_path (Case       *self,
             const char *id)
{
  const char *query = "";
  g_auto(GStrv) parts = g_strsplit (self->path, "{id}", 2);
  g_autofree char *path = g_strjoinv (id, parts);

  if (self->status == 400 && g_str_equal (self->method, "GET") && strstr (self->path, "{id}") == NULL)
    query = g_str_equal (self->resource, "search") ? "" : "?p=minus";
  else if (self->status == 410)
    query = "?lastEventId=nonsense";
  else if (g_str_equal (self->resource, "search"))
    query = "?query=to+know";

  return g_strconcat (path, query, NULL);
}

static MwTestReply *
ask (Case *self)
{
  g_autofree char *id = choose_id (self);
  g_autofree char *body = choose_body (self, id);
  g_autofree char *path = choose_path (self, id);
  g_autoptr(MwTestReply) before = NULL;
  const char *key = self->server->key;
  const char *name = "X-Unused";
  const char *value = "";

  if (self->status == 401)
    key = "none";

  if (self->status == 304)
    {
      before = mw_test_server_get (self->server, path);
      name = "If-None-Match";
      value = mw_test_reply_get (before, "ETag");
    }
  else if (self->status == 412)
    {
      name = "If-Match";
      value = "\"what-nobody-has\"";
    }
  else if (self->status == 415)
    {
      name = "Content-Type";
      value = "image/png";
    }
  else if (self->status == 409 && self->action == NULL)
    {
      g_autoptr(MwTestReply) first = mw_test_server_write (self->server, self->method, path, body);

      mw_test_reply_expect (first, 201);
    }

  return mw_test_server_send (self->server, self->method, path, body, "X-Api-Key", key, name, value, NULL);
}

static void
check_case (Case         *self,
            const MwNode *response)
{
  g_auto(GStrv) segments = g_strsplit (self->path, "/", -1);
  g_autoptr(MwTestReply) reply = NULL;

  self->resource = g_strdup (segments[1] != NULL && segments[2] != NULL ? segments[2] : "");
  self->action = g_strdup (g_strv_length (segments) > 4 ? segments[4] : NULL);

  g_test_message ("%s %s %u", self->method, self->path, self->status);
  reply = ask (self);
  mw_test_reply_expect (reply, self->status);
  mw_test_schema_expect (self->root, mw_test_schema_resolve (self->root, response), reply);

  g_free (self->resource);
  g_free (self->action);
}

static MwDocument *
load_description (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("MESHWRIGHT_DATADIR"), "meshwright-registry.openapi.yaml", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  MwDocument *document;

  bytes = g_file_load_bytes (file, NULL, NULL, &error);
  g_assert_no_error (error);
  document = mw_document_new (bytes, &error);
  g_assert_no_error (error);

  return document;
}

static void
check_operation (Case         *self,
                 const MwNode *operation)
{
  const MwNode *response = mw_node_get_first (mw_node_get_member (operation, "responses"));

  for (; response != NULL; response = mw_node_get_next (response))
    {
      self->number++;
      self->status = (guint) g_ascii_strtoull (mw_node_get_key (response), NULL, 10);

      if (self->status != 0)
        check_case (self, response);
    }
}

static void
test_every_declared_answer_is_given (void)
{
  static const char * const methods[] = { "GET", "POST", "PUT", "DELETE" };
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autoptr(MwDocument) document = load_description ();
  const MwNode *root = mw_document_get_root (document);
  const MwNode *path = mw_node_get_first (mw_node_get_member (root, "paths"));
  g_autoptr(MwTestReply) event = mw_test_server_write (server, "POST", "/api/v1/lineage", lineage_event);
  Case test = { server, root, NULL, NULL, 0, NULL, NULL, 0 };

  for (guint i = 0; i < mw_test_samples_get_n (); i++)
    {
      const char *where, *what;

      mw_test_samples_get_nth (i, &where, &what);
      put (server, where, what);
    }

  for (; path != NULL; path = mw_node_get_next (path))
    for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
      {
        g_autofree char *key = g_ascii_strdown (methods[i], -1);
        const MwNode *operation = mw_node_get_member (path, key);

        test.path = mw_node_get_key (path);
        test.method = methods[i];
        if (operation != NULL)
          check_operation (&test, operation);
      }

  g_test_message ("%u answers", test.number);
  g_assert_cmpuint (test.number, >, 100);
}

/* A path has no other methods than those that are described. */
static void
test_nothing_else_is_allowed (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autoptr(MwDocument) document = load_description ();
  const MwNode *root = mw_document_get_root (document);
  const MwNode *path = mw_node_get_first (mw_node_get_member (root, "paths"));

  for (; path != NULL; path = mw_node_get_next (path))
    {
      g_auto(GStrv) parts = g_strsplit (mw_node_get_key (path), "{id}", 2);
      g_autofree char *address = g_strjoinv ("x", parts);
      g_autoptr(MwTestReply) reply = mw_test_server_send (server, "OPTIONS", address, NULL, NULL);
      g_auto(GStrv) allowed = g_strsplit (mw_test_reply_get (reply, "Allow"), ", ", -1);
      gboolean has_get = mw_node_get_member (path, "get") != NULL;

      g_test_message ("%s", address);
      for (guint i = 0; allowed[i] != NULL; i++)
        {
          g_autofree char *key = g_ascii_strdown (allowed[i], -1);

          if (g_str_equal (key, "head"))
            g_assert_true (has_get);
          else if (!g_str_equal (key, "options"))
            g_assert_nonnull (mw_node_get_member (path, key));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/registry/openapi/every-declared-answer-is-given", test_every_declared_answer_is_given);
  g_test_add_func ("/registry/openapi/nothing-else-is-allowed", test_nothing_else_is_allowed);

  return g_test_run ();
}
