/* mw-name-factory.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A factory for drop-downs of GtkStringObject whose names may be of any length. */
GtkListItemFactory *mw_name_factory_new (void);

G_END_DECLS
