/* mw-column-walk.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-graph-builder.h"

G_BEGIN_DECLS

/**
 * MwColumnWalk:
 *
 * The columns that a view of columns has: those that it starts at, those that are
 * so many steps before and after them, and those beside an expanded product.
 */
typedef struct
{
  MwGraphBuilder *builder;
  GArray         *reached;       /* guint: properties, those that it starts at first */
  guint8         *state;         /* by property: MwColumnState */
  guint           n_left_out;    /* edges to columns that there is no room for */
} MwColumnWalk;

void     mw_column_walk_init       (MwColumnWalk   *self,
                                    MwGraphBuilder *builder,
                                    guint           product,
                                    const MwView   *view);
void     mw_column_walk_clear      (MwColumnWalk   *self);

/* Edges at a property, and where the nth leads; @edge takes its index. */
guint    mw_column_walk_count      (MwColumnWalk   *self,
                                    guint           property,
                                    gboolean        upstream);
guint    mw_column_walk_get        (MwColumnWalk   *self,
                                    guint           property,
                                    gboolean        upstream,
                                    guint           nth,
                                    guint          *edge);
/* Whether the edge is of a kind that is shown. */
gboolean mw_column_walk_shows      (MwColumnWalk   *self,
                                    guint           edge);
/* Whether both its ends were reached. */
gboolean mw_column_walk_has        (MwColumnWalk   *self,
                                    guint           edge);
/* Whether the property has an edge to another one that was reached, or is the
 * one that was asked for. */
gboolean mw_column_walk_takes_part (MwColumnWalk   *self,
                                    guint           property);

G_END_DECLS
