/* test-oracle.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-corpus.h"
#include "mw-mutation.h"
#include "mw-oracle.h"
#include "mw-specimen.h"

#include "document/mw-document.h"

#include <string.h>

/* Our verdict on a document must be that of ajv with the official schema of the
 * version that the document names. */

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
add_case (GPtrArray    *cases,
          const char   *folder,
          const char   *name,
          const MwNode *root)
{
  /* What the standard's own negative tests break may be the kind itself. */
  MwKind kind = strstr (name, "negative-tests") != NULL ? MW_KIND_DATA_CONTRACT : mw_kind_detect (root);

  if ((kind == MW_KIND_DATA_PRODUCT || kind == MW_KIND_DATA_CONTRACT) &&
      mw_node_get_member (root, "dataProductSpecification") == NULL)
    g_ptr_array_add (cases, mw_oracle_case_new (folder, name, kind, root));
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
  GPtrArray *cases = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_oracle_case_free);
  g_autoptr(GPtrArray) paths = mw_corpus_list (folder);

  for (guint i = 0; i < paths->len; i++)
    add_file (cases, folder, g_ptr_array_index (paths, i));

  return cases;
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
report (const MwOracleCase *self,
        const char         *verdict)
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
      MwOracleCase *self = g_ptr_array_index (cases, i);
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

  if (!(verdicts = mw_oracle_ask (cases, FALSE)))
    return;

  n_same = compare (cases, verdicts);

  for (guint i = 0; i < cases->len; i++)
    {
      MwOracleCase *self = g_ptr_array_index (cases, i);

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
      MwOracleCase *self = g_ptr_array_index (cases, i);

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

/* Documents that people wrote break few rules. So each field that any of them
 * has, in each version, is broken in some ways, the same in each run, and ajv is
 * asked about the results. */
#define N_MUTATIONS 10
#define MAX_MUTATED 40000

/* The smallest document that has a field. */
typedef struct
{
  const MwOracleCase *original;
  char               *pointer;
} Sample;

static void
sample_free (Sample *self)
{
  g_free (self->pointer);
  g_free (self);
}

/* The pointer of @node with its positions left out, behind @version. */
static char *
dup_pattern (const char   *version,
             const MwNode *node)
{
  GString *pattern = g_string_new (NULL);

  for (; mw_node_get_parent (node) != NULL; node = mw_node_get_parent (node))
    {
      g_string_prepend (pattern, mw_node_get_key (node) != NULL ? mw_node_get_key (node) : "*");
      g_string_prepend_c (pattern, '/');
    }

  g_string_prepend (pattern, version != NULL ? version : "");

  return g_string_free_and_steal (pattern);
}

static void
collect_samples (GHashTable         *samples,
                 const MwOracleCase *original,
                 const char         *version,
                 const MwNode       *node)
{
  g_autofree char *pattern = dup_pattern (version, node);
  Sample *known = g_hash_table_lookup (samples, pattern);

  if (known == NULL || strlen (original->json) < strlen (known->original->json))
    {
      Sample *sample = g_new0 (Sample, 1);

      sample->original = original;
      sample->pointer = mw_node_dup_pointer (node);
      g_hash_table_replace (samples, g_steal_pointer (&pattern), sample);
    }

  for (const MwNode *child = mw_node_get_first (node); child != NULL; child = mw_node_get_next (child))
    collect_samples (samples, original, version, child);
}

static MwDocument *
read_json (const char *json)
{
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));

  return mw_document_new_bulk (bytes, NULL);
}

static void
add_samples (GHashTable *samples,
             GPtrArray  *cases)
{
  for (guint i = 0; i < cases->len; i++)
    {
      const MwOracleCase *original = g_ptr_array_index (cases, i);
      g_autoptr(MwDocument) document = strlen (original->json) < MAX_MUTATED ? read_json (original->json) : NULL;

      /* Where something is wrong already, one thing more changes no verdict. */
      if (document != NULL && original->valid)
        collect_samples (samples, original, mw_node_get_member_text (mw_document_get_root (document), "apiVersion"),
                         mw_document_get_root (document));
    }
}

static void
mutate_sample (GPtrArray    *mutated,
               const char   *folder,
               const Sample *sample,
               GRand        *random)
{
  g_autoptr(MwDocument) document = read_json (sample->original->json);
  const MwNode *root = mw_document_get_root (document);

  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      g_autofree char *name = NULL;
      const MwNode *target = *sample->pointer != '\0' ? mw_node_lookup (root, sample->pointer) : NULL;
      g_autofree char *json = mw_mutation_apply (root, target, random, &name);
      g_autofree char *full_name = g_strdup_printf ("%s, %s", sample->original->name, name);
      g_autoptr(MwDocument) result = read_json (json);

      if (result != NULL)
        g_ptr_array_add (mutated, mw_oracle_case_new (folder, full_name, sample->original->kind, mw_document_get_root (result)));
    }
}

