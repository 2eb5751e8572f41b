/* mw-selector-ask.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-selector-evaluator.h"

#include <glib/gi18n-lib.h>

#include "graph/mw-selector-question.h"
#include "graph/mw-selector-text.h"
#include "model/mw-read.h"

typedef struct
{
  MwSelectorMatcher matcher;
  MwSelectorSet    *set;
  const char       *last;        /* texts are shared by many products */
  gboolean          last_matches;
  gint64            since;
  gint64            now;
} Search;

static void
match_cb (guint       product,
          const char *text,
          gpointer    user_data)
{
  Search *search = user_data;

  if (text != search->last)
    {
      search->last = text;
      search->last_matches = mw_selector_matcher_matches (&search->matcher, text);
    }

  if (search->last_matches)
    mw_selector_set_add (search->set, product);
}

static void
match_date_cb (guint       product,
               const char *text,
               gpointer    user_data)
{
  Search *search = user_data;
  gint64 time;

  /* What is only announced has not happened. */
  if (mw_read_seconds (text, &time) && time >= search->since && time <= search->now)
    mw_selector_set_add (search->set, product);
}

static void
collect_cb (guint       product,
            const char *text,
            gpointer    user_data)
{
  g_hash_table_add (user_data, (gpointer) text);
}

static void
say_unknown_answer (const MwSelectorNode *node,
                    MwMesh               *mesh,
                    GError              **error)
{
  g_autoptr(GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(MwSelectorNearest) nearest = mw_selector_nearest_new (node->text);
  g_autofree char *shown = mw_selector_dup_shown (node->text);
  g_autofree char *words = NULL;
  g_autofree gpointer *keys = NULL;
  const char *id = mw_selector_question_get_id (node->question);
  guint n;

  mw_selector_question_visit (node->question, mesh, collect_cb, texts);
  keys = g_hash_table_get_keys_as_array (texts, &n);
  qsort (keys, n, sizeof (gpointer), (GCompareFunc) g_strcmp0);
  for (guint i = 0; i < n; i++)
    mw_selector_nearest_take (nearest, keys[i]);
  words = mw_selector_nearest_dup_words (nearest);

  if (words != NULL)
    mw_selector_set_error (error, MW_SELECTOR_ERROR_UNKNOWN, node->start, node->end,
                           _("No product has %s:%s. Perhaps %s is meant."), id, shown, words);
  else if (n == 0)
    mw_selector_set_error (error, MW_SELECTOR_ERROR_UNKNOWN, node->start, node->end,
                           _("No product has %s:%s, nor any other %s."), id, shown, id);
  else
    mw_selector_set_error (error, MW_SELECTOR_ERROR_UNKNOWN, node->start, node->end,
                           _("No product has %s:%s. A * stands for any text: %s:%s*."), id, shown, id, shown);
}

static gboolean
is_isolated (MwMesh          *mesh,
             const MwProduct *product,
             guint            index)
{
  const MwEdge *edges = mw_mesh_get_edges (mesh, NULL);
  const guint *incoming;
  guint n;

  for (guint i = 0; i < product->outgoing.n; i++)
    {
      if (edges[product->outgoing.first + i].state != MW_EDGE_REJECTED)
        return FALSE;
    }

  incoming = mw_mesh_get_incoming (mesh, index, &n);
  for (guint i = 0; i < n; i++)
    {
      if (edges[incoming[i]].state != MW_EDGE_REJECTED)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_broken (MwMesh          *mesh,
           const MwProduct *product,
           guint            index)
{
  const MwEdge *edges = mw_mesh_get_edges (mesh, NULL);
  const guint *incoming;
  guint n;

  for (guint i = 0; i < product->outgoing.n; i++)
    {
      if (edges[product->outgoing.first + i].state == MW_EDGE_BROKEN)
        return TRUE;
    }

  incoming = mw_mesh_get_incoming (mesh, index, &n);
  for (guint i = 0; i < n; i++)
    {
      if (edges[incoming[i]].state == MW_EDGE_BROKEN)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_choice (const MwSelectorNode *node,
           MwMesh               *mesh,
           const MwProduct      *product,
           guint                 index)
{
  switch (node->choice)
    {
    case MW_CHOICE_ISOLATED:
      return is_isolated (mesh, product, index);
    case MW_CHOICE_GHOST:
      return product->is_ghost;
    case MW_CHOICE_DEPRECATED:
      return product->lifecycle == MW_LIFECYCLE_DEPRECATED;
    case MW_CHOICE_BROKEN:
      return is_broken (mesh, product, index);
    case MW_CHOICE_DUPLICATE:
      return product->is_duplicate;
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* In the order of MwSelectorHealth. */
static const MwCheckState health_states[] = {
  MW_CHECK_FAILED, MW_CHECK_WARNING, MW_CHECK_PASSED, MW_CHECK_UNKNOWN,
};

static gboolean
has_choice (const MwSelectorNode *node,
            MwMesh               *mesh,
            const MwProduct      *product,
            guint                 index)
{
  switch ((int) node->question)
    {
    case MW_QUESTION_STATUS:
      /* "none" is for what says nothing, not for words that nobody knows. */
      return product->lifecycle == (MwLifecycle) node->choice &&
             (node->choice != MW_LIFECYCLE_UNKNOWN || product->status == NULL);
    case MW_QUESTION_ARCHETYPE:
      return product->archetype == (MwArchetype) node->choice;
    case MW_QUESTION_IS:
      return is_choice (node, mesh, product, index);
    case MW_QUESTION_HEALTH:
      return product->checks == health_states[node->choice];
    default:
      g_return_val_if_reached (FALSE);
    }
}

static MwSelectorSet *
ask_choice (const MwSelectorNode *node,
            MwMesh               *mesh)
{
  guint n;
  const MwProduct *products = mw_mesh_get_products (mesh, &n);
  MwSelectorSet *set = mw_selector_set_new (n);

  for (guint i = 0; i < n; i++)
    {
      if (has_choice (node, mesh, &products[i], i))
        mw_selector_set_add (set, i);
    }

  return set;
}

static MwSelectorSet *
ask_dates (const MwSelectorNode *node,
           MwMesh               *mesh,
           gint64                now)
{
  Search search = { .now = now };
  guint n;

  mw_mesh_get_products (mesh, &n);
  search.set = mw_selector_set_new (n);
  if (mw_selector_read_since (node->text, now, &search.since))
    mw_selector_question_visit_dates (mesh, match_date_cb, &search);

  return search.set;
}

static MwSelectorSet *
ask_texts (const MwSelectorNode *node,
           MwMesh               *mesh,
           GError              **error)
{
  g_autoptr(MwSelectorSet) set = NULL;
  Search search = { .last = NULL };
  guint n;

  mw_mesh_get_products (mesh, &n);
  set = search.set = mw_selector_set_new (n);
  mw_selector_matcher_init (&search.matcher, node->text, node->is_pattern);
  mw_selector_question_visit (node->question, mesh, match_cb, &search);
  mw_selector_matcher_clear (&search.matcher);

  if (!node->is_pattern && mw_selector_set_count (set) == 0)
    {
      say_unknown_answer (node, mesh, error);
      return NULL;
    }

  return g_steal_pointer (&set);
}

MwSelectorSet *
mw_selector_node_ask (const MwSelectorNode *node,
                      MwMesh               *mesh,
                      gint64                now,
                      GError              **error)
{
  switch ((int) node->question)
    {
    case MW_QUESTION_POLICY:
      mw_selector_set_error (error, MW_SELECTOR_ERROR_UNAVAILABLE, node->start, node->end,
                             _("Policies are not computed yet, so nobody can say which products violate one."));
      return NULL;
    case MW_QUESTION_CHANGED:
      return ask_dates (node, mesh, now);
    default:
      return node->choice != MW_NONE && mw_selector_question_get_choices (node->question) != NULL
             ? ask_choice (node, mesh)
             : ask_texts (node, mesh, error);
    }
}
