/* mw-csv.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends a cell of a table after RFC 4180, and @end: a comma or a line break.
 * What a spreadsheet would take for a formula begins with an apostrophe. @text is
 * nullable. */
void mw_csv_append_cell (GString    *csv,
                         const char *text,
                         const char *end);

G_END_DECLS
