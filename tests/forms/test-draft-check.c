/* test-draft-check.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "document/mw-document.h"
#include "forms/mw-draft-check.h"

static const char mesh_yaml[] =
  "- {id: podcasts, name: Podcasts, type: Domain}\n"
  "- {id: podcast-listening, name: Podcast Listening, type: Team, parent: podcasts}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: plays, name: Plays, status: active, domain: podcasts,\n"
  "   team: {name: podcast-listening},\n"
  "   outputPorts: [{name: plays, version: 2.0.0, contractId: plays-plays}]}\n"
  "- {apiVersion: v3.1.0, kind: DataContract, id: plays-plays, version: 2.1.0, status: active}\n";

static MwMesh *
make_mesh (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (mesh_yaml, sizeof mesh_yaml - 1);
  g_autoptr(GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_mesh_input_free);
  g_autoptr(GError) error = NULL;
  g_autoptr(MwDocument) document = mw_document_new (bytes, &error);

  g_assert_no_error (error);
  g_ptr_array_add (inputs, mw_mesh_input_new (document, MW_KIND_UNKNOWN, "mesh"));

  return mw_mesh_new (inputs);
}

/* A draft that nothing is to be said against, inputs and all. */
static MwProductDraft *
make_good_draft (MwMesh *mesh)
{
  MwProductDraft *draft = mw_product_draft_new ();
  MwDraftPort *port = mw_product_draft_add_output (draft);
  MwDraftProperty *property = mw_draft_port_add_property (port);
  guint n;
  const MwPort *ports = mw_mesh_get_ports (mesh, &n);

  g_object_set (draft, "name", "Podcast Completion, daily", "purpose", "How far people listen.",
                "domain", "podcasts", "team", "podcast-listening", "archetype", "aggregate", NULL);
  g_object_set (port, "name", "completion", "description", "A row an episode and day.", NULL);
  g_object_set (property, "name", "episode_id", "primary-key", TRUE, "required", TRUE,
                "classification", "internal", NULL);

  for (guint i = 0; i < n; i++)
    if (ports[i].direction == MW_PORT_OUTPUT)
      mw_product_draft_add_input (draft, mesh, i);

  return draft;
}

static const MwFinding *
find (GPtrArray  *findings,
      const char *field)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((MwFinding *) g_ptr_array_index (findings, i))->field, field))
      return g_ptr_array_index (findings, i);

  return NULL;
}

static void
assert_error_at (MwProductDraft *draft,
                 MwMesh         *mesh,
                 const char     *field)
{
  g_autoptr(GPtrArray) findings = mw_draft_check (draft, mesh);
  const MwFinding *finding = find (findings, field);

  g_assert (finding != NULL);
  g_assert_cmpint (finding->severity, ==, MW_SEVERITY_ERROR);
  g_assert_cmpstr (finding->message, !=, "");
}

static void
test_a_good_draft_has_nothing_against_it (void)
{
  g_autoptr(MwMesh) mesh = make_mesh ();
  g_autoptr(MwProductDraft) draft = make_good_draft (mesh);
  g_autoptr(GPtrArray) findings = mw_draft_check (draft, mesh);

  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s: %s", ((MwFinding *) g_ptr_array_index (findings, i))->field,
                    ((MwFinding *) g_ptr_array_index (findings, i))->message);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_an_empty_draft_is_told_what_it_lacks (void)
{
  static const char * const lacking[] = { "name", "id", "domain", "team", "outputs" };
  g_autoptr(MwProductDraft) draft = mw_product_draft_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lacking); i++)
    assert_error_at (draft, NULL, lacking[i]);
}

static void
test_ids_that_are_taken_or_no_ids_are_refused (void)
{
  static const char * const bad[] = { "plays", "a b", "a/b", "..", "a\tb", "a\\b" };
  g_autoptr(MwMesh) mesh = make_mesh ();
  g_autoptr(MwProductDraft) draft = make_good_draft (mesh);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_object_set (draft, "id", bad[i], NULL);
      assert_error_at (draft, mesh, "id");
    }
}

static void
test_a_taken_contract_is_told_at_its_port (void)
{
  g_autoptr(MwMesh) mesh = make_mesh ();
  g_autoptr(MwProductDraft) draft = make_good_draft (mesh);
  g_autoptr(MwDraftPort) port = g_list_model_get_item (mw_product_draft_get_outputs (draft), 0);
  g_autoptr(GPtrArray) findings = NULL;

  g_object_set (draft, "id", "plays", NULL);
  g_object_set (port, "name", "plays", NULL);
  assert_error_at (draft, mesh, "outputs/0/name");
}

static void
test_properties_without_or_with_the_same_name_are_told (void)
{
  g_autoptr(MwMesh) mesh = make_mesh ();
  g_autoptr(MwProductDraft) draft = make_good_draft (mesh);
  g_autoptr(MwDraftPort) port = g_list_model_get_item (mw_product_draft_get_outputs (draft), 0);
  MwDraftProperty *property = mw_draft_port_add_property (port);

  assert_error_at (draft, mesh, "outputs/0/properties/1/name");
  g_object_set (property, "name", "episode_id", NULL);
  assert_error_at (draft, mesh, "outputs/0/properties/1/name");
}

static void
test_two_ports_cannot_have_one_contract (void)
{
  g_autoptr(MwMesh) mesh = make_mesh ();
  g_autoptr(MwProductDraft) draft = make_good_draft (mesh);
  MwDraftPort *port = mw_product_draft_add_output (draft);

  g_object_set (port, "name", "Completion!", NULL);
  assert_error_at (draft, mesh, "outputs/1/name");
}

