/* mw-view-history.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-view.h"

G_BEGIN_DECLS

/**
 * MwViewHistory:
 *
 * The views that somebody went through, to go back to and forward again: what a
 * browser does. Going somewhere new after going back forgets what was ahead. It
 * keeps copies, and only so many of them.
 */
typedef struct _MwViewHistory MwViewHistory;

MwViewHistory *mw_view_history_new             (void) G_GNUC_WARN_UNUSED_RESULT;
void           mw_view_history_free            (MwViewHistory *self);

/* Notes where one is now. A view that only differs in how it looks (layer, pins,
 * name) from the one that was noted last takes its place. */
void           mw_view_history_note            (MwViewHistory *self,
                                                const MwView  *view);
gboolean       mw_view_history_can_go_back     (MwViewHistory *self);
gboolean       mw_view_history_can_go_forward  (MwViewHistory *self);
/* (transfer none): the view that is current then; NULL when there is none. */
const MwView  *mw_view_history_go_back         (MwViewHistory *self);
const MwView  *mw_view_history_go_forward      (MwViewHistory *self);
void           mw_view_history_forget          (MwViewHistory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwViewHistory, mw_view_history_free)

G_END_DECLS
