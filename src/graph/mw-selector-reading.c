/* mw-selector-reading.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-selector-evaluator.h"

#include <glib/gi18n-lib.h>

#include "graph/mw-selector-text.h"
#include "graph/mw-selector-words.h"

static char *dup_phrase (const MwSelectorNode *node,
                         MwMesh               *mesh);

/* Beside other words it could be read as more or as less than it is. */
static gboolean
needs_parentheses (const MwSelectorNode *node,
                   gboolean              before_steps)
{
  switch (node->kind)
    {
    case MW_SELECTOR_UNION:
    case MW_SELECTOR_INTERSECTION:
    case MW_SELECTOR_NOT:
      return TRUE;
    case MW_SELECTOR_STEPS:
    case MW_SELECTOR_AT:
    case MW_SELECTOR_PATH:
      return before_steps;
    case MW_SELECTOR_NAME:
    case MW_SELECTOR_QUESTION:
    default:
      return FALSE;
    }
}

static char *
dup_part (const MwSelectorNode *node,
          MwMesh               *mesh,
          gboolean              before_steps)
{
  g_autofree char *phrase = dup_phrase (node, mesh);

  if (!needs_parentheses (node, before_steps))
    return g_steal_pointer (&phrase);

  return g_strdup_printf (C_("a part of a sentence", "(%s)"), phrase);
}

static char *
dup_name (const MwSelectorNode *node,
          MwMesh               *mesh)
{
  g_autoptr(MwSelectorSet) set = NULL;
  g_autoptr(GArray) list = NULL;
  g_autofree char *shown = mw_selector_dup_shown (node->text);

  if (g_str_equal (node->text, "*") && node->is_pattern)
    return g_strdup (_("all products"));
  if (node->is_pattern)
    return g_strdup_printf (_("products with a name like “%s”"), shown);
  if (mesh == NULL)
    return g_strdup_printf (C_("one of several names", "“%s”"), shown);

  set = mw_selector_node_find_named (node, mesh);
  list = mw_selector_set_list (set);
  if (list->len > 0)
    {
      g_free (shown);
      shown = mw_selector_dup_shown (mw_mesh_get_products (mesh, NULL)[g_array_index (list, guint, 0)].name);
    }

  if (list->len < 2)
    return g_strdup_printf (C_("one of several names", "“%s”"), shown);

  return g_strdup_printf (ngettext ("“%s” (%u product has this name)", "“%s” (%u products have this name)", list->len),
                          shown, list->len);
}

static char *
dup_before (guint    n,
            gboolean is_one)
{
  if (n == MW_SELECTOR_ALL)
    return g_strdup (is_one ? _("everything before it") : _("everything before them"));

  return is_one
         ? g_strdup_printf (ngettext ("%u step before it", "%u steps before it", n), n)
         : g_strdup_printf (ngettext ("%u step before them", "%u steps before them", n), n);
}

static char *
dup_after (guint    n,
           gboolean is_one)
{
  if (n == MW_SELECTOR_ALL)
    return g_strdup (is_one ? _("everything after it") : _("everything after them"));

  return is_one
         ? g_strdup_printf (ngettext ("%u step after it", "%u steps after it", n), n)
         : g_strdup_printf (ngettext ("%u step after them", "%u steps after them", n), n);
}

static char *
dup_steps (const MwSelectorNode *node,
           MwMesh               *mesh)
{
  const MwSelectorNode *child = mw_selector_node_child (node, 0);
  gboolean is_one = child->kind == MW_SELECTOR_NAME && !child->is_pattern;
  g_autofree char *phrase = dup_part (child, mesh, TRUE);
  g_autofree char *before = dup_before (node->before, is_one);
  g_autofree char *after = dup_after (node->after, is_one);

  if (node->kind == MW_SELECTOR_AT)
    return is_one
           ? g_strdup_printf (_("%s with everything after it, and everything before any of these"), phrase)
           : g_strdup_printf (_("%s with everything after them, and everything before any of these"), phrase);

  if (node->before == 0)
    return g_strdup_printf (_("%s with %s"), phrase, after);
  if (node->after == 0)
    return g_strdup_printf (_("%s with %s"), phrase, before);

  return g_strdup_printf (_("%s with %s and %s"), phrase, before, after);
}

static char *
dup_path (const MwSelectorNode *node,
          MwMesh               *mesh)
{
  g_autofree char *source = dup_part (mw_selector_node_child (node, 0), mesh, TRUE);
  g_autofree char *target = dup_part (mw_selector_node_child (node, 1), mesh, TRUE);

  return g_strdup_printf (_("everything on the way from %s to %s"), source, target);
}

/* What is negated, after any number of "not not". */
static const MwSelectorNode *
skip_nots (const MwSelectorNode *node,
           gboolean             *is_negated)
{
  *is_negated = FALSE;

  while (node->kind == MW_SELECTOR_NOT)
    {
      node = mw_selector_node_child (node, 0);
      *is_negated = !*is_negated;
    }

  return node;
}

/* What is true of products, after "those that"; NULL for what names some. */
static char *
dup_predicate (const MwSelectorNode *node,
               MwMesh               *mesh)
{
  gboolean is_negated;
  const MwSelectorNode *inner = skip_nots (node, &is_negated);
  g_autofree char *phrase = NULL;

  if (inner->kind == MW_SELECTOR_QUESTION)
    return mw_selector_question_dup_words (inner, mesh, is_negated ? MW_WORDS_ARE_NOT : MW_WORDS_ARE);
  if (!is_negated)
    return NULL;

  phrase = dup_part (inner, mesh, FALSE);

  return g_strdup_printf (_("are not among %s"), phrase);
}

