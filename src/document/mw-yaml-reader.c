/* mw-yaml-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-document-private.h"
#include "mw-scalar.h"
#include "mw-yaml-places.h"

#include <libfyaml.h>
#include <string.h>

/* A collection whose end has not come yet. */
typedef struct
{
  MwPlacedNode self;
  guint        first;      /* its first child in `pending` */
  char        *anchor;     /* in the arena, nullable */
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

typedef struct
{
  const char       *bytes;
  gsize             length;
  MwArena          *arena;
  GError          **error;

  struct fy_parser *parser;
  struct fy_diag   *diag;

  GArray           *frames;  /* of Frame */
  GArray           *pending; /* of MwPlacedNode: children of open collections */
  GHashTable       *anchors; /* of Anchor by name */
  guint             n_nodes;
  gsize             last_end;
} Reader;

static gboolean
fail (Reader         *self,
      MwDocumentError code,
      gsize           offset,
      const char     *message)
{
  guint line;
  guint column;

  mw_bytes_locate (self->bytes, self->length, offset, &line, &column);
  g_set_error (self->error, MW_DOCUMENT_ERROR, code, "Line %u, column %u: %s", line, column, message);

  return FALSE;
}

static Frame *
get_top (Reader *self)
{
  return self->frames->len > 0 ? &g_array_index (self->frames, Frame, self->frames->len - 1) : NULL;
}

static gsize
get_start (struct fy_token *token,
           gsize            fallback)
{
  const struct fy_mark *mark = token != NULL ? fy_token_start_mark (token) : NULL;

  return mark != NULL ? mark->input_pos : fallback;
}

static gsize
get_end (struct fy_token *token,
         gsize            fallback)
{
  const struct fy_mark *mark = token != NULL ? fy_token_end_mark (token) : NULL;

  return mark != NULL ? mark->input_pos : fallback;
}

static char *
take_text (Reader          *self,
           struct fy_token *token,
           gsize           *length)
{
  const char *text = token != NULL ? fy_token_get_text (token, length) : NULL;

  if (text == NULL)
    *length = 0;

  return mw_arena_text (self->arena, text, *length);
}

/* The whole source of a scalar, with its quotes or its block header. */
static void
place_scalar (Reader          *self,
              struct fy_token *token,
              gsize            before,
              MwPlacedNode    *node)
{
  gsize start = get_start (token, before);
  gsize end = get_end (token, start);

  switch (token != NULL ? fy_token_scalar_style (token) : FYSS_PLAIN)
    {
    case FYSS_SINGLE_QUOTED:
                          case FYSS_DOUBLE_QUOTED:
      start--;
      end++;
      break;

    case FYSS_LITERAL:
    case FYSS_FOLDED:
      end = mw_yaml_trim_end (self->bytes, start, end);
      start = mw_yaml_find_block (self->bytes, before, start);
      end = MAX (end, start + 1);
      break;

    case FYSS_ANY:
    case FYSS_PLAIN:
    case FYSS_MAX:
    default:
      if (start == end)
        start = end = mw_yaml_find_empty (self->bytes, self->length, before);
      break;
    }

  node->start = start;
  node->end = MIN (end, self->length);
}

static MwNodeType
resolve_tagged (struct fy_token *tag,
                const char      *text,
                gboolean         plain)
{
  static const char prefix[] = "tag:yaml.org,2002:";
  MwNodeType type = plain ? mw_scalar_resolve (text) : MW_NODE_STRING;
  gsize length = 0;
  const char *name = tag != NULL ? fy_token_get_text (tag, &length) : NULL;

  if (name == NULL)
    return type;

  if (length == 1 && *name == '!')
    return MW_NODE_STRING;

  if (length < sizeof prefix || strncmp (name, prefix, sizeof prefix - 1) != 0)
    return type;

  name += sizeof prefix - 1;
  length -= sizeof prefix - 1;

  if (length == 3 && strncmp (name, "str", 3) == 0)
    return MW_NODE_STRING;

  /* !!int "12" and the like: what the text would be without its quotes. */
  return mw_scalar_resolve (text);
}

static gboolean
read_scalar (Reader          *self,
             struct fy_event *event,
             MwPlacedNode    *node,
             gsize            before)
{
  struct fy_token *token = event->scalar.value;
  enum fy_scalar_style style = token != NULL ? fy_token_scalar_style (token) : FYSS_PLAIN;
  gsize length;
  char *text = take_text (self, token, &length);

  place_scalar (self, token, before, node);

  if (memchr (text, '\0', length) != NULL)
    return fail (self, MW_DOCUMENT_ERROR_ENCODING, node->start, "there is a NUL character in this text");

  node->node.text = text;
  node->node.type = resolve_tagged (event->scalar.tag, text, style == FYSS_PLAIN);
  node->node.flags = MW_NODE_FLAG_PLACED;

  return TRUE;
}

static Anchor *
remember (Reader          *self,
          struct fy_token *token)
{
  Anchor *anchor;
  gsize length;
  char *name;

  if (token == NULL)
    return NULL;

  name = take_text (self, token, &length);
  anchor = mw_arena_alloc (self->arena, sizeof *anchor);
  g_hash_table_insert (self->anchors, name, anchor);

  return anchor;
}

/* Gives @node, which is complete, to the collection that is open. */
static gboolean
add_value (Reader       *self,
           MwPlacedNode *node)
{
  Frame *top = get_top (self);

  self->last_end = MAX (self->last_end, node->end);

  if (++self->n_nodes > MW_DOCUMENT_MAX_NODES)
    return fail (self, MW_DOCUMENT_ERROR_TOO_LARGE, node->start, "the document has more values than are read");

  if (top != NULL && top->self.node.type == MW_NODE_MAPPING)
    {
      node->node.key = top->key;
      node->key_start = top->key_start;
      node->key_end = top->key_end;
      top->wants_key = TRUE;
    }

  g_array_append_vals (self->pending, node, 1);

  return TRUE;
}

static gboolean
set_key (Reader             *self,
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
wants_key (Reader *self)
{
  Frame *top = get_top (self);

  return top != NULL && top->self.node.type == MW_NODE_MAPPING && top->wants_key;
}

static gboolean
on_scalar (Reader          *self,
           struct fy_event *event)
{
  gsize before = MAX (self->last_end, get_end (event->scalar.anchor, 0));
  MwPlacedNode node = { 0 };
  Anchor *anchor = remember (self, event->scalar.anchor);

  before = MAX (before, get_end (event->scalar.tag, 0));

  if (!read_scalar (self, event, &node, before))
    return FALSE;

  if (anchor != NULL)
    {
      anchor->value = node;
      anchor->complete = TRUE;
    }

  return wants_key (self) ? set_key (self, &node) : add_value (self, &node);
}

/* Copies what is below @from, so that a node has one parent. */
static gboolean
copy_children (Reader       *self,
               MwNode       *to,
               const MwNode *from,
               gsize         offset,
               guint         depth)
{
  if (depth > MW_NODE_MAX_DEPTH)
    return fail (self, MW_DOCUMENT_ERROR_TOO_DEEP, offset, "the document is nested deeper than 64 levels");

  if (from->n_children > MW_DOCUMENT_MAX_NODES - MIN (self->n_nodes, MW_DOCUMENT_MAX_NODES))
    return fail (self, MW_DOCUMENT_ERROR_TOO_LARGE, offset, "the aliases make more values than are read");

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

static gboolean
on_alias (Reader          *self,
          struct fy_event *event)
{
  struct fy_token *token = event->alias.anchor;
  gsize start = get_start (token, 1) - 1;
  gsize length;
  const char *name = take_text (self, token, &length);
  Anchor *anchor = g_hash_table_lookup (self->anchors, name);
  MwPlacedNode node;

  if (anchor == NULL)
    return fail (self, MW_DOCUMENT_ERROR_SYNTAX, start, "this alias names an anchor that is not there");

  if (!anchor->complete)
    return fail (self, MW_DOCUMENT_ERROR_SYNTAX, start, "this alias stands for something that it is itself a part of");

  node = anchor->value;
  node.start = start;
  node.end = get_end (token, start);

  if (node.node.type < MW_NODE_SEQUENCE)
    return wants_key (self) ? set_key (self, &node) : add_value (self, &node);

  if (wants_key (self))
    return fail (self, MW_DOCUMENT_ERROR_SYNTAX, start, "a key must be a text, not a list or a mapping");

  return copy_children (self, &node.node, &anchor->value.node, start, self->frames->len + 1) &&
         add_value (self, &node);
}

static gboolean
on_start (Reader          *self,
          MwNodeType       type,
          struct fy_token *token,
          struct fy_token *anchor)
{
  Frame frame = { 0 };
  gsize length;

  frame.self.start = get_start (token, self->last_end);

  if (self->frames->len >= MW_NODE_MAX_DEPTH)
    return fail (self, MW_DOCUMENT_ERROR_TOO_DEEP, frame.self.start, "the document is nested deeper than 64 levels");

  if (wants_key (self))
    return fail (self, MW_DOCUMENT_ERROR_SYNTAX, frame.self.start, "a key must be a text, not a list or a mapping");

  if (remember (self, anchor) != NULL)
    frame.anchor = take_text (self, anchor, &length);

  frame.self.node.type = type;
  frame.self.node.flags = MW_NODE_FLAG_PLACED;
  frame.first = self->pending->len;
  frame.wants_key = TRUE;
  self->last_end = MAX (self->last_end, get_end (token, 0));
  g_array_append_val (self->frames, frame);

  return TRUE;
}

static gboolean
refuse_duplicate (Reader       *self,
                  const MwNode *duplicate)
{
  const MwNode *first = duplicate->parent->first;
  g_autofree char *message = NULL;
  guint line;
  guint column;

  while (strcmp (first->key, duplicate->key) != 0)
    first = mw_node_get_next (first);

  mw_bytes_locate (self->bytes, self->length, mw_node_get_key_span (first).start, &line, &column);
  message = g_strdup_printf ("the key “%s” is there twice, first in line %u", duplicate->key, line);

  return fail (self, MW_DOCUMENT_ERROR_DUPLICATE_KEY, mw_node_get_key_span (duplicate).start, message);
}

/* Moves the children of @node, the last of `pending`, into the arena. */
static gboolean
close_collection (Reader       *self,
                  MwPlacedNode *node,
                  guint         first)
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

static gboolean
on_end (Reader          *self,
        struct fy_token *token)
{
  Frame frame = g_array_index (self->frames, Frame, self->frames->len - 1);
  gsize start = get_start (token, 0);
  gsize end = get_end (token, 0);

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

static gboolean
on_event (Reader          *self,
          struct fy_event *event)
{
  switch (event->type)
    {
    case FYET_SCALAR:
      return on_scalar (self, event);

    case FYET_ALIAS:
      return on_alias (self, event);

    case FYET_SEQUENCE_START:
      return on_start (self, MW_NODE_SEQUENCE, event->sequence_start.sequence_start, event->sequence_start.anchor);

    case FYET_MAPPING_START:
      return on_start (self, MW_NODE_MAPPING, event->mapping_start.mapping_start, event->mapping_start.anchor);

    case FYET_SEQUENCE_END:
      return on_end (self, event->sequence_end.sequence_end);

    case FYET_MAPPING_END:
      return on_end (self, event->mapping_end.mapping_end);

    case FYET_DOCUMENT_START:
      g_hash_table_remove_all (self->anchors);
      self->last_end = MAX (self->last_end, get_end (event->document_start.document_start, 0));
      return TRUE;

    case FYET_DOCUMENT_END:
      self->last_end = MAX (self->last_end, get_end (event->document_end.document_end, 0));
      return TRUE;

    case FYET_NONE:
    case FYET_STREAM_START:
    case FYET_STREAM_END:
    default:
      return TRUE;
    }
}

static gboolean
report_syntax (Reader *self)
{
  void *position = NULL;
  struct fy_diag_error *problem = fy_diag_errors_iterate (self->diag, &position);

  if (problem == NULL || problem->msg == NULL)
    g_set_error_literal (self->error, MW_DOCUMENT_ERROR, MW_DOCUMENT_ERROR_SYNTAX,
                         "This is neither YAML nor JSON");
  else
    g_set_error (self->error, MW_DOCUMENT_ERROR, MW_DOCUMENT_ERROR_SYNTAX,
                 "This is not YAML, at line %d, column %d: %s", problem->line, problem->column, problem->msg);

  return FALSE;
}

static gboolean
read_events (Reader *self)
{
  struct fy_event *event;
  gboolean good = TRUE;

  while (good && (event = fy_parser_parse (self->parser)))
    {
      good = on_event (self, event);
      fy_parser_event_free (self->parser, event);
    }

  if (good && fy_parser_get_stream_error (self->parser))
    return report_syntax (self);

  return good;
}

/* The values of the stream: none is null, several are a sequence. */
static MwNode *
make_root (Reader *self)
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

static void
open_parser (Reader  *self,
             gboolean is_json)
{
  struct fy_diag_cfg diag_cfg;
  struct fy_parse_cfg cfg = { 0 };

  fy_diag_cfg_default (&diag_cfg);
  self->diag = fy_diag_create (&diag_cfg);
  fy_diag_set_collect_errors (self->diag, true);

  /* Continuation lines at the indentation of their parent are common in real
   * documents. The depth is limited here, with a place. */
  cfg.flags = FYPCF_QUIET | FYPCF_COLLECT_DIAG | FYPCF_SLOPPY_FLOW_INDENTATION | FYPCF_DISABLE_DEPTH_LIMIT |
              (is_json ? FYPCF_JSON_FORCE : FYPCF_JSON_NONE);
  cfg.diag = self->diag;
  self->parser = fy_parser_create (&cfg);
  fy_parser_set_string (self->parser, self->bytes, self->length);
}

MwNode *
mw_yaml_read (const char *bytes,
              gsize       length,
              gboolean    is_json,
              MwArena    *arena,
              GError    **error)
{
  Reader self = { .bytes = bytes, .length = length, .arena = arena, .error = error };
  MwNode *root = NULL;

  self.frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  self.pending = g_array_new (FALSE, FALSE, sizeof (MwPlacedNode));
  self.anchors = g_hash_table_new (g_str_hash, g_str_equal);
  open_parser (&self, is_json);

  if (read_events (&self))
    root = make_root (&self);

  fy_parser_destroy (self.parser);
  fy_diag_destroy (self.diag);
  g_hash_table_unref (self.anchors);
  g_array_unref (self.pending);
  g_array_unref (self.frames);

  return root;
}
