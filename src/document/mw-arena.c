/* mw-arena.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-arena.h"

#include <string.h>

#define CHUNK_SIZE (64 * 1024)

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

  /* A big piece gets a chunk of its own, so that little is wasted. */
  if (size > CHUNK_SIZE / 4)
    return take_chunk (self, size);

  if (size > self->left)
    {
      self->next = take_chunk (self, CHUNK_SIZE);
      self->left = CHUNK_SIZE;
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
