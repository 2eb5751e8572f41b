/* mw-yaml-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-scalar.h"
#include "mw-yaml-builder.h"
#include "mw-yaml-places.h"

#include <libfyaml.h>
#include <string.h>

/* From libfyaml's events to the builder's tree. Its own documents are not used:
 * they resolve aliases without a limit. */
typedef struct
{
  MwYamlBuilder     builder;
  struct fy_parser *parser;
  struct fy_diag   *diag;
  gsize             gap; /* behind the dash that libfyaml stumbled over, or 0 */
} Reader;

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

  return mw_arena_text (self->builder.arena, text, *length);
}

static const char *
take_anchor (Reader          *self,
             struct fy_token *token)
{
  gsize length;

  return token != NULL ? take_text (self, token, &length) : NULL;
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
      end = mw_yaml_trim_end (self->builder.bytes, start, end);
      start = mw_yaml_find_block (self->builder.bytes, before, start);
      end = MAX (end, start + 1);
      break;

    case FYSS_ANY:
    case FYSS_PLAIN:
    case FYSS_MAX:
    default:
      if (start == end)
        start = end = mw_yaml_find_empty (self->builder.bytes, self->builder.length, before);
      break;
    }

  node->start = start;
  node->end = MIN (end, self->builder.length);
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
on_scalar (Reader                            *self,
           const struct fy_event_scalar_data *event)
{
  struct fy_token *token = event->value;
  enum fy_scalar_style style = token != NULL ? fy_token_scalar_style (token) : FYSS_PLAIN;
  gsize before = MAX (self->builder.last_end, MAX (get_end (event->anchor, 0), get_end (event->tag, 0)));
  MwPlacedNode node = { 0 };
  gsize length;
  char *text = take_text (self, token, &length);

  place_scalar (self, token, before, &node);

  if (memchr (text, '\0', length) != NULL)
    return mw_yaml_builder_fail (&self->builder, MW_DOCUMENT_ERROR_ENCODING, node.start,
                                 "there is a NUL character in this text");

  node.node.text = text;
  node.node.type = resolve_tagged (event->tag, text, style == FYSS_PLAIN);
  node.node.flags = MW_NODE_FLAG_PLACED;

  return mw_yaml_builder_scalar (&self->builder, &node, take_anchor (self, event->anchor));
}

static gboolean
on_alias (Reader          *self,
          struct fy_token *token)
{
  /* The mark is behind the asterisk. */
  gsize start = get_start (token, 1) - 1;

  return mw_yaml_builder_alias (&self->builder, take_anchor (self, token), start, get_end (token, start));
}

static gboolean
on_start (Reader          *self,
          MwNodeType       type,
          struct fy_token *token,
          struct fy_token *anchor)
{
  return mw_yaml_builder_open (&self->builder, type, get_start (token, self->builder.last_end), get_end (token, 0),
                               take_anchor (self, anchor));
}

static gboolean
on_end (Reader          *self,
        struct fy_token *token)
{
  return mw_yaml_builder_close (&self->builder, get_start (token, 0), get_end (token, 0));
}

static gboolean
on_event (Reader          *self,
          struct fy_event *event)
{
  switch (event->type)
    {
    case FYET_SCALAR:
      return on_scalar (self, &event->scalar);

    case FYET_ALIAS:
      return on_alias (self, event->alias.anchor);

    case FYET_SEQUENCE_START:
      return on_start (self, MW_NODE_SEQUENCE, event->sequence_start.sequence_start, event->sequence_start.anchor);

    case FYET_MAPPING_START:
      return on_start (self, MW_NODE_MAPPING, event->mapping_start.mapping_start, event->mapping_start.anchor);

    case FYET_SEQUENCE_END:
      return on_end (self, event->sequence_end.sequence_end);

    case FYET_MAPPING_END:
      return on_end (self, event->mapping_end.mapping_end);

    case FYET_DOCUMENT_START:
      mw_yaml_builder_document (&self->builder, get_end (event->document_start.document_start, 0));
      return TRUE;

    case FYET_DOCUMENT_END:
      mw_yaml_builder_document (&self->builder, get_end (event->document_end.document_end, 0));
      return TRUE;

    case FYET_NONE:
    case FYET_STREAM_START:
    case FYET_STREAM_END:
    default:
      return TRUE;
    }
}

#define NOTHING_THERE "did not find expected node content"

/* What libfyaml says of the commonest mistakes, for people. */
static const char *
get_plain_words (const char *message)
{
  static const struct { const char *message; const char *words; } table[] = {
    { NOTHING_THERE, "there is nothing behind a dash or a comma; write ~ where there is to be nothing" },
    { "did not find expected key", "here should be a key with a colon, indented like those before it" },
    { "invalid nested block mapping on the same line", "two keys in one line; a text with “: ” in it belongs in quotes" },
    { "invalid block mapping key on same line as previous key", "two keys in one line; each begins a line of its own" },
    { "invalid mapping in plain multiline", "the line before has a text without quotes, which goes on here; is its indentation right?" },
    { "invalid indentation in mapping", "this key is indented neither like those before it nor deeper" },
    { "wrongly indented sequence item", "this dash is indented neither like those before it nor deeper" },
    { "wrong indendation in sequence while in mapping", "this key is indented neither like those before it nor deeper" },
    { "invalid tab as indendation in a mapping", "a tab where blanks belong; YAML is indented with blanks only" },
    { "tab character may not be used as indentation", "a tab where blanks belong; YAML is indented with blanks only" },
    { "invalid tab used as indentation", "a tab where blanks belong; YAML is indented with blanks only" },
    { "mismatched flow mapping end", "a } that closes nothing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (strcmp (table[i].message, message) == 0)
      return table[i].words;

  return message;
}

/* libfyaml 0.8 refuses an item without a value, where the dashes of a list are
 * no deeper than the key above it. That is good YAML. */
static gsize
find_gap (Reader *self)
{
  gsize gap = mw_yaml_find_empty (self->builder.bytes, self->builder.length, self->builder.last_end);

  return gap > self->builder.last_end && self->builder.bytes[gap - 1] == '-' ? gap : 0;
}

static gboolean
report_syntax (Reader *self)
{
  void *position = NULL;
  struct fy_diag_error *problem = fy_diag_errors_iterate (self->diag, &position);

  if (problem != NULL && g_strcmp0 (problem->msg, NOTHING_THERE) == 0)
    self->gap = find_gap (self);

  if (problem == NULL || problem->msg == NULL)
    g_set_error_literal (self->builder.error, MW_DOCUMENT_ERROR, MW_DOCUMENT_ERROR_SYNTAX,
                         "This is neither YAML nor JSON");
  else
    g_set_error (self->builder.error, MW_DOCUMENT_ERROR, MW_DOCUMENT_ERROR_SYNTAX,
                 "This is not YAML, at line %d, column %d: %s", problem->line, problem->column, get_plain_words (problem->msg));

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
  fy_parser_set_string (self->parser, self->builder.bytes, self->builder.length);
}

MwNode *
mw_yaml_read_once (const char *bytes,
                   gsize       length,
                   gboolean    is_json,
                   MwArena    *arena,
                   gsize      *gap,
                   GError    **error)
{
  Reader self = { 0 };
  MwNode *root = NULL;

  mw_yaml_builder_init (&self.builder, bytes, length, arena, error);
  open_parser (&self, is_json);

  if (read_events (&self))
    root = mw_yaml_builder_root (&self.builder);

  *gap = self.gap;
  fy_parser_destroy (self.parser);
  fy_diag_destroy (self.diag);
  mw_yaml_builder_clear (&self.builder);

  return root;
}
