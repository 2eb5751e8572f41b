/* test-validator.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "document/mw-document.h"
#include "standards/mw-validator.h"

#include <string.h>

#define PRODUCT "apiVersion: v1.0.0\nkind: DataProduct\nid: p\nstatus: draft\n"
#define CONTRACT "apiVersion: v3.1.0\nkind: DataContract\nid: c\nversion: 1.0.0\nstatus: draft\n"
#define PROPERTY CONTRACT "schema:\n- name: orders\n  properties:\n  - name: id\n"
#define RULE CONTRACT "schema:\n- name: orders\n  quality:\n"

/* A document with one thing wrong, and what is said of it. */
typedef struct
{
  const char *text;
  const char *pointer;
  const char *source;  /* what is marked */
  const char *message; /* a part of it */
} Mistake;

static const Mistake mistakes[] = {
  { PRODUCT "name: 5\n", "/name", "5", "“name” must be a text, but 5 is a number; write it in quotes: \"5\"" },
  { PRODUCT "version: 1.10\n", "/version", "1.10", "write it in quotes: \"1.10\"" },
  { PRODUCT "name:\n", "/name", "name", "“name” is empty" },
  { PRODUCT "name: [x]\n", "/name", "[x]", "must be a text, not a list" },
  { PRODUCT "tags: x\n", "/tags", "x", "must be a list" },
  { PRODUCT "tags: [x, 1]\n", "/tags/1", "1", "must be a text" },
  { PRODUCT "domian: x\n", "/domian", "domian", "did you mean “domain”?" },
  { PRODUCT "owner: x\n", "/owner", "owner", "goes into “customProperties”" },
  { PRODUCT "type: aggregate\n", "/type", "type", "is a field of ODPS 1.1.0, but this document follows ODPS 1.0.0" },
  { PRODUCT "productCreatedTs: yesterday\n", "/productCreatedTs", "yesterday", "a moment, such as" },
  { PRODUCT "outputPorts:\n- name: x\n", "/outputPorts/0", "name", "An output port needs “version”, which is missing" },
  { PRODUCT "support:\n- channel: c\n  url: here\n", "/support/0/url", "here", "a whole address, such as" },
  { PRODUCT "team: {members: [{name: x}]}\n", "/team/members/0", "name", "A team member needs “username”" },
  { "apiVersion: v1.0.0\nkind: DataProduct\nid: p\n", "", "apiVersion", "A data product needs “status”" },
  { "apiVersion: v9.0.0\nkind: DataProduct\nid: p\n", "/apiVersion", "v9.0.0", "not known here; these are: v1.1.0, v1.0.0, v0.9.0" },
  { "kind: DataProduct\nid: p\n", "", "kind", "A data product needs “apiVersion”" },
  { PROPERTY "    logicalType: strnig\n", "/schema/0/properties/0/logicalType", "strnig", "did you mean “string”?" },
  { PROPERTY "    logicalType: vector\n", "/schema/0/properties/0/logicalType", "vector",
    "can be “vector” in ODCS 3.2.0, but this document follows ODCS 3.1.0" },
  { PROPERTY "    logicalTypeOptions: {minLength: 1}\n", "/schema/0/properties/0/logicalTypeOptions", "logicalTypeOptions",
    "needs a “logicalType” beside it" },
  { PROPERTY "    logicalType: string\n    logicalTypeOptions: {minLength: -1}\n",
    "/schema/0/properties/0/logicalTypeOptions/minLength", "-1", "must be zero or more" },
  { PROPERTY "    logicalType: string\n    logicalTypeOptions: {minItems: 1}\n",
    "/schema/0/properties/0/logicalTypeOptions/minItems", "minItems", "“logicalTypeOptions” has no field “minItems”; take it out" },
  { PROPERTY "    relationships: [{to: customers}]\n", "/schema/0/properties/0/relationships/0/to", "customers",
    "must be “object.property”" },
  { RULE "  - {type: library, metric: rowCount}\n", "/schema/0/quality/0", "type", "does not say what must hold" },
  { RULE "  - {metric: rowCount, mustBe: 1, mustNotBe: 2}\n", "/schema/0/quality/0/mustNotBe", "mustNotBe", "in more than one way" },
  { RULE "  - {metric: rowCount, mustBeBetween: [1, 2, 3]}\n", "/schema/0/quality/0/mustBeBetween", "mustBeBetween",
    "must have exactly 2 values, not 3" },
  { RULE "  - {type: sql, mustBe: 1}\n", "/schema/0/quality/0", "type", "A quality rule with “type: sql” needs “query”" },
  { CONTRACT "servers:\n- {server: s, type: postgres, host: h, port: 5432, database: d}\n", "/servers/0", "server",
    "A server with “type: postgres” needs “schema”" },
  { CONTRACT "servers:\n- {server: s, type: postgres, host: h, port: '1', database: d, schema: x}\n", "/servers/0/port", "'1'",
    "“port” must be a whole number, not a text" },
  { CONTRACT "servers:\n- {server: s, type: local, path: p, format: f, delimiter: d}\n", "/servers/0/delimiter", "delimiter",
    "A server with “type: local” has no field “delimiter”" },
  { CONTRACT "servers:\n- {server: s, type: postgers}\n", "/servers/0/type", "postgers", "did you mean “postgres”?" },
  { CONTRACT "servers:\n- {server: s, type: sftp, location: 'https://x'}\n", "/servers/0/location", "'https://x'",
    "begins with sftp://" },
  { "id: t\nname: T\n", "", "id", "A team needs “type”" },
};

