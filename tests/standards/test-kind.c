/* test-kind.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "document/mw-document.h"
#include "standards/mw-kind.h"

#include <string.h>

static const struct
{
  const char *text;
  MwKind      kind;
  const char *id;
} documents[] = {
  { "{kind: DataProduct, id: a}", MW_KIND_DATA_PRODUCT, "a" },
  { "{kind: DataContract, id: 42}", MW_KIND_DATA_CONTRACT, "42" },
  { "{kind: DataModel, id: a, outputPorts: []}", MW_KIND_UNKNOWN, "a" },
  { "{kind: [DataProduct], id: a}", MW_KIND_UNKNOWN, "a" },
  { "{dataUsageAgreementSpecification: 0.0.1, id: u}", MW_KIND_ACCESS, "u" },
  { "{dataProductSpecification: 0.0.1, id: p, info: {title: x}}", MW_KIND_DATA_PRODUCT, "p" },
  { "{dataContractSpecification: 1.2.0, id: p}", MW_KIND_UNKNOWN, "p" },
  { "{kind: DataProductObservabilityMetrics, productId: p}", MW_KIND_TEST_RESULTS, "p" },
  { "{id: t, name: Checkout, type: Domain Team}", MW_KIND_TEAM, "t" },
  { "{id: t, name: Checkout, members: [{emailAddress: a@b.c}]}", MW_KIND_TEAM, "t" },
  { "{id: x, info: {purpose: p}, provider: {dataProductId: a}, consumer: {teamId: b}}", MW_KIND_ACCESS, "x" },
  { "{id: user, owner: identity, title: User, type: string}", MW_KIND_DEFINITION, "user" },
  { "{id: GLOBAL-1, name: Quality, status: Draft, content: All must.}", MW_KIND_POLICY, "GLOBAL-1" },
  { "{externalId: c, name: C, classifications: []}", MW_KIND_CLASSIFICATION_SCHEME, "c" },
  { "{id: r, dataContractId: c, result: passed, checks: []}", MW_KIND_TEST_RESULTS, "r" },
  { "{schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent'}", MW_KIND_LINEAGE_EVENT, NULL },
  { "{eventType: START, eventTime: t, producer: p, run: {runId: r}, job: {}}", MW_KIND_LINEAGE_EVENT, NULL },
  { "{id: p, outputPorts: []}", MW_KIND_DATA_PRODUCT, "p" },
  { "{id: c, version: 1.0.0, schema: []}", MW_KIND_DATA_CONTRACT, "c" },
  { "{id: c, version: 1.0.0, schema: text}", MW_KIND_UNKNOWN, "c" },
  { "{name: only}", MW_KIND_UNKNOWN, NULL },
  { "[{kind: DataProduct}]", MW_KIND_UNKNOWN, NULL },
  { "text", MW_KIND_UNKNOWN, NULL },
  { "", MW_KIND_UNKNOWN, NULL },
};

static void
documents_are_told_by_their_words_or_shape (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (documents[i].text, strlen (documents[i].text));
      g_autoptr(GError) error = NULL;
      g_autoptr(MwDocument) document = mw_document_new (bytes, &error);
      const MwNode *root;

      g_assert_no_error (error);
      root = mw_document_get_root (document);
      g_test_message ("%s", documents[i].text);
      g_assert_cmpint (mw_kind_detect (root), ==, documents[i].kind);
      g_assert_cmpstr (mw_kind_get_id (documents[i].kind, root), ==, documents[i].id);
    }

  g_assert_cmpint (mw_kind_detect (NULL), ==, MW_KIND_UNKNOWN);
}

static void
kinds_and_resources_map_both_ways (void)
{
  for (MwKind kind = MW_KIND_UNKNOWN + 1; kind < MW_N_KINDS; kind++)
    {
      g_assert_nonnull (mw_kind_get_resource (kind));
      g_assert_cmpint (mw_kind_from_resource (mw_kind_get_resource (kind)), ==, kind);
    }

  g_assert_null (mw_kind_get_resource (MW_KIND_UNKNOWN));
  g_assert_cmpint (mw_kind_from_resource ("nothing"), ==, MW_KIND_UNKNOWN);
  g_assert_cmpint (mw_kind_from_resource (NULL), ==, MW_KIND_UNKNOWN);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kind/documents-are-told-by-their-words-or-shape", documents_are_told_by_their_words_or_shape);
  g_test_add_func ("/kind/kinds-and-resources-map-both-ways", kinds_and_resources_map_both_ways);

  return g_test_run ();
}
