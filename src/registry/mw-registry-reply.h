/* mw-registry-reply.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/mw-registry-error.h"

G_BEGIN_DECLS

/* What was asked, for the sentences of errors. */
typedef struct
{
  const char *host;      /* "registry.example" */
  const char *what;      /* "the list of data products", "the data product \"orders\"" */
  gboolean    is_write;
  gboolean    has_key;
} MwRegistryQuestion;

/* The error that a status outside 2xx means. @body: what came with it; nullable. */
GError *mw_registry_reply_to_error    (const MwRegistryQuestion *question,
                                       guint                     status,
                                       const char               *content_type,
                                       GBytes                   *body) G_GNUC_WARN_UNUSED_RESULT;

/* @text as one line that is safe to show: valid UTF-8, no control, format or
 * direction characters, blanks joined, at most @max_chars characters. */
char   *mw_registry_reply_clean_text  (const char               *text,
                                       gsize                     length,
                                       guint                     max_chars) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
