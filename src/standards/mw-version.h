/* mw-version.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "standards/mw-kind.h"
#include "standards/mw-shape.h"

G_BEGIN_DECLS

enum {
  MW_ODPS_0_9_0 = 1 << 0,
  MW_ODPS_1_0_0 = 1 << 1,
  MW_ODPS_1_1_0 = 1 << 2,
};

enum {
  MW_ODCS_3_0_0 = 1 << 0,
  MW_ODCS_3_0_1 = 1 << 1,
  MW_ODCS_3_0_2 = 1 << 2,
  MW_ODCS_3_1_0 = 1 << 3,
  MW_ODCS_3_2_0 = 1 << 4,
};

#define MW_VERSIONS_ALL ((MwVersions) ~0)

/**
 * MwStandard:
 *
 * One version of a standard, or the shape of a registry's resource.
 */
typedef struct
{
  MwKind         kind;
  const char    *api_version; /* as documents say it; nullable */
  const char    *name;        /* "ODCS 3.1.0" */
  MwVersions     version;
  const MwShape *shape;
} MwStandard;

/* The standard of a @kind that calls itself @api_version; NULL when there is no
 * such version. */
const MwStandard *mw_standard_find    (MwKind        kind,
                                       const char   *api_version);

/* The newest that is known. */
const MwStandard *mw_standard_newest  (MwKind        kind);

/* The oldest of @kind among @versions: the one that brought a field. */
const MwStandard *mw_standard_first   (MwKind        kind,
                                       MwVersions    versions);

/* What documents of @kind call their versions, newest first, as one text. */
char             *mw_standard_dup_versions (MwKind   kind);

G_END_DECLS
