/* test-cli-graph.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <gio/gio.h>
#include <glib-unix.h>
#include <glib/gstdio.h>

#include "cli/mw-cli-run.h"
#include "server/mw-test-server.h"

static const struct
{
  const char *suffix;
  const char *start;
} formats[] = {
  { "svg", "<?xml" }, { "pdf", "%PDF-" }, { "png", "\x89PNG" }, { "dot", "digraph" }, { "mmd", "---\ntitle" },
};

static void
test_formats (void)
{
  g_autofree char *demo = mw_cli_run_dup_demo ();
  g_autofree char *folder = g_dir_make_tmp ("meshwright-cli-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/mesh.%s", folder, formats[i].suffix);
      g_autofree char *arguments = g_strdup_printf ("graph|%s|--roll-up|domain|--output|%s", demo, path);
      g_auto(MwCliRun) first = mw_cli_run (NULL, arguments);
      g_autofree char *data = NULL;
      g_autofree char *again = NULL;
      gsize length;
      gsize length_again;

      g_assert_cmpint (first.status, ==, 0);
      g_assert_cmpstr (first.complaints, ==, "");
      g_assert_true (g_file_get_contents (path, &data, &length, NULL));
      g_assert_cmpmem (data, strlen (formats[i].start), formats[i].start, strlen (formats[i].start));

      /* Over what is there, with equal bytes. */
      {
        g_auto(MwCliRun) second = mw_cli_run (NULL, arguments);

        g_assert_cmpint (second.status, ==, 0);
        g_assert_true (g_file_get_contents (path, &again, &length_again, NULL));
        g_assert_cmpmem (data, length, again, length_again);
      }
      g_unlink (path);
    }

  /* Nothing half written is left. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_whole_mesh (void)
{
  g_autofree char *demo = mw_cli_run_dup_demo ();
  g_autofree char *arguments = g_strdup_printf ("graph|%s|--output|-|--format|svg|--layer|health", demo);
  g_auto(MwCliRun) all = mw_cli_run (NULL, arguments);

  g_assert_cmpint (all.status, ==, 0);
  g_assert_cmpuint (mw_cli_run_count (all.output, "data-key=\"product:"), >=, 45);
  g_assert_true (mw_cli_run_holds (all.output, "Whole mesh"));
  g_assert_true (mw_cli_run_holds (all.output, ">Health<"));
  g_assert_true (mw_cli_run_holds (all.output, "As of 2026-07-01 12:00 UTC"));
}

static void
test_selection (void)
{
  g_autofree char *demo = mw_cli_run_dup_demo ();
  g_autofree char *arguments = g_strdup_printf ("graph|%s|--select|domain:royalties+1|-o|-|-f|dot|--dark", demo);
  g_auto(MwCliRun) some = mw_cli_run (NULL, arguments);
  g_autofree char *domains = g_strdup_printf ("graph|%s|--select|domain:royalties+1|-o|-|-f|dot|--roll-up|domain", demo);
  g_auto(MwCliRun) rolled = mw_cli_run (NULL, domains);

  g_assert_cmpint (some.status, ==, 0);
  g_assert_cmpuint (mw_cli_run_count (some.output, "\"product:"), >, 2);
  g_assert_cmpint (rolled.status, ==, 0);
  g_assert_cmpuint (mw_cli_run_count (rolled.output, "\"domain:"), >=, 1);
  g_assert_cmpuint (mw_cli_run_count (rolled.output, "\"product:"), ==, 0);
}

/* The line below the selector points at the word that is wrong. */
static void
test_wrong_selector (void)
{
  g_autofree char *demo = mw_cli_run_dup_demo ();
  g_autofree char *unknown = g_strdup_printf ("graph|%s|--select|domain:royalties nowhere-at-all|-o|/nonexistent/x.svg", demo);
  g_auto(MwCliRun) name = mw_cli_run (NULL, unknown);
  g_auto(MwCliRun) syntax = mw_cli_run (NULL, "graph|/nonexistent|--select|a,(b|-o|x.svg");

  g_assert_cmpint (name.status, ==, 2);
  g_assert_nonnull (strstr (name.complaints,
                            "  domain:royalties nowhere-at-all\n"
                            "                   ^^^^^^^^^^^^^^\n"));

  /* It is wrong whatever the mesh is, so that none is fetched. */
  g_assert_cmpint (syntax.status, ==, 2);
  g_assert_nonnull (strstr (syntax.complaints, "  a,(b\n    ^"));
}

