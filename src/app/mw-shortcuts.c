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
  { "win.forward", { "<Alt>Right", NULL } },
  { "win.on-map('find')", { "<Control><Shift>f", NULL } },
  { "win.on-map('find-next')", { "<Control>g", "F3", NULL } },
  { "win.on-map('find-previous')", { "<Control><Shift>g", "<Shift>F3", NULL } },
  { "win.on-map('table')", { "<Control>l", NULL } },
  { "win.on-map('paths')", { "<Control>k", NULL } },
  { "win.on-map('compare')", { "<Control>d", NULL } },
  { "win.on-map('views')", { "<Control><Shift>s", NULL } },
  { "win.on-map('tidy-up')", { "<Control>t", NULL } },
  { "win.on-map('print')", { "<Control>p", NULL } },
  { "win.refresh", { "<Control>r", "F5", NULL } },
  { "win.new-product", { "<Control>n", NULL } },
  { "win.connect", { "<Control>o", NULL } },
  { "win.go('map')", { "<Control>1", NULL } },
  { "win.go('products')", { "<Control>2", NULL } },
  { "win.go('domains')", { "<Control>3", NULL } },
  { "win.show-help-overlay", { "<Control>question", NULL } },
};

const guint mw_n_shortcuts = G_N_ELEMENTS (mw_shortcuts);
