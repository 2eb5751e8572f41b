/* test-layer.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-graph-words.h"
#include "graph/mw-layer.h"
#include "graph/mw-view.h"
#include "model/mw-mesh-fixture.h"

#define PRODUCT "- {apiVersion: v1.0.0, kind: DataProduct, status: active, id: "
#define CONTRACT "- {apiVersion: v3.1.0, kind: DataContract, version: 1.0.0, status: active, id: "

static const char *
get_label (MwLayer    *layer,
           const char *product)
{
  guint n;
  const MwLayerClass *classes = mw_layer_get_classes (layer, &n);
  guint index = mw_layer_get_product_class (layer, mw_mesh_find_product (mw_layer_get_mesh (layer), product));

  g_assert_cmpuint (index, <, n);

  return classes[index].label;
}

/* What must hold of every layer: all products counted once, also by domain, and
 * no two classes that look the same. */
static void
check_layer (MwLayer *layer)
{
  MwMesh *mesh = mw_layer_get_mesh (layer);
  guint n;
  guint n_products;
  guint n_domains;
  const MwLayerClass *classes = mw_layer_get_classes (layer, &n);
  g_autofree guint *counts = g_new0 (guint, n + 1);
  guint sum = 0;

  mw_mesh_get_products (mesh, &n_products);
  mw_mesh_get_domains (mesh, &n_domains);

  for (guint i = 0; i < n_domains; i++)
    for (guint k = 0; k < n; k++)
      counts[k] += mw_layer_get_domain_counts (layer, i)[k];

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (classes[i].n, >, 0);
      g_assert_cmpuint (classes[i].n, ==, counts[i]);
      g_assert_cmpuint (classes[i].shape, <, MW_N_LAYER_SHAPES);
      g_assert_cmpuint (classes[i].palette, <, MW_N_DOMAIN_COLORS);
      g_assert_cmpstr (classes[i].label, !=, "");
      g_assert_true (g_utf8_validate (classes[i].label, -1, NULL));
      sum += classes[i].n;

      for (guint k = 0; k < i && n < 100; k++)
        g_assert_false (classes[i].color == classes[k].color && classes[i].palette == classes[k].palette &&
                        classes[i].shape == classes[k].shape);
    }

  g_assert_cmpuint (sum, ==, n_products);
  for (guint i = 0; i < n_products; i++)
    g_assert_cmpuint (mw_layer_get_product_class (layer, i), <, n);
}

static MwLayer *
create_layer (const char *yaml,
              MwLayerKind kind)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (yaml);
  MwLayer *layer = mw_layer_new (mesh, kind);

  check_layer (layer);

  return layer;
}

static void
test_every_kind (void)
{
  for (guint i = 0; i < MW_N_LAYER_KINDS; i++)
    {
      g_autoptr(MwLayer) layer = create_layer (PRODUCT "a, domain: d}\n" PRODUCT "b, domain: ''}\n", i);
      g_autoptr(MwLayer) empty = create_layer ("[]", i);
      MwLayerKind kind;

      g_assert_cmpuint (mw_layer_get_kind (layer), ==, i);
      g_assert_true (mw_layer_kind_from_id (mw_layer_kind_get_id (i), &kind));
      g_assert_cmpuint (kind, ==, i);
    }

  g_assert_false (mw_layer_kind_from_id ("colour", NULL));
}

static void
test_domains (void)
{
  g_autoptr(MwLayer) layer = create_layer (PRODUCT "a, domain: sales}\n" PRODUCT "b, domain: sales}\n"
                                           PRODUCT "c}\n", MW_LAYER_DOMAIN);
  guint n;
  const MwLayerClass *classes = mw_layer_get_classes (layer, &n);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (classes[0].label, ==, "sales");
  g_assert_true (classes[0].is_data);
  g_assert_cmpuint (classes[0].n, ==, 2);
  g_assert_cmpstr (get_label (layer, "c"), ==, "No Domain");
  g_assert_false (classes[1].is_data);
  g_assert_cmpuint (classes[0].color, ==, MW_LAYER_COLOR_PALETTE);
}

