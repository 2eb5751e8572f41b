/* mw-fold.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends @text without case and accents ("Été" is "ete"), blanks and controls
 * each as one space, so that what it appends has no line break or NUL. */
void mw_fold_append (GString    *folded,
                     const char *text);

G_END_DECLS
