/* test-registry-references.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-test-server.h"

#define PRODUCT_PATH "/api/dataproducts/orders"

static void
put (MwTestServer *server,
     const char   *path,
     const char   *body,
     guint         status)
{
  g_autoptr(MwTestReply) reply = mw_test_server_write (server, "PUT", path, body);

  g_test_message ("PUT %s", path);
  mw_test_reply_expect (reply, status);
}

static void
expect_status (MwTestServer *server,
               const char   *method,
               const char   *path,
               guint         status)
{
  g_autoptr(MwTestReply) reply = mw_test_server_write (server, method, path, NULL);

  g_test_message ("%s %s", method, path);
  mw_test_reply_expect (reply, status);
}

static void
expect_violation (MwTestReply *reply,
                  const char  *field)
{
  g_autoptr(JsonNode) node = mw_test_reply_parse (reply);
  JsonArray *violations = json_object_get_array_member (json_node_get_object (node), "violations");
  gboolean is_found = FALSE;

  g_assert_nonnull (violations);

  for (guint i = 0; i < json_array_get_length (violations); i++)
    {
      JsonObject *violation = json_array_get_object_element (violations, i);

      g_assert_cmpstr (json_object_get_string_member (violation, "message"), !=, "");
      if (g_str_equal (json_object_get_string_member (violation, "field"), field))
        is_found = TRUE;
    }

  if (!is_found)
    g_test_message ("%s is not in %s", field, reply->text);
  g_assert_true (is_found);
}

static void
test_broken_references_are_refused (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *contract = mw_test_contract ("orders-v1");
  g_autofree char *team = mw_test_team ("shop", "Team");
  g_autoptr(MwTestReply) refused = NULL;
  g_autoptr(MwTestReply) access = NULL;
  const char *product = "apiVersion: v1.0.0\nkind: DataProduct\nid: orders\nstatus: active\n"
                        "domain: sales\nteam: {name: shop}\noutputPorts:\n"
                        "- {name: out, version: '1', contractId: orders-v1}\n";

  put (server, "/api/teams/other", "id: other\nname: Other\ntype: Team\n", 201);
  refused = mw_test_server_write (server, "PUT", PRODUCT_PATH, product);
  mw_test_reply_expect (refused, 422);
  expect_violation (refused, "/domain");
  expect_violation (refused, "/team/name");
  expect_violation (refused, "/outputPorts/0/contractId");

  put (server, "/api/teams/shop", team, 201);
  put (server, "/api/teams/sales", "id: d1\nname: sales\ntype: Domain\n", 400);
  put (server, "/api/teams/d1", "id: d1\nname: sales\ntype: Domain\n", 201);
  put (server, PRODUCT_PATH, product, 422);
  put (server, "/api/datacontracts/orders-v1", contract, 201);
  put (server, PRODUCT_PATH, product, 201);

  access = mw_test_server_write (server, "PUT", "/api/access/a1",
                                 "{\"id\":\"a1\",\"info\":{\"purpose\":\"p\"},"
                                 "\"provider\":{\"dataProductId\":\"orders\",\"outputPortId\":\"in\"},"
                                 "\"consumer\":{\"dataProductId\":\"nobody\"}}");
  mw_test_reply_expect (access, 422);
  expect_violation (access, "/provider/outputPortId");
  expect_violation (access, "/consumer/dataProductId");
}

static void
test_agreements_are_decided (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *contract = mw_test_contract ("orders-v1");
  g_autofree char *consumer = mw_test_product ("consumer", "Consumer");
  g_autoptr(MwTestReply) approved = NULL;
  g_autoptr(MwTestReply) events = NULL;
  const char *agreement = "# why\nid: a1\ninfo:\n    purpose: to know   # indeed\n    status: requested\n"
                          "provider: {dataProductId: orders, outputPortId: out}\n"
                          "consumer: {dataProductId: consumer}\n";

  put (server, "/api/datacontracts/orders-v1", contract, 201);
  put (server, PRODUCT_PATH, "apiVersion: v1.0.0\nkind: DataProduct\nid: orders\nstatus: active\n"
       "outputPorts: [{name: out, version: '1', contractId: orders-v1}]\n", 201);
  put (server, "/api/dataproducts/consumer", consumer, 201);
  put (server, "/api/access/a1", agreement, 201);

  expect_status (server, "POST", "/api/access/a1/cancel", 409);
  expect_status (server, "POST", "/api/access/a2/approve", 404);
  expect_status (server, "POST", "/api/access/a1/approve", 200);
  expect_status (server, "POST", "/api/access/a1/approve", 200);
  expect_status (server, "POST", "/api/access/a1/reject", 409);

  approved = mw_test_server_send (server, "GET", "/api/access/a1", NULL, "Accept", "application/yaml", NULL);
  g_assert_cmpstr (approved->text, ==,
                   "# why\nid: a1\ninfo:\n    purpose: to know   # indeed\n    status: approved\n"
                   "provider: {dataProductId: orders, outputPortId: out}\n"
                   "consumer: {dataProductId: consumer}\n");

  expect_status (server, "DELETE", PRODUCT_PATH, 422);
  expect_status (server, "DELETE", "/api/datacontracts/orders-v1", 422);
  expect_status (server, "POST", "/api/access/a1/cancel", 200);
  expect_status (server, "DELETE", PRODUCT_PATH, 204);
  expect_status (server, "DELETE", "/api/datacontracts/orders-v1", 204);

  events = mw_test_server_get (server, "/api/events");
  g_assert_nonnull (strstr (events->text, "AccessApprovedEvent"));
  g_assert_nonnull (strstr (events->text, "AccessActivatedEvent"));
  g_assert_nonnull (strstr (events->text, "AccessCanceledEvent"));
}

static void
test_what_is_replaced_is_forgotten (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *first = mw_test_contract ("first");
  g_autofree char *second = mw_test_contract ("second");
  g_autoptr(MwTestReply) old_words = NULL;
  g_autoptr(MwTestReply) new_words = NULL;

#define PRODUCT(name, contract) \
        "apiVersion: v1.0.0\nkind: DataProduct\nid: orders\nstatus: active\nname: " name "\n" \
        "outputPorts: [{name: out, version: '1', contractId: " contract "}]\n"

  put (server, "/api/datacontracts/first", first, 201);
  put (server, "/api/datacontracts/second", second, 201);
  put (server, PRODUCT_PATH, PRODUCT ("Apples", "first"), 201);
  put (server, PRODUCT_PATH, PRODUCT ("Pears", "second"), 200);
#undef PRODUCT

  old_words = mw_test_server_get (server, "/api/dataproducts?q=apples");
  g_assert_cmpstr (old_words->text, ==, "[]\n");
  new_words = mw_test_server_get (server, "/api/dataproducts?q=pears");
  g_assert_nonnull (strstr (new_words->text, "Pears"));
  expect_status (server, "DELETE", "/api/datacontracts/second", 422);
  expect_status (server, "DELETE", "/api/datacontracts/first", 204);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/registry/references/broken-ones-are-refused", test_broken_references_are_refused);
  g_test_add_func ("/registry/references/agreements-are-decided", test_agreements_are_decided);
  g_test_add_func ("/registry/references/what-is-replaced-is-forgotten", test_what_is_replaced_is_forgotten);

  return g_test_run ();
}
