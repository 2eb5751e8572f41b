/* mw-test-mesh.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-test-mesh.h"

#include <string.h>

#include "mw-test-plan.h"
#include "mw-test-words.h"

static const char * const archetypes[] = { "source-aligned", "aggregate", "consumer-aligned" };
static const char * const technologies[] = { "PostgreSQL", "Snowflake", "Kafka", "BigQuery", "S3" };
static const char * const port_types[] = { "tables", "tables", "topic", "tables", "files" };

static void
start_document (MwTestPlan *self)
{
  g_string_append (self->json, self->json->len > 1 ? ",\n{" : "\n{");
}

static guint
get_n_teams (const MwTestDomain *domain)
{
  return domain->n / 14 + 1;
}

static void
write_members (MwTestPlan *self,
               guint       n,
               gboolean    is_api)
{
  guint first = mw_test_plan_draw (self, MW_TEST_N_PEOPLE);

  g_string_append (self->json, "\"members\":[");
  for (guint i = 0; i < n; i++)
    {
      const char *person = mw_test_people[(first + i * 5) % MW_TEST_N_PEOPLE];
      g_autofree char *mail = g_ascii_strdown (person, -1);

      g_strdelimit (mail, " ", '.');
      g_string_append_printf (self->json, "%s{\"%s\":\"%s@example.com\",\"role\":\"%s\"}",
                              i > 0 ? "," : "", is_api ? "emailAddress" : "username", mail,
                              i == 0 ? "Owner" : "Data Steward");
    }
  g_string_append_c (self->json, ']');
}

static void
write_team (MwTestPlan *self,
            const char *id,
            const char *name,
            const char *type,
            const char *parent,
            guint       n_members)
{
  start_document (self);
  g_string_append_printf (self->json, "\"id\":\"%s\",\"name\":\"%s\",\"type\":\"%s\",", id, name, type);
  if (parent != NULL)
    g_string_append_printf (self->json, "\"parent\":\"%s\",", parent);
  g_string_append_printf (self->json, "\"description\":\"%s answers for its data\",", name);
  write_members (self, n_members, TRUE);
  g_string_append_c (self->json, '}');
}

static void
write_teams (MwTestPlan *self)
{
  write_team (self, "mesh-governance", "Mesh Governance", "Governance Group", NULL, 5);
  write_team (self, "data-platform", "Data Platform", "Platform Team", NULL, 6);

  for (guint i = 0; i < self->n_domains; i++)
    {
      const MwTestDomain *domain = &self->domains[i];

      write_team (self, domain->id, domain->name, "Domain", NULL, 2);
      for (guint j = 0; j < get_n_teams (domain); j++)
        {
          g_autofree char *id = g_strdup_printf ("%s-team-%u", domain->id, j + 1);
          g_autofree char *name = g_strdup_printf ("%s Team %u", domain->name, j + 1);

          write_team (self, id, name, "Team", domain->id, 3 + mw_test_plan_draw (self, 4));
        }
    }
}

static void
write_property (MwTestPlan         *self,
                const MwTestColumn *column,
                const char         *prefix)
{
  g_string_append_printf (self->json,
                          ",{\"name\":\"%s%s%s\",\"logicalType\":\"%s\",\"physicalType\":\"%s\","
                          "\"required\":%s,\"description\":\"%s\",\"classification\":\"%s\"}",
                          prefix, *prefix != '\0' ? "_" : "", column->name,
                          column->logical_type, column->physical_type,
                          mw_test_plan_draw_chance (self, 60) ? "true" : "false",
                          column->description, column->classification);
}

/* A key and five to fifteen more: eleven on average. */
static void
write_properties (MwTestPlan          *self,
                  const MwTestProduct *product)
{
  g_autofree char *subject = g_ascii_strdown (mw_test_subjects[product->subject], -1);
  guint n = 5 + mw_test_plan_draw (self, 11);
  guint at = mw_test_plan_draw (self, MW_TEST_N_COLUMNS);

  subject[strlen (subject) - 1] = '\0';
  g_string_append_printf (self->json,
                          "\"properties\":[{\"name\":\"%s_key\",\"logicalType\":\"string\",\"physicalType\":\"uuid\","
                          "\"required\":true,\"unique\":true,\"primaryKey\":true,\"primaryKeyPosition\":1,"
                          "\"description\":\"Identifies the record\",\"classification\":\"internal\"}", subject);
  /* The number of columns is a prime, so every step goes through all of them. */
  for (guint i = 0; i < n; i++)
    write_property (self, &mw_test_columns[(at + i * 7) % MW_TEST_N_COLUMNS], i % 3 == 2 ? subject : "");
  g_string_append_c (self->json, ']');
}

