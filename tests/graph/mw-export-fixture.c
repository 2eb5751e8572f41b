/* mw-export-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-export-fixture.h"

#include <string.h>

#include <gio/gio.h>

#include "graph/mw-graph-private.h"
#include "graph/mw-graph-sizes.h"
#include "graph/mw-plain-layout.h"
#include "model/mw-mesh-fixture.h"

const char * const mw_export_hostile_names[] = {
  "Plain Orders",
  "<script>alert(1)</script>",
  "]]><svg onload=\"x\">&lt;&#x3c;&bogus;",
  "quote\" -> \"node\\",
  "back\\slash \\N \\G \\n end\\",
  "`**bold**` [link](http://example.org) <b>B</b>",
  "%%{init: {\"theme\": \"dark\"}}%% end; subgraph x #quot; #59;",
  "{r1|r2}|<p0> x|<p1>",
  "click n0 href \"javascript:alert(1)\"",
  "style x:#fff;fill:#000; classDef a:#b;",
  "line\nbreak\ttab\x01control",
  "\xe2\x80\xaeoverride\xe2\x81\xa6isolate\xef\xbb\xbf",
  "שלום עולם، مرحبا",
  "顧客データ製品の一覧と契約の履歴の全体",
  "\xef\xbf\xbf\xef\xbf\xbe noncharacters \xf3\xa0\x81\x81",
  "---\ntitle: x\n---",
  "\"\"\"",
  "\\",
  "<",
  "end",
};

guint
mw_export_count_hostile_names (void)
{
  return G_N_ELEMENTS (mw_export_hostile_names);
}

static void
append_json (GString    *yaml,
             const char *text)
{
  g_string_append_c (yaml, '"');
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '"' || c == '\\')
        g_string_append_printf (yaml, "\\%c", (char) c);
      else if (c < 0x80 && c >= 0x20)
        g_string_append_c (yaml, (char) c);
      else
        g_string_append_printf (yaml, "\\U%08x", c);
    }
  g_string_append_c (yaml, '"');
}

static const char *
get_name (guint i)
{
  return mw_export_hostile_names[i % G_N_ELEMENTS (mw_export_hostile_names)];
}

static void
append_member (GString    *yaml,
               const char *before,
               guint       i)
{
  g_string_append (yaml, before);
  append_json (yaml, get_name (i));
}

static void
append_product (GString *yaml,
                guint    i)
{
  append_member (yaml, "- {apiVersion: v1.0.0, kind: DataProduct, id: ", i);
  append_member (yaml, ", name: ", i);
  append_member (yaml, ", status: ", i % 3 == 0 ? i : 0);
  append_member (yaml, ", domain: ", i % 4);
  append_member (yaml, ", team: {name: ", i + 1);
  append_member (yaml, "}, inputPorts: [{version: 1.0.0, name: ", i + 2);
  append_member (yaml, "}], outputPorts: [{version: 1.0.0, name: ", i + 3);
  g_string_append_printf (yaml, ", contractId: contract%u", i);
  append_member (yaml, "}], customProperties: [{property: technology, value: ", i);
  g_string_append (yaml, "}]}\n");

  g_string_append_printf (yaml, "- {apiVersion: v3.1.0, kind: DataContract, version: 1.0.0, status: active, id: contract%u", i);
  append_member (yaml, ", schema: [{name: ", i + 4);
  append_member (yaml, ", properties: [{name: ", i + 5);
  append_member (yaml, ", classification: ", i);
  append_member (yaml, ", logicalType: ", i + 6);
  append_member (yaml, "}, {primaryKey: true, name: ", i + 7);
  g_string_append (yaml, "}]}]}\n");
}

MwMesh *
mw_export_fixture_new_mesh (void)
{
  GString *yaml = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (mw_export_hostile_names); i++)
    append_product (yaml, i);

  append_member (yaml, "- {id: agreement, info: {purpose: x, status: approved}, provider: {dataProductId: ", 0);
  append_member (yaml, ", outputPortId: ", 3);
  append_member (yaml, "}, consumer: {dataProductId: ", 1);
  g_string_append (yaml, "}}\n");
  append_member (yaml, "- {id: agreement2, info: {purpose: x, status: approved}, provider: {dataProductId: ghost, "
                 "outputPortId: x}, consumer: {dataProductId: ", 1);
  g_string_append (yaml, "}}\n");
  append_member (yaml, "- {id: concept, owner: x, type: string, title: ", 3);
  g_string_append (yaml, "}\n");

  text = g_string_free_and_steal (yaml);

  return mw_mesh_fixture_new (text);
}

static void
add_node (GArray         *nodes,
          MwGraphNodeKind kind,
          guint           subject,
          guint           cluster,
          MwRange         rows,
          MwGraphChange   change)
{
  MwGraphNode node = {
    .kind = kind,
    .subject = subject,
    .cluster = cluster,
    .width = kind == MW_GRAPH_NODE_DOMAIN ? MW_DOMAIN_WIDTH : MW_PRODUCT_WIDTH,
    .height = kind == MW_GRAPH_NODE_DOMAIN ? MW_DOMAIN_HEIGHT : MW_PRODUCT_HEIGHT,
    .n_hidden_in = nodes->len % 3,
    .n_hidden_out = nodes->len % 2,
    .rows = rows,
    .change = change,
  };

  if (kind == MW_GRAPH_NODE_OBJECT)
    node.height = 44 + 22 * (float) rows.n;

  g_array_append_val (nodes, node);
}

static void
add_edge (GArray         *edges,
          guint           source,
          guint           target,
          MwGraphEdgeKind kind,
          MwEdgeState     state,
          MwGraphChange   change)
{
  MwGraphEdge edge = {
    .source = source,
    .target = target,
    .count = 1 + edges->len % 3,
    .state = state,
    .edge = MW_NONE,
    .kind = kind,
    .n_between = kind == MW_GRAPH_EDGE_IMPLIED,
    .source_row = kind == MW_GRAPH_EDGE_COLUMN ? 0 : MW_NONE,
    .target_row = kind == MW_GRAPH_EDGE_COLUMN ? 1 : MW_NONE,
    .change = change,
  };

  g_array_append_val (edges, edge);
}

/* Two objects with their rows, and a column edge between them. */
static void
add_objects (MwMesh *mesh,
             GArray *nodes,
             GArray *edges,
             GArray *rows)
{
  const MwSchemaObject *objects = mw_mesh_get_objects (mesh, NULL);

  for (guint i = 0; i < 2; i++)
    {
      MwRange range = { rows->len, objects[i].properties.n };

      for (guint k = 0; k < range.n; k++)
        {
          MwGraphRow row = { objects[i].properties.first + k, 55 + 22 * (float) k };

          g_array_append_val (rows, row);
        }
      add_node (nodes, MW_GRAPH_NODE_OBJECT, i, MW_NONE, range, MW_GRAPH_CHANGE_NONE);
    }

  add_edge (edges, nodes->len - 2, nodes->len - 1, MW_GRAPH_EDGE_COLUMN, MW_EDGE_DERIVED, MW_GRAPH_CHANGE_NONE);
}

