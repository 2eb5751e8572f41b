/* mw-layout-call.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-layout-job.h"
#include "graph/mw-layout-service.h"

G_BEGIN_DECLS

/**
 * MwLayoutRunning:
 * @job: what is being done
 * @calls: (element-type MwLayoutCall): those that wait for it
 *
 * A job on behalf of all who ask for the same while it lasts.
 */
typedef struct
{
  MwLayoutJob *job;
  GPtrArray   *calls;
} MwLayoutRunning;

void mw_layout_running_free (MwLayoutRunning *running);

/**
 * MwLayoutCall:
 *
 * One call of mw_layout_service_layout_after(): a reference-counted box, which
 * whoever cancels its promise may drop while its job runs.
 */
typedef struct
{
  MwLayoutService *service;
  MwGraph         *graph;
  MwGraphLayout   *before;       /* nullable */
  GHashTable      *pins;         /* nullable, nobody else has it */
  DexPromise      *promise;
  MwLayoutProblem *problem;      /* from mw_layout_call_prepare() on, as the two below */
  MwLayoutKnown   *known;        /* nullable */
  char            *hash;
  MwLayoutRunning *running;      /* the job that it waits for; not owned */
  gulong           cancelled_id;
} MwLayoutCall;

/* @before, @pins: (nullable). */
MwLayoutCall *mw_layout_call_new          (MwLayoutService *service,
                                           MwGraph         *graph,
                                           MwGraphLayout   *before,
                                           GHashTable      *pins,
                                           DexPromise      *promise);
/* A GDestroyNotify. */
void          mw_layout_call_unref        (gpointer         call);

gboolean      mw_layout_call_is_cancelled (MwLayoutCall    *self);

/* Makes the problem and its hash, of large graphs in a thread: awaits. */
void          mw_layout_call_prepare      (MwLayoutCall    *self);

/* @running holds it from now on. A job that nobody waits for any more ends. */
void          mw_layout_call_wait_for     (MwLayoutCall    *self,
                                           MwLayoutRunning *running);

/* @reason: NULL when Graphviz made the picture. */
void          mw_layout_call_resolve      (MwLayoutCall    *self,
                                           MwLayoutPicture *picture,
                                           const char      *reason);

G_END_DECLS
