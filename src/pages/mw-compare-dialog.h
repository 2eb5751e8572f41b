/* mw-compare-dialog.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

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

/* @has_draft: whether there is one to compare with. @now: of the mesh, in seconds
 * since 1970 UTC: days are counted back from it. @selector: what is chosen now;
 * nullable. */
MwCompareDialog *mw_compare_dialog_new (gboolean    has_draft,
                                        gint64      now,
                                        const char *selector);

G_END_DECLS
