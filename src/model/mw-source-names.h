/* mw-source-names.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh-builder.h"

G_BEGIN_DECLS

/* How near a contract is to the property that names its source: lower is nearer. */
typedef enum {
  MW_SOURCE_INPUT = 1,           /* input of the output port that promises the property */
  MW_SOURCE_UPSTREAM,            /* of a product that feeds the property's */
  MW_SOURCE_OWN,                 /* the property's own contract */
  MW_SOURCE_ANY,                 /* anywhere in the mesh */
} MwSourceTier;

/* What a name was found to mean. */
typedef struct
{
  guint object;
  guint property;                /* MW_NONE: the name says no more than the object */
} MwSource;

/**
 * MwSourceNames:
 *
 * The schema objects of a mesh by their names, to find what
 * `transformSourceObjects` of ODCS means. The standard leaves the form of these
 * texts open; in use are "table", "schema.table", "object.property",
 * "contract.object.property" and references like "orders.odcs.yaml#/schema/…".
 */
typedef struct _MwSourceNames MwSourceNames;

MwSourceNames *mw_source_names_new       (MwMeshBuilder *builder);
void           mw_source_names_free      (MwSourceNames *self);

/* Starts over with no contract nearer than the mesh. */
void           mw_source_names_reset     (MwSourceNames *self);
void           mw_source_names_add       (MwSourceNames *self,
                                          guint          contract,
                                          MwSourceTier   tier);
/**
 * mw_source_names_find:
 * @text: one source as written
 * @found: room for %MW_MAX_OWNERS
 *
 * Of all that @text can mean the nearest: by tier, then with a property before
 * an object alone, then with a qualifier that is right. Several equals are all
 * meant, but not when they are merely somewhere in the mesh, nor when they are
 * more than @found has room for.
 *
 * Returns: how many are in @found
 */
guint          mw_source_names_find      (MwSourceNames *self,
                                          const char    *text,
                                          MwSource      *found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwSourceNames, mw_source_names_free)

G_END_DECLS
