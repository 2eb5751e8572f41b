/* mw-mesh-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

/* Noon of 1 July 2026 UTC: the day on which the agreements of tests are read. */
#define MW_MESH_FIXTURE_NOW G_GINT64_CONSTANT (1782907200)

/* A mesh of one YAML text, a list of documents. */
MwMesh           *mw_mesh_fixture_new          (const char *yaml) G_GNUC_WARN_UNUSED_RESULT;

/* The demo mesh, read from its folder. */
MwMesh           *mw_mesh_fixture_new_demo     (void) G_GNUC_WARN_UNUSED_RESULT;

/* The edge between two products by their ids; NULL when there is none. */
const MwEdge     *mw_mesh_fixture_find_edge    (MwMesh     *mesh,
                                                const char *source,
                                                const char *target);
/* The only fact of that edge; fails when there are none or more. */
const MwEdgeFact *mw_mesh_fixture_find_fact    (MwMesh     *mesh,
                                                const char *source,
                                                const char *target);
const MwProduct  *mw_mesh_fixture_find_product (MwMesh     *mesh,
                                                const char *id);

/* The property of a contract by its path within the first object that has it. */
guint             mw_mesh_fixture_find_property (MwMesh     *mesh,
                                                 const char *contract,
                                                 const char *path);

/* Fails unless every index of @mesh is in range and every index table agrees
 * with what it indexes. */
void              mw_mesh_fixture_check        (MwMesh     *mesh);

G_END_DECLS