static GPtrArray *
check_text (const char  *text,
            MwKind       kind,
            MwDocument **document)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr(GError) error = NULL;
  const MwNode *root;

  *document = mw_document_new (bytes, &error);
  g_assert_no_error (error);
  root = mw_document_get_root (*document);

  return mw_standards_check (kind != MW_KIND_UNKNOWN ? kind : mw_kind_detect (root), root);
}

static void
a_mistake_is_said_once_with_its_place (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      const Mistake *mistake = &mistakes[i];
      gboolean team = i == G_N_ELEMENTS (mistakes) - 1;
      g_autoptr(MwDocument) document = NULL;
      g_autoptr(GPtrArray) problems = check_text (mistake->text, team ? MW_KIND_TEAM : MW_KIND_UNKNOWN, &document);
      g_autofree char *source = NULL;
      const MwProblem *problem;

      g_test_message ("%s", mistake->message);
      g_assert_cmpuint (problems->len, ==, 1);
      g_assert_false (mw_standards_is_valid (problems));

      problem = g_ptr_array_index (problems, 0);
      source = g_strndup (mistake->text + problem->span.start, problem->span.end - problem->span.start);
      g_assert_cmpint (problem->severity, ==, MW_SEVERITY_ERROR);
      g_assert_cmpstr (problem->pointer, ==, mistake->pointer);
      g_assert_cmpstr (source, ==, mistake->source);

      if (strstr (problem->message, mistake->message) == NULL)
        g_error ("“%s” does not say “%s”", problem->message, mistake->message);
    }
}

static void
problems_come_from_top_to_bottom (void)
{
  g_autoptr(MwDocument) document = NULL;
  g_autoptr(GPtrArray) problems =
    check_text ("kind: DataProduct\napiVersion: v1.0.0\nname: 1\ntags: x\noutputPorts: [{}]\ntenant: 2\n",
                MW_KIND_UNKNOWN, &document);
  gsize last = 0;

  g_assert_cmpuint (problems->len, ==, 7);

  for (guint i = 0; i < problems->len; i++)
    {
      const MwProblem *problem = g_ptr_array_index (problems, i);

      g_assert_cmpuint (problem->span.start, >=, last);
      last = problem->span.start;
    }
}

static void
the_section_of_the_standard_is_named (void)
{
  g_autoptr(MwDocument) document = NULL;
  g_autoptr(GPtrArray) problems = check_text (RULE "  - {type: sql, mustBe: 1}\n", MW_KIND_UNKNOWN, &document);
  const MwProblem *problem = g_ptr_array_index (problems, 0);

  g_assert_cmpstr (problem->reference, ==, "ODCS 3.1.0, Data quality");
}

