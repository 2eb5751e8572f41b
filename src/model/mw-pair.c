/* mw-pair.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-pair.h"

guint
mw_pair_hash (gconstpointer pair)
{
  return (guint) ((*(const guint64 *) pair * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 32);
}

GHashTable *
mw_pair_table_new (void)
{
  return g_hash_table_new_full (mw_pair_hash, g_int64_equal, g_free, NULL);
}
