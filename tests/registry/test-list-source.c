/* test-list-source.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>
#include <unistd.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "model/mw-mesh.h"
#include "registry/mw-list-source.h"
#include "registry/mw-test-registry.h"

#define LIST "- kind: DataProduct\n  id: a\n- kind: DataProduct\n  id: b\n  name: B\n"

static GPtrArray *
fetch_all (MwSource *source,
           GError  **error)
{
  g_autoptr(DexFuture) future = mw_source_fetch_all (source);
  const GValue *value = mw_test_await (future, error);

  return value != NULL ? g_value_dup_boxed (value) : NULL;
}

static char *
make_folder (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("mw-list-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

static void
write_file (const char *folder,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
test_a_broken_file_does_not_lose_the_others (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *link = g_build_filename (folder, "out.yaml", NULL);
  g_autofree char *loop = g_build_filename (folder, "loop", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(MwSource) source = NULL;
  g_autoptr(GPtrArray) inputs = NULL;
  g_auto(GStrv) complaints = NULL;

  write_file (folder, "a.yaml", LIST);
  write_file (folder, "deep/er/b.json", "{\"kind\": \"DataProduct\", \"id\": \"c\"}");
  write_file (folder, "broken.yml", "a: [1, 2\nb: }\n");
  write_file (folder, ".git/c.yaml", LIST);
  write_file (folder, "notes.txt", "not a document");
  g_assert_cmpint (symlink ("/etc/hostname", link), ==, 0);
  g_assert_cmpint (symlink (folder, loop), ==, 0);

  source = mw_list_source_new (folder, &error);
  g_assert_no_error (error);
  inputs = fetch_all (source, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (inputs->len, ==, 2);
  g_assert_cmpstr (((MwMeshInput *) inputs->pdata[0])->name, ==, "a.yaml");
  g_assert_cmpstr (((MwMeshInput *) inputs->pdata[1])->name, ==, "deep/er/b.json");

  complaints = mw_source_dup_complaints (source);
  g_assert_cmpuint (g_strv_length (complaints), ==, 1);
  g_assert_true (g_str_has_prefix (complaints[0], "broken.yml is left out: "));
}

static void
test_limits_hold_for_files (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr(MwSource) source = mw_list_source_new (folder, NULL);
  g_autoptr(GPtrArray) inputs = NULL;
  g_auto(GStrv) complaints = NULL;
  MwHttpLimits limits = MW_HTTP_LIMITS_DEFAULT;

  write_file (folder, "1.yaml", "id: a\n");
  write_file (folder, "2.yaml", "id: this is far too long for the limit\n");
  write_file (folder, "3.yaml", "id: c\n");
  write_file (folder, "4.yaml", "id: d\n");
  limits.max_page = 20;
  limits.max_pages = 3;
  mw_list_source_set_limits (MW_LIST_SOURCE (source), &limits);

  inputs = fetch_all (source, NULL);
  g_assert_cmpuint (inputs->len, ==, 2);
  complaints = mw_source_dup_complaints (source);
  g_assert_cmpuint (g_strv_length (complaints), ==, 2);
}

/* A list of ten thousand products is larger than a document that people edit. */
static void
test_a_list_may_be_larger_than_a_document (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "large.json", NULL);
  g_autofree char *filling = g_strnfill (4 * 1024 * 1024, 'x');
  g_autoptr(GString) list = g_string_new ("[");
  g_autoptr(MwSource) source = NULL;
  g_autoptr(GPtrArray) inputs = NULL;
  g_autoptr(GError) error = NULL;
  MwMeshInput *input;

  for (guint i = 0; i < 10; i++)
    g_string_append_printf (list, "%s{\"kind\":\"DataProduct\",\"id\":\"p%u\",\"name\":\"%s\"}",
                            i > 0 ? "," : "", i, filling);
  g_string_append (list, "]");
  write_file (folder, "large.json", list->str);

  source = mw_list_source_new (path, &error);
  g_assert_no_error (error);
  inputs = fetch_all (source, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inputs->len, ==, 1);
  input = g_ptr_array_index (inputs, 0);
  g_assert_cmpuint (mw_node_get_n_children (mw_document_get_root (input->document)), ==, 10);
}

