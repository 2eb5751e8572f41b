/* mw-session.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libdex.h>

#include "graph/mw-graph-layout.h"
#include "model/mw-mesh.h"
#include "publish/mw-publisher.h"
#include "registry/mw-source.h"

G_BEGIN_DECLS

#define MW_TYPE_SESSION (mw_session_get_type ())
#define MW_TYPE_SESSION_STATE (mw_session_state_get_type ())

/**
 * MwSessionState:
 * @MW_SESSION_LOADING: the first mesh is on its way
 * @MW_SESSION_READY: there is a mesh, and it is as new as can be
 * @MW_SESSION_STALE: there is a mesh, but the last refresh failed
 * @MW_SESSION_FAILED: there is no mesh, and the error says why
 */
typedef enum {
  MW_SESSION_LOADING,
  MW_SESSION_READY,
  MW_SESSION_STALE,
  MW_SESSION_FAILED,
} MwSessionState;

GType mw_session_state_get_type (void);

/**
 * MwSession:
 *
 * One opened registry: its source, the newest mesh of it and the service that
 * lays its graphs out. The window gives pages the mesh, never the session.
 *
 * Properties (read-only, notify): mesh, state, is-busy.
 */
G_DECLARE_FINAL_TYPE (MwSession, mw_session, MW, SESSION, GObject)

MwSession          *mw_session_new            (MwSource   *source,
                                               const char *title);

MwSource           *mw_session_get_source     (MwSession  *self);
const char         *mw_session_get_title      (MwSession  *self);
MwMesh             *mw_session_get_mesh       (MwSession  *self);
MwSessionState      mw_session_get_state      (MwSession  *self);
gboolean            mw_session_get_is_busy    (MwSession  *self);
const MwSourceInfo *mw_session_get_info       (MwSession  *self);
const GError       *mw_session_get_error      (MwSession  *self);
GDateTime          *mw_session_get_refreshed  (MwSession  *self);
/* What the mesh on show lacks, a sentence each, NULL-terminated; never NULL. */
const char * const *mw_session_get_complaints (MwSession  *self);

/* Fetches everything anew; what is shown stays until it has arrived. Calling it
 * while it runs starts it over. */
void                mw_session_refresh        (MwSession  *self);

/* Resolves to a MwHistory, see mw_source_fetch_history(). It is fetched when first
 * asked for and kept until the mesh is another; a failure is not kept. */
DexFuture          *mw_session_load_history   (MwSession  *self);

/* Resolves to a MwGraphLayout, see mw_layout_service_layout_after(). */
DexFuture          *mw_session_layout         (MwSession     *self,
                                               MwGraph       *graph,
                                               MwGraphLayout *before,
                                               GHashTable    *pins);

/* Resolves to a MwStored. */
DexFuture          *mw_session_fetch          (MwSession  *self,
                                               MwKind      kind,
                                               const char *id);

/* Resolves to a MwPublishOutcome; refreshes when anything was stored, or may have been. */
DexFuture          *mw_session_publish        (MwSession  *self,
                                               GPtrArray  *items);

G_END_DECLS
