/* test-design-and-publish.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <signal.h>
#include <string.h>

#include "mw-e2e.h"

/* A team that the demo mesh has, so that the registry knows who writes. */
#define TEAM "podcast-listening"

static void
connect_to_registry (MwE2e *e2e)
{
  mw_e2e_click (e2e, ATSPI_ROLE_PUSH_BUTTON, "Connect to a Registry…");
  mw_e2e_type (e2e, "Address", mw_e2e_get_address (e2e));
  mw_e2e_type (e2e, "Key (optional)", mw_e2e_get_key (e2e));
  mw_e2e_click (e2e, ATSPI_ROLE_PUSH_BUTTON, "Connect");
  mw_e2e_wait_gone (e2e, ATSPI_ROLE_INVALID, "Connect to a Registry");
}

/* A collapsed domain on the map: the mesh is fetched, laid out and drawn. */
static void
wait_for_map (MwE2e *e2e)
{
  g_autoptr(AtspiAccessible) node = mw_e2e_find (e2e, ATSPI_ROLE_INVALID, "Podcasts");

  g_assert_nonnull (node);
}

/* The application on the map of a registry with the demo mesh; NULL when the test
 * is skipped. */
static MwE2e *
open_demo_mesh (void)
{
  MwE2e *e2e = mw_e2e_new ();

  if (e2e == NULL)
    return NULL;

  mw_e2e_start_registry (e2e, TEAM);
  mw_e2e_start_application (e2e, NULL);
  connect_to_registry (e2e);
  wait_for_map (e2e);

  return e2e;
}

static void
fill_in (MwE2e *e2e)
{
  mw_e2e_activate (e2e, "win.new-product");
  mw_e2e_type (e2e, "Name", "Episode Completion");
  mw_e2e_wait_text (e2e, "Id", "episode-completion");
  mw_e2e_type (e2e, "Purpose", "How far listeners get in an episode.");
  mw_e2e_type (e2e, "Domain", "podcasts");
  mw_e2e_type (e2e, "Owner Team", TEAM);
  mw_e2e_type (e2e, "Archetype", "aggregate");

  mw_e2e_activate (e2e, "designer.add-input");
  mw_e2e_type (e2e, "Search products and ports", "podcast plays");
  g_object_unref (mw_e2e_find (e2e, ATSPI_ROLE_INVALID, "Podcast Plays · podcast-plays"));
  mw_e2e_click (e2e, ATSPI_ROLE_PUSH_BUTTON, "Add");
  mw_e2e_wait_gone (e2e, ATSPI_ROLE_INVALID, "Add an Input");

  mw_e2e_activate (e2e, "designer.add-output");
  mw_e2e_type (e2e, "Port Name", "completion");
  mw_e2e_click (e2e, ATSPI_ROLE_PUSH_BUTTON, "Add Property");
  mw_e2e_type (e2e, "Property Name", "episode_id");
}

static void
test_a_product_is_designed_and_published (void)
{
  g_autoptr(MwE2e) e2e = open_demo_mesh ();
  g_autoptr(AtspiAccessible) node = NULL;
  g_autofree char *product = NULL;
  g_autofree char *contract = NULL;

  if (e2e == NULL)
    return;

  fill_in (e2e);

  g_assert_null (mw_e2e_curl (e2e, "/api/dataproducts/episode-completion"));
  mw_e2e_click (e2e, ATSPI_ROLE_PUSH_BUTTON, "Publish");

  /* The map shows it without a restart … */
  node = mw_e2e_find (e2e, ATSPI_ROLE_INVALID, "Episode Completion");

  /* … and another client finds it in the registry, as it was written. */
  product = mw_e2e_curl (e2e, "/api/dataproducts/episode-completion");
  g_assert_nonnull (product);
  g_assert_nonnull (strstr (product, "name: Episode Completion\n"));
  g_assert_nonnull (strstr (product, "contractId: podcast-plays\n"));
  contract = mw_e2e_curl (e2e, "/api/datacontracts/episode-completion-completion");
  g_assert_nonnull (contract);
}

static void
test_the_map_survives_the_death_of_its_worker (void)
{
  g_autoptr(MwE2e) e2e = open_demo_mesh ();
  g_autoptr(AtspiAccessible) node = NULL;
  GPid worker;

  if (e2e == NULL)
    return;


  worker = mw_e2e_find_worker (e2e);
  g_assert_cmpint (worker, >, 0);
  g_assert_cmpint (kill (worker, SIGKILL), ==, 0);

  fill_in (e2e);
  mw_e2e_click (e2e, ATSPI_ROLE_PUSH_BUTTON, "Publish");
  node = mw_e2e_find (e2e, ATSPI_ROLE_INVALID, "Episode Completion");
  g_assert_cmpint (mw_e2e_find_worker (e2e), !=, worker);
}

