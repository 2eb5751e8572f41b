/* mw-text-hash.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-text-hash.h"

#include <string.h>

guint32
mw_text_hash_bytes (const char *text,
                    gsize       length)
{
  guint64 hash = 0x9e3779b97f4a7c15u ^ length;

  for (; length >= 8; text += 8, length -= 8)
    {
      guint64 word;

      memcpy (&word, text, 8);
      hash = (hash ^ word) * 0xff51afd7ed558ccdu;
      hash ^= hash >> 32;
    }
  for (; length > 0; text++, length--)
    hash = (hash ^ (guchar) *text) * 0x100000001b3u;

  return (guint32) (hash ^ (hash >> 32));
}

guint
mw_text_hash (gconstpointer text)
{
  return mw_text_hash_bytes (text, strlen (text));
}
