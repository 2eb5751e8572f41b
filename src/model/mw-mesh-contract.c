/* mw-mesh-contract.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-builder.h"

#include <string.h>

#include "mw-read.h"

/* Data contracts: Bitol ODCS 3.0 to 3.2. */

/* The parts that say where a dataset lies, from the outside in. */
static const char * const place_keys[] = {
  "account", "project", "catalog", "database", "serviceName", "dataset", "schema",
  "namespace", "warehouse", "topic", "stream", "path",
};

/* One line for people: "db.example.org:5432, shop, public". */
static const char *
make_location (MwMeshBuilder *self,
               const MwNode  *node)
{
  g_autoptr(GString) line = NULL;
  const char *location = mw_read_member (node, "location");
  const char *host = mw_read_member (node, "host");
  const char *port = mw_read_member (node, "port");

  if (location != NULL)
    return location;

  line = g_string_new (host);
  if (host != NULL && port != NULL)
    g_string_append_printf (line, ":%s", port);

  for (gsize i = 0; i < G_N_ELEMENTS (place_keys); i++)
    {
      const char *part = mw_read_member (node, place_keys[i]);

      if (part != NULL)
        g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "", part);
    }

  return line->len > 0 ? mw_arena_text (&self->mesh->arena, line->str, line->len) : NULL;
}

MwRange
mw_mesh_builder_read_servers (MwMeshBuilder *self,
                              const MwNode  *list,
                              guint          contract)
{
  MwRange range = { .first = self->mesh->servers->len };

  for (const MwNode *item = mw_node_get_first (list); item != NULL; item = mw_node_get_next (item))
    {
      MwServer server = { .contract = contract };

      if (mw_node_get_node_type (item) != MW_NODE_MAPPING)
        continue;

      server.name = mw_read_member (item, "server");
      if (server.name == NULL)
        server.name = mw_node_get_key (item);
      server.server_type = mw_read_member (item, "type");
      server.environment = mw_read_member (item, "environment");
      server.description = mw_read_member (item, "description");
      server.location = make_location (self, item);
      g_array_append_val (self->mesh->servers, server);
    }

  range.n = self->mesh->servers->len - range.first;

  return range;
}

static const char *
make_sla_value (MwMeshBuilder *self,
                const MwNode  *node)
{
  const char *value = mw_read_member (node, "value");
  const char *extended = mw_read_member (node, "valueExt");
  const char *unit = mw_read_member (node, "unit");
  g_autoptr(GString) line = NULL;

  if (value == NULL || (extended == NULL && unit == NULL))
    return value;

  line = g_string_new (value);
  if (extended != NULL)
    g_string_append_printf (line, " to %s", extended);
  if (unit != NULL)
    g_string_append_printf (line, " %s", unit);

  return mw_arena_text (&self->mesh->arena, line->str, line->len);
}

MwRange
mw_mesh_builder_read_slas (MwMeshBuilder *self,
                           const MwNode  *list)
{
  MwRange range = { .first = self->mesh->slas->len };

  for (const MwNode *item = mw_node_get_first (list); item != NULL; item = mw_node_get_next (item))
    {
      MwSla sla = {
        .property = mw_read_member (item, "property"),
        .value = make_sla_value (self, item),
        .element = mw_read_member (item, "element"),
        .driver = mw_read_member (item, "driver"),
        .description = mw_read_member (item, "description"),
      };

      if (sla.property != NULL)
        g_array_append_val (self->mesh->slas, sla);
    }

  range.n = self->mesh->slas->len - range.first;

  return range;
}

/* A reference into another contract has the file or URL of that before a "#";
* without one it stays within its own contract (ODCS 3.1.0, relationships). */
static void
read_relationship_end (MwMeshBuilder *self,
                       const MwNode  *end,
                       guint          contract)
{
  const char *text = mw_read_text (end);
  const char *fragment = text != NULL ? strchr (text, '#') : NULL;
  MwContractReference reference = { .port = MW_NONE, .contract = contract };

  if (fragment == NULL || fragment == text)
    return;

  reference.target = mw_arena_text (&self->mesh->arena, text, (gsize) (fragment - text));
  g_array_append_val (self->relationships, reference);
}

void
mw_mesh_builder_read_relationships (MwMeshBuilder *self,
                                    const MwNode  *list,
                                    guint          contract)
{
  for (const MwNode *item = mw_node_get_first (list); item != NULL; item = mw_node_get_next (item))
    {
      const MwNode *to = mw_node_get_member (item, "to");

      read_relationship_end (self, to, contract);
      for (const MwNode *part = mw_node_get_first (to); part != NULL; part = mw_node_get_next (part))
        read_relationship_end (self, part, contract);
    }
}

void
mw_mesh_builder_read_contract (MwMeshBuilder *self,
                               guint          entry)
{
  MwMesh *mesh = self->mesh;
  const MwNode *node = g_array_index (mesh->entries, MwEntry, entry).node;
  const MwNode *description = mw_node_get_member (node, "description");
  const char *product = mw_read_member (node, "dataProduct");
  guint index = mesh->contracts->len;
  MwContract contract = {
    .id = mw_read_member (node, "id"),
    .name = mw_read_member (node, "name"),
    .version = mw_read_member (node, "version"),
    .api_version = mw_read_member (node, "apiVersion"),
    .status = mw_read_member (node, "status"),
    .domain = mw_read_member (node, "domain"),
    .team_name = mw_read_either (node, "team", "name"),
    .purpose = mw_read_either (node, "description", "purpose"),
    .limitations = mw_read_member (description, "limitations"),
    .usage = mw_read_member (description, "usage"),
    .port = MW_NONE,
    .entry = entry,
  };

  if (contract.name == NULL)
    contract.name = contract.id != NULL ? contract.id : "";
  contract.lifecycle = mw_read_lifecycle (contract.status);
  contract.tags = mw_read_texts (&mesh->arena, mw_node_get_member (node, "tags"));
  contract.servers = mw_mesh_builder_read_servers (self, mw_node_get_member (node, "servers"), index);
  contract.slas = mw_mesh_builder_read_slas (self, mw_node_get_member (node, "slaProperties"));
  g_array_append_val (mesh->contracts, contract);
  g_array_append_val (self->contract_products, product);
  mw_mesh_builder_read_schema (self, mw_node_get_member (node, "schema"), index);
}
