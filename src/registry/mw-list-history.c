/* mw-list-history.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-list-history.h"

#include "model/mw-history.h"
#include "registry/mw-registry-history.h"

/* A list of documents may hold a history: a document `kind: EventHistory`, or
 * events, alone or in a list of their own. */

static gboolean
is_history (MwMeshInput *input)
{
  const MwNode *root = mw_document_get_root (input->document);

  if (root != NULL && mw_node_get_node_type (root) == MW_NODE_SEQUENCE)
    root = mw_node_get_first (root);

  return mw_history_is_history (root);
}

void
mw_list_history_leave_out (GPtrArray *inputs)
{
  for (guint i = inputs->len; i > 0; i--)
    if (is_history (g_ptr_array_index (inputs, i - 1)))
      g_ptr_array_remove_index (inputs, i - 1);
}

DexFuture *
mw_list_history_read (GPtrArray *inputs)
{
  g_autoptr(GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_document_unref);

  for (guint i = 0; i < inputs->len; i++)
    {
      MwMeshInput *input = g_ptr_array_index (inputs, i);

      if (is_history (input))
        g_ptr_array_add (documents, mw_document_ref (input->document));
    }

  return mw_registry_history_read (documents);
}
