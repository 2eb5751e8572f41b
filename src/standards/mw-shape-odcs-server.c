/* mw-shape-odcs-server.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-shape-odcs-common.h"

#include <glib/gi18n.h>
#include <string.h>

/* ODCS, servers: which fields a server has is said by its type. */

static const char * const types_3_0[] = {
  "api", "athena", "azure", "bigquery", "clickhouse", "cloudsql", "custom", "databricks", "db2",
  "denodo", "dremio", "duckdb", "glue", "informix", "kafka", "kinesis", "local", "mysql",
  "oracle", "postgres", "postgresql", "presto", "pubsub", "redshift", "s3", "sftp", "snowflake",
  "sqlserver", "synapse", "trino", "vertica", NULL
};

static const char * const types_3_1[] = {
  "api", "athena", "azure", "bigquery", "clickhouse", "cloudsql", "custom", "databricks", "db2",
  "denodo", "dremio", "duckdb", "glue", "hive", "impala", "informix", "kafka", "kinesis", "local",
  "mysql", "oracle", "postgres", "postgresql", "presto", "pubsub", "redshift", "s3", "sftp",
  "snowflake", "sqlserver", "synapse", "trino", "vertica", "zen", NULL
};

static const char * const types_3_2[] = {
  "api", "athena", "azure", "bigquery", "clickhouse", "cloudsql", "custom", "databricks", "db2",
  "denodo", "dremio", "duckdb", "exasol", "glue", "hana", "hive", "iceberg", "impala", "informix",
  "kafka", "kinesis", "local", "mysql", "oracle", "postgres", "postgresql", "presto", "pubsub",
  "redshift", "s3", "sftp", "snowflake", "sqlserver", "synapse", "teradata", "trino", "vertica",
  "zen", NULL
};

static const char * const environments[] = { "prod", "preprod", "dev", "uat", NULL };
static const char * const formats[] = { "parquet", "delta", "json", "csv", NULL };
static const char * const delimiters[] = { "new_line", "array", NULL };

/* From 3.2 on a variable may stand for the number. */
#define PORT(required_) \
        MW_FIELD ("port", MW_VALUE_INTEGER, N_("Port"), .in = UNTIL_3_1, .required = required_ & UNTIL_3_1), \
        MW_FIELD ("port", MW_VALUE_PORT, N_("Port"), .in = V3_2, .required = required_ & V3_2)

static const MwField server_fields[] = {
  MW_STABLE_ID (SINCE_3_1),
  MW_TEXT ("server", N_("Server"), .help = N_("A name for the server, used within the contract."), .example = "production", .required = ALL),
  MW_TEXT ("type", N_("Type"), .help = N_("The technology of the server."), .values = types_3_0, .in = V3_0, .required = V3_0),
  MW_TEXT ("type", N_("Type"), .help = N_("The technology of the server."), .values = types_3_1, .in = V3_1, .required = V3_1),
  MW_TEXT ("type", N_("Type"), .help = N_("The technology of the server."), .values = types_3_2, .in = V3_2, .required = V3_2),
  MW_TEXT ("description", N_("Description")),
  MW_TEXT ("environment", N_("Environment"), .recommended = environments),
  MW_PARTS ("roles", mw_shape_odcs_role, N_("Roles")),
  MW_CUSTOM_PROPERTIES (),
  MW_END
};

/* In 3.0.0 and 3.0.1 the schema wants Athena's "staging_dir" where the text has
 * "stagingDir"; neither is asked for there. */
static const MwField api_fields[] = {
  MW_TEXT ("location", N_("Location"), .format = MW_FORMAT_URI, .required = ALL),
  MW_END
};

static const MwField athena_fields[] = {
  MW_TEXT ("stagingDir", N_("Staging folder"), .format = MW_FORMAT_URI, .required = SINCE_3_0_2 & UNTIL_3_1),
  MW_TEXT ("schema", N_("Schema"), .required = ALL),
  MW_TEXT ("catalog", N_("Catalog")),
  MW_TEXT ("regionName", N_("Region")),
  MW_TEXT ("workgroup", N_("Workgroup"), .in = V3_2),
  MW_END
};

