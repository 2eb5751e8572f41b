/* mw-search.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

typedef enum {
  MW_HIT_PRODUCT,
  MW_HIT_DOMAIN,
  MW_HIT_TEAM,
  MW_HIT_CONTRACT,
  MW_HIT_PROPERTY,
} MwHitKind;

/**
 * MwSearchHit:
 * @kind: what was found
 * @index: which, into the mesh's array of that kind
 * @product: the product to show for it, or MW_NONE
 * @reason: where the words were found, as a field's name: "name", "tag",
 *   "description", "port", "object" (of a schema) or "property"
 * @score: higher is better
 */
typedef struct
{
  MwHitKind   kind;
  guint       index;
  guint       product;
  const char *reason;
  guint       score;
} MwSearchHit;

/* Best first, at most @limit; all words of @query must be found, case and
 * accents aside. The total (uncut) goes to @total. */
GArray *mw_mesh_search (MwMesh     *mesh,
                        const char *query,
                        guint       limit,
                        guint      *total) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
