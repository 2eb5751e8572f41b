/* mw-cli-picture.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/mw-cli-graph-options.h"
#include "graph/mw-view.h"

G_BEGIN_DECLS

/* The view that @options ask for. NULL and @error when its file cannot be read. */
MwView *mw_cli_picture_new_view (const MwCliGraphOptions *options,
                                 GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

/* What @view shows of @mesh, laid out and in the format of @options. Errors are of
 * the selector, of the view and of the export. @now: the time it is of. */
GBytes *mw_cli_picture_draw     (const MwCliGraphOptions *options,
                                 const MwView            *view,
                                 MwMesh                  *mesh,
                                 gint64                   now,
                                 GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
