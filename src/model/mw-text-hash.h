/* mw-text-hash.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Eight bytes at a time: ids are long, and a mesh looks up a hundred thousand. */
guint32 mw_text_hash_bytes (const char   *text,
                            gsize         length);

/* A GHashFunc for texts, to go with g_str_equal(). */
guint   mw_text_hash       (gconstpointer text);

G_END_DECLS
