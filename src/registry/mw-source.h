/* mw-source.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libdex.h>

#include "document/mw-document.h"
#include "registry/mw-registry-error.h"
#include "standards/mw-kind.h"

G_BEGIN_DECLS

#define MW_TYPE_SOURCE (mw_source_get_type ())
#define MW_TYPE_SOURCE_INFO (mw_source_info_get_type ())
#define MW_TYPE_STORED (mw_stored_get_type ())

/**
 * MwSource:
 *
 * Where the documents of a mesh come from: a registry over HTTP
 * ([class@RegistryClient]) or a plain list of documents ([class@ListSource]).
 */
G_DECLARE_DERIVABLE_TYPE (MwSource, mw_source, MW, SOURCE, GObject)

/* What a source says of itself. */
typedef struct
{
  char    *name;            /* for people */
  char    *version;         /* nullable */
  char    *identity;        /* who we are to it: the team's id or name; nullable */
  gboolean is_writable;     /* it takes documents, and the key (if any) is good */
} MwSourceInfo;

/* One document as the source keeps it. */
typedef struct
{
  GBytes *bytes;            /* NULL in the answer to a put */
  char   *content_type;
  char   *etag;             /* strong entity tag with its quotes; nullable */
} MwStored;

GType         mw_source_info_get_type (void);
MwSourceInfo *mw_source_info_copy     (const MwSourceInfo *self);
void          mw_source_info_free     (MwSourceInfo       *self);
GType         mw_stored_get_type      (void);
MwStored     *mw_stored_copy          (const MwStored     *self);
void          mw_stored_free          (MwStored           *self);

struct _MwSourceClass
{
  GObjectClass parent_class;

  /* All with an id may be called with any text as id. */
  DexFuture *(*probe)     (MwSource   *self);
  DexFuture *(*fetch_all) (MwSource   *self);
  /* Optional: without it there is no history. */
  DexFuture *(*fetch_history) (MwSource *self);
  DexFuture *(*fetch)     (MwSource   *self,
                           MwKind      kind,
                           const char *id);
  DexFuture *(*put)       (MwSource   *self,
                           MwKind      kind,
                           const char *id,
                           GBytes     *bytes,
                           const char *content_type,
                           const char *etag);
};

/* The address as given. */
const char *mw_source_get_address (MwSource   *self);

/* What the last finished mw_source_fetch_all() had to leave out, a sentence for
 * people each ("broken.yaml is left out: line 3: ..."): a file that cannot be
 * read, a resource that the key may not see. Empty when nothing was. A source
 * that lacks more than that rejects instead. (transfer full): NULL-terminated. */
char      **mw_source_dup_complaints (MwSource *self) G_GNUC_WARN_UNUSED_RESULT;

/* Resolves to a MwSourceInfo. Tests the connection and the key. */
DexFuture  *mw_source_probe       (MwSource   *self);

/* Resolves to a GPtrArray (boxed, G_TYPE_PTR_ARRAY) of MwMeshInput: everything
 * that it has, parsed off the main thread, ready for mw_mesh_new(). */
DexFuture  *mw_source_fetch_all   (MwSource   *self);

/* Resolves to a MwHistory: what happened in the mesh. Empty when the source keeps
 * none. Costs a request for each thousand events, so only when somebody asks. */
DexFuture  *mw_source_fetch_history (MwSource *self);

/* Resolves to a MwStored: the bytes as they were published. */
DexFuture  *mw_source_fetch       (MwSource   *self,
                                   MwKind      kind,
                                   const char *id);

/* Stores a document. @etag: what it must still be; "*": it must be there, whatever
 * it is; NULL: it must not be there yet. Resolves to a MwStored (no bytes) with the new tag. Rejects with
 * MW_REGISTRY_ERROR; the violations of a refusal are got from
 * mw_registry_violations_for(). */
DexFuture  *mw_source_put         (MwSource   *self,
                                   MwKind      kind,
                                   const char *id,
                                   GBytes     *bytes,
                                   const char *content_type,
                                   const char *etag);

/* For sources only: says what is left out. */
void        mw_source_take_complaints (MwSource *self,
                                       char    **complaints);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwSourceInfo, mw_source_info_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwStored, mw_stored_free)

G_END_DECLS
