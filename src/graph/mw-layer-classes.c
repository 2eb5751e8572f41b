/* mw-layer-classes.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-layer-classes.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "graph/mw-graph-words.h"
#include "model/mw-read.h"

/* Colours and shapes are given out in pairs: as many as there are of both. */
#define N_PAIRS (MW_N_DOMAIN_COLORS * MW_N_LAYER_SHAPES)
#define LAST_RANK G_MAXINT

typedef struct
{
  char        *label;
  gboolean     is_data;
  int          rank;
  MwLayerColor color;
  guint        palette;
  gboolean     keeps_palette;
  guint        shape;
  guint        n;
  guint        index;            /* in the order of the end */
} Draft;

struct _MwLayerClasses
{
  GArray     *drafts;
  GHashTable *words;             /* folded → number + 1 */
  guint      *products;          /* number of each */
  guint       n_products;
};

static void
draft_clear (gpointer data)
{
  Draft *self = data;

  g_clear_pointer (&self->label, g_free);
}

MwLayerClasses *
mw_layer_classes_new (guint n_products)
{
  MwLayerClasses *self = g_new0 (MwLayerClasses, 1);

  self->drafts = g_array_new (FALSE, TRUE, sizeof (Draft));
  g_array_set_clear_func (self->drafts, draft_clear);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->products = g_new (guint, n_products);
  self->n_products = n_products;
  for (guint i = 0; i < n_products; i++)
    self->products[i] = MW_NONE;

  return self;
}

void
mw_layer_classes_free (MwLayerClasses *self)
{
  g_clear_pointer (&self->drafts, g_array_unref);
  g_clear_pointer (&self->words, g_hash_table_unref);
  g_clear_pointer (&self->products, g_free);
  g_free (self);
}

guint
mw_layer_classes_add (MwLayerClasses *self,
                      const char     *label,
                      int             rank,
                      MwLayerColor    color,
                      MwLayerShape    shape)
{
  Draft draft = { .label = g_strdup (label), .rank = rank, .color = color, .shape = shape };

  g_array_append_val (self->drafts, draft);

  return self->drafts->len - 1;
}

guint
mw_layer_classes_add_word (MwLayerClasses *self,
                           const char     *word,
                           int             rank,
                           MwLayerColor    color,
                           MwLayerShape    shape)
{
  g_autofree char *clean = mw_graph_words_dup_text (word);
  g_autofree char *folded = mw_read_dup_folded (g_strstrip (clean));
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->words, folded));

  if (number > 0)
    return number - 1;

  number = mw_layer_classes_add (self, clean, rank, color, shape);
  g_array_index (self->drafts, Draft, number).is_data = TRUE;
  g_hash_table_insert (self->words, g_steal_pointer (&folded), GUINT_TO_POINTER (number + 1));

  return number;
}

guint
mw_layer_classes_add_color (MwLayerClasses *self,
                            const char     *label,
                            gboolean        is_data,
                            int             rank,
                            guint           palette)
{
  g_autofree char *clean = mw_graph_words_dup_text (label);
  guint number = mw_layer_classes_add (self, clean, rank, MW_LAYER_COLOR_PALETTE, palette % MW_N_LAYER_SHAPES);
  Draft *draft = &g_array_index (self->drafts, Draft, number);

  draft->is_data = is_data;
  draft->palette = palette % MW_N_DOMAIN_COLORS;
  draft->keeps_palette = TRUE;

  return number;
}

guint
mw_layer_classes_add_ghosts (MwLayerClasses *self)
{
  return mw_layer_classes_add (self, _("Not in the registry"), LAST_RANK,
                               MW_LAYER_COLOR_NEUTRAL, MW_LAYER_SHAPE_RING);
}

guint
mw_layer_classes_add_nothing (MwLayerClasses *self,
                              const char     *label)
{
  return mw_layer_classes_add (self, label, LAST_RANK - 1, MW_LAYER_COLOR_NEUTRAL, MW_LAYER_SHAPE_HALF);
}

void
mw_layer_classes_put (MwLayerClasses *self,
                      guint           product,
                      guint           number)
{
  self->products[product] = number;
}

static int
compare_drafts (gconstpointer a,
                gconstpointer b)
{
  const Draft *x = *(const Draft * const *) a;
  const Draft *y = *(const Draft * const *) b;

  if (x->rank != y->rank)
    return x->rank < y->rank ? -1 : 1;
  if (x->n != y->n)
    return x->n > y->n ? -1 : 1;

  return strcmp (x->label, y->label);
}

