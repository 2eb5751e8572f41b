/* mw-same-document.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "publish/mw-same-document.h"

#include "document/mw-document.h"

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
         mw_node_is_same (mw_document_get_root (document_a), mw_document_get_root (document_b));
}
