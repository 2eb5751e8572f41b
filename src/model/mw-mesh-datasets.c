/* mw-mesh-datasets.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-lineage.h"

#include <string.h>

#include "mw-dataset-name.h"
#include "mw-read.h"

/* Which product and schema object a dataset of OpenLineage is. */

static void
claim_object (MwMeshBuilder *self,
              MwLineage     *lineage,
              const MwNode  *server,
              const char    *table,
              guint          port,
              guint          object)
{
  g_autofree char *key = mw_dataset_name_dup_server_key (server, table);
  guint dataset = key != NULL ? mw_lineage_find (lineage, key) : MW_NONE;
  MwLineageDataset *found;

  if (dataset == MW_NONE)
    return;

  found = &g_array_index (lineage->datasets, MwLineageDataset, dataset);
  if (found->product == MW_NONE)
    {
      found->product = g_array_index (self->mesh->ports, MwPort, port).product;
      found->port = port;
      found->object = object;
    }
}

static void
claim_by_contracts (MwMeshBuilder *self,
                    MwLineage     *lineage)
{
  MwMesh *mesh = self->mesh;

  for (guint i = 0; i < mesh->contracts->len; i++)
    {
      const MwContract *contract = &g_array_index (mesh->contracts, MwContract, i);
      const MwNode *servers;

      if (contract->entry == MW_NONE || contract->is_duplicate || contract->port == MW_NONE)
        continue;

      servers = mw_node_get_member (g_array_index (mesh->entries, MwEntry, contract->entry).node, "servers");
      for (const MwNode *server = mw_node_get_first (servers); server != NULL; server = mw_node_get_next (server))
        for (guint j = 0; j < contract->objects.n; j++)
          {
            const MwSchemaObject *object =
              &g_array_index (mesh->objects, MwSchemaObject, contract->objects.first + j);

            claim_object (self, lineage, server,
                          object->physical_name != NULL ? object->physical_name : object->name,
                          contract->port, contract->objects.first + j);
          }
    }
}

guint
mw_mesh_builder_find_output_port (MwMeshBuilder *self,
                                  guint          product,
                                  const char    *name)
{
  MwMesh *mesh = self->mesh;
  MwRange range = g_array_index (mesh->products, MwProduct, product).ports;

  for (guint i = range.first; name != NULL && i < range.first + range.n; i++)
    {
      const MwPort *port = &g_array_index (mesh->ports, MwPort, i);

      if (port->direction == MW_PORT_OUTPUT &&
          (g_strcmp0 (port->name, name) == 0 || g_strcmp0 (port->id, name) == 0))
        return i;
    }

  return MW_NONE;
}

static gboolean
is_called (const MwSchemaObject *object,
           const char           *name)
{
  return g_ascii_strcasecmp (object->name, name) == 0 ||
         (object->physical_name != NULL && g_ascii_strcasecmp (object->physical_name, name) == 0);
}

/* The object of @port's contract that a dataset of its run is: by the whole
 * name or the last part of it; else the only one for the only dataset. */
static guint
find_object (MwMesh     *mesh,
             guint       port,
             const char *name,
             gboolean    is_only)
{
  guint contract = g_array_index (mesh->ports, MwPort, port).contract;
  const char *last = name;
  MwRange objects;

  if (contract == MW_NONE)
    return MW_NONE;

  for (const char *at = name; *at != '\0'; at++)
    if (strchr ("./:", *at) != NULL)
      last = at + 1;

  objects = g_array_index (mesh->contracts, MwContract, contract).objects;
  for (guint i = objects.first; i < objects.first + objects.n; i++)
    {
      const MwSchemaObject *object = &g_array_index (mesh->objects, MwSchemaObject, i);

      if (is_called (object, name) || is_called (object, last))
        return i;
    }

  return is_only && objects.n == 1 ? objects.first : MW_NONE;
}

/* A run that names no port can write what any of them promises. */
static guint
find_object_of_product (MwMesh     *mesh,
                        guint       product,
                        const char *name)
{
  MwRange ports = g_array_index (mesh->products, MwProduct, product).ports;
  guint found = MW_NONE;

  for (guint i = ports.first; found == MW_NONE && i < ports.first + ports.n; i++)
    if (g_array_index (mesh->ports, MwPort, i).direction == MW_PORT_OUTPUT)
      found = find_object (mesh, i, name, FALSE);

  return found;
}

/* START and COMPLETE of a run both name what it writes. */
static gboolean
writes_one (const MwLineageJob *job)
{
  for (guint i = 1; i < job->outputs->len; i++)
    if (g_array_index (job->outputs, guint, i) != g_array_index (job->outputs, guint, 0))
      return FALSE;

  return TRUE;
}

static void
claim_by_facets (MwMeshBuilder *self,
                 MwLineage     *lineage)
{
  for (guint i = 0; i < lineage->jobs->len; i++)
    {
      const MwLineageJob *job = &g_array_index (lineage->jobs, MwLineageJob, i);
      guint product;
      guint port;

      if (job->product == NULL)
        continue;

      product = mw_mesh_builder_take_product (self, job->product);
      port = mw_mesh_builder_find_output_port (self, product, job->port);
      for (guint j = 0; j < job->outputs->len; j++)
        {
          MwLineageDataset *dataset = &g_array_index (lineage->datasets, MwLineageDataset,
                                                      g_array_index (job->outputs, guint, j));

          if (dataset->product == MW_NONE)
            {
              dataset->product = product;
              dataset->port = port;
              if (port != MW_NONE)
                dataset->object = find_object (self->mesh, port, dataset->name, writes_one (job));
              else
                dataset->object = find_object_of_product (self->mesh, product, dataset->name);
            }
        }
    }
}

/**
 * mw_mesh_builder_claim_datasets:
 *
 * Tells the datasets of @lineage whose they are. A contract that describes one
 * goes before a run that says to write it.
 */
void
mw_mesh_builder_claim_datasets (MwMeshBuilder *self,
                                MwLineage     *lineage)
{
  claim_by_contracts (self, lineage);
  claim_by_facets (self, lineage);
}
