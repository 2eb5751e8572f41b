/* mw-mesh-load.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"
#include "registry/mw-source.h"

G_BEGIN_DECLS

#define MW_TYPE_MESH_LOAD (mw_mesh_load_get_type ())

/* What one fetch of everything came to. Counted; copying it takes a reference. */
typedef struct
{
  MwMesh       *mesh;
  MwSourceInfo *info;
  char        **complaints;   /* what is left out, a sentence each; never NULL */
} MwMeshLoad;

GType       mw_mesh_load_get_type (void);
MwMeshLoad *mw_mesh_load_ref      (MwMeshLoad *self);
void        mw_mesh_load_unref    (MwMeshLoad *self);

/* Asks @source who it is, fetches everything, and builds the mesh on a thread of
 * the pool. Resolves to a MwMeshLoad; dropping the future cancels the requests. */
DexFuture  *mw_mesh_load_start    (MwSource   *source) G_GNUC_WARN_UNUSED_RESULT;

/* Fetches what happened in the mesh. Resolves to a MwHistory; dropping the future
 * cancels the requests. */
DexFuture  *mw_mesh_load_start_history (MwSource *source) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwMeshLoad, mw_mesh_load_unref)

G_END_DECLS
