/* mw-lineage.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-lineage.h"

#include <string.h>

#include "mw-dataset-name.h"
#include "mw-read.h"

static void
dataset_clear (MwLineageDataset *self)
{
  g_array_unref (self->producers);
}

static void
job_clear (MwLineageJob *self)
{
  g_array_unref (self->inputs);
  g_array_unref (self->outputs);
}

MwLineage *
mw_lineage_new (void)
{
  MwLineage *self = g_new0 (MwLineage, 1);

  self->datasets = g_array_new (FALSE, TRUE, sizeof (MwLineageDataset));
  g_array_set_clear_func (self->datasets, (GDestroyNotify) dataset_clear);
  self->jobs = g_array_new (FALSE, TRUE, sizeof (MwLineageJob));
  g_array_set_clear_func (self->jobs, (GDestroyNotify) job_clear);
  self->dataset_by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->job_by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
mw_lineage_free (MwLineage *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->datasets);
  g_array_unref (self->jobs);
  g_hash_table_unref (self->dataset_by_key);
  g_hash_table_unref (self->job_by_key);
  g_free (self);
}

static char *
dup_key (const MwNode *node)
{
  const char *name_space = mw_read_member (node, "namespace");
  const char *name = mw_read_member (node, "name");

  if (name == NULL)
    return NULL;

  return mw_dataset_name_dup_key (name_space != NULL ? name_space : "", name);
}

static const char *
get_run (const MwNode *event)
{
  const char *run = mw_read_text (mw_node_lookup (event, "/run/runId"));

  return run != NULL ? run : "";
}

static gint64
get_time (const MwNode *event)
{
  const char *text = mw_read_member (event, "eventTime");
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, utc) : NULL;

  return time != NULL ? g_date_time_to_unix (time) * G_USEC_PER_SEC + g_date_time_get_microsecond (time) : 0;
}

static gboolean
names_a_dataset (const MwNode *event)
{
  return mw_node_get_n_children (mw_node_get_member (event, "inputs")) > 0 ||
         mw_node_get_n_children (mw_node_get_member (event, "outputs")) > 0;
}

static MwLineageJob *
take_job (MwLineage    *self,
          const MwNode *event)
{
  g_autofree char *key = dup_key (mw_node_get_member (event, "job"));
  MwLineageJob job = { NULL };
  guint found;

  /* An event of a dataset alone says nothing of who feeds whom. A run that has
   * only started names nothing yet and must not hide the one before. */
  if (key == NULL || !names_a_dataset (event))
    return NULL;

  found = GPOINTER_TO_UINT (g_hash_table_lookup (self->job_by_key, key));
  if (found > 0)
    return &g_array_index (self->jobs, MwLineageJob, found - 1);

  job.run = get_run (event);
  job.time = get_time (event);
  job.inputs = g_array_new (FALSE, FALSE, sizeof (guint));
  job.outputs = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->jobs, job);
  g_hash_table_insert (self->job_by_key, g_steal_pointer (&key), GUINT_TO_POINTER (self->jobs->len));

  return &g_array_index (self->jobs, MwLineageJob, self->jobs->len - 1);
}

void
mw_lineage_note_run (MwLineage    *self,
                     const MwNode *event)
{
  MwLineageJob *job = take_job (self, event);
  gint64 time;

  if (job == NULL)
    return;

  time = get_time (event);
  if (time > job->time)
    {
      job->run = get_run (event);
      job->time = time;
    }
}

/* Other names of the same dataset, which one of the sides may know it by. */
static void
add_symlinks (MwLineage    *self,
              const MwNode *node,
              guint         dataset)
{
  const MwNode *list = mw_node_lookup (node, "/facets/symlinks/identifiers");

  for (const MwNode *item = mw_node_get_first (list); item != NULL; item = mw_node_get_next (item))
    {
      g_autofree char *key = dup_key (item);

      if (key != NULL && !g_hash_table_contains (self->dataset_by_key, key))
        g_hash_table_insert (self->dataset_by_key, g_steal_pointer (&key), GUINT_TO_POINTER (dataset + 1));
    }
}

static guint
take_dataset (MwLineage    *self,
              const MwNode *node)
{
  g_autofree char *key = dup_key (node);
  MwLineageDataset dataset = { .product = MW_NONE, .port = MW_NONE };
  guint found;

  if (key == NULL)
    return MW_NONE;

  found = GPOINTER_TO_UINT (g_hash_table_lookup (self->dataset_by_key, key));
  if (found == 0)
    {
      dataset.producers = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (self->datasets, dataset);
      found = self->datasets->len;
      g_hash_table_insert (self->dataset_by_key, g_steal_pointer (&key), GUINT_TO_POINTER (found));
    }
  add_symlinks (self, node, found - 1);

  return found - 1;
}

/* The registry API's facet that names the product of a run. */
static void
read_facet (MwLineageJob *job,
            const MwNode *event)
{
  static const char * const places[] = { "/run/facets/entropy_data", "/job/facets/entropy_data" };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const MwNode *facet = mw_node_lookup (event, places[i]);
      const char *product = mw_read_member (facet, "dataProductId");

      if (product == NULL || job->product != NULL)
        continue;
      job->product = product;
      job->port = mw_read_member (facet, "outputPortName");
    }
}

void
mw_lineage_add_event (MwLineage    *self,
                      const MwNode *event)
{
  MwLineageJob *job = take_job (self, event);
  const MwNode *inputs = mw_node_get_member (event, "inputs");
  const MwNode *outputs = mw_node_get_member (event, "outputs");
  guint number;

  if (job == NULL || strcmp (job->run, get_run (event)) != 0)
    return;

  number = (guint) (job - (MwLineageJob *) (gpointer) self->jobs->data);
  read_facet (job, event);

  for (const MwNode *item = mw_node_get_first (inputs); item != NULL; item = mw_node_get_next (item))
    {
      guint dataset = take_dataset (self, item);

      if (dataset != MW_NONE)
        g_array_append_val (job->inputs, dataset);
    }

  for (const MwNode *item = mw_node_get_first (outputs); item != NULL; item = mw_node_get_next (item))
    {
      guint dataset = take_dataset (self, item);

      if (dataset == MW_NONE)
        continue;
      g_array_append_val (job->outputs, dataset);
      g_array_append_val (g_array_index (self->datasets, MwLineageDataset, dataset).producers, number);
    }
}

guint
mw_lineage_find (MwLineage  *self,
                 const char *key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->dataset_by_key, key)) - 1;
}