/* No one wrote a document with all fields, so we make one for each version. */
static GPtrArray *
make_specimens (const char *folder)
{
  static const struct { MwKind kind; const char *version; } versions[] = {
    { MW_KIND_DATA_PRODUCT, "v0.9.0" }, { MW_KIND_DATA_PRODUCT, "v1.0.0" }, { MW_KIND_DATA_PRODUCT, "v1.1.0" },
    { MW_KIND_DATA_CONTRACT, "v3.0.0" }, { MW_KIND_DATA_CONTRACT, "v3.0.1" }, { MW_KIND_DATA_CONTRACT, "v3.0.2" },
    { MW_KIND_DATA_CONTRACT, "v3.1.0" }, { MW_KIND_DATA_CONTRACT, "v3.2.0" },
  };
  GPtrArray *specimens = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_oracle_case_free);

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autofree char *json = mw_specimen_dup_json (mw_standard_find (versions[i].kind, versions[i].version));
      g_autofree char *name = g_strdup_printf ("specimen of %s", versions[i].version);
      g_autoptr(MwDocument) document = read_json (json);

      g_assert_nonnull (document);
      g_ptr_array_add (specimens, mw_oracle_case_new (folder, name, versions[i].kind, mw_document_get_root (document)));
    }

  return specimens;
}

/* Specimens are large: some of their many values, the same in each run. */
#define N_SPECIMEN_MUTATIONS 100

static void
mutate_specimen (GPtrArray          *mutated,
                 const char         *folder,
                 const MwOracleCase *specimen,
                 GRand              *random)
{
  Sample sample = { specimen, (char *) "" };

  for (guint i = 0; i < N_SPECIMEN_MUTATIONS / N_MUTATIONS; i++)
    mutate_sample (mutated, folder, &sample, random);
}

static GPtrArray *
mutate_cases (const char *folder,
              GPtrArray  *cases,
              guint32     seed)
{
  GPtrArray *mutated = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_oracle_case_free);
  g_autoptr(GRand) random = g_rand_new_with_seed (seed);
  g_autoptr(GPtrArray) specimens = make_specimens (folder);
  g_autoptr(GHashTable) samples = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) sample_free);
  g_autoptr(GList) patterns = NULL;

  add_samples (samples, cases);
  add_samples (samples, specimens);
  patterns = g_list_sort (g_hash_table_get_keys (samples), (GCompareFunc) strcmp);

  for (GList *pattern = patterns; pattern != NULL; pattern = pattern->next)
    mutate_sample (mutated, folder, g_hash_table_lookup (samples, pattern->data), random);

  for (guint i = 0; i < specimens->len; i++)
    mutate_specimen (mutated, folder, g_ptr_array_index (specimens, i), random);

  g_test_message ("%u fields", g_hash_table_size (samples));

  return mutated;
}

static void
ajv_knows_every_field_of_our_tables (void)
{
  g_autofree char *folder = mw_corpus_dup_folder ();
  g_autoptr(GPtrArray) specimens = NULL;
  g_auto(GStrv) verdicts = NULL;

  if (folder == NULL)
    return;

  specimens = make_specimens (folder);

  if (!(verdicts = mw_oracle_ask (specimens, TRUE)))
    return;

  for (guint i = 0; i < specimens->len; i++)
    {
      MwOracleCase *specimen = g_ptr_array_index (specimens, i);

      g_test_message ("%s: %" G_GSIZE_FORMAT " bytes, ours “%s”, ajv's “%s”", specimen->name, strlen (specimen->json),
                      specimen->problem != NULL ? specimen->problem : "valid", verdicts[i]);

      if (!specimen->valid || strcmp (verdicts[i], "valid") != 0)
        g_test_fail ();
    }
}

static void
verdicts_on_broken_documents_are_those_of_ajv (void)
{
  const char *seed = g_getenv ("MESHWRIGHT_TEST_SEED");
  g_autofree char *folder = mw_corpus_dup_folder ();
  g_autoptr(GPtrArray) cases = NULL;
  g_autoptr(GPtrArray) mutated = NULL;
  g_auto(GStrv) verdicts = NULL;
  guint n_valid = 0;
  guint n_same;

  if (folder == NULL)
    return;

  cases = load_cases (folder);
  mutated = mutate_cases (folder, cases, seed != NULL ? g_ascii_strtoull (seed, NULL, 10) : 2026);

  if (!(verdicts = mw_oracle_ask (mutated, TRUE)))
    return;

  n_same = compare (mutated, verdicts);

  for (guint i = 0; i < mutated->len; i++)
    n_valid += ((MwOracleCase *) g_ptr_array_index (mutated, i))->valid;

  g_test_message ("%u broken documents (%u valid all the same): %u verdicts are ajv's", mutated->len, n_valid, n_same);
  g_assert_cmpuint (n_valid, >, mutated->len / 20);
  g_assert_cmpuint (n_valid, <, mutated->len / 20 * 19);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/oracle/verdicts-on-documents-are-those-of-ajv", verdicts_on_documents_are_those_of_ajv);
  g_test_add_func ("/oracle/the-negative-tests-of-the-standard-are-rejected",
                   the_negative_tests_of_the_standard_are_rejected);

  g_test_add_func ("/oracle/ajv-knows-every-field-of-our-tables", ajv_knows_every_field_of_our_tables);
  g_test_add_func ("/oracle/verdicts-on-broken-documents-are-those-of-ajv", verdicts_on_broken_documents_are_those_of_ajv);

  return g_test_run ();
}
