/* mw-server-resource.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-resource.h"

static const MwServerResource resources[] = {
  { "dataproducts", MW_KIND_DATA_PRODUCT, "data product", "DataProduct", FALSE },
  { "datacontracts", MW_KIND_DATA_CONTRACT, "data contract", "DataContract", FALSE },
  { "teams", MW_KIND_TEAM, "team", "Team", FALSE },
  { "access", MW_KIND_ACCESS, "access agreement", "Access", FALSE },
  { "definitions", MW_KIND_DEFINITION, "definition", "Definition", FALSE },
  { "policies", MW_KIND_POLICY, "policy", "Policy", FALSE },
  { "classification-schemes", MW_KIND_CLASSIFICATION_SCHEME, "classification scheme", "ClassificationScheme", FALSE },
  { "test-results", MW_KIND_TEST_RESULTS, "test result", "TestResults", TRUE },
};

const MwServerResource *
mw_server_resource_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (resources); i++)
    if (g_str_equal (resources[i].name, name))
      return &resources[i];

  return NULL;
}

const MwServerResource *
mw_server_resource_for_kind (MwKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (resources); i++)
    if (resources[i].kind == kind)
      return &resources[i];

  return NULL;
}
