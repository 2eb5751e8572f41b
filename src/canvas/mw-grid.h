/* mw-grid.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <graphene.h>

G_BEGIN_DECLS

/**
 * MwGrid:
 *
 * Finds which of many rectangles lie near a place: a uniform grid over them, for
 * culling and hit-testing (facts/graph.md, 2.10). Built once, then only read,
 * by several threads if need be.
 */
typedef struct _MwGrid MwGrid;

/* @items: what each rectangle stands for, numbers below @n_items; NULL when each
 * stands for its own index. Several rectangles may stand for one item. */
MwGrid *mw_grid_new   (const graphene_rect_t *rects,
                       const guint           *items,
                       guint                  n,
                       guint                  n_items);
MwGrid *mw_grid_ref   (MwGrid                *self);
void    mw_grid_unref (MwGrid                *self);

/* Appends to @found (of guint), each once and in no order, the items of the
 * cells that @rect touches: candidates, to be looked at more closely. Safe from
 * any thread. */
void    mw_grid_query (MwGrid                *self,
                       const graphene_rect_t *rect,
                       GArray                *found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwGrid, mw_grid_unref)

G_END_DECLS
