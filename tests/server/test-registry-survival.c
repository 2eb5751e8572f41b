/* test-registry-survival.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sqlite3.h>

#include "mw-test-server.h"

#define N_WRITERS 4
#define N_ROUNDS 5

typedef struct
{
  MwTestServer *server;
  guint         number;
  guint         round;
  GPtrArray    *acknowledged;
} Writer;

/* One request on a session of this thread; FALSE when nothing was answered. */
static gboolean
put_product (Writer     *writer,
             const char *id)
{
  g_autofree char *product = mw_test_product (id, "Written just before the end");
  g_autofree char *address = g_strconcat (writer->server->address, "/api/dataproducts/", id, NULL);
  g_autoptr(SoupMessage) message = soup_message_new ("PUT", address);
  g_autoptr(SoupSession) session = soup_session_new ();
  g_autoptr(GBytes) body = g_bytes_new (product, strlen (product));
  g_autoptr(GBytes) answer = NULL;

  soup_message_set_request_body_from_bytes (message, "application/yaml", body);
  soup_message_headers_append (soup_message_get_request_headers (message), "X-Api-Key", writer->server->key);
  answer = soup_session_send_and_read (session, message, NULL, NULL);

  return answer != NULL && soup_message_get_status (message) == 201;
}

static gpointer
write_thread (gpointer user_data)
{
  Writer *writer = user_data;
  g_autoptr(GMainContext) context = g_main_context_new ();
  gboolean is_alive = TRUE;

  g_main_context_push_thread_default (context);

  for (guint i = 0; is_alive; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u-w%u-%u", writer->round, writer->number, i);

      is_alive = put_product (writer, id);
      if (is_alive)
        g_ptr_array_add (writer->acknowledged, g_steal_pointer (&id));
    }

  g_main_context_pop_thread_default (context);

  return NULL;
}

static void
expect_all (MwTestServer *server,
            GPtrArray    *ids)
{
  g_autoptr(MwTestReply) events = NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *path = g_strconcat ("/api/dataproducts/", ids->pdata[i], NULL);
      g_autofree char *product = mw_test_product (ids->pdata[i], "Written just before the end");
      g_autoptr(MwTestReply) reply = mw_test_server_send (server, "GET", path, NULL, "Accept", "application/yaml", NULL);

      mw_test_reply_expect (reply, 200);
      g_assert_cmpstr (reply->text, ==, product);
    }
}

/* As many events as documents, whatever was cut off. */
static void
expect_an_event_each (MwTestServer *server)
{
  g_autofree char *path = g_strdup ("/api/events");
  g_autoptr(MwTestReply) list = mw_test_server_get (server, "/api/dataproducts?pageSize=10000");
  g_autoptr(JsonNode) products = mw_test_reply_parse (list);
  guint n_events = 0;

  while (path != NULL)
    {
      g_autoptr(MwTestReply) reply = mw_test_server_get (server, path);
      g_autoptr(JsonNode) node = mw_test_reply_parse (reply);
      JsonArray *events = json_node_get_array (node);
      guint n = json_array_get_length (events);

      n_events += n;
      g_free (path);
      path = n == 0 ? NULL
                    : g_strconcat ("/api/events?lastEventId=",
                                   json_object_get_string_member (json_array_get_object_element (events, n - 1), "id"),
                                   NULL);
    }

  g_assert_cmpuint (n_events, ==, json_array_get_length (json_node_get_array (products)));
}

static void
test_what_was_acknowledged_survives_a_kill (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autoptr(GPtrArray) acknowledged = g_ptr_array_new_with_free_func (g_free);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      Writer writers[N_WRITERS];
      GThread *threads[N_WRITERS];

      for (guint i = 0; i < N_WRITERS; i++)
        {
          writers[i] = (Writer) { server, i, round, g_ptr_array_new_with_free_func (g_free) };
          threads[i] = g_thread_new ("writer", write_thread, &writers[i]);
        }

      g_usleep (100 * 1000 + round * 7001);
      g_subprocess_force_exit (server->process);

      for (guint i = 0; i < N_WRITERS; i++)
        {
          g_thread_join (threads[i]);
          g_ptr_array_extend_and_steal (acknowledged, writers[i].acknowledged);
        }

      mw_test_server_kill (server);
      mw_test_server_start (server, NULL);
    }

  g_test_message ("%u acknowledged writes in %d kills", acknowledged->len, N_ROUNDS);
  g_assert_cmpuint (acknowledged->len, >, N_ROUNDS);
  expect_all (server, acknowledged);
  expect_an_event_each (server);
}

