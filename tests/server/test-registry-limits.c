/* test-registry-limits.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include "config.h"

#include <sys/resource.h>

#include "mw-test-server.h"

#define N_FILES 40

/* What the running registry may have from now on. */
static void
set_limit (MwTestServer          *server,
           enum __rlimit_resource resource,
           rlim_t                 most)
{
  pid_t pid = (pid_t) g_ascii_strtoll (g_subprocess_get_identifier (server->process), NULL, 10);
  struct rlimit limit;

  g_assert_no_errno (prlimit (pid, resource, NULL, &limit));
  limit.rlim_cur = MIN (most, limit.rlim_max);
  g_assert_no_errno (prlimit (pid, resource, &limit, NULL));
}

static guint16
get_port (MwTestServer *server)
{
  g_autoptr(GUri) uri = g_uri_parse (server->address, G_URI_FLAGS_NONE, NULL);

  return (guint16) g_uri_get_port (uri);
}

/* More connections than it may have files: once they have gone, it answers again. */
static void
test_a_crowd_shuts_nobody_out_for_good (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autoptr(GSocketClient) client = g_socket_client_new ();
  g_autoptr(GPtrArray) crowd = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(MwTestReply) reply = NULL;

  set_limit (server, RLIMIT_NOFILE, N_FILES);

  for (guint i = 0; i < 2 * N_FILES; i++)
    {
      GSocketConnection *connection = g_socket_client_connect_to_host (client, "127.0.0.1", get_port (server), NULL, NULL);

      g_assert_nonnull (connection);
      g_ptr_array_add (crowd, connection);
    }

  /* Time enough for it to have accepted as many as it can. */
  g_usleep (300 * 1000);
  g_ptr_array_set_size (crowd, 0);

  reply = mw_test_server_get (server, "/api/dataproducts");
  mw_test_reply_expect (reply, 200);
}

static guint
put_product (MwTestServer *server,
             guint         n,
             gsize         size)
{
  g_autofree char *id = g_strdup_printf ("product-%u", n);
  g_autofree char *path = g_strconcat ("/api/dataproducts/", id, NULL);
  g_autofree char *filling = g_strnfill (size, 'x');
  g_autofree char *product = mw_test_product (id, filling);
  g_autoptr(MwTestReply) reply = mw_test_server_write (server, "PUT", path, product);

  mw_test_reply_expect (reply, reply->status);

  return reply->status;
}

/* A file that may not grow is as good as a full disk: the writes are refused, what
 * was acknowledged stays, and it goes on when there is room again. */
static void
test_a_full_disk_is_told_and_got_over (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autoptr(MwTestReply) list = NULL;
  g_autoptr(JsonNode) node = NULL;
  guint n_stored = 0;
  guint status;

  set_limit (server, RLIMIT_FSIZE, 400 * 1024);
  while ((status = put_product (server, n_stored, 900)) == 201)
    n_stored++;
  g_assert_cmpuint (status, ==, 507);
  g_assert_cmpuint (n_stored, >, 0);

  /* One that SQLite begins to write before it is all there. */
  g_assert_cmpuint (put_product (server, n_stored, 6 * 1024 * 1024), ==, 507);

  set_limit (server, RLIMIT_FSIZE, RLIM_INFINITY);
  g_assert_cmpuint (put_product (server, n_stored++, 900), ==, 201);

  mw_test_server_kill (server);
  mw_test_server_start (server, NULL);
  list = mw_test_server_get (server, "/api/dataproducts");
  node = mw_test_reply_parse (list);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, n_stored);
}

/* A home is often reached through a link. */
static void
test_a_folder_may_be_a_link (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *link = g_build_filename (server->folder, "link", NULL);
  g_autofree char *database = g_build_filename (link, "registry.db", NULL);
  g_autofree char *file_link = g_build_filename (server->folder, "link.db", NULL);
  g_autoptr(GFile) link_file = g_file_new_for_path (link);
  g_autoptr(GFile) file_link_file = g_file_new_for_path (file_link);
  const char * const paths[] = { database, file_link };

  g_assert_true (g_file_make_symbolic_link (link_file, server->folder, NULL, NULL));
  g_assert_true (g_file_make_symbolic_link (file_link_file, server->database, NULL, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr(GSubprocess) process = NULL;

      process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE, NULL,
                                  server->program, "key", "list", "--database", paths[i], NULL);
      g_assert_nonnull (process);
      g_subprocess_wait (process, NULL, NULL);

      /* The database itself is never one: its -wal would be made beside the link. */
      g_assert_cmpint (g_subprocess_get_exit_status (process), ==, i);
    }
}

static int
import (MwTestServer *server,
        const char   *path)
{
  g_autoptr(GSubprocess) process = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL,
                              server->program, "import", "--database", server->database, path, NULL);
  g_assert_nonnull (process);
  g_subprocess_wait (process, NULL, NULL);

  return g_subprocess_get_exit_status (process);
}

/* Six products of six megabytes each: more than one document may have. The bytes of
 * each are kept, brackets and quotes in its texts or not. */
static void
test_a_list_may_be_larger_than_a_document (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *path = g_build_filename (server->folder, "large.json", NULL);
  g_autofree char *filling = g_strnfill (6 * 1024 * 1024, 'x');
  g_autoptr(GString) list = g_string_new ("[\n");
  g_autofree char *third = NULL;
  g_autoptr(MwTestReply) reply = NULL;

  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *product = g_strdup_printf ("{ \"apiVersion\": \"v1.0.0\", \"kind\": \"DataProduct\",\n"
                                                  "  \"id\": \"p%u\", \"status\": \"a\\\\\\\"],{[\",\"tags\": [ \"%s\" ] }",
                                                  i, filling);

      g_string_append_printf (list, "%s%s", i > 0 ? " ,\r\n" : "", product);
      if (i == 3)
        third = g_steal_pointer (&product);
    }

  /* What was cut off is not taken for all there is. */
  g_assert_true (g_file_set_contents (path, list->str, (gssize) list->len, NULL));
  g_assert_cmpint (import (server, path), ==, 1);
  reply = mw_test_server_get (server, "/api/dataproducts/p0");
  mw_test_reply_expect (reply, 404);
  g_clear_pointer (&reply, mw_test_reply_free);

  g_string_append (list, "\n]\n");
  g_assert_true (g_file_set_contents (path, list->str, (gssize) list->len, NULL));
  g_assert_cmpint (import (server, path), ==, 0);
  reply = mw_test_server_get (server, "/api/dataproducts/p3");
  mw_test_reply_expect (reply, 200);
  g_assert_true (g_str_equal (reply->text, third));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/registry/limits/a-crowd-shuts-nobody-out-for-good", test_a_crowd_shuts_nobody_out_for_good);
  g_test_add_func ("/registry/limits/a-full-disk-is-told-and-got-over", test_a_full_disk_is_told_and_got_over);
  g_test_add_func ("/registry/limits/a-folder-may-be-a-link", test_a_folder_may_be_a_link);
  g_test_add_func ("/registry/limits/a-list-may-be-larger-than-a-document", test_a_list_may_be_larger_than_a_document);

  return g_test_run ();
}
