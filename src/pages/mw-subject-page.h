/* mw-subject-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_SUBJECT_PAGE (mw_subject_page_get_type ())

/**
 * MwSubjectPage:
 *
 * A page on one thing of a mesh, which it follows by its id from one state of the
 * mesh to the next. Its kind, and how it is shown, is for those who derive from it.
 *
 * Properties: `mesh`, `subject` (an index into the mesh, `MW_NONE` for none).
 * Signals: `product-activated (guint product)`, `domain-activated (guint domain)`,
 * by the actions mesh.open-product and mesh.open-domain, which it has.
 */
G_DECLARE_DERIVABLE_TYPE (MwSubjectPage, mw_subject_page, MW, SUBJECT_PAGE, AdwNavigationPage)

/**
 * MwSubjectPageClass:
 * @count: how many things of the kind @mesh has
 * @get_id: the id of one of them
 * @find: which of them has @id; MW_NONE for none
 * @update: shows the subject, or that there is none
 */
struct _MwSubjectPageClass
{
  AdwNavigationPageClass parent_class;

  guint       (*count)  (MwMesh        *mesh);
  const char *(*get_id) (MwMesh        *mesh,
                         guint          subject);
  guint       (*find)   (MwMesh        *mesh,
                         const char    *id);
  void        (*update) (MwSubjectPage *self);
};

MwMesh     *mw_subject_page_get_mesh    (MwSubjectPage *self);
guint       mw_subject_page_get_subject (MwSubjectPage *self);
/* What was last shown, whether or not it is still there; NULL before that. */
const char *mw_subject_page_get_id      (MwSubjectPage *self);

/* Shows @subject of @mesh. */
void        mw_subject_page_show        (MwSubjectPage *self,
                                         MwMesh        *mesh,
                                         guint          subject);

/* Another state of the mesh: the same subject, by its id, if it is still there. */
void        mw_subject_page_set_mesh    (MwSubjectPage *self,
                                         MwMesh        *mesh);

G_END_DECLS
