/* mw-selector-set.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

/**
 * MwSelectorSet:
 *
 * A set of the products of a mesh, one bit for each.
 */
typedef struct
{
  guint    n;                    /* products of the mesh */
  guint    n_words;
  guint64 *words;
} MwSelectorSet;

MwSelectorSet *mw_selector_set_new       (guint                n);
void           mw_selector_set_free      (MwSelectorSet       *self);

void           mw_selector_set_add       (MwSelectorSet       *self,
                                          guint                product);
gboolean       mw_selector_set_has       (const MwSelectorSet *self,
                                          guint                product);
guint          mw_selector_set_count     (const MwSelectorSet *self);
GArray        *mw_selector_set_list      (const MwSelectorSet *self) G_GNUC_WARN_UNUSED_RESULT;
MwSelectorSet *mw_selector_set_copy      (const MwSelectorSet *self) G_GNUC_WARN_UNUSED_RESULT;

void           mw_selector_set_unite     (MwSelectorSet       *self,
                                          const MwSelectorSet *other);
void           mw_selector_set_intersect (MwSelectorSet       *self,
                                          const MwSelectorSet *other);
void           mw_selector_set_invert    (MwSelectorSet       *self);

/* Adds what is at most @n_steps away from any member in one direction. */
void           mw_selector_set_walk      (MwSelectorSet       *self,
                                          MwMesh              *mesh,
                                          gboolean             upstream,
                                          guint                n_steps);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwSelectorSet, mw_selector_set_free)

G_END_DECLS