static void
test_one_file_that_cannot_be_read_is_an_error (void)
{
  static const struct
  {
    const char *address;
    int         code;
  } cases[] = {
    { "/nowhere/at/all.yaml", MW_REGISTRY_ERROR_NOT_FOUND },
    { "file:///nowhere/at/all.yaml", MW_REGISTRY_ERROR_NOT_FOUND },
    { "/dev/zero", MW_REGISTRY_ERROR_NOT_FOUND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(MwSource) source = mw_list_source_new (cases[i].address, NULL);

      g_assert_null (fetch_all (source, &error));
      g_assert_error (error, MW_REGISTRY_ERROR, cases[i].code);
    }
}

static void
test_addresses_that_are_none (void)
{
  static const char * const bad[] = { "", "ftp://a.example/x", "https://me:secret@a.example/x.yaml", "https://" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (mw_list_source_new (bad[i], &error));
      g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_UNREACHABLE);
    }
}

static void
test_one_document_of_a_list (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr(MwSource) source = mw_list_source_new (folder, NULL);
  g_autoptr(DexFuture) found = NULL;
  g_autoptr(DexFuture) missing = NULL;
  g_autoptr(DexFuture) put = NULL;
  g_autoptr(GBytes) bytes = g_bytes_new_static ("{}", 2);
  g_autoptr(GError) error = NULL;
  const MwStored *stored;

  write_file (folder, "a.yaml", LIST);

  found = mw_source_fetch (source, MW_KIND_DATA_PRODUCT, "b");
  stored = g_value_get_boxed (mw_test_await (found, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (stored->content_type, ==, "application/json");
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (stored->bytes, NULL), (gssize) g_bytes_get_size (stored->bytes), "\"B\""));

  missing = mw_source_fetch (source, MW_KIND_DATA_PRODUCT, "z");
  g_assert_null (mw_test_await (missing, &error));
  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_NOT_FOUND);
  g_clear_error (&error);

  put = mw_source_put (source, MW_KIND_DATA_PRODUCT, "b", bytes, "application/json", NULL);
  g_assert_null (mw_test_await (put, &error));
  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_READ_ONLY);
}

static void
test_a_list_over_http (void)
{
  MwTestRegistry *server = mw_test_registry_new ();
  g_autofree char *address = g_strconcat (mw_test_registry_get_address (server), "/mesh/all.yaml?x=1", NULL);
  MwSource *source = mw_list_source_new (address, NULL);
  g_autoptr(GPtrArray) inputs = NULL;
  g_autoptr(GError) error = NULL;
  MwMeshInput *input;

  mw_test_registry_reply (server, "GET", "/mesh/all.yaml?x=1", 200, "Content-Type: text/plain\r\n", LIST);
  inputs = fetch_all (source, &error);
  g_assert_no_error (error);
  input = g_ptr_array_index (inputs, 0);
  g_assert_cmpstr (input->name, ==, "all.yaml");
  g_assert_cmpuint (mw_node_get_n_children (mw_document_get_root (input->document)), ==, 2);

  while (G_OBJECT (source)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (source);
  mw_test_registry_free (server);
}

static void
test_the_lists_of_the_data_mesh_viewer (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("MESHWRIGHT_SHARED"), "standards", "data-mesh-viewer", NULL);
  g_autofree char *file = g_build_filename (folder, "DataMeshRegistryIconsExample.yaml", NULL);
  g_autoptr(MwSource) source = NULL;
  g_autoptr(GPtrArray) inputs = NULL;
  g_autoptr(GError) error = NULL;

  if (!g_file_test (file, G_FILE_TEST_EXISTS))
    {
      g_assert_null (g_getenv ("CI"));
      g_test_skip ("The documents of ../shared are not here");
      return;
    }

  source = mw_list_source_new (folder, NULL);
  inputs = fetch_all (source, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inputs->len, >=, 6);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();

  g_test_add_func ("/list-source/a-broken-file-does-not-lose-the-others", test_a_broken_file_does_not_lose_the_others);
  g_test_add_func ("/list-source/limits-hold-for-files", test_limits_hold_for_files);
  g_test_add_func ("/list-source/one-file-that-cannot-be-read-is-an-error", test_one_file_that_cannot_be_read_is_an_error);
  g_test_add_func ("/list-source/addresses-that-are-none", test_addresses_that_are_none);
  g_test_add_func ("/list-source/one-document-of-a-list", test_one_document_of_a_list);
  g_test_add_func ("/list-source/a-list-over-http", test_a_list_over_http);
  g_test_add_func ("/list-source/the-lists-of-the-data-mesh-viewer", test_the_lists_of_the_data_mesh_viewer);
  g_test_add_func ("/list-source/a-list-may-be-larger-than-a-document",
                   test_a_list_may_be_larger_than_a_document);

  return g_test_run ();
}
