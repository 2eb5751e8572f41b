/* mw-mesh-lineage.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-lineage.h"
#include "model/mw-mesh-builder.h"

G_BEGIN_DECLS

/* Parts of mw_mesh_builder_link_lineage(). */

void mw_mesh_builder_claim_datasets       (MwMeshBuilder *self,
                                           MwLineage     *lineage);
void mw_mesh_builder_link_lineage_columns (MwMeshBuilder *self,
                                           MwLineage     *lineage);

/* The output port of @product that is called @name, or MW_NONE. */
guint mw_mesh_builder_find_output_port    (MwMeshBuilder *self,
                                           guint          product,
                                           const char    *name);

G_END_DECLS
