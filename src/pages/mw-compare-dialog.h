/* mw-compare-dialog.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/mw-history.h"

G_BEGIN_DECLS

#define MW_TYPE_COMPARE_DIALOG (mw_compare_dialog_get_type ())

/**
 * MwCompareDialog:
 *
 * With what the map is to be compared: a draft, another day, or one selection
 * with another. It compares nothing itself.
 *
 * Signals: `draft-chosen ()`; `time-chosen (gint64 time)`, seconds since 1970 UTC;
 * `selections-chosen (char *first, char *second)`, both of them selectors that can
 * be read.
 */
G_DECLARE_FINAL_TYPE (MwCompareDialog, mw_compare_dialog, MW, COMPARE_DIALOG, AdwDialog)

/* @mesh: the one on the map; days are counted back from its time. @has_draft:
 * whether there is one to compare with. @selector: what is chosen now; nullable. */
MwCompareDialog *mw_compare_dialog_new         (MwMesh          *mesh,
                                                gboolean         has_draft,
                                                const char      *selector);
/* What is recorded, so that it says what meshes of other days do not know. Until
 * then it says nothing of that. */
void             mw_compare_dialog_set_history (MwCompareDialog *self,
                                                MwHistory       *history);

G_END_DECLS
