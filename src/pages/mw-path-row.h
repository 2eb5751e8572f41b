/* mw-path-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "graph/mw-paths.h"

G_BEGIN_DECLS

/* A path as an AdwExpanderRow: what it goes through, and below it each step with
 * its reasons; steps that all of @paths need say so. */
GtkWidget *mw_path_row_new (MwMesh  *mesh,
                            MwPaths *paths,
                            guint    nth);

G_END_DECLS
