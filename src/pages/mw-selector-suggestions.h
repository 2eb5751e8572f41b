/* mw-selector-suggestions.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_SELECTOR_SUGGESTIONS (mw_selector_suggestions_get_type ())

/**
 * MwSelectorSuggestions:
 *
 * How the selector in an entry could go on, in a list below it while somebody
 * types: names of products, questions and their answers. The keyboard stays in
 * the entry: Down and Up choose, Enter takes, Escape closes the list and nothing
 * else.
 *
 * They are looked for on another thread, so that typing waits for nothing.
 */
G_DECLARE_FINAL_TYPE (MwSelectorSuggestions, mw_selector_suggestions, MW, SELECTOR_SUGGESTIONS, GtkPopover)

/* (transfer none): the suggestions of @entry, a GtkEditable with a delegate; they
 * live as long as it does. */
MwSelectorSuggestions *mw_selector_suggestions_add      (GtkWidget             *entry);
/* What is suggested from; nullable: nothing is. */
void                   mw_selector_suggestions_set_mesh (MwSelectorSuggestions *self,
                                                         MwMesh                *mesh);

G_END_DECLS
