/* mw-read.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-arena.h"
#include "model/mw-facts.h"

G_BEGIN_DECLS

/* Reading nodes with no trust in their types: what is not what it should be
 * is as good as absent. Texts are those of the node, not copies. */

/* The text of a scalar that is neither null nor empty. */
const char         *mw_read_text      (const MwNode *node);
const char         *mw_read_member    (const MwNode *node,
                                       const char   *key);
/* The text at @key, or, for an object there, the one at @inner within it. */
const char         *mw_read_either    (const MwNode *node,
                                       const char   *key,
                                       const char   *inner);
gboolean            mw_read_flag      (const MwNode *node);
/* `value` of the entry of customProperties whose property is @name, case aside. */
const MwNode       *mw_read_custom    (const MwNode *node,
                                       const char   *name);
const char         *mw_read_custom_text (const MwNode *node,
                                         const char   *name);
/* The scalars of a sequence; never NULL. A lone scalar counts as a list of one. */
const char * const *mw_read_texts     (MwArena      *arena,
                                       const MwNode *list);

MwLifecycle         mw_read_lifecycle (const char   *status);
MwArchetype         mw_read_archetype (const char   *text);

/* ISO 8601, UTC where no zone is written, or a day, which means its beginning:
 * µs since 1970; 0 for what is no time. */
gint64              mw_read_time      (const char   *text);
/* The same in seconds; FALSE for what is no time. */
gboolean            mw_read_seconds   (const char   *text,
                                       gint64       *seconds);

/* Case-folded copy, for looking up what people write by hand. */
char               *mw_read_dup_folded (const char  *text);

/* <0, 0, >0: numbers in the texts count as numbers, so 1.10 is after 1.9. */
int                 mw_read_compare_versions (const char *a,
                                              const char *b);
/* The digits before the first dot, after an optional "v"; 0 without any. */
guint               mw_read_major     (const char   *version);

G_END_DECLS
