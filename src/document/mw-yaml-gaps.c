/* mw-yaml-gaps.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-document-private.h"

/* A list with an empty item at the indentation of its key is good YAML, and what
 * stands there while someone types the next item; libfyaml 0.8 refuses it. So
 * where it stumbles over such a dash, a "~" for nothing is put behind it in a
 * copy, which is read instead; then the places are those of the original. */
#define FILLER " ~"
#define FILLER_LENGTH 2

/* Each gap costs one more reading. */
#define MAX_GAPS 32
#define MAX_LENGTH (1024 * 1024)

static guint32
map_back (const GArray *gaps,
          guint32       offset)
{
  gsize inserted = 0;

  for (guint i = 0; i < gaps->len; i++)
    {
      gsize gap = g_array_index (gaps, gsize, i);

      if (offset > gap)
        inserted += MIN (offset - gap, FILLER_LENGTH);
    }

  return offset - inserted;
}

static void
map_nodes_back (MwNode       *node,
                const GArray *gaps)
{
  MwPlacedNode *placed = (MwPlacedNode *) (gpointer) node;

  placed->start = map_back (gaps, placed->start);
  placed->end = map_back (gaps, placed->end);
  placed->key_start = map_back (gaps, placed->key_start);
  placed->key_end = map_back (gaps, placed->key_end);

  for (guint i = 0; i < mw_node_get_n_children (node); i++)
    map_nodes_back (mw_node_child (node, i), gaps);
}

MwNode *
mw_yaml_read (const char *bytes,
              gsize       length,
              gboolean    is_json,
              MwArena    *arena,
              GError    **error)
{
  g_autoptr(GString) filled = NULL;
  g_autoptr(GArray) gaps = NULL;
  g_autoptr(GError) own_error = NULL;
  MwNode *root;
  gsize gap;

  root = mw_yaml_read_once (bytes, length, is_json, arena, &gap, &own_error);

  while (root == NULL && gap > 0 && length < MAX_LENGTH && (gaps == NULL || gaps->len < MAX_GAPS))
    {
      if (filled == NULL)
        {
          filled = g_string_new_len (bytes, length);
          gaps = g_array_new (FALSE, FALSE, sizeof (gsize));
        }

      g_clear_error (&own_error);
      mw_arena_clear (arena);
      g_string_insert_len (filled, gap, FILLER, FILLER_LENGTH);
      g_array_append_val (gaps, gap);
      root = mw_yaml_read_once (filled->str, filled->len, is_json, arena, &gap, &own_error);
    }

  if (root == NULL)
    g_propagate_error (error, g_steal_pointer (&own_error));
  else if (gaps != NULL)
    map_nodes_back (root, gaps);

  return root;
}