MwGraphLayout *
mw_export_fixture_new_layout (MwMesh *mesh)
{
  GArray *nodes = g_array_new (FALSE, TRUE, sizeof (MwGraphNode));
  GArray *edges = g_array_new (FALSE, TRUE, sizeof (MwGraphEdge));
  GArray *clusters = g_array_new (FALSE, TRUE, sizeof (MwGraphCluster));
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (MwGraphRow));
  const MwRange none = { 0, 0 };
  guint n_products;
  guint n_concepts;
  g_autoptr(MwGraph) graph = NULL;

  mw_mesh_get_products (mesh, &n_products);
  for (guint i = 0; i < 4; i++)
    {
      MwGraphCluster cluster = { i < 3 ? MW_GRAPH_CLUSTER_DOMAIN : MW_GRAPH_CLUSTER_PRODUCT, i };

      g_array_append_val (clusters, cluster);
    }

  for (guint i = 0; i < n_products; i++)
    add_node (nodes, MW_GRAPH_NODE_PRODUCT, i, i % 2 == 0 ? i % 4 : MW_NONE, none, i % 4);
  for (guint i = 1; i < n_products; i++)
    add_edge (edges, i % 5 == 0 ? 0 : i - 1, i, i % 7 == 6 ? MW_GRAPH_EDGE_IMPLIED : MW_GRAPH_EDGE_FLOW, i % 5,
              i % 8 > 3 ? MW_GRAPH_CHANGE_NONE : i / 5 % 4);

  add_node (nodes, MW_GRAPH_NODE_DOMAIN, 1, MW_NONE, none, MW_GRAPH_CHANGE_NONE);
  add_edge (edges, 0, nodes->len - 1, MW_GRAPH_EDGE_FLOW, MW_EDGE_ACTIVE, MW_GRAPH_CHANGE_NONE);
  add_node (nodes, MW_GRAPH_NODE_PORT, 3, 3, none, MW_GRAPH_CHANGE_NONE);
  add_edge (edges, nodes->len - 1, 1, MW_GRAPH_EDGE_INSIDE, MW_EDGE_ACTIVE, MW_GRAPH_CHANGE_NONE);
  mw_mesh_get_concepts (mesh, &n_concepts);
  if (n_concepts > 0)
    add_node (nodes, MW_GRAPH_NODE_CONCEPT, 0, MW_NONE, none, MW_GRAPH_CHANGE_NONE);
  add_edge (edges, 2, nodes->len - 1, MW_GRAPH_EDGE_CONCEPT, MW_EDGE_ACTIVE, MW_GRAPH_CHANGE_NONE);
  add_objects (mesh, nodes, edges, rows);

  graph = mw_graph_new_take (mesh, nodes, edges, clusters, rows, 2);

  return mw_plain_layout_new_for_graph (graph, "a test");
}

