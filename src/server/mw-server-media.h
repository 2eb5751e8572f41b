/* mw-server-media.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  MW_SERVER_MEDIA_OTHER,
  MW_SERVER_MEDIA_JSON,
  MW_SERVER_MEDIA_YAML,
} MwServerMedia;

/* What a media type is: application/json, …+json; application/yaml, text/yaml,
 * application/x-yaml, …+yaml. Parameters are ignored. */
MwServerMedia mw_server_media_classify     (const char *content_type);

/* Whether @accept (nullable) would rather have @stored as it is than as JSON. Who
 * names no YAML gets JSON, as clients of the Entropy Data API expect. */
gboolean      mw_server_media_wants_stored (const char    *accept,
                                            MwServerMedia  stored);

G_END_DECLS
