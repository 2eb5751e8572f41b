/* mw-mesh-link.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-builder.h"

#include <string.h>

#include "mw-read.h"
#include "mw-text-hash.h"

/* References between products and contracts. What they name and nobody
 * describes becomes a ghost, so that a dangling reference is seen. */

static const char * const no_tags[] = { NULL };

guint
mw_mesh_builder_take_product (MwMeshBuilder *self,
                              const char    *id)
{
  MwMesh *mesh = self->mesh;
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (mesh->product_by_id, id));
  const char *no_domain = NULL;
  MwProduct ghost = {
    .id = id,
    .name = id,
    .tags = no_tags,
    .team = MW_NONE,
    .entry = MW_NONE,
    .is_ghost = TRUE,
  };

  if (found > 0)
    return found - 1;

  g_array_append_val (mesh->products, ghost);
  g_array_append_val (self->product_domains, no_domain);
  g_hash_table_insert (mesh->product_by_id, (gpointer) id, GUINT_TO_POINTER (mesh->products->len));

  return mesh->products->len - 1;
}

guint
mw_mesh_builder_take_contract (MwMeshBuilder *self,
                               const char    *id)
{
  MwMesh *mesh = self->mesh;
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (mesh->contract_by_id, id));
  const char *no_product = NULL;
  MwContract ghost = {
    .id = id,
    .name = id,
    .tags = no_tags,
    .port = MW_NONE,
    .entry = MW_NONE,
    .is_ghost = TRUE,
  };

  if (found > 0)
    return found - 1;

  g_array_append_val (mesh->contracts, ghost);
  g_array_append_val (self->contract_products, no_product);
  g_hash_table_insert (mesh->contract_by_id, (gpointer) id, GUINT_TO_POINTER (mesh->contracts->len));

  return mesh->contracts->len - 1;
}

/* ODCS `dataProduct` is a name, in practice as often an id. */
static guint
find_named_product (MwMeshBuilder *self,
                    const char    *text)
{
  MwMesh *mesh = self->mesh;
  g_autofree char *folded = NULL;
  guint found;

  if (text == NULL)
    return MW_NONE;

  found = GPOINTER_TO_UINT (g_hash_table_lookup (mesh->product_by_id, text));
  if (found > 0)
    return found - 1;

  if (self->product_by_name == NULL)
    {
      self->product_by_name = g_hash_table_new_full (mw_text_hash, g_str_equal, g_free, NULL);
      for (guint i = mesh->products->len; i > 0; i--)
        g_hash_table_insert (self->product_by_name,
                             mw_read_dup_folded (g_array_index (mesh->products, MwProduct, i - 1).name),
                             GUINT_TO_POINTER (i));
    }

  folded = mw_read_dup_folded (text);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->product_by_name, folded)) - 1;
}

/* The product to show for a contract that no output port promises: the one that
 * the contract itself names, else a ghost in the contract's place. */
static guint
take_lone_owner (MwMeshBuilder *self,
                 const char    *contract_id)
{
  MwMesh *mesh = self->mesh;
  guint index = mw_mesh_builder_take_contract (self, contract_id);
  const MwContract *contract = &g_array_index (mesh->contracts, MwContract, index);
  guint product = find_named_product (self, g_array_index (self->contract_products, const char *, index));
  guint ghost;
  MwProduct stand_in = {
    .id = contract_id,
    .name = contract->name,
    .team_name = contract->team_name,
    .tags = no_tags,
    .entry = MW_NONE,
    .is_ghost = TRUE,
  };

  if (product != MW_NONE)
    return product;

  ghost = GPOINTER_TO_UINT (g_hash_table_lookup (self->ghost_by_contract, contract_id));
  if (ghost > 0)
    return ghost - 1;

  stand_in.team = mw_mesh_builder_take_team (self, contract->team_name);
  g_array_append_val (mesh->products, stand_in);
  g_array_append_val (self->product_domains, contract->domain);
  ghost = mesh->products->len;
  g_hash_table_insert (self->ghost_by_contract, (gpointer) contract_id, GUINT_TO_POINTER (ghost));
  if (!g_hash_table_contains (mesh->product_by_id, contract_id))
    g_hash_table_insert (mesh->product_by_id, (gpointer) contract_id, GUINT_TO_POINTER (ghost));

  return ghost - 1;
}

/* When a port of the wanted major version exists, the others are not meant. */
static guint
keep_major (MwMesh     *mesh,
            const char *version,
            MwOwner    *owners,
            guint       n_owners)
{
  guint n_kept = 0;

  if (version == NULL)
    return n_owners;

  for (guint i = 0; i < n_owners; i++)
    {
      const MwPort *port = &g_array_index (mesh->ports, MwPort, owners[i].port);

      if (port->version != NULL && mw_read_major (port->version) == mw_read_major (version))
        {
          MwOwner kept = owners[i];

          owners[i] = owners[n_kept];
          owners[n_kept++] = kept;
        }
    }

  return n_kept > 0 ? n_kept : n_owners;
}

