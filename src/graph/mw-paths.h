/* mw-paths.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

/* More ways than anybody reads; said to be cut off. */
#define MW_PATHS_MAX 500

/**
 * MwPath:
 * @n: how many steps
 * @products: @n + 1 of them, with the flow
 * @edges: @n of them, between those
 */
typedef struct
{
  guint  n;
  guint *products;
  guint *edges;
} MwPath;

/**
 * MwPaths:
 *
 * The ways by which data flow from some products to others, and what all of them
 * need. Immutable, atomically reference counted, made on any thread.
 */
typedef struct _MwPaths MwPaths;

#define MW_TYPE_PATHS (mw_paths_get_type ())
GType         mw_paths_get_type      (void);

MwPaths      *mw_paths_new           (MwMesh      *mesh,
                                      const guint *sources,
                                      guint        n_sources,
                                      const guint *targets,
                                      guint        n_targets,
                                      guint        max) G_GNUC_WARN_UNUSED_RESULT;
MwPaths      *mw_paths_ref           (MwPaths     *self);
void          mw_paths_unref         (MwPaths     *self);

/* Ways, the shortest first; none passes a product twice. */
guint         mw_paths_get_n         (MwPaths     *self);
const MwPath *mw_paths_get           (MwPaths     *self,
                                      guint        nth);
/* Whether there are or may be more of them. */
gboolean      mw_paths_get_truncated (MwPaths     *self);

/* Edges of the mesh, with the flow: without any one of them there is no way.
 * They are those of all ways, also of ways that were cut off. */
const guint  *mw_paths_get_bridges   (MwPaths     *self,
                                      guint       *n);
/* Products likewise; not the only source nor the only target, which is no news. */
const guint  *mw_paths_get_passages  (MwPaths     *self,
                                      guint       *n);

/* "12 paths, the shortest with 3 steps. All need the step from Orders to
 * Invoices.": one paragraph, shown as it is, never as markup. */
char         *mw_paths_dup_words     (MwPaths     *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwPaths, mw_paths_unref)

G_END_DECLS
