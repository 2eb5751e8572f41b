/* mw-arena.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-arena.h"

#include <string.h>

/* Chunks grow, so that a small document takes little and a big one few. */
#define FIRST_CHUNK (8 * 1024)
#define LAST_CHUNK (4 * 1024 * 1024)

static gpointer
take_chunk (MwArena *self,
            gsize    size)
{
  gpointer chunk = g_malloc0 (size);

  self->chunks = g_slist_prepend (self->chunks, chunk);

  return chunk;
}

gpointer
mw_arena_alloc (MwArena *self,
                gsize    size)
{
  gpointer piece;

  size = (size + 7) & ~(gsize) 7;

  if (size > self->left)
    {
      gsize chunk_size = CLAMP (self->chunk_size * 2, FIRST_CHUNK, LAST_CHUNK);

      /* A big piece gets a chunk of its own, so that little is wasted. */
      if (size > chunk_size / 4)
        return take_chunk (self, size);

      self->chunk_size = chunk_size;
      self->next = take_chunk (self, chunk_size);
      self->left = chunk_size;
    }

  piece = self->next;
  self->next += size;
  self->left -= size;

  return piece;
}

/* A copy of @text that ends in NUL. */
char *
mw_arena_text (MwArena    *self,
               const char *text,
               gsize       length)
{
  char *copy = mw_arena_alloc (self, length + 1);

  if (length > 0)
    memcpy (copy, text, length);

  return copy;
}

void
mw_arena_clear (MwArena *self)
{
  g_slist_free_full (self->chunks, g_free);
  memset (self, 0, sizeof *self);
}
