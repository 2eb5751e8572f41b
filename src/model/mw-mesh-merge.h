/* mw-mesh-merge.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

/* Two meshes as one. Neither is changed; the new one keeps the documents of both
 * alive and reads no text again. Safe on any thread. */

/* Documents of @over stand for those of @under with the same kind and id, in their
 * places; what is new comes after all. Documents without an id are kept from both,
 * once when both have the very same. Edges are those that the documents together
 * tell, as of the time of @over. */
MwMesh *mw_mesh_new_merged (MwMesh *under,
                            MwMesh *over) G_GNUC_WARN_UNUSED_RESULT;

/* The same documents, but exactly the edges of both meshes: where both have one
 * between two products, it is that of @after, else that of the one that has it. So
 * what was removed stays, as it was. */
MwMesh *mw_mesh_new_united (MwMesh *before,
                            MwMesh *after) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
