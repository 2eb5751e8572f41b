/* mw-kinds-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-kinds-fixture.h"

#include "graph/mw-graph-private.h"
#include "graph/mw-graph-sizes.h"
#include "mw-canvas-fixture.h"

/* Sizes of kinds, as large as the picture needs them. */
#define PART_WIDTH 184.0f
#define PART_HEIGHT 40.0f
#define OBJECT_WIDTH 232.0f
#define OBJECT_HEADER 44.0f
#define ROW_HEIGHT 22.0f

static const char kinds_mesh[] =
  "- apiVersion: v1.0.0\n"
  "  kind: DataProduct\n"
  "  id: plays\n"
  "  name: Podcast Plays by the Hour and Country\n"
  "  status: active\n"
  "  domain: listening\n"
  "  team: {name: Listening Team}\n"
  "  inputPorts: [{name: raw_events, version: '1', contractId: events}]\n"
  "  outputPorts:\n"
  "    - {name: plays_v2, version: '2', type: tables, contractId: plays}\n"
  "    - {name: plays_stream, version: '1', type: topic}\n"
  "  managementPorts: [{name: health, content: observability}]\n"
  "  customProperties:\n"
  "    - property: applicationComponents\n"
  "      value: [{name: hourly-rollup, applicationType: spark-job, platform: EMR 7.1}]\n"
  "    - property: infrastructuralComponents\n"
  "      value: [{name: plays-bucket, infrastructureType: object storage, platform: AWS S3}]\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: royalties, name: Royalties, status: draft, domain: finance,\n"
  "   inputPorts: [{name: plays, version: '1', contractId: plays}], outputPorts: [{name: out, version: '1', contractId: royalties}]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: charts, name: Charts, status: deprecated, domain: finance}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: ads, name: Advertising, status: active, domain: finance}\n"
  "- apiVersion: v3.0.2\n"
  "  kind: DataContract\n"
  "  id: plays\n"
  "  name: Plays\n"
  "  schema:\n"
  "    - name: plays_by_hour\n"
  "      properties:\n"
  "        - {name: play_id, logicalType: string, physicalType: uuid, primaryKey: true}\n"
  "        - {name: listener_id, logicalType: string, classification: confidential}\n"
  "        - {name: country_of_residence_at_the_time, logicalType: string, physicalType: varchar(2)}\n"
  "        - {name: plays, logicalType: integer, physicalType: bigint}\n"
  "- apiVersion: v3.0.2\n"
  "  kind: DataContract\n"
  "  id: royalties\n"
  "  name: Royalties\n"
  "  schema:\n"
  "    - name: royalties\n"
  "      properties:\n"
  "        - {name: country, logicalType: string}\n"
  "        - {name: amount, logicalType: number, physicalType: 'decimal(12,2)', classification: internal}\n";

MwMesh *
mw_kinds_fixture_new_mesh (void)
{
  return mw_canvas_fixture_new_mesh (kinds_mesh);
}

static guint
add_node (GArray         *nodes,
          MwGraphNodeKind kind,
          guint           subject,
          guint           cluster,
          float           width,
          float           height)
{
  MwGraphNode node = { .kind = kind, .subject = subject, .cluster = cluster, .width = width, .height = height };

  g_array_append_val (nodes, node);

  return nodes->len - 1;
}

static guint
add_object (MwMesh *mesh,
            GArray *nodes,
            GArray *rows,
            guint   object)
{
  MwRange properties = mw_mesh_get_objects (mesh, NULL)[object].properties;
  guint node = add_node (nodes, MW_GRAPH_NODE_OBJECT, object, MW_NONE, OBJECT_WIDTH,
                         OBJECT_HEADER + ROW_HEIGHT * (float) properties.n + 6);

  g_array_index (nodes, MwGraphNode, node).rows = (MwRange) { rows->len, properties.n };
  for (guint i = 0; i < properties.n; i++)
    {
      MwGraphRow row = { properties.first + i, OBJECT_HEADER + ROW_HEIGHT * ((float) i + 0.5f) };

      g_array_append_val (rows, row);
    }

  return node;
}

static void
add_edge (GArray         *edges,
          MwGraphEdgeKind kind,
          guint           source,
          guint           target,
          MwEdgeState     state,
          MwGraphChange   change)
{
  MwGraphEdge edge = {
    .source = source, .target = target, .count = 1, .state = state, .edge = MW_NONE, .kind = kind,
    .n_between = kind == MW_GRAPH_EDGE_IMPLIED ? 2 : 0,
    .source_row = kind == MW_GRAPH_EDGE_COLUMN ? 2 : MW_NONE,
    .target_row = kind == MW_GRAPH_EDGE_COLUMN ? 0 : MW_NONE,
    .change = change,
  };

  g_array_append_val (edges, edge);
}

