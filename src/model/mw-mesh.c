/* mw-mesh.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh.h"

#include "mw-mesh-builder.h"
#include "mw-mesh-private.h"
#include "mw-text-hash.h"

G_DEFINE_FINAL_TYPE (MwMesh, mw_mesh, G_TYPE_OBJECT)

#define DEFINE_ARRAY(Type, name, field) \
        const Type * \
        mw_mesh_get_ ## name (MwMesh *self, \
                              guint  *n) \
        { \
          g_return_val_if_fail (MW_IS_MESH (self), NULL); \
          if (n != NULL) \
          *n = self->field->len; \
          return (const Type *) (gpointer) self->field->data; \
        }

DEFINE_ARRAY (MwProduct, products, products)
DEFINE_ARRAY (MwPort, ports, ports)
DEFINE_ARRAY (MwContract, contracts, contracts)
DEFINE_ARRAY (MwSchemaObject, objects, objects)
DEFINE_ARRAY (MwProperty, properties, properties)
DEFINE_ARRAY (MwQualityRule, qualities, qualities)
DEFINE_ARRAY (MwServer, servers, servers)
DEFINE_ARRAY (MwSla, slas, slas)
DEFINE_ARRAY (MwTeam, teams, teams)
DEFINE_ARRAY (MwMember, members, members)
DEFINE_ARRAY (MwSupport, supports, supports)
DEFINE_ARRAY (MwComponent, components, components)
DEFINE_ARRAY (MwDomain, domains, domains)
DEFINE_ARRAY (MwAgreement, agreements, agreements)
DEFINE_ARRAY (MwEdge, edges, edges)
DEFINE_ARRAY (MwEdgeFact, edge_facts, edge_facts)
DEFINE_ARRAY (MwColumnEdge, column_edges, column_edges)
DEFINE_ARRAY (MwConcept, concepts, concepts)
DEFINE_ARRAY (MwEntry, entries, entries)
DEFINE_ARRAY (MwMeshProblem, problems, problems)

static guint
find (GHashTable *table,
      const char *id)
{
  if (id == NULL)
    return MW_NONE;

  /* Stored one higher, so that "not there" (0) becomes MW_NONE. */
  return GPOINTER_TO_UINT (g_hash_table_lookup (table, id)) - 1;
}

static GArray **
list_arrays (MwMesh *self,
             guint  *n)
{
  *n = (guint) ((&self->domain_products - &self->products) + 1);

  return &self->products;
}

static void
mw_mesh_finalize (GObject *object)
{
  MwMesh *self = MW_MESH (object);
  guint n_arrays;
  GArray **arrays = list_arrays (self, &n_arrays);

  for (guint i = 0; i < n_arrays; i++)
    g_clear_pointer (&arrays[i], g_array_unref);

  g_clear_pointer (&self->product_by_id, g_hash_table_unref);
  g_clear_pointer (&self->contract_by_id, g_hash_table_unref);
  g_clear_pointer (&self->team_by_id, g_hash_table_unref);
  g_clear_pointer (&self->domain_by_id, g_hash_table_unref);
  g_clear_pointer (&self->concept_by_id, g_hash_table_unref);
  for (guint i = 0; i < MW_N_KINDS; i++)
    g_clear_pointer (&self->entry_by_id[i], g_hash_table_unref);

  g_clear_pointer (&self->search_index, mw_search_index_free);
  mw_arena_clear (&self->arena);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);

  G_OBJECT_CLASS (mw_mesh_parent_class)->finalize (object);
}

static void
mw_mesh_class_init (MwMeshClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mw_mesh_finalize;
}

static void
mw_mesh_init (MwMesh *self)
{
  self->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_document_unref);
  self->names = g_ptr_array_new_with_free_func (g_free);

  self->products = g_array_new (FALSE, TRUE, sizeof (MwProduct));
  self->ports = g_array_new (FALSE, TRUE, sizeof (MwPort));
  self->contracts = g_array_new (FALSE, TRUE, sizeof (MwContract));
  self->objects = g_array_new (FALSE, TRUE, sizeof (MwSchemaObject));
  self->properties = g_array_new (FALSE, TRUE, sizeof (MwProperty));
  self->qualities = g_array_new (FALSE, TRUE, sizeof (MwQualityRule));
  self->servers = g_array_new (FALSE, TRUE, sizeof (MwServer));
  self->slas = g_array_new (FALSE, TRUE, sizeof (MwSla));
  self->teams = g_array_new (FALSE, TRUE, sizeof (MwTeam));
  self->members = g_array_new (FALSE, TRUE, sizeof (MwMember));
  self->supports = g_array_new (FALSE, TRUE, sizeof (MwSupport));
  self->components = g_array_new (FALSE, TRUE, sizeof (MwComponent));
  self->domains = g_array_new (FALSE, TRUE, sizeof (MwDomain));
  self->agreements = g_array_new (FALSE, TRUE, sizeof (MwAgreement));
  self->edges = g_array_new (FALSE, TRUE, sizeof (MwEdge));
  self->edge_facts = g_array_new (FALSE, TRUE, sizeof (MwEdgeFact));
  self->entries = g_array_new (FALSE, TRUE, sizeof (MwEntry));
  self->problems = g_array_new (FALSE, TRUE, sizeof (MwMeshProblem));
  self->column_edges = g_array_new (FALSE, TRUE, sizeof (MwColumnEdge));
  self->concepts = g_array_new (FALSE, TRUE, sizeof (MwConcept));
  self->incoming = g_array_sized_new (FALSE, TRUE, sizeof (guint), 1);
  self->incoming_starts = g_array_new (FALSE, TRUE, sizeof (guint));
  self->column_incoming = g_array_sized_new (FALSE, TRUE, sizeof (guint), 1);
  self->concept_products = g_array_sized_new (FALSE, TRUE, sizeof (guint), 1);
  self->domain_products = g_array_sized_new (FALSE, TRUE, sizeof (guint), 1);

  self->product_by_id = g_hash_table_new (mw_text_hash, g_str_equal);
  self->contract_by_id = g_hash_table_new (mw_text_hash, g_str_equal);
  self->team_by_id = g_hash_table_new (mw_text_hash, g_str_equal);
  self->domain_by_id = g_hash_table_new (mw_text_hash, g_str_equal);
  self->concept_by_id = g_hash_table_new (mw_text_hash, g_str_equal);
  for (guint i = 0; i < MW_N_KINDS; i++)
    self->entry_by_id[i] = g_hash_table_new (mw_text_hash, g_str_equal);
}

