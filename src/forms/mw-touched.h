/* mw-touched.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether somebody has been in a field. What is wrong with one is shown only then,
 * so that an empty form does not begin by scolding. */

/* From now on @widget counts as touched once the focus has left it; it then
 * activates the action "form.look-again", for whoever shows what is wrong. */
void     mw_touched_watch (GtkWidget *widget);
gboolean mw_touched_get   (GtkWidget *widget);

G_END_DECLS
