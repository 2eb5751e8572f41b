/* mw-layer-palette.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The colour of a domain as 0xRRGGBB, of GNOME's palette and accent colours, for a
 * light or a dark background: 3:1 or more on libadwaita's (WCAG 1.4.11). @color is
 * any number: they come round again. For stripes and areas, not for text. */
guint32 mw_layer_palette_get (guint    color,
                              gboolean dark);

G_END_DECLS
