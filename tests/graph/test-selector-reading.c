/* test-selector-reading.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-selector.h"
#include "model/mw-mesh-fixture.h"

static const char mesh_text[] =
  "- {id: music, name: Music & More, type: Domain}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: orders, name: Orders, status: active, domain: music, tags: [gold],"
  "   outputPorts: [{name: out, version: 1.0.0}]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: x1, name: Users, status: active, domain: music}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: x2, name: users, status: active, domain: other}\n"
  "- {id: g, info: {purpose: x, status: approved}, provider: {dataProductId: orders, outputPortId: out},"
  "   consumer: {dataProductId: x1}}\n"
;

static const char *const readings[][2] = {
  { "orders", "“orders”." },
  { "+orders", "“orders” with everything before it." },
  { "orders+", "“orders” with everything after it." },
  { "+orders+2", "“orders” with everything before it and 2 steps after it." },
  { "1+orders+1", "“orders” with 1 step before it and 1 step after it." },
  { "play*+1", "Products with a name like “play*” with 1 step after them." },
  { "*", "All products." },
  { "@orders", "“orders” with everything after it, and everything before any of these." },
  { "@tag:gold", "Products with the tag “gold” with everything after them, and everything before any of these." },
  { "path:a..b", "Everything on the way from “a” to “b”." },
  { "path:a+..b", NULL },
  { "path:(a b)..(c+)", "Everything on the way from (“a”, and also “b”) to (“c” with everything after it)." },
  { "domain:music", "Products in the domain “music”." },
  { "changed:1d", "Products whose documents, contracts or agreements have a date in the last day." },
  { "changed:7D", "Products whose documents, contracts or agreements have a date in the last 7 days." },
  { "changed:2026-07-01", "Products whose documents, contracts or agreements have a date since 2026-07-01." },
  { "is:isolated", "Isolated products." },
  { "status:none", "Products without a status." },
  { "status:live", "Products with the status “live”." },
  { "status:deprecated", "Products with the status “deprecated”." },
  { "archetype:aggregate", "Aggregate products." },
  { "health:failing", "Products that failed their newest tests." },
  { "policy:failing", "Products that violate a policy." },
  { "a b c", "“a”, and also “b”, and also “c”." },
  { "domain:a,tag:b,!is:ghost", "Products that are in the domain “a”, have the tag “b” and have a document of their own." },
  { "+a,domain:b", "Of “a” with everything before it, those that are in the domain “b”." },
  { "+a,b+,!c", "Of what “a” with everything before it and “b” with everything after it have in common, those that are not among “c”." },
  { "a+,+b", "What “a” with everything after it and “b” with everything before it have in common." },
  { "a b,tag:c", "“a”, and also (of “b”, those that have the tag “c”)." },
  { "(a b)+", "(“a”, and also “b”) with everything after them." },
  { "!is:deprecated,!health:failing", "Products that are not deprecated and did not fail their newest tests." },
  { "!a", "All products but “a”." },
  { "!!a", "“a”." },
  { "!!tag:a", "Products with the tag “a”." },
  { "!tag:a", "Products that do not have the tag “a”." },
  { "!!!a,!!tag:b", "Products that are not among “a” and have the tag “b”." },
  { "\"a\u202eb\"", "“ab”." },
};

static void
test_without_mesh (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autoptr(MwSelector) selector = mw_selector_new (readings[i][0], NULL);
      g_autofree char *reading = NULL;

      if (selector != NULL)
        reading = mw_selector_dup_reading (selector, NULL);
      g_assert_cmpstr (reading, ==, readings[i][1]);
    }
}

static const char *const mesh_readings[][2] = {
  { "orders+", "“Orders” with everything after it: 2 products." },
  { "domain:music", "Products in the domain “Music & More”: 2 products." },
  { "tag:gold", "Products with the tag “gold”: 1 product." },
  { "users", "“Users” (2 products have this name): 2 products." },
  { "path:users..orders", "Everything on the way from “Users” (2 products have this name) to “Orders”: no product." },
  { "tag:none", "Products with the tag “none”." },
};

static void
test_with_mesh (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (mesh_text);

  for (gsize i = 0; i < G_N_ELEMENTS (mesh_readings); i++)
    {
      g_autoptr(MwSelector) selector = mw_selector_new (mesh_readings[i][0], NULL);
      g_autofree char *reading = mw_selector_dup_reading (selector, mesh);

      g_assert_cmpstr (reading, ==, mesh_readings[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/graph/selector-reading/every part has its words", test_without_mesh);
  g_test_add_func ("/graph/selector-reading/a mesh gives names and a count", test_with_mesh);

  return g_test_run ();
}
