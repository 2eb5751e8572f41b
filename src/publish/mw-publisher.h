/* mw-publisher.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/mw-source.h"

G_BEGIN_DECLS

#define MW_TYPE_PUBLISH_OUTCOME (mw_publish_outcome_get_type ())

/* One document to be published. */
typedef struct
{
  MwKind  kind;
  char   *id;
  GBytes *bytes;
  char   *content_type;   /* application/odps+yaml;version=1.0.0 … */
  char   *etag;           /* what the registry's must still be; NULL: none there yet */
  GBytes *base;           /* for a registry without entity tags: the bytes that it must still have; nullable */
} MwPublishItem;

typedef enum {
  MW_PUBLISH_DONE,        /* all of it is in the registry, confirmed */
  MW_PUBLISH_REFUSED,     /* the registry said no: nothing after `failed` was sent */
  MW_PUBLISH_CONFLICT,    /* somebody else changed or made `failed` */
  MW_PUBLISH_UNKNOWN,     /* the connection was lost and could not be had again to find out */
  MW_PUBLISH_UNREACHABLE, /* no answer, and nothing of `failed` was sent or stored */
} MwPublishState;

typedef struct
{
  MwPublishState state;
  guint          failed;       /* item that was not stored, or MW_NONE */
  guint          n_done;       /* items stored and confirmed before it */
  char          *message;      /* a sentence for people; NULL when done */
  char          *hint;         /* what they can do; nullable */
  GPtrArray     *violations;   /* of MwViolation; may be empty */
} MwPublishOutcome;

GType             mw_publish_outcome_get_type (void);
MwPublishOutcome *mw_publish_outcome_copy     (const MwPublishOutcome *self);
void              mw_publish_outcome_free     (MwPublishOutcome       *self);

MwPublishItem    *mw_publish_item_new         (MwKind         kind,
                                               const char    *id,
                                               GBytes        *bytes,
                                               const char    *content_type,
                                               const char    *etag);
void              mw_publish_item_set_base    (MwPublishItem *self,
                                               GBytes        *base);
void              mw_publish_item_free        (MwPublishItem *self);

/* Sends @items (of MwPublishItem) in the order teams, contracts, products,
 * access, each with its precondition. Lost answers are resolved by reading back;
 * nothing is ever sent twice. Resolves to a MwPublishOutcome, never rejects. */
DexFuture        *mw_publisher_publish        (MwSource      *source,
                                               GPtrArray     *items);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwPublishItem, mw_publish_item_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwPublishOutcome, mw_publish_outcome_free)

G_END_DECLS
