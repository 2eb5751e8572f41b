/* mw-yaml-builder.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-yaml-builder.h"

#include <string.h>

/* A collection whose end has not come yet. */
typedef struct
{
  MwPlacedNode self;
  guint        first;      /* its first child in `pending` */
  const char  *anchor;     /* in the arena, nullable */
  gboolean     wants_key;
  const char  *key;        /* of the value that comes next */
  guint32      key_start;
  guint32      key_end;
} Frame;

/* What an anchor stands for. */
typedef struct
{
  MwPlacedNode value;
  gboolean     complete;
} Anchor;

void
mw_yaml_builder_init (MwYamlBuilder *self,
                      const char    *bytes,
                      gsize          length,
                      MwArena       *arena,
                      GError       **error)
{
  memset (self, 0, sizeof *self);
  self->bytes = bytes;
  self->length = length;
  self->arena = arena;
  self->error = error;
  self->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  self->pending = g_array_new (FALSE, FALSE, sizeof (MwPlacedNode));
  self->anchors = g_hash_table_new (g_str_hash, g_str_equal);
}

void
mw_yaml_builder_clear (MwYamlBuilder *self)
{
  g_clear_pointer (&self->anchors, g_hash_table_unref);
  g_clear_pointer (&self->pending, g_array_unref);
  g_clear_pointer (&self->frames, g_array_unref);
}

gboolean
mw_yaml_builder_fail (MwYamlBuilder  *self,
                      MwDocumentError code,
                      gsize           offset,
                      const char     *message)
{
  guint line;
  guint column;

  mw_bytes_locate (self->bytes, self->length, offset, &line, &column);
  g_set_error (self->error, MW_DOCUMENT_ERROR, code, "This cannot be read, at line %u, column %u: %s", line, column, message);

  return FALSE;
}

static Frame *
get_top (MwYamlBuilder *self)
{
  return self->frames->len > 0 ? &g_array_index (self->frames, Frame, self->frames->len - 1) : NULL;
}

static Anchor *
remember (MwYamlBuilder *self,
          const char    *name)
{
  Anchor *anchor = mw_arena_alloc (self->arena, sizeof *anchor);

  g_hash_table_insert (self->anchors, (char *) name, anchor);

  return anchor;
}

/* Gives @node, which is complete, to the collection that is open. */
static gboolean
add_value (MwYamlBuilder *self,
           MwPlacedNode  *node)
{
  Frame *top = get_top (self);

  self->last_end = MAX (self->last_end, node->end);

  if (++self->n_nodes > MW_DOCUMENT_MAX_NODES)
    return mw_yaml_builder_fail (self, MW_DOCUMENT_ERROR_TOO_LARGE, node->start, "the document has more values than are read");

  if (top != NULL && top->self.node.type == MW_NODE_MAPPING)
    {
      mw_node_set_key (&node->node, top->key, strlen (top->key));
      node->key_start = top->key_start;
      node->key_end = top->key_end;
      top->wants_key = TRUE;
    }

  g_array_append_vals (self->pending, node, 1);

  return TRUE;
}

static gboolean
set_key (MwYamlBuilder      *self,
         const MwPlacedNode *node)
{
  Frame *top = get_top (self);

  top->key = node->node.text;
  top->key_start = node->start;
  top->key_end = node->end;
  top->wants_key = FALSE;
  self->last_end = MAX (self->last_end, node->end);

  return TRUE;
}

static gboolean
wants_key (MwYamlBuilder *self)
{
  Frame *top = get_top (self);

  return top != NULL && top->self.node.type == MW_NODE_MAPPING && top->wants_key;
}

gboolean
mw_yaml_builder_scalar (MwYamlBuilder      *self,
                        const MwPlacedNode *node,
                        const char         *anchor)
{
  MwPlacedNode value = *node;

  if (anchor != NULL)
    {
      Anchor *remembered = remember (self, anchor);

      remembered->value = value;
      remembered->complete = TRUE;
    }

  return wants_key (self) ? set_key (self, &value) : add_value (self, &value);
}

/* Copies what is below @from, so that a node has one parent. */
static gboolean
copy_children (MwYamlBuilder *self,
               MwNode        *to,
               const MwNode  *from,
               gsize          offset,
               guint          depth)
{
  if (depth > MW_NODE_MAX_DEPTH)
    return mw_yaml_builder_fail (self, MW_DOCUMENT_ERROR_TOO_DEEP, offset, "the document is nested deeper than 64 levels");

  if (from->n_children > MW_DOCUMENT_MAX_NODES - MIN (self->n_nodes, MW_DOCUMENT_MAX_NODES))
    return mw_yaml_builder_fail (self, MW_DOCUMENT_ERROR_TOO_LARGE, offset, "the aliases make more values than are read");

  self->n_nodes += from->n_children;
  to->flags = MW_NODE_FLAG_PLACED;
  mw_node_take_children (to, self->arena, from->n_children);

  for (guint i = 0; i < from->n_children; i++)
    {
      MwNode *child = mw_node_child (to, i);

      memcpy (child, mw_node_child (from, i), sizeof (MwPlacedNode));

      if (child->type >= MW_NODE_SEQUENCE &&
          !copy_children (self, child, mw_node_child (from, i), offset, depth + 1))
        return FALSE;
    }

  mw_node_adopt (to);

  return TRUE;
}

