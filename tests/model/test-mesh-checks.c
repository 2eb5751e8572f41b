/* test-mesh-checks.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-fixture.h"

#define PRODUCTS \
        "- {kind: DataProduct, id: plays, outputPorts: [{name: daily, contractId: c}, {name: old, contractId: d}]}\n" \
        "- {kind: DataProduct, id: twin, outputPorts: [{name: daily, contractId: c}]}\n"

#define RESULT(contract, server, day, result) \
        "- {id: x" day server contract ", dataContractId: " contract ", server: '" server "', result: " result "," \
        " timestampStart: '2026-06-" day "T01:00:00Z', timestampEnd: '2026-06-" day "T01:10:00Z'}\n"

/* 2026-06-01T01:10:00Z */
#define FIRST G_GINT64_CONSTANT (1780276200)
#define DAY (24 * 60 * 60)

static void
assert_checks (const char  *results,
               const char  *product,
               MwCheckState state,
               gint64       tested)
{
  g_autofree char *yaml = g_strconcat (PRODUCTS, results, NULL);
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (yaml);
  const MwProduct *found = mw_mesh_fixture_find_product (mesh, product);

  g_test_message ("%s", results);
  g_assert_cmpint (found->checks, ==, state);
  g_assert_cmpint (found->tested, ==, tested);
}

static void
test_newest_result_counts (void)
{
  assert_checks ("", "plays", MW_CHECK_UNKNOWN, 0);
  assert_checks (RESULT ("c", "s", "01", "passed"), "plays", MW_CHECK_PASSED, FIRST);
  assert_checks (RESULT ("c", "s", "02", "failed") RESULT ("c", "s", "03", "passed") RESULT ("c", "s", "01", "error"),
                 "plays", MW_CHECK_PASSED, FIRST + 2 * DAY);
  assert_checks (RESULT ("c", "s", "01", "unknown"), "plays", MW_CHECK_UNKNOWN, 0);
}

static void
test_worst_of_contracts_and_servers_counts (void)
{
  assert_checks (RESULT ("c", "s", "02", "passed") RESULT ("d", "s", "01", "warning"), "plays", MW_CHECK_WARNING, FIRST + DAY);
  assert_checks (RESULT ("c", "a", "02", "passed") RESULT ("c", "b", "01", "failed"), "plays", MW_CHECK_FAILED, FIRST + DAY);
  /* What was tested at one product's port tells nothing of the other's. */
  assert_checks (RESULT ("c", "plays/daily", "01", "failed"), "plays", MW_CHECK_FAILED, FIRST);
  assert_checks (RESULT ("c", "plays/daily", "01", "failed"), "twin", MW_CHECK_UNKNOWN, 0);
  assert_checks (RESULT ("c", "s", "01", "error"), "twin", MW_CHECK_FAILED, FIRST);
}

static void
test_parts_tell_where_the_whole_does_not (void)
{
  assert_checks ("- {kind: TestResults, id: x, dataContractId: c, timestampEnd: '2026-06-01T01:10:00Z',"
                 " checks: [{result: passed}, {result: warning}, {result: skipped}]}\n", "plays", MW_CHECK_WARNING, FIRST);
  assert_checks ("- {kind: ObservabilityResults, timestamp: '2026-06-01T01:10:00Z', contract: {contractID: c},"
                 " results: [{status: pass}, {status: fail}]}\n", "plays", MW_CHECK_FAILED, FIRST);
}

static void
test_observation_tells_products (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (PRODUCTS
                         "- {kind: DataProductObservabilityMetrics, productId: plays, asOf: '2026-06-01T03:10:00+02:00', status: degraded,"
                         "   physical: {pipeline: {status: success, lastRunAt: '2026-05-31T01:10:00Z'}},"
                         "   dynamic: {freshness: {maxAllowedLagMinutes: 90}}}\n"
                         "- {kind: DataProductObservabilityMetrics, productId: twin, asOf: '2026-06-01T01:10:00Z', status: critical,"
                         "   physical: {pipeline: {status: failed, lastRunAt: '2026-05-31T01:10:00Z'}}}\n");
  const MwProduct *plays = mw_mesh_fixture_find_product (mesh, "plays");
  const MwProduct *twin = mw_mesh_fixture_find_product (mesh, "twin");

  g_assert_cmpint (plays->checks, ==, MW_CHECK_WARNING);
  g_assert_cmpint (plays->tested, ==, FIRST);
  g_assert_cmpint (plays->refreshed, ==, FIRST - DAY);
  g_assert_cmpint (plays->fresh_within, ==, 90 * 60);
  g_assert_cmpint (twin->checks, ==, MW_CHECK_FAILED);
  g_assert_cmpint (twin->refreshed, ==, 0);
}

#define EVENT(type, run, time, more, outputs) \
        "- {eventType: " type ", eventTime: '" time "', producer: p, schemaURL: OpenLineage, run: {runId: " run ", facets: {" more "}}," \
        " job: {name: j, facets: {entropy_data: {dataProductId: plays}}}, outputs: [" outputs "]}\n"

