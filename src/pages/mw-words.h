/* mw-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-facts.h"

G_BEGIN_DECLS

/* Text of a registry made fit to be shown. Control characters, and those that
 * reorder text (U+202A to U+202E, U+2066 to U+2069, …), could make a name look
 * like another one, so they are left out; the rest is as it was written. */

/* On one line. Never NULL. */
char       *mw_words_plain_name      (const char        *text) G_GNUC_WARN_UNUSED_RESULT;
/* Keeps line breaks and tabs. Never NULL. */
char       *mw_words_plain_text      (const char        *text) G_GNUC_WARN_UNUSED_RESULT;
/* On one line, and kept apart from the direction of the sentence around it. */
char       *mw_words_isolate         (const char        *name) G_GNUC_WARN_UNUSED_RESULT;

/* Words for the values of the facts, translated. */
const char *mw_words_for_lifecycle   (MwLifecycle        lifecycle);
const char *mw_words_for_archetype   (MwArchetype        archetype);
const char *mw_words_for_edge_state  (MwEdgeState        state);
const char *mw_words_for_reason      (const char        *reason);

/* The status as people read it: the standard's word, else as it was written. */
char       *mw_words_for_status      (const MwProduct   *product) G_GNUC_WARN_UNUSED_RESULT;
/* "Access agreement, lineage". */
char       *mw_words_for_provenance  (guint              provenance) G_GNUC_WARN_UNUSED_RESULT;
char       *mw_words_for_domain      (const MwDomain    *domain) G_GNUC_WARN_UNUSED_RESULT;

/* Style class for a pill: "success", "warning", "error", "accent" or "dim". */
const char *mw_words_style_lifecycle (MwLifecycle        lifecycle);
const char *mw_words_style_edge      (MwEdgeState        state);
const char *mw_words_style_class     (const char        *classification);

G_END_DECLS
