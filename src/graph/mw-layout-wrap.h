/* mw-layout-wrap.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-layout-picture.h"

G_BEGIN_DECLS

/* A part of a picture that is a ribbon nobody could read is cut between its columns
 * and goes on below, as lines of text do. @components: for each node its part. Moves
 * boxes and the curves between boxes of one line. Returns NULL when nothing was cut,
 * else for each edge whether its curve leads from line to line and has to be drawn
 * anew. */
guint8 *mw_layout_wrap (MwLayoutPicture       *picture,
                        const MwLayoutProblem *problem,
                        const guint           *components,
                        guint                  n_components) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