static void
what_is_allowed_but_unwise_is_a_warning (void)
{
  static const struct { const char *text; const char *pointer; } table[] = {
    { CONTRACT "team: [{username: ada}]\n", "/team" },
    { CONTRACT "slaDefaultElement: orders.id\n", "/slaDefaultElement" },
    { CONTRACT "contractCreatedTs: 2026-01-31T09:00:00\n", "/contractCreatedTs" },
    { PROPERTY "  - name: total\n  - name: id\n", "/schema/0/properties/2/name" },
    { CONTRACT "schema: [{name: a}, {name: a}]\n", "/schema/1/name" },
    { PRODUCT "outputPorts: [{name: a, version: 1.0.0}, {name: a, version: 2.0.0}, {name: a, version: 1.0.0}]\n",
      "/outputPorts/2/name" },
    { "kind: DataContract\napiVersion: v2.2.2\ndatasetName: x\n", "/apiVersion" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr(MwDocument) document = NULL;
      g_autoptr(GPtrArray) problems = check_text (table[i].text, MW_KIND_UNKNOWN, &document);
      const MwProblem *problem;

      g_assert_cmpuint (problems->len, ==, 1);
      problem = g_ptr_array_index (problems, 0);
      g_assert_cmpint (problem->severity, ==, MW_SEVERITY_WARNING);
      g_assert_cmpstr (problem->pointer, ==, table[i].pointer);
      g_assert_true (mw_standards_is_valid (problems));
    }
}

static void
variables_are_let_be_where_the_standard_has_them (void)
{
  static const char text[] =
    "apiVersion: v3.2.0\nkind: DataContract\nid: c\nversion: ${VERSION}\n"
    "servers:\n- {server: s, type: s3, location: '${BUCKET:-s3://x}/{day}'}\n"
    "- {server: t, type: mysql, host: '${HOST}', port: '${PORT}', database: d}\n";
  g_autofree char *older = g_strdup (text);
  g_autoptr(MwDocument) document = NULL;
  g_autoptr(GPtrArray) problems = check_text (text, MW_KIND_UNKNOWN, &document);
  g_autoptr(MwDocument) older_document = NULL;
  g_autoptr(GPtrArray) older_problems = NULL;

  g_assert_cmpuint (problems->len, ==, 0);

  strstr (older, "v3.2.0")[3] = '1';
  older_problems = check_text (older, MW_KIND_UNKNOWN, &older_document);
  g_assert_cmpuint (older_problems->len, ==, 3);
}

static void
resources_of_the_registry_are_checked_lightly (void)
{
  static const struct { MwKind kind; const char *text; guint n_problems; } table[] = {
    { MW_KIND_TEAM, "{id: t, name: T, type: Domain Team, more: 1}", 0 },
    { MW_KIND_TEAM, "{id: t, name: T, type: Guild}", 0 },
    { MW_KIND_ACCESS, "{id: a, info: {purpose: x}, provider: {dataProductId: p, outputPortId: o}, consumer: {teamId: t}}", 0 },
    { MW_KIND_ACCESS, "{id: a, info: {}, provider: {dataProductId: p}, consumer: {}}", 3 },
    { MW_KIND_DEFINITION, "{id: d, owner: t, pii: maybe}", 1 },
    { MW_KIND_POLICY, "{content: x}", 1 },
    { MW_KIND_CLASSIFICATION_SCHEME, "{externalId: e, name: n, classifications: [{name: x, level: 1.5}]}", 2 },
    { MW_KIND_TEST_RESULTS, "{kind: DataProductObservabilityMetrics, schemaVersion: 1.0.0, productId: p, asOf: '2026-01-31T00:00:00Z',"
      " period: day, status: healthy}", 0 },
    { MW_KIND_TEST_RESULTS, "{id: r, dataContractId: c, dataContractVersion: 1.0.0, server: s, timestampStart: '2026-01-31T00:00:00Z',"
      " timestampEnd: now, result: fine, checks: [{type: x, result: passed}]}", 2 },
    { MW_KIND_DATA_PRODUCT, "{dataProductSpecification: 0.0.1, id: p, info: {title: t}}", 1 },
    { MW_KIND_ACCESS, "{kind: AccessAgreement, id: a}", 0 },
    { MW_KIND_LINEAGE_EVENT, "{eventType: START}", 0 },
    { MW_KIND_UNKNOWN, "{a: b}", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr(MwDocument) document = NULL;
      g_autoptr(GPtrArray) problems = check_text (table[i].text, table[i].kind, &document);

      g_test_message ("%s", table[i].text);
      g_assert_cmpuint (problems->len, ==, table[i].n_problems);
    }
}

static void
whatever_it_is_it_is_checked (void)
{
  static const char * const texts[] = { "", "text", "[1]", "{}", "{kind: {}}", "{apiVersion: [v1.0.0], schema: 3}" };

  for (MwKind kind = MW_KIND_UNKNOWN; kind < MW_N_KINDS; kind++)
    {
      g_autoptr(GPtrArray) none = mw_standards_check (kind, NULL);

      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          g_autoptr(MwDocument) document = NULL;
          g_autoptr(GPtrArray) problems = check_text (texts[i], kind, &document);

          if (kind != MW_KIND_UNKNOWN && kind != MW_KIND_LINEAGE_EVENT)
            g_assert_false (mw_standards_is_valid (problems));
        }
    }
}

static void
a_thousand_problems_are_enough (void)
{
  g_autoptr(GString) text = g_string_new (PRODUCT "tags:\n");
  g_autoptr(MwDocument) document = NULL;
  g_autoptr(GPtrArray) problems = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "- 1\n");

  problems = check_text (text->str, MW_KIND_UNKNOWN, &document);
  g_assert_cmpuint (problems->len, ==, 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/validator/a-mistake-is-said-once-with-its-place", a_mistake_is_said_once_with_its_place);
  g_test_add_func ("/validator/problems-come-from-top-to-bottom", problems_come_from_top_to_bottom);
  g_test_add_func ("/validator/the-section-of-the-standard-is-named", the_section_of_the_standard_is_named);
  g_test_add_func ("/validator/what-is-allowed-but-unwise-is-a-warning", what_is_allowed_but_unwise_is_a_warning);
  g_test_add_func ("/validator/variables-are-let-be-where-the-standard-has-them",
                   variables_are_let_be_where_the_standard_has_them);
  g_test_add_func ("/validator/resources-of-the-registry-are-checked-lightly",
                   resources_of_the_registry_are_checked_lightly);
  g_test_add_func ("/validator/whatever-it-is-it-is-checked", whatever_it_is_it_is_checked);
  g_test_add_func ("/validator/a-thousand-problems-are-enough", a_thousand_problems_are_enough);

  return g_test_run ();
}
