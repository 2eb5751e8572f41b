/* mw-past.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <yyjson.h>

#include "model/mw-history-private.h"

G_BEGIN_DECLS

/* Documents as they were, written as JSON: copies of those of today with other
 * members, or made up of events. */
typedef struct
{
  yyjson_mut_doc *json;          /* a list */
  MwKind          kind;
} MwPastDocuments;

/**
 * MwPast:
 *
 * What is needed only while a mesh of the past is made: which documents of today
 * have no part in it, and those that stand for others.
 */
typedef struct
{
  MwMesh         *now;
  MwMoment        moment;
  guint8         *is_dropped;    /* by entry of `now` */
  GHashTable     *absent;        /* ids of products and contracts that were not there yet */
  GHashTable     *products_out;  /* ids of those products */
  GHashTable     *restored;      /* ids of products that are gone today */
  GHashTable     *ports_in;      /* "product\nport" of these */
  GHashTable     *ports_out;     /* "product\nport" that were not there yet */
  MwPastDocuments products;
  MwPastDocuments contracts;
  MwPastDocuments agreements;
} MwPast;

/* In this order: each looks at what the ones before it found. */
void            mw_past_find_absent         (MwPast          *self);
void            mw_past_add_products        (MwPast          *self);
void            mw_past_add_contracts       (MwPast          *self);
void            mw_past_add_agreements      (MwPast          *self);

/* Subjects of @noun that have no document today: set of texts. */
GHashTable     *mw_past_list_gone           (MwPast          *self,
                                             MwHistoryNoun    noun,
                                             MwKind           kind) G_GNUC_WARN_UNUSED_RESULT;

char           *mw_past_dup_port_key        (const char      *product,
                                             const char      *port) G_GNUC_WARN_UNUSED_RESULT;

void            mw_past_documents_init      (MwPastDocuments *self,
                                             MwKind           kind);
void            mw_past_documents_clear     (MwPastDocuments *self);
/* A new mapping at the end of the list, with the members of @from (nullable) but
 * for those in @except (nullable). */
yyjson_mut_val *mw_past_documents_add       (MwPastDocuments *self,
                                             const MwNode    *from,
                                             const char * const *except);
/* Members of @from but for those in @except, as a value of its own. */
yyjson_mut_val *mw_past_documents_copy      (MwPastDocuments *self,
                                             const MwNode    *from,
                                             const char * const *except);
/* Sets a member to a copy of @node, or to @text; nothing when that is NULL. */
void            mw_past_documents_set_node  (MwPastDocuments *self,
                                             yyjson_mut_val  *mapping,
                                             const char      *key,
                                             const MwNode    *node);
void            mw_past_documents_set_text  (MwPastDocuments *self,
                                             yyjson_mut_val  *mapping,
                                             const char      *key,
                                             const char      *text);
/* What was written, ready for a mesh. */
MwMeshInput    *mw_past_documents_finish    (MwPastDocuments *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
