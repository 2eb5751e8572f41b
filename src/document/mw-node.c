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

static MwNode *
find_duplicate (MwNode *self)
{
  guint64 seen = 0;

  for (guint i = 0; i < self->n_children; i++)
    {
      MwNode *child = mw_node_child (self, i);
      const char *key = child->key;
      gsize length = strlen (key);
      guint64 bit = G_GUINT64_CONSTANT (1) << ((length * 7 + (guchar) key[0] * 3 + (guchar) key[length / 2]) & 63);

      /* Most keys differ in length and letters from all before them. */
      if (seen & bit)
        for (guint j = 0; j < i; j++)
          if (strcmp (mw_node_child (self, j)->key, key) == 0)
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

static guint
get_position (const MwNode *self)
{
  return ((const char *) self - (const char *) self->parent->first) / mw_node_get_stride (self);
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

const MwNode *
mw_node_get_member (const MwNode *self,
                    const char   *key)
{
  MwNode wanted = { .key = key };
  const MwNode *probe = &wanted;
  guint low = 0;
  guint high;

  if (self == NULL || key == NULL || self->type != MW_NODE_MAPPING)
    return NULL;

  if (!(self->flags & MW_NODE_FLAG_INDEXED))
    {
      for (guint i = 0; i < self->n_children; i++)
        if (strcmp (mw_node_child (self, i)->key, key) == 0)
          return mw_node_child (self, i);

      return NULL;
    }

  for (high = self->n_children; low < high;)
    {
      guint middle = low + (high - low) / 2;
      int order = strcmp (probe->key, get_index (self)[middle]->key);

      if (order == 0)
        return get_index (self)[middle];

      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}

const char *
mw_node_get_member_text (const MwNode *self,
                         const char   *key)
{
  return mw_node_get_text (mw_node_get_member (self, key));
}

/* One step of a pointer. RFC 6901: a position has no sign and no leading zero. */
static const MwNode *
lookup_step (const MwNode *self,
             const char   *step)
{
  guint64 position;

  if (mw_node_get_node_type (self) == MW_NODE_MAPPING)
    return mw_node_get_member (self, step);

  if ((step[0] == '0' && step[1] != '\0') ||
      !g_ascii_string_to_unsigned (step, 10, 0, G_MAXUINT32, &position, NULL))
    return NULL;

  return mw_node_get_nth (self, position);
}

/* ~1 stands for / and ~0 for ~. */
static void
unescape_step (char *step)
{
  char *out = step;

  for (; *step != '\0'; step++)
    {
      if (step[0] == '~' && (step[1] == '0' || step[1] == '1'))
        *out++ = *++step == '0' ? '~' : '/';
      else
        *out++ = *step;
    }

  *out = '\0';
}

const MwNode *
mw_node_lookup (const MwNode *self,
                const char   *pointer)
{
  if (pointer == NULL || (*pointer != '\0' && *pointer != '/'))
    return NULL;

  while (self != NULL && *pointer == '/')
    {
      gsize length = strcspn (pointer + 1, "/");
      g_autofree char *step = g_strndup (pointer + 1, length);

      unescape_step (step);
      self = lookup_step (self, step);
      pointer += 1 + length;
    }

  return self;
}

static void
append_pointer (GString      *pointer,
                const MwNode *self)
{
  if (self->parent == NULL)
    return;

  append_pointer (pointer, self->parent);
  g_string_append_c (pointer, '/');

  if (self->key == NULL)
    {
      g_string_append_printf (pointer, "%u", get_position (self));
      return;
    }

  for (const char *c = self->key; *c != '\0'; c++)
    {
      if (*c == '~')
        g_string_append (pointer, "~0");
      else if (*c == '/')
        g_string_append (pointer, "~1");
      else
        g_string_append_c (pointer, *c);
    }
}

char *
mw_node_dup_pointer (const MwNode *self)
{
  GString *pointer = g_string_new (NULL);

  if (self != NULL)
    append_pointer (pointer, self);

  return g_string_free_and_steal (pointer);
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

static void
append_json (GString      *json,
             const MwNode *self)
{
  gboolean mapping = mw_node_get_node_type (self) == MW_NODE_MAPPING;

  switch (mw_node_get_node_type (self))
    {
    case MW_NODE_NULL:
      g_string_append (json, "null");
      break;

    case MW_NODE_BOOLEAN:
      g_string_append (json, mw_node_get_boolean (self, FALSE) ? "true" : "false");
      break;

    case MW_NODE_NUMBER:
      mw_scalar_append_json (json, self->text);
      break;

    case MW_NODE_STRING:
      mw_scalar_append_quoted (json, self->text);
      break;

    case MW_NODE_SEQUENCE:
    case MW_NODE_MAPPING:
    default:
      g_string_append_c (json, mapping ? '{' : '[');

      for (const MwNode *child = mw_node_get_first (self); child != NULL; child = mw_node_get_next (child))
        {
          if (child != self->first)
            g_string_append_c (json, ',');

          if (mapping)
            {
              mw_scalar_append_quoted (json, child->key);
              g_string_append_c (json, ':');
            }

          append_json (json, child);
        }

      g_string_append_c (json, mapping ? '}' : ']');
      break;
    }
}

char *
mw_node_dup_json (const MwNode *self)
{
  GString *json = g_string_new (NULL);

  append_json (json, self);

  return g_string_free_and_steal (json);
}
