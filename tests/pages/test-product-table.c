/* test-product-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <locale.h>

#include "mw-page-fixture.h"
#include "pages/mw-product-table.h"
#include "pages/mw-words.h"

static char *
list_ids (MwProductTable *table)
{
  g_autoptr(GString) ids = g_string_new (NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (table));
  const MwProduct *products = mw_mesh_get_products (mw_product_table_get_mesh (table), NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            products[mw_product_table_get_product (table, i)].id);

  return g_string_free_and_steal (g_steal_pointer (&ids));
}

#define assert_shows(table, expected) \
        G_STMT_START { \
          g_autofree char *_ids = list_ids (table); \
          g_assert_cmpstr (_ids, ==, expected); \
        } G_STMT_END

static MwProductTable *
new_table (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_mesh ();
  MwProductTable *table = mw_product_table_new ();

  mw_product_table_set_mesh (table, mesh);

  return table;
}

/* The value with @label; its number is MW_NONE when there is none. */
static MwFacetValue
get_value (GArray     *values,
           const char *label)
{
  MwFacetValue none = { MW_NONE, NULL, 0, 0, FALSE };

  for (guint i = 0; i < values->len; i++)
    {
      MwFacetValue value = g_array_index (values, MwFacetValue, i);

      if (g_strcmp0 (value.label, label) == 0)
        return value;
    }

  return none;
}

static void
choose (MwProductTable *table,
        MwFacet         facet,
        const char     *label,
        gboolean        chosen)
{
  g_autoptr(GArray) values = mw_product_table_dup_facet_values (table, facet);
  MwFacetValue value = get_value (values, label);

  g_assert_cmpuint (value.value, !=, MW_NONE);
  mw_product_table_choose (table, facet, value.value, chosen);
}

static void
test_names_come_first_and_ghosts_last (void)
{
  g_autoptr(MwProductTable) table = new_table ();

  assert_shows (table, "ad-targets charts plays lost-product");
}

static void
test_sorts_both_ways (void)
{
  g_autoptr(MwProductTable) table = new_table ();

  mw_product_table_set_order (table, MW_PRODUCT_ORDER_NAME, TRUE);
  assert_shows (table, "plays charts ad-targets lost-product");

  mw_product_table_set_order (table, MW_PRODUCT_ORDER_DOMAIN, FALSE);
  assert_shows (table, "ad-targets charts plays lost-product");

  mw_product_table_set_order (table, MW_PRODUCT_ORDER_STATUS, FALSE);
  assert_shows (table, "plays ad-targets charts lost-product");

  /* The most consumers first. */
  mw_product_table_set_order (table, MW_PRODUCT_ORDER_CONSUMERS, FALSE);
  assert_shows (table, "plays ad-targets charts lost-product");
}

static void
test_the_query_ranks_and_says_why (void)
{
  g_autoptr(MwProductTable) table = new_table ();
  const MwMesh *mesh = mw_product_table_get_mesh (table);

  mw_product_table_set_query (table, "plays");
  g_assert_true (mw_product_table_has_query (table));
  /* Its own name counts for more than a port of another product. */
  g_assert_cmpuint (mw_product_table_get_product (table, 0), ==,
                    mw_mesh_find_product ((MwMesh *) mesh, "plays"));
  g_assert_cmpstr (mw_product_table_get_reason (table, mw_product_table_get_product (table, 0)), ==, "name");

  mw_product_table_set_query (table, "played_at");
  assert_shows (table, "plays");
  g_assert_cmpstr (mw_product_table_get_reason (table, mw_product_table_get_product (table, 0)), ==, "property");

  mw_product_table_set_query (table, "nothing like this");
  assert_shows (table, "");

  mw_product_table_set_query (table, "  ");
  g_assert_false (mw_product_table_has_query (table));
  assert_shows (table, "ad-targets charts plays lost-product");
}

static void
test_facets_narrow_and_count (void)
{
  g_autoptr(MwProductTable) table = new_table ();
  g_autoptr(GArray) tags = NULL;
  g_autoptr(GArray) statuses = NULL;

  choose (table, MW_FACET_DOMAIN, "Music", TRUE);
  assert_shows (table, "charts plays");

  /* Counts are of what the other facets leave. */
  statuses = mw_product_table_dup_facet_values (table, MW_FACET_STATUS);
  g_assert_cmpuint (get_value (statuses, "Active").count, ==, 1);
  g_assert_cmpuint (get_value (statuses, "Draft").count, ==, 1);
  g_assert_cmpuint (get_value (statuses, "Deprecated").value, ==, MW_NONE);

  /* Values of one facet add up, facets cut. */
  choose (table, MW_FACET_DOMAIN, "Advertising", TRUE);
  assert_shows (table, "ad-targets charts plays");
  choose (table, MW_FACET_STATUS, "Deprecated", TRUE);
  assert_shows (table, "ad-targets");
  g_assert_cmpuint (mw_product_table_get_n_chosen (table), ==, 3);

  mw_product_table_clear_choices (table);
  assert_shows (table, "ad-targets charts plays lost-product");

  choose (table, MW_FACET_TAG, "audio", TRUE);
  assert_shows (table, "charts plays");
  tags = mw_product_table_dup_facet_values (table, MW_FACET_TAG);
  g_assert_cmpstr (g_array_index (tags, MwFacetValue, 0).label, ==, "audio");
  g_assert_cmpuint (g_array_index (tags, MwFacetValue, 0).total, ==, 2);
}

static void
test_choices_outlive_a_new_mesh (void)
{
  g_autoptr(MwProductTable) table = new_table ();
  g_autoptr(MwMesh) newer = mw_page_fixture_new_mesh ();

  choose (table, MW_FACET_DOMAIN, "Advertising", TRUE);
  mw_product_table_set_query (table, "ad");
  mw_product_table_set_mesh (table, newer);
  assert_shows (table, "ad-targets");

  mw_product_table_set_mesh (table, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (table)), ==, 0);
  g_assert_cmpuint (mw_product_table_get_n_chosen (table), ==, 0);
}

static void
test_names_lose_what_reorders_them (void)
{
  g_autofree char *name = mw_words_plain_name (MW_HOSTILE "\n\u2066x\u2069\x01");
  g_autofree char *text = mw_words_plain_text ("a\n\tb\u200f");
  g_autofree char *isolated = mw_words_isolate ("a\u2069b");

  g_assert_cmpstr (name, ==, MW_HOSTILE_SHOWN " x");
  g_assert_cmpstr (text, ==, "a\n\tb");
  g_assert_cmpstr (isolated, ==, "\u2068ab\u2069");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/product-table/names-come-first-and-ghosts-last", test_names_come_first_and_ghosts_last);
  g_test_add_func ("/product-table/sorts-both-ways", test_sorts_both_ways);
  g_test_add_func ("/product-table/the-query-ranks-and-says-why", test_the_query_ranks_and_says_why);
  g_test_add_func ("/product-table/facets-narrow-and-count", test_facets_narrow_and_count);
  g_test_add_func ("/product-table/choices-outlive-a-new-mesh", test_choices_outlive_a_new_mesh);
  g_test_add_func ("/product-table/names-lose-what-reorders-them", test_names_lose_what_reorders_them);

  return g_test_run ();
}
