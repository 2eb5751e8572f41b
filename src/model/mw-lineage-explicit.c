/* mw-lineage-explicit.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-lineage.h"

#include "mw-dataset-name.h"
#include "mw-pair.h"
#include "mw-read.h"

/* OpenLineage's facet `lineage` (spec/facets/LineageFacet.json 1-0-0): what feeds
 * each dataset, where a job's inputs and outputs alone would say that all of
 * them feed all. */

static gboolean
is_job (const MwNode *node)
{
  const char *type = mw_read_member (node, "type");

  return type != NULL && g_ascii_strcasecmp (type, "JOB") == 0;
}

/* The job that @node names, @own when it names none. */
static guint
take_job (MwLineage    *self,
          const MwNode *node,
          guint         own)
{
  const char *name_space = mw_read_member (node, "namespace");
  const char *name = mw_read_member (node, "name");
  g_autofree char *key = NULL;

  if (name == NULL)
    return own;
  key = mw_dataset_name_dup_key (name_space != NULL ? name_space : "", name);

  return mw_lineage_take_job (self, key, "");
}

/* A job beside @job that works for the same product, not found by its key. */
static guint
add_part (MwLineage *self,
          guint      job)
{
  MwLineageJob part = g_array_index (self->jobs, MwLineageJob, job);

  part.inputs = g_array_new (FALSE, FALSE, sizeof (guint));
  part.outputs = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->jobs, part);

  return self->jobs->len - 1;
}

/* The job itself as a source means all that it reads. */
static void
add_source (MwLineage    *self,
            guint         job,
            guint         part,
            guint         target,
            const MwNode *input,
            gboolean     *is_explicit)
{
  if (mw_node_get_node_type (input) != MW_NODE_MAPPING)
    return;

  if (is_job (input))
    {
      guint source = take_job (self, input, job);

      if (source == job)
        *is_explicit = FALSE;
      else
        mw_lineage_add_output (self, source, target);
      return;
    }

  mw_lineage_add_input (self, part, mw_lineage_take_dataset (self, input));
}

static void
add_fields (MwLineage    *self,
            guint         job,
            guint         part,
            guint         target,
            const MwNode *fields,
            gboolean     *is_explicit)
{
  for (const MwNode *field = mw_node_get_first (fields); field != NULL; field = mw_node_get_next (field))
    {
      const MwNode *inputs = mw_node_get_member (field, "inputs");
      const char *name = mw_node_get_key (field);

      for (const MwNode *input = mw_node_get_first (inputs); input != NULL; input = mw_node_get_next (input))
        {
          add_source (self, job, part, target, input, is_explicit);
          if (name != NULL && *name != '\0' && !is_job (input))
            mw_lineage_add_feed (self, target, name, input, NULL);
        }
    }
}

/* @facet: `inputs` and `fields` of @target. */
static void
add_dataset (MwLineage    *self,
             guint         job,
             guint         target,
             const MwNode *facet)
{
  const MwNode *inputs = mw_node_get_member (facet, "inputs");
  const MwNode *fields = mw_node_get_member (facet, "fields");
  gboolean is_explicit = TRUE;
  gint64 pair = mw_pair_key (job, target);
  guint part;

  if (target == MW_NONE || mw_read_flag (mw_node_get_member (facet, "_deleted")) ||
      (inputs == NULL && fields == NULL))
    return;

  part = add_part (self, job);
  mw_lineage_add_output (self, part, target);
  for (const MwNode *input = mw_node_get_first (inputs); input != NULL; input = mw_node_get_next (input))
    {
      add_source (self, job, part, target, input, &is_explicit);
      /* With a field it bears on the whole dataset. */
      if (!is_job (input))
        mw_lineage_add_feed (self, target, "", input, NULL);
    }
  add_fields (self, job, part, target, fields, &is_explicit);

  if (is_explicit)
    g_hash_table_add (self->explicit_outputs, g_memdup2 (&pair, sizeof pair));
}

static void
add_entries (MwLineage    *self,
             guint         job,
             const MwNode *entries)
{
  for (const MwNode *entry = mw_node_get_first (entries); entry != NULL; entry = mw_node_get_next (entry))
    {
      const MwNode *inputs = mw_node_get_member (entry, "inputs");
      guint target;

      if (!is_job (entry))
        {
          add_dataset (self, job, mw_lineage_take_dataset (self, entry), entry);
          continue;
        }

      target = take_job (self, entry, job);
      for (const MwNode *input = mw_node_get_first (inputs); input != NULL; input = mw_node_get_next (input))
        if (mw_node_get_node_type (input) == MW_NODE_MAPPING && !is_job (input))
          mw_lineage_add_input (self, target, mw_lineage_take_dataset (self, input));
    }
}

/**
 * mw_lineage_add_explicit:
 *
 * Adds what the facets `lineage` of an event's job and datasets say. @job is the
 * one that the event is of.
 */
void
mw_lineage_add_explicit (MwLineage    *self,
                         guint         job,
                         const MwNode *event)
{
  static const char * const lists[] = { "inputs", "outputs" };
  const MwNode *alone = mw_node_get_member (event, "dataset");

  add_entries (self, job, mw_node_lookup (event, "/job/facets/lineage/entries"));

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const MwNode *list = mw_node_get_member (event, lists[i]);

      for (const MwNode *item = mw_node_get_first (list); item != NULL; item = mw_node_get_next (item))
        {
          const MwNode *facet = mw_node_lookup (item, "/facets/lineage");

          if (facet != NULL)
            add_dataset (self, job, mw_lineage_take_dataset (self, item), facet);
        }
    }

  if (alone != NULL)
    add_dataset (self, job, mw_lineage_take_dataset (self, alone), mw_node_lookup (alone, "/facets/lineage"));
}

static void
keep_implicit (MwLineage *self,
               GArray    *list,
               guint      number,
               gboolean   is_job_list)
{
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    {
      guint other = g_array_index (list, guint, i);
      gint64 pair = is_job_list ? mw_pair_key (number, other) : mw_pair_key (other, number);

      if (!g_hash_table_contains (self->explicit_outputs, &pair))
        g_array_index (list, guint, n++) = other;
    }
  g_array_set_size (list, n);
}

/**
 * mw_lineage_drop_implicit:
 *
 * Where a job says what feeds a dataset, its other inputs do not.
 */
void
mw_lineage_drop_implicit (MwLineage *self)
{
  if (g_hash_table_size (self->explicit_outputs) == 0)
    return;

  for (guint i = 0; i < self->jobs->len; i++)
    keep_implicit (self, g_array_index (self->jobs, MwLineageJob, i).outputs, i, TRUE);
  for (guint i = 0; i < self->datasets->len; i++)
    keep_implicit (self, g_array_index (self->datasets, MwLineageDataset, i).producers, i, FALSE);
}