MwExportOptions
mw_export_fixture_get_options (MwLayer *layer)
{
  return (MwExportOptions) {
           .layer = layer,
           .title = "<b>Title</b> \"x\" -- \\n &amp; ]]>",
           .selection = "with everything before \"Orders\" & <Invoices>\nand 2 steps after %%{init}%%",
           .date = MW_MESH_FIXTURE_NOW,
           .scale = 1,
  };
}

GBytes *
mw_export_fixture_export (MwGraphLayout  *layout,
                          MwExportOptions options,
                          MwExportFormat  format,
                          const char     *name)
{
  g_autoptr(GError) error = NULL;
  GBytes *bytes = mw_export (layout, &options, format, &error);
  const char *folder = g_getenv ("MESHWRIGHT_TEST_PICTURES");

  g_assert_no_error (error);
  g_assert_nonnull (bytes);

  if (folder != NULL)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s.%s", folder, name, mw_export_format_get_suffix (format));

      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
      g_assert_no_error (error);
    }

  return bytes;
}

char *
mw_export_fixture_dup_text (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

guint
mw_export_fixture_count (const char *text,
                         const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;

  return n;
}

char *
mw_export_fixture_dup_verdict (const char * const *command,
                               GBytes             *bytes)
{
  g_autofree char *program = g_find_program_in_path (command[0]);
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GBytes) output = NULL;
  g_autoptr(GBytes) complaints = NULL;
  g_autoptr(GError) error = NULL;

  if (program == NULL)
    return NULL;

  process = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                               G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, bytes, NULL, &output, &complaints, &error);
  g_assert_no_error (error);
  if (g_bytes_get_size (complaints) > 0)
    g_test_message ("%s: %.*s", command[0], (int) MIN (g_bytes_get_size (complaints), 400),
                    (const char *) g_bytes_get_data (complaints, NULL));
  g_assert_true (g_subprocess_get_successful (process));
  g_assert_cmpuint (g_bytes_get_size (complaints), ==, 0);

  return mw_export_fixture_dup_text (output);
}
