/* test-history-meshes.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "model/mw-history.h"
#include "model/mw-mesh-fixture.h"
#include "mw-corpus.h"
#include "mw-test-mesh.h"

/* Histories of whole meshes: the demo's, and a large one's. */

static guint
count_products (MwMesh *mesh)
{
  guint n;

  mw_mesh_get_products (mesh, &n);

  return n;
}

/* The demo mesh: everything but its history. */
static MwMesh *
open_demo (MwDocument **history,
           gint64       now)
{
  g_autofree char *folder = g_build_filename (g_getenv ("MESHWRIGHT_DATADIR"), "demo", NULL);
  g_autoptr(GPtrArray) paths = mw_corpus_list (folder);
  g_autoptr(GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_mesh_input_free);

  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autofree char *name = g_path_get_basename (path);
      g_autoptr(GBytes) bytes = mw_corpus_read (path);
      g_autoptr(MwDocument) document = mw_document_new (bytes, NULL);

      g_assert_nonnull (document);
      if (mw_history_is_history (mw_document_get_root (document)))
        *history = mw_document_ref (document);
      else
        g_ptr_array_add (inputs, mw_mesh_input_new (document, MW_KIND_UNKNOWN, name));
    }

  return mw_mesh_new_at (inputs, now);
}

/* A second way to the same answer: the last event up to a time for each subject,
 * by the texts of the feed alone. */
static GHashTable *
list_last (const MwNode *root,
           const char   *noun,
           const char   *time)
{
  GHashTable *last = g_hash_table_new (g_str_hash, g_str_equal);
  const MwNode *events = mw_node_get_member (root, "events");

  for (const MwNode *event = mw_node_get_first (events); event != NULL; event = mw_node_get_next (event))
    {
      const char *type = strrchr (mw_node_get_member_text (event, "type"), '.') + 1;
      const char *verb = type + strlen (noun);

      if (!g_str_has_prefix (type, noun) || strcmp (mw_node_get_member_text (event, "time"), time) > 0)
        continue;
      if (g_str_equal (verb, "DeletedEvent") || g_str_equal (verb, "DeactivatedEvent"))
        g_hash_table_remove (last, mw_node_get_member_text (event, "subject"));
      else
        g_hash_table_insert (last, (gpointer) mw_node_get_member_text (event, "subject"), (gpointer) verb);
    }

  return last;
}

static guint
count_there (MwMesh *mesh)
{
  guint n, n_there = 0;
  const MwProduct *products = mw_mesh_get_products (mesh, &n);

  for (guint i = 0; i < n; i++)
    n_there += !products[i].is_ghost;

  return n_there;
}

static void
check_demo (MwMesh     *now,
            MwHistory  *history,
            MwDocument *feed,
            const char *time)
{
  g_autoptr(GDateTime) date = g_date_time_new_from_iso8601 (time, NULL);
  g_autoptr(MwMesh) past = mw_mesh_new_past (now, history, g_date_time_to_unix (date));
  g_autoptr(GHashTable) products = list_last (mw_document_get_root (feed), "DataProduct", time);
  g_autoptr(GHashTable) agreements = list_last (mw_document_get_root (feed), "Access", time);
  guint n, n_in_force = 0;
  const MwAgreement *facts = mw_mesh_get_agreements (past, &n);
  GHashTableIter iter;
  gpointer id, verb;

  mw_mesh_fixture_check (past);
  g_test_message ("%s: %u products, %u agreements", time, count_there (past), n);
  g_assert_cmpuint (count_there (past), ==, g_hash_table_size (products));
  g_hash_table_iter_init (&iter, products);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_assert_false (mw_mesh_fixture_find_product (past, id)->is_ghost);

  /* A document of today keeps its word after its last day. */
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (facts[i].status, "approved") == 0 && facts[i].state != MW_EDGE_REJECTED)
      n_in_force++;
  g_hash_table_iter_init (&iter, agreements);
  while (g_hash_table_iter_next (&iter, &id, &verb))
    if (!g_str_equal (verb, "ApprovedEvent"))
      g_hash_table_iter_remove (&iter);
  g_assert_cmpuint (n_in_force, ==, g_hash_table_size (agreements));
}