static void
test_wrong_usage (void)
{
  const char * const wrong[] = {
    "graph", "graph|a", "graph|a|b|-o|x.svg", "graph|a|-o|x.jpeg", "graph|a|-o|-", "graph|a|-o|x|-f|gif",
    "graph|a|-o|x.svg|--scale|3", "graph|a|-o|x.svg|--layer|mood", "graph|a|-o|x.svg|--roll-up|team",
    "graph|a|-o|x.svg|--view|v|--select|b", "graph|a|-o|x.svg|--nonsense", "graph|a|-o|x.svg|--select|",
    "grph", "--nonsense",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_auto(MwCliRun) result = mw_cli_run (NULL, wrong[i]);

      g_assert_cmpint (result.status, ==, 2);
      g_assert_cmpstr (result.complaints, !=, "");
      g_assert_cmpuint (g_bytes_get_size (result.output), ==, 0);
    }
}

static void
test_help (void)
{
  const char * const asked[] = { "--help", "help", "--version", "graph|--help" };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_auto(MwCliRun) result = mw_cli_run (NULL, asked[i]);

      g_assert_cmpint (result.status, ==, 0);
      g_assert_cmpuint (g_bytes_get_size (result.output), >, 5);
      g_assert_cmpstr (result.complaints, ==, "");
      if (i == 3)
        {
          g_assert_true (mw_cli_run_holds (result.output, "--select"));
          g_assert_true (mw_cli_run_holds (result.output, "MESHWRIGHT_KEY"));
        }
    }
}

static void
test_failures (void)
{
  g_autofree char *demo = mw_cli_run_dup_demo ();
  g_autofree char *unwritable = g_strdup_printf ("graph|%s|-o|/nonexistent/folder/x.svg|--roll-up|domain", demo);
  g_autofree char *full = g_strdup_printf ("graph|%s|-o|/dev/full|-f|svg|--roll-up|domain", demo);
  g_autofree char *view = g_strdup_printf ("graph|%s|-o|x.svg|--view|%s/README.md", demo, demo);
  const char *arguments[] = {
    "graph|/nonexistent|-o|/tmp/x.svg", "graph|http://127.0.0.1:1/|-o|/tmp/x.svg", unwritable, view, full,
  };

  for (guint i = 0; i < G_N_ELEMENTS (arguments); i++)
    {
      g_auto(MwCliRun) result = mw_cli_run (NULL, arguments[i]);

      g_assert_cmpint (result.status, ==, 1);
      g_assert_true (g_str_has_prefix (result.complaints, "meshwright-cli: "));
    }
  g_assert_false (g_file_test ("/tmp/x.svg", G_FILE_TEST_EXISTS));
}

static void
test_view (void)
{
  g_autofree char *demo = mw_cli_run_dup_demo ();
  g_autofree char *folder = g_dir_make_tmp ("meshwright-cli-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.json", NULL);
  g_autofree char *arguments = g_strdup_printf ("graph|%s|--view|%s|-o|-|-f|mmd", demo, path);
  g_autofree char *saved = g_strdup_printf ("graph|%s|--select|domain:royalties|-o|-|-f|mmd", demo);
  g_auto(MwCliRun) missing = mw_cli_run (NULL, arguments);
  g_auto(MwCliRun) selected = mw_cli_run (NULL, saved);

  g_assert_cmpint (missing.status, ==, 1);
  g_assert_cmpint (selected.status, ==, 0);

  g_assert_true (g_file_set_contents (path, "{\"meshwright-view\": 1, \"kind\": \"selection\", \"name\": \"Mine\","
                                      " \"selector\": \"domain:royalties\"}", -1, NULL));
  {
    g_auto(MwCliRun) shown = mw_cli_run (NULL, arguments);

    g_assert_cmpint (shown.status, ==, 0);
    g_assert_true (mw_cli_run_holds (shown.output, "title: \"Mine\""));
    g_assert_cmpuint (mw_cli_run_count (shown.output, "[\""), ==, mw_cli_run_count (selected.output, "[\""));
  }

  g_unlink (path);
  g_rmdir (folder);
}

