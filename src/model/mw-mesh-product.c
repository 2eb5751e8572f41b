/* mw-mesh-product.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-builder.h"

#include "mw-read.h"

/* Data products: Bitol ODPS 0.9 to 1.1, of which the newest are a superset. */

static void
read_input_contracts (MwMeshBuilder *self,
                      const MwNode  *list,
                      guint          port)
{
  for (const MwNode *item = mw_node_get_first (list); item != NULL; item = mw_node_get_next (item))
    {
      MwContractReference reference = { .port = port, .contract = MW_NONE };
      const char *alone = mw_read_text (item);

      reference.target = alone != NULL ? alone : mw_read_member (item, "id");
      reference.version = mw_read_member (item, "version");
      if (reference.target != NULL)
        g_array_append_val (self->input_contracts, reference);
    }
}

static void
read_ports (MwMeshBuilder  *self,
            const MwNode   *list,
            MwPortDirection direction,
            guint           product)
{
  for (const MwNode *item = mw_node_get_first (list); item != NULL; item = mw_node_get_next (item))
    {
      const char *alone = mw_read_text (item);
      MwPort port = {
        .id = mw_read_member (item, "id"),
        .name = alone != NULL ? alone : mw_read_member (item, "name"),
        .version = mw_read_member (item, "version"),
        .description = mw_read_either (item, "description", "purpose"),
        .contract_id = mw_read_member (item, "contractId"),
        .direction = direction,
        .product = product,
        .contract = MW_NONE,
      };

      port.port_type = mw_read_member (item, direction == MW_PORT_MANAGEMENT ? "content" : "type");
      if (port.name == NULL)
        port.name = port.id;
      if (port.name == NULL)
        port.name = port.contract_id;
      /* A port that nothing names is none. */
      if (port.name == NULL)
        continue;

      g_array_append_val (self->mesh->ports, port);
      if (direction == MW_PORT_OUTPUT)
        read_input_contracts (self, mw_node_get_member (item, "inputContracts"),
                              self->mesh->ports->len - 1);
    }
}

static MwRange
read_all_ports (MwMeshBuilder *self,
                const MwNode  *node,
                guint          product)
{
  MwRange range = { .first = self->mesh->ports->len };

  read_ports (self, mw_node_get_member (node, "inputPorts"), MW_PORT_INPUT, product);
  read_ports (self, mw_node_get_member (node, "outputPorts"), MW_PORT_OUTPUT, product);
  read_ports (self, mw_node_get_member (node, "managementPorts"), MW_PORT_MANAGEMENT, product);
  range.n = self->mesh->ports->len - range.first;

  return range;
}

static MwRange
read_support (MwMeshBuilder *self,
              const MwNode  *list)
{
  MwRange range = { .first = self->mesh->supports->len };

  for (const MwNode *item = mw_node_get_first (list); item != NULL; item = mw_node_get_next (item))
    {
      MwSupport support = {
        .channel = mw_read_member (item, "channel"),
        .url = mw_read_member (item, "url"),
        .tool = mw_read_member (item, "tool"),
        .scope = mw_read_member (item, "scope"),
      };

      if (support.channel != NULL || support.url != NULL)
        g_array_append_val (self->mesh->supports, support);
    }

  range.n = self->mesh->supports->len - range.first;

  return range;
}

static void
read_components (MwMeshBuilder *self,
                 const MwNode  *list,
                 const char    *type_key,
                 gboolean       is_infrastructure)
{
  for (const MwNode *item = mw_node_get_first (list); item != NULL; item = mw_node_get_next (item))
    {
      const char *name = mw_read_member (item, "displayName");
      MwComponent component = {
        .name = name != NULL ? name : mw_read_member (item, "name"),
        .component_type = mw_read_member (item, type_key),
        .platform = mw_read_member (item, "platform"),
        .description = mw_read_member (item, "description"),
        .is_infrastructure = is_infrastructure,
      };

      if (component.name != NULL)
        g_array_append_val (self->mesh->components, component);
    }
}

/* The DPDS components that a product carries in its customProperties
 * (Data Product Descriptor Specification 1.0.0, internalComponents). */
static MwRange
read_all_components (MwMeshBuilder *self,
                     const MwNode  *node)
{
  MwRange range = { .first = self->mesh->components->len };

  read_components (self, mw_read_custom (node, "applicationComponents"), "applicationType", FALSE);
  read_components (self, mw_read_custom (node, "infrastructuralComponents"), "infrastructureType", TRUE);
  range.n = self->mesh->components->len - range.first;

  return range;
}

/* ODPS 1.1.0 has `type`; before, registries and lists each wrote a custom
 * property of their own. */
static void
read_archetype (MwProduct    *product,
                const MwNode *node)
{
  static const char * const names[] = { "archetype", "type", "dataProductType", "dataProductTier" };

  product->archetype_text = mw_read_member (node, "type");
  for (gsize i = 0; i < G_N_ELEMENTS (names) && product->archetype_text == NULL; i++)
    product->archetype_text = mw_read_custom_text (node, names[i]);

  product->archetype = mw_read_archetype (product->archetype_text);
}

static void
read_description (MwProduct    *product,
                  const MwNode *node)
{
  const MwNode *description = mw_node_get_member (node, "description");

  product->purpose = mw_read_either (node, "description", "purpose");
  product->limitations = mw_read_member (description, "limitations");
  product->usage = mw_read_member (description, "usage");
}

static void
read_team (MwMeshBuilder *self,
           MwProduct     *product,
           const MwNode  *node)
{
  const MwNode *team = mw_node_get_member (node, "team");
  const MwNode *members = mw_node_get_member (team, "members");

  /* Until ODPS 1.0.0 the team was the list of its members. */
  if (team != NULL && mw_node_get_node_type (team) == MW_NODE_SEQUENCE)
    members = team;

  product->team = MW_NONE;
  product->team_name = mw_read_either (node, "team", "name");
  if (product->team_name == NULL)
    product->team_name = mw_read_custom_text (node, "owner");
  product->members = mw_mesh_builder_read_members (self, members);
}

void
mw_mesh_builder_read_product (MwMeshBuilder *self,
                              guint          entry)
{
  MwMesh *mesh = self->mesh;
  const MwNode *node = g_array_index (mesh->entries, MwEntry, entry).node;
  const char *domain = mw_read_member (node, "domain");
  MwProduct product = {
    .id = mw_read_member (node, "id"),
    .name = mw_read_member (node, "name"),
    .version = mw_read_member (node, "version"),
    .api_version = mw_read_member (node, "apiVersion"),
    .status = mw_read_member (node, "status"),
    .tenant = mw_read_member (node, "tenant"),
    .created = mw_read_member (node, "productCreatedTs"),
    .entry = entry,
  };

  if (product.name == NULL)
    product.name = product.id != NULL ? product.id : "";
  product.lifecycle = mw_read_lifecycle (product.status);
  product.technology = mw_read_custom_text (node, "technology");
  if (product.technology == NULL)
    product.technology = mw_read_custom_text (node, "platform");
  product.tags = mw_read_texts (&mesh->arena, mw_node_get_member (node, "tags"));
  read_archetype (&product, node);
  read_description (&product, node);
  read_team (self, &product, node);
  product.support = read_support (self, mw_node_get_member (node, "support"));
  product.components = read_all_components (self, node);
  product.ports = read_all_ports (self, node, mesh->products->len);

  g_array_append_val (mesh->products, product);
  g_array_append_val (self->product_domains, domain);
}
