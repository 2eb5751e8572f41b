/* mw-layout-pack.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-layout-picture.h"

G_BEGIN_DECLS

/* For each node the number of the part of the graph that it hangs together with. */
guint *mw_layout_find_components (const MwLayoutProblem *problem,
                                  guint                 *n_components) G_GNUC_WARN_UNUSED_RESULT;

/* Puts the parts of a picture without clusters into rows, the tall ones first,
 * about as wide as a screen is to its height. Curves go along with their ends. */
void   mw_layout_picture_pack    (MwLayoutPicture       *picture,
                                  const MwLayoutProblem *problem);

G_END_DECLS
