/* mw-mesh-concepts.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-builder.h"

#include "mw-read.h"

/* Concepts: definitions of the registry API, and what properties map to. An id
 * that properties name and nobody defines becomes a ghost. */

/* Of products with a property mapped to a concept. */
typedef struct
{
  guint concept;
  guint product;
} Use;

static guint
take_concept (MwMesh     *mesh,
              const char *id)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (mesh->concept_by_id, id));
  MwConcept ghost = {
    .id = id,
    .name = id,
    .owner = MW_NONE,
    .domain = MW_NONE,
    .facet_of = MW_NONE,
    .entry = MW_NONE,
    .is_ghost = TRUE,
  };

  if (found > 0)
    return found - 1;

  g_array_append_val (mesh->concepts, ghost);
  g_hash_table_insert (mesh->concept_by_id, (gpointer) id, GUINT_TO_POINTER (mesh->concepts->len));

  return mesh->concepts->len - 1;
}

/* The domain that is said, else the one that the owning team is or belongs to. */
static guint
find_domain (MwMesh     *mesh,
             const char *text,
             guint       owner)
{
  guint found = text != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (mesh->domain_by_id, text)) : 0;

  if (found > 0)
    return found - 1;

  for (guint team = owner; team != MW_NONE && text == NULL; team = g_array_index (mesh->teams, MwTeam, team).parent)
    {
      const char *id = g_array_index (mesh->teams, MwTeam, team).id;

      found = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (mesh->domain_by_id, id)) : 0;
      if (found > 0)
        return found - 1;
    }

  return MW_NONE;
}

static void
read_definition (MwMeshBuilder *self,
                 guint          entry)
{
  MwMesh *mesh = self->mesh;
  const char *id = g_array_index (mesh->entries, MwEntry, entry).id;
  const MwNode *node = g_array_index (mesh->entries, MwEntry, entry).node;
  const MwNode *custom = mw_node_get_member (node, "custom");
  MwConcept *concept;
  guint owner;
  guint index;

  /* Of two with one id the first stands for both. */
  if (id == NULL || g_hash_table_contains (mesh->concept_by_id, id))
    return;

  owner = mw_mesh_builder_take_team (self, mw_read_member (node, "owner"));
  index = take_concept (mesh, id);
  concept = &g_array_index (mesh->concepts, MwConcept, index);
  concept->is_ghost = FALSE;
  concept->entry = entry;
  concept->owner = owner;
  concept->domain = find_domain (mesh, mw_read_member (custom, "domain"), owner);
  concept->description = mw_read_member (node, "description");
  concept->scope = mw_read_member (custom, "scope");
  concept->identifier = mw_read_member (custom, "identifier");
  if (concept->identifier == NULL)
    concept->identifier = mw_read_member (custom, "sharedIdentifier");
  if (mw_read_member (node, "title") != NULL)
    concept->name = mw_read_member (node, "title");
  else if (mw_read_member (node, "name") != NULL)
    concept->name = mw_read_member (node, "name");
}

/* A side of itself, even around corners, is not believed. */
static void
set_facet (MwMesh     *mesh,
           guint       facet,
           const char *id)
{
  MwConcept *concepts = (MwConcept *) (gpointer) mesh->concepts->data;
  guint whole = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (mesh->concept_by_id, id)) : 0;

  if (whole == 0 || concepts[facet].facet_of != MW_NONE)
    return;

  /* Those set so far have no circle, so that this ends. */
  for (guint i = whole - 1; i != MW_NONE; i = concepts[i].facet_of)
    if (i == facet)
      return;

  concepts[facet].facet_of = whole - 1;
}

