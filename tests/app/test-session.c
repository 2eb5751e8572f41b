/* test-session.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/mw-fake-source.h"
#include "app/mw-session.h"
#include "model/mw-facts.h"

#define ONE "[{apiVersion: v1.0.0, kind: DataProduct, id: plays, name: Plays, status: active, domain: music}]"
#define TWO "[{apiVersion: v1.0.0, kind: DataProduct, id: plays, name: Plays, status: active, domain: music}, " \
        "{apiVersion: v1.0.0, kind: DataProduct, id: charts, name: Charts, status: active, domain: music}]"

static gboolean
is_at_rest (gpointer session)
{
  return !mw_session_get_is_busy (session);
}

static void
refresh (MwSession *session)
{
  mw_session_refresh (session);
  mw_fake_source_wait (is_at_rest, session);
}

static guint
count_products (MwSession *session)
{
  guint n = 0;

  mw_mesh_get_products (mw_session_get_mesh (session), &n);

  return n;
}

/* Whoever is told of a mesh must find a session that agrees with it. */
static void
mesh_cb (MwSession *session)
{
  g_assert_nonnull (mw_session_get_mesh (session));
  g_assert_cmpint (mw_session_get_state (session), ==, MW_SESSION_READY);
  g_assert_false (mw_session_get_is_busy (session));
  g_assert_nonnull (mw_session_get_info (session));
}

static void
test_loads_and_says_what_it_is_called (void)
{
  g_autoptr(MwFakeSource) source = mw_fake_source_new ("https://a.example", "The Registry", TRUE);
  g_autoptr(MwSession) session = mw_session_new (MW_SOURCE (source), NULL);

  g_signal_connect (session, "notify::mesh", G_CALLBACK (mesh_cb), NULL);
  g_assert_cmpint (mw_session_get_state (session), ==, MW_SESSION_LOADING);
  g_assert_cmpstr (mw_session_get_title (session), ==, "https://a.example");
  g_assert_null (mw_session_get_mesh (session));

  mw_fake_source_set_yaml (source, ONE);
  refresh (session);
  g_assert_cmpint (mw_session_get_state (session), ==, MW_SESSION_READY);
  g_assert_cmpstr (mw_session_get_title (session), ==, "The Registry");
  g_assert_cmpuint (count_products (session), ==, 1);
  g_assert_nonnull (mw_session_get_refreshed (session));
  g_assert_null (mw_session_get_error (session));
}

static void
test_tells_what_is_left_out (void)
{
  g_autoptr(MwFakeSource) source = mw_fake_source_new ("/mesh", "mesh", FALSE);
  g_autoptr(MwSession) session = mw_session_new (MW_SOURCE (source), NULL);

  g_assert_cmpuint (g_strv_length ((char **) mw_session_get_complaints (session)), ==, 0);
  mw_source_take_complaints (MW_SOURCE (source), g_strsplit ("a.yaml is left out.", "|", -1));
  refresh (session);
  g_assert_cmpstr (mw_session_get_complaints (session)[0], ==, "a.yaml is left out.");
}

