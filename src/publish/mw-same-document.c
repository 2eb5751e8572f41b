/* mw-same-document.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "publish/mw-same-document.h"

#include "document/mw-document.h"

static gboolean is_same (const MwNode *a,
                         const MwNode *b);

static gboolean
is_same_sequence (const MwNode *a,
                  const MwNode *b)
{
  const MwNode *in_a = mw_node_get_first (a);
  const MwNode *in_b = mw_node_get_first (b);

  for (; in_a != NULL && in_b != NULL; in_a = mw_node_get_next (in_a), in_b = mw_node_get_next (in_b))
    if (!is_same (in_a, in_b))
      return FALSE;

  return in_a == in_b;
}

/* Keys are unique, so equal counts and every member found are enough. */
static gboolean
is_same_mapping (const MwNode *a,
                 const MwNode *b)
{
  if (mw_node_get_n_children (a) != mw_node_get_n_children (b))
    return FALSE;

  for (const MwNode *member = mw_node_get_first (a); member != NULL; member = mw_node_get_next (member))
    if (!is_same (member, mw_node_get_member (b, mw_node_get_key (member))))
      return FALSE;

  return TRUE;
}

/* Documents are at most 64 levels deep. */
static gboolean
is_same (const MwNode *a,
         const MwNode *b)
{
  if (a == NULL || b == NULL || mw_node_get_node_type (a) != mw_node_get_node_type (b))
    return FALSE;

  switch (mw_node_get_node_type (a))
    {
    case MW_NODE_SEQUENCE:
      return is_same_sequence (a, b);

    case MW_NODE_MAPPING:
      return is_same_mapping (a, b);

    case MW_NODE_NULL:
      return TRUE;

    case MW_NODE_BOOLEAN:
      return mw_node_get_boolean (a, FALSE) == mw_node_get_boolean (b, FALSE);

    case MW_NODE_NUMBER:
    case MW_NODE_STRING:
    default:
      /* Numbers as they are written: a double would take two for one. */
      return g_strcmp0 (mw_node_get_text (a), mw_node_get_text (b)) == 0;
    }
}

gboolean
mw_same_document (GBytes *a,
                  GBytes *b)
{
  g_autoptr(MwDocument) document_a = NULL;
  g_autoptr(MwDocument) document_b = NULL;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (g_bytes_equal (a, b))
    return TRUE;

  document_a = mw_document_new (a, NULL);
  document_b = mw_document_new (b, NULL);

  return document_a != NULL && document_b != NULL &&
         is_same (mw_document_get_root (document_a), mw_document_get_root (document_b));
}
