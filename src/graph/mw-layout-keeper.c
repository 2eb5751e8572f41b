/* mw-layout-keeper.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-keeper.h"

#include <gio/gio.h>

#include "graph/mw-graph-thread.h"
#include "graph/mw-layout-bytes.h"

struct _MwLayoutKeeping
{
  gatomicrefcount       ref_count;
  const MwLayoutKeeper *keeper;
  gpointer              data;
  GDestroyNotify        data_destroy;
};

MwLayoutKeeping *
mw_layout_keeping_new (const MwLayoutKeeper *keeper,
                       gpointer              data,
                       GDestroyNotify        data_destroy)
{
  MwLayoutKeeping *self = g_new0 (MwLayoutKeeping, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->keeper = keeper;
  self->data = data;
  self->data_destroy = data_destroy;

  return self;
}

MwLayoutKeeping *
mw_layout_keeping_ref (MwLayoutKeeping *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
mw_layout_keeping_unref (MwLayoutKeeping *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  if (self->data_destroy != NULL)
    self->data_destroy (self->data);

  g_free (self);
}

typedef struct
{
  MwLayoutKeeping *keeping;
  char            *hash;
  MwLayoutProblem *problem;
  MwLayoutPicture *picture;
} Errand;

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  g_clear_pointer (&errand->keeping, mw_layout_keeping_unref);
  g_clear_pointer (&errand->hash, g_free);
  g_clear_pointer (&errand->problem, mw_layout_problem_unref);
  g_clear_pointer (&errand->picture, mw_layout_picture_unref);
  g_free (errand);
}

static Errand *
errand_new (MwLayoutKeeping *keeping,
            const char      *hash)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->keeping = mw_layout_keeping_ref (keeping);
  /* Pictures of another engine are not asked for. */
  errand->hash = g_strdup_printf ("%d-%s", MW_LAYOUT_ENGINE, hash);

  return errand;
}

static DexFuture *
find_in_thread (gpointer data)
{
  Errand *errand = data;
  MwLayoutKeeping *keeping = errand->keeping;
  g_autoptr(GBytes) bytes = keeping->keeper->lookup (errand->hash, keeping->data);
  MwLayoutPicture *picture = bytes != NULL ? mw_layout_bytes_decode (bytes, errand->problem) : NULL;

  if (picture == NULL)
    return dex_future_new_reject (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "No such picture was kept");

  return dex_future_new_take_boxed (MW_TYPE_LAYOUT_PICTURE, picture);
}

DexFuture *
mw_layout_keeping_find (MwLayoutKeeping *self,
                        const char      *hash,
                        MwLayoutProblem *problem)
{
  Errand *errand = errand_new (self, hash);

  errand->problem = mw_layout_problem_ref (problem);

  return mw_graph_thread_run (find_in_thread, errand, errand_free);
}

static DexFuture *
keep_in_thread (gpointer data)
{
  Errand *errand = data;
  g_autoptr(GBytes) bytes = mw_layout_bytes_encode (errand->picture);

  errand->keeping->keeper->store (errand->hash, bytes, errand->keeping->data);

  return dex_future_new_true ();
}

void
mw_layout_keeping_keep (MwLayoutKeeping *self,
                        const char      *hash,
                        MwLayoutPicture *picture)
{
  Errand *errand = errand_new (self, hash);

  errand->picture = mw_layout_picture_ref (picture);
  dex_future_disown (mw_graph_thread_run (keep_in_thread, errand, errand_free));
}
