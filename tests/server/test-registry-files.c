/* test-registry-files.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-test-server.h"

#include <glib/gstdio.h>

/* Runs the program in the folder of @server; its status, and what it printed. */
static int
run (MwTestServer *server,
     char        **out,
     ...)
{
  g_autoptr(GSubprocessLauncher) launcher = NULL;
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;
  const char *argument;
  va_list args;

  g_ptr_array_add (argv, server->program);
  va_start (args, out);
  while ((argument = va_arg (args, const char *)))
    g_ptr_array_add (argv, (char *) argument);
  va_end (args);
  g_ptr_array_add (argv, NULL);

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_set_cwd (launcher, server->folder);
  process = g_subprocess_launcher_spawnv (launcher, (const char * const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, out, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));

  return g_subprocess_get_exit_status (process);
}

static char *
write_file (MwTestServer *server,
            const char   *name,
            const char   *contents)
{
  char *path = g_build_filename (server->folder, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);

  return path;
}

static void
expect_file (MwTestServer *server,
             const char   *name,
             const char   *expected)
{
  g_autofree char *path = g_build_filename (server->folder, name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (contents, ==, expected);
}

static void
test_export_and_import_keep_every_byte (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *product = mw_test_product ("a/../../b", "Slash");
  g_autofree char *plain = mw_test_product ("plain", "Plain # not a comment");
  g_autofree char *contract = mw_test_contract ("..%2f..");
  g_autofree char *long_id = g_strnfill (512, '.');
  g_autofree char *long_product = mw_test_product (long_id, "Long");
  g_autofree char *crlf = g_strdup ("apiVersion: v1.0.0\r\nkind: DataProduct\r\nid: windows\r\nstatus: active\r\n");
  g_autofree char *a = write_file (server, "in/deep/er/a.yaml", plain);
  g_autofree char *b = write_file (server, "in/b.json", contract);
  g_autofree char *c = write_file (server, "in/c.yml", long_product);
  g_autofree char *d = write_file (server, "in/d.yaml", product);
  g_autofree char *e = write_file (server, "in/e.yaml", crlf);
  g_autofree char *f = write_file (server, "in/notes.txt", "nothing");
  g_autofree char *other = g_build_filename (server->folder, "other.db", NULL);

  mw_test_server_stop (server);
  g_assert_cmpint (run (server, NULL, "import", "--database", server->database, "in", NULL), ==, 0);
  g_assert_cmpint (run (server, NULL, "export", "--database", server->database, "out", NULL), ==, 0);
  expect_file (server, "out/dataproducts/plain.yaml", plain);
  expect_file (server, "out/dataproducts/windows.yaml", crlf);
  expect_file (server, "out/datacontracts/%2E.%252f...json", contract);

  g_assert_cmpint (run (server, NULL, "export", "--database", server->database, "out", NULL), ==, 1);
  g_assert_cmpint (run (server, NULL, "import", "--database", other, "out", NULL), ==, 0);
  g_assert_cmpint (run (server, NULL, "export", "--database", other, "again", NULL), ==, 0);
  expect_file (server, "again/dataproducts/plain.yaml", plain);
  expect_file (server, "again/dataproducts/windows.yaml", crlf);
  expect_file (server, "again/datacontracts/%2E.%252f...json", contract);
}

static void
test_lists_are_taken_apart (void)
{
  static const char list[] =
    "- apiVersion: v1.0.0   # the first\n"
    "  kind: DataProduct\n"
    "  id: a\n"
    "  status: active\n"
    "  description:\n"
    "    purpose: |\n"
    "      Two\n"
    "        lines\n"
    "\n"
    "- {id: t, name: T, type: Team}\n"
    "- kind: Unheard\n"
    "- id: later\n"
    "  name: Later\n"
    "  type: Team\n";
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *path = write_file (server, "list.yaml", list);
  g_autoptr(MwTestReply) first = NULL;
  g_autoptr(MwTestReply) second = NULL;
  g_autoptr(MwTestReply) later = NULL;

  mw_test_server_stop (server);
  mw_test_server_start (server, path);

  first = mw_test_server_send (server, "GET", "/api/dataproducts/a", NULL, "Accept", "application/yaml", NULL);
  mw_test_reply_expect (first, 200);
  g_assert_cmpstr (first->text, ==,
                   "apiVersion: v1.0.0   # the first\nkind: DataProduct\nid: a\nstatus: active\n"
                   "description:\n  purpose: |\n    Two\n      lines\n");
  second = mw_test_server_get (server, "/api/teams/t");
  mw_test_reply_expect (second, 200);
  later = mw_test_server_get (server, "/api/teams/later");
  mw_test_reply_expect (later, 200);
}

static guint
count (const char *text,
       const char *what)
{
  guint n = 0;

  for (const char *p = text; (p = strstr (p, what)); p += strlen (what))
    n++;

  return n;
}

static void
test_a_history_comes_with_its_documents (void)
{
  static const char history[] =
    "kind: EventHistory\nevents:\n"
    "- {specversion: '1.0', id: '1', source: 'https://a.example', subject: good, time: '2024-11-04T08:00:00Z',\n"
    "   type: com.entropy-data.events.DataProductCreatedEvent, data: {id: good, status: draft}}\n"
    "- {specversion: '1.0', id: '2', source: 'https://a.example', subject: good, time: '2025-11-04T08:00:00Z',\n"
    "   type: com.entropy-data.events.DataProductUpdatedEvent}\n";
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *good = mw_test_product ("good", "Good");
  g_autofree char *other = mw_test_product ("other", "Other");
  g_autofree char *a = write_file (server, "in/dataproducts/good.yaml", good);
  g_autofree char *b = write_file (server, "in/dataproducts/other.yaml", other);
  g_autofree char *c = write_file (server, "in/events/history.yaml", history);
  g_autofree char *folder = g_build_filename (server->folder, "in", NULL);
  g_autoptr(MwTestReply) events = NULL;
  g_autoptr(MwTestReply) deleted = NULL;
  g_autoptr(MwTestReply) again = NULL;
  const char *first, *second, *third;

  mw_test_server_stop (server);
  mw_test_server_start (server, folder);
  events = mw_test_server_get (server, "/api/events");
  first = strstr (events->text, "2024-11-04T08:00:00Z");
  second = strstr (events->text, "2025-11-04T08:00:00Z");
  third = strstr (events->text, "\"subject\":\"other\"");
  g_assert_true (first != NULL && second > first && third > second);
  g_assert_nonnull (strstr (events->text, "\"data\":{\"id\":\"good\",\"status\":\"draft\"}"));
  g_assert_cmpuint (count (events->text, "\"specversion\""), ==, 3);

  /* The past happens once, but what is stored anew is told. */
  deleted = mw_test_server_write (server, "DELETE", "/api/dataproducts/good", NULL);
  mw_test_reply_expect (deleted, 204);
  g_assert_cmpint (run (server, NULL, "import", "--database", server->database, "in", NULL), ==, 0);
  again = mw_test_server_get (server, "/api/events");
  g_assert_cmpuint (count (again->text, "\"specversion\""), ==, 5);
}

static void
test_broken_files_do_not_hide_others (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *good = mw_test_product ("good", "Good");
  g_autofree char *a = write_file (server, "in/a.yaml", "a: [1\n");
  g_autofree char *b = write_file (server, "in/b.yaml", good);
  g_autofree char *c = write_file (server, "in/c.yaml", "kind: DataProduct\nid: invalid\nunheard: of\n");
  g_autofree char *d = write_file (server, "in/d.yaml", "kind: DataProduct\nid: a/b\n");
  g_autofree char *e = write_file (server, "in/teams/e.yaml", "id: e\nname: By its folder\n");
  g_autofree char *folder = g_build_filename (server->folder, "in", NULL);
  g_autoptr(MwTestReply) products = NULL;
  g_autoptr(MwTestReply) team = NULL;

  mw_test_server_stop (server);
  mw_test_server_start (server, folder);
  products = mw_test_server_get (server, "/api/dataproducts");
  g_assert_nonnull (strstr (products->text, "\"good\""));
  g_assert_nonnull (strstr (products->text, "\"invalid\""));
  g_assert_null (strstr (products->text, "\"a/b\""));
  team = mw_test_server_get (server, "/api/teams/e");
  mw_test_reply_expect (team, 200);
}

static void
test_check_says_where_and_why (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *good = mw_test_product ("good", "Good");
  g_autofree char *a = write_file (server, "good.yaml", good);
  g_autofree char *b = write_file (server, "bad.yaml",
                                   "apiVersion: v1.0.0\nkind: DataProduct\nid: bad\nstatus: active\ntags: 3\n");
  g_autofree char *c = write_file (server, "broken.json", "{\"a\": ");
  g_autofree char *d = write_file (server, "list.yaml",
                                   "- {apiVersion: v1.0.0, kind: DataProduct, id: x, status: active}\n"
                                   "- apiVersion: v1.0.0\n  kind: DataProduct\n  status: active\n");
  g_autofree char *valid = NULL;
  g_autofree char *mixed = NULL;
  g_auto(GStrv) lines = NULL;

  g_assert_cmpint (run (server, &valid, "check", "good.yaml", NULL), ==, 0);
  g_assert_cmpstr (valid, ==, "valid good.yaml\n");

  g_assert_cmpint (run (server, &mixed, "check", "good.yaml", "bad.yaml", "broken.json", "list.yaml", "none.yaml",
                        NULL), ==, 1);
  lines = g_strsplit (mixed, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 7);
  g_assert_cmpstr (lines[0], ==, "valid good.yaml");
  g_assert_true (g_str_has_prefix (lines[1], "invalid bad.yaml: /tags (line 5): "));
  g_assert_true (g_str_has_prefix (lines[2], "invalid broken.json: document: "));
  g_assert_cmpstr (lines[3], ==, "valid list.yaml#/0");
  g_assert_true (g_str_has_prefix (lines[4], "invalid list.yaml#/1: "));
  g_assert_nonnull (strstr (lines[4], "(line 2): "));
  g_assert_true (g_str_has_prefix (lines[5], "invalid none.yaml: document: "));
}

static void
test_keys_are_made_listed_and_removed (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *key = NULL;
  g_autofree char *list = NULL;
  g_autofree char *id = NULL;
  g_autofree char *database = NULL;
  g_autoptr(MwTestReply) about = NULL;
  g_autoptr(MwTestReply) removed = NULL;
  gsize length;

  g_assert_cmpint (run (server, &key, "key", "add", "shop", "--database", server->database, NULL), ==, 0);
  g_strchomp (key);
  about = mw_test_server_send (server, "GET", "/api", NULL, "X-Api-Key", key, NULL);
  mw_test_reply_expect (about, 200);
  g_assert_nonnull (strstr (about->text, "\"identity\":{\"id\":\"shop\""));

  g_assert_cmpint (run (server, &list, "key", "list", "--database", server->database, NULL), ==, 0);
  id = g_strndup (key + 3, 8);
  g_assert_nonnull (strstr (list, id));
  g_assert_null (strstr (list, key + 12));

  /* The key itself is nowhere in the files. */
  g_file_get_contents (server->database, &database, &length, NULL);
  g_assert_null (g_strstr_len (database, (gssize) length, key + 12));

  g_assert_cmpint (run (server, NULL, "key", "remove", id, "--database", server->database, NULL), ==, 0);
  g_assert_cmpint (run (server, NULL, "key", "remove", id, "--database", server->database, NULL), ==, 1);
  removed = mw_test_server_send (server, "GET", "/api", NULL, "X-Api-Key", key, NULL);
  mw_test_reply_expect (removed, 401);
}

static void
test_the_database_is_private (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  GStatBuf info;

  g_assert_cmpint (g_stat (server->database, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
test_wrong_calls_are_explained (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);

  g_assert_cmpint (run (server, NULL, NULL), ==, 2);
  g_assert_cmpint (run (server, NULL, "fly", NULL), ==, 2);
  g_assert_cmpint (run (server, NULL, "import", NULL), ==, 2);
  g_assert_cmpint (run (server, NULL, "key", "add", NULL), ==, 2);
  g_assert_cmpint (run (server, NULL, "serve", "--port", "70000", NULL), ==, 2);
  g_assert_cmpint (run (server, NULL, "--help", NULL), ==, 0);
  g_assert_cmpint (run (server, NULL, "serve", "--database", server->database, "--address", "nowhere", NULL), ==, 1);
  g_assert_cmpint (run (server, NULL, "import", "--database", server->database, "none.yaml", NULL), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/registry/files/export-and-import-keep-every-byte", test_export_and_import_keep_every_byte);
  g_test_add_func ("/registry/files/lists-are-taken-apart", test_lists_are_taken_apart);
  g_test_add_func ("/registry/files/a-history-comes-with-its-documents", test_a_history_comes_with_its_documents);
  g_test_add_func ("/registry/files/broken-files-do-not-hide-others", test_broken_files_do_not_hide_others);
  g_test_add_func ("/registry/files/check-says-where-and-why", test_check_says_where_and_why);
  g_test_add_func ("/registry/files/keys-are-made-listed-and-removed", test_keys_are_made_listed_and_removed);
  g_test_add_func ("/registry/files/the-database-is-private", test_the_database_is_private);
  g_test_add_func ("/registry/files/wrong-calls-are-explained", test_wrong_calls_are_explained);

  return g_test_run ();
}
