/* mw-saved-views.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-view.h"

G_BEGIN_DECLS

/**
 * MwSavedViews:
 *
 * The views of one registry that somebody gave names to, each a small file of its
 * own ([method@View.to_json]) in a folder. A name is text: it is inside of the
 * file and is never part of a path.
 */
typedef struct _MwSavedViews MwSavedViews;

/* @folder: holds the folders of all registries; NULL for that of the user.
 * @registry: its address, or a file's. Touches no file yet. */
MwSavedViews *mw_saved_views_new    (const char    *folder,
                                     const char    *registry) G_GNUC_WARN_UNUSED_RESULT;
void          mw_saved_views_free   (MwSavedViews  *self);

/* Of MwView, by name. Files that are none are left alone and left out. */
GPtrArray    *mw_saved_views_list   (MwSavedViews  *self) G_GNUC_WARN_UNUSED_RESULT;
/* In place of the one of that name, if there is one. */
gboolean      mw_saved_views_save   (MwSavedViews  *self,
                                     const MwView  *view,
                                     GError       **error);
gboolean      mw_saved_views_remove (MwSavedViews  *self,
                                     const char    *name,
                                     GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwSavedViews, mw_saved_views_free)

G_END_DECLS
