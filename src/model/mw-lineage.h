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
  const char *name;              /* as the first event writes it */
  guint       product;           /* whose it is, or MW_NONE */
  guint       port;              /* the output port that promises it, or MW_NONE */
  guint       object;            /* the schema object that describes it, or MW_NONE */
  guint       whole;             /* the column that stands for all of it, or MW_NONE */
  gint64      written;           /* when a run last wrote it, µs; 0: unknown */
  GArray     *producers;         /* guint: jobs that write it */
  guint       seen;              /* number of the last walk that came by */
} MwLineageDataset;

/* A job as its newest run has it. */
typedef struct
{
  const char *key;               /* its namespace and name */
  const char *run;               /* the run's id; the time for an event without one */
  gint64      time;              /* of the newest event of that run, µs */
  const char *completed_run;     /* the newest that ended well; nullable */
  gint64      completed;
  const char *product;           /* id, from the facet of it or of a parent; nullable */
  const char *port;              /* name, from the facet; nullable */
  GArray     *inputs;            /* guint: datasets */
  GArray     *outputs;
} MwLineageJob;

/* A column of a dataset. */
typedef struct
{
  guint       dataset;
  const char *field;             /* path; "" stands for the dataset as a whole */
  guint       property;          /* that describes it, or MW_NONE */
  guint       first_feed;        /* feed + 1 */
  guint       seen;              /* number of the last walk that came by, and the */
  guint       states;            /* bits of the ways it came by */
} MwLineageColumn;

/* What a column has its values from. */
typedef struct
{
  guint       source;            /* column */
  guint       next;              /* feed + 1 */
  guint       rank;              /* MwColumnWords */
  const char *words;             /* nullable */
  gboolean    is_indirect;
  gboolean    is_masking;
} MwLineageFeed;

/**
 * MwLineage:
 *
 * The jobs, datasets and columns of OpenLineage events: of each job the newest
 * run that names a dataset, with all its events taken together. It knows no
 * products; the mesh builder joins them.
 *
 * A job whose facet `lineage` says what feeds each dataset is split: a job for
 * each of these, beside one for the rest.
 */
typedef struct
{
  GArray     *datasets;          /* MwLineageDataset */
  GArray     *jobs;              /* MwLineageJob */
  GArray     *columns;           /* MwLineageColumn */
  GArray     *feeds;             /* MwLineageFeed */
  GHashTable *dataset_by_key;    /* see mw_dataset_name_dup_key(); index + 1 */
  GHashTable *job_by_key;
  GHashTable *column_by_key;
  GHashTable *roles;             /* key of a job to what its facets say of product and parent */
  GHashTable *explicit_outputs;  /* set of job and dataset, for which the facet `lineage` speaks */
} MwLineage;

MwLineage *mw_lineage_new         (void);
void       mw_lineage_free        (MwLineage  *self);

/* Two passes over all events: first which run counts, then what it says; then
 * whose the jobs are, and which inputs are theirs. */
void       mw_lineage_note_run    (MwLineage    *self,
                                   const MwNode *event);
void       mw_lineage_add_event   (MwLineage    *self,
                                   const MwNode *event);
void       mw_lineage_finish      (MwLineage    *self);

/* The dataset with @key; MW_NONE when no event names it. */
guint      mw_lineage_find        (MwLineage    *self,
                                   const char   *key);

/* The dataset that @node names; MW_NONE without a name. */
guint      mw_lineage_take_dataset (MwLineage    *self,
                                    const MwNode *node);
/* The job with @key, as of @run when it is new. */
guint      mw_lineage_take_job     (MwLineage    *self,
                                    const char   *key,
                                    const char   *run);
void       mw_lineage_add_input    (MwLineage    *self,
                                    guint         job,
                                    guint         dataset);
void       mw_lineage_add_output   (MwLineage    *self,
                                    guint         job,
                                    guint         dataset);

/* The facets that say more than inputs and outputs, each in a file of its own. */
void       mw_lineage_note_role    (MwLineage    *self,
                                    const char   *key,
                                    const MwNode *event,
                                    gint64        time);
void       mw_lineage_find_owners  (MwLineage    *self);
void       mw_lineage_add_explicit (MwLineage    *self,
                                    guint         job,
                                    const MwNode *event);
void       mw_lineage_drop_implicit (MwLineage   *self);
void       mw_lineage_add_columns  (MwLineage    *self,
                                    guint         dataset,
                                    const MwNode *facet);
void       mw_lineage_add_feed     (MwLineage    *self,
                                    guint         dataset,
                                    const char   *field,
                                    const MwNode *input,
                                    const MwNode *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwLineage, mw_lineage_free)

G_END_DECLS
