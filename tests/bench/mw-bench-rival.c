/* mw-bench-rival.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-rival.h"

#include <gio/gio.h>
#include <math.h>

#include "mw-bench-process.h"

#define CHECK_SECONDS 20

/* The module of a peer that is JavaScript is what node is asked for. */
static const struct { const char *name, *module, *script; } rivals[MW_BENCH_N_RIVALS] = {
  [MW_BENCH_RIVAL_DOT] = { "dot -Tplain of the same clusters", NULL, NULL },
  [MW_BENCH_RIVAL_ELK] = { "elkjs, layered, of the same clusters", "elkjs/lib/elk.bundled.js", "peer-elk.js" },
  [MW_BENCH_RIVAL_DAGRE] = { "dagre, without clusters", "dagre", "peer-dagre.js" },
};

static MwFigures *
run (MwBenchRival rival,
     const char  *path,
     GError     **error)
{
  g_autofree char *script = rivals[rival].script != NULL ? mw_bench_dup_script (rivals[rival].script) : NULL;
  const char *dot[] = { "dot", "-Tplain", "-o", "/dev/null", path, NULL };
  const char *node[] = { "node", script, path, NULL };

  return mw_bench_process_run (script != NULL ? node : dot, MW_BENCH_RIVAL_SECONDS, MW_BENCH_PROCESS_NONE, error);
}

static gboolean
is_hopeless (const MwBenchTried *tried,
             guint               n_products)
{
  return tried->n_products > 0 && n_products > tried->n_products &&
         tried->seconds * n_products / tried->n_products > MW_BENCH_RIVAL_SECONDS;
}

static char *
dup_not_tried (MwBenchRival        rival,
               const MwBenchTried *tried)
{
  return isinf (tried->seconds)
    ? g_strdup_printf ("%s, not tried: killed at %d s with %u products", rivals[rival].name,
                       MW_BENCH_RIVAL_SECONDS, tried->n_products)
    : g_strdup_printf ("%s, not tried: took %.0f s for %u products", rivals[rival].name,
                       tried->seconds, tried->n_products);
}

gboolean
mw_bench_rival_is_there (MwBenchRival rival,
                         GError     **error)
{
  g_autofree char *code = g_strdup_printf ("try { require.resolve ('%s') } catch { process.exit (1) }",
                                           rivals[rival].module);
  const char *argv[] = { "node", "-e", code, NULL };
  g_autoptr(MwFigures) figures = NULL;

  if (rivals[rival].module == NULL)
    return TRUE;

  figures = mw_bench_process_run (argv, CHECK_SECONDS, MW_BENCH_PROCESS_NONE, NULL);
  if (figures != NULL)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               "its peer %s is not installed; ./dev installs it when it can reach a registry of npm", rivals[rival].name);

  return FALSE;
}

MwFigures *
mw_bench_rival_run (MwBench     *bench,
                    MwBenchRival rival,
                    guint        n_products,
                    const char  *path,
                    char       **said)
{
  MwBenchTried *tried = &bench->tried[rival];
  g_autoptr(GError) error = NULL;
  MwFigures *figures;

  if (is_hopeless (tried, n_products))
    {
      *said = dup_not_tried (rival, tried);
      return NULL;
    }

  figures = run (rival, path, &error);
  tried->n_products = n_products;
  tried->seconds = figures != NULL ? mw_figures_get (figures, "process-wall") / 1000 : (double) INFINITY;

  if (figures != NULL)
    *said = g_strdup (rivals[rival].name);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    *said = g_strdup_printf ("%s, killed at %d s", rivals[rival].name, MW_BENCH_RIVAL_SECONDS);
  else
    *said = g_strdup_printf ("%s, which failed", rivals[rival].name);

  return figures;
}

void
mw_bench_rival_add_row (MwBench          *bench,
                        MwBenchRival      rival,
                        guint             n_products,
                        const char       *path,
                        const MwBenchRow *row,
                        const char       *name)
{
  g_autoptr(MwFigures) figures = NULL;
  g_autofree char *said = NULL;
  MwBenchRow copy = *row;

  if (mw_bench_rival_is_there (rival, NULL))
    figures = mw_bench_rival_run (bench, rival, n_products, path, &said);
  else
    said = g_strdup_printf ("%s, which is not installed", rivals[rival].name);

  copy.peer = said;
  copy.peer_value = figures != NULL ? mw_figures_get (figures, name) : (double) NAN;
  copy.ratio = copy.value / copy.peer_value;
  mw_bench_table_add (bench->table, &copy);
}