static void
test_completed_runs_refresh (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (PRODUCTS
                         EVENT ("START", "r1", "2026-06-01T01:00:00Z", "", "{name: x}")
                         EVENT ("COMPLETE", "r1", "2026-06-01T01:10:00Z", "", "{name: x}")
                         EVENT ("FAIL", "r2", "2026-06-02T01:10:00Z", "", "{name: x}")
                         EVENT ("RUNNING", "r3", "2026-06-03T01:10:00Z", "", "{name: x}"));
  g_autoptr(MwMesh) silent =
    mw_mesh_fixture_new (PRODUCTS
                         EVENT ("START", "r1", "2026-06-01T01:00:00Z", "", "{name: x}")
                         EVENT ("COMPLETE", "r1", "2026-06-01T01:10:00Z", "", ""));
  g_autoptr(MwMesh) stream =
    mw_mesh_fixture_new (PRODUCTS
                         "- {eventType: RUNNING, eventTime: '2026-06-01T01:10:00Z', producer: p, schemaURL: OpenLineage, outputs: [{name: x}],"
                         "   job: {name: j, facets: {entropy_data: {dataProductId: plays}, jobType: {processingType: STREAMING}}}}\n");

  g_assert_cmpint (mw_mesh_fixture_find_product (mesh, "plays")->refreshed, ==, FIRST);
  g_assert_cmpint (mw_mesh_fixture_find_product (mesh, "twin")->refreshed, ==, 0);
  /* The end need not say again what was written. */
  g_assert_cmpint (mw_mesh_fixture_find_product (silent, "plays")->refreshed, ==, FIRST);
  g_assert_cmpint (mw_mesh_fixture_find_product (stream, "plays")->refreshed, ==, FIRST);
}

static void
assert_fresh_within (const char *slas,
                     gint64      seconds)
{
  g_autofree char *yaml =
    g_strconcat (PRODUCTS "- {kind: DataContract, id: c, version: 1.0.0, slaProperties: [", slas, "]}\n"
                 "- {kind: DataContract, id: d, version: 1.0.0, slaProperties: [{property: frequency, value: 9, unit: d}]}\n", NULL);
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (yaml);

  g_test_message ("%s", slas);
  g_assert_cmpint (mw_mesh_fixture_find_product (mesh, "twin")->fresh_within, ==, seconds);
  g_assert_cmpint (mw_mesh_fixture_find_product (mesh, "plays")->fresh_within, ==, seconds > 0 ? MIN (seconds, 9 * DAY) : 9 * DAY);
}

static void
test_promises_of_freshness (void)
{
  assert_fresh_within ("{property: frequency, value: 1, unit: d}", DAY);
  assert_fresh_within ("{property: FY, value: 1, unit: d}, {property: ly, value: 2, unit: h}", DAY + 2 * 3600);
  assert_fresh_within ("{property: latency, value: 4, unit: h}", 4 * 3600);
  assert_fresh_within ("{property: latency, value: PT4H}", 4 * 3600);
  assert_fresh_within ("{property: freshness, value: 30, unit: min}, {property: frequency, value: 1, unit: d}", 1800);
  assert_fresh_within ("{property: timeOfAvailability, value: '05:00+01:00'}, {property: latency, value: 1, unit: h}", DAY + 3600);
  assert_fresh_within ("{property: frequency, value: 10, unit: d}", 10 * DAY);
  assert_fresh_within ("{property: retention, value: 10, unit: d}", 0);
  /* How fast an answer comes is another matter. */
  assert_fresh_within ("{property: latency, value: 80, unit: ms}", 0);
  assert_fresh_within ("{property: timeOfAvailability, value: Monday}, {property: latency}, {property: frequency, value: -1, unit: d},"
                       " {property: freshness, value: [1]}, {value: 1, unit: d}, 7", 0);
}

static void
test_hostile_results (void)
{
  assert_checks ("- {kind: TestResults}\n- {kind: TestResults, dataContractId: c}\n- {kind: TestResults, dataContractId: [c], result: failed}\n"
                 "- {kind: TestResults, dataContractId: c, result: {a: failed}, status: [], checks: {a: 1}, results: [1, null, [failed], {status: {}}]}\n"
                 "- {kind: TestResults, dataContractId: nobody, result: failed, server: [], timestampEnd: never}\n"
                 "- {kind: DataProductObservabilityMetrics, productId: nobody, status: critical}\n"
                 "- {kind: DataProductObservabilityMetrics, productId: plays, physical: 1, dynamic: {freshness: {maxAllowedLagMinutes: 1e300,"
                 "   lastUpdatedAt: {}}}}\n", "plays", MW_CHECK_UNKNOWN, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mesh-checks/the newest result counts", test_newest_result_counts);
  g_test_add_func ("/mesh-checks/the worst of contracts and servers counts", test_worst_of_contracts_and_servers_counts);
  g_test_add_func ("/mesh-checks/parts tell where the whole does not", test_parts_tell_where_the_whole_does_not);
  g_test_add_func ("/mesh-checks/observation tells of products", test_observation_tells_products);
  g_test_add_func ("/mesh-checks/completed runs refresh data", test_completed_runs_refresh);
  g_test_add_func ("/mesh-checks/contracts promise how fresh data are", test_promises_of_freshness);
  g_test_add_func ("/mesh-checks/results of wrong shapes do no harm", test_hostile_results);

  return g_test_run ();
}
