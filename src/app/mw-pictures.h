/* mw-pictures.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/mw-window.h"

G_BEGIN_DECLS

/* Takes pictures of the main pages into @folder, which is made when it is missing,
 * once the mesh is drawn; for `./dev run` without a display. Prints "drawn: N ms",
 * from the start of the process to the first frame with the map in it, and a line
 * "picture: PATH" for each. @window: presented. Resolves to TRUE. */
DexFuture *mw_pictures_take (MwWindow   *window,
                             const char *folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
