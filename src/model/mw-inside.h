/* mw-inside.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

typedef enum {
  MW_INSIDE_PORT,
  MW_INSIDE_COMPONENT,
  MW_INSIDE_PRODUCT,             /* another one, outside */
} MwInsideKind;

/* By index into the mesh's array of that kind. */
typedef struct
{
  MwInsideKind kind;
  guint        index;
} MwInsidePart;

typedef struct
{
  MwInsidePart source;           /* gives, or carries */
  MwInsidePart target;           /* takes, or depends on it */
  guint        is_dependency : 1; /* nothing flows; the target needs the source */
} MwInsideLink;

/**
 * mw_inside_read_links:
 * @product: index of a product
 *
 * How the parts of a product feed each other, in the order of its document: what
 * `inputContracts` of its output ports say (Bitol ODPS 1.1.0), and `consumesFrom`,
 * `providesTo` and `dependsOn` of its components (Data Product Descriptor
 * Specification 1.0.0, internalComponents). A name is a component's or port's
 * own, or its fully qualified one. What names nothing in the mesh is left out.
 *
 * Each pair is linked once; a dependency beside a flow, in either direction, says
 * nothing more and is left out.
 *
 * Returns: (transfer full): of MwInsideLink
 */
GArray *mw_inside_read_links (MwMesh *mesh,
                              guint   product) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
