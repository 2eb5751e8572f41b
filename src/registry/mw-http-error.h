/* mw-http-error.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

#include "registry/mw-registry-reply.h"

G_BEGIN_DECLS

/* What a failure below HTTP means. @error: of GIO, libsoup or libdex. @message:
 * what was asked with. @was_sent: whether any of it may have left. A cancelled
 * operation stays what it is. */
GError *mw_http_error_translate (const GError             *error,
                                 const MwRegistryQuestion *question,
                                 SoupMessage              *message,
                                 gboolean                  was_sent) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
