/* mw-registry-error.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/mw-violation.h"

G_BEGIN_DECLS

/**
 * MwRegistryError:
 * @MW_REGISTRY_ERROR_UNREACHABLE: no answer: not found, refused, cut, timed out
 * @MW_REGISTRY_ERROR_TLS: the connection is not to be trusted
 * @MW_REGISTRY_ERROR_UNAUTHORIZED: the key is missing or unknown (401)
 * @MW_REGISTRY_ERROR_FORBIDDEN: the key may not do this (403)
 * @MW_REGISTRY_ERROR_NOT_FOUND: the registry has no such thing (404, 410)
 * @MW_REGISTRY_ERROR_STALE: somebody else changed it since (409, 412)
 * @MW_REGISTRY_ERROR_INVALID: the registry refuses the document (400, 422)
 * @MW_REGISTRY_ERROR_TOO_LARGE: an answer over the limit, or 413
 * @MW_REGISTRY_ERROR_REDIRECTED: a write, or a key, was to be sent elsewhere
 * @MW_REGISTRY_ERROR_SERVER: the registry failed (5xx, 429)
 * @MW_REGISTRY_ERROR_BAD_REPLY: the answer is not what the API promises
 * @MW_REGISTRY_ERROR_READ_ONLY: this source cannot be written to
 *
 * What can go wrong with a registry. Messages are sentences for people.
 */
typedef enum {
  MW_REGISTRY_ERROR_UNREACHABLE,
  MW_REGISTRY_ERROR_TLS,
  MW_REGISTRY_ERROR_UNAUTHORIZED,
  MW_REGISTRY_ERROR_FORBIDDEN,
  MW_REGISTRY_ERROR_NOT_FOUND,
  MW_REGISTRY_ERROR_STALE,
  MW_REGISTRY_ERROR_INVALID,
  MW_REGISTRY_ERROR_TOO_LARGE,
  MW_REGISTRY_ERROR_REDIRECTED,
  MW_REGISTRY_ERROR_SERVER,
  MW_REGISTRY_ERROR_BAD_REPLY,
  MW_REGISTRY_ERROR_READ_ONLY,
} MwRegistryError;

#define MW_REGISTRY_ERROR (mw_registry_error_quark ())

GQuark      mw_registry_error_quark    (void);

/* What a person can do about it: "Check the address and the network, then try
 * again." Never NULL; for errors of other domains a general word. */
const char *mw_registry_error_get_hint (const GError *error);

/* What the registry has against the document that it refused: of MwViolation,
 * owned by @error, kept by g_error_copy() (so also through futures). Empty for
 * an error without any, and for errors of other domains; never NULL. */
GPtrArray  *mw_registry_violations_for (const GError *error);

/* Whether the request may have been carried out although it failed: it was sent,
 * but the answer was lost or is a failure of something in between. FALSE when the
 * registry answered that it refuses, or when nothing was ever sent. */
gboolean    mw_registry_error_is_unknown_outcome (const GError *error);

/* An error with @violations (of MwViolation; nullable) and what is known of its
 * outcome. For sources; @message is taken as it is. */
GError     *mw_registry_error_new      (MwRegistryError  code,
                                        const char      *message,
                                        GPtrArray       *violations,
                                        gboolean         is_unknown_outcome) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
