/* test-oracle.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-corpus.h"

#include "document/mw-document.h"
#include "standards/mw-validator.h"

#include <gio/gio.h>
#include <string.h>

/* Our verdict on a document must be that of ajv with the official schema of the
 * version that the document names. */

typedef struct
{
  char    *name;
  char    *schema;
  char    *json;
  MwKind   kind;
  gboolean valid;
  char    *problem; /* the first error of ours */
} Case;

/* Documents on which we differ on purpose, by a part of their name. */
static const struct
{
  const char *name;
  const char *reason;
} differences[] = {
  { "athena-iceberg/iceberg_example",
    "the schema of 3.0.1 requires Athena's “staging_dir”, the text of the standard has “stagingDir”" },
};

static void
case_free (Case *self)
{
  g_free (self->name);
  g_free (self->schema);
  g_free (self->json);
  g_free (self->problem);
  g_free (self);
}

static const char *
choose_schema (MwKind      kind,
               const char *version)
{
  static const struct { MwKind kind; const char *version; const char *path; } schemas[] = {
    { MW_KIND_DATA_PRODUCT, "v0.9.0", "bitol-odps/schema/odps-json-schema-v0.9.0.json" },
    { MW_KIND_DATA_PRODUCT, "v1.0.0", "bitol-odps/schema/odps-json-schema-v1.0.0.json" },
    { MW_KIND_DATA_PRODUCT, NULL, "bitol-odps/schema/odps-json-schema-v1.1.0.RECONSTRUCTED.json" },
    { MW_KIND_DATA_CONTRACT, "v3.0.0", "bitol-odcs/schema/odcs-json-schema-v3.0.0.json" },
    { MW_KIND_DATA_CONTRACT, "v3.0.1", "bitol-odcs/schema/odcs-json-schema-v3.0.1.json" },
    { MW_KIND_DATA_CONTRACT, "v3.0.2", "bitol-odcs/schema/odcs-json-schema-v3.0.2.json" },
    { MW_KIND_DATA_CONTRACT, "v3.1.0", "bitol-odcs/schema/odcs-json-schema-v3.1.0.json" },
    { MW_KIND_DATA_CONTRACT, NULL, "bitol-odcs/schema/odcs-json-schema-v3.2.0.RECONSTRUCTED.json" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (schemas); i++)
    if (schemas[i].kind == kind && (schemas[i].version == NULL || g_strcmp0 (schemas[i].version, version) == 0))
      return schemas[i].path;

  return NULL;
}

static char *
dup_first_error (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const MwProblem *problem = g_ptr_array_index (problems, i);

      if (problem->severity == MW_SEVERITY_ERROR)
        return g_strdup_printf ("%s: %s", problem->pointer, problem->message);
    }

  return NULL;
}

static Case *
case_new (const char   *folder,
          const char   *name,
          MwKind        kind,
          const MwNode *root)
{
  g_autoptr(GPtrArray) problems = mw_standards_check (kind, root);
  Case *self = g_new0 (Case, 1);

  self->name = g_strdup (name);
  self->kind = kind;
  self->schema = g_build_filename (folder, choose_schema (kind, mw_node_get_member_text (root, "apiVersion")), NULL);
  self->json = mw_node_dup_json (root);
  self->valid = mw_standards_is_valid (problems);
  self->problem = dup_first_error (problems);

  return self;
}

static void
add_case (GPtrArray    *cases,
          const char   *folder,
          const char   *name,
          const MwNode *root)
{
  /* What the standard's own negative tests break may be the kind itself. */
  MwKind kind = strstr (name, "negative-tests") != NULL ? MW_KIND_DATA_CONTRACT : mw_kind_detect (root);

  if ((kind == MW_KIND_DATA_PRODUCT || kind == MW_KIND_DATA_CONTRACT) &&
      mw_node_get_member (root, "dataProductSpecification") == NULL)
    g_ptr_array_add (cases, case_new (folder, name, kind, root));
}

static void
add_file (GPtrArray  *cases,
          const char *folder,
          const char *path)
{
  const char *name = path + strlen (folder) + 1;
  g_autoptr(GBytes) bytes = mw_corpus_read (path);
  g_autoptr(MwDocument) document = mw_document_new (bytes, NULL);
  const MwNode *root;

  if (document == NULL)
    return;

  root = mw_document_get_root (document);

  if (mw_node_get_node_type (root) != MW_NODE_SEQUENCE)
    {
      add_case (cases, folder, name, root);
      return;
    }

  for (guint i = 0; i < mw_node_get_n_children (root); i++)
    {
      g_autofree char *element = g_strdup_printf ("%s/%u", name, i);

      add_case (cases, folder, element, mw_node_get_nth (root, i));
    }
}

