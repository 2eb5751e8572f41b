/* test-product-draft.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/mw-product-draft.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_changes_of_parts (void)
{
  g_autoptr(MwProductDraft) draft = mw_product_draft_new ();
  MwDraftPort *port;
  MwDraftProperty *property;
  guint n = 0;

  g_signal_connect_swapped (draft, "changed", G_CALLBACK (count_cb), &n);

  port = mw_product_draft_add_output (draft);
  g_assert_cmpuint (n, ==, 1);
  g_object_set (port, "name", "daily", NULL);
  g_assert_cmpuint (n, ==, 2);
  property = mw_draft_port_add_property (port);
  g_assert_cmpuint (n, ==, 3);
  g_object_set (property, "name", "id", NULL);
  g_assert_cmpuint (n, >, 3);
}

static void
test_parts_that_are_gone (void)
{
  g_autoptr(MwProductDraft) draft = mw_product_draft_new ();
  g_autoptr(MwDraftPort) port = g_object_ref (mw_product_draft_add_output (draft));
  guint n = 0;

  g_signal_connect_swapped (draft, "changed", G_CALLBACK (count_cb), &n);

  mw_product_draft_remove_output (draft, 1);
  g_assert_cmpuint (n, ==, 0);
  mw_product_draft_remove_output (draft, 0);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (mw_product_draft_get_outputs (draft)), ==, 0);

  g_object_set (port, "name", "daily", NULL);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_list_after_its_draft (void)
{
  g_autoptr(MwProductDraft) draft = mw_product_draft_new ();
  g_autoptr(GListModel) outputs = g_object_ref (mw_product_draft_get_outputs (draft));
  g_autoptr(MwDraftPort) port = g_object_ref (mw_product_draft_add_output (draft));

  g_clear_object (&draft);
  g_object_set (port, "name", "daily", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (outputs), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/product-draft/tells-changes-of-its-parts", test_changes_of_parts);
  g_test_add_func ("/product-draft/what-is-gone-tells-nothing", test_parts_that_are_gone);
  g_test_add_func ("/product-draft/its-lists-may-outlive-it", test_list_after_its_draft);

  return g_test_run ();
}
