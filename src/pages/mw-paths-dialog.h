/* mw-paths-dialog.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_PATHS_DIALOG (mw_paths_dialog_get_type ())

/**
 * MwPathsDialog:
 *
 * All ways by which data get from some products to others, the shortest first,
 * with the reason of each step, and the steps without which there is no way.
 *
 * Signal: `paths-shown (char *selector, GArray *edges)`: show the ways on the map,
 * those edges of the mesh (of guint) marked.
 */
G_DECLARE_FINAL_TYPE (MwPathsDialog, mw_paths_dialog, MW, PATHS_DIALOG, AdwDialog)

/* @from and @to are names or selectors; nullable. */
MwPathsDialog *mw_paths_dialog_new (MwMesh     *mesh,
                                    const char *from,
                                    const char *to);

G_END_DECLS
