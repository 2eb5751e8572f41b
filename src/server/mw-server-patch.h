/* mw-server-patch.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-document.h"

G_BEGIN_DECLS

/* The bytes of @document with the member @key of the mapping at @pointer set to
 * @value, a plain word (letters, digits, '-') or, with @is_text, that word as a
 * text. Nothing else changes: comments, order and layout stay. NULL with an error
 * when it cannot be done in such a way. */
GBytes *mw_server_patch_set (MwDocument  *document,
                             const char  *pointer,
                             const char  *key,
                             const char  *value,
                             gboolean     is_text,
                             GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
