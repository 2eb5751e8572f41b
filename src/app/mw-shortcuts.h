/* mw-shortcuts.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Keys of the whole application. ui/gtk/help-overlay.blp shows each of them; a
 * test compares the two. */
typedef struct
{
  const char *action;            /* detailed: "win.go('map')" */
  const char *accelerators[3];   /* NULL-terminated */
} MwShortcut;

extern const MwShortcut mw_shortcuts[];
extern const guint      mw_n_shortcuts;

G_END_DECLS
