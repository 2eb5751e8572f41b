/* mw-mutation.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mutation.h"

#include <string.h>

typedef enum {
  MUTATION_DROP,
  MUTATION_RENAME,
  MUTATION_REPLACE,
  MUTATION_WORD,
  MUTATION_ADD,
  MUTATION_REPEAT,
} MutationType;

typedef struct
{
  const MwNode *target;
  MutationType  type;
  const char   *key;
  const char   *value;
} Mutation;

static const char * const values[] = {
  "null", "true", "0", "5", "1.5", "1.0", "-1", "\"\"", "\"text\"", "[]", "{}", "[\"a\"]", "[\"a\", \"a\"]", "[1, 2]",
  "[1, 1]", "[1, 2, 3]", "{\"a\": 1}", "[{}]", "[{\"name\": \"x\"}]", "{\"name\": \"x\"}", "[[\"a\"]]",
  "[{\"property\": \"p\", \"value\": 1}]", "[{\"type\": \"t\", \"url\": \"https://example.com\"}]",
  "\"https://example.com/{x}\"", "\"https://example.com:80/a?b=c#d\"", "\"sftp://h/p\"", "\"urn:a:b\"", "\"a b\"", "\"mailto:\"",
  "\"2026-02-29\"", "\"2024-02-29\"", "\"2024-02-29T23:59:60Z\"", "\"2024-02-29T10:00:00\"", "\"2024-02-29T10:00:00+01:00\"",
  "\"a.b\"", "\"a.b.c\"", "\"a-b.c\"", "\"schema/x/properties/y\"", "\"f.yaml#/schema/x\"", "\"f.yml#schema/x\"", "[\"a.b\", \"c.d\"]",
};

static const char * const words[] = {
  "\"string\"", "\"date\"", "\"timestamp\"", "\"time\"", "\"number\"", "\"integer\"", "\"object\"", "\"array\"", "\"boolean\"",
  "\"map\"", "\"vector\"", "\"text\"", "\"library\"", "\"sql\"", "\"custom\"", "\"postgres\"", "\"s3\"", "\"kafka\"", "\"api\"",
  "\"duckdb\"", "\"custom\"", "\"azure\"", "\"glue\"", "\"hive\"", "\"iceberg\"", "\"sftp\"", "\"oracle\"", "\"local\"", "\"kinesis\"",
  "\"foreignKey\"", "\"v3.0.0\"", "\"v3.0.1\"", "\"v3.0.2\"", "\"v3.1.0\"", "\"v3.2.0\"", "\"v0.9.0\"", "\"v1.0.0\"", "\"v1.1.0\"",
  "\"nullValues\"", "\"accuracy\"", "\"i64\"", "\"f32\"", "\"tutorial\"",
};

static const char * const keys[] = {
  "id", "name", "description", "type", "version", "status", "tags", "customProperties", "authoritativeDefinitions", "url",
  "items", "properties", "map", "enum", "logicalType", "logicalTypeOptions", "relationships", "quality", "mustBe",
  "mustBeBetween", "mustBeLessThan", "metric", "rule", "query", "engine", "implementation", "from", "to", "port", "schema",
  "location", "format", "delimiter", "encoding", "stream", "context", "synonyms", "deprecated", "vendor", "team", "members",
  "username", "dateIn", "contractCreatedTs", "productCreatedTs", "inputContracts", "sbom", "physicalName", "semanticType",
  "minLength", "exclusiveMaximum", "required", "dimensions", "multipleOf", "maxItems", "scheduler", "valueExt", "somethingElse",
};

static const MwNode *
choose_node (const MwNode *root,
             GRand        *random)
{
  const MwNode *node = root;

  /* A walk down from the root, that may end at each step, so that what is near
   * the root gets its share beside the many properties. */
  while (mw_node_get_n_children (node) > 0 && (node == root || g_rand_int_range (random, 0, 5) > 0))
    node = mw_node_get_nth (node, g_rand_int_range (random, 0, mw_node_get_n_children (node)));

  return node;
}

static void
append_value (GString        *json,
              const MwNode   *node,
              const Mutation *mutation);

static void
append_member (GString        *json,
               const MwNode   *node,
               const Mutation *mutation,
               gboolean       *first)
{
  gboolean targeted = node == mutation->target;
  const char *suffix = targeted && mutation->type == MUTATION_RENAME ? "x" : "";

  if (targeted && mutation->type == MUTATION_DROP)
    return;

  if (!*first)
    g_string_append_c (json, ',');

  *first = FALSE;

  /* The keys of the standards and of the corpus need no escapes. */
  if (mw_node_get_key (node) != NULL)
    g_string_append_printf (json, "\"%s%s\":", mw_node_get_key (node), suffix);

  append_value (json, node, mutation);

  if (targeted && mutation->type == MUTATION_REPEAT && mw_node_get_key (node) == NULL)
    {
      g_string_append_c (json, ',');
      append_value (json, node, mutation);
    }
}

static void
append_value (GString        *json,
              const MwNode   *node,
              const Mutation *mutation)
{
  gboolean targeted = node == mutation->target;
  gboolean mapping = mw_node_get_node_type (node) == MW_NODE_MAPPING;
  gboolean first = TRUE;
  g_autofree char *plain = NULL;

  if (targeted && (mutation->type == MUTATION_REPLACE || mutation->type == MUTATION_WORD))
    {
      g_string_append (json, mutation->value);
      return;
    }

  if (!mapping && mw_node_get_node_type (node) != MW_NODE_SEQUENCE)
    {
      plain = mw_node_dup_json (node);
      g_string_append (json, plain);
      return;
    }

  g_string_append_c (json, mapping ? '{' : '[');

  for (const MwNode *child = mw_node_get_first (node); child != NULL; child = mw_node_get_next (child))
    append_member (json, child, mutation, &first);

  if (targeted && mapping && mutation->type == MUTATION_ADD && mw_node_get_member (node, mutation->key) == NULL)
    g_string_append_printf (json, "%s\"%s\":%s", first ? "" : ",", mutation->key, mutation->value);

  g_string_append_c (json, mapping ? '}' : ']');
}

char *
mw_mutation_apply (const MwNode *root,
                   const MwNode *target,
                   GRand        *random,
                   char        **name)
{
  static const char * const verbs[] = { "without", "renamed", "replaced by", "replaced by", "with", "repeated" };
  GString *json = g_string_new (NULL);
  Mutation mutation = { .type = g_rand_int_range (random, MUTATION_DROP, MUTATION_REPEAT + 1) };
  g_autofree char *pointer = NULL;

  mutation.target = target != NULL ? target : choose_node (root, random);
  mutation.key = keys[g_rand_int_range (random, 0, G_N_ELEMENTS (keys))];
  mutation.value = mutation.type == MUTATION_WORD || g_rand_int_range (random, 0, 6) == 0
                   ? words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]
                   : values[g_rand_int_range (random, 0, G_N_ELEMENTS (values))];

  /* Only a mapping can be added to: its nearest one. */
  if (mutation.type == MUTATION_ADD)
    while (mw_node_get_node_type (mutation.target) != MW_NODE_MAPPING && mutation.target != root)
      mutation.target = mw_node_get_parent (mutation.target);

  append_value (json, root, &mutation);
  pointer = mw_node_dup_pointer (mutation.target);
  *name = g_strdup_printf ("%s %s %s %s", pointer, verbs[mutation.type],
                           mutation.type == MUTATION_ADD ? mutation.key : "",
                           mutation.type >= MUTATION_REPLACE && mutation.type <= MUTATION_ADD ? mutation.value : "");

  return g_string_free_and_steal (json);
}