gboolean
mw_yaml_builder_alias (MwYamlBuilder *self,
                       const char    *name,
                       gsize          start,
                       gsize          end)
{
  Anchor *anchor = g_hash_table_lookup (self->anchors, name);
  MwPlacedNode node;

  if (anchor == NULL)
    return mw_yaml_builder_fail (self, MW_DOCUMENT_ERROR_SYNTAX, start, "this alias names an anchor that is not there");

  if (!anchor->complete)
    return mw_yaml_builder_fail (self, MW_DOCUMENT_ERROR_SYNTAX, start, "this alias stands for something that it is itself a part of");

  node = anchor->value;
  node.start = start;
  node.end = end;

  if (node.node.type < MW_NODE_SEQUENCE)
    return wants_key (self) ? set_key (self, &node) : add_value (self, &node);

  if (wants_key (self))
    return mw_yaml_builder_fail (self, MW_DOCUMENT_ERROR_SYNTAX, start, "a key must be a text, not a list or a mapping");

  return copy_children (self, &node.node, &anchor->value.node, start, self->frames->len + 1) &&
         add_value (self, &node);
}

gboolean
mw_yaml_builder_open (MwYamlBuilder *self,
                      MwNodeType     type,
                      gsize          start,
                      gsize          end,
                      const char    *anchor)
{
  Frame frame = { 0 };

  if (self->frames->len >= MW_NODE_MAX_DEPTH)
    return mw_yaml_builder_fail (self, MW_DOCUMENT_ERROR_TOO_DEEP, start, "the document is nested deeper than 64 levels");

  if (wants_key (self))
    return mw_yaml_builder_fail (self, MW_DOCUMENT_ERROR_SYNTAX, start, "a key must be a text, not a list or a mapping");

  if (anchor != NULL)
    remember (self, anchor);

  frame.anchor = anchor;
  frame.self.start = start;
  frame.self.node.type = type;
  frame.self.node.flags = MW_NODE_FLAG_PLACED;
  frame.first = self->pending->len;
  frame.wants_key = TRUE;
  self->last_end = MAX (self->last_end, end);
  g_array_append_val (self->frames, frame);

  return TRUE;
}

static gboolean
refuse_duplicate (MwYamlBuilder *self,
                  const MwNode  *duplicate)
{
  const MwNode *first = duplicate->parent->first;
  g_autofree char *message = NULL;
  guint line;
  guint column;

  while (strcmp (first->key, duplicate->key) != 0)
    first = mw_node_get_next (first);

  mw_bytes_locate (self->bytes, self->length, mw_node_get_key_span (first).start, &line, &column);
  message = g_strdup_printf ("the key “%s” is there twice, first in line %u", duplicate->key, line);

  return mw_yaml_builder_fail (self, MW_DOCUMENT_ERROR_DUPLICATE_KEY, mw_node_get_key_span (duplicate).start, message);
}

/* Moves the children of @node, the last of `pending`, into the arena. */
static gboolean
close_collection (MwYamlBuilder *self,
                  MwPlacedNode  *node,
                  guint          first)
{
  guint n_children = self->pending->len - first;
  MwNode *duplicate;

  mw_node_take_children (&node->node, self->arena, n_children);

  if (n_children > 0)
    memcpy (node->node.first, &g_array_index (self->pending, MwPlacedNode, first), n_children * sizeof *node);

  g_array_set_size (self->pending, first);

  /* The children have moved: theirs must learn where to. */
  for (guint i = 0; i < n_children; i++)
    {
      MwNode *child = mw_node_child (&node->node, i);

      if (child->type >= MW_NODE_SEQUENCE)
        for (guint j = 0; j < child->n_children; j++)
          mw_node_child (child, j)->parent = child;
    }

  duplicate = mw_node_adopt (&node->node);

  return duplicate == NULL || refuse_duplicate (self, duplicate);
}

gboolean
mw_yaml_builder_close (MwYamlBuilder *self,
                       gsize          start,
                       gsize          end)
{
  Frame frame = g_array_index (self->frames, Frame, self->frames->len - 1);

  g_array_set_size (self->frames, self->frames->len - 1);

  /* Only a flow collection ends with a character of its own. */
  frame.self.end = end > start ? end : MAX (self->last_end, frame.self.start);

  if (!close_collection (self, &frame.self, frame.first))
    return FALSE;

  if (frame.anchor != NULL)
    {
      Anchor *anchor = g_hash_table_lookup (self->anchors, frame.anchor);

      /* Someone within may have taken the name for something else. */
      if (!anchor->complete)
        {
          anchor->value = frame.self;
          anchor->complete = TRUE;
        }
    }

  return add_value (self, &frame.self);
}

void
mw_yaml_builder_document (MwYamlBuilder *self,
                          gsize          end)
{
  g_hash_table_remove_all (self->anchors);
  self->last_end = MAX (self->last_end, end);
}

MwNode *
mw_yaml_builder_root (MwYamlBuilder *self)
{
  MwPlacedNode *root = mw_arena_alloc (self->arena, sizeof *root);

  root->node.flags = MW_NODE_FLAG_PLACED;

  if (self->pending->len == 1)
    {
      *root = g_array_index (self->pending, MwPlacedNode, 0);

      for (guint i = 0; i < mw_node_get_n_children (&root->node); i++)
        mw_node_child (&root->node, i)->parent = &root->node;

      return &root->node;
    }

  root->node.text = "";

  if (self->pending->len > 1)
    {
      root->node.type = MW_NODE_SEQUENCE;
      root->start = g_array_index (self->pending, MwPlacedNode, 0).start;
      root->end = self->last_end;
      close_collection (self, root, 0);
    }

  return &root->node;
}
