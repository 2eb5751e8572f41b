/* mw-node-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-arena.h"
#include "document/mw-node.h"

G_BEGIN_DECLS

/* Deeper documents are refused: the standards need twelve levels. */
#define MW_NODE_MAX_DEPTH 64

enum {
  MW_NODE_FLAG_PLACED = 1 << 0,  /* is the head of a MwPlacedNode */
  MW_NODE_FLAG_INDEXED = 1 << 1, /* its children are preceded by a sorted table */
};

/* The children of a node lie side by side, so that a node needs no pointer to
 * its neighbour and a list of ten thousand products has few cache misses. */
struct _MwNode
{
  const MwNode *parent;
  const char   *key;

  union {
    const char *text;
    MwNode     *first;
  };

  guint32       n_children;
  guint8        type;
  guint8        flags;
  guint16       key_hash;
};

/* A node that knows where it stands. All nodes of a document are of one kind. */
typedef struct
{
  MwNode  node;
  guint32 start;
  guint32 end;
  guint32 key_start;
  guint32 key_end;
} MwPlacedNode;

static inline gsize
mw_node_get_stride (const MwNode *self)
{
  return (self->flags & MW_NODE_FLAG_PLACED) ? sizeof (MwPlacedNode) : sizeof (MwNode);
}

static inline MwNode *
mw_node_child (const MwNode *self,
               guint         position)
{
  return (MwNode *) (gpointer) ((char *) self->first + position * mw_node_get_stride (self));
}

/* Tells most keys apart without a look at their letters, which lie elsewhere. */
static inline guint16
mw_node_hash_key (const char *key,
                  gsize       length)
{
  guint32 hash = (guint32) length;

  if (length > 0)
    hash ^= (guint32) (guchar) key[0] << 24 | (guint32) (guchar) key[length / 2] << 16 |
            (guint32) (guchar) key[length - 1] << 8;

  return (guint16) ((hash * 0x9e3779b1u) >> 16);
}

static inline void
mw_node_set_key (MwNode     *self,
                 const char *key,
                 gsize       length)
{
  self->key = key;
  self->key_hash = mw_node_hash_key (key, length);
}

/* Room for @n_children below @self in @arena; the caller fills them in. */
void    mw_node_take_children (MwNode  *self,
                               MwArena *arena,
                               guint    n_children);

/* Ties the children of @self to it. Returns the second of two members with the
 * same key, NULL when all keys differ. */
MwNode *mw_node_adopt         (MwNode  *self);

G_END_DECLS
