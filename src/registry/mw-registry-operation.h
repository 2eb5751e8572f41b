/* mw-registry-operation.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libdex.h>

G_BEGIN_DECLS

DexFuture    *mw_registry_operation_run  (DexFiberFunc   fiber,
                                          gpointer       data,
                                          GDestroyNotify data_destroy,
                                          GCancellable  *cancellable);

/* A cancellable that is cancelled with @parent (nullable), and may be by itself. */
GCancellable *mw_registry_operation_fork (GCancellable  *parent) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