static void
test_the_first_failure_has_a_reason_and_can_be_mended (void)
{
  g_autoptr(MwFakeSource) source = mw_fake_source_new ("https://a.example", "A", TRUE);
  g_autoptr(MwSession) session = mw_session_new (MW_SOURCE (source), NULL);

  mw_fake_source_set_error (source, MW_REGISTRY_ERROR_UNREACHABLE, "Nobody answers.");
  refresh (session);
  g_assert_cmpint (mw_session_get_state (session), ==, MW_SESSION_FAILED);
  g_assert_null (mw_session_get_mesh (session));
  g_assert_cmpstr (mw_session_get_error (session)->message, ==, "Nobody answers.");

  mw_fake_source_set_error (source, 0, NULL);
  mw_fake_source_hold (source);
  mw_session_refresh (session);
  g_assert_cmpint (mw_session_get_state (session), ==, MW_SESSION_LOADING);
  mw_fake_source_let_go (source);
  mw_fake_source_wait (is_at_rest, session);
  g_assert_cmpint (mw_session_get_state (session), ==, MW_SESSION_READY);
  g_assert_null (mw_session_get_error (session));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_a_later_failure_keeps_the_mesh (void)
{
  g_autoptr(MwFakeSource) source = mw_fake_source_new ("https://a.example", "A", TRUE);
  g_autoptr(MwSession) session = mw_session_new (MW_SOURCE (source), NULL);
  guint n_told = 0;
  MwMesh *mesh;

  mw_fake_source_set_yaml (source, ONE);
  refresh (session);
  mesh = mw_session_get_mesh (session);

  mw_fake_source_set_error (source, MW_REGISTRY_ERROR_UNREACHABLE, "Nobody answers.");
  refresh (session);
  g_assert_cmpint (mw_session_get_state (session), ==, MW_SESSION_STALE);
  g_assert_true (mw_session_get_mesh (session) == mesh);

  /* Another reason is news though the state is the same. */
  g_signal_connect_swapped (session, "notify::state", G_CALLBACK (count_cb), &n_told);
  mw_fake_source_set_error (source, MW_REGISTRY_ERROR_UNAUTHORIZED, "The key is unknown.");
  refresh (session);
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_cmpstr (mw_session_get_error (session)->message, ==, "The key is unknown.");

  mw_fake_source_set_error (source, 0, NULL);
  mw_fake_source_set_yaml (source, TWO);
  refresh (session);
  g_assert_cmpint (mw_session_get_state (session), ==, MW_SESSION_READY);
  g_assert_cmpuint (count_products (session), ==, 2);
}

static gboolean
is_fetching (gpointer source)
{
  return mw_fake_source_count_fetches (source) == 1;
}

static void
test_refreshing_while_busy_starts_over (void)
{
  g_autoptr(MwFakeSource) source = mw_fake_source_new ("https://a.example", "A", TRUE);
  g_autoptr(MwSession) session = mw_session_new (MW_SOURCE (source), NULL);

  mw_fake_source_hold (source);
  mw_session_refresh (session);
  mw_fake_source_wait (is_fetching, source);
  g_assert_true (mw_session_get_is_busy (session));

  mw_fake_source_set_yaml (source, TWO);
  mw_session_refresh (session);
  mw_fake_source_let_go (source);
  mw_fake_source_wait (is_at_rest, session);
  g_assert_cmpuint (mw_fake_source_count_cancelled (source), ==, 1);
  g_assert_cmpuint (mw_fake_source_count_fetches (source), ==, 2);
  g_assert_cmpuint (count_products (session), ==, 2);
}

static void
test_dropping_it_while_it_loads_frees_it (void)
{
  g_autoptr(MwFakeSource) source = mw_fake_source_new ("https://a.example", "A", TRUE);
  MwSession *session = mw_session_new (MW_SOURCE (source), NULL);

  mw_fake_source_hold (source);
  mw_session_refresh (session);
  mw_fake_source_wait (is_fetching, source);

  g_assert_finalize_object (session);
  g_assert_cmpuint (mw_fake_source_count_cancelled (source), ==, 1);

  /* Nothing of it comes back to life, and nobody else keeps the source. */
  mw_fake_source_let_go (source);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (g_steal_pointer (&source));
}

static DexFuture *
publish (MwSession *session)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_publish_item_free);
  g_autoptr(GBytes) bytes = g_bytes_new_static ("id: orders\n", 11);

  g_ptr_array_add (items, mw_publish_item_new (MW_KIND_DATA_PRODUCT, "orders", bytes, "application/yaml", NULL));

  return mw_session_publish (session, items);
}

static gboolean
is_settled (gpointer future)
{
  return !dex_future_is_pending (future);
}

