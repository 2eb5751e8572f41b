/* mw-shortcuts.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-shortcuts.h"

const MwShortcut mw_shortcuts[] = {
  { "app.quit", { "<Control>q", NULL } },
  { "window.close", { "<Control>w", NULL } },
  { "win.find", { "<Control>f", NULL } },
  { "win.back", { "<Alt>Left", NULL } },
  { "win.refresh", { "<Control>r", "F5", NULL } },
  { "win.new-product", { "<Control>n", NULL } },
  { "win.connect", { "<Control>o", NULL } },
  { "win.go('map')", { "<Control>1", NULL } },
  { "win.go('products')", { "<Control>2", NULL } },
  { "win.go('domains')", { "<Control>3", NULL } },
  { "win.show-help-overlay", { "<Control>question", NULL } },
};

const guint mw_n_shortcuts = G_N_ELEMENTS (mw_shortcuts);
