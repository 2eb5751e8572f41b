/* mw-node.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-node-private.h"
#include "mw-scalar.h"

#include <stdlib.h>
#include <string.h>

/* From here on a mapping gets a sorted table, so that looking up and finding
 * duplicates stay quick however many members someone sends. */
#define INDEX_FROM 24

static const MwNode **
get_index (const MwNode *self)
{
  return ((const MwNode **) (gpointer) self->first) - self->n_children;
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const MwNode *first = *(const MwNode * const *) a;
  const MwNode *second = *(const MwNode * const *) b;
  int order = strcmp (first->key, second->key);

  /* Of the same key the one that stands first, so that the other is blamed. */
  if (order == 0)
    return first < second ? -1 : first > second;

  return order;
}

void
mw_node_take_children (MwNode  *self,
                       MwArena *arena,
                       guint    n_children)
{
  gsize table = 0;
  char *room;

  if (self->type == MW_NODE_MAPPING && n_children >= INDEX_FROM)
    {
      self->flags |= MW_NODE_FLAG_INDEXED;
      table = n_children * sizeof (MwNode *);
    }

  self->n_children = n_children;
  self->first = NULL;

  if (n_children > 0)
    {
      room = mw_arena_alloc (arena, table + n_children * mw_node_get_stride (self));
      self->first = (MwNode *) (gpointer) (room + table);
    }
}

static MwNode *
find_duplicate_by_index (MwNode *self)
{
  const MwNode **index = get_index (self);

  for (guint i = 0; i < self->n_children; i++)
    index[i] = mw_node_child (self, i);

  qsort (index, self->n_children, sizeof (MwNode *), compare_keys);

  for (guint i = 1; i < self->n_children; i++)
    if (strcmp (index[i - 1]->key, index[i]->key) == 0)
      return (MwNode *) index[i];

  return NULL;
}

static gboolean
has_key (const MwNode *self,
         const char   *key,
         guint16       key_hash)
{
  return self->key_hash == key_hash && strcmp (self->key, key) == 0;
}

static MwNode *
find_duplicate (MwNode *self)
{
  guint64 seen = 0;

  for (guint i = 0; i < self->n_children; i++)
    {
      MwNode *child = mw_node_child (self, i);
      guint64 bit = G_GUINT64_CONSTANT (1) << (child->key_hash & 63);

      if (seen & bit)
        for (guint j = 0; j < i; j++)
          if (has_key (mw_node_child (self, j), child->key, child->key_hash))
            return child;

      seen |= bit;
    }

  return NULL;
}

MwNode *
mw_node_adopt (MwNode *self)
{
  for (guint i = 0; i < self->n_children; i++)
    mw_node_child (self, i)->parent = self;

  if (self->type != MW_NODE_MAPPING)
    return NULL;

  return (self->flags & MW_NODE_FLAG_INDEXED) ? find_duplicate_by_index (self) : find_duplicate (self);
}

MwNodeType
mw_node_get_node_type (const MwNode *self)
{
  return self != NULL ? (MwNodeType) self->type : MW_NODE_NULL;
}

static gboolean
is_collection (const MwNode *self)
{
  return self != NULL && self->type >= MW_NODE_SEQUENCE;
}

const char *
mw_node_get_text (const MwNode *self)
{
  return self == NULL || self->type == MW_NODE_NULL || is_collection (self) ? NULL : self->text;
}

gboolean
mw_node_get_boolean (const MwNode *self,
                     gboolean      fallback)
{
  if (mw_node_get_node_type (self) != MW_NODE_BOOLEAN)
    return fallback;

  return self->text[0] == 't' || self->text[0] == 'T';
}

double
mw_node_get_number (const MwNode *self,
                    double        fallback)
{
  return mw_node_get_node_type (self) == MW_NODE_NUMBER ? mw_scalar_to_double (self->text) : fallback;
}

const char *
mw_node_get_key (const MwNode *self)
{
  return self != NULL ? self->key : NULL;
}

const MwNode *
mw_node_get_parent (const MwNode *self)
{
  return self != NULL ? self->parent : NULL;
}

guint
mw_node_get_n_children (const MwNode *self)
{
  return is_collection (self) ? self->n_children : 0;
}

const MwNode *
mw_node_get_first (const MwNode *self)
{
  return is_collection (self) ? self->first : NULL;
}

const MwNode *
mw_node_get_next (const MwNode *self)
{
  const char *next;

  if (self == NULL || self->parent == NULL)
    return NULL;

  next = (const char *) self + mw_node_get_stride (self);

  if (next == (const char *) self->parent->first + self->parent->n_children * mw_node_get_stride (self))
    return NULL;

  return (const MwNode *) (gconstpointer) next;
}

const MwNode *
mw_node_get_nth (const MwNode *self,
                 guint         position)
{
  return position < mw_node_get_n_children (self) ? mw_node_child (self, position) : NULL;
}

static const MwNode *
find_member_by_index (const MwNode *self,
                      const char   *key)
{
  const MwNode **index = get_index (self);
  guint low = 0;

  for (guint high = self->n_children; low < high;)
    {
      guint middle = low + (high - low) / 2;
      int order = strcmp (key, index[middle]->key);

      if (order == 0)
        return index[middle];

      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}

const MwNode *
mw_node_get_member (const MwNode *self,
                    const char   *key)
{
  const char *child;
  gsize stride;
  guint16 key_hash;

  if (self == NULL || key == NULL || self->type != MW_NODE_MAPPING)
    return NULL;

  if (self->flags & MW_NODE_FLAG_INDEXED)
    return find_member_by_index (self, key);

  key_hash = mw_node_hash_key (key, strlen (key));
  stride = mw_node_get_stride (self);
  child = (const char *) self->first;

  for (guint i = 0; i < self->n_children; i++, child += stride)
    if (has_key ((const MwNode *) (gconstpointer) child, key, key_hash))
      return (const MwNode *) (gconstpointer) child;

  return NULL;
}

const char *
mw_node_get_member_text (const MwNode *self,
                         const char   *key)
{
  return mw_node_get_text (mw_node_get_member (self, key));
}

MwSpan
mw_node_get_span (const MwNode *self)
{
  const MwPlacedNode *placed = (const MwPlacedNode *) (gconstpointer) self;

  if (self == NULL || !(self->flags & MW_NODE_FLAG_PLACED))
    return (MwSpan) { 0, 0 }
  ;

  return (MwSpan) { placed->start, placed->end };
}

MwSpan
mw_node_get_key_span (const MwNode *self)
{
  const MwPlacedNode *placed = (const MwPlacedNode *) (gconstpointer) self;

  if (self == NULL || !(self->flags & MW_NODE_FLAG_PLACED))
    return (MwSpan) { 0, 0 }
  ;

  return (MwSpan) { placed->key_start, placed->key_end };
}
