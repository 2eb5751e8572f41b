/* mw-view-read.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>
#include <yyjson.h>

#include "graph/mw-layer.h"
#include "graph/mw-view-names.h"

/* Reading a file that anybody may have written: what has the wrong type, is too
* long or is not known is passed over, so that the rest of the view is there. */

G_DEFINE_QUARK (mw-view-error-quark, mw_view_error)

/* The text of a value; NULL unless it is one that can be an id. The domain of
 * products that name none has the empty one. */
static const char *
read_id (yyjson_val *value)
{
  const char *text = yyjson_get_str (value);
  gsize length = yyjson_get_len (value);

  if (text == NULL || length > MW_VIEW_MAX_TEXT || strlen (text) != length)
    return NULL;

  return text;
}

static const char *
read_text (yyjson_val *value)
{
  const char *text = read_id (value);

  return text != NULL && *text != '\0' ? text : NULL;
}

static void
take_text (yyjson_val *root,
           const char *name,
           char      **into)
{
  g_set_str (into, read_text (yyjson_obj_get (root, name)));
}

/* Where @text is in @names; @otherwise when it is not. */
static guint
read_name (yyjson_val         *value,
           const char * const *names,
           guint               otherwise)
{
  const char *text = read_text (value);

  for (guint i = 0; text != NULL && names[i] != NULL; i++)
    if (strcmp (names[i], text) == 0)
      return i;

  return otherwise;
}

static void
take_number (yyjson_val *root,
             const char *name,
             guint       most,
             guint      *into)
{
  yyjson_val *value = yyjson_obj_get (root, name);

  if (yyjson_is_uint (value))
    *into = (guint) MIN (yyjson_get_uint (value), (guint64) most);
}

static void
take_set (yyjson_val *root,
          const char *name,
          GHashTable *set)
{
  yyjson_val *list = yyjson_obj_get (root, name);
  yyjson_arr_iter iter = yyjson_arr_iter_with (list);
  yyjson_val *value;

  while ((value = yyjson_arr_iter_next (&iter)) != NULL && g_hash_table_size (set) < MW_VIEW_MAX_ENTRIES)
    {
      const char *text = read_id (value);

      if (text != NULL)
        g_hash_table_add (set, g_strdup (text));
    }
}

static gboolean
read_place (yyjson_val *value,
            double     *place)
{
  *place = yyjson_get_num (value);

  return yyjson_is_num (value) && isfinite (*place) && fabs (*place) <= MW_VIEW_MAX_PLACE;
}

static void
take_pins (yyjson_val *root,
           GHashTable *pins)
{
  yyjson_val *object = yyjson_obj_get (root, "pins");
  yyjson_obj_iter iter = yyjson_obj_iter_with (object);
  yyjson_val *key;

  while ((key = yyjson_obj_iter_next (&iter)) != NULL && g_hash_table_size (pins) < MW_VIEW_MAX_ENTRIES)
    {
      yyjson_val *value = yyjson_obj_iter_get_val (key);
      const char *text = read_text (key);
      MwViewPin pin;

      if (text != NULL &&
          read_place (yyjson_arr_get (value, 0), &pin.x) &&
          read_place (yyjson_arr_get (value, 1), &pin.y))
        g_hash_table_insert (pins, g_strdup (text), g_memdup2 (&pin, sizeof pin));
    }
}

static void
take_edges (yyjson_val *root,
            guint      *edges)
{
  yyjson_val *list = yyjson_obj_get (root, "edges");
  yyjson_arr_iter iter = yyjson_arr_iter_with (list);
  yyjson_val *value;

  if (!yyjson_is_arr (list))
    return;

  *edges = 0;
  while ((value = yyjson_arr_iter_next (&iter)) != NULL)
    {
      guint kind = read_name (value, mw_view_edge_names, MW_NONE);

      if (kind != MW_NONE)
        *edges |= 1u << kind;
    }
}

static void
take_layer (yyjson_val *root,
            guint      *layer)
{
  const char *id = read_text (yyjson_obj_get (root, "layer"));
  MwLayerKind kind;

  if (id != NULL && mw_layer_kind_from_id (id, &kind))
    *layer = kind;
}

static MwView *
read_view (yyjson_val *root)
{
  MwView *self = mw_view_new ();

  self->kind = read_name (yyjson_obj_get (root, "kind"), mw_view_kind_names, MW_VIEW_OVERVIEW);
  self->comparison = read_name (yyjson_obj_get (root, "comparison"), mw_view_comparison_names,
                                MW_VIEW_COMPARE_NONE);
  self->rolls_up = yyjson_get_bool (yyjson_obj_get (root, "rolls-up"));
  take_text (root, "name", &self->name);
  take_text (root, "focus", &self->focus);
  take_text (root, "column", &self->column);
  take_text (root, "selector", &self->selector);
  take_text (root, "compared", &self->compared);
  take_number (root, "per-domain", MW_VIEW_MAX_STEPS, &self->per_domain);
  take_number (root, "upstream", MW_VIEW_MAX_STEPS, &self->upstream);
  take_number (root, "downstream", MW_VIEW_MAX_STEPS, &self->downstream);
  take_edges (root, &self->edges);
  take_layer (root, &self->layer);
  take_set (root, "opened", self->opened);
  take_set (root, "expanded-up", self->expanded_up);
  take_set (root, "expanded-down", self->expanded_down);
  take_set (root, "hidden", self->hidden);
  take_pins (root, self->pins);

  return self;
}

/**
 * mw_view_from_json:
 * @text: the file, which may be anything
 * @length: of it in bytes
 *
 * Members that are not known are ignored, and so are values that cannot be: at
 * worst the view shows less. Duplicate members count once.
 *
 * Returns: (transfer full): the view, or NULL with %MW_VIEW_ERROR when the file is
 *   none, is larger than 8 MiB, or is of a later version
 */
MwView *
mw_view_from_json (const char *text,
                   gsize       length,
                   GError    **error)
{
  yyjson_doc *doc = length <= MW_VIEW_MAX_BYTES ? yyjson_read (text, length, 0) : NULL;
  yyjson_val *version = yyjson_obj_get (yyjson_doc_get_root (doc), "meshwright-view");
  MwView *self = NULL;

  if (!yyjson_is_uint (version) || yyjson_get_uint (version) == 0)
    g_set_error_literal (error, MW_VIEW_ERROR, MW_VIEW_ERROR_INVALID, _("This file is no view of a mesh."));
  else if (yyjson_get_uint (version) > 1)
    g_set_error_literal (error, MW_VIEW_ERROR, MW_VIEW_ERROR_VERSION,
                         _("This view was saved by a later version of the application."));
  else
    self = read_view (yyjson_doc_get_root (doc));

  yyjson_doc_free (doc);

  return self;
}
