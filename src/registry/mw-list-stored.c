/* mw-list-stored.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-list-stored.h"

#include <string.h>

static gboolean
is_wanted (const MwNode *node,
           MwKind        wanted,
           const char   *wanted_id)
{
  MwKind kind = mw_kind_detect (node);
  const char *id = kind == wanted ? mw_kind_get_id (kind, node) : NULL;

  return id != NULL && g_str_equal (id, wanted_id);
}

/* The whole file when it holds that document alone, else the document as JSON:
 * a slice of YAML would keep the indentation of the list around it. */
static MwStored *
make_stored (MwDocument   *document,
             const MwNode *node)
{
  MwStored *stored = g_new0 (MwStored, 1);

  if (node == mw_document_get_root (document))
    {
      stored->bytes = g_bytes_ref (mw_document_get_bytes (document));
      stored->content_type = g_strdup (mw_document_get_format (document) == MW_DOCUMENT_JSON
                                       ? "application/json" : "application/yaml");
    }
  else
    {
      char *json = mw_node_dup_json (node);

      stored->bytes = g_bytes_new_take (json, strlen (json));
      stored->content_type = g_strdup ("application/json");
    }

  return stored;
}

MwStored *
mw_list_stored_find (MwDocument *document,
                     MwKind      kind,
                     const char *id)
{
  const MwNode *root = mw_document_get_root (document);

  if (mw_node_get_node_type (root) != MW_NODE_SEQUENCE)
    return is_wanted (root, kind, id) ? make_stored (document, root) : NULL;

  for (const MwNode *node = mw_node_get_first (root); node != NULL; node = mw_node_get_next (node))
    if (is_wanted (node, kind, id))
      return make_stored (document, node);

  return NULL;
}