/* A registry wants its key; the program gets it by the environment or a descriptor. */
static void
test_registry (void)
{
  g_autofree char *demo = mw_cli_run_dup_demo ();
  g_autoptr(MwTestServer) server = mw_test_server_new (demo);
  g_autofree char *arguments = g_strdup_printf ("graph|%s|-o|-|-f|dot", server->address);
  g_autofree char *folder_arguments = g_strdup_printf ("graph|%s|-o|-|-f|dot", demo);
  g_auto(MwCliRun) fetched = mw_cli_run (server->key, arguments);
  g_auto(MwCliRun) read = mw_cli_run (NULL, folder_arguments);
  g_auto(MwCliRun) wrong = mw_cli_run ("not-a-key", arguments);

  g_assert_cmpint (fetched.status, ==, 0);
  g_assert_cmpint (read.status, ==, 0);
  g_assert_cmpuint (mw_cli_run_count (fetched.output, " -> "), ==, mw_cli_run_count (read.output, " -> "));
  g_assert_cmpint (wrong.status, ==, 1);
  g_assert_null (strstr (wrong.complaints, "not-a-key"));
}

/* Runs the program with a pipe at descriptor 7 that has @key in it. */
static gboolean
draws_with_key (MwTestServer *server,
                const char   *key)
{
  g_autofree char *program = mw_cli_run_dup_program ();
  g_autoptr(GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GBytes) output = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *line = g_strdup_printf ("%s\n", key);
  int pipe[2];

  g_assert_true (g_unix_open_pipe (pipe, O_CLOEXEC, &error));
  g_assert_cmpint (write (pipe[1], line, strlen (line)), ==, (gssize) strlen (line));
  close (pipe[1]);
  g_subprocess_launcher_take_fd (launcher, pipe[0], 7);
  process = g_subprocess_launcher_spawn (launcher, &error, program, "graph", server->address, "--key-fd", "7",
                                         "-o", "-", "-f", "mmd", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);

  return g_subprocess_get_successful (process) && mw_cli_run_holds (output, "flowchart LR");
}

static void
test_key_descriptor (void)
{
  g_autofree char *demo = mw_cli_run_dup_demo ();
  g_autoptr(MwTestServer) server = mw_test_server_new (demo);

  g_assert_true (draws_with_key (server, server->key));
  /* Who has no key may read; so only a wrong one shows that it arrives. */
  g_assert_false (draws_with_key (server, "not-a-key"));
}

/* Lists of real documents, most of them not of one mesh: what can be read is drawn. */
static void
test_lists (void)
{
  const char * const lists[] = { "bitol-odps", "bitol-odcs/examples-v3.1.0", "entropy-data", "corpus" };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("MESHWRIGHT_SHARED"), "standards", lists[i], NULL);
      g_autofree char *arguments = g_strdup_printf ("graph|%s|-o|-|-f|svg", path);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        continue;

      {
        g_auto(MwCliRun) result = mw_cli_run (NULL, arguments);

        g_assert_cmpint (result.status, ==, 0);
        g_assert_true (mw_cli_run_holds (result.output, "</svg>"));
        n++;
      }
    }

  if (n == 0)
    g_test_skip ("the documents of the standards are not here");
}

static void
test_no_gtk (void)
{
  g_autofree char *program = mw_cli_run_dup_program ();
  g_autofree char *ldd = g_find_program_in_path ("ldd");
  g_autoptr(GSubprocess) process = NULL;
  g_autofree char *libraries = NULL;
  g_autofree char *data = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (program, &data, &length, NULL));
  g_assert_null (memmem (data, length, "libgtk-4", 8));
  g_assert_null (memmem (data, length, "libadwaita", 10));
  g_assert_null (memmem (data, length, "libgvc.so", 9));

  if (ldd == NULL)
    return;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, ldd, program, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &libraries, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (libraries, "libglib-2.0"));
  g_assert_null (strstr (libraries, "libgtk"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli-graph/every-format-is-written-the-same-twice", test_formats);
  g_test_add_func ("/cli-graph/without-a-selector-it-is-the-whole-mesh", test_whole_mesh);
  g_test_add_func ("/cli-graph/a-selector-chooses-and-domains-roll-up", test_selection);
  g_test_add_func ("/cli-graph/a-wrong-selector-has-a-place", test_wrong_selector);
  g_test_add_func ("/cli-graph/a-wrong-command-line-is-two", test_wrong_usage);
  g_test_add_func ("/cli-graph/help-is-on-standard-output", test_help);
  g_test_add_func ("/cli-graph/what-cannot-be-read-or-written-is-one", test_failures);
  g_test_add_func ("/cli-graph/a-saved-view-is-drawn", test_view);
  g_test_add_func ("/cli-graph/a-registry-is-asked-with-its-key", test_registry);
  g_test_add_func ("/cli-graph/a-key-may-come-by-a-descriptor", test_key_descriptor);
  g_test_add_func ("/cli-graph/real-documents-are-drawn", test_lists);
  g_test_add_func ("/cli-graph/it-knows-no-gtk", test_no_gtk);

  return g_test_run ();
}
