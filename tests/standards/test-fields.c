/* test-fields.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "standards/mw-fields.h"

static void
fields_are_found_by_path_and_version (void)
{
  const MwFieldSpec *status = mw_fields_find (MW_KIND_DATA_PRODUCT, "v1.0.0", "status");
  const MwFieldSpec *contract = mw_fields_find (MW_KIND_DATA_PRODUCT, "v1.0.0", "inputPorts/contractId");
  const MwFieldSpec *type = mw_fields_find (MW_KIND_DATA_CONTRACT, "v3.1.0", "schema/properties/logicalType");

  g_assert_cmpstr (status->name, ==, "status");
  g_assert_cmpstr (status->label, ==, "Status");
  g_assert_nonnull (status->help);
  g_assert_true (status->required);
  g_assert_true (g_strv_contains (status->recommended, "active"));
  g_assert_true (contract->required);
  g_assert_true (g_strv_contains (type->recommended, "timestamp"));
  g_assert_false (g_strv_contains (type->recommended, "vector"));

  /* What a version requires or lacks. */
  g_assert_false (mw_fields_find (MW_KIND_DATA_PRODUCT, "v1.1.0", "status")->required);
  g_assert_false (mw_fields_find (MW_KIND_DATA_PRODUCT, "v1.1.0", "inputPorts/contractId")->required);
  g_assert_null (mw_fields_find (MW_KIND_DATA_PRODUCT, "v1.0.0", "type"));
  g_assert_nonnull (mw_fields_find (MW_KIND_DATA_PRODUCT, "v1.1.0", "type"));
  g_assert_true (g_strv_contains (mw_fields_find (MW_KIND_DATA_CONTRACT, "v3.2.0", "schema/properties/logicalType")->recommended,
                                  "vector"));
}

static void
parts_of_all_kinds_are_found (void)
{
  static const struct { MwKind kind; const char *path; } table[] = {
    { MW_KIND_DATA_PRODUCT, "outputPorts/inputContracts/id" },
    { MW_KIND_DATA_PRODUCT, "team/members/username" },
    { MW_KIND_DATA_PRODUCT, "description/purpose" },
    { MW_KIND_DATA_CONTRACT, "team/members/role" },
    { MW_KIND_DATA_CONTRACT, "servers/warehouse" },
    { MW_KIND_DATA_CONTRACT, "schema/quality/mustBeBetween" },
    { MW_KIND_DATA_CONTRACT, "schema/properties/quality/metric" },
    { MW_KIND_DATA_CONTRACT, "schema/properties/items/items/properties/name" },
    { MW_KIND_DATA_CONTRACT, "slaProperties/property" },
    { MW_KIND_TEAM, "members/emailAddress" },
    { MW_KIND_ACCESS, "provider/outputPortId" },
    { MW_KIND_DEFINITION, "pii" },
    { MW_KIND_POLICY, "content" },
    { MW_KIND_CLASSIFICATION_SCHEME, "classifications/level" },
    { MW_KIND_TEST_RESULTS, "checks/result" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      const MwFieldSpec *field = mw_fields_find (table[i].kind, NULL, table[i].path);

      g_test_message ("%s", table[i].path);
      g_assert_nonnull (field);
      g_assert_nonnull (field->label);
      g_assert_true (field == mw_fields_find (table[i].kind, NULL, table[i].path));
    }

  g_assert_null (mw_fields_find (MW_KIND_DATA_PRODUCT, NULL, "nothing"));
  g_assert_null (mw_fields_find (MW_KIND_DATA_PRODUCT, NULL, "name/more"));
  g_assert_null (mw_fields_find (MW_KIND_DATA_PRODUCT, NULL, ""));
  g_assert_null (mw_fields_find (MW_KIND_LINEAGE_EVENT, NULL, "run"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fields/fields-are-found-by-path-and-version", fields_are_found_by_path_and_version);
  g_test_add_func ("/fields/parts-of-all-kinds-are-found", parts_of_all_kinds_are_found);

  return g_test_run ();
}
