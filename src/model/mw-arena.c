/* mw-arena.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-arena.h"

#include <string.h>

#define BLOCK_SIZE (64 * 1024)

struct _MwArena
{
  GPtrArray *blocks;
  char      *next;
  gsize      left;
};

MwArena *
mw_arena_new (void)
{
  MwArena *self = g_new0 (MwArena, 1);

  self->blocks = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
mw_arena_free (MwArena *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->blocks);
  g_free (self);
}

gpointer
mw_arena_alloc (MwArena *self,
                gsize    size)
{
  gsize needed = (size + sizeof (gpointer) - 1) & ~(sizeof (gpointer) - 1);
  gpointer piece;

  /* What would waste most of a block gets one of its own. */
  if (needed > BLOCK_SIZE / 4)
    {
      piece = g_malloc0 (needed);
      g_ptr_array_add (self->blocks, piece);
      return piece;
    }

  if (needed > self->left)
    {
      self->next = g_malloc0 (BLOCK_SIZE);
      self->left = BLOCK_SIZE;
      g_ptr_array_add (self->blocks, self->next);
    }

  piece = self->next;
  self->next += needed;
  self->left -= needed;

  return piece;
}

const char *
mw_arena_strndup (MwArena    *self,
                  const char *text,
                  gsize       length)
{
  char *copy = mw_arena_alloc (self, length + 1);

  if (length > 0)
    memcpy (copy, text, length);

  return copy;
}

const char *
mw_arena_strdup (MwArena    *self,
                 const char *text)
{
  return mw_arena_strndup (self, text, strlen (text));
}

const char *
mw_arena_printf (MwArena    *self,
                 const char *format,
                 ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  return mw_arena_strdup (self, text);
}