static MwPublishState
publish_and_wait (MwSession *session)
{
  g_autoptr(DexFuture) future = publish (session);
  const MwPublishOutcome *outcome;

  mw_fake_source_wait (is_settled, future);
  outcome = g_value_get_boxed (dex_future_get_value (future, NULL));
  g_assert_nonnull (outcome);

  return outcome->state;
}

static void
test_publishing_refreshes_only_when_something_was_stored (void)
{
  g_autoptr(MwFakeSource) source = mw_fake_source_new ("https://a.example", "A", TRUE);
  g_autoptr(MwSession) session = mw_session_new (MW_SOURCE (source), NULL);

  refresh (session);
  g_assert_cmpuint (mw_fake_source_count_fetches (source), ==, 1);

  mw_fake_source_set_error (source, MW_REGISTRY_ERROR_FORBIDDEN, "Not yours.");
  g_assert_cmpint (publish_and_wait (session), ==, MW_PUBLISH_REFUSED);
  g_assert_false (mw_session_get_is_busy (session));
  g_assert_cmpuint (mw_fake_source_count_fetches (source), ==, 1);

  mw_fake_source_set_error (source, 0, NULL);
  g_assert_cmpint (publish_and_wait (session), ==, MW_PUBLISH_DONE);
  mw_fake_source_wait (is_at_rest, session);
  g_assert_cmpuint (mw_fake_source_count_fetches (source), ==, 2);
}

static void
test_the_history_is_fetched_once_for_each_mesh (void)
{
  g_autoptr(MwFakeSource) source = mw_fake_source_new ("https://a.example", "A", TRUE);
  g_autoptr(MwSession) session = mw_session_new (MW_SOURCE (source), NULL);
  g_autoptr(DexFuture) failed = NULL;
  g_autoptr(DexFuture) first = NULL;
  g_autoptr(DexFuture) again = NULL;
  g_autoptr(DexFuture) fresh = NULL;

  mw_fake_source_set_yaml (source, ONE);
  refresh (session);
  g_assert_cmpuint (mw_fake_source_count_histories (source), ==, 0);

  mw_fake_source_set_error (source, MW_REGISTRY_ERROR_FORBIDDEN, "Not yours.");
  failed = mw_session_load_history (session);
  g_assert_true (dex_future_is_rejected (failed));

  /* What failed is asked for again, what did not is kept. */
  mw_fake_source_set_error (source, 0, NULL);
  first = mw_session_load_history (session);
  again = mw_session_load_history (session);
  g_assert_true (dex_future_is_resolved (first));
  g_assert_true (first == again);
  g_assert_cmpuint (mw_fake_source_count_histories (source), ==, 2);

  refresh (session);
  fresh = mw_session_load_history (session);
  g_assert_true (fresh != first);
  g_assert_cmpuint (mw_fake_source_count_histories (source), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/session/loads-and-says-what-it-is-called", test_loads_and_says_what_it_is_called);
  g_test_add_func ("/session/tells-what-is-left-out", test_tells_what_is_left_out);
  g_test_add_func ("/session/the-first-failure-has-a-reason-and-can-be-mended",
                   test_the_first_failure_has_a_reason_and_can_be_mended);
  g_test_add_func ("/session/a-later-failure-keeps-the-mesh", test_a_later_failure_keeps_the_mesh);
  g_test_add_func ("/session/refreshing-while-busy-starts-over", test_refreshing_while_busy_starts_over);
  g_test_add_func ("/session/dropping-it-while-it-loads-frees-it", test_dropping_it_while_it_loads_frees_it);
  g_test_add_func ("/session/publishing-refreshes-only-when-something-was-stored",
                   test_publishing_refreshes_only_when_something_was_stored);
  g_test_add_func ("/session/the-history-is-fetched-once-for-each-mesh",
                   test_the_history_is_fetched_once_for_each_mesh);

  return g_test_run ();
}
