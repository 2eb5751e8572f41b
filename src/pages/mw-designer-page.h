/* mw-designer-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/mw-draft-documents.h"

G_BEGIN_DECLS

#define MW_TYPE_DESIGNER_PAGE (mw_designer_page_get_type ())

/**
 * MwDesignerPage:
 *
 * A draft of a data product as a form, with the documents that it comes to
 * beside it. It checks while somebody types and publishes nothing itself.
 *
 * Properties: `mesh`, `is-publishing`.
 * Signals: `publish-requested (GPtrArray documents)`, of MwDraftDocument in the
 * order in which they are to be sent.
 */
G_DECLARE_FINAL_TYPE (MwDesignerPage, mw_designer_page, MW, DESIGNER_PAGE, AdwNavigationPage)

/* @draft: what to edit; the page shows and changes it. */
GtkWidget      *mw_designer_page_new            (MwProductDraft *draft);

MwProductDraft *mw_designer_page_get_draft      (MwDesignerPage *self);

MwMesh         *mw_designer_page_get_mesh       (MwDesignerPage *self);
void            mw_designer_page_set_mesh       (MwDesignerPage *self,
                                                 MwMesh         *mesh);

/* While it is being published nothing can be changed. */
gboolean        mw_designer_page_get_publishing (MwDesignerPage *self);
void            mw_designer_page_set_publishing (MwDesignerPage *self,
                                                 gboolean        publishing);

/* Why this cannot be published where it is, shown above the form with a button
 * that connects elsewhere (action "win.connect-here"); NULL for nothing. */
void            mw_designer_page_set_obstacle   (MwDesignerPage *self,
                                                 const char     *message);

/* Publishing failed: everything stays as typed, and this is shown until the next
 * try. @hint: what can be done; nullable. Clears earlier findings. */
void            mw_designer_page_set_refusal    (MwDesignerPage *self,
                                                 const char     *message,
                                                 const char     *hint);

/* Something that the registry has against one of the documents, shown at its
 * field. @document: position in the list that was to be published; @pointer: RFC
 * 6901 into it. */
void            mw_designer_page_add_finding    (MwDesignerPage *self,
                                                 guint           document,
                                                 const char     *pointer,
                                                 const char     *message);

G_END_DECLS
