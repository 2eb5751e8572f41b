/* test-mesh-lineage.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-fixture.h"

#define PRODUCTS \
        "- {kind: DataProduct, id: plays, outputPorts: [{name: daily, contractId: plays-c}]}\n" \
        "- {kind: DataProduct, id: charts, outputPorts: [{name: top, contractId: charts-c}]}\n" \
        "- {kind: DataContract, id: plays-c, version: 1.0.0, servers: [" \
        "   {server: s, type: postgres, host: db.example.com, port: 5432, database: mesh, schema: public}]," \
        "   schema: [{name: plays, physicalName: PLAYS_V1}]}\n" \
        "- {kind: DataContract, id: charts-c, version: 1.0.0, servers: [" \
        "   {server: s, type: kafka, host: 'broker:9092'}], schema: [{name: charts.top}]}\n"

#define PLAYS "{namespace: 'postgres://db.example.com:5432', name: mesh.public.plays_v1}"
#define CHARTS "{namespace: 'kafka://broker:9092', name: charts.top}"
#define STAGING(name) "{namespace: spark, name: " name "}"

#define EVENT(job, run, time, facets, inputs, outputs) \
        "- {eventType: COMPLETE, eventTime: '" time "', producer: 'https://example.com/p'," \
        " schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent'," \
        " run: {runId: " run ", facets: {" facets "}}, job: {namespace: jobs, name: " job "}," \
        " inputs: [" inputs "], outputs: [" outputs "]}\n"

static void
test_datasets_join_by_server_and_name (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (PRODUCTS EVENT ("j", "r1", "2026-06-01T00:00:00Z", "", PLAYS, CHARTS));
  const MwEdgeFact *fact = mw_mesh_fixture_find_fact (mesh, "plays", "charts");
  const MwPort *ports = mw_mesh_get_ports (mesh, NULL);

  g_assert_cmpint (fact->provenance, ==, MW_PROVENANCE_LINEAGE);
  g_assert_cmpint (fact->state, ==, MW_EDGE_DERIVED);
  g_assert_cmpstr (ports[fact->source_port].name, ==, "daily");
  g_assert_cmpstr (ports[fact->target_port].name, ==, "top");
}

static void
test_datasets_of_nobody_are_walked_through (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (PRODUCTS
                         EVENT ("load", "r1", "2026-06-01T00:00:00Z", "", PLAYS, STAGING ("a"))
                         EVENT ("mix", "r2", "2026-06-01T00:00:00Z", "", STAGING ("a") "," STAGING ("b"), STAGING ("b"))
                         EVENT ("write", "r3", "2026-06-01T00:00:00Z", "", STAGING ("b"), CHARTS));
  guint n;

  g_assert_nonnull (mw_mesh_fixture_find_edge (mesh, "plays", "charts"));
  mw_mesh_get_edges (mesh, &n);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_facet_names_the_product_of_a_run (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (PRODUCTS
                         EVENT ("j", "r1", "2026-06-01T00:00:00Z",
                                "entropy_data: {dataProductId: charts, outputPortName: top}", PLAYS, STAGING ("x"))
                         EVENT ("k", "r2", "2026-06-01T00:00:00Z",
                                "entropy_data: {dataProductId: nobody}", STAGING ("x"), STAGING ("y")));
  const MwEdgeFact *fact = mw_mesh_fixture_find_fact (mesh, "plays", "charts");

  g_assert_cmpstr (mw_mesh_get_ports (mesh, NULL)[fact->target_port].name, ==, "top");
  /* What the run of one product writes is that product's for those who read it. */
  g_assert_cmpint (mw_mesh_fixture_find_edge (mesh, "charts", "nobody")->state, ==, MW_EDGE_BROKEN);
  g_assert_true (mw_mesh_fixture_find_product (mesh, "nobody")->is_ghost);
}

