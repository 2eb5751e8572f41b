/* mw-selector-completion.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-selector-completion.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "graph/mw-selector-private.h"
#include "graph/mw-selector-question.h"
#include "graph/mw-selector-text.h"
#include "graph/mw-selector-token.h"
#include "model/mw-fold.h"

/* How well what is written fits, the best first. */
typedef enum {
  FITS_WHOLE,
  FITS_START,
  FITS_WORD,                     /* the start of a later word */
  FITS_INSIDE,
  FITS_NOT,
} Fit;

typedef struct
{
  const MwSelectorToken *token;
  char                  *wanted;  /* folded */
  GString               *folded;  /* scratch */
  GHashTable            *seen;    /* answers that were looked at */
  GPtrArray             *found[FITS_NOT];
  guint                  max;
} Completer;

static void
completion_free (gpointer completion)
{
  MwSelectorCompletion *self = completion;

  g_free (self->replacement);
  g_free (self->label);
  g_free (self->detail);
  g_free (self);
}

static Fit
get_fit (Completer  *self,
         const char *text)
{
  const char *place;

  g_string_truncate (self->folded, 0);
  mw_fold_append (self->folded, text);
  place = strstr (self->folded->str, self->wanted);
  if (place == NULL)
    return FITS_NOT;
  if (place == self->folded->str)
    return self->folded->len == strlen (self->wanted) ? FITS_WHOLE : FITS_START;

  return strchr (" -_.:/", place[-1]) != NULL ? FITS_WORD : FITS_INSIDE;
}

static void
add (Completer  *self,
     Fit         fit,
     char       *replacement,
     const char *label,
     const char *detail)
{
  MwSelectorCompletion *completion;

  /* There is no need of more of a kind than are shown at all. */
  if (fit == FITS_NOT || self->found[fit]->len >= self->max)
    {
      g_free (replacement);
      return;
    }

  completion = g_new0 (MwSelectorCompletion, 1);
  completion->replacement = replacement;
  completion->start = self->token->start;
  completion->end = self->token->end;
  completion->label = mw_selector_dup_shown (label);
  completion->detail = detail != NULL ? mw_selector_dup_shown (detail) : NULL;
  g_ptr_array_add (self->found[fit], completion);
}

static void
add_questions (Completer *self)
{
  for (guint i = 0; i < MW_N_QUESTIONS; i++)
    {
      const char *id = mw_selector_question_get_id (i);
      g_autofree char *label = g_strconcat (id, ":", NULL);

      if (g_str_has_prefix (id, self->wanted))
        add (self, FITS_START, g_strdup (label), label, mw_selector_question_get_summary (i));
    }

  if (g_str_has_prefix ("path", self->wanted))
    add (self, FITS_START, g_strdup ("path:"), "path:", _("Products on the way from one to another"));
}

/* By id, because a name may be that of several. */
static void
add_products (Completer *self,
              MwMesh    *mesh)
{
  guint n;
  const MwProduct *products = mw_mesh_get_products (mesh, &n);

  for (guint i = 0; i < n; i++)
    {
      Fit fit = get_fit (self, products[i].name);
      Fit by_id = get_fit (self, products[i].id);

      fit = MIN (fit, by_id);
      if (fit != FITS_NOT && !products[i].is_duplicate)
        add (self, fit, mw_selector_dup_quoted (products[i].id), products[i].name, products[i].id);
    }
}

static void
answer_cb (guint       product,
           const char *text,
           gpointer    user_data)
{
  Completer *self = user_data;
  Fit fit;

  if (*text == '\0' || !g_hash_table_add (self->seen, (gpointer) text))
    return;

  fit = get_fit (self, text);
  if (fit != FITS_NOT)
    add (self, fit, mw_selector_dup_quoted (text), text, NULL);
}

static void
add_answers (Completer         *self,
             MwSelectorQuestion question,
             MwMesh            *mesh)
{
  static const char *const lengths[] = { "1d", "7d", "4w", "6m", "1y" };
  const char *const *choices = mw_selector_question_get_choices (question);

  for (guint i = 0; choices != NULL && choices[i] != NULL; i++)
    {
      g_hash_table_add (self->seen, (gpointer) choices[i]);
      add (self, get_fit (self, choices[i]), g_strdup (choices[i]), choices[i], NULL);
    }

  for (gsize i = 0; question == MW_QUESTION_CHANGED && i < G_N_ELEMENTS (lengths); i++)
    add (self, get_fit (self, lengths[i]), g_strdup (lengths[i]), lengths[i], NULL);

  mw_selector_question_visit (question, mesh, answer_cb, self);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const MwSelectorCompletion *x = *(const MwSelectorCompletion *const *) a;
  const MwSelectorCompletion *y = *(const MwSelectorCompletion *const *) b;

  return g_utf8_collate (x->label, y->label);
}

/* Questions stay first, in their own order. */
static GPtrArray *
end (Completer *self,
     guint      n_first)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (completion_free);

  for (guint fit = 0; fit < FITS_NOT; fit++)
    {
      GPtrArray *found = self->found[fit];
      guint n_kept = fit == FITS_START ? n_first : 0;

      if (found->len > n_kept)
        qsort (found->pdata + n_kept, found->len - n_kept, sizeof (gpointer), compare);
      g_ptr_array_extend_and_steal (all, found);
    }

  if (all->len > self->max)
    g_ptr_array_set_size (all, (int) self->max);

  return all;
}

GPtrArray *
mw_selector_complete (const char *text,
                      gsize       cursor,
                      MwMesh     *mesh,
                      guint       max)
{
  g_auto(MwSelectorToken) token = { 0 };
  g_autoptr(GString) folded = g_string_new (NULL);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *wanted = NULL;
  Completer self = { .token = &token, .folded = folded, .seen = seen, .max = max };
  guint n_first = 0;
  guint question;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  for (guint i = 0; i < FITS_NOT; i++)
    self.found[i] = g_ptr_array_new_with_free_func (completion_free);

  if (g_utf8_validate (text, -1, NULL))
    {
      mw_selector_token_init (&token, text, MIN (cursor, strlen (text)));
      self.wanted = wanted = mw_selector_dup_folded (token.written);
      question = token.question != NULL ? mw_selector_question_find (token.question) : MW_N_QUESTIONS;

      if (question < MW_N_QUESTIONS)
        {
          add_answers (&self, question, mesh);
        }
      else if (token.question == NULL && token.is_name)
        {
          add_questions (&self);
          n_first = self.found[FITS_START]->len;
          add_products (&self, mesh);
        }
    }

  return end (&self, n_first);
}
