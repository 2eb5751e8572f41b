/* test-designer-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas/mw-canvas-fixture.h"
#include "pages/mw-designer-page.h"

typedef struct
{
  MwMesh         *mesh;
  MwProductDraft *draft;
  GtkWidget      *page;
  GtkWindow      *window;
  GPtrArray      *documents;
  guint           n_requests;
} Fixture;

static void
publish_requested_cb (Fixture   *fixture,
                      GPtrArray *documents)
{
  fixture->n_requests++;
  g_clear_pointer (&fixture->documents, g_ptr_array_unref);
  fixture->documents = g_ptr_array_ref (documents);
}

static void
set_up (Fixture      *fixture,
        gconstpointer size)
{
  fixture->mesh = mw_canvas_fixture_load_demo ();
  fixture->draft = mw_product_draft_new ();
  fixture->page = mw_designer_page_new (fixture->draft);
  mw_designer_page_set_mesh (MW_DESIGNER_PAGE (fixture->page), fixture->mesh);
  g_signal_connect_swapped (fixture->page, "publish-requested",
                            G_CALLBACK (publish_requested_cb), fixture);
  fixture->window = mw_canvas_fixture_show (fixture->page, GPOINTER_TO_INT (size), 900);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer size)
{
  gtk_window_destroy (fixture->window);
  g_clear_pointer (&fixture->documents, g_ptr_array_unref);
  g_clear_object (&fixture->draft);
  g_clear_object (&fixture->mesh);
}

static void
fill_in (Fixture *fixture)
{
  MwDraftPort *port = mw_product_draft_add_output (fixture->draft);
  static const struct { const char *name, *type, *classification, *description; } rows[] = {
    { "episode_id", "string", "internal", "The episode, as the catalogue names it." },
    { "day", "date", "public", "Calendar day in UTC." },
    { "completion_rate", "number", "internal", "Share of plays that reached the end credits." },
  };
  guint n;
  const MwPort *ports = mw_mesh_get_ports (fixture->mesh, &n);

  g_object_set (fixture->draft, "name", "Podcast Completion", "domain", "podcasts",
                "team", "podcast-listening", "archetype", "aggregate",
                "purpose", "How far listeners get in an episode, so that shows can be cut better.", NULL);
  g_object_set (port, "name", "completion", "description", "One row for each episode and day.", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_object_set (mw_draft_port_add_property (port), "name", rows[i].name,
                  "logical-type", rows[i].type, "classification", rows[i].classification,
                  "description", rows[i].description, "primary-key", i < 2, "required", i < 2, NULL);

  for (guint i = 0; i < n; i++)
    if (ports[i].direction == MW_PORT_OUTPUT && ports[i].contract_id != NULL &&
        g_str_equal (ports[i].contract_id, "podcast-plays"))
      mw_product_draft_add_input (fixture->draft, fixture->mesh, i);
}

static void
test_empty_form_asks_and_does_not_scold (Fixture      *fixture,
                                         gconstpointer size)
{
  mw_canvas_fixture_settle (fixture->page);
  mw_canvas_fixture_draw (GTK_WIDGET (fixture->window), "designer-empty");
  gtk_widget_activate_action (fixture->page, "designer.publish", NULL);
  mw_canvas_fixture_settle (fixture->page);
  mw_canvas_fixture_draw (GTK_WIDGET (fixture->window), "designer-problems");
  g_assert_cmpuint (fixture->n_requests, ==, 0);
}

static void
test_filled_form_publishes_contract_then_product (Fixture      *fixture,
                                                  gconstpointer size)
{
  fill_in (fixture);
  mw_canvas_fixture_settle (fixture->page);
  mw_canvas_fixture_draw (GTK_WIDGET (fixture->window), "designer-filled");
  gtk_widget_activate_action (fixture->page, "designer.publish", NULL);

  g_assert_cmpuint (fixture->n_requests, ==, 1);
  g_assert_cmpuint (fixture->documents->len, ==, 2);
  g_assert_cmpint (((MwDraftDocument *) g_ptr_array_index (fixture->documents, 0))->kind, ==,
                   MW_KIND_DATA_CONTRACT);
  g_assert_cmpstr (((MwDraftDocument *) g_ptr_array_index (fixture->documents, 1))->id, ==,
                   "podcast-completion");
}

static void
test_refusal_is_shown_and_leaves_everything_as_typed (Fixture      *fixture,
                                                      gconstpointer size)
{
  MwDesignerPage *page = MW_DESIGNER_PAGE (fixture->page);

  fill_in (fixture);
  gtk_widget_activate_action (fixture->page, "designer.publish", NULL);
  mw_designer_page_set_publishing (page, TRUE);
  mw_designer_page_set_publishing (page, FALSE);
  mw_designer_page_set_refusal (page, "The registry refuses the contract.", "Change what it names, then publish again.");
  mw_designer_page_add_finding (page, 0, "/schema/0/properties/1/name", "A <b>day</b> & an hour would be better.");
  mw_designer_page_add_finding (page, 1, "/domain", "This team may not write in “podcasts”.");
  mw_canvas_fixture_settle (fixture->page);
  mw_canvas_fixture_draw (GTK_WIDGET (fixture->window), "designer-refused");

  g_assert_cmpstr (mw_product_draft_get_name (fixture->draft), ==, "Podcast Completion");
  gtk_widget_activate_action (fixture->page, "designer.publish", NULL);
  g_assert_cmpuint (fixture->n_requests, ==, 2);
}

static void
test_narrow_form_fits (Fixture      *fixture,
                       gconstpointer size)
{
  fill_in (fixture);
  mw_canvas_fixture_settle (fixture->page);
  mw_canvas_fixture_draw (GTK_WIDGET (fixture->window), "designer-narrow");
  g_assert_cmpint (gtk_widget_get_width (fixture->page), <=, GPOINTER_TO_INT (size));
}

int
main (int   argc,
      char *argv[])
{
  mw_canvas_fixture_init (&argc, &argv);

#define ADD_TEST(path, width, func) \
        g_test_add ("/designer-page/" path, Fixture, GINT_TO_POINTER (width), set_up, func, tear_down)

  ADD_TEST ("empty-form-asks-and-does-not-scold", 1280, test_empty_form_asks_and_does_not_scold);
  ADD_TEST ("filled-form-publishes-contract-then-product", 1280, test_filled_form_publishes_contract_then_product);
  ADD_TEST ("refusal-is-shown-and-leaves-everything-as-typed", 1280, test_refusal_is_shown_and_leaves_everything_as_typed);
  ADD_TEST ("narrow-form-fits", 360, test_narrow_form_fits);

  return g_test_run ();
}