static GPtrArray *
load_cases (const char *folder)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func ((GDestroyNotify) case_free);
  g_autoptr(GPtrArray) paths = mw_corpus_list (folder);

  for (guint i = 0; i < paths->len; i++)
    add_file (cases, folder, g_ptr_array_index (paths, i));

  return cases;
}

/* A line for each case; NULL with the test skipped when there is no ajv. */
static char **
ask_oracle (GPtrArray *cases)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "standards", "oracle.js", NULL);
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GString) input = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *output = NULL;

  for (guint i = 0; i < cases->len; i++)
    {
      Case *self = g_ptr_array_index (cases, i);

      g_string_append_printf (input, "%s\t%s\n", self->schema, self->json);
    }

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "node", script, NULL);

  if (process == NULL ||
      !g_subprocess_communicate_utf8 (process, input->str, NULL, &output, NULL, &error) ||
      !g_subprocess_get_successful (process))
    {
      if (g_getenv ("CI") != NULL)
        g_test_fail_printf ("ajv cannot be asked; are nodejs and node-ajv installed? %s", error != NULL ? error->message : "");
      else
        g_test_skip ("ajv cannot be asked; install nodejs and node-ajv");

      return NULL;
    }

  return g_strsplit (output, "\n", -1);
}

static const char *
find_difference (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (differences); i++)
    if (strstr (name, differences[i].name) != NULL)
      return differences[i].reason;

  return NULL;
}

static void
report (const Case *self,
        const char *verdict)
{
  g_test_message ("%s: ours is “%s”, ajv's “%s”", self->name,
                  self->problem != NULL ? self->problem : "valid", verdict);
  g_test_fail ();
}

/* How many of @cases have the oracle's verdict; says which have not. */
static guint
compare (GPtrArray *cases,
         char     **verdicts)
{
  guint n_same = 0;

  g_assert_cmpuint (g_strv_length (verdicts), >=, cases->len);

  for (guint i = 0; i < cases->len; i++)
    {
      Case *self = g_ptr_array_index (cases, i);
      gboolean valid = strcmp (verdicts[i], "valid") == 0;

      if (valid == self->valid)
        n_same++;
      else if (find_difference (self->name) != NULL)
        g_test_message ("%s differs: %s", self->name, find_difference (self->name));
      else
        report (self, verdicts[i]);
    }

  return n_same;
}

static void
verdicts_on_documents_are_those_of_ajv (void)
{
  g_autofree char *folder = mw_corpus_dup_folder ();
  g_autoptr(GPtrArray) cases = NULL;
  g_auto(GStrv) verdicts = NULL;
  guint n_products = 0;
  guint n_valid = 0;
  guint n_same;

  if (folder == NULL)
    return;

  cases = load_cases (folder);
  g_assert_cmpuint (cases->len, >, 200);

  if (!(verdicts = ask_oracle (cases)))
    return;

  n_same = compare (cases, verdicts);

  for (guint i = 0; i < cases->len; i++)
    {
      Case *self = g_ptr_array_index (cases, i);

      n_products += self->kind == MW_KIND_DATA_PRODUCT;
      n_valid += self->valid;
    }

  g_test_message ("%u documents (%u products, %u contracts; %u valid): %u verdicts are ajv's",
                  cases->len, n_products, cases->len - n_products, n_valid, n_same);
}

static void
the_negative_tests_of_the_standard_are_rejected (void)
{
  g_autofree char *folder = mw_corpus_dup_folder ();
  g_autoptr(GPtrArray) cases = NULL;
  guint n_negative = 0;

  if (folder == NULL)
    return;

  cases = load_cases (folder);

  for (guint i = 0; i < cases->len; i++)
    {
      Case *self = g_ptr_array_index (cases, i);

      if (strstr (self->name, "negative-tests") == NULL)
        continue;

      n_negative++;

      if (self->valid)
        g_test_fail_printf ("%s is let pass", self->name);
      else
        g_test_message ("%s: %s", self->name, self->problem);
    }

  g_assert_cmpuint (n_negative, ==, 28);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/oracle/verdicts-on-documents-are-those-of-ajv", verdicts_on_documents_are_those_of_ajv);
  g_test_add_func ("/oracle/the-negative-tests-of-the-standard-are-rejected",
                   the_negative_tests_of_the_standard_are_rejected);

  return g_test_run ();
}