static void
test_a_registry_that_stops_loses_nothing (void)
{
  g_autoptr(MwE2e) e2e = open_demo_mesh ();
  g_autoptr(AtspiAccessible) refusal = NULL;
  g_autoptr(AtspiAccessible) node = NULL;
  g_autofree char *name = NULL;
  g_autofree char *product = NULL;

  if (e2e == NULL)
    return;

  fill_in (e2e);

  /* It takes the request, and is gone before it answers. */
  mw_e2e_freeze_registry (e2e);
  mw_e2e_click (e2e, ATSPI_ROLE_PUSH_BUTTON, "Publish");
  g_usleep (G_USEC_PER_SEC);
  mw_e2e_stop_registry (e2e);

  /* It is said what happened; what was typed is still there, and can be published
   * once the registry is back. */
  refusal = mw_e2e_find (e2e, ATSPI_ROLE_INVALID, "Not published");
  g_clear_object (&node);
  node = mw_e2e_find (e2e, ATSPI_ROLE_PUSH_BUTTON, "Publish");
  name = mw_e2e_dup_text (e2e, "Name");
  g_assert_cmpstr (name, ==, "Episode Completion");

  mw_e2e_restart_registry (e2e);
  mw_e2e_click (e2e, ATSPI_ROLE_PUSH_BUTTON, "Publish");
  g_clear_object (&node);
  node = mw_e2e_find (e2e, ATSPI_ROLE_INVALID, "Episode Completion");
  product = mw_e2e_curl (e2e, "/api/dataproducts/episode-completion");
  g_assert_nonnull (product);
}

static void
put_from_elsewhere (MwE2e      *e2e,
                    const char *path,
                    const char *document)
{
  g_autofree char *url = g_strconcat (mw_e2e_get_address (e2e), path, NULL);
  g_autofree char *key = g_strconcat ("x-api-key: ", mw_e2e_get_key (e2e), NULL);
  g_autoptr(GSubprocess) curl = NULL;
  g_autoptr(GError) error = NULL;

  curl = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error,
                           "curl", "--silent", "--fail", "--max-time", "10", "-X", "PUT",
                           "-H", "Content-Type: application/yaml", "-H", key,
                           "--data-binary", document, url, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (curl, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_refused_as_typed (MwE2e *e2e)
{
  g_autoptr(AtspiAccessible) refusal = mw_e2e_find (e2e, ATSPI_ROLE_INVALID, "Not published");
  g_autofree char *name = mw_e2e_dup_text (e2e, "Name");
  g_autofree char *port = mw_e2e_dup_text (e2e, "Port Name");

  g_assert_cmpstr (name, ==, "Episode Completion");
  g_assert_cmpstr (port, ==, "completion");
}

/* Somebody else makes a product of the same id while this one is designed; then
 * the key is taken back. Neither overwrites anything nor loses what was typed. */
static void
test_a_refused_product_stays_as_typed (void)
{
  g_autoptr(MwE2e) e2e = open_demo_mesh ();
  g_autofree char *theirs = NULL;
  g_autofree char *still_theirs = NULL;

  if (e2e == NULL)
    return;

  fill_in (e2e);

  put_from_elsewhere (e2e, "/api/datacontracts/episode-completion-completion",
                      "{apiVersion: v3.1.0, kind: DataContract, id: episode-completion-completion,"
                      " version: 9.0.0, status: active, domain: podcasts, team: {name: " TEAM "}}");
  theirs = mw_e2e_curl (e2e, "/api/datacontracts/episode-completion-completion");
  mw_e2e_click (e2e, ATSPI_ROLE_PUSH_BUTTON, "Publish");
  assert_refused_as_typed (e2e);
  still_theirs = mw_e2e_curl (e2e, "/api/datacontracts/episode-completion-completion");
  g_assert_cmpstr (theirs, ==, still_theirs);
  g_assert_null (mw_e2e_curl (e2e, "/api/dataproducts/episode-completion"));
}

static void
take_key_back (MwE2e *e2e)
{
  g_autofree char *program = g_build_filename (g_getenv ("MESHWRIGHT_LIBEXECDIR"), "meshwright-registry", NULL);
  g_autofree char *database = g_build_filename (mw_e2e_get_folder (e2e), "mesh.db", NULL);
  g_auto(GStrv) parts = g_strsplit (mw_e2e_get_key (e2e), "_", 3);
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error,
                              program, "key", "--database", database, "remove", parts[1], NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
  g_assert_no_error (error);
}

static void
test_a_key_that_was_taken_back_stores_nothing (void)
{
  g_autoptr(MwE2e) e2e = open_demo_mesh ();

  if (e2e == NULL)
    return;

  fill_in (e2e);
  take_key_back (e2e);
  mw_e2e_click (e2e, ATSPI_ROLE_PUSH_BUTTON, "Publish");
  assert_refused_as_typed (e2e);
  g_assert_null (mw_e2e_curl (e2e, "/api/datacontracts/episode-completion-completion"));
}

int
main (int   argc,
      char *argv[])
{
  /* Folders of its own come from the harness: the display is in one of these. */
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/design/a-product-is-designed-and-published",
                   test_a_product_is_designed_and_published);
  g_test_add_func ("/design/the-map-survives-the-death-of-its-worker",
                   test_the_map_survives_the_death_of_its_worker);
  g_test_add_func ("/design/a-registry-that-stops-loses-nothing",
                   test_a_registry_that_stops_loses_nothing);
  g_test_add_func ("/design/a-refused-product-stays-as-typed",
                   test_a_refused_product_stays_as_typed);
  g_test_add_func ("/design/a-key-that-was-taken-back-stores-nothing",
                   test_a_key_that_was_taken_back_stores_nothing);

  return g_test_run ();
}