/* Said by the facet, else by the concept that it is one of. */
static void
link_facets (MwMesh *mesh)
{
  for (guint i = 0; i < mesh->concepts->len; i++)
    {
      guint entry = g_array_index (mesh->concepts, MwConcept, i).entry;

      if (entry != MW_NONE)
        set_facet (mesh, i, mw_read_text (mw_node_lookup (g_array_index (mesh->entries, MwEntry, entry).node,
                                                          "/custom/facetOf")));
    }

  for (guint i = 0; i < mesh->concepts->len; i++)
    {
      const MwConcept *concept = &g_array_index (mesh->concepts, MwConcept, i);
      const MwNode *list;

      if (concept->entry == MW_NONE)
        continue;

      list = mw_node_lookup (g_array_index (mesh->entries, MwEntry, concept->entry).node, "/custom/facets");
      for (const MwNode *item = mw_node_get_first (list); item != NULL; item = mw_node_get_next (item))
        {
          const char *facet = mw_read_member (item, "definition");
          guint found = facet != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (mesh->concept_by_id, facet)) : 0;

          if (found > 0)
            set_facet (mesh, found - 1, concept->id);
        }
    }
}

/* Every output port that promises the contract counts. */
static void
add_uses (MwMeshBuilder *self,
          GArray        *uses,
          guint          property)
{
  MwMesh *mesh = self->mesh;
  MwProperty *mapped = &g_array_index (mesh->properties, MwProperty, property);
  guint contract = g_array_index (mesh->objects, MwSchemaObject, mapped->object).contract;
  const MwContract *promised = &g_array_index (mesh->contracts, MwContract, contract);
  guint port;

  mapped->concept_index = take_concept (mesh, mapped->concept);
  if (promised->is_duplicate)
    return;

  port = GPOINTER_TO_UINT (g_hash_table_lookup (self->ports_by_contract, promised->id));
  for (guint i = 0; port > 0 && i < MW_MAX_OWNERS; i++)
    {
      Use use = {
        .concept = mapped->concept_index,
        .product = g_array_index (mesh->ports, MwPort, port - 1).product,
      };

      g_array_append_val (uses, use);
      port = g_array_index (self->next_port, guint, port - 1);
    }
}

static int
compare_uses (gconstpointer a,
              gconstpointer b)
{
  const Use *x = a;
  const Use *y = b;

  if (x->concept != y->concept)
    return x->concept < y->concept ? -1 : 1;

  return (x->product > y->product) - (x->product < y->product);
}

/**
 * mw_mesh_builder_make_concepts:
 *
 * Reads definitions, and joins them with properties; needs domains and teams.
 */
void
mw_mesh_builder_make_concepts (MwMeshBuilder *self)
{
  MwMesh *mesh = self->mesh;
  g_autoptr(GArray) uses = g_array_new (FALSE, FALSE, sizeof (Use));

  for (guint i = 0; i < mesh->entries->len; i++)
    if (g_array_index (mesh->entries, MwEntry, i).kind == MW_KIND_DEFINITION)
      read_definition (self, i);
  link_facets (mesh);

  for (guint i = 0; i < self->concept_uses->len; i++)
    add_uses (self, uses, g_array_index (self->concept_uses, guint, i));

  g_array_sort (uses, compare_uses);
  for (guint i = 0; i < uses->len; i++)
    {
      const Use *use = &g_array_index (uses, Use, i);
      MwConcept *concept = &g_array_index (mesh->concepts, MwConcept, use->concept);

      if (i > 0 && compare_uses (use - 1, use) == 0)
        continue;
      if (concept->products.n++ == 0)
        concept->products.first = mesh->concept_products->len;
      g_array_append_val (mesh->concept_products, use->product);
    }
}

guint
mw_mesh_find_concept (MwMesh     *self,
                      const char *id)
{
  g_return_val_if_fail (MW_IS_MESH (self), MW_NONE);

  return id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->concept_by_id, id)) - 1 : MW_NONE;
}

const guint *
mw_mesh_get_concept_products (MwMesh *self,
                              guint   concept_index,
                              guint  *n)
{
  MwRange range;

  g_return_val_if_fail (MW_IS_MESH (self), NULL);
  g_return_val_if_fail (concept_index < self->concepts->len, NULL);

  range = g_array_index (self->concepts, MwConcept, concept_index).products;
  if (n != NULL)
    *n = range.n;

  return ((const guint *) (gpointer) self->concept_products->data) + range.first;
}