static void
test_unknown_words_are_kept (void)
{
  g_autoptr(MwLayer) layer = create_layer ("- {apiVersion: v1.0.0, kind: DataProduct, id: a, status: Active}\n"
                                           "- {apiVersion: v1.0.0, kind: DataProduct, id: b, status: on Fire}\n"
                                           "- {apiVersion: v1.0.0, kind: DataProduct, id: c, status: ON FIRE}\n"
                                           "- {apiVersion: v1.0.0, kind: DataProduct, id: d, status: ' '}\n",
                                           MW_LAYER_STATUS);
  guint n;

  mw_layer_get_classes (layer, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (get_label (layer, "a"), ==, "Active");
  g_assert_cmpstr (get_label (layer, "b"), ==, "on Fire");
  g_assert_cmpstr (get_label (layer, "c"), ==, "on Fire");
  g_assert_cmpstr (get_label (layer, "d"), ==, "No Status");
}

/* Products a, b, … each promise one contract with fields of these classifications. */
static char *
classify (const char * const *fields)
{
  GString *yaml = g_string_new (NULL);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_auto(GStrv) words = g_strsplit (fields[i], "|", -1);

      g_string_append_printf (yaml, PRODUCT "%c, outputPorts: [{name: o, version: 1.0.0, contractId: c%u}]}\n",
                              'a' + (char) i, i);
      g_string_append_printf (yaml, CONTRACT "c%u, schema: [{name: t, properties: [", i);
      for (guint k = 0; words[k] != NULL; k++)
        g_string_append_printf (yaml, "%s{name: p%u, classification: '%s'}", k > 0 ? ", " : "", k, words[k]);
      g_string_append (yaml, "]}]}\n");
    }

  return g_string_free_and_steal (yaml);
}

static void
test_most_sensitive_field (void)
{
  const char * const fields[] = {
    "public|confidential|internal", "PUBLIC", "internal|Restricted|public", "public|hush hush", "secretive|restricted", "", NULL,
  };
  g_autofree char *yaml = classify (fields);
  g_autoptr(MwLayer) layer = create_layer (yaml, MW_LAYER_CLASSIFICATION);
  const MwLayerClass *classes = mw_layer_get_classes (layer, NULL);

  g_assert_cmpstr (get_label (layer, "a"), ==, "confidential");
  g_assert_cmpstr (get_label (layer, "b"), ==, "public");
  g_assert_cmpstr (get_label (layer, "c"), ==, "Restricted");
  g_assert_cmpstr (get_label (layer, "d"), ==, "hush hush");
  g_assert_cmpstr (get_label (layer, "e"), ==, "Restricted");
  g_assert_cmpstr (get_label (layer, "f"), ==, "Not Classified");
  g_assert_cmpstr (classes[0].label, ==, "Restricted");
  g_assert_cmpuint (classes[0].color, ==, MW_LAYER_COLOR_ERROR);
}

static void
test_own_scheme (void)
{
  const char * const fields[] = { "green|red", "green|amber", NULL };
  g_autofree char *mesh = classify (fields);
  g_autofree char *yaml = g_strconcat (mesh,
                                       "- {externalId: s, name: S, customProperty: classification, classifications:"
                                       " [{externalId: green, name: green}, {externalId: amber, name: amber},"
                                       " {externalId: red, name: red}]}\n", NULL);
  g_autoptr(MwLayer) layer = create_layer (yaml, MW_LAYER_CLASSIFICATION);

  g_assert_cmpstr (get_label (layer, "a"), ==, "red");
  g_assert_cmpstr (get_label (layer, "b"), ==, "amber");
}

/* What is taken in is somebody else's, whatever it says. */
static void
test_inputs_do_not_classify (void)
{
  g_autoptr(MwLayer) layer = create_layer (PRODUCT "a, inputPorts: [{name: i, version: 1.0.0, contractId: c}]}\n"
                                           CONTRACT "c, schema: [{name: t, properties:"
                                           " [{name: p, classification: restricted}]}]}\n",
                                           MW_LAYER_CLASSIFICATION);

  g_assert_cmpstr (get_label (layer, "a"), ==, "Not Classified");
}

