/* mw-format.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* RFC 3986, with a scheme and something behind it. */
gboolean mw_format_is_uri         (const char *text);

/* RFC 3339: "2026-11-22", and with a time. A time without a zone is let pass,
 * as the validators in use do. */
gboolean mw_format_is_date        (const char *text);
gboolean mw_format_is_date_time   (const char *text);
gboolean mw_format_has_zone       (const char *text);

/* Letters, digits, hyphens and underscores. */
gboolean mw_format_is_stable_id   (const char *text);

/* "object.property", or "schema/id/properties/id" with an optional file before
 * it. @loose: as ODCS 3.2.0 has it, with hyphens and nested properties. */
gboolean mw_format_is_reference   (const char *text,
                                   gboolean    loose);

G_END_DECLS
