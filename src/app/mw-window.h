/* mw-window.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "app/mw-session.h"

G_BEGIN_DECLS

#define MW_TYPE_WINDOW (mw_window_get_type ())

/**
 * MwWindow:
 *
 * One registry in a window: the sidebar, the pages, and the wires between what
 * pages ask for and what the session does.
 */
G_DECLARE_FINAL_TYPE (MwWindow, mw_window, MW, WINDOW, AdwApplicationWindow)

MwWindow  *mw_window_new          (AdwApplication *application,
                                   GSettings      *settings);

MwSession *mw_window_get_session  (MwWindow       *self);

/* Whether there is something in it: open, being opened, or that failed to. */
gboolean   mw_window_is_open      (MwWindow       *self);

/* Opens the private registry with the demo mesh. */
void       mw_window_open_demo    (MwWindow       *self);

/* Opens what is at the full @address (mw_opener_dup_address()), with the key that the keyring has for it. */
void       mw_window_open_address (MwWindow       *self,
                                   const char     *address);

/* Goes to a page of the sidebar: "map", "products", "domains". */
void       mw_window_show_page    (MwWindow       *self,
                                   const char     *name);

/* Pushes the page of a product; does nothing when the mesh has none of that id. */
void       mw_window_show_product (MwWindow       *self,
                                   const char     *id);

/* Opens the designer with a new draft. */
void       mw_window_design       (MwWindow       *self);

G_END_DECLS
