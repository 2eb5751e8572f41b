/* mw-registry-operation.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-registry-operation.h"

static DexFuture *
finished_cb (DexFuture *completed,
             gpointer   user_data)
{
  DexPromise *promise = user_data;
  g_autoptr(GError) error = NULL;
  const GValue *value = dex_future_get_value (completed, &error);

  if (value != NULL)
    dex_promise_resolve (promise, value);
  else
    dex_promise_reject (promise, g_steal_pointer (&error));

  return dex_future_new_for_boolean (TRUE);
}

/**
 * mw_registry_operation_run:
 * @fiber: what to do
 * @data: (transfer full): what to do it with
 * @data_destroy: frees @data
 * @cancellable: (nullable): what @fiber gives to all that it waits for
 *
 * Runs a fiber that is never torn down from outside. Dropping what is chained on
 * the future cancels @cancellable, so that what the fiber waits for ends with an
 * error and the fiber returns by itself. libdex 0.10's own way, which wakes the
 * fiber at once, corrupts its queues when fibers wait for fibers.
 *
 * Returns: (transfer full): a future with the result of @fiber
 */
DexFuture *
mw_registry_operation_run (DexFiberFunc   fiber,
                           gpointer       data,
                           GDestroyNotify data_destroy,
                           GCancellable  *cancellable)
{
  DexPromise *promise = dex_promise_new_cancellable ();

  if (cancellable != NULL)
    g_signal_connect_object (dex_promise_get_cancellable (promise), "cancelled",
                             G_CALLBACK (g_cancellable_cancel), cancellable, G_CONNECT_SWAPPED);

  dex_future_disown (dex_future_finally (dex_scheduler_spawn (NULL, 0, fiber, data, data_destroy),
                                         finished_cb,
                                         dex_ref (promise),
                                         dex_unref));

  return DEX_FUTURE (promise);
}

GCancellable *
mw_registry_operation_fork (GCancellable *parent)
{
  GCancellable *child = g_cancellable_new ();

  if (parent == NULL)
    return child;

  g_signal_connect_object (parent, "cancelled", G_CALLBACK (g_cancellable_cancel), child, G_CONNECT_SWAPPED);
  if (g_cancellable_is_cancelled (parent))
    g_cancellable_cancel (child);

  return child;
}
