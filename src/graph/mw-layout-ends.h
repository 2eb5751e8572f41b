/* mw-layout-ends.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Both ends of an edge as one number, a key of hash tables. */
static inline gint64
mw_layout_get_ends (guint source,
                    guint target)
{
  return (gint64) ((guint64) source << 32 | target);
}

/* g_int64_hash() makes nearly the same of all edges between neighbours, and a chain
 * takes time with the square of its length then. */
static inline guint
mw_layout_ends_hash (gconstpointer key)
{
  return (guint) ((*(const guint64 *) key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 32);
}

G_END_DECLS
