/* mw-color-dot.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MW_TYPE_COLOR_DOT (mw_color_dot_get_type ())

/**
 * MwColorDot:
 *
 * A dot in the colour of a domain, as the map draws it. It only repeats what the
 * text beside it says, so it is hidden from assistive technology.
 *
 * Property: `color`, the number of [struct@Domain].
 */
G_DECLARE_FINAL_TYPE (MwColorDot, mw_color_dot, MW, COLOR_DOT, GtkWidget)

GtkWidget *mw_color_dot_new       (guint       color);

guint      mw_color_dot_get_color (MwColorDot *self);
void       mw_color_dot_set_color (MwColorDot *self,
                                   guint       color);

G_END_DECLS
