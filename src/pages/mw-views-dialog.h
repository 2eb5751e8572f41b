/* mw-views-dialog.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "graph/mw-view.h"

G_BEGIN_DECLS

#define MW_TYPE_VIEWS_DIALOG (mw_views_dialog_get_type ())

/**
 * MwViewsDialog:
 *
 * Saved views of the map: keep the one on show under a name, open or remove those
 * that are kept, share them as files. It reads and writes nothing itself.
 *
 * Signals: `save-requested (char *name)`; `view-chosen (MwView)`;
 * `remove-requested (char *name)`; `share-requested (char *name)` for the view on
 * show; `file-requested ()`: open one from a file.
 */
G_DECLARE_FINAL_TYPE (MwViewsDialog, mw_views_dialog, MW, VIEWS_DIALOG, AdwDialog)

MwViewsDialog *mw_views_dialog_new       (void);

/* @views: of MwView, in the order they are shown in. */
void           mw_views_dialog_set_views (MwViewsDialog *self,
                                          GPtrArray     *views);
/* The name that is proposed for the view on show. */
void           mw_views_dialog_set_name  (MwViewsDialog *self,
                                          const char    *name);

G_END_DECLS
