/* mw-pictures.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/mw-window.h"

G_BEGIN_DECLS

/* Takes pictures of the main pages into @folder once the mesh is drawn, prints a
 * line "picture: PATH" for each, and resolves to TRUE; for `./dev run` without a
 * display. */
DexFuture *mw_pictures_take (MwWindow   *window,
                             const char *folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