static void
test_places_of_documents_lead_to_fields (void)
{
  static const struct
  {
    guint       output;
    const char *pointer;
    const char *field;
  } places[] = {
    { MW_NONE, "", "" },
    { MW_NONE, "/name", "name" },
    { MW_NONE, "/description/usage", "usage" },
    { MW_NONE, "/team/name", "team" },
    { MW_NONE, "/outputPorts", "outputs" },
    { MW_NONE, "/outputPorts/1/type", "outputs/1/port-type" },
    { MW_NONE, "/inputPorts/2/contractId", "inputs/2" },
    { MW_NONE, "/customProperties/0/value", "archetype" },
    { 3, "/schema/0/properties/7/logicalType", "outputs/3/properties/7/logical-type" },
    { 3, "/schema/0/properties", "outputs/3/properties" },
    { 3, "/schema/0/name", "outputs/3/object-name" },
    { 3, "/description/purpose", "outputs/3/description" },
    { 3, "/team", "team" },
    { 3, "", "outputs/3/name" },
    { 3, "/servers/0/type", "outputs/3/name" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *field = mw_draft_check_dup_field (places[i].output, places[i].pointer);

      g_assert_cmpstr (field, ==, places[i].field);
    }
}

static void
test_the_id_follows_the_name_until_it_is_written (void)
{
  g_autoptr(MwProductDraft) draft = mw_product_draft_new ();

  g_object_set (draft, "name", "Podcast Plays, daily!", NULL);
  g_assert_cmpstr (mw_product_draft_get_id (draft), ==, "podcast-plays-daily");
  g_object_set (draft, "name", "Écoutes de Zoë", NULL);
  g_assert_cmpstr (mw_product_draft_get_id (draft), ==, "ecoutes-de-zoe");
  g_object_set (draft, "id", "mine", NULL);
  g_object_set (draft, "name", "Another", NULL);
  g_assert_cmpstr (mw_product_draft_get_id (draft), ==, "mine");
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_changes_deep_inside_are_told (void)
{
  g_autoptr(MwProductDraft) draft = mw_product_draft_new ();
  MwDraftPort *port = mw_product_draft_add_output (draft);
  MwDraftProperty *property = mw_draft_port_add_property (port);
  guint count = 0;

  g_signal_connect_swapped (draft, "changed", G_CALLBACK (count_cb), &count);
  g_object_set (property, "classification", "internal", NULL);
  g_assert_cmpuint (count, ==, 1);
  mw_draft_port_remove_property (port, 0);
  g_assert_cmpuint (count, ==, 2);
  g_object_set (port, "name", "plays", NULL);
  g_assert_cmpuint (count, ==, 3);
}

static void
test_an_input_freezes_the_version_of_the_contract (void)
{
  g_autoptr(MwMesh) mesh = make_mesh ();
  g_autoptr(MwProductDraft) draft = make_good_draft (mesh);
  g_autoptr(MwDraftInput) input = g_list_model_get_item (mw_product_draft_get_inputs (draft), 0);
  g_autoptr(GPtrArray) documents = mw_draft_documents_new (draft);
  const MwDraftDocument *product = g_ptr_array_index (documents, documents->len - 1);
  g_autoptr(MwDocument) parsed = mw_document_new (product->bytes, NULL);

  g_assert_cmpstr (mw_draft_input_get_version (input), ==, "2.1.0");
  g_assert_cmpuint (g_list_model_get_n_items (mw_product_draft_get_inputs (draft)), ==, 1);
  g_assert_cmpstr (mw_node_get_text (mw_node_lookup (mw_document_get_root (parsed),
                                                     "/inputPorts/0/contractId")), ==, "plays-plays");
  g_assert_cmpstr (mw_node_get_text (mw_node_lookup (mw_document_get_root (parsed),
                                                     "/outputPorts/0/contractId")), ==,
                   "podcast-completion-daily-completion");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/draft-check/a-good-draft-has-nothing-against-it",
                   test_a_good_draft_has_nothing_against_it);
  g_test_add_func ("/draft-check/an-empty-draft-is-told-what-it-lacks",
                   test_an_empty_draft_is_told_what_it_lacks);
  g_test_add_func ("/draft-check/ids-that-are-taken-or-no-ids-are-refused",
                   test_ids_that_are_taken_or_no_ids_are_refused);
  g_test_add_func ("/draft-check/a-taken-contract-is-told-at-its-port",
                   test_a_taken_contract_is_told_at_its_port);
  g_test_add_func ("/draft-check/properties-without-or-with-the-same-name-are-told",
                   test_properties_without_or_with_the_same_name_are_told);
  g_test_add_func ("/draft-check/two-ports-cannot-have-one-contract",
                   test_two_ports_cannot_have_one_contract);
  g_test_add_func ("/draft-check/places-of-documents-lead-to-fields",
                   test_places_of_documents_lead_to_fields);
  g_test_add_func ("/draft/the-id-follows-the-name-until-it-is-written",
                   test_the_id_follows_the_name_until_it_is_written);
  g_test_add_func ("/draft/changes-deep-inside-are-told",
                   test_changes_deep_inside_are_told);
  g_test_add_func ("/draft/an-input-freezes-the-version-of-the-contract",
                   test_an_input_freezes_the_version_of_the_contract);

  return g_test_run ();
}
