/* mw-node.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MwNodeType:
 *
 * What a node of a document is, after YAML 1.2's core schema: `yes`, `1.10` as
 * a version or `2022-10-03` are what they look like (a string, a number, a
 * string), never dates or booleans of YAML 1.1.
 */
typedef enum {
  MW_NODE_NULL,
  MW_NODE_BOOLEAN,
  MW_NODE_NUMBER,
  MW_NODE_STRING,
  MW_NODE_SEQUENCE,
  MW_NODE_MAPPING,
} MwNodeType;

/**
 * MwSpan:
 * @start: first byte
 * @end: one past the last byte
 *
 * A range of bytes of the document. Empty and zero when it has no place there.
 */
typedef struct
{
  gsize start;
  gsize end;
} MwSpan;

/**
 * MwNode:
 *
 * One value of a [struct@Document]: read-only, owned by the document, valid as
 * long as that lives. All functions take `NULL` as "nothing there".
 */
typedef struct _MwNode MwNode;

MwNodeType    mw_node_get_node_type  (const MwNode *self);

/* The text of a scalar as the document means it (unquoted, unescaped); NULL for
 * collections and for null. */
const char   *mw_node_get_text       (const MwNode *self);
gboolean      mw_node_get_boolean    (const MwNode *self,
                                      gboolean      fallback);
double        mw_node_get_number     (const MwNode *self,
                                      double        fallback);

/* The key under which its mapping holds it; NULL in a sequence and for the root. */
const char   *mw_node_get_key        (const MwNode *self);
const MwNode *mw_node_get_parent     (const MwNode *self);
guint         mw_node_get_n_children (const MwNode *self);
const MwNode *mw_node_get_first      (const MwNode *self);
const MwNode *mw_node_get_next       (const MwNode *self);
const MwNode *mw_node_get_nth        (const MwNode *self,
                                      guint         position);

/* Members of a mapping; NULL when @self is none or lacks it. */
const MwNode *mw_node_get_member     (const MwNode *self,
                                      const char   *key);
const char   *mw_node_get_member_text (const MwNode *self,
                                       const char   *key);

/* RFC 6901 pointers: "" is @self, "/schema/0/name". */
const MwNode *mw_node_lookup         (const MwNode *self,
                                      const char   *pointer);
char         *mw_node_dup_pointer    (const MwNode *self);

/* Where the value and its key stand. Empty for documents read in bulk. */
MwSpan        mw_node_get_span       (const MwNode *self);
MwSpan        mw_node_get_key_span   (const MwNode *self);

/* Whether both say the same: members of mappings in any order, numbers as written. */
gboolean      mw_node_is_same        (const MwNode *a,
                                      const MwNode *b);

/* Compact JSON of the node and all below it. */
char         *mw_node_dup_json       (const MwNode *self);

G_END_DECLS
