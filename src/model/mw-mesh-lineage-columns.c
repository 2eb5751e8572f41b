/* mw-mesh-lineage-columns.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-lineage.h"

/* Columns of OpenLineage joined with properties. What no contract describes is
 * walked through, so that a staging table does not hide what comes by it. */

/* A column on the way back from one that a contract describes. */
typedef struct
{
  guint       column;
  guint       rank;
  const char *words;             /* of the step next to where the walk began */
  gboolean    is_indirect;
  gboolean    is_masking;
} Step;

typedef struct
{
  MwMeshBuilder *builder;
  MwLineage     *lineage;
  GArray        *queue;          /* Step */
  guint          walk;
  guint          target;         /* property */
} Walk;

static void
queue_step (Walk       *self,
            const Step *step)
{
  MwLineageColumn *column = &g_array_index (self->lineage->columns, MwLineageColumn, step->column);
  guint state = 1u << ((step->is_indirect ? 1 : 0) + (step->is_masking ? 2 : 0));

  if (column->seen != self->walk)
    column->states = 0;
  column->seen = self->walk;
  /* Each way to come by tells something else. */
  if ((column->states & state) != 0)
    return;
  column->states |= state;
  g_array_append_vals (self->queue, step, 1);
}

static void
follow_feeds (Walk       *self,
              const Step *from,
              guint       column,
              gboolean    is_first)
{
  guint next = g_array_index (self->lineage->columns, MwLineageColumn, column).first_feed;

  while (next > 0 && self->builder->column_steps-- > 0)
    {
      const MwLineageFeed *feed = &g_array_index (self->lineage->feeds, MwLineageFeed, next - 1);
      guint property = g_array_index (self->lineage->columns, MwLineageColumn, feed->source).property;
      Step step = {
        .column = feed->source,
        .rank = is_first ? feed->rank : from->rank,
        .words = is_first ? feed->words : from->words,
        .is_indirect = from->is_indirect || feed->is_indirect,
        .is_masking = from->is_masking || feed->is_masking,
      };
      MwColumnLink link = {
        .source = property,
        .target = self->target,
        .provenance = MW_COLUMN_LINEAGE,
        .rank = step.rank,
        .words = step.words,
        .is_indirect = step.is_indirect,
        .is_masking = step.is_masking,
      };

      if (property != MW_NONE)
        mw_mesh_builder_add_column_link (self->builder, &link);
      else
        queue_step (self, &step);
      next = feed->next;
    }
}

/* From @column back to what contracts describe: that feeds the property @target. */
static void
walk_back (Walk *self,
           guint column,
           guint target)
{
  Step start = { .column = column };

  self->walk++;
  self->target = target;
  g_array_set_size (self->queue, 0);
  queue_step (self, &start);

  for (guint i = 0; i < self->queue->len; i++)
    {
      Step step = g_array_index (self->queue, Step, i);
      guint dataset = g_array_index (self->lineage->columns, MwLineageColumn, step.column).dataset;
      guint whole = g_array_index (self->lineage->datasets, MwLineageDataset, dataset).whole;

      follow_feeds (self, &step, step.column, i == 0);
      /* What bears on all of a table bears on each column that comes by it. */
      if (i > 0 && whole != MW_NONE && whole != step.column)
        follow_feeds (self, &step, whole, FALSE);
    }
}

/* What bears on a whole dataset bears on each property directly in it. */
static void
link_whole (Walk                   *self,
            const MwLineageDataset *dataset)
{
  MwMesh *mesh = self->builder->mesh;
  MwRange range;

  if (dataset->object == MW_NONE || dataset->whole == MW_NONE)
    return;

  range = g_array_index (mesh->objects, MwSchemaObject, dataset->object).properties;
  for (guint i = range.first; i < range.first + range.n && self->builder->column_steps > 0; i++)
    if (g_array_index (mesh->properties, MwProperty, i).parent == MW_NONE)
      walk_back (self, dataset->whole, i);
}

/**
 * mw_mesh_builder_link_lineage_columns:
 * @lineage: finished, its datasets joined with products and objects
 */
void
mw_mesh_builder_link_lineage_columns (MwMeshBuilder *self,
                                      MwLineage     *lineage)
{
  Walk walk = { .builder = self, .lineage = lineage };

  if (lineage->feeds->len == 0)
    return;

  walk.queue = g_array_new (FALSE, FALSE, sizeof (Step));

  for (guint i = 0; i < lineage->columns->len; i++)
    {
      MwLineageColumn *column = &g_array_index (lineage->columns, MwLineageColumn, i);
      guint object = g_array_index (lineage->datasets, MwLineageDataset, column->dataset).object;

      if (object != MW_NONE && *column->field != '\0')
        column->property = mw_mesh_builder_find_property (self, object, column->field);
    }

  for (guint i = 0; i < lineage->columns->len && self->column_steps > 0; i++)
    {
      guint property = g_array_index (lineage->columns, MwLineageColumn, i).property;

      if (property != MW_NONE)
        walk_back (&walk, i, property);
    }

  for (guint i = 0; i < lineage->datasets->len; i++)
    link_whole (&walk, &g_array_index (lineage->datasets, MwLineageDataset, i));

  g_array_unref (walk.queue);
}
