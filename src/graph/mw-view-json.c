/* mw-view-json.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-view.h"

#include <string.h>
#include <yyjson.h>

#include "graph/mw-layer.h"
#include "graph/mw-view-names.h"

/* Writing. Sets are sorted, so that a file changes only where the view does. */

const char * const mw_view_kind_names[] = {
  "overview", "whole", "neighbourhood", "selection", "inside", "columns", NULL,
};

const char * const mw_view_edge_names[] = {
  "agreed", "requested", "rejected", "contract", "lineage", "concept", "infrastructure", "indirect", NULL,
};

const char * const mw_view_comparison_names[] = {
  "none", "selection", "time", "draft", "mesh", NULL,
};

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static GPtrArray *
sort_keys (GHashTable *table)
{
  GPtrArray *keys = g_hash_table_get_keys_as_ptr_array (table);

  g_ptr_array_sort (keys, compare_keys);

  return keys;
}

static void
add_text (yyjson_mut_doc *doc,
          yyjson_mut_val *root,
          const char     *name,
          const char     *text)
{
  if (text != NULL)
    yyjson_mut_obj_add_str (doc, root, name, text);
}

static void
add_set (yyjson_mut_doc *doc,
         yyjson_mut_val *root,
         const char     *name,
         GHashTable     *set)
{
  g_autoptr(GPtrArray) keys = sort_keys (set);
  yyjson_mut_val *list;

  if (keys->len == 0)
    return;

  list = yyjson_mut_obj_add_arr (doc, root, name);
  for (guint i = 0; i < keys->len; i++)
    yyjson_mut_arr_add_str (doc, list, g_ptr_array_index (keys, i));
}

static void
add_pins (yyjson_mut_doc *doc,
          yyjson_mut_val *root,
          GHashTable     *pins)
{
  g_autoptr(GPtrArray) keys = sort_keys (pins);
  yyjson_mut_val *object;

  if (keys->len == 0)
    return;

  object = yyjson_mut_obj_add_obj (doc, root, "pins");
  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = g_ptr_array_index (keys, i);
      const MwViewPin *pin = g_hash_table_lookup (pins, key);
      yyjson_mut_val *place = yyjson_mut_arr (doc);

      yyjson_mut_arr_add_real (doc, place, pin->x);
      yyjson_mut_arr_add_real (doc, place, pin->y);
      yyjson_mut_obj_add (object, yyjson_mut_str (doc, key), place);
    }
}

static void
add_edges (yyjson_mut_doc *doc,
           yyjson_mut_val *root,
           guint           edges)
{
  yyjson_mut_val *list = yyjson_mut_obj_add_arr (doc, root, "edges");

  for (guint i = 0; i < MW_VIEW_N_EDGE_KINDS; i++)
    if (edges & 1u << i)
      yyjson_mut_arr_add_str (doc, list, mw_view_edge_names[i]);
}

static void
add_all (yyjson_mut_doc *doc,
         yyjson_mut_val *root,
         const MwView   *self)
{
  yyjson_mut_obj_add_uint (doc, root, "meshwright-view", 1);
  add_text (doc, root, "name", self->name);
  add_text (doc, root, "kind", mw_view_kind_names[self->kind]);
  add_text (doc, root, "focus", self->focus);
  add_text (doc, root, "column", self->column);
  add_text (doc, root, "selector", self->selector);
  yyjson_mut_obj_add_bool (doc, root, "rolls-up", self->rolls_up);
  yyjson_mut_obj_add_uint (doc, root, "per-domain", self->per_domain);
  yyjson_mut_obj_add_uint (doc, root, "upstream", self->upstream);
  yyjson_mut_obj_add_uint (doc, root, "downstream", self->downstream);
  add_edges (doc, root, self->edges);
  add_text (doc, root, "layer", mw_layer_kind_get_id (self->layer));
  add_text (doc, root, "comparison", mw_view_comparison_names[self->comparison]);
  add_text (doc, root, "compared", self->compared);
  add_set (doc, root, "opened", self->opened);
  add_set (doc, root, "expanded-up", self->expanded_up);
  add_set (doc, root, "expanded-down", self->expanded_down);
  add_set (doc, root, "hidden", self->hidden);
  add_pins (doc, root, self->pins);
}

/**
 * mw_view_to_json:
 *
 * Returns: (transfer full): the file of it, a JSON object with
 *   `"meshwright-view": 1`
 */
char *
mw_view_to_json (const MwView *self)
{
  yyjson_mut_doc *doc = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *root = yyjson_mut_obj (doc);
  char *text;

  g_return_val_if_fail (self != NULL, NULL);

  yyjson_mut_doc_set_root (doc, root);
  add_all (doc, root, self);
  text = yyjson_mut_write_opts (doc, YYJSON_WRITE_PRETTY | YYJSON_WRITE_NEWLINE_AT_END |
                                YYJSON_WRITE_ALLOW_INVALID_UNICODE | YYJSON_WRITE_INF_AND_NAN_AS_NULL,
                                NULL, NULL, NULL);
  yyjson_mut_doc_free (doc);
  g_assert (text != NULL);

  /* yyjson allocates with malloc(), as GLib does. */
  return text;
}
