/* mw-hit-item.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "model/mw-search.h"

G_BEGIN_DECLS

#define MW_TYPE_HIT_ITEM (mw_hit_item_get_type ())

/**
 * MwHitItem:
 *
 * One thing that a search found, in words.
 */
G_DECLARE_FINAL_TYPE (MwHitItem, mw_hit_item, MW, HIT_ITEM, GObject)

/* @word: a word of the query, case-folded, to show the text around it. */
MwHitItem  *mw_hit_item_new          (MwMesh            *mesh,
                                      const MwSearchHit *hit,
                                      const char        *word);

MwHitKind   mw_hit_item_get_kind     (MwHitItem  *self);
/* Plain text, all of it. */
char       *mw_hit_item_dup_title    (MwHitItem  *self);
/* Where it belongs, and the text in which the words were found. */
char       *mw_hit_item_dup_subtitle (MwHitItem  *self);
const char *mw_hit_item_get_reason   (MwHitItem  *self);

/* What to open for it: a product, else a domain; MW_NONE for neither. */
guint       mw_hit_item_get_product  (MwHitItem  *self);
guint       mw_hit_item_get_domain   (MwHitItem  *self);

G_END_DECLS
