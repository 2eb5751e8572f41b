/* mw-selector-set.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-selector-set.h"

#include <string.h>

#include "graph/mw-reach-step.h"

#define WORD_BITS 64

MwSelectorSet *
mw_selector_set_new (guint n)
{
  MwSelectorSet *self = g_new0 (MwSelectorSet, 1);

  self->n = n;
  self->n_words = n / WORD_BITS + 1;
  self->words = g_new0 (guint64, self->n_words);

  return self;
}

void
mw_selector_set_free (MwSelectorSet *self)
{
  g_free (self->words);
  g_free (self);
}

void
mw_selector_set_add (MwSelectorSet *self,
                     guint          product)
{
  g_assert (product < self->n);

  self->words[product / WORD_BITS] |= G_GUINT64_CONSTANT (1) << (product % WORD_BITS);
}

gboolean
mw_selector_set_has (const MwSelectorSet *self,
                     guint                product)
{
  g_assert (product < self->n);

  return (self->words[product / WORD_BITS] >> (product % WORD_BITS)) & 1;
}

guint
mw_selector_set_count (const MwSelectorSet *self)
{
  guint count = 0;

  for (guint i = 0; i < self->n_words; i++)
    count += (guint) __builtin_popcountll (self->words[i]);

  return count;
}

GArray *
mw_selector_set_list (const MwSelectorSet *self)
{
  GArray *list = g_array_sized_new (FALSE, FALSE, sizeof (guint), mw_selector_set_count (self));

  for (guint i = 0; i < self->n_words; i++)
    {
      for (guint64 word = self->words[i]; word != 0; word &= word - 1)
        {
          guint product = i * WORD_BITS + (guint) __builtin_ctzll (word);

          g_array_append_val (list, product);
        }
    }

  return list;
}

MwSelectorSet *
mw_selector_set_copy (const MwSelectorSet *self)
{
  MwSelectorSet *copy = mw_selector_set_new (self->n);

  memcpy (copy->words, self->words, self->n_words * sizeof (guint64));

  return copy;
}

void
mw_selector_set_unite (MwSelectorSet       *self,
                       const MwSelectorSet *other)
{
  g_assert (self->n == other->n);

  for (guint i = 0; i < self->n_words; i++)
    self->words[i] |= other->words[i];
}

void
mw_selector_set_intersect (MwSelectorSet       *self,
                           const MwSelectorSet *other)
{
  g_assert (self->n == other->n);

  for (guint i = 0; i < self->n_words; i++)
    self->words[i] &= other->words[i];
}

void
mw_selector_set_invert (MwSelectorSet *self)
{
  for (guint i = 0; i < self->n_words; i++)
    self->words[i] = ~self->words[i];

  /* No bits for products that are not there. */
  self->words[self->n / WORD_BITS] &= (G_GUINT64_CONSTANT (1) << (self->n % WORD_BITS)) - 1;
}

void
mw_selector_set_walk (MwSelectorSet *self,
                      MwMesh        *mesh,
                      gboolean       upstream,
                      guint          n_steps)
{
  g_autoptr(GArray) queue = mw_selector_set_list (self);
  MwReachSteps steps;
  guint first = 0;

  mw_reach_steps_init (&steps, mesh, upstream);

  for (guint step = 0; step < n_steps && first < queue->len; step++)
    {
      guint end = queue->len;

      for (; first < end; first++)
        {
          guint from = g_array_index (queue, guint, first);
          guint n = mw_reach_steps_get_n (&steps, from);

          for (guint i = 0; i < n; i++)
            {
              guint to = mw_reach_steps_get (&steps, from, i, NULL);

              if (to == MW_NONE || mw_selector_set_has (self, to))
                continue;

              mw_selector_set_add (self, to);
              g_array_append_val (queue, to);
            }
        }
    }
}
