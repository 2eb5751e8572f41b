/* mw-comparison-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-comparison.h"

G_BEGIN_DECLS

/* One of the two states, with the ways from and to the joint mesh. */
typedef struct
{
  MwMesh *mesh;
  guint  *products;              /* by joint product: that of `mesh` or MW_NONE */
  guint  *edges;                 /* by joint edge: that of `mesh` or MW_NONE */
  guint  *joint_products;        /* by product of `mesh`: the joint one or MW_NONE */
  guint   n_own;                 /* products of `mesh` */
} MwComparisonSide;

/* Finds the joint products and edges of @side->mesh in @joint. */
void    mw_comparison_side_init          (MwComparisonSide *side,
                                          MwMesh           *mesh,
                                          MwMesh           *joint);
void    mw_comparison_side_clear         (MwComparisonSide *side);

/* A product in one of the states. */
typedef struct
{
  MwMesh          *mesh;
  const MwProduct *product;
  const MwNode    *node;         /* its document */
} MwComparisonState;

/* What is different between a product of one mesh and one of another, a line
 * each. */
char  **mw_comparison_dup_product_words  (MwMesh           *before,
                                          guint             product_before,
                                          MwMesh           *after,
                                          guint             product_after);

/* Whether that would say anything; much quicker. */
gboolean mw_comparison_is_changed        (MwMesh           *before,
                                          guint             product_before,
                                          MwMesh           *after,
                                          guint             product_after);

/* Adds lines about one contract of both, which both have documents for. */
void    mw_comparison_add_contract_words (GStrvBuilder     *words,
                                          MwMesh           *before,
                                          guint             contract_before,
                                          MwMesh           *after,
                                          guint             contract_after);

/* Adds lines about ports that came, went or say something else. */
void    mw_comparison_add_port_words     (GStrvBuilder            *words,
                                          const MwComparisonState *before,
                                          const MwComparisonState *after);

/* The document that a fact was read from; %NULL for ghosts. */
const MwNode *mw_comparison_get_node     (MwMesh           *mesh,
                                          guint             entry);

/* Adds "@what: @before → @after" when they differ; nullable texts. @what is
 * translated, and may name something. */
void    mw_comparison_add_text           (GStrvBuilder     *words,
                                          const char       *what,
                                          const char       *before,
                                          const char       *after);

/* Adds @format, which is translated, with @name for its %s. */
void    mw_comparison_add_named          (GStrvBuilder     *words,
                                          const char       *format,
                                          const char       *name);

G_END_DECLS
