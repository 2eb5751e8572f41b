/* mw-history.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

/* What an event is about. */
typedef enum {
  MW_HISTORY_OTHER,
  MW_HISTORY_PRODUCT,
  MW_HISTORY_PORT,
  MW_HISTORY_CONTRACT,
  MW_HISTORY_ACCESS,
} MwHistoryNoun;

#define MW_HISTORY_N_NOUNS (MW_HISTORY_ACCESS + 1)

/* What it tells of it. Requested to cancelled are of agreements. */
typedef enum {
  MW_HISTORY_NOTED,              /* some other verb: it is there */
  MW_HISTORY_CREATED,
  MW_HISTORY_UPDATED,
  MW_HISTORY_DELETED,
  MW_HISTORY_REQUESTED,
  MW_HISTORY_APPROVED,
  MW_HISTORY_REJECTED,
  MW_HISTORY_CANCELLED,          /* deactivated, cancelled, expired */
} MwHistoryVerb;

/* One event; texts live as long as the history. */
typedef struct
{
  gint64        time;            /* seconds since 1970 UTC */
  MwHistoryNoun noun;
  MwHistoryVerb verb;
  const char   *type;            /* last part of the event's type, for people who know it */
  const char   *subject;         /* id of what it is about; never empty */
  const char   *principal;       /* who did it; nullable */
  const char   *summary;         /* a line for people; nullable */
  const MwNode *data;            /* nullable; not trusted to be anything */
} MwHistoryEvent;

/**
 * MwHistory:
 *
 * What happened in a mesh: CloudEvents (1.0) of a registry's feed, in the order of
 * their times. Immutable and counted atomically, so it may cross threads.
 *
 * The feed says that something changed, seldom what. So the past of a mesh is
 * exact about which products and contracts there were and where agreements
 * stood, about status, domain, owner and version as far as events carry them,
 * and knows nothing else: see mw_mesh_new_past().
 */
typedef struct _MwHistory MwHistory;

#define MW_TYPE_HISTORY (mw_history_get_type ())

/* More events than this are not read: two years of a large registry are a tenth. */
#define MW_HISTORY_MAX_EVENTS 1000000

GType                 mw_history_get_type       (void);

/* @documents: of MwDocument, each an event, a list of events or an object with
 * `events`. Never fails: what is no event with a time and a subject is left out,
 * and what comes twice counts once. */
MwHistory            *mw_history_new            (GPtrArray     *documents) G_GNUC_WARN_UNUSED_RESULT;
MwHistory            *mw_history_ref            (MwHistory     *self);
void                  mw_history_unref          (MwHistory     *self);

/* Whether @root is something to give to mw_history_new(), by its `kind` or shape. */
gboolean              mw_history_is_history     (const MwNode  *root);

const MwHistoryEvent *mw_history_get_events     (MwHistory     *self,
                                                 guint         *n);
/* Of what was given: no events, or broken ones, or too many. */
guint                 mw_history_get_n_left_out (MwHistory     *self);

/* When it begins and ends, in seconds since 1970 UTC; 0 when it is empty. Of the
 * time before nothing is recorded. */
gint64                mw_history_get_first_time (MwHistory     *self);
gint64                mw_history_get_last_time  (MwHistory     *self);

/* The first event about @subject and the one after; MW_NONE for no more. Ports go
 * by their product: @subject is its id. */
guint                 mw_history_find           (MwHistory     *self,
                                                 MwHistoryNoun  noun,
                                                 const char    *subject);
guint                 mw_history_find_next      (MwHistory     *self,
                                                 guint          event);

/* How the mesh of @now was at @time. @history: nullable, then only the dates in
 * documents tell. Safe on any thread; neither is changed.
 *
 * Recorded, where the history goes back that far: which products, contracts,
 * output ports and agreements there were, whether agreements were requested,
 * approved, rejected or over, and the members of products and contracts that events
 * carry (name, status, domain, team, type, version). What was deleted since is
 * made up of these.
 * By dates, where nothing is recorded: productCreatedTs of products; the days on
 * which agreements start and end.
 * As it is today, as nobody recorded it: input ports (but for contracts that were
 * not there), schemas and terms of contracts, lineage, teams and domains,
 * definitions, policies and test results. */
MwMesh               *mw_mesh_new_past          (MwMesh        *now,
                                                 MwHistory     *history,
                                                 gint64         time) G_GNUC_WARN_UNUSED_RESULT;

/* What people should know who look at that: sentences, NULL-terminated. */
char                **mw_history_dup_caveats    (MwHistory     *history,
                                                 gint64         time) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwHistory, mw_history_unref)

G_END_DECLS
