/* mw-selector-text.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text of people or of a registry, fit for a sentence: on one line, at most 48
 * characters, and without what would reorder the text around it. */
char       *mw_selector_dup_shown       (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Without case and accents. */
char       *mw_selector_dup_folded      (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * MwSelectorMatcher:
 *
 * Tells which texts are the one that is looked for, case and accents aside.
 */
typedef struct
{
  char    *folded;
  gsize    length;
  gboolean is_pattern;           /* `*` stands for any text */
} MwSelectorMatcher;

void        mw_selector_matcher_init    (MwSelectorMatcher       *self,
                                         const char              *text,
                                         gboolean                 is_pattern);
void        mw_selector_matcher_clear   (MwSelectorMatcher       *self);
/* @text: nullable */
gboolean    mw_selector_matcher_matches (const MwSelectorMatcher *self,
                                         const char              *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MwSelectorMatcher, mw_selector_matcher_clear)

/**
 * MwSelectorNearest:
 *
 * Collects of many names those that look most like another one.
 */
typedef struct _MwSelectorNearest MwSelectorNearest;

MwSelectorNearest *mw_selector_nearest_new  (const char        *name);
void               mw_selector_nearest_free (MwSelectorNearest *self);
void               mw_selector_nearest_take (MwSelectorNearest *self,
                                             const char        *candidate);
/* "“a”, “b” or “c”"; NULL when none is near. */
char              *mw_selector_nearest_dup_words (MwSelectorNearest *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwSelectorNearest, mw_selector_nearest_free)

G_END_DECLS
