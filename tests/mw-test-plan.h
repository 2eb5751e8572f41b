/* mw-test-plan.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  MW_TEST_LAYER_SOURCE,
  MW_TEST_LAYER_AGGREGATE,
  MW_TEST_LAYER_CONSUMER,
} MwTestLayer;

typedef struct
{
  char  *id;
  char  *name;
  guint  first;                  /* product */
  guint  n;
  guint  n_sources;              /* the first of them */
  guint  n_aggregates;           /* those after */
} MwTestDomain;

typedef struct
{
  char  *id;
  char  *name;
  guint  domain;
  guint  subject;
  MwTestLayer layer;
} MwTestProduct;

typedef struct
{
  guint64  state;
  GString *json;
  guint    n_products;
  guint    n_domains;
  MwTestDomain *domains;
  MwTestProduct *products;
  GArray  *provided;             /* guint, pairs: provider, consumer */
} MwTestPlan;

/* Domains and products of a generated mesh, before they are written. */
void     mw_test_plan_init          (MwTestPlan *self,
                                     guint       n_products,
                                     guint64     seed);
void     mw_test_plan_clear         (MwTestPlan *self);

/* Chance, the same for the same seed. Never two in one list of arguments: C
 * does not say which is drawn first. */
guint    mw_test_plan_draw          (MwTestPlan *self,
                                     guint       limit);
gboolean mw_test_plan_draw_chance   (MwTestPlan *self,
                                     guint       percent);
/* A product that @consumer may take from; G_MAXUINT when the draw met none. */
guint    mw_test_plan_draw_provider (MwTestPlan *self,
                                     guint       consumer);

G_END_DECLS
