/* mw-bench-pairs.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-pairs.h"

#include "mw-bench-process.h"

typedef struct
{
  const char * const *ours;
  const char * const *peer;
  guint               seconds;
} Commands;

static MwFigures *
run_ours (gpointer data,
          GError **error)
{
  Commands *commands = data;

  return mw_bench_process_run (commands->ours, commands->seconds, MW_BENCH_READ_FIGURES, error);
}

static MwFigures *
run_peer (gpointer data,
          GError **error)
{
  Commands *commands = data;

  return mw_bench_process_run (commands->peer, commands->seconds, MW_BENCH_READ_FIGURES, error);
}

static gboolean
run_side (MwBenchSide side,
          gpointer    data,
          GPtrArray  *figures,
          GError    **error)
{
  MwFigures *result = side (data, error);

  if (result == NULL)
    return FALSE;

  g_ptr_array_add (figures, result);

  return TRUE;
}

static double
get_median (GPtrArray  *figures,
            const char *name)
{
  g_autoptr(GArray) values = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < figures->len; i++)
    {
      double value = mw_figures_get (g_ptr_array_index (figures, i), name);

      g_array_append_val (values, value);
    }

  return mw_figures_median (values);
}

MwBenchPairs *
mw_bench_pairs_run (guint       n,
                    MwBenchSide ours,
                    MwBenchSide peer,
                    gpointer    data,
                    GError    **error)
{
  g_autoptr(MwBenchPairs) self = g_new0 (MwBenchPairs, 1);

  self->ours = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_figures_free);
  self->peers = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_figures_free);

  for (guint i = 0; i < n; i++)
    if (!run_side (ours, data, self->ours, error) ||
        (peer != NULL && !run_side (peer, data, self->peers, error)))
      return NULL;

  return g_steal_pointer (&self);
}

MwBenchPairs *
mw_bench_pairs_run_commands (guint               n,
                             const char * const *ours,
                             const char * const *peer,
                             guint               seconds,
                             GError            **error)
{
  Commands commands = { ours, peer, seconds };

  return mw_bench_pairs_run (n, run_ours, peer != NULL ? run_peer : NULL, &commands, error);
}

void
mw_bench_pairs_free (MwBenchPairs *self)
{
  g_ptr_array_unref (self->ours);
  g_ptr_array_unref (self->peers);
  g_free (self);
}

double
mw_bench_pairs_get_ours (MwBenchPairs *self,
                         const char   *name)
{
  return get_median (self->ours, name);
}

double
mw_bench_pairs_get_peer (MwBenchPairs *self,
                         const char   *peer_name)
{
  return get_median (self->peers, peer_name);
}

double
mw_bench_pairs_get_ratio (MwBenchPairs *self,
                          const char   *name,
                          const char   *peer_name)
{
  g_autoptr(GArray) ratios = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < MIN (self->ours->len, self->peers->len); i++)
    {
      double ratio = mw_figures_get (g_ptr_array_index (self->ours, i), name) /
                     mw_figures_get (g_ptr_array_index (self->peers, i), peer_name);

      g_array_append_val (ratios, ratio);
    }

  return mw_figures_median (ratios);
}
