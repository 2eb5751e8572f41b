/* mw-hit-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "pages/mw-hit-item.h"

G_BEGIN_DECLS

#define MW_TYPE_HIT_LIST (mw_hit_list_get_type ())

/**
 * MwHitList:
 *
 * What a query finds in a mesh, as a GListModel of MwHitItem in sections, one a
 * kind, each best first.
 */
G_DECLARE_FINAL_TYPE (MwHitList, mw_hit_list, MW, HIT_LIST, GObject)

MwHitList  *mw_hit_list_new          (void);
void        mw_hit_list_set_query    (MwHitList  *self,
                                      MwMesh     *mesh,
                                      const char *query);
/* How many there are of a kind, with those that are not listed. */
guint       mw_hit_list_get_n_found  (MwHitList  *self,
                                      MwHitKind   kind);
const char *mw_hit_kind_get_label    (MwHitKind   kind);

G_END_DECLS