static void
test_the_demo_mesh_two_years_back (void)
{
  MwDocument *feed = NULL;
  g_autoptr(GPtrArray) documents = g_ptr_array_new ();
  g_autoptr(MwHistory) history = NULL;
  g_autoptr(MwMesh) now = NULL;
  guint n;

  /* Noon of the day after its last event. */
  now = open_demo (&feed, 1795435200);
  g_assert_nonnull (feed);
  g_ptr_array_add (documents, feed);
  history = mw_history_new (documents);
  mw_history_get_events (history, &n);
  g_assert_cmpuint (n, ==, mw_node_get_n_children (mw_node_get_member (mw_document_get_root (feed), "events")));

  check_demo (now, history, feed, "2024-11-04T08:00:00Z");
  check_demo (now, history, feed, "2025-03-01T00:00:00Z");
  check_demo (now, history, feed, "2025-08-29T12:00:00Z");
  check_demo (now, history, feed, "2026-04-01T00:00:00Z");
  check_demo (now, history, feed, "2026-11-22T23:00:00Z");

  mw_document_unref (feed);
}

static void
test_at_the_end_it_is_the_mesh_of_today (void)
{
  MwDocument *feed = NULL;
  g_autoptr(GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_document_unref);
  g_autoptr(MwHistory) history = NULL;
  g_autoptr(MwMesh) now = open_demo (&feed, 1795435200);
  g_autoptr(MwMesh) past = NULL;
  guint n_edges, n;

  g_ptr_array_add (documents, feed);
  history = mw_history_new (documents);
  past = mw_mesh_new_past (now, history, 1795435200);

  g_assert_cmpuint (count_products (past), ==, count_products (now));
  mw_mesh_get_edges (now, &n_edges);
  mw_mesh_get_edges (past, &n);
  g_assert_cmpuint (n, ==, n_edges);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (mw_mesh_get_edges (past, NULL)[i].state, ==, mw_mesh_get_edges (now, NULL)[i].state);
}

/* Half of the products of a large mesh were not there yet, the rest had another status. */
static void
test_large_meshes (void)
{
  g_autoptr(MwMesh) now = mw_test_mesh_new (10000, 3);
  g_autoptr(GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_document_unref);
  g_autoptr(GString) events = g_string_new ("[");
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(MwHistory) history = NULL;
  g_autoptr(MwMesh) past = NULL;
  const MwProduct *products = mw_mesh_get_products (now, NULL);
  guint n_there = 0;

  for (guint i = 0; i < 10000; i++)
    {
      g_string_append_printf (events, "%s{\"id\":\"c%u\",\"type\":\"DataProductCreatedEvent\",\"subject\":\"%s\","
                              "\"time\":\"2026-%s-01T00:00:00Z\",\"data\":{\"status\":\"proposed\"}}",
                              i > 0 ? "," : "", i, products[i].id, i % 2 == 0 ? "01" : "06");
      g_string_append_printf (events, ",{\"id\":\"u%u\",\"type\":\"DataProductUpdatedEvent\",\"subject\":\"%s\","
                              "\"time\":\"2026-07-01T00:00:00Z\",\"data\":{\"status\":\"active\"}}", i, products[i].id);
    }
  g_string_append_c (events, ']');

  bytes = g_string_free_to_bytes (g_steal_pointer (&events));
  g_ptr_array_add (documents, mw_document_new_bulk (bytes, NULL));
  history = mw_history_new (documents);
  /* The beginning of April 2026. */
  past = mw_mesh_new_past (now, history, 1775001600);
  mw_mesh_fixture_check (past);
  products = mw_mesh_get_products (past, NULL);
  for (guint i = 0; i < count_products (past); i++)
    if (!products[i].is_ghost)
      {
        n_there++;
        g_assert_cmpstr (products[i].status, ==, "proposed");
      }
  g_assert_cmpuint (n_there, ==, 5000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history-meshes/the-demo-mesh-two-years-back", test_the_demo_mesh_two_years_back);
  g_test_add_func ("/history-meshes/at-the-end-it-is-the-mesh-of-today", test_at_the_end_it_is_the_mesh_of_today);
  g_test_add_func ("/history-meshes/large-meshes", test_large_meshes);

  return g_test_run ();
}
