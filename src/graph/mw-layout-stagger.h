/* mw-layout-stagger.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-layout-picture.h"

G_BEGIN_DECLS

/* A picture of few ranks with very many nodes each is a tower that nobody could
 * read: its ranks become several columns, and so it becomes as wide as it is high.
 * The order within a rank and the direction of the flow stay. Takes @picture and
 * returns it, or another one with the same nodes, of @problem without clusters. */
MwLayoutPicture *mw_layout_stagger (MwLayoutPicture       *picture,
                                    const MwLayoutProblem *problem) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
