/* mw-selector-mark.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Underlines in @entry, a GtkEditable with a delegate, where its selector is wrong,
 * and says so to assistive technologies; NULL: it is right. */
void mw_selector_mark_error (GtkWidget    *entry,
                             const GError *error);

G_END_DECLS
