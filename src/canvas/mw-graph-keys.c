/* mw-graph-keys.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-keys.h"

/* Never Alt and never Super (HIG): with Control and Shift what goes further. */
const MwGraphKey mw_graph_keys[] = {
  { "graph.upstream", { "Left", "KP_Left", NULL } },
  { "graph.downstream", { "Right", "KP_Right", NULL } },
  { "graph.up", { "Up", "KP_Up", NULL } },
  { "graph.down", { "Down", "KP_Down", NULL } },
  { "graph.first-in-rank", { "Home", "KP_Home", NULL } },
  { "graph.last-in-rank", { "End", "KP_End", NULL } },
  { "graph.first", { "<Control>Home", "<Control>KP_Home", NULL } },
  { "graph.last", { "<Control>End", "<Control>KP_End", NULL } },
  { "graph.previous", { "Page_Up", "KP_Page_Up", NULL } },
  { "graph.next", { "Page_Down", "KP_Page_Down", NULL } },
  { "graph.previous-edge", { "bracketleft", NULL } },
  { "graph.next-edge", { "bracketright", NULL } },
  { "graph.open", { "Return", "KP_Enter", "ISO_Enter", NULL } },
  { "graph.select", { "space", "KP_Space", NULL } },
  { "graph.close", { "BackSpace", NULL } },
  { "graph.clear", { "Escape", NULL } },
  { "graph.menu", { "<Shift>F10", "Menu", NULL } },
  { "graph.expand-upstream", { "<Shift>Left", "<Shift>KP_Left", NULL } },
  { "graph.expand-downstream", { "<Shift>Right", "<Shift>KP_Right", NULL } },
  { "graph.collapse-upstream", { "<Control><Shift>Left", "<Control><Shift>KP_Left", NULL } },
  { "graph.collapse-downstream", { "<Control><Shift>Right", "<Control><Shift>KP_Right", NULL } },
  { "graph.push-left", { "<Control>Left", "<Control>KP_Left", NULL } },
  { "graph.push-right", { "<Control>Right", "<Control>KP_Right", NULL } },
  { "graph.push-up", { "<Control>Up", "<Control>KP_Up", NULL } },
  { "graph.push-down", { "<Control>Down", "<Control>KP_Down", NULL } },
  { "graph.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add", NULL } },
  { "graph.zoom-out", { "<Control>minus", "<Control>KP_Subtract", NULL } },
  { "graph.zoom-fit", { "<Control>0", "<Control>KP_0", NULL } },
  { "graph.zoom-selection", { "<Control><Shift>0", NULL } },
  { "graph.zoom-natural", { "<Control><Shift>1", NULL } },
};

const guint mw_n_graph_keys = G_N_ELEMENTS (mw_graph_keys);