static void
write_contract (MwTestPlan *self,
                guint       index)
{
  const MwTestProduct *product = &self->products[index];
  const MwTestDomain *domain = &self->domains[product->domain];
  g_autofree char *table = g_ascii_strdown (product->name, -1);
  guint n_rows = mw_test_plan_draw (self, 1000);

  g_strdelimit (table, " ", '_');
  start_document (self);
  g_string_append_printf (self->json,
                          "\"apiVersion\":\"v3.1.0\",\"kind\":\"DataContract\",\"id\":\"%s.contract\","
                          "\"name\":\"%s\",\"version\":\"1.%u.0\",\"status\":\"active\",\"domain\":\"%s\","
                          "\"description\":{\"purpose\":\"Promises the shape and quality of %s\"},",
                          product->id, product->name, mw_test_plan_draw (self, 9), domain->id, product->name);
  g_string_append_printf (self->json,
                          "\"servers\":[{\"server\":\"production\",\"type\":\"postgres\",\"environment\":\"prod\","
                          "\"host\":\"%s.db.example.com\",\"port\":5432,\"database\":\"mesh\",\"schema\":\"serving\"}],"
                          "\"schema\":[{\"name\":\"%s\",\"logicalType\":\"object\",\"physicalType\":\"table\","
                          "\"physicalName\":\"%s_v1\",\"description\":\"One row for each record of %s\",",
                          domain->id, table, table, product->name);
  write_properties (self, product);
  g_string_append_printf (self->json,
                          ",\"quality\":[{\"type\":\"library\",\"metric\":\"rowCount\",\"mustBeGreaterThan\":%u,"
                          "\"dimension\":\"completeness\",\"severity\":\"error\"}]}],"
                          "\"slaProperties\":[{\"property\":\"latency\",\"value\":%u,\"unit\":\"h\"}]}",
                          n_rows, 1 + mw_test_plan_draw (self, 24));
}

static void
write_input_ports (MwTestPlan *self,
                   guint       consumer)
{
  const MwTestProduct *product = &self->products[consumer];
  guint wanted = product->layer == MW_TEST_LAYER_SOURCE ? 0 : 2 + mw_test_plan_draw (self, 5);
  guint first = self->provided->len;
  const char *comma = "";

  g_string_append (self->json, "\"inputPorts\":[");
  for (guint tries = 0; tries < 4 * wanted && self->provided->len - first < 2 * wanted; tries++)
    {
      guint provider = mw_test_plan_draw_provider (self, consumer);
      gboolean is_known = provider == MW_NONE || provider == consumer;

      for (guint i = first; i < self->provided->len; i += 2)
        is_known |= g_array_index (self->provided, guint, i) == provider;
      if (is_known)
        continue;

      g_array_append_val (self->provided, provider);
      g_array_append_val (self->provided, consumer);
      g_string_append_printf (self->json,
                              "%s{\"name\":\"%s\",\"version\":\"1.0.0\",\"contractId\":\"%s.%s\"}",
                              comma, self->products[provider].id, self->products[provider].id,
                              mw_test_plan_draw (self, 300) == 0 ? "lost" : "contract");
      comma = ",";
    }
  g_string_append (self->json, "],");
}

static const char *
draw_status (MwTestPlan *self)
{
  guint u = mw_test_plan_draw (self, 100);

  return u < 80 ? "active" : u < 88 ? "draft" : u < 92 ? "proposed" : u < 98 ? "deprecated" : "retired";
}

