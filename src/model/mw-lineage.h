/* mw-lineage.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

/* A dataset that events name. */
typedef struct
{
  guint   product;               /* whose it is, or MW_NONE */
  guint   port;                  /* the output port that promises it, or MW_NONE */
  GArray *producers;             /* guint: jobs that write it */
  guint   seen;                  /* number of the last walk that came by */
} MwLineageDataset;

/* A job as its newest run has it. */
typedef struct
{
  const char *run;               /* the run's id; "" for an event without one */
  gint64      time;              /* of the newest event of that run, µs */
  const char *product;           /* id, from the facet; nullable */
  const char *port;              /* name, from the facet; nullable */
  GArray     *inputs;            /* guint: datasets */
  GArray     *outputs;
} MwLineageJob;

/**
 * MwLineage:
 *
 * The jobs and datasets of OpenLineage events: of each job the newest run that
 * names a dataset, with all its events taken together. It knows no products;
 * the mesh builder joins them.
 */
typedef struct
{
  GArray     *datasets;          /* MwLineageDataset */
  GArray     *jobs;              /* MwLineageJob */
  GHashTable *dataset_by_key;    /* see mw_dataset_name_dup_key(); index + 1 */
  GHashTable *job_by_key;
} MwLineage;

MwLineage *mw_lineage_new         (void);
void       mw_lineage_free        (MwLineage  *self);

/* Two passes over all events: first which run counts, then what it says. */
void       mw_lineage_note_run    (MwLineage    *self,
                                   const MwNode *event);
void       mw_lineage_add_event   (MwLineage    *self,
                                   const MwNode *event);

/* The dataset with @key; MW_NONE when no event names it. */
guint      mw_lineage_find        (MwLineage    *self,
                                   const char   *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwLineage, mw_lineage_free)

G_END_DECLS