static void
test_health (void)
{
  g_autoptr(MwLayer) layer = create_layer (PRODUCT "a, outputPorts: [{name: o, version: 1.0.0}]}\n"
                                           PRODUCT "b}\n"
                                           "- {apiVersion: v1.0.0, kind: DataProduct, status: deprecated, id: c,"
                                           " outputPorts: [{name: o, version: 1.0.0}]}\n"
                                           PRODUCT "d}\n"
                                           "- {id: g1, info: {purpose: x, status: approved}, provider:"
                                           " {dataProductId: a, outputPortId: gone}, consumer: {dataProductId: b}}\n"
                                           "- {id: g2, info: {purpose: x, status: approved}, provider:"
                                           " {dataProductId: c, outputPortId: o}, consumer: {dataProductId: d}}\n",
                                           MW_LAYER_HEALTH);

  g_assert_cmpstr (get_label (layer, "a"), ==, "Broken Reference");
  g_assert_cmpstr (get_label (layer, "b"), ==, "Broken Reference");
  g_assert_cmpstr (get_label (layer, "c"), ==, "Deprecated, yet Consumed");
  g_assert_cmpstr (get_label (layer, "d"), ==, "Nothing Found, Not Tested");
}

static void
test_technology (void)
{
  g_autoptr(MwLayer) layer = create_layer (PRODUCT "a, customProperties: [{property: technology, value: Kafka}]}\n"
                                           PRODUCT "b, outputPorts: [{name: o, version: 1.0.0, contractId: c}]}\n"
                                           CONTRACT "c, servers: [{server: s, type: kafka}]}\n"
                                           PRODUCT "d}\n",
                                           MW_LAYER_TECHNOLOGY);

  g_assert_cmpstr (get_label (layer, "a"), ==, "Kafka");
  g_assert_cmpstr (get_label (layer, "b"), ==, "Kafka");
  g_assert_cmpstr (get_label (layer, "d"), ==, "No Technology");
}

static void
test_many_words (void)
{
  g_autoptr(GString) yaml = g_string_new (NULL);
  g_autoptr(MwLayer) layer = NULL;
  guint n;
  const MwLayerClass *classes;

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (yaml, "- {apiVersion: v1.0.0, kind: DataProduct, id: p%u, status: \"w\\u202e%u\"}\n",
                            i, i / 2);

  layer = create_layer (yaml->str, MW_LAYER_STATUS);
  classes = mw_layer_get_classes (layer, &n);

  g_assert_cmpuint (n, <=, 25);
  g_assert_cmpstr (classes[n - 1].label, ==, "Other");
  g_assert_cmpuint (classes[n - 1].n, ==, 500 - 24 * 2);
  g_assert_true (g_str_has_prefix (classes[0].label, "w"));
  g_assert_true (g_ascii_isdigit (classes[0].label[1]));
}

/* A word keeps its look while the mesh around it changes. */
static void
test_stable_looks (void)
{
  g_autoptr(MwLayer) before = create_layer ("- {apiVersion: v1.0.0, kind: DataProduct, id: a, status: frozen}\n",
                                            MW_LAYER_STATUS);
  g_autoptr(MwLayer) after = create_layer ("- {apiVersion: v1.0.0, kind: DataProduct, id: a, status: frozen}\n"
                                           "- {apiVersion: v1.0.0, kind: DataProduct, id: b, status: active}\n"
                                           "- {apiVersion: v1.0.0, kind: DataProduct, id: c, status: active}\n"
                                           "- {apiVersion: v1.0.0, kind: DataProduct, id: d, status: asleep}\n",
                                           MW_LAYER_STATUS);
  const MwLayerClass *a = mw_layer_get_classes (before, NULL);
  const MwLayerClass *b = &mw_layer_get_classes (after, NULL)[mw_layer_get_product_class (after, 0)];

  g_assert_cmpstr (b->label, ==, "frozen");
  g_assert_cmpuint (a->shape, ==, b->shape);
  g_assert_cmpuint (a->palette, ==, b->palette);
}

