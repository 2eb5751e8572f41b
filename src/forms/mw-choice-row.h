/* mw-choice-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MW_TYPE_CHOICE_ROW (mw_choice_row_get_type ())

/**
 * MwChoiceRow:
 *
 * An entry with the values that are recommended for it. The list of a standard
 * is open: anything else can be typed.
 */
G_DECLARE_FINAL_TYPE (MwChoiceRow, mw_choice_row, MW, CHOICE_ROW, AdwEntryRow)

/* @values: NULL-terminated, what is written; @labels: what people read, of the same
 * length; nullable, then the values themselves. */
void mw_choice_row_set_choices (MwChoiceRow        *self,
                                const char * const *values,
                                const char * const *labels);

G_END_DECLS
