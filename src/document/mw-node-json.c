/* mw-node-json.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-node-private.h"
#include "mw-scalar.h"

static void append_json (GString      *json,
                         const MwNode *self);

static void
append_children (GString      *json,
                 const MwNode *self,
                 gboolean      with_keys)
{
  for (guint i = 0; i < self->n_children; i++)
    {
      const MwNode *child = mw_node_child (self, i);

      if (i > 0)
        g_string_append_c (json, ',');

      if (with_keys)
        {
          mw_scalar_append_quoted (json, child->key);
          g_string_append_c (json, ':');
        }

      append_json (json, child);
    }
}

static void
append_json (GString      *json,
             const MwNode *self)
{
  switch (mw_node_get_node_type (self))
    {
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
      g_string_append_c (json, '[');
      append_children (json, self, FALSE);
      g_string_append_c (json, ']');
      break;

    case MW_NODE_MAPPING:
      g_string_append_c (json, '{');
      append_children (json, self, TRUE);
      g_string_append_c (json, '}');
      break;

    case MW_NODE_NULL:
    default:
      g_string_append (json, "null");
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