static void
write_product (MwTestPlan *self,
               guint       index)
{
  const MwTestProduct *product = &self->products[index];
  const MwTestDomain *domain = &self->domains[product->domain];
  guint technology = mw_test_plan_draw (self, G_N_ELEMENTS (technologies));
  const char *status = draw_status (self);

  start_document (self);
  g_string_append_printf (self->json,
                          "\"apiVersion\":\"v1.0.0\",\"kind\":\"DataProduct\",\"id\":\"%s\",\"name\":\"%s\","
                          "\"version\":\"1.%u.0\",\"status\":\"%s\",\"domain\":\"%s\",\"tags\":[\"%s\",\"%s\"],"
                          "\"description\":{\"purpose\":\"%s for everybody who works with %s\","
                          "\"limitations\":\"Complete after the nightly run\","
                          "\"usage\":\"Join it by its key\"},",
                          product->id, product->name, mw_test_plan_draw (self, 9), status, domain->id,
                          mw_test_areas[product->domain % MW_TEST_N_AREAS], archetypes[product->layer],
                          product->name, domain->name);
  g_string_append_printf (self->json,
                          "\"customProperties\":[{\"property\":\"type\",\"value\":\"%s\"},"
                          "{\"property\":\"technology\",\"value\":\"%s\"}],",
                          archetypes[product->layer], technologies[technology]);
  write_input_ports (self, index);
  g_string_append_printf (self->json,
                          "\"outputPorts\":[{\"name\":\"serving\",\"version\":\"1.0.0\",\"type\":\"%s\","
                          "\"description\":\"%s, ready to use\",\"contractId\":\"%s.contract\"}],"
                          "\"support\":[{\"channel\":\"Questions\",\"url\":\"https://chat.example.com/%s\",\"tool\":\"slack\"}],"
                          "\"team\":{\"name\":\"%s-team-%u\",",
                          port_types[technology], product->name, product->id, domain->id,
                          domain->id, 1 + mw_test_plan_draw (self, get_n_teams (domain)));
  write_members (self, 2, FALSE);
  g_string_append (self->json, "}}");
}

static void
write_agreement (MwTestPlan *self,
                 guint       number,
                 guint       provider,
                 guint       consumer)
{
  guint u = mw_test_plan_draw (self, 100);
  const char *status = u < 90 ? "approved" : u < 96 ? "requested" : "rejected";
  const char *end = mw_test_plan_draw_chance (self, 2) ? ",\"endDate\":\"2025-06-30\"" : "";
  const char *port = mw_test_plan_draw_chance (self, 1) ? "withdrawn" : "serving";

  start_document (self);
  g_string_append_printf (self->json,
                          "\"id\":\"access-%u\",\"info\":{\"purpose\":\"%s needs %s\",\"status\":\"%s\","
                          "\"startDate\":\"2024-%02u-01\"%s},"
                          "\"provider\":{\"dataProductId\":\"%s\",\"outputPortId\":\"%s\"},"
                          "\"consumer\":{\"dataProductId\":\"%s\"}}",
                          number, self->products[consumer].name, self->products[provider].name, status,
                          1 + mw_test_plan_draw (self, 12), end,
                          self->products[provider].id, port,
                          self->products[consumer].id);
}

static void
write_agreements (MwTestPlan *self)
{
  guint number = 0;

  for (guint i = 0; i < self->provided->len; i += 2)
    if (mw_test_plan_draw_chance (self, 75))
      write_agreement (self, ++number, g_array_index (self->provided, guint, i),
                       g_array_index (self->provided, guint, i + 1));
}

/* Everything in the order in which chance is drawn. */
static void
write_all (MwTestPlan *self)
{
  write_teams (self);
  for (guint i = 0; i < self->n_products; i++)
    write_contract (self, i);
  for (guint i = 0; i < self->n_products; i++)
    write_product (self, i);
  write_agreements (self);
}

