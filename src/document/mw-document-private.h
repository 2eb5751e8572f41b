/* mw-document-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-document.h"
#include "document/mw-node-private.h"

G_BEGIN_DECLS

/* What one reads and edits by hand. */
#define MW_DOCUMENT_MAX_BYTES (32 * 1024 * 1024)
#define MW_DOCUMENT_MAX_NODES (1000 * 1000)

/* What a registry may answer at once. */
#define MW_DOCUMENT_MAX_BULK_BYTES (256 * 1024 * 1024)
#define MW_DOCUMENT_MAX_BULK_NODES (16 * 1000 * 1000)

/* Readers turn @bytes, which are UTF-8 without NUL, into nodes in @arena, empty.
 * They return NULL with @error set when the bytes mean nothing. */
MwNode *mw_yaml_read       (const char *bytes,
                            gsize       length,
                            gboolean    is_json,
                            MwArena    *arena,
                            GError    **error);

/* As above, but gives up over a dash with nothing behind it that libfyaml does
 * not know to read; @gap is then the offset behind it, else 0. */
MwNode *mw_yaml_read_once  (const char *bytes,
                            gsize       length,
                            gboolean    is_json,
                            MwArena    *arena,
                            gsize      *gap,
                            GError    **error);

/* Whether it is JSON to the letter. */
gboolean mw_json_accepts   (const char *bytes,
                            gsize       length);

/* The nodes point into @buffer, a copy of @bytes that the reader changes and
 * that has mw_json_padding() bytes of room at its end. */
MwNode *mw_json_read       (const char *bytes,
                            char       *buffer,
                            gsize       length,
                            MwArena    *arena,
                            GError    **error);
gsize   mw_json_padding    (void);

/* Where @offset of @bytes is: both from 1, the column in characters. */
void    mw_bytes_locate    (const char *bytes,
                            gsize       length,
                            gsize       offset,
                            guint      *line,
                            guint      *column);

G_END_DECLS
