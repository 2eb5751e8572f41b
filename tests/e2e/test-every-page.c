/* test-every-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "mw-e2e.h"
#include "mw-hostile-mesh.h"

#define KEY_ESCAPE 0xff1b

static void
wait_for (MwE2e      *e2e,
          const char *name)
{
  g_object_unref (mw_e2e_find (e2e, ATSPI_ROLE_INVALID, name));
}

/* A row of the sidebar, and what the page that it opens shows. */
static void
go_to (MwE2e      *e2e,
       const char *page,
       const char *shown)
{
  mw_e2e_press (e2e, ATSPI_ROLE_LIST_ITEM, page);
  wait_for (e2e, shown);
}

static void
walk_map (MwE2e *e2e)
{
  wait_for (e2e, "Podcasts");
  g_assert_cmpuint (mw_e2e_audit (e2e, "map"), >, 20);

  mw_e2e_press (e2e, ATSPI_ROLE_LIST_ITEM, "Podcasts");
  wait_for (e2e, "Podcast Plays");
  mw_e2e_audit (e2e, "opened domain");
}

static void
walk_product (MwE2e *e2e)
{
  go_to (e2e, "Products", "Ad Campaigns");
  g_assert_cmpuint (mw_e2e_audit (e2e, "products"), >, 20);

  mw_e2e_press (e2e, ATSPI_ROLE_INVALID, "Ad Campaigns");
  wait_for (e2e, "Who Do I Ask?");
  mw_e2e_audit (e2e, "product: overview");
  mw_e2e_click (e2e, ATSPI_ROLE_PAGE_TAB, "Ports and Schemas");
  wait_for (e2e, "Filter objects and properties");
  mw_e2e_audit (e2e, "product: ports and schemas");
  mw_e2e_click (e2e, ATSPI_ROLE_PAGE_TAB, "Lineage");
  wait_for (e2e, "Downstream");
  mw_e2e_audit (e2e, "product: lineage");
  mw_e2e_click (e2e, ATSPI_ROLE_PAGE_TAB, "Source");
  wait_for (e2e, "Text of the document");
  mw_e2e_audit (e2e, "product: source");
}

static void
walk_domain_and_search (MwE2e *e2e)
{
  go_to (e2e, "Domains", "Customer Support");
  mw_e2e_audit (e2e, "domains");
  mw_e2e_press (e2e, ATSPI_ROLE_TABLE_CELL, "Customer Support");
  wait_for (e2e, "Who Owns It?");
  mw_e2e_audit (e2e, "domain");

  mw_e2e_type (e2e, "Search the mesh", "podcast");
  wait_for (e2e, "Podcast Catalogue");
  mw_e2e_audit (e2e, "search results");
  mw_e2e_type (e2e, "Search the mesh", "");
}

static void
walk_dialogs (MwE2e *e2e)
{
  mw_e2e_click (e2e, ATSPI_ROLE_TOGGLE_BUTTON, "Main Menu");
  g_object_unref (mw_e2e_find (e2e, ATSPI_ROLE_MENU, "Main Menu"));
  mw_e2e_audit (e2e, "main menu");
  mw_e2e_key (e2e, KEY_ESCAPE);
  mw_e2e_wait_gone (e2e, ATSPI_ROLE_MENU, "Main Menu");

  mw_e2e_activate (e2e, "win.connect");
  wait_for (e2e, "Key (optional)");
  mw_e2e_audit (e2e, "connect dialog");
  mw_e2e_key (e2e, KEY_ESCAPE);
  mw_e2e_wait_gone (e2e, ATSPI_ROLE_INVALID, "Key (optional)");
}

static void
walk_designer (MwE2e *e2e)
{
  go_to (e2e, "New Data Product", "Owner Team");
  mw_e2e_audit (e2e, "designer");
  mw_e2e_activate (e2e, "designer.add-output");
  wait_for (e2e, "Port Name");
  mw_e2e_audit (e2e, "designer with an output");
  mw_e2e_activate (e2e, "designer.add-input");
  wait_for (e2e, "Search products and ports");
  mw_e2e_audit (e2e, "input picker");
}

static void
test_every_page_names_what_takes_input (void)
{
  g_autoptr(MwE2e) e2e = mw_e2e_new ();

  if (e2e == NULL)
    return;

  mw_e2e_start_application (e2e, "--demo");
  walk_map (e2e);
  walk_product (e2e);
  walk_domain_and_search (e2e);
  walk_dialogs (e2e);
  walk_designer (e2e);
  mw_e2e_assert_quiet (e2e);
}

/* How long the main thread takes to answer the simplest question. */
static void
assert_responsive (MwE2e *e2e)
{
  gint64 begin = g_get_monotonic_time ();
  g_autoptr(AtspiAccessible) search = mw_e2e_peek (e2e, ATSPI_ROLE_ENTRY, "Search the mesh");
  double seconds = (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC;

  g_assert_nonnull (search);
  g_test_message ("answers in %.2f s", seconds);
  g_assert_cmpfloat (seconds, <, 2);
}

static void
test_a_hostile_mesh_is_only_text (void)
{
  g_autoptr(MwE2e) e2e = mw_e2e_new ();
  g_autofree char *path = NULL;
  g_autofree char *source = NULL;

  if (e2e == NULL)
    return;

  path = mw_hostile_mesh_write (mw_e2e_get_folder (e2e));
  mw_e2e_start_application (e2e, path);

  /* The domain on the map, the product in the table and on its page: as written. */
  wait_for (e2e, MW_HOSTILE_SHOWN);
  assert_responsive (e2e);
  go_to (e2e, "Products", MW_HOSTILE_MANY);
  assert_responsive (e2e);
  mw_e2e_press (e2e, ATSPI_ROLE_INVALID, MW_HOSTILE_MANY);
  wait_for (e2e, "Output Ports");
  assert_responsive (e2e);
  mw_e2e_click (e2e, ATSPI_ROLE_PAGE_TAB, "Ports and Schemas");
  assert_responsive (e2e);
  mw_e2e_click (e2e, ATSPI_ROLE_PAGE_TAB, "Lineage");
  wait_for (e2e, "Downstream");
  assert_responsive (e2e);

  go_to (e2e, "Products", "Feeds itself");
  mw_e2e_press (e2e, ATSPI_ROLE_INVALID, "Feeds itself");
  wait_for (e2e, "Who Do I Ask?");
  wait_for (e2e, MW_HOSTILE_SHOWN);
  assert_responsive (e2e);
  mw_e2e_click (e2e, ATSPI_ROLE_PAGE_TAB, "Source");
  source = mw_e2e_dup_text (e2e, "Text of the document");
  g_assert_nonnull (strstr (source, "Feeds itself"));
  g_assert_nonnull (strstr (source, "<b>B</b>"));

  mw_e2e_assert_quiet (e2e);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/every-page/names-what-takes-input", test_every_page_names_what_takes_input);
  g_test_add_func ("/every-page/a-hostile-mesh-is-only-text", test_a_hostile_mesh_is_only_text);

  return g_test_run ();
}
