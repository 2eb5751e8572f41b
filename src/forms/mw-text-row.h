/* mw-text-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MW_TYPE_TEXT_ROW (mw_text_row_get_type ())

/**
 * MwTextRow:
 *
 * A row for text of several lines, its title above it.
 *
 * Property: `text` (read-write, notify).
 */
G_DECLARE_FINAL_TYPE (MwTextRow, mw_text_row, MW, TEXT_ROW, AdwPreferencesRow)

const char *mw_text_row_get_text (MwTextRow  *self);
void        mw_text_row_set_text (MwTextRow  *self,
                                  const char *text);

G_END_DECLS