static const MwField azure_fields[] = {
  MW_TEXT ("location", N_("Location"), .format = MW_FORMAT_URI, .required = ALL),
  MW_TEXT ("format", N_("Format"), .values = formats, .in = V3_0, .required = V3_0),
  MW_TEXT ("format", N_("Format"), .recommended = formats, .in = SINCE_3_1, .required = SINCE_3_1),
  MW_TEXT ("delimiter", N_("Delimiter"), .values = delimiters, .in = V3_0),
  MW_TEXT ("delimiter", N_("Delimiter"), .recommended = delimiters, .in = SINCE_3_1),
  MW_TEXT ("encoding", N_("Encoding"), .in = V3_2),
  MW_END
};

static const MwField bigquery_fields[] = {
  MW_TEXT ("project", N_("Project"), .required = ALL),
  MW_TEXT ("dataset", N_("Dataset"), .required = ALL),
  MW_END
};

static const MwField clickhouse_fields[] = {
  MW_TEXT ("host", N_("Host"), .required = ALL),
  PORT (ALL),
  MW_TEXT ("database", N_("Database"), .required = ALL),
  MW_END
};

static const MwField databricks_fields[] = {
  MW_TEXT ("host", N_("Host")),
  MW_TEXT ("catalog", N_("Catalog"), .required = ALL),
  MW_TEXT ("schema", N_("Schema"), .required = ALL),
  MW_END
};

static const MwField denodo_fields[] = {
  MW_TEXT ("host", N_("Host"), .required = ALL),
  PORT (ALL),
  MW_TEXT ("database", N_("Database")),
  MW_END
};

static const MwField dremio_fields[] = {
  MW_TEXT ("host", N_("Host"), .required = ALL),
  PORT (ALL),
  MW_TEXT ("schema", N_("Schema")),
  MW_END
};

static const MwField duckdb_fields[] = {
  MW_TEXT ("database", N_("Database"), .required = ALL),
  MW_FIELD ("schema", MW_VALUE_INTEGER, N_("Schema"), .in = V3_0),
  MW_TEXT ("schema", N_("Schema"), .in = SINCE_3_1),
  MW_END
};

static const MwField glue_fields[] = {
  MW_TEXT ("account", N_("Account"), .required = ALL),
  MW_TEXT ("database", N_("Database"), .required = ALL),
  MW_TEXT ("location", N_("Location"), .format = MW_FORMAT_URI),
  MW_TEXT ("format", N_("Format")),
  MW_TEXT ("encoding", N_("Encoding"), .in = V3_2),
  MW_END
};

static const MwField cloudsql_fields[] = {
  MW_TEXT ("host", N_("Host"), .required = ALL),
  PORT (ALL),
  MW_TEXT ("database", N_("Database"), .required = ALL),
  MW_TEXT ("schema", N_("Schema"), .required = ALL),
  MW_END
};

static const MwField db2_fields[] = {
  MW_TEXT ("host", N_("Host"), .required = ALL),
  PORT (ALL),
  MW_TEXT ("database", N_("Database"), .required = ALL),
  MW_TEXT ("schema", N_("Schema")),
  MW_END
};

static const MwField hive_fields[] = {
  MW_TEXT ("host", N_("Host"), .required = ALL),
  PORT (0),
  MW_TEXT ("database", N_("Database"), .required = ALL),
  MW_END
};

static const MwField custom_fields[] = {
  MW_TEXT ("account", N_("Account")),
  MW_TEXT ("catalog", N_("Catalog")),
  MW_TEXT ("database", N_("Database")),
  MW_TEXT ("dataset", N_("Dataset")),
  MW_TEXT ("delimiter", N_("Delimiter")),
  MW_TEXT ("endpointUrl", N_("Endpoint"), .format = MW_FORMAT_URI),
  MW_TEXT ("format", N_("Format")),
  MW_TEXT ("host", N_("Host")),
  MW_TEXT ("location", N_("Location"), .format = MW_FORMAT_URI),
  MW_TEXT ("path", N_("Path")),
  PORT (0),
  MW_TEXT ("project", N_("Project")),
  MW_TEXT ("region", N_("Region")),
  MW_TEXT ("regionName", N_("Region")),
  MW_TEXT ("schema", N_("Schema")),
  MW_TEXT ("serviceName", N_("Service name")),
  MW_TEXT ("stagingDir", N_("Staging folder")),
  MW_TEXT ("warehouse", N_("Warehouse")),
  MW_TEXT ("stream", N_("Stream"), .in = SINCE_3_1),
  MW_TEXT ("encoding", N_("Encoding"), .in = V3_2),
  MW_END
};