static void
test_newest_run_of_a_job_counts (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (PRODUCTS
                         EVENT ("j", "new", "2026-06-02T00:00:00Z", "", STAGING ("x"), "")
                         EVENT ("j", "old", "2026-06-02T00:30:00+02:00", "", PLAYS, CHARTS)
                         EVENT ("j", "new", "2026-06-02T00:01:00Z", "", "", CHARTS)
                         EVENT ("j", "starting", "2026-06-03T00:00:00Z", "", "", ""));
  guint n;

  mw_mesh_get_edges (mesh, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_symlinks_are_other_names (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (PRODUCTS
                         EVENT ("j", "r1", "2026-06-01T00:00:00Z", "",
                                "{namespace: hive, name: plays, facets: {symlinks: {identifiers: [" PLAYS "]}}}", CHARTS));

  g_assert_nonnull (mw_mesh_fixture_find_edge (mesh, "plays", "charts"));
}

static void
assert_same_dataset (const char *server,
                     const char *name,
                     const char *dataset)
{
  g_autofree char *yaml =
    g_strconcat ("- {kind: DataProduct, id: plays, outputPorts: [{name: daily, contractId: c}]}\n"
                 "- {kind: DataProduct, id: charts}\n"
                 "- {kind: DataContract, id: c, version: 1.0.0, servers: [{server: s, ", server, "}],"
                 " schema: [{name: ", name, "}]}\n"
                 "- {eventTime: '2026-06-01T00:00:00Z', producer: p, schemaURL: OpenLineage,"
                 " job: {name: j, facets: {entropy_data: {dataProductId: charts}}}, inputs: [", dataset, "]}\n",
                 NULL);
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (yaml);

  g_test_message ("%s", server);
  g_assert_nonnull (mw_mesh_fixture_find_edge (mesh, "plays", "charts"));
}

static void
test_naming_rules (void)
{
  assert_same_dataset ("type: postgresql, host: h, database: d, schema: s", "t", "{namespace: 'postgres://h:5432', name: d.s.t}");
  assert_same_dataset ("type: postgres, host: h, port: 1, database: d, schema: s", "o.t", "{namespace: 'postgres://h:1', name: d.o.t}");
  assert_same_dataset ("type: snowflake, account: Org-Acc, database: D, schema: S", "T", "{namespace: 'snowflake://org-acc', name: d.s.t}");
  assert_same_dataset ("type: bigquery, project: p, dataset: d", "t", "{namespace: bigquery, name: p.d.t}");
  assert_same_dataset ("type: databricks, host: 'https://dbc.example.com/', catalog: c, schema: s", "t",
                       "{namespace: 'unitycatalog://dbc.example.com', name: c.s.t}");
  assert_same_dataset ("type: kafka, host: 'a:9092,b:9092'", "orders.v1", "{namespace: 'kafka://a:9092', name: orders.v1}");
  assert_same_dataset ("type: s3, location: 's3://bucket/a/b/*.parquet'", "t", "{namespace: 's3://bucket', name: a/b}");
  assert_same_dataset ("type: redshift, host: cl.xyz.eu-west-1.redshift.amazonaws.com, database: d, schema: s", "t",
                       "{namespace: 'redshift://cl.eu-west-1:5439', name: d.s.t}");
  assert_same_dataset ("type: athena, regionName: eu-west-1, schema: s", "t",
                       "{namespace: 'awsathena://athena.eu-west-1.amazonaws.com', name: AwsDataCatalog.s.t}");
  assert_same_dataset ("type: mysql, host: h, database: d", "t", "{namespace: 'mysql://h:3306', name: d.t}");
  assert_same_dataset ("type: sqlserver, host: h, database: d, schema: s", "t", "{namespace: 'mssql://h:1433', name: d.s.t}");
  assert_same_dataset ("type: db2, host: h, port: 50000, database: D, schema: S", "T", "{namespace: 'db2://h:50000', name: d.s.t}");
  assert_same_dataset ("type: clickhouse, host: h, port: 8443, database: d", "t", "{namespace: 'clickhouse://h:8443', name: d.t}");
  assert_same_dataset ("type: trino, host: h, port: 8080, catalog: c, schema: s", "t", "{namespace: 'trino://h:8080', name: c.s.t}");
}

#define JOB_EVENT(name, facets, inputs, outputs) \
        "- {eventTime: '2026-06-01T00:00:00Z', producer: p, schemaURL: OpenLineage," \
        " job: {namespace: jobs, name: " name ", facets: {" facets "}}, inputs: [" inputs "], outputs: [" outputs "]}\n"

#define TYPED(dataset) "{type: DATASET, " dataset "}"
#define PLAYS_NAME "namespace: 'postgres://db.example.com:5432', name: mesh.public.plays_v1"
#define CHARTS_NAME "namespace: 'kafka://broker:9092', name: charts.top"

static void
assert_edges (const char *events,
              guint       n_expected)
{
  g_autofree char *yaml = g_strconcat (PRODUCTS, events, NULL);
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (yaml);
  guint n;

  g_test_message ("%s", events);
  mw_mesh_get_edges (mesh, &n);
  g_assert_cmpuint (n, ==, n_expected);
  if (n_expected > 0)
    g_assert_nonnull (mw_mesh_fixture_find_edge (mesh, "plays", "charts"));
}

static void
test_explicit_lineage_goes_before_inputs (void)
{
  /* All inputs feed all outputs … */
  assert_edges (JOB_EVENT ("j", "", PLAYS "," STAGING ("s"), CHARTS), 1);
  /* … unless a dataset says what feeds it: something else, nothing, or just that. */
  assert_edges (JOB_EVENT ("j", "lineage: {entries: [{type: DATASET, " CHARTS_NAME ", inputs: [{type: DATASET, namespace: spark, name: s}]}]}",
                           PLAYS "," STAGING ("s"), CHARTS), 0);
  assert_edges (JOB_EVENT ("j", "lineage: {entries: [{type: DATASET, " CHARTS_NAME ", inputs: []}]}", PLAYS, CHARTS), 0);
  assert_edges (JOB_EVENT ("j", "lineage: {entries: [{type: DATASET, " CHARTS_NAME ", inputs: [" TYPED (PLAYS_NAME) "]}]}", "", ""), 1);
  assert_edges (JOB_EVENT ("j", "lineage: {entries: [{type: DATASET, " CHARTS_NAME ", fields: {id: {inputs: [" TYPED (PLAYS_NAME) "]}}}]}", "", ""), 1);
  /* The job itself stands for all that it reads. */
  assert_edges (JOB_EVENT ("j", "lineage: {entries: [{type: DATASET, " CHARTS_NAME ", inputs: [{type: JOB}]}]}", PLAYS, CHARTS), 1);
  assert_edges (JOB_EVENT ("j", "lineage: {entries: [{type: JOB, inputs: [" TYPED (PLAYS_NAME) "]}]}", "", CHARTS), 1);
  assert_edges (JOB_EVENT ("j", "lineage: {entries: [{type: DATASET, " CHARTS_NAME ", inputs: [{type: JOB, namespace: jobs, name: k}]}]}", "", CHARTS)
                JOB_EVENT ("k", "", PLAYS, STAGING ("s")), 1);
  /* A dataset can say it by itself. */
  assert_edges ("- {eventTime: '2026-06-01T00:00:00Z', producer: p, schemaURL: OpenLineage, dataset: {" CHARTS_NAME
                ", facets: {lineage: {inputs: [" TYPED (PLAYS_NAME) "]}}}}\n", 1);
}

#define TASK(name, parent) \
        "- {eventTime: '2026-06-01T00:00:00Z', producer: p, schemaURL: OpenLineage, job: {namespace: jobs, name: " name "}," \
        " run: {runId: r, facets: {parent: {run: {runId: q}, job: {namespace: jobs, name: " parent "}}}}, inputs: [" PLAYS "]}\n"

static void
test_tasks_work_for_the_product_of_their_parent (void)
{
  const char *parent = "- {eventTime: '2026-06-01T00:00:00Z', producer: p, schemaURL: OpenLineage, job: {namespace: jobs, name: dag},"
                       " run: {runId: q, facets: {entropy_data: {dataProductId: charts}}}}\n";
  g_autofree char *task = g_strconcat (TASK ("dag.task", "dag"), parent, NULL);
  g_autofree char *nested = g_strconcat (TASK ("dag.task.step", "dag.task"), TASK ("dag.task", "dag"), parent, NULL);
  g_autofree char *circle = g_strconcat (TASK ("a", "b"), TASK ("b", "a"), TASK ("c", "c"), NULL);

  assert_edges (task, 1);
  assert_edges (nested, 1);
  assert_edges (circle, 0);
}

static void
test_hostile_events (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (PRODUCTS
                         "- {schemaURL: OpenLineage, job: 7, inputs: {a: b}, outputs: x, run: []}\n"
                         "- {schemaURL: OpenLineage, job: {name: {}}, inputs: [1, null, {name: []}], eventTime: {}}\n"
                         "- {schemaURL: OpenLineage, job: {name: j}, run: {runId: [1], facets: {entropy_data: 3}},"
                         "   inputs: [1, null, {name: x}, {name: x}], outputs: [{name: x}, []], eventTime: never}\n");
  guint n;

  mw_mesh_get_edges (mesh, &n);
  g_assert_cmpuint (n, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mesh-lineage/datasets join products by server and name", test_datasets_join_by_server_and_name);
  g_test_add_func ("/mesh-lineage/datasets of nobody are walked through", test_datasets_of_nobody_are_walked_through);
  g_test_add_func ("/mesh-lineage/a facet names the product of a run", test_facet_names_the_product_of_a_run);
  g_test_add_func ("/mesh-lineage/the newest run of a job counts", test_newest_run_of_a_job_counts);
  g_test_add_func ("/mesh-lineage/symlinks are other names of a dataset", test_symlinks_are_other_names);
  g_test_add_func ("/mesh-lineage/datasets are named as OpenLineage names them", test_naming_rules);
  g_test_add_func ("/mesh-lineage/explicit lineage goes before inputs and outputs", test_explicit_lineage_goes_before_inputs);
  g_test_add_func ("/mesh-lineage/tasks work for the product of their parent", test_tasks_work_for_the_product_of_their_parent);
  g_test_add_func ("/mesh-lineage/events of wrong shapes do no harm", test_hostile_events);

  return g_test_run ();
}
