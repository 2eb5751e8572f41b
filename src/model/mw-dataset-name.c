/* mw-dataset-name.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-dataset-name.h"

#include <string.h>

#include "mw-read.h"

/* A type of server whose datasets are called `scheme://host:port` and
 * `first.second.table`. */
typedef struct
{
  const char *type;
  const char *scheme;
  const char *host_key;          /* NULL: the scheme alone is the namespace */
  const char *default_port;      /* NULL: a port is written only when it is given */
  const char *parts[2];
} Rule;

static const Rule rules[] = {
  { "postgres", "postgres", "host", "5432", { "database", "schema" } },
  { "postgresql", "postgres", "host", "5432", { "database", "schema" } },
  { "mysql", "mysql", "host", "3306", { "database" } },
  { "sqlserver", "mssql", "host", "1433", { "database", "schema" } },
  { "oracle", "oracle", "host", "1521", { "serviceName", "schema" } },
  { "hive", "hive", "host", "10000", { "database" } },
  { "trino", "trino", "host", NULL, { "catalog", "schema" } },
  { "databricks", "unitycatalog", "host", NULL, { "catalog", "schema" } },
  { "snowflake", "snowflake", "account", NULL, { "database", "schema" } },
  { "bigquery", "bigquery", NULL, NULL, { "project", "dataset" } },
  { "db2", "db2", "host", "50000", { "database", "schema" } },
  { "clickhouse", "clickhouse", "host", "8123", { "database" } },
  { "kafka", "kafka", "host", "9092", { NULL } },
};

char *
mw_dataset_name_dup_key (const char *name_space,
                         const char *name)
{
  g_autofree char *joined = NULL;

  g_return_val_if_fail (name_space != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  joined = g_strconcat (name_space, "\n", name, NULL);

  return g_ascii_strdown (joined, -1);
}

/* "https://host:1,other:2/" is host:1. */
static char *
dup_host (const char *text)
{
  const char *scheme = strstr (text, "://");
  const char *start = scheme != NULL ? scheme + strlen ("://") : text;

  return g_strndup (start, strcspn (start, ",/"));
}

static char *
dup_namespace (const Rule   *rule,
               const MwNode *server)
{
  const char *port = mw_read_member (server, "port");
  const char *text;
  g_autofree char *host = NULL;

  if (rule->host_key == NULL)
    return g_strdup (rule->scheme);

  text = mw_read_member (server, rule->host_key);
  if (text == NULL)
    return NULL;

  host = dup_host (text);
  if (port == NULL)
    port = rule->default_port;
  if (port == NULL || strchr (host, ':') != NULL)
    return g_strconcat (rule->scheme, "://", host, NULL);

  return g_strconcat (rule->scheme, "://", host, ":", port, NULL);
}

/* A physical name may be qualified itself: "public.plays" takes the place of
 * the schema. */
static char *
dup_qualified (const Rule   *rule,
               const MwNode *server,
               const char   *table)
{
  g_autoptr(GString) name = g_string_new (NULL);
  guint n_dots = 0;
  guint n_parts = 0;

  for (const char *at = table; *at != '\0'; at++)
    if (*at == '.')
      n_dots++;
  while (n_parts < G_N_ELEMENTS (rule->parts) && rule->parts[n_parts] != NULL)
    n_parts++;

  for (guint i = 0; i + n_dots < n_parts; i++)
    {
      const char *part = mw_read_member (server, rule->parts[i]);

      if (part == NULL)
        return NULL;
      g_string_append_printf (name, "%s.", part);
    }
  g_string_append (name, table);

  return g_strdup (name->str);
}

/* redshift://cluster.region:port; the host has both as its first and third part. */
static char *
dup_redshift_key (const MwNode *server,
                  const char   *table)
{
  static const Rule rule = { "redshift", "redshift", "host", "5439", { "database", "schema" } };
  const char *host = mw_read_member (server, "host");
  const char *port = mw_read_member (server, "port");
  g_auto(GStrv) labels = NULL;
  g_autofree char *name_space = NULL;
  g_autofree char *name = dup_qualified (&rule, server, table);

  if (host == NULL || name == NULL)
    return NULL;

  labels = g_strsplit (host, ".", 4);
  if (g_strv_length (labels) < 3)
    return NULL;

  name_space = g_strconcat ("redshift://", labels[0], ".", labels[2], ":",
                            port != NULL ? port : rule.default_port, NULL);

  return mw_dataset_name_dup_key (name_space, name);
}

static char *
dup_athena_key (const MwNode *server,
                const char   *table)
{
  const char *region = mw_read_member (server, "regionName");
  const char *catalog = mw_read_member (server, "catalog");
  const char *schema = mw_read_member (server, "schema");
  g_autofree char *name_space = NULL;
  g_autofree char *name = NULL;

  if (region == NULL || schema == NULL)
    return NULL;

  name_space = g_strconcat ("awsathena://athena.", region, ".amazonaws.com", NULL);
  name = g_strjoin (".", catalog != NULL ? catalog : "AwsDataCatalog", schema, table, NULL);

  return mw_dataset_name_dup_key (name_space, name);
}

/* Files and objects: the location's own scheme and host, and its path as far as
 * it names one thing. */
static char *
dup_location_key (const char *location)
{
  const char *scheme = strstr (location, "://");
  const char *path;
  gsize length;
  g_autofree char *name_space = NULL;
  g_autofree char *name = NULL;

  if (scheme == NULL)
    return NULL;

  path = scheme + strlen ("://");
  path += strcspn (path, "/");
  name_space = g_strndup (location, (gsize) (path - location));
  while (*path == '/')
    path++;

  length = strcspn (path, "*{");
  if (path[length] != '\0')
    while (length > 0 && path[length - 1] != '/')
      length--;
  while (length > 0 && path[length - 1] == '/')
    length--;
  if (length == 0)
    return NULL;

  name = g_strndup (path, length);

  return mw_dataset_name_dup_key (name_space, name);
}

char *
mw_dataset_name_dup_server_key (const MwNode *server,
                                const char   *table)
{
  const char *type = mw_read_member (server, "type");
  const char *location = mw_read_member (server, "location");

  g_return_val_if_fail (table != NULL, NULL);

  if (location != NULL)
    return dup_location_key (location);
  if (type == NULL)
    return NULL;
  if (g_ascii_strcasecmp (type, "redshift") == 0)
    return dup_redshift_key (server, table);
  if (g_ascii_strcasecmp (type, "athena") == 0)
    return dup_athena_key (server, table);

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *name_space = NULL;
      g_autofree char *name = NULL;

      if (g_ascii_strcasecmp (type, rules[i].type) != 0)
        continue;

      name_space = dup_namespace (&rules[i], server);
      /* A topic is a name whatever dots it has. */
      name = rules[i].parts[0] != NULL ? dup_qualified (&rules[i], server, table) : g_strdup (table);

      return name_space != NULL && name != NULL ? mw_dataset_name_dup_key (name_space, name) : NULL;
    }

  return NULL;
}
