/* test-product-item.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/mw-product-item.h"
#include "mw-mesh-fixture.h"

static MwMesh *
make_mesh (void)
{
  return mw_mesh_fixture_new (
    "- {id: music, name: Music, type: Domain}\n"
    "- {id: crew, name: The Crew, type: Team}\n"
    "- {kind: DataProduct, id: p1, name: Plays, status: active, domain: music, team: {name: crew},"
    "   description: {purpose: Who heard what}, customProperties: [{property: type, value: source-aligned}],"
    "   outputPorts: [{name: o, contractId: c}]}\n"
    "- {kind: DataProduct, id: p2, name: Charts, inputPorts: [{name: i, contractId: c}, {name: j, contractId: lost}]}\n");
}

static void
assert_property (GObject    *object,
                 const char *name,
                 const char *expected)
{
  g_autofree char *text = NULL;

  g_object_get (object, name, &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_item_says_what_the_product_says (void)
{
  g_autoptr(MwMesh) mesh = make_mesh ();
  g_autoptr(MwProductItem) item = mw_product_item_new (mesh, mw_mesh_find_product (mesh, "p1"));
  guint n_consumers;
  guint n_providers;

  assert_property (G_OBJECT (item), "id", "p1");
  assert_property (G_OBJECT (item), "name", "Plays");
  assert_property (G_OBJECT (item), "domain-name", "Music");
  assert_property (G_OBJECT (item), "team-name", "The Crew");
  assert_property (G_OBJECT (item), "status", "active");
  assert_property (G_OBJECT (item), "archetype", "source-aligned");
  assert_property (G_OBJECT (item), "purpose", "Who heard what");
  g_object_get (item, "n-consumers", &n_consumers, "n-providers", &n_providers, NULL);
  g_assert_cmpuint (n_consumers, ==, 1);
  g_assert_cmpuint (n_providers, ==, 0);
}

static void
test_list_makes_items_and_keeps_the_mesh (void)
{
  g_autoptr(MwMesh) mesh = make_mesh ();
  g_autoptr(MwProductList) list = mw_product_list_new (mesh);
  g_autoptr(MwProductItem) item = NULL;

  g_clear_object (&mesh);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == MW_TYPE_PRODUCT_ITEM);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 3);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 3));

  item = g_list_model_get_item (G_LIST_MODEL (list), 2);
  g_clear_object (&list);
  g_assert_true (mw_product_item_get_product (item)->is_ghost);
  g_assert_cmpuint (mw_product_item_get_index (item), ==, 2);
  assert_property (G_OBJECT (item), "name", "lost");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/product-item/an item says what the product says", test_item_says_what_the_product_says);
  g_test_add_func ("/product-item/a list makes items on demand and keeps the mesh",
                   test_list_makes_items_and_keeps_the_mesh);

  return g_test_run ();
}
