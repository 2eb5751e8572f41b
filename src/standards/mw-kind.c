/* mw-kind.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-kind.h"

#include <string.h>

static const struct
{
  const char *resource;
  const char *id;
} kinds[] = {
  [MW_KIND_UNKNOWN] = { NULL, "id" },
  [MW_KIND_DATA_PRODUCT] = { "dataproducts", "id" },
  [MW_KIND_DATA_CONTRACT] = { "datacontracts", "id" },
  [MW_KIND_TEAM] = { "teams", "id" },
  [MW_KIND_ACCESS] = { "access", "id" },
  [MW_KIND_DEFINITION] = { "definitions", "id" },
  [MW_KIND_POLICY] = { "policies", "id" },
  [MW_KIND_CLASSIFICATION_SCHEME] = { "classification-schemes", "externalId" },
  [MW_KIND_TEST_RESULTS] = { "test-results", "id" },
  [MW_KIND_LINEAGE_EVENT] = { "v1/lineage", NULL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == MW_N_KINDS);

/* What documents call themselves: the words of the two standards, of the open
 * proposals beside them (AccessAgreement, ObservabilityResults), of
 * data-mesh-viewer's lists, and the names of the registry API's resources. */
static const struct
{
  const char *word;
  MwKind      kind;
} words[] = {
  { "DataProduct", MW_KIND_DATA_PRODUCT },
  { "DataContract", MW_KIND_DATA_CONTRACT },
  { "Team", MW_KIND_TEAM },
  { "Access", MW_KIND_ACCESS },
  { "AccessAgreement", MW_KIND_ACCESS },
  { "DataUsageAgreement", MW_KIND_ACCESS },
  { "Definition", MW_KIND_DEFINITION },
  { "Policy", MW_KIND_POLICY },
  { "ClassificationScheme", MW_KIND_CLASSIFICATION_SCHEME },
  { "TestResults", MW_KIND_TEST_RESULTS },
  { "ObservabilityResults", MW_KIND_TEST_RESULTS },
  { "DataProductObservabilityMetrics", MW_KIND_TEST_RESULTS },
};

static gboolean
has (const MwNode *node,
     const char   *key)
{
  return mw_node_get_member (node, key) != NULL;
}

static gboolean
has_of_type (const MwNode *node,
             const char   *key,
             MwNodeType    type)
{
  const MwNode *member = mw_node_get_member (node, key);

  return member != NULL && mw_node_get_node_type (member) == type;
}

static gboolean
is_lineage_event (const MwNode *root)
{
  const char *schema = mw_node_get_member_text (root, "schemaURL");

  if (schema != NULL && strstr (schema, "OpenLineage") != NULL)
    return TRUE;

  return has (root, "eventTime") && has (root, "producer") &&
         (has (root, "run") || has (root, "job") || has (root, "dataset"));
}

static gboolean
is_team (const MwNode *root)
{
  static const char * const types[] = {
    "Domain", "Team", "Domain Team", "Enabling Team", "Platform Team", "Governance Group", NULL
  };
  const char *type = mw_node_get_member_text (root, "type");
  const MwNode *member = mw_node_lookup (root, "/members/0");

  if (!has (root, "name"))
    return FALSE;

  return (type != NULL && g_strv_contains (types, type)) || has (member, "emailAddress");
}

static gboolean
is_definition (const MwNode *root)
{
  return has (root, "id") && has (root, "owner") && !has (root, "info") && !has (root, "name") &&
         (has (root, "title") || has (root, "type") || has (root, "pattern") ||
          has (root, "enum") || has (root, "pii") || has (root, "classification"));
}

/* Resources of the registry API name no kind. Each has fields together that no
 * other has; the most telling are asked first. */
static MwKind
detect_shape (const MwNode *root)
{
  if (is_lineage_event (root))
    return MW_KIND_LINEAGE_EVENT;

  if (has (root, "info") && has_of_type (root, "provider", MW_NODE_MAPPING) &&
      has_of_type (root, "consumer", MW_NODE_MAPPING))
    return MW_KIND_ACCESS;

  if (has (root, "dataContractId") && has (root, "result"))
    return MW_KIND_TEST_RESULTS;

  if (has (root, "externalId") && has (root, "name") && !has (root, "id"))
    return MW_KIND_CLASSIFICATION_SCHEME;

  if (has (root, "id") && (has_of_type (root, "outputPorts", MW_NODE_SEQUENCE) ||
                           has_of_type (root, "inputPorts", MW_NODE_SEQUENCE)))
    return MW_KIND_DATA_PRODUCT;

  if (has (root, "id") && has (root, "version") && has_of_type (root, "schema", MW_NODE_SEQUENCE))
    return MW_KIND_DATA_CONTRACT;

  if (is_team (root))
    return MW_KIND_TEAM;

  if (is_definition (root))
    return MW_KIND_DEFINITION;

  if (has (root, "name") && !has (root, "type") &&
      (has_of_type (root, "content", MW_NODE_STRING) || has (root, "rule")))
    return MW_KIND_POLICY;

  return MW_KIND_UNKNOWN;
}

/**
 * mw_kind_detect:
 * @root: (nullable): the root of a document, or an element of a list of them
 *
 * Tells what a document describes.
 *
 * A document with a `kind` that is not known is unknown, whatever it looks like.
 */
MwKind
mw_kind_detect (const MwNode *root)
{
  const char *word = mw_node_get_member_text (root, "kind");

  if (mw_node_get_node_type (root) != MW_NODE_MAPPING)
    return MW_KIND_UNKNOWN;

  if (word != NULL)
    {
      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        if (strcmp (words[i].word, word) == 0)
          return words[i].kind;

      return MW_KIND_UNKNOWN;
    }

  if (has (root, "dataUsageAgreementSpecification"))
    return MW_KIND_ACCESS;

  if (has (root, "dataProductSpecification"))
    return MW_KIND_DATA_PRODUCT;

  /* The former Data Contract Specification and DPDS have shapes of their own. */
  if (has (root, "dataContractSpecification") || has (root, "dataProductDescriptor"))
    return MW_KIND_UNKNOWN;

  return detect_shape (root);
}

const char *
mw_kind_get_resource (MwKind kind)
{
  g_return_val_if_fail (kind < MW_N_KINDS, NULL);

  return kinds[kind].resource;
}

MwKind
mw_kind_from_resource (const char *resource)
{
  for (guint i = 0; i < MW_N_KINDS; i++)
    if (g_strcmp0 (kinds[i].resource, resource) == 0)
      return i;

  return MW_KIND_UNKNOWN;
}

const char *
mw_kind_get_id (MwKind        kind,
                const MwNode *root)
{
  const char *id;

  g_return_val_if_fail (kind < MW_N_KINDS, NULL);

  if (kinds[kind].id == NULL)
    return NULL;

  id = mw_node_get_member_text (root, kinds[kind].id);

  /* Observability metrics are known by the product that they are of. */
  if (id == NULL && kind == MW_KIND_TEST_RESULTS)
    id = mw_node_get_member_text (root, "productId");

  return id;
}