static const MwField kafka_fields[] = {
  MW_TEXT ("host", N_("Host"), .required = ALL),
  MW_TEXT ("format", N_("Format")),
  MW_TEXT ("encoding", N_("Encoding"), .in = V3_2),
  MW_END
};

static const MwField kinesis_fields[] = {
  MW_TEXT ("region", N_("Region")),
  MW_TEXT ("format", N_("Format")),
  MW_TEXT ("encoding", N_("Encoding"), .in = V3_2),
  MW_END
};

static const MwField local_fields[] = {
  MW_TEXT ("path", N_("Path"), .required = ALL),
  MW_TEXT ("format", N_("Format"), .required = ALL),
  MW_TEXT ("encoding", N_("Encoding"), .in = V3_2),
  MW_END
};

static const MwField oracle_fields[] = {
  MW_TEXT ("host", N_("Host"), .required = ALL),
  PORT (ALL),
  MW_TEXT ("serviceName", N_("Service name"), .required = ALL),
  MW_END
};

static const MwField presto_fields[] = {
  MW_TEXT ("host", N_("Host"), .required = ALL),
  MW_TEXT ("catalog", N_("Catalog")),
  MW_TEXT ("schema", N_("Schema")),
  MW_END
};

static const MwField pubsub_fields[] = {
  MW_TEXT ("project", N_("Project"), .required = ALL),
  MW_END
};

static const MwField redshift_fields[] = {
  MW_TEXT ("host", N_("Host")),
  MW_TEXT ("database", N_("Database"), .required = ALL),
  MW_TEXT ("schema", N_("Schema"), .required = ALL),
  MW_TEXT ("region", N_("Region")),
  MW_TEXT ("account", N_("Account")),
  MW_END
};

static const MwField s3_fields[] = {
  MW_TEXT ("location", N_("Location"), .format = MW_FORMAT_URI, .required = ALL),
  MW_TEXT ("endpointUrl", N_("Endpoint"), .format = MW_FORMAT_URI),
  MW_TEXT ("format", N_("Format"), .values = formats, .in = V3_0),
  MW_TEXT ("format", N_("Format"), .recommended = formats, .in = SINCE_3_1),
  MW_TEXT ("delimiter", N_("Delimiter"), .values = delimiters, .in = V3_0),
  MW_TEXT ("delimiter", N_("Delimiter"), .recommended = delimiters, .in = SINCE_3_1),
  MW_TEXT ("encoding", N_("Encoding"), .in = V3_2),
  MW_END
};

static const MwField sftp_fields[] = {
  MW_TEXT ("location", N_("Location"), .format = MW_FORMAT_SFTP, .required = ALL),
  MW_TEXT ("format", N_("Format"), .values = formats, .in = V3_0),
  MW_TEXT ("format", N_("Format"), .recommended = formats, .in = SINCE_3_1),
  MW_TEXT ("delimiter", N_("Delimiter"), .values = delimiters, .in = V3_0),
  MW_TEXT ("delimiter", N_("Delimiter"), .recommended = delimiters, .in = SINCE_3_1),
  MW_TEXT ("encoding", N_("Encoding"), .in = V3_2),
  MW_END
};

static const MwField snowflake_fields[] = {
  MW_TEXT ("host", N_("Host")),
  PORT (0),
  MW_TEXT ("account", N_("Account"), .required = ALL),
  MW_TEXT ("database", N_("Database"), .required = ALL),
  MW_TEXT ("schema", N_("Schema"), .required = ALL),
  MW_TEXT ("warehouse", N_("Warehouse")),
  MW_END
};

