/* mw-cli-graph-options.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-export.h"

G_BEGIN_DECLS

/**
 * MwCliGraphOptions:
 *
 * What `meshwright-cli graph` was told.
 */
typedef struct
{
  char          *source;
  char          *output;
  char          *selector;         /* nullable */
  char          *view;             /* path of a file; nullable */
  char          *title;            /* nullable */
  MwExportFormat format;
  MwLayerKind    layer;
  gboolean       has_layer;
  gboolean       rolls_up;
  gboolean       is_dark;
  gboolean       allows_plain_http;
  int            scale;
  int            key_descriptor;   /* -1: from the environment */
} MwCliGraphOptions;

/* FALSE and @error, a sentence, for a command line that is wrong. With --help prints
 * the help and ends the program. */
gboolean mw_cli_graph_options_parse (MwCliGraphOptions *self,
                                     int                argc,
                                     char             **argv,
                                     GError           **error);
void     mw_cli_graph_options_clear (MwCliGraphOptions *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MwCliGraphOptions, mw_cli_graph_options_clear)

G_END_DECLS
