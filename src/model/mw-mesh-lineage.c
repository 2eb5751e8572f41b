/* mw-mesh-lineage.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-lineage.h"

/* OpenLineage joined with products: a dataset is a product's when a contract
 * that the product promises describes it by server and physical name, or when a
 * run that names the product writes it. */

/* Datasets that one walk goes through between two products. Longer than any
 * pipeline that people build; it bounds what events made for it could cost. */
#define MAX_STEPS 4096

static void
add_link (MwMeshBuilder          *self,
          const MwLineageDataset *given,
          guint                   product,
          guint                   port)
{
  MwMesh *mesh = self->mesh;
  gboolean is_broken = g_array_index (mesh->products, MwProduct, given->product).is_ghost ||
                       g_array_index (mesh->products, MwProduct, product).is_ghost;

  mw_mesh_builder_add_link (self, given->product, product, MW_PROVENANCE_LINEAGE,
                            is_broken ? MW_EDGE_BROKEN : MW_EDGE_DERIVED,
                            given->port, port, MW_NONE);
}

static void
queue_inputs (MwLineage          *lineage,
              const MwLineageJob *job,
              guint               walk,
              GArray             *queue)
{
  for (guint i = 0; i < job->inputs->len && queue->len < MAX_STEPS; i++)
    {
      guint number = g_array_index (job->inputs, guint, i);
      MwLineageDataset *dataset = &g_array_index (lineage->datasets, MwLineageDataset, number);

      if (dataset->seen == walk)
        continue;
      dataset->seen = walk;
      g_array_append_val (queue, number);
    }
}

/* From what @job reads back through datasets that are nobody's, to those that
 * are some product's: these feed @product. */
static void
walk_back (MwMeshBuilder      *self,
           MwLineage          *lineage,
           const MwLineageJob *job,
           guint               walk,
           guint               product,
           guint               port)
{
  g_autoptr(GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));

  queue_inputs (lineage, job, walk, queue);
  for (guint i = 0; i < queue->len; i++)
    {
      const MwLineageDataset *dataset =
        &g_array_index (lineage->datasets, MwLineageDataset, g_array_index (queue, guint, i));

      if (dataset->product != MW_NONE)
        {
          add_link (self, dataset, product, port);
          continue;
        }

      for (guint j = 0; j < dataset->producers->len; j++)
        queue_inputs (lineage,
                      &g_array_index (lineage->jobs, MwLineageJob,
                                      g_array_index (dataset->producers, guint, j)),
                      walk, queue);
    }
}

static void
link_job (MwMeshBuilder      *self,
          MwLineage          *lineage,
          const MwLineageJob *job,
          guint              *walk)
{
  guint owner = MW_NONE;

  if (job->product != NULL)
    {
      owner = mw_mesh_builder_take_product (self, job->product);
      walk_back (self, lineage, job, ++*walk, owner, mw_mesh_builder_find_output_port (self, owner, job->port));
    }

  for (guint i = 0; i < job->outputs->len; i++)
    {
      const MwLineageDataset *dataset =
        &g_array_index (lineage->datasets, MwLineageDataset, g_array_index (job->outputs, guint, i));
      MwLineageDataset given = { .product = owner, .port = MW_NONE };

      if (dataset->product == MW_NONE)
        continue;
      /* A run of one product that writes what another promises. */
      if (owner != MW_NONE)
        add_link (self, &given, dataset->product, dataset->port);
      else
        walk_back (self, lineage, job, ++*walk, dataset->product, dataset->port);
    }
}

/* A run of what is not there is nobody's. */
static void
forget_absent (MwMeshBuilder *self,
               MwLineage     *lineage)
{
  for (guint i = 0; i < lineage->jobs->len; i++)
    {
      MwLineageJob *job = &g_array_index (lineage->jobs, MwLineageJob, i);

      if (job->product != NULL && mw_mesh_builder_is_absent (self, job->product))
        job->product = NULL;
    }
}

/* A product is as fresh as what was written last of its data. */
static void
tell_refreshed (MwMesh    *mesh,
                MwLineage *lineage)
{
  for (guint i = 0; i < lineage->datasets->len; i++)
    {
      const MwLineageDataset *dataset = &g_array_index (lineage->datasets, MwLineageDataset, i);
      MwProduct *product;

      if (dataset->product == MW_NONE)
        continue;
      product = &g_array_index (mesh->products, MwProduct, dataset->product);
      product->refreshed = MAX (product->refreshed, dataset->written / G_USEC_PER_SEC);
    }
}

void
mw_mesh_builder_link_lineage (MwMeshBuilder *self)
{
  MwMesh *mesh = self->mesh;
  g_autoptr(MwLineage) lineage = mw_lineage_new ();
  guint walk = 0;

  for (guint i = 0; i < mesh->entries->len; i++)
    if (g_array_index (mesh->entries, MwEntry, i).kind == MW_KIND_LINEAGE_EVENT)
      mw_lineage_note_run (lineage, g_array_index (mesh->entries, MwEntry, i).node);

  if (lineage->jobs->len == 0)
    return;

  for (guint i = 0; i < mesh->entries->len; i++)
    if (g_array_index (mesh->entries, MwEntry, i).kind == MW_KIND_LINEAGE_EVENT)
      mw_lineage_add_event (lineage, g_array_index (mesh->entries, MwEntry, i).node);

  mw_lineage_finish (lineage);
  forget_absent (self, lineage);
  mw_mesh_builder_claim_datasets (self, lineage);
  for (guint i = 0; i < lineage->jobs->len; i++)
    link_job (self, lineage, &g_array_index (lineage->jobs, MwLineageJob, i), &walk);
  mw_mesh_builder_link_lineage_columns (self, lineage);
  tell_refreshed (mesh, lineage);
}
