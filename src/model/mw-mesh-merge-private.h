/* mw-mesh-merge-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh-merge.h"
#include "model/mw-mesh-builder.h"

G_BEGIN_DECLS

/* Which entries the mesh of two meshes has. */
typedef struct
{
  MwMesh *mesh;                  /* new; it has documents and names, no entries yet */
  GArray *entries;               /* MwEntry of it */
  GArray *from_under;            /* by entry of the lower mesh: the entry that stands for it, or MW_NONE */
  GArray *from_over;
} MwMeshMerge;

/* Whether an entry of the lower mesh has a part in it. */
typedef gboolean (*MwMeshKeepFunc) (MwMesh        *under,
                                    const MwEntry *entry,
                                    gpointer       data);

/* @keep: (nullable): asked of each entry of @under. */
void mw_mesh_merge_init  (MwMeshMerge   *self,
                          MwMesh        *under,
                          MwMesh        *over,
                          MwMeshKeepFunc keep,
                          gpointer       data);
/* Does not take the mesh with it. */
void mw_mesh_merge_clear (MwMeshMerge   *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MwMeshMerge, mw_mesh_merge_clear)

G_END_DECLS
