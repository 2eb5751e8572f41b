/* mw-graph-keys.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A key of the canvas: the action it does, and what it is (NULL-terminated, the
 * first ones are shown). ui/gtk/help-overlay.blp shows each action's first key; a
 * test compares the two, and another presses each. Type-ahead is not among them. */
typedef struct
{
  const char *action;
  const char *accelerators[5];
} MwGraphKey;

extern const MwGraphKey mw_graph_keys[];
extern const guint      mw_n_graph_keys;

G_END_DECLS
