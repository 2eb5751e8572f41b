/* mw-schema-view.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_SCHEMA_VIEW (mw_schema_view_get_type ())

/**
 * MwSchemaView:
 *
 * The schema of a contract as a tree of objects and nested properties, with a
 * filter, and the details of the selected one at the side.
 */
G_DECLARE_FINAL_TYPE (MwSchemaView, mw_schema_view, MW, SCHEMA_VIEW, AdwBin)

/* @contract may be MW_NONE: there is no schema to show. */
void       mw_schema_view_show        (MwSchemaView *self,
                                       MwMesh       *mesh,
                                       guint         contract);

/* Selects the row of @property (an index into the mesh's), opening what holds it. */
void       mw_schema_view_select      (MwSchemaView *self,
                                       guint         property);

G_END_DECLS
