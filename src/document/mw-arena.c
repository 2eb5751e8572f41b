/* mw-arena.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-arena.h"

#include <string.h>

#include "mw-pages.h"

/* Chunks grow, so that a small document takes little and a big one few. */
#define FIRST_CHUNK (8 * 1024)
#define LAST_CHUNK (4 * 1024 * 1024)

/* Stands at the beginning of each chunk. */
typedef struct _MwArenaChunk
{
  struct _MwArenaChunk *next;
  gsize                 size;
} Chunk;

/* A chunk with @size bytes behind its head. */
static gpointer
take_chunk (MwArena *self,
            gsize    size)
{
  gsize whole = size + sizeof (Chunk);
  Chunk *chunk = whole >= MW_PAGES_MIN ? mw_pages_alloc (whole) : g_malloc0 (whole);

  if (chunk == NULL)
    g_error ("There is no memory for %" G_GSIZE_FORMAT " bytes", whole);

  chunk->size = whole;
  chunk->next = self->chunks;
  self->chunks = chunk;

  return chunk + 1;
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
      self->left = chunk_size - sizeof (Chunk);
      self->next = take_chunk (self, self->left);
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
  while (self->chunks != NULL)
    {
      Chunk *chunk = self->chunks;

      self->chunks = chunk->next;

      if (chunk->size >= MW_PAGES_MIN)
        mw_pages_free (chunk, chunk->size);
      else
        g_free (chunk);
    }

  memset (self, 0, sizeof *self);
}