static void
test_a_polite_end_loses_nothing (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autoptr(GPtrArray) acknowledged = g_ptr_array_new_with_free_func (g_free);
  Writer writer = { server, 0, 0, acknowledged };
  GThread *thread = g_thread_new ("writer", write_thread, &writer);
  g_autoptr(GError) error = NULL;

  g_usleep (100 * 1000);
  g_subprocess_send_signal (server->process, SIGTERM);
  g_thread_join (thread);
  g_subprocess_wait (server->process, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (server->process));
  g_assert_cmpint (g_subprocess_get_exit_status (server->process), ==, 0);

  mw_test_server_kill (server);
  mw_test_server_start (server, NULL);
  g_assert_cmpuint (acknowledged->len, >, 0);
  expect_all (server, acknowledged);
}

static void
test_it_ends_with_its_parent (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);

  /* Closes stdin, waits, and asserts the status. */
  mw_test_server_stop (server);
  g_assert_null (server->process);
}

static void
test_an_old_key_of_a_private_registry_is_worth_nothing (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *key = g_strdup (server->key);
  g_autofree char *product = mw_test_product ("orders", "Orders");
  g_autoptr(MwTestReply) reply = NULL;

  mw_test_server_stop (server);
  mw_test_server_start (server, NULL);
  g_assert_cmpstr (server->key, !=, key);
  reply = mw_test_server_send (server, "PUT", "/api/dataproducts/orders", product, "X-Api-Key", key, NULL);
  mw_test_reply_expect (reply, 401);
}

static void
test_other_files_are_not_taken_for_databases (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *path = g_build_filename (server->folder, "notes.txt", NULL);
  g_autofree char *contents = g_strnfill (8192, 'n');
  g_autofree char *after = NULL;
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error,
                              server->program, "key", "list", "--database", path, NULL);
  g_assert_no_error (error);
  g_subprocess_wait (process, NULL, NULL);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
  g_file_get_contents (path, &after, NULL, NULL);
  g_assert_cmpstr (after, ==, contents);
}

/* Not even whoever has the database open. */
static void
test_the_past_cannot_be_changed (void)
{
  static const char * const attempts[] = {
    "UPDATE event SET subject = 'x'", "DELETE FROM event",
    "UPDATE lineage SET job_name = 'x'", "DELETE FROM lineage",
  };
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *product = mw_test_product ("orders", "Orders");
  g_autoptr(MwTestReply) put = mw_test_server_write (server, "PUT", "/api/dataproducts/orders", product);
  g_autoptr(MwTestReply) post = NULL;
  sqlite3 *database;

  post = mw_test_server_write (server, "POST", "/api/v1/lineage",
                               "{\"eventTime\":\"2026-01-01T00:00:00Z\",\"producer\":\"https://example.org\","
                               "\"schemaURL\":\"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/JobEvent\","
                               "\"job\":{\"namespace\":\"n\",\"name\":\"j\"}}");
  mw_test_reply_expect (put, 201);
  mw_test_reply_expect (post, 201);

  g_assert_cmpint (sqlite3_open (server->database, &database), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    g_assert_cmpint (sqlite3_exec (database, attempts[i], NULL, NULL, NULL), ==, SQLITE_CONSTRAINT);
  sqlite3_close (database);
}

static char *
put_and_list (MwTestServer *server,
              const char   *name)
{
  g_autofree char *product = mw_test_product ("orders", name);
  g_autoptr(MwTestReply) write = mw_test_server_write (server, "PUT", "/api/dataproducts/orders", product);
  g_autoptr(MwTestReply) list = mw_test_server_get (server, "/api/dataproducts");

  mw_test_reply_expect (write, 201);

  return g_strdup (mw_test_reply_get (list, "ETag"));
}

/* What happened after the copy was made has the same numbers in both futures. */
static void
test_a_restored_copy_is_another_state (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *contents = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize length;

  mw_test_server_stop (server);
  g_assert_true (g_file_get_contents (server->database, &contents, &length, NULL));
  mw_test_server_start (server, NULL);
  first = put_and_list (server, "Lost");
  mw_test_server_stop (server);

  g_assert_true (g_file_set_contents (server->database, contents, (gssize) length, NULL));
  mw_test_server_start (server, NULL);
  second = put_and_list (server, "Instead");
  g_assert_cmpstr (first, !=, second);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/registry/survival/what-was-acknowledged-survives-a-kill", test_what_was_acknowledged_survives_a_kill);
  g_test_add_func ("/registry/survival/a-polite-end-loses-nothing", test_a_polite_end_loses_nothing);
  g_test_add_func ("/registry/survival/it-ends-with-its-parent", test_it_ends_with_its_parent);
  g_test_add_func ("/registry/survival/an-old-key-of-a-private-registry-is-worth-nothing",
                   test_an_old_key_of_a_private_registry_is_worth_nothing);
  g_test_add_func ("/registry/survival/the-past-cannot-be-changed", test_the_past_cannot_be_changed);
  g_test_add_func ("/registry/survival/other-files-are-not-taken-for-databases",
                   test_other_files_are_not_taken_for_databases);
  g_test_add_func ("/registry/survival/a-restored-copy-is-another-state", test_a_restored_copy_is_another_state);

  return g_test_run ();
}
