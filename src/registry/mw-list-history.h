/* mw-list-history.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libdex.h>

G_BEGIN_DECLS

/* Takes out of @inputs (of MwMeshInput) what tells of the past: it is no part of
 * the mesh. */
void       mw_list_history_leave_out (GPtrArray *inputs);

/* Reads what of @inputs tells of the past on another thread. Resolves to a
 * MwHistory, an empty one when nothing does. */
DexFuture *mw_list_history_read      (GPtrArray *inputs);

G_END_DECLS
