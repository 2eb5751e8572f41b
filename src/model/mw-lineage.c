/* mw-lineage.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-lineage.h"

#include <string.h>

#include "mw-dataset-name.h"
#include "mw-pair.h"
#include "mw-read.h"
#include "mw-text-hash.h"

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
  self->columns = g_array_new (FALSE, TRUE, sizeof (MwLineageColumn));
  self->feeds = g_array_new (FALSE, TRUE, sizeof (MwLineageFeed));
  self->dataset_by_key = g_hash_table_new_full (mw_text_hash, g_str_equal, g_free, NULL);
  self->job_by_key = g_hash_table_new_full (mw_text_hash, g_str_equal, g_free, NULL);
  self->column_by_key = g_hash_table_new_full (mw_text_hash, g_str_equal, g_free, NULL);
  self->roles = g_hash_table_new_full (mw_text_hash, g_str_equal, g_free, g_free);
  self->explicit_outputs = mw_pair_table_new ();

  return self;
}

void
mw_lineage_free (MwLineage *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->datasets);
  g_array_unref (self->jobs);
  g_array_unref (self->columns);
  g_array_unref (self->feeds);
  g_hash_table_unref (self->dataset_by_key);
  g_hash_table_unref (self->job_by_key);
  g_hash_table_unref (self->column_by_key);
  g_hash_table_unref (self->roles);
  g_hash_table_unref (self->explicit_outputs);
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

/* An event of a dataset alone is as one of a job that writes it. No namespace
 * holds a line break, so no job has its key. */
static char *
dup_job_key (const MwNode *event)
{
  const MwNode *dataset = mw_node_get_member (event, "dataset");
  g_autofree char *key = NULL;

  if (dataset == NULL)
    return dup_key (mw_node_get_member (event, "job"));

  key = dup_key (dataset);

  return key != NULL ? g_strconcat ("\n", key, NULL) : NULL;
}

/* Of events without a run, which declare what a job does, the newest counts. */
static const char *
get_run (const MwNode *event)
{
  const char *run = mw_read_text (mw_node_lookup (event, "/run/runId"));

  if (run == NULL)
    run = mw_read_member (event, "eventTime");

  return run != NULL ? run : "";
}

static gboolean
names_a_dataset (const MwNode *event)
{
  return mw_node_get_n_children (mw_node_get_member (event, "inputs")) > 0 ||
         mw_node_get_n_children (mw_node_get_member (event, "outputs")) > 0 ||
         mw_node_get_n_children (mw_node_lookup (event, "/job/facets/lineage/entries")) > 0 ||
         mw_node_get_n_children (mw_node_lookup (event, "/dataset/facets/lineage")) > 0 ||
         mw_node_get_n_children (mw_node_lookup (event, "/dataset/facets/columnLineage")) > 0;
}

guint
mw_lineage_take_job (MwLineage  *self,
                     const char *key,
                     const char *run)
{
  MwLineageJob job = { .run = run };
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->job_by_key, key));
  char *own;

  if (found > 0)
    return found - 1;

  own = g_strdup (key);
  job.key = own;
  job.inputs = g_array_new (FALSE, FALSE, sizeof (guint));
  job.outputs = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->jobs, job);
  g_hash_table_insert (self->job_by_key, own, GUINT_TO_POINTER (self->jobs->len));

  return self->jobs->len - 1;
}

/* A stream is written as long as its job runs. */
static gboolean
has_written (const MwNode *event)
{
  const char *type = mw_read_member (event, "eventType");
  const char *processing;

  if (type == NULL)
    return FALSE;
  if (g_ascii_strcasecmp (type, "COMPLETE") == 0)
    return TRUE;

  processing = mw_read_text (mw_node_lookup (event, "/job/facets/jobType/processingType"));

  return g_ascii_strcasecmp (type, "RUNNING") == 0 && processing != NULL &&
         g_ascii_strcasecmp (processing, "STREAMING") == 0;
}

static void
note_written (MwLineage    *self,
              const MwNode *event,
              gint64        time)
{
  const MwNode *outputs = mw_node_get_member (event, "outputs");

  for (const MwNode *item = mw_node_get_first (outputs); item != NULL; item = mw_node_get_next (item))
    {
      guint number = mw_lineage_take_dataset (self, item);
      MwLineageDataset *dataset;

      if (number == MW_NONE)
        continue;
      dataset = &g_array_index (self->datasets, MwLineageDataset, number);
      dataset->written = MAX (dataset->written, time);
    }
}

