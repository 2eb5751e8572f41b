/* mw-selector-evaluator.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-selector-evaluator.h"

#include <glib/gi18n-lib.h>

#include "graph/mw-selector-text.h"

MwSelectorSet *
mw_selector_node_find_named (const MwSelectorNode *node,
                             MwMesh               *mesh)
{
  g_auto(MwSelectorMatcher) matcher = { NULL };
  guint n;
  const MwProduct *products = mw_mesh_get_products (mesh, &n);
  MwSelectorSet *set = mw_selector_set_new (n);
  guint exact = node->is_pattern ? MW_NONE : mw_mesh_find_product (mesh, node->text);

  /* An id means one product, whatever others are called. */
  if (exact != MW_NONE)
    {
      mw_selector_set_add (set, exact);
      return set;
    }

  mw_selector_matcher_init (&matcher, node->text, node->is_pattern);
  for (guint i = 0; i < n; i++)
    {
      if (mw_selector_matcher_matches (&matcher, products[i].name) ||
          mw_selector_matcher_matches (&matcher, products[i].id))
        mw_selector_set_add (set, i);
    }

  return set;
}

/* Words that people write for what here is a sign. */
static const char *
get_hint (const char *word)
{
  if (g_ascii_strcasecmp (word, "or") == 0)
    return _("There is no product “or”. For “or” a space is enough.");
  if (g_ascii_strcasecmp (word, "and") == 0)
    return _("There is no product “and”. For “and” write a comma.");
  if (g_ascii_strcasecmp (word, "not") == 0)
    return _("There is no product “not”. For “not” write ! before a part.");

  return NULL;
}

static void
say_unknown (const MwSelectorNode *node,
             MwMesh               *mesh,
             GError              **error)
{
  g_autoptr(MwSelectorNearest) nearest = mw_selector_nearest_new (node->text);
  g_autofree char *shown = mw_selector_dup_shown (node->text);
  g_autofree char *words = NULL;
  const char *hint = get_hint (node->text);
  guint n;
  const MwProduct *products = mw_mesh_get_products (mesh, &n);

  for (guint i = 0; i < n; i++)
    {
      mw_selector_nearest_take (nearest, products[i].id);
      mw_selector_nearest_take (nearest, products[i].name);
    }
  words = mw_selector_nearest_dup_words (nearest);

  if (hint != NULL)
    mw_selector_set_error (error, MW_SELECTOR_ERROR_UNKNOWN, node->start, node->end, "%s", hint);
  else if (words != NULL)
    mw_selector_set_error (error, MW_SELECTOR_ERROR_UNKNOWN, node->start, node->end,
                           _("No product has the identifier or name “%s”. Perhaps %s is meant."), shown, words);
  else
    mw_selector_set_error (error, MW_SELECTOR_ERROR_UNKNOWN, node->start, node->end,
                           _("No product has the identifier or name “%s”. A * stands for any text: %s*."),
                           shown, shown);
}

static MwSelectorSet *
evaluate_name (const MwSelectorNode *node,
               MwMesh               *mesh,
               GError              **error)
{
  g_autoptr(MwSelectorSet) set = mw_selector_node_find_named (node, mesh);

  /* A pattern may well match nothing, a name should not. */
  if (!node->is_pattern && mw_selector_set_count (set) == 0)
    {
      say_unknown (node, mesh, error);
      return NULL;
    }

  return g_steal_pointer (&set);
}

static MwSelectorSet *
evaluate_path (const MwSelectorNode *node,
               MwMesh               *mesh,
               gint64                now,
               GError              **error)
{
  g_autoptr(MwSelectorSet) before = NULL;
  g_autoptr(MwSelectorSet) after = NULL;

  after = mw_selector_node_evaluate (mw_selector_node_child (node, 0), mesh, now, error);
  if (after == NULL)
    return NULL;
  before = mw_selector_node_evaluate (mw_selector_node_child (node, 1), mesh, now, error);
  if (before == NULL)
    return NULL;

  mw_selector_set_walk (after, mesh, FALSE, MW_SELECTOR_ALL);
  mw_selector_set_walk (before, mesh, TRUE, MW_SELECTOR_ALL);
  mw_selector_set_intersect (after, before);

  return g_steal_pointer (&after);
}

static MwSelectorSet *
evaluate_list (const MwSelectorNode *node,
               MwMesh               *mesh,
               gint64                now,
               GError              **error)
{
  g_autoptr(MwSelectorSet) all = NULL;

  for (guint i = 0; i < node->children->len; i++)
    {
      g_autoptr(MwSelectorSet) set = mw_selector_node_evaluate (mw_selector_node_child (node, i), mesh, now, error);

      if (set == NULL)
        return NULL;

      if (all == NULL)
        all = g_steal_pointer (&set);
      else if (node->kind == MW_SELECTOR_UNION)
        mw_selector_set_unite (all, set);
      else
        mw_selector_set_intersect (all, set);
    }

  return g_steal_pointer (&all);
}

static MwSelectorSet *
evaluate_steps (const MwSelectorNode *node,
                MwMesh               *mesh,
                gint64                now,
                GError              **error)
{
  g_autoptr(MwSelectorSet) set = mw_selector_node_evaluate (mw_selector_node_child (node, 0), mesh, now, error);
  g_autoptr(MwSelectorSet) before = NULL;

  if (set == NULL)
    return NULL;

  if (node->kind == MW_SELECTOR_AT)
    {
      mw_selector_set_walk (set, mesh, FALSE, MW_SELECTOR_ALL);
      mw_selector_set_walk (set, mesh, TRUE, MW_SELECTOR_ALL);
      return g_steal_pointer (&set);
    }

  before = mw_selector_set_copy (set);
  mw_selector_set_walk (before, mesh, TRUE, node->before);
  mw_selector_set_walk (set, mesh, FALSE, node->after);
  mw_selector_set_unite (set, before);

  return g_steal_pointer (&set);
}

MwSelectorSet *
mw_selector_node_evaluate (const MwSelectorNode *node,
                           MwMesh               *mesh,
                           gint64                now,
                           GError              **error)
{
  MwSelectorSet *set;

  switch (node->kind)
    {
    case MW_SELECTOR_NAME:
      return evaluate_name (node, mesh, error);
    case MW_SELECTOR_QUESTION:
      return mw_selector_node_ask (node, mesh, now, error);
    case MW_SELECTOR_PATH:
      return evaluate_path (node, mesh, now, error);
    case MW_SELECTOR_STEPS:
    case MW_SELECTOR_AT:
      return evaluate_steps (node, mesh, now, error);
    case MW_SELECTOR_NOT:
      set = mw_selector_node_evaluate (mw_selector_node_child (node, 0), mesh, now, error);
      if (set != NULL)
        mw_selector_set_invert (set);
      return set;
    case MW_SELECTOR_UNION:
    case MW_SELECTOR_INTERSECTION:
      return evaluate_list (node, mesh, now, error);
    default:
      g_return_val_if_reached (NULL);
    }
}