/* The table of @index as OpenLineage calls it, and its key. */
static void
write_dataset (MwTestPlan *self,
               guint       index)
{
  const MwTestProduct *product = &self->products[index];
  g_autofree char *table = g_ascii_strdown (product->name, -1);

  g_strdelimit (table, " ", '_');
  g_string_append_printf (self->json, "\"namespace\":\"postgres://%s.db.example.com:5432\",\"name\":\"mesh.serving.%s_v1\"",
                          self->domains[product->domain].id, table);
}

static void
write_key (MwTestPlan *self,
           guint       index)
{
  g_autofree char *subject = g_ascii_strdown (mw_test_subjects[self->products[index].subject], -1);

  subject[strlen (subject) - 1] = '\0';
  g_string_append_printf (self->json, "\"%s_key\"", subject);
}

/* @first: the first pair of @consumer in the list of who provides whom. Returns
 * the first pair of the next. */
static guint
write_job (MwTestPlan *self,
           guint       first)
{
  guint consumer = g_array_index (self->provided, guint, first + 1);
  guint end = first;

  while (end < self->provided->len && g_array_index (self->provided, guint, end + 1) == consumer)
    end += 2;

  start_document (self);
  g_string_append_printf (self->json,
                          "\"eventTime\":\"2026-06-01T04:00:00Z\",\"producer\":\"https://example.com\","
                          "\"schemaURL\":\"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/JobEvent\","
                          "\"job\":{\"namespace\":\"etl\",\"name\":\"%s\"},\"inputs\":[", self->products[consumer].id);
  for (guint i = first; i < end; i += 2)
    {
      g_string_append (self->json, i > first ? ",{" : "{");
      write_dataset (self, g_array_index (self->provided, guint, i));
      g_string_append_c (self->json, '}');
    }
  g_string_append (self->json, "],\"outputs\":[{");
  write_dataset (self, consumer);
  g_string_append (self->json, ",\"facets\":{\"columnLineage\":{\"fields\":{");
  write_key (self, consumer);
  g_string_append (self->json, ":{\"inputFields\":[");
  for (guint i = first; i < end; i += 2)
    {
      g_string_append (self->json, i > first ? ",{" : "{");
      write_dataset (self, g_array_index (self->provided, guint, i));
      g_string_append (self->json, ",\"field\":");
      write_key (self, g_array_index (self->provided, guint, i));
      g_string_append (self->json, ",\"transformations\":[{\"type\":\"DIRECT\",\"subtype\":\"TRANSFORMATION\"}]}");
    }
  g_string_append (self->json, "]}}}}}]}");

  return end;
}

GBytes *
mw_test_mesh_generate (guint   n_products,
                       guint64 seed)
{
  MwTestPlan self = { 0 };

  mw_test_plan_init (&self, n_products, seed);
  write_all (&self);
  g_string_append (self.json, "\n]\n");
  mw_test_plan_clear (&self);

  return g_string_free_to_bytes (self.json);
}

GBytes *
mw_test_mesh_generate_lineage (guint   n_products,
                               guint64 seed)
{
  MwTestPlan self = { 0 };

  mw_test_plan_init (&self, n_products, seed);
  write_all (&self);
  g_string_truncate (self.json, 1);
  for (guint i = 0; i < self.provided->len;)
    i = write_job (&self, i);
  g_string_append (self.json, "\n]\n");
  mw_test_plan_clear (&self);

  return g_string_free_to_bytes (self.json);
}

MwMesh *
mw_test_mesh_new (guint   n_products,
                  guint64 seed)
{
  g_autoptr(GBytes) bytes = mw_test_mesh_generate (n_products, seed);
  g_autoptr(GError) error = NULL;
  g_autoptr(MwDocument) document = mw_document_new_bulk (bytes, &error);
  g_autoptr(GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_mesh_input_free);

  g_assert_no_error (error);
  g_ptr_array_add (inputs, mw_mesh_input_new (document, MW_KIND_UNKNOWN, "generated"));

  return mw_mesh_new (inputs);
}
