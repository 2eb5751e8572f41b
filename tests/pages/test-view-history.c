/* test-view-history.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages/mw-view-history.h"

static void
note (MwViewHistory *history,
      const char    *product)
{
  g_autoptr(MwView) view = mw_view_new ();

  mw_view_show_neighbourhood (view, product);
  mw_view_history_note (history, view);
}

static void
test_goes_back_and_forward_again (void)
{
  g_autoptr(MwViewHistory) history = mw_view_history_new ();

  g_assert_false (mw_view_history_can_go_back (history));
  g_assert_null (mw_view_history_go_back (history));

  note (history, "a");
  note (history, "b");
  note (history, "c");
  g_assert_cmpstr (mw_view_history_go_back (history)->focus, ==, "b");
  g_assert_cmpstr (mw_view_history_go_back (history)->focus, ==, "a");
  g_assert_null (mw_view_history_go_back (history));
  g_assert_cmpstr (mw_view_history_go_forward (history)->focus, ==, "b");
  g_assert_true (mw_view_history_can_go_forward (history));
}

static void
test_going_elsewhere_forgets_what_was_ahead (void)
{
  g_autoptr(MwViewHistory) history = mw_view_history_new ();

  note (history, "a");
  note (history, "b");
  mw_view_history_go_back (history);
  note (history, "c");
  g_assert_false (mw_view_history_can_go_forward (history));
  g_assert_cmpstr (mw_view_history_go_back (history)->focus, ==, "a");
}

/* Moving a card about is nothing to go back through, but it is kept. */
static void
test_a_pin_is_no_step_of_its_own (void)
{
  g_autoptr(MwViewHistory) history = mw_view_history_new ();
  g_autoptr(MwView) view = mw_view_new ();

  note (history, "a");
  mw_view_history_note (history, view);
  mw_view_pin (view, "product:x", 10, 20);
  mw_view_history_note (history, view);

  g_assert_cmpstr (mw_view_history_go_back (history)->focus, ==, "a");
  g_assert_true (g_hash_table_contains (mw_view_history_go_forward (history)->pins, "product:x"));
}

static void
test_keeps_only_so_many (void)
{
  g_autoptr(MwViewHistory) history = mw_view_history_new ();
  guint n = 0;

  for (guint i = 0; i < 250; i++)
    {
      g_autofree char *product = g_strdup_printf ("p%u", i);

      note (history, product);
    }

  while (mw_view_history_go_back (history) != NULL)
    n++;

  g_assert_cmpuint (n, ==, 99);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view-history/goes-back-and-forward-again", test_goes_back_and_forward_again);
  g_test_add_func ("/view-history/going-elsewhere-forgets-what-was-ahead", test_going_elsewhere_forgets_what_was_ahead);
  g_test_add_func ("/view-history/a-pin-is-no-step-of-its-own", test_a_pin_is_no_step_of_its_own);
  g_test_add_func ("/view-history/keeps-only-so-many", test_keeps_only_so_many);

  return g_test_run ();
}