/* "a, b and c". */
static char *
join (GPtrArray *phrases)
{
  char *all = g_strdup (g_ptr_array_index (phrases, 0));

  for (guint i = 1; i < phrases->len; i++)
    {
      g_autofree char *before = all;
      const char *next = g_ptr_array_index (phrases, i);

      all = i + 1 < phrases->len
            ? g_strdup_printf (C_("list", "%s, %s"), before, next)
            : g_strdup_printf (C_("list", "%s and %s"), before, next);
    }

  return all;
}

static char *
dup_intersection (const MwSelectorNode *node,
                  MwMesh               *mesh)
{
  g_autoptr(GPtrArray) named = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) true_of = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *what = NULL;
  g_autofree char *that = NULL;

  for (guint i = 0; i < node->children->len; i++)
    {
      const MwSelectorNode *child = mw_selector_node_child (node, i);
      char *predicate = dup_predicate (child, mesh);

      if (predicate != NULL)
        g_ptr_array_add (true_of, predicate);
      else
        g_ptr_array_add (named, dup_part (child, mesh, FALSE));
    }

  if (named->len > 0)
    what = join (named);
  if (true_of->len > 0)
    that = join (true_of);

  if (named->len == 0)
    return g_strdup_printf (_("products that %s"), that);
  if (that == NULL)
    return g_strdup_printf (_("what %s have in common"), what);
  if (named->len == 1)
    return g_strdup_printf (_("of %s, those that %s"), what, that);

  return g_strdup_printf (_("of what %s have in common, those that %s"), what, that);
}

static char *
dup_union (const MwSelectorNode *node,
           MwMesh               *mesh)
{
  char *all = dup_part (mw_selector_node_child (node, 0), mesh, FALSE);

  for (guint i = 1; i < node->children->len; i++)
    {
      g_autofree char *before = all;
      g_autofree char *next = dup_part (mw_selector_node_child (node, i), mesh, FALSE);

      all = g_strdup_printf (_("%s, and also %s"), before, next);
    }

  return all;
}

static char *
dup_not (const MwSelectorNode *node,
         MwMesh               *mesh)
{
  gboolean is_negated;
  const MwSelectorNode *inner = skip_nots (node, &is_negated);
  g_autofree char *phrase = NULL;

  if (!is_negated)
    return dup_phrase (inner, mesh);

  if (inner->kind == MW_SELECTOR_QUESTION)
    {
      phrase = mw_selector_question_dup_words (inner, mesh, MW_WORDS_ARE_NOT);
      return g_strdup_printf (_("products that %s"), phrase);
    }

  phrase = dup_part (inner, mesh, FALSE);

  return g_strdup_printf (_("all products but %s"), phrase);
}

static char *
dup_phrase (const MwSelectorNode *node,
            MwMesh               *mesh)
{
  switch (node->kind)
    {
    case MW_SELECTOR_NAME:
      return dup_name (node, mesh);
    case MW_SELECTOR_QUESTION:
      return mw_selector_question_dup_words (node, mesh, MW_WORDS_PRODUCTS);
    case MW_SELECTOR_PATH:
      return dup_path (node, mesh);
    case MW_SELECTOR_STEPS:
    case MW_SELECTOR_AT:
      return dup_steps (node, mesh);
    case MW_SELECTOR_NOT:
      return dup_not (node, mesh);
    case MW_SELECTOR_UNION:
      return dup_union (node, mesh);
    case MW_SELECTOR_INTERSECTION:
      return dup_intersection (node, mesh);
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
capitalize (const char *phrase)
{
  g_autoptr(GString) sentence = g_string_new (NULL);

  g_string_append_unichar (sentence, g_unichar_toupper (g_utf8_get_char (phrase)));
  g_string_append (sentence, g_utf8_next_char (phrase));

  return g_string_free_and_steal (g_steal_pointer (&sentence));
}

/**
 * mw_selector_dup_reading:
 * @mesh: (nullable): for names and a count
 *
 * Says a selector in words, so that who wrote it sees whether it means what he
 * meant. What the mesh does not have is said without a count; the error of
 * mw_selector_evaluate() tells why.
 *
 * Returns: (transfer full): one sentence
 */
char *
mw_selector_dup_reading (MwSelector *self,
                         MwMesh     *mesh)
{
  g_autoptr(MwSelectorSet) set = NULL;
  g_autofree char *phrase = NULL;
  g_autofree char *sentence = NULL;
  guint n;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (mesh == NULL || MW_IS_MESH (mesh), NULL);

  phrase = dup_phrase (self->root, mesh);
  sentence = capitalize (phrase);
  if (mesh != NULL)
    set = mw_selector_node_evaluate (self->root, mesh, mw_mesh_get_time (mesh), NULL);
  if (set == NULL)
    return g_strdup_printf (C_("a sentence", "%s."), sentence);

  n = mw_selector_set_count (set);

  return n == 0
         ? g_strdup_printf (_("%s: no product."), sentence)
         : g_strdup_printf (ngettext ("%s: %u product.", "%s: %u products.", n), sentence, n);
}