void
mw_lineage_note_run (MwLineage    *self,
                     const MwNode *event)
{
  g_autofree char *key = dup_job_key (event);
  gint64 time;
  guint number;
  MwLineageJob *job;

  if (key == NULL)
    return;

  time = mw_read_time (mw_read_member (event, "eventTime"));
  mw_lineage_note_role (self, key, event, time);
  /* A run that has only started names nothing yet and must not hide the one
   * before. */
  if (!names_a_dataset (event) && !g_hash_table_contains (self->job_by_key, key))
    return;

  number = mw_lineage_take_job (self, key, get_run (event));
  job = &g_array_index (self->jobs, MwLineageJob, number);
  if (has_written (event))
    {
      note_written (self, event, time);
      if (time > job->completed)
        {
          job->completed_run = get_run (event);
          job->completed = time;
        }
    }
  if (time > job->time && names_a_dataset (event))
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

guint
mw_lineage_take_dataset (MwLineage    *self,
                         const MwNode *node)
{
  g_autofree char *key = dup_key (node);
  MwLineageDataset dataset = { .product = MW_NONE, .port = MW_NONE, .object = MW_NONE, .whole = MW_NONE };
  guint found;

  if (key == NULL)
    return MW_NONE;

  found = GPOINTER_TO_UINT (g_hash_table_lookup (self->dataset_by_key, key));
  if (found == 0)
    {
      dataset.name = mw_read_member (node, "name");
      dataset.producers = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (self->datasets, dataset);
      found = self->datasets->len;
      g_hash_table_insert (self->dataset_by_key, g_steal_pointer (&key), GUINT_TO_POINTER (found));
    }
  add_symlinks (self, node, found - 1);

  return found - 1;
}

void
mw_lineage_add_input (MwLineage *self,
                      guint      job,
                      guint      dataset)
{
  if (dataset != MW_NONE)
    g_array_append_val (g_array_index (self->jobs, MwLineageJob, job).inputs, dataset);
}

void
mw_lineage_add_output (MwLineage *self,
                       guint      job,
                       guint      dataset)
{
  MwLineageDataset *written;
  const MwLineageJob *from = &g_array_index (self->jobs, MwLineageJob, job);

  if (dataset == MW_NONE)
    return;

  written = &g_array_index (self->datasets, MwLineageDataset, dataset);
  g_array_append_val (from->outputs, dataset);
  g_array_append_val (written->producers, job);
  /* The event that says the end of a run may leave out what it wrote. */
  if (from->completed_run != NULL && strcmp (from->completed_run, from->run) == 0)
    written->written = MAX (written->written, from->completed);
}

void
mw_lineage_add_event (MwLineage    *self,
                      const MwNode *event)
{
  g_autofree char *key = dup_job_key (event);
  guint number = key != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->job_by_key, key)) : 0;
  const MwNode *inputs = mw_node_get_member (event, "inputs");
  const MwNode *outputs = mw_node_get_member (event, "outputs");
  const MwNode *alone = mw_node_get_member (event, "dataset");

  if (number == 0 || strcmp (g_array_index (self->jobs, MwLineageJob, number - 1).run, get_run (event)) != 0)
    return;

  for (const MwNode *item = mw_node_get_first (inputs); item != NULL; item = mw_node_get_next (item))
    mw_lineage_add_input (self, number - 1, mw_lineage_take_dataset (self, item));

  for (const MwNode *item = mw_node_get_first (outputs); item != NULL; item = mw_node_get_next (item))
    {
      guint dataset = mw_lineage_take_dataset (self, item);

      mw_lineage_add_output (self, number - 1, dataset);
      mw_lineage_add_columns (self, dataset, mw_node_lookup (item, "/facets/columnLineage"));
    }

  if (alone != NULL)
    mw_lineage_add_columns (self, mw_lineage_take_dataset (self, alone),
                            mw_node_lookup (alone, "/facets/columnLineage"));
  mw_lineage_add_explicit (self, number - 1, event);
}

void
mw_lineage_finish (MwLineage *self)
{
  mw_lineage_drop_implicit (self);
  mw_lineage_find_owners (self);
}

guint
mw_lineage_find (MwLineage  *self,
                 const char *key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->dataset_by_key, key)) - 1;
}
