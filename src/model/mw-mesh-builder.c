/* mw-mesh-builder.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-builder.h"

#include "mw-text-hash.h"

static void
read_entry (MwMeshBuilder *self,
            guint          i)
{
  switch ((MwKind) g_array_index (self->mesh->entries, MwEntry, i).kind)
    {
    case MW_KIND_DATA_PRODUCT:
      mw_mesh_builder_read_product (self, i);
      break;

    case MW_KIND_DATA_CONTRACT:
      mw_mesh_builder_read_contract (self, i);
      break;

    case MW_KIND_TEAM:
      mw_mesh_builder_read_team (self, i);
      break;

    case MW_KIND_ACCESS:
      mw_mesh_builder_read_agreement (self, i);
      break;

    /* Lineage is read when products and contracts are known; the rest are
     * facts of `governance`, which finds them by their entries. */
    case MW_KIND_UNKNOWN:
    case MW_KIND_DEFINITION:
    case MW_KIND_POLICY:
    case MW_KIND_CLASSIFICATION_SCHEME:
    case MW_KIND_TEST_RESULTS:
    case MW_KIND_LINEAGE_EVENT:
    default:
      break;
    }
}

static void
add_entry (MwMeshBuilder *self,
           const MwNode  *node,
           MwKind         kind,
           guint          source)
{
  MwMesh *mesh = self->mesh;
  MwSpan span = mw_node_get_span (node);
  MwEntry entry = { .kind = kind, .source = source, .start = span.start, .end = span.end, .node = node };

  /* A list in a list is only a longer list. */
  if (mw_node_get_node_type (node) == MW_NODE_SEQUENCE)
    {
      for (const MwNode *item = mw_node_get_first (node); item != NULL; item = mw_node_get_next (item))
        add_entry (self, item, kind, source);
      return;
    }

  if (mw_node_get_node_type (node) == MW_NODE_NULL)
    return;

  if (mw_node_get_node_type (node) != MW_NODE_MAPPING)
    entry.kind = MW_KIND_UNKNOWN;
  else if (kind == MW_KIND_UNKNOWN)
    entry.kind = mw_kind_detect (node);

  entry.id = mw_kind_get_id (entry.kind, node);
  if (entry.id != NULL && *entry.id == '\0')
    entry.id = NULL;
  g_array_append_val (mesh->entries, entry);
  /* At once, while the processor has it at hand. */
  read_entry (self, mesh->entries->len - 1);
}

static void
read_inputs (MwMeshBuilder *self,
             GPtrArray     *inputs)
{
  for (guint i = 0; i < inputs->len; i++)
    {
      const MwMeshInput *input = g_ptr_array_index (inputs, i);
      const MwNode *root = mw_document_get_root (input->document);

      g_ptr_array_add (self->mesh->documents, mw_document_ref (input->document));
      g_ptr_array_add (self->mesh->names, g_strdup (input->name));
      if (root != NULL)
        add_entry (self, root, input->kind, i);
    }
}

static void
mw_mesh_builder_init (MwMeshBuilder *self,
                      MwMesh        *mesh,
                      gint64         now)
{
  self->mesh = mesh;
  self->now = now;
  mesh->time = now;
  self->input_contracts = g_array_new (FALSE, FALSE, sizeof (MwContractReference));
  self->relationships = g_array_new (FALSE, FALSE, sizeof (MwContractReference));
  self->agreement_references = g_array_new (FALSE, FALSE, sizeof (MwAgreementReference));
  self->links = g_array_new (FALSE, FALSE, sizeof (MwLink));
  self->concept_uses = g_array_new (FALSE, FALSE, sizeof (guint));
  self->transforms = g_array_new (FALSE, FALSE, sizeof (MwTransform));
  self->column_links = g_array_new (FALSE, FALSE, sizeof (MwColumnLink));
  self->column_steps = MW_MAX_COLUMN_STEPS;
  self->team_by_name = g_hash_table_new_full (mw_text_hash, g_str_equal, g_free, NULL);
  self->product_domains = g_array_new (FALSE, FALSE, sizeof (const char *));
  self->contract_products = g_array_new (FALSE, FALSE, sizeof (const char *));
  self->ports_by_contract = g_hash_table_new (mw_text_hash, g_str_equal);
  self->next_port = g_array_new (FALSE, TRUE, sizeof (guint));
  self->ghost_by_contract = g_hash_table_new (mw_text_hash, g_str_equal);
}

static void
mw_mesh_builder_clear (MwMeshBuilder *self)
{
  g_array_unref (self->input_contracts);
  g_array_unref (self->relationships);
  g_array_unref (self->agreement_references);
  g_array_unref (self->links);
  g_array_unref (self->concept_uses);
  g_array_unref (self->transforms);
  g_array_unref (self->column_links);
  g_hash_table_unref (self->team_by_name);
  g_array_unref (self->product_domains);
  g_array_unref (self->contract_products);
  g_hash_table_unref (self->ports_by_contract);
  g_array_unref (self->next_port);
  g_hash_table_unref (self->ghost_by_contract);
  g_clear_pointer (&self->product_by_name, g_hash_table_unref);
  g_clear_pointer (&self->contract_by_file, g_hash_table_unref);
}

static void
link_all (MwMeshBuilder *self)
{
  mw_mesh_builder_index (self);
  mw_mesh_builder_link_teams (self);
  mw_mesh_builder_link_contracts (self);
  mw_mesh_builder_link_agreements (self);
  mw_mesh_builder_link_ports (self);
  mw_mesh_builder_link_relationships (self);
  mw_mesh_builder_link_lineage (self);
}

static void
finish (MwMeshBuilder *self)
{
  mw_mesh_builder_make_edges (self);
  mw_mesh_builder_link_transforms (self);
  mw_mesh_builder_make_columns (self);
  mw_mesh_builder_make_domains (self);
  mw_mesh_builder_color_domains (self);
  mw_mesh_builder_make_concepts (self);
  mw_mesh_builder_read_freshness (self);
  mw_mesh_builder_read_checks (self);
  self->mesh->search_index = mw_search_index_new (self->mesh);
}

void
mw_mesh_builder_fill (MwMesh    *mesh,
                      GPtrArray *inputs,
                      gint64     now)
{
  MwMeshBuilder self = { NULL };

  mw_mesh_builder_init (&self, mesh, now);
  read_inputs (&self, inputs);
  link_all (&self);
  finish (&self);
  mw_mesh_builder_clear (&self);
}

void
mw_mesh_builder_fill_entries (MwMesh               *mesh,
                              GArray               *entries,
                              GHashTable           *absent,
                              gint64                now,
                              MwMeshBuilderRelinker relink,
                              gpointer              data)
{
  MwMeshBuilder self = { NULL };

  mw_mesh_builder_init (&self, mesh, now);
  self.absent = absent;

  for (guint i = 0; i < entries->len; i++)
    {
      g_array_append_val (mesh->entries, g_array_index (entries, MwEntry, i));
      read_entry (&self, i);
    }

  link_all (&self);
  if (relink != NULL)
    relink (&self, data);
  finish (&self);
  mw_mesh_builder_clear (&self);
}
