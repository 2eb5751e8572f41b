/* mw-bench.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "mw-bench-workload.h"

static const struct { const char *name; MwBenchWorkload run; } workloads[] = {
  { "mesh", mw_bench_mesh },
  { "graph-l1", mw_bench_graph_l1 },
  { "graph-l2", mw_bench_graph_l2 },
  { "graph-l3", mw_bench_graph_l3 },
  { "graph-l4", mw_bench_graph_l4 },
  { "graph-l5", mw_bench_graph_l5 },
  { "graph-r1", mw_bench_graph_r1 },
  { "graph-r2", mw_bench_graph_r2 },
  { "graph-u1", mw_bench_graph_u1 },
  { "graph-o1", mw_bench_graph_o1 },
  { "graph-m1", mw_bench_graph_m1 },
  { "search", mw_bench_search },
  { "registry", mw_bench_registry },
  { "sync", mw_bench_sync },
  { "check", mw_bench_check },
};

static const struct { const char *name; guint n_arguments; MwBenchPart run; } parts[] = {
  { "mesh", 1, mw_bench_part_mesh },
  { "layout", 1, mw_bench_part_layout },
  { "dot", 2, mw_bench_part_dot },
  { "neighbourhood", 3, mw_bench_part_neighbourhood },
  { "relayout", 2, mw_bench_part_relayout },
  { "cancel", 1, mw_bench_part_cancel },
  { "memory", 2, mw_bench_part_memory },
  { "search", 2, mw_bench_part_search },
  { "sync", 1, mw_bench_part_sync },
  { "check", 1, mw_bench_part_check },
  { "json", 2, mw_bench_part_json },
};

char *
mw_bench_dup_script (const char *name)
{
  return g_build_filename (MW_BENCH_SRCDIR, name, NULL);
}

char *
mw_bench_dup_program (const char *name)
{
  return g_build_filename (g_getenv ("MESHWRIGHT_BUILD"), "tests", "bench", name, NULL);
}

static int
run_part (const char * const *arguments)
{
  g_autoptr(GError) error = NULL;

  for (guint i = 0; arguments[0] != NULL && i < G_N_ELEMENTS (parts); i++)
    if (strcmp (arguments[0], parts[i].name) == 0 && g_strv_length ((char **) arguments) == parts[i].n_arguments + 1)
      {
        g_autoptr(MwFigures) figures = parts[i].run (arguments + 1, &error);

        if (figures == NULL)
          {
            g_printerr ("bench: %s: %s\n", arguments[0], error->message);
            return 1;
          }

        mw_figures_print (figures);

        return 0;
      }

  g_printerr ("bench: there is no such part\n");

  return 2;
}

static void
remove_tree (const char *path)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_tree (child);
      else
        g_unlink (child);
    }

  g_rmdir (path);
}

/* @name may be that of a group: "graph" is all that is called "graph-…". */
static gboolean
is_called (const char *workload,
           const char *name)
{
  gsize n = strlen (name);

  return strncmp (workload, name, n) == 0 && (workload[n] == '\0' || workload[n] == '-');
}

/* Runs the workloads of @name, all without one. Returns the status to end with. */
static int
run_workloads (MwBench    *bench,
               const char *name)
{
  int status = 0;
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (workloads); i++)
    {
      g_autoptr(GError) error = NULL;

      if (name != NULL && !is_called (workloads[i].name, name))
        continue;

      found = TRUE;
      g_printerr ("bench: %s …\n", workloads[i].name);
      if (!workloads[i].run (bench, &error))
        {
          g_printerr ("bench: %s could not be measured: %s\n", workloads[i].name, error->message);
          status = 1;
        }
    }

  if (found)
    return status;

  g_printerr ("bench: there is no workload “%s”; there are:", name);
  for (guint i = 0; i < G_N_ELEMENTS (workloads); i++)
    g_printerr (" %s", workloads[i].name);
  g_printerr ("\n");

  return 2;
}

static gboolean
write_json (MwBenchTable *table,
            const char   *path)
{
  g_autofree char *json = mw_bench_table_to_json (table);
  g_autofree char *text = g_strconcat (json, "\n", NULL);
  g_autoptr(GError) error = NULL;

  if (g_file_set_contents (path, text, -1, &error))
    return TRUE;

  g_printerr ("bench: the figures could not be written: %s\n", error->message);

  return FALSE;
}

/* How busy the machine was says how much the figures are worth. */
static void
print_machine (void)
{
  g_autofree char *load = NULL;

  g_file_get_contents ("/proc/loadavg", &load, NULL, NULL);
  g_print ("%u processors, load before %s\n", g_get_num_processors (), load != NULL ? load : "unknown\n");
}

static int
measure (const char *name,
         const char *json)
{
  g_autoptr(MwBenchTable) table = mw_bench_table_new ();
  g_autofree char *folder = g_build_filename (g_getenv ("MESHWRIGHT_BUILD"), "bench", NULL);
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *text = NULL;
  MwBench bench = { .table = table, .folder = folder, .program = program };
  int status;

  /* What an interrupted run left. */
  remove_tree (folder);
  g_mkdir_with_parents (folder, 0755);
  print_machine ();
  status = run_workloads (&bench, name);
  remove_tree (folder);

  if (status == 2)
    return status;

  text = mw_bench_table_to_text (table);
  g_print ("%s", text);

  return json == NULL || write_json (table, json) ? status : 1;
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *json = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_FILENAME, &json, "Write the figures for machines as well", "FILE" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(GOptionContext) context = g_option_context_new ("[NAME]");
  g_autoptr(GError) error = NULL;

  setlocale (LC_ALL, "");

  if (argc > 1 && strcmp (argv[1], "--part") == 0)
    return run_part ((const char * const *) argv + 2);

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc > 2 || g_getenv ("MESHWRIGHT_BUILD") == NULL)
    {
      g_printerr ("bench: %s. Run ./dev bench [NAME] [--json FILE].\n",
                  error != NULL ? error->message : "it takes one name, and is started by ./dev");
      return 2;
    }

  return measure (argc > 1 ? argv[1] : NULL, json);
}
