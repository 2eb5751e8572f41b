/* mw-server-id.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Longest id in bytes: it must fit in a path, in a header and in a file name's folder. */
#define MW_SERVER_ID_MAX 512

/* Why @id cannot be the id of a document, a sentence; NULL when it can. An id is
 * a segment of a path: no '/', neither "." nor "..", no control characters. */
const char *mw_server_id_find_fault (const char *id);

/* A percent-encoded segment of a path, decoded; NULL when it is no UTF-8 or has a NUL. */
char       *mw_server_id_decode     (const char *segment);

/* For use in a path or as a name of a file: everything but letters, digits, '-',
 * '_' and (not first) '.' is percent-encoded. */
char       *mw_server_id_encode     (const char *id);

G_END_DECLS