MwMeshInput *
mw_mesh_input_new (MwDocument *document,
                   MwKind      kind,
                   const char *name)
{
  MwMeshInput *self;

  g_return_val_if_fail (document != NULL, NULL);

  self = g_new0 (MwMeshInput, 1);
  self->document = mw_document_ref (document);
  self->kind = kind;
  self->name = g_strdup (name);

  return self;
}

void
mw_mesh_input_free (MwMeshInput *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->document, mw_document_unref);
  g_clear_pointer (&self->name, g_free);
  g_free (self);
}

MwMesh *
mw_mesh_new (GPtrArray *inputs)
{
  return mw_mesh_new_at (inputs, g_get_real_time () / G_USEC_PER_SEC);
}

MwMesh *
mw_mesh_new_at (GPtrArray *inputs,
                gint64     now)
{
  g_autoptr(MwMesh) self = NULL;

  g_return_val_if_fail (inputs != NULL, NULL);

  self = g_object_new (MW_TYPE_MESH, NULL);
  mw_mesh_builder_fill (self, inputs, now);

  return g_steal_pointer (&self);
}

const guint *
mw_mesh_get_incoming (MwMesh *self,
                      guint   product,
                      guint  *n)
{
  guint start;

  g_return_val_if_fail (MW_IS_MESH (self), NULL);
  g_return_val_if_fail (product < self->products->len, NULL);

  start = g_array_index (self->incoming_starts, guint, product);
  if (n != NULL)
    *n = g_array_index (self->incoming_starts, guint, product + 1) - start;

  return ((const guint *) (gpointer) self->incoming->data) + start;
}

const guint *
mw_mesh_get_domain_products (MwMesh *self,
                             guint   domain,
                             guint  *n)
{
  MwRange range;

  g_return_val_if_fail (MW_IS_MESH (self), NULL);
  g_return_val_if_fail (domain < self->domains->len, NULL);

  range = g_array_index (self->domains, MwDomain, domain).products;
  if (n != NULL)
    *n = range.n;

  return ((const guint *) (gpointer) self->domain_products->data) + range.first;
}

gint64
mw_mesh_get_time (MwMesh *self)
{
  g_return_val_if_fail (MW_IS_MESH (self), 0);

  return self->time;
}

MwDocument *
mw_mesh_get_document (MwMesh *self,
                      guint   source)
{
  g_return_val_if_fail (MW_IS_MESH (self), NULL);
  g_return_val_if_fail (source < self->documents->len, NULL);

  return g_ptr_array_index (self->documents, source);
}

guint
mw_mesh_find_entry (MwMesh     *self,
                    MwKind      kind,
                    const char *id)
{
  guint found;

  g_return_val_if_fail (MW_IS_MESH (self), MW_NONE);
  g_return_val_if_fail ((guint) kind < MW_N_KINDS, MW_NONE);

  if (kind == MW_KIND_DATA_PRODUCT)
    {
      found = find (self->product_by_id, id);
      return found != MW_NONE ? g_array_index (self->products, MwProduct, found).entry : MW_NONE;
    }

  if (kind == MW_KIND_DATA_CONTRACT)
    {
      found = find (self->contract_by_id, id);
      return found != MW_NONE ? g_array_index (self->contracts, MwContract, found).entry : MW_NONE;
    }

  return find (self->entry_by_id[kind], id);
}

guint
mw_mesh_find_product (MwMesh     *self,
                      const char *id)
{
  g_return_val_if_fail (MW_IS_MESH (self), MW_NONE);

  return find (self->product_by_id, id);
}

guint
mw_mesh_find_contract (MwMesh     *self,
                       const char *id)
{
  g_return_val_if_fail (MW_IS_MESH (self), MW_NONE);

  return find (self->contract_by_id, id);
}

guint
mw_mesh_find_team (MwMesh     *self,
                   const char *id)
{
  g_return_val_if_fail (MW_IS_MESH (self), MW_NONE);

  return find (self->team_by_id, id);
}

guint
mw_mesh_find_domain (MwMesh     *self,
                     const char *id)
{
  g_return_val_if_fail (MW_IS_MESH (self), MW_NONE);

  return find (self->domain_by_id, id);
}
