/* mw-arena.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Memory that is taken in small pieces and given back all at once. Zeroed
 * pieces, aligned for pointers; an arena of all zeros is an empty one. */
typedef struct
{
  struct _MwArenaChunk *chunks;
  char                 *next;
  gsize                 left;
  gsize                 chunk_size;
} MwArena;

gpointer mw_arena_alloc (MwArena    *self,
                         gsize       size);
char    *mw_arena_text  (MwArena    *self,
                         const char *text,
                         gsize       length);
void     mw_arena_clear (MwArena    *self);

G_END_DECLS
