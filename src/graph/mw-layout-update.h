/* mw-layout-update.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-layout-known.h"

G_BEGIN_DECLS

/* A picture of @problem in which what is @known stays where it was as far as it can:
 *
 * - Boxes stay. New ones go where there is room, in the column and about at the height
 *   that their neighbours ask for, in the area that they belong to. Gone ones leave a gap.
 * - An area that grows pushes aside what it meets, by as little as it takes.
 * - A box that becomes an area (or the other way round) keeps its top left; all that is
 *   right of it and all that is below moves along, so that order and rows stay.
 * - A pin is where the box is put; everything else gives way, and the area of the box
 *   reaches as far as it must. Where two pins cannot both be, because their boxes or
 *   areas would lie on each other, the one further in front of the graph's order stays.
 *
 * @pieces: of MwLayoutPicture, for each cluster; NULL where it is not fresh. Returns
 * NULL when the result would be a bad picture: one from scratch is better then. Takes
 * no time to speak of; safe in any thread; same question, same answer. */
MwLayoutPicture *mw_layout_update_solve (MwLayoutProblem     *problem,
                                         const MwLayoutKnown *known,
                                         GPtrArray           *pieces) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
