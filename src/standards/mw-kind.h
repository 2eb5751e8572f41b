/* mw-kind.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-node.h"

G_BEGIN_DECLS

/**
 * MwKind:
 *
 * What a document of a mesh describes. Told by its own words (`kind`,
 * `dataUsageAgreementSpecification`, …), else by its shape.
 */
typedef enum {
  MW_KIND_UNKNOWN,
  MW_KIND_DATA_PRODUCT,          /* Bitol ODPS */
  MW_KIND_DATA_CONTRACT,         /* Bitol ODCS */
  MW_KIND_TEAM,                  /* registry API: Team, also domains (type Domain) */
  MW_KIND_ACCESS,                /* registry API: Access; also data usage agreement 0.0.1 */
  MW_KIND_DEFINITION,            /* registry API: Definition, a concept */
  MW_KIND_POLICY,
  MW_KIND_CLASSIFICATION_SCHEME,
  MW_KIND_TEST_RESULTS,          /* registry API: test results; also DataProductObservabilityMetrics */
  MW_KIND_LINEAGE_EVENT,         /* OpenLineage RunEvent, JobEvent, DatasetEvent */
} MwKind;

#define MW_N_KINDS (MW_KIND_LINEAGE_EVENT + 1)

MwKind      mw_kind_detect        (const MwNode *root);

/* The resource's name in the registry's paths ("dataproducts"); NULL for unknown. */
const char *mw_kind_get_resource  (MwKind        kind);
MwKind      mw_kind_from_resource (const char   *resource);

/* The id of the document as its kind has it; NULL when it has none. */
const char *mw_kind_get_id        (MwKind        kind,
                                   const MwNode *root);

G_END_DECLS