guint
mw_mesh_builder_take_owners (MwMeshBuilder *self,
                             const char    *contract_id,
                             const char    *version,
                             MwOwner       *owners)
{
  MwMesh *mesh = self->mesh;
  guint port = GPOINTER_TO_UINT (g_hash_table_lookup (self->ports_by_contract, contract_id));
  guint n = 0;

  if (port == 0 && mw_mesh_builder_is_absent (self, contract_id))
    return 0;

  for (; port > 0 && n < MW_MAX_OWNERS; port = g_array_index (self->next_port, guint, port - 1))
    {
      owners[n].port = port - 1;
      owners[n].product = g_array_index (mesh->ports, MwPort, port - 1).product;
      n++;
    }

  if (n > 0)
    return keep_major (mesh, version, owners, n);

  owners[0].product = take_lone_owner (self, contract_id);
  owners[0].port = MW_NONE;

  return 1;
}

gboolean
mw_mesh_builder_is_absent (MwMeshBuilder *self,
                           const char    *id)
{
  return self->absent != NULL && g_hash_table_contains (self->absent, id);
}

/* Ports find their contracts, and contracts the first port that promises them. */
void
mw_mesh_builder_link_contracts (MwMeshBuilder *self)
{
  MwMesh *mesh = self->mesh;

  g_array_set_size (self->next_port, mesh->ports->len);

  /* Backwards, so that each chain runs in the order of the documents. */
  for (guint i = mesh->ports->len; i > 0; i--)
    {
      MwPort *port = &g_array_index (mesh->ports, MwPort, i - 1);
      guint next;

      if (port->contract_id == NULL || port->direction != MW_PORT_OUTPUT ||
          g_array_index (mesh->products, MwProduct, port->product).is_duplicate)
        continue;

      next = GPOINTER_TO_UINT (g_hash_table_lookup (self->ports_by_contract, port->contract_id));
      g_array_index (self->next_port, guint, i - 1) = next;
      g_hash_table_insert (self->ports_by_contract, (gpointer) port->contract_id, GUINT_TO_POINTER (i));
    }

  for (guint i = 0; i < mesh->ports->len; i++)
    {
      MwPort *port = &g_array_index (mesh->ports, MwPort, i);
      MwContract *contract;

      if (port->contract_id == NULL)
        continue;

      port->contract = mw_mesh_builder_take_contract (self, port->contract_id);
      contract = &g_array_index (mesh->contracts, MwContract, port->contract);
      if (contract->port == MW_NONE && port->direction == MW_PORT_OUTPUT)
        contract->port = GPOINTER_TO_UINT (g_hash_table_lookup (self->ports_by_contract,
                                                                port->contract_id)) - 1;
    }
}

static void
link_owners (MwMeshBuilder *self,
             const char    *contract_id,
             const char    *version,
             guint          target_port,
             MwProvenance   provenance)
{
  MwMesh *mesh = self->mesh;
  guint consumer = g_array_index (mesh->ports, MwPort, target_port).product;
  MwOwner owners[MW_MAX_OWNERS];
  guint n = mw_mesh_builder_take_owners (self, contract_id, version, owners);

  for (guint i = 0; i < n; i++)
    {
      gboolean is_ghost = g_array_index (mesh->products, MwProduct, owners[i].product).is_ghost;

      mw_mesh_builder_add_link (self, owners[i].product, consumer, provenance,
                                is_ghost ? MW_EDGE_BROKEN : MW_EDGE_DERIVED,
                                owners[i].port, target_port, MW_NONE);
    }
}

void
mw_mesh_builder_link_ports (MwMeshBuilder *self)
{
  MwMesh *mesh = self->mesh;

  for (guint i = 0; i < mesh->ports->len; i++)
    {
      const MwPort *port = &g_array_index (mesh->ports, MwPort, i);

      if (port->direction == MW_PORT_INPUT && port->contract_id != NULL)
        link_owners (self, port->contract_id, port->version, i, MW_PROVENANCE_CONTRACT_MATCH);
    }

  for (guint i = 0; i < self->input_contracts->len; i++)
    {
      const MwContractReference *reference =
        &g_array_index (self->input_contracts, MwContractReference, i);

      link_owners (self, reference->target, reference->version, reference->port,
                   MW_PROVENANCE_INPUT_CONTRACT);
    }
}

void
mw_mesh_builder_add_link (MwMeshBuilder *self,
                          guint          source,
                          guint          target,
                          MwProvenance   provenance,
                          MwEdgeState    state,
                          guint          source_port,
                          guint          target_port,
                          guint          agreement)
{
  MwLink link = {
    .source = source,
    .target = target,
    .fact = {
      .provenance = provenance,
      .state = state,
      .source_port = source_port,
      .target_port = target_port,
      .agreement = agreement,
    },
  };

  if (source != MW_NONE && target != MW_NONE && source != target)
    g_array_append_val (self->links, link);
}
