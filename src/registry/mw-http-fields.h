/* mw-http-fields.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What header fields of an answer say, which anybody may have written. */

/* The target of rel="next" in the values of a Link field; NULL when it has none. */
char   *mw_http_fields_find_next   (const char               *link) G_GNUC_WARN_UNUSED_RESULT;

/* Milliseconds that a Retry-After asks for at @now (seconds since 1970); -1 for
 * none that can be understood, at most ten minutes. */
int     mw_http_fields_retry_after (const char               *value,
                                       gint64                    now);

/* @etag when it is a strong entity tag that may be sent back, else NULL. */
const char *mw_http_fields_strong_etag (const char           *etag);

G_END_DECLS
