/* mw-mesh-relationships.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-builder.h"

#include <string.h>

#include "mw-text-hash.h"

/* ODCS relationships that point into another contract, which they name by file
 * or URL ("customers.odcs.yaml#/schema/…"). */

/* The last part of a path or URL without what only says the format. */
static char *
dup_stem (const char *path)
{
  static const char * const suffixes[] = { ".yaml", ".yml", ".json", ".odcs" };
  const char *slash = strrchr (path, '/');
  char *stem = g_strdup (slash != NULL ? slash + 1 : path);

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (stem, suffixes[i]))
      stem[strlen (stem) - strlen (suffixes[i])] = '\0';

  return stem;
}

/* Contracts by the stem of the file that each came in. */
static GHashTable *
index_files (MwMeshBuilder *self)
{
  MwMesh *mesh = self->mesh;
  g_autoptr(GHashTable) table = g_hash_table_new_full (mw_text_hash, g_str_equal, g_free, NULL);

  for (guint i = mesh->contracts->len; i > 0; i--)
    {
      guint entry = g_array_index (mesh->contracts, MwContract, i - 1).entry;
      const char *name;

      if (entry == MW_NONE)
        continue;

      name = g_ptr_array_index (mesh->names, g_array_index (mesh->entries, MwEntry, entry).source);
      if (name != NULL)
        g_hash_table_insert (table, dup_stem (name), GUINT_TO_POINTER (i));
    }

  return g_steal_pointer (&table);
}

/**
 * mw_mesh_builder_find_named_contract:
 * @target: how a document refers to a contract: its id, or the file or URL of it
 *
 * Returns: the contract, or %MW_NONE
 */
guint
mw_mesh_builder_find_named_contract (MwMeshBuilder *self,
                                     const char    *target)
{
  MwMesh *mesh = self->mesh;
  g_autofree char *stem = dup_stem (target);
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (mesh->contract_by_id, target));

  if (found == 0)
    found = GPOINTER_TO_UINT (g_hash_table_lookup (mesh->contract_by_id, stem));
  if (found == 0)
    {
      if (self->contract_by_file == NULL)
        self->contract_by_file = index_files (self);
      found = GPOINTER_TO_UINT (g_hash_table_lookup (self->contract_by_file, stem));
    }

  return found - 1;
}

/* The one referred to gives its keys, so its product is the provider. */
static void
link_pair (MwMeshBuilder *self,
           const char    *given,
           guint          taking_port)
{
  MwMesh *mesh = self->mesh;
  MwOwner owners[MW_MAX_OWNERS];
  guint n = mw_mesh_builder_take_owners (self, given, NULL, owners);

  for (guint i = 0; i < n; i++)
    {
      gboolean is_ghost = g_array_index (mesh->products, MwProduct, owners[i].product).is_ghost;

      mw_mesh_builder_add_link (self, owners[i].product,
                                g_array_index (mesh->ports, MwPort, taking_port).product,
                                MW_PROVENANCE_RELATIONSHIP,
                                is_ghost ? MW_EDGE_BROKEN : MW_EDGE_DERIVED,
                                owners[i].port, taking_port, MW_NONE);
    }
}

void
mw_mesh_builder_link_relationships (MwMeshBuilder *self)
{
  MwMesh *mesh = self->mesh;

  for (guint i = 0; i < self->relationships->len; i++)
    {
      const MwContractReference *reference =
        &g_array_index (self->relationships, MwContractReference, i);
      const char *taking = g_array_index (mesh->contracts, MwContract, reference->contract).id;
      guint found = mw_mesh_builder_find_named_contract (self, reference->target);
      const char *given = found != MW_NONE ? g_array_index (mesh->contracts, MwContract, found).id : reference->target;
      guint port = GPOINTER_TO_UINT (g_hash_table_lookup (self->ports_by_contract, taking));

      if (strcmp (given, taking) == 0)
        continue;

      /* A contract that no product promises takes nothing either. */
      for (guint n = 0; port > 0 && n < MW_MAX_OWNERS; n++)
        {
          link_pair (self, given, port - 1);
          port = g_array_index (self->next_port, guint, port - 1);
        }
    }
}