static void
test_text_is_tamed (void)
{
  g_autofree char *line = mw_graph_words_dup_text ("a\nb\tc\xe2\x80\xae" "d\xe2\x80\xa8" "e");
  g_autofree char *broken = mw_graph_words_dup_text ("x\xff");
  g_autofree char *nothing = mw_graph_words_dup_text (NULL);
  g_autofree char *many = g_strnfill (1000, 'x');
  g_autofree char *few = mw_graph_words_dup_text (many);

  g_assert_cmpstr (line, ==, "a b cd e");
  g_assert_cmpstr (broken, ==, "x\xef\xbf\xbd");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpint (g_utf8_strlen (few, -1), ==, 201);
}

static void
test_words_of_nodes_and_edges (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (PRODUCT "a, name: Orders, domain: s, outputPorts: [{name: o, version: 1.0.0}],"
                                                " team: {name: Crew}}\n"
                                                PRODUCT "b, name: \"\\u202e\", domain: s}\n"
                                                "- {id: g, info: {purpose: x, status: approved}, provider:"
                                                " {dataProductId: a, outputPortId: o}, consumer: {dataProductId: b}}\n");
  g_autoptr(MwGraph) graph = mw_graph_new_whole (mesh);
  g_autoptr(MwGraph) overview = mw_graph_new_overview (mesh, NULL, 0, 0);
  guint a = mw_graph_find_node (graph, MW_GRAPH_NODE_PRODUCT, mw_mesh_find_product (mesh, "a"));
  guint b = mw_graph_find_node (graph, MW_GRAPH_NODE_PRODUCT, mw_mesh_find_product (mesh, "b"));
  g_autofree char *title = mw_graph_dup_node_title (graph, a);
  g_autofree char *subtitle = mw_graph_dup_node_subtitle (graph, a);
  g_autofree char *id = mw_graph_dup_node_title (graph, b);
  g_autofree char *edge = mw_graph_dup_edge_title (graph, 0);
  g_autofree char *label = mw_graph_dup_edge_label (graph, 0);
  g_autofree char *cluster = mw_graph_dup_cluster_title (graph, 0);
  g_autofree char *domain = mw_graph_dup_node_subtitle (overview, 0);
  g_autofree char *all = mw_graph_dup_cluster_subtitle (graph, 0);
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) some = NULL;
  g_autofree char *part = NULL;

  mw_view_show_selection (view, "a");
  some = mw_view_build (view, mesh, NULL, NULL);
  part = mw_graph_dup_cluster_subtitle (some, 0);

  g_assert_cmpstr (title, ==, "Orders");
  g_assert_cmpstr (subtitle, ==, "Crew");
  g_assert_cmpstr (id, ==, "b");
  g_assert_cmpstr (edge, ==, "Orders → b");
  g_assert_cmpstr (label, ==, "Active agreement");
  g_assert_cmpstr (cluster, ==, "s");
  g_assert_cmpstr (domain, ==, "2 products");
  g_assert_cmpstr (all, ==, "2 products");
  g_assert_cmpstr (part, ==, "1 of 2 products");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layer/each-kind-counts-every-product-once", test_every_kind);
  g_test_add_func ("/layer/domains-keep-their-colours", test_domains);
  g_test_add_func ("/layer/words-that-nobody-knows-are-kept", test_unknown_words_are_kept);
  g_test_add_func ("/layer/a-product-is-as-sensitive-as-its-most-sensitive-field", test_most_sensitive_field);
  g_test_add_func ("/layer/the-registrys-own-scheme-decides", test_own_scheme);
  g_test_add_func ("/layer/what-is-taken-in-does-not-classify", test_inputs_do_not_classify);
  g_test_add_func ("/layer/health-is-the-worst-that-is-known", test_health);
  g_test_add_func ("/layer/technology-comes-from-servers-too", test_technology);
  g_test_add_func ("/layer/too-many-words-become-other", test_many_words);
  g_test_add_func ("/layer/a-word-looks-the-same-in-another-mesh", test_stable_looks);
  g_test_add_func ("/layer/text-takes-one-line-and-turns-nothing", test_text_is_tamed);
  g_test_add_func ("/layer/nodes-and-edges-have-words", test_words_of_nodes_and_edges);

  return g_test_run ();
}
