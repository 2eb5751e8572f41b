/* mw-pair.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Two indices as one key of a hash table: the ends of an edge, a job and what it
 * writes. */
static inline gint64
mw_pair_key (guint first,
             guint second)
{
  return (gint64) ((guint64) first << 32 | second);
}

/* A GHashFunc for pairs, to go with g_int64_equal(). g_int64_hash() makes nearly
 * the same of all edges between neighbours, and a chain takes time with the square
 * of its length then. */
guint       mw_pair_hash      (gconstpointer pair);

/* An empty table or set by pair. It owns its keys, which are gint64 from g_new()
 * or g_memdup2(), and not its values. */
GHashTable *mw_pair_table_new (void);

G_END_DECLS
