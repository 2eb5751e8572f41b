/* mw-version.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-version.h"

#include <string.h>

/* Newest first. */
static const MwStandard standards[] = {
  { MW_KIND_DATA_PRODUCT, "v1.1.0", "ODPS 1.1.0", MW_ODPS_1_1_0, &mw_shape_odps },
  { MW_KIND_DATA_PRODUCT, "v1.0.0", "ODPS 1.0.0", MW_ODPS_1_0_0, &mw_shape_odps },
  { MW_KIND_DATA_PRODUCT, "v0.9.0", "ODPS 0.9.0", MW_ODPS_0_9_0, &mw_shape_odps },
  { MW_KIND_DATA_CONTRACT, "v3.2.0", "ODCS 3.2.0", MW_ODCS_3_2_0, &mw_shape_odcs },
  { MW_KIND_DATA_CONTRACT, "v3.1.0", "ODCS 3.1.0", MW_ODCS_3_1_0, &mw_shape_odcs },
  { MW_KIND_DATA_CONTRACT, "v3.0.2", "ODCS 3.0.2", MW_ODCS_3_0_2, &mw_shape_odcs },
  { MW_KIND_DATA_CONTRACT, "v3.0.1", "ODCS 3.0.1", MW_ODCS_3_0_1, &mw_shape_odcs },
  { MW_KIND_DATA_CONTRACT, "v3.0.0", "ODCS 3.0.0", MW_ODCS_3_0_0, &mw_shape_odcs },
  { MW_KIND_TEAM, NULL, "Registry API, Team", 1, &mw_shape_team },
  { MW_KIND_ACCESS, NULL, "Registry API, Access", 1, &mw_shape_access },
  { MW_KIND_DEFINITION, NULL, "Registry API, Definition", 1, &mw_shape_definition },
  { MW_KIND_POLICY, NULL, "Registry API, Policy", 1, &mw_shape_policy },
  { MW_KIND_CLASSIFICATION_SCHEME, NULL, "Registry API, Classification scheme", 1, &mw_shape_classification_scheme },
  { MW_KIND_TEST_RESULTS, NULL, "Registry API, Test results", 1, &mw_shape_test_results },
};

const MwStandard *
mw_standard_find (MwKind      kind,
                  const char *api_version)
{
  for (guint i = 0; i < G_N_ELEMENTS (standards); i++)
    if (standards[i].kind == kind &&
        (standards[i].api_version == NULL || g_strcmp0 (standards[i].api_version, api_version) == 0))
      return &standards[i];

  return NULL;
}

const MwStandard *
mw_standard_newest (MwKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (standards); i++)
    if (standards[i].kind == kind)
      return &standards[i];

  return NULL;
}

const MwStandard *
mw_standard_first (MwKind     kind,
                   MwVersions versions)
{
  const MwStandard *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (standards); i++)
    if (standards[i].kind == kind && (standards[i].version & versions))
      first = &standards[i];

  return first;
}

char *
mw_standard_dup_versions (MwKind kind)
{
  GString *versions = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (standards); i++)
    if (standards[i].kind == kind && standards[i].api_version != NULL)
      g_string_append_printf (versions, "%s%s", versions->len > 0 ? ", " : "", standards[i].api_version);

  return g_string_free_and_steal (versions);
}
