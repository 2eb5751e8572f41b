/* mw-registry-thread.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libdex.h>

G_BEGIN_DECLS

/* Works on plain data that no other thread has. Returns a boxed value, or NULL and
 * an error. */
typedef gpointer (*MwRegistryWork) (gpointer  data,
                                    GError  **error);

DexFuture *mw_registry_thread_run (MwRegistryWork work,
                                   gpointer       data,
                                   GDestroyNotify data_destroy,
                                   GType          boxed_type);

G_END_DECLS
