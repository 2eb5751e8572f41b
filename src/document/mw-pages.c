/* mw-pages.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

/* For mremap(). */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "mw-pages.h"

#include <sys/mman.h>

/* A huge page begins at a multiple of its size. What is before the first and
 * behind the last such place of a bigger piece is given back. */
static char *
map_aligned (gsize size)
{
  gsize whole = size + MW_PAGES_MIN;
  char *start = mmap (NULL, whole, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  gsize before;

  if (start == MAP_FAILED)
    return NULL;

  before = (MW_PAGES_MIN - (gsize) start % MW_PAGES_MIN) % MW_PAGES_MIN;

  if (before > 0)
    munmap (start, before);

  munmap (start + before + size, whole - before - size);

  return start + before;
}

static gsize
round_up (gsize size)
{
  return (size + MW_PAGES_MIN - 1) & ~(gsize) (MW_PAGES_MIN - 1);
}

gpointer
mw_pages_alloc (gsize size)
{
  char *pages;

  if (size > G_MAXSSIZE - 2 * MW_PAGES_MIN || (pages = map_aligned (round_up (size))) == NULL)
    return NULL;

  /* A system without them gives small pages, which only take longer. */
  madvise (pages, round_up (size), MADV_HUGEPAGE);

  return pages;
}

gpointer
mw_pages_resize (gpointer pages,
                 gsize    old_size,
                 gsize    size)
{
  gpointer moved;

  if (size > G_MAXSSIZE - MW_PAGES_MIN)
    return NULL;

  moved = mremap (pages, round_up (old_size), round_up (size), MREMAP_MAYMOVE);

  return moved != MAP_FAILED ? moved : NULL;
}

void
mw_pages_free (gpointer pages,
               gsize    size)
{
  munmap (pages, round_up (size));
}