static const MwField sqlserver_fields[] = {
  MW_TEXT ("host", N_("Host"), .required = ALL),
  PORT (0),
  MW_TEXT ("database", N_("Database"), .required = ALL),
  MW_TEXT ("schema", N_("Schema"), .required = ALL),
  MW_END
};

static const MwField trino_fields[] = {
  MW_TEXT ("host", N_("Host"), .required = ALL),
  PORT (ALL),
  MW_TEXT ("catalog", N_("Catalog"), .required = ALL),
  MW_TEXT ("schema", N_("Schema"), .required = ALL),
  MW_END
};

static const MwField exasol_fields[] = {
  MW_TEXT ("host", N_("Host"), .required = ALL),
  PORT (0),
  MW_TEXT ("schema", N_("Schema")),
  MW_END
};

static const MwField hana_fields[] = {
  MW_TEXT ("host", N_("Host"), .required = ALL),
  PORT (0),
  MW_TEXT ("database", N_("Database")),
  MW_TEXT ("schema", N_("Schema")),
  MW_END
};

static const MwField iceberg_fields[] = {
  MW_TEXT ("catalog", N_("Catalog"), .required = ALL),
  MW_TEXT ("catalogUrl", N_("Catalog address"), .format = MW_FORMAT_URI, .required = ALL),
  MW_TEXT ("namespace", N_("Namespace")),
  MW_TEXT ("warehouse", N_("Warehouse")),
  MW_END
};

static const MwField teradata_fields[] = {
  MW_TEXT ("host", N_("Host"), .required = ALL),
  PORT (0),
  MW_TEXT ("database", N_("Database")),
  MW_END
};

static const struct
{
  const char    *type;
  const MwField *fields;
} types[] = {
  { "api", api_fields },
  { "athena", athena_fields },
  { "azure", azure_fields },
  { "bigquery", bigquery_fields },
  { "clickhouse", clickhouse_fields },
  { "cloudsql", cloudsql_fields },
  { "custom", custom_fields },
  { "databricks", databricks_fields },
  { "db2", db2_fields },
  { "denodo", denodo_fields },
  { "dremio", dremio_fields },
  { "duckdb", duckdb_fields },
  { "exasol", exasol_fields },
  { "glue", glue_fields },
  { "hana", hana_fields },
  { "hive", hive_fields },
  { "iceberg", iceberg_fields },
  { "impala", hive_fields },
  { "informix", hive_fields },
  { "kafka", kafka_fields },
  { "kinesis", kinesis_fields },
  { "local", local_fields },
  { "mysql", clickhouse_fields },
  { "oracle", oracle_fields },
  { "postgres", cloudsql_fields },
  { "postgresql", cloudsql_fields },
  { "presto", presto_fields },
  { "pubsub", pubsub_fields },
  { "redshift", redshift_fields },
  { "s3", s3_fields },
  { "sftp", sftp_fields },
  { "snowflake", snowflake_fields },
  { "sqlserver", sqlserver_fields },
  { "synapse", clickhouse_fields },
  { "teradata", teradata_fields },
  { "trino", trino_fields },
  { "vertica", cloudsql_fields },
  { "zen", hive_fields },
};

static const MwField *
find_type (const MwNode *node)
{
  const MwNode *type = mw_node_get_member (node, "type");

  if (mw_node_get_node_type (type) != MW_NODE_STRING)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (strcmp (types[i].type, mw_node_get_text (type)) == 0)
      return types[i].fields;

  return NULL;
}

static void
extend_server (const MwNode *node,
               MwVersions    version,
               MwTables     *tables)
{
  const MwField *fields = find_type (node);

  if (fields != NULL)
    {
      mw_tables_add (tables, fields);
      return;
    }

  /* No one knows what a server of an unknown type needs: that its type is
   * unknown is enough to say. */
  tables->is_open = TRUE;

  if (node == NULL)
    for (guint i = 0; i < G_N_ELEMENTS (types); i++)
      mw_tables_add (tables, types[i].fields);
}

const MwShape mw_shape_odcs_server = {
  .what = N_("A server"),
  .section = "Infrastructure and servers",
  .fields = server_fields,
  .closed = SINCE_3_1,
  .told_by = "type",
  .extend = extend_server,
};
