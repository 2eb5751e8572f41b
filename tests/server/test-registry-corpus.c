/* test-registry-corpus.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-id.h"
#include "server/mw-server-resource.h"
#include "standards/mw-validator.h"

#include "mw-corpus.h"
#include "mw-test-server.h"

typedef struct
{
  guint n_stored;
  guint n_invalid;
  guint n_unresolved;
} Tally;

/* What became of a document depends on the validator alone, and on references. */
static void
expect_outcome (MwTestServer *server,
                MwDocument   *document,
                MwTestReply  *put,
                const char   *path,
                MwKind        kind,
                Tally        *tally)
{
  g_autoptr(GPtrArray) problems = mw_standards_check (kind, mw_document_get_root (document));
  g_autoptr(MwTestReply) get = NULL;
  GBytes *bytes = mw_document_get_bytes (document);

  if (!mw_standards_is_valid (problems))
    {
      mw_test_reply_expect (put, 400);
      tally->n_invalid++;
      return;
    }

  if (put->status == 422)
    {
      mw_test_reply_expect (put, 422);
      tally->n_unresolved++;
      return;
    }

  mw_test_reply_expect (put, put->status == 200 ? 200 : 201);
  get = mw_test_server_send (server, "GET", path, NULL, "Accept", "application/yaml", NULL);
  mw_test_reply_expect (get, 200);
  g_assert_cmpmem (get->text, strlen (get->text), g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  tally->n_stored++;
}

static void
pass_through (MwTestServer *server,
              const char   *file,
              Tally        *tally)
{
  g_autoptr(GBytes) bytes = mw_corpus_read (file);
  g_autoptr(MwDocument) document = mw_document_new (bytes, NULL);
  const MwServerResource *resource;
  g_autofree char *id = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr(MwTestReply) put = NULL;
  const MwNode *root;
  MwKind kind;

  if (document == NULL)
    return;

  root = mw_document_get_root (document);
  kind = mw_kind_detect (root);
  resource = mw_server_resource_for_kind (kind);

  if (resource == NULL || resource->is_fact || mw_kind_get_id (kind, root) == NULL ||
      mw_server_id_find_fault (mw_kind_get_id (kind, root)) != NULL)
    return;

  g_test_message ("%s", file);
  id = mw_server_id_encode (mw_kind_get_id (kind, root));
  path = g_strdup_printf ("/api/%s/%s", resource->name, id);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  put = mw_test_server_write (server, "PUT", path, text);
  expect_outcome (server, document, put, path, kind, tally);
}

static void
test_real_documents_keep_their_bytes (void)
{
  g_autofree char *folder = mw_corpus_dup_folder ();
  g_autoptr(GPtrArray) files = NULL;
  g_autoptr(MwTestServer) server = NULL;
  Tally tally = { 0 };

  if (folder == NULL)
    return;

  files = mw_corpus_list (folder);
  server = mw_test_server_new (NULL);

  for (guint i = 0; i < files->len; i++)
    pass_through (server, files->pdata[i], &tally);

  g_test_message ("%u stored, %u not valid, %u name what is not there",
                  tally.n_stored, tally.n_invalid, tally.n_unresolved);
  g_assert_cmpuint (tally.n_stored, >, 0);
}

/* Whatever is in the files: what is stored makes lists that can be read. */
static void
test_everything_can_be_imported (void)
{
  static const char * const lists[] = { "dataproducts", "datacontracts", "teams", "access", "v1/lineage", "test-results" };
  g_autofree char *folder = mw_corpus_dup_folder ();
  g_autoptr(MwTestServer) server = NULL;

  if (folder == NULL)
    return;

  server = mw_test_server_new (folder);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *path = g_strdup_printf ("/api/%s?pageSize=10000", lists[i]);
      g_autoptr(MwTestReply) reply = mw_test_server_get (server, path);
      g_autoptr(JsonNode) node = mw_test_reply_parse (reply);

      mw_test_reply_expect (reply, 200);
      g_test_message ("%s: %u", lists[i], json_array_get_length (json_node_get_array (node)));
      if (i < 2)
        g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/registry/corpus/real-documents-keep-their-bytes", test_real_documents_keep_their_bytes);
  g_test_add_func ("/registry/corpus/everything-can-be-imported", test_everything_can_be_imported);

  return g_test_run ();
}