static void
add_products (MwMesh *mesh,
              GArray *nodes,
              guint   products[4])
{
  const char *ids[] = { "plays", "royalties", "charts", "ads" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    products[i] = add_node (nodes, MW_GRAPH_NODE_PRODUCT, mw_mesh_find_product (mesh, ids[i]), MW_NONE,
                            MW_PRODUCT_WIDTH, MW_PRODUCT_HEIGHT);

  g_array_index (nodes, MwGraphNode, products[0]).n_hidden_in = 3;
  g_array_index (nodes, MwGraphNode, products[0]).n_hidden_out = 128;
  g_array_index (nodes, MwGraphNode, products[1]).change = MW_GRAPH_CHANGE_ADDED;
  g_array_index (nodes, MwGraphNode, products[2]).change = MW_GRAPH_CHANGE_REMOVED;
  g_array_index (nodes, MwGraphNode, products[3]).change = MW_GRAPH_CHANGE_CHANGED;
}

/* The inside of the first product: ports, code and infrastructure. */
static void
add_inside (MwMesh *mesh,
            GArray *nodes,
            GArray *edges)
{
  const MwProduct *product = &mw_mesh_get_products (mesh, NULL)[mw_mesh_find_product (mesh, "plays")];
  guint first = nodes->len;

  for (guint i = 0; i < product->ports.n; i++)
    add_node (nodes, MW_GRAPH_NODE_PORT, product->ports.first + i, 0, PART_WIDTH, PART_HEIGHT);
  for (guint i = 0; i < product->components.n; i++)
    add_node (nodes, MW_GRAPH_NODE_COMPONENT, product->components.first + i, 0, PART_WIDTH, PART_HEIGHT);
  g_assert_cmpuint (product->ports.n, ==, 4);
  g_assert_cmpuint (product->components.n, ==, 2);

  add_edge (edges, MW_GRAPH_EDGE_INSIDE, first, first + 4, MW_EDGE_ACTIVE, MW_GRAPH_CHANGE_NONE);
  add_edge (edges, MW_GRAPH_EDGE_INSIDE, first + 4, first + 1, MW_EDGE_ACTIVE, MW_GRAPH_CHANGE_NONE);
  add_edge (edges, MW_GRAPH_EDGE_INSIDE, first + 4, first + 2, MW_EDGE_ACTIVE, MW_GRAPH_CHANGE_NONE);
  add_edge (edges, MW_GRAPH_EDGE_INSIDE, first + 5, first + 1, MW_EDGE_ACTIVE, MW_GRAPH_CHANGE_NONE);
}

MwGraph *
mw_kinds_fixture_new_graph (MwMesh *mesh)
{
  GArray *nodes = g_array_new (FALSE, TRUE, sizeof (MwGraphNode));
  GArray *edges = g_array_new (FALSE, TRUE, sizeof (MwGraphEdge));
  GArray *clusters = g_array_new (FALSE, TRUE, sizeof (MwGraphCluster));
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (MwGraphRow));
  MwGraphCluster cluster = { MW_GRAPH_CLUSTER_PRODUCT, mw_mesh_find_product (mesh, "plays") };
  guint products[4];
  guint domain;
  guint from;
  guint to;

  g_array_append_val (clusters, cluster);
  add_products (mesh, nodes, products);
  domain = add_node (nodes, MW_GRAPH_NODE_DOMAIN, mw_mesh_find_domain (mesh, "finance"), MW_NONE,
                     MW_DOMAIN_WIDTH, MW_DOMAIN_HEIGHT);
  add_inside (mesh, nodes, edges);
  from = add_object (mesh, nodes, rows, 0);
  to = add_object (mesh, nodes, rows, 1);

  add_edge (edges, MW_GRAPH_EDGE_COLUMN, from, to, MW_EDGE_DERIVED, MW_GRAPH_CHANGE_NONE);
  add_edge (edges, MW_GRAPH_EDGE_FLOW, products[0], products[1], MW_EDGE_ACTIVE, MW_GRAPH_CHANGE_ADDED);
  add_edge (edges, MW_GRAPH_EDGE_FLOW, products[0], products[2], MW_EDGE_ACTIVE, MW_GRAPH_CHANGE_REMOVED);
  add_edge (edges, MW_GRAPH_EDGE_FLOW, products[0], products[3], MW_EDGE_ACTIVE, MW_GRAPH_CHANGE_CHANGED);
  add_edge (edges, MW_GRAPH_EDGE_IMPLIED, products[1], domain, MW_EDGE_ACTIVE, MW_GRAPH_CHANGE_NONE);
  add_edge (edges, MW_GRAPH_EDGE_FLOW, products[2], domain, MW_EDGE_REQUESTED, MW_GRAPH_CHANGE_NONE);
  add_edge (edges, MW_GRAPH_EDGE_FLOW, products[3], domain, MW_EDGE_BROKEN, MW_GRAPH_CHANGE_NONE);
  add_edge (edges, MW_GRAPH_EDGE_CONCEPT, products[3], from, MW_EDGE_DERIVED, MW_GRAPH_CHANGE_NONE);

  return mw_graph_new_take (mesh, nodes, edges, clusters, rows, 0);
}
