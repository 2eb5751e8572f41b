/* mw-node-same.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-node.h"

/* Documents are at most 64 levels deep. */

static gboolean
is_same_sequence (const MwNode *a,
                  const MwNode *b)
{
  const MwNode *in_a = mw_node_get_first (a);
  const MwNode *in_b = mw_node_get_first (b);

  for (; in_a != NULL && in_b != NULL; in_a = mw_node_get_next (in_a), in_b = mw_node_get_next (in_b))
    if (!mw_node_is_same (in_a, in_b))
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
    if (!mw_node_is_same (member, mw_node_get_member (b, mw_node_get_key (member))))
      return FALSE;

  return TRUE;
}

/**
 * mw_node_is_same:
 * @a: (nullable): a node
 * @b: (nullable): another, of any document
 *
 * Whether both say the same: members of mappings in any order, numbers and texts
 * as they are written. Nothing is the same as nothing only.
 */
gboolean
mw_node_is_same (const MwNode *a,
                 const MwNode *b)
{
  if (a == b)
    return TRUE;

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