/* Of Draft, those with products, in order. */
static GPtrArray *
sort (MwLayerClasses *self)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < self->n_products; i++)
    if (self->products[i] != MW_NONE)
      g_array_index (self->drafts, Draft, self->products[i]).n++;

  for (guint i = 0; i < self->drafts->len; i++)
    if (g_array_index (self->drafts, Draft, i).n > 0)
      g_ptr_array_add (sorted, &g_array_index (self->drafts, Draft, i));

  g_ptr_array_sort (sorted, compare_drafts);

  return sorted;
}

/* Marks the smallest of the words, which become "Other". Returns how many
 * products they have. */
static guint
drop_smallest (GPtrArray *sorted,
               guint      most)
{
  guint n_others = 0;

  for (guint i = sorted->len; i > 0 && sorted->len > most; i--)
    {
      Draft *draft = g_ptr_array_index (sorted, i - 1);

      if (!draft->is_data)
        continue;

      draft->index = MW_NONE;
      n_others += draft->n;
      g_ptr_array_remove_index (sorted, i - 1);
    }

  return n_others;
}

static guint
get_look (const Draft *draft)
{
  return ((guint) draft->color * MW_N_DOMAIN_COLORS + draft->palette) * MW_N_LAYER_SHAPES + draft->shape;
}

/* Gives each its own look. A word's first choice comes from its letters alone, so
 * that it looks the same in another mesh as long as no other word wants it; a
 * colour that is given (a domain's own) stays, and the shape gives way. */
static void
tell_apart (GPtrArray *sorted)
{
  g_autoptr(GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < sorted->len; i++)
    {
      Draft *draft = g_ptr_array_index (sorted, i);
      gboolean is_free = draft->color == MW_LAYER_COLOR_PALETTE && !draft->keeps_palette;
      guint choice = is_free ? g_str_hash (draft->label) : 0;

      if (is_free)
        draft->shape = choice / MW_N_DOMAIN_COLORS % MW_N_LAYER_SHAPES;

      for (guint attempt = 0; attempt < N_PAIRS; attempt++)
        {
          if (is_free)
            draft->palette = (choice + attempt) % MW_N_DOMAIN_COLORS;
          if (g_hash_table_add (taken, GUINT_TO_POINTER (get_look (draft))))
            break;
          if (!is_free || attempt % MW_N_DOMAIN_COLORS == MW_N_DOMAIN_COLORS - 1)
            draft->shape = (draft->shape + 1) % MW_N_LAYER_SHAPES;
        }
    }
}

static void
append_others (GArray *classes,
               guint   n)
{
  MwLayerClass others = {
    .label = g_strdup (_("Other")),
    .color = MW_LAYER_COLOR_NEUTRAL,
    .shape = MW_LAYER_SHAPE_PLUS,
    .n = n,
  };

  g_array_append_val (classes, others);
}

static void
class_clear (gpointer data)
{
  MwLayerClass *self = data;

  g_clear_pointer (&self->label, g_free);
}

GArray *
mw_layer_classes_end (MwLayerClasses *self,
                      guint           most,
                      guint          *product_classes)
{
  GArray *classes = g_array_new (FALSE, TRUE, sizeof (MwLayerClass));
  g_autoptr(GPtrArray) sorted = sort (self);
  guint n_others = drop_smallest (sorted, most);

  g_array_set_clear_func (classes, class_clear);
  tell_apart (sorted);

  for (guint i = 0; i < sorted->len; i++)
    {
      Draft *draft = g_ptr_array_index (sorted, i);
      MwLayerClass class = {
        g_steal_pointer (&draft->label), draft->is_data, draft->color, draft->palette, draft->shape, draft->n,
      };

      draft->index = i;
      g_array_append_val (classes, class);
    }

  if (n_others > 0)
    append_others (classes, n_others);

  for (guint i = 0; i < self->n_products; i++)
    {
      guint number = self->products[i];
      guint index = number != MW_NONE ? g_array_index (self->drafts, Draft, number).index : MW_NONE;

      /* What was dropped, and there is no product without a class. */
      product_classes[i] = index != MW_NONE ? index : classes->len - 1;
    }

  return classes;
}
