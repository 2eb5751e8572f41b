/* mw-mesh-transforms.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-builder.h"

#include "mw-read.h"
#include "mw-source-names.h"

/* Where contracts say that their columns come from: `transformSourceObjects` of
 * ODCS properties. Names are looked for among the inputs of the product that
 * promises the contract, nearest first; see mw_source_names_find(). */

/* A refused agreement feeds nobody, but other reasons for its edge may. */
static void
add_upstream (MwMeshBuilder *self,
              MwSourceNames *names,
              const MwEdge  *edge,
              guint          port)
{
  MwMesh *mesh = self->mesh;

  for (guint i = edge->facts.first; i < edge->facts.first + edge->facts.n; i++)
    {
      const MwEdgeFact *fact = &g_array_index (mesh->edge_facts, MwEdgeFact, i);
      MwRange ports = g_array_index (mesh->products, MwProduct, edge->source).ports;
      MwSourceTier tier = MW_SOURCE_UPSTREAM;

      if (fact->state == MW_EDGE_REJECTED)
        continue;
      if (fact->provenance == MW_PROVENANCE_INPUT_CONTRACT && fact->target_port == port)
        tier = MW_SOURCE_INPUT;
      if (fact->source_port != MW_NONE)
        {
          ports.first = fact->source_port;
          ports.n = 1;
        }

      for (guint j = ports.first; j < ports.first + ports.n && self->column_steps-- > 0; j++)
        {
          const MwPort *given = &g_array_index (mesh->ports, MwPort, j);

          if (given->direction == MW_PORT_OUTPUT && given->contract != MW_NONE)
            mw_source_names_add (names, given->contract, tier);
        }
    }
}

/* The contracts that a property of @contract can have its values from. */
static void
set_scope (MwMeshBuilder *self,
           MwSourceNames *names,
           guint          contract)
{
  MwMesh *mesh = self->mesh;
  guint port = g_array_index (mesh->contracts, MwContract, contract).port;
  guint product;
  MwRange ports;
  const guint *incoming;
  guint n;

  mw_source_names_reset (names);
  mw_source_names_add (names, contract, MW_SOURCE_OWN);
  if (port == MW_NONE)
    return;

  product = g_array_index (mesh->ports, MwPort, port).product;
  ports = g_array_index (mesh->products, MwProduct, product).ports;
  for (guint i = ports.first; i < ports.first + ports.n && self->column_steps-- > 0; i++)
    {
      const MwPort *input = &g_array_index (mesh->ports, MwPort, i);

      if (input->direction == MW_PORT_INPUT && input->contract != MW_NONE)
        mw_source_names_add (names, input->contract, MW_SOURCE_INPUT);
    }

  incoming = mw_mesh_get_incoming (mesh, product, &n);
  for (guint i = 0; i < n; i++)
    add_upstream (self, names, &g_array_index (mesh->edges, MwEdge, incoming[i]), port);
}

/* The names down to @property, as a path within another object. */
static char *
dup_path (MwMesh *mesh,
          guint   property)
{
  g_autoptr(GString) path = g_string_new (NULL);

  for (guint i = property; i != MW_NONE; i = g_array_index (mesh->properties, MwProperty, i).parent)
    {
      if (path->len > 0)
        g_string_prepend_c (path, '.');
      g_string_prepend (path, g_array_index (mesh->properties, MwProperty, i).name);
    }

  return g_strdup (path->str);
}

/* A source that is no more than an object gives what it calls the same. */
static void
link_source (MwMeshBuilder     *self,
             MwSourceNames     *names,
             const MwTransform *transform,
             const char        *text)
{
  MwSource found[MW_MAX_OWNERS];
  guint n = mw_source_names_find (names, text, found);

  for (guint i = 0; i < n; i++)
    {
      MwColumnLink link = {
        .source = found[i].property,
        .target = transform->property,
        .provenance = MW_COLUMN_TRANSFORM,
        .rank = MW_WORDS_CONTRACT,
        .words = transform->words,
      };

      if (link.source == MW_NONE)
        {
          g_autofree char *path = dup_path (self->mesh, transform->property);

          link.source = mw_mesh_builder_find_property (self, found[i].object, path);
        }
      if (link.source != MW_NONE)
        mw_mesh_builder_add_column_link (self, &link);
    }
}

static void
link_text (MwMeshBuilder     *self,
           MwSourceNames     *names,
           const MwTransform *transform,
           const char        *text)
{
  g_auto(GStrv) parts = NULL;

  if (text == NULL)
    return;

  parts = g_strsplit (text, ",", -1);
  for (guint i = 0; parts[i] != NULL && self->column_steps > 0; i++)
    link_source (self, names, transform, parts[i]);
}

/**
 * mw_mesh_builder_link_transforms:
 *
 * Finds what the transforms of contracts name; needs the mesh's edges.
 */
void
mw_mesh_builder_link_transforms (MwMeshBuilder *self)
{
  MwMesh *mesh = self->mesh;
  g_autoptr(MwSourceNames) names = NULL;
  guint last = MW_NONE;

  if (self->transforms->len == 0)
    return;

  names = mw_source_names_new (self);
  for (guint i = 0; i < self->transforms->len && self->column_steps > 0; i++)
    {
      const MwTransform *transform = &g_array_index (self->transforms, MwTransform, i);
      guint object = g_array_index (mesh->properties, MwProperty, transform->property).object;
      guint contract = g_array_index (mesh->objects, MwSchemaObject, object).contract;

      if (g_array_index (mesh->contracts, MwContract, contract).is_duplicate)
        continue;
      if (contract != last)
        set_scope (self, names, contract);
      last = contract;

      link_text (self, names, transform, mw_read_text (transform->sources));
      for (const MwNode *item = mw_node_get_first (transform->sources); item != NULL; item = mw_node_get_next (item))
        link_text (self, names, transform, mw_read_text (item));
    }
}
