/* mw-opener.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/mw-source.h"

G_BEGIN_DECLS

/* What a person typed as a full address: "localhost:8080" becomes
 * "http://localhost:8080", "mesh.example.org" "https://mesh.example.org", "~/x"
 * and a path relative to @folder (NULL: the working one) an absolute path. */
char      *mw_opener_dup_address       (const char *typed,
                                        const char *folder) G_GNUC_WARN_UNUSED_RESULT;

/* Finds out what is at an address and makes the right source of it: a path, a
 * file address or one that ends in .yaml, .yml or .json is a list; any other
 * http address is a registry, or else a list. The key goes to a registry only.
 * @allow_plain_http: a person said that it may cross a network in the clear.
 * Resolves to a MwSource that has answered; rejects with a sentence. */
DexFuture *mw_opener_open              (const char *address,
                                        const char *key,
                                        gboolean    allow_plain_http) G_GNUC_WARN_UNUSED_RESULT;

/* Whether @address can be nothing but a list of documents. */
gboolean   mw_opener_is_list           (const char *address);

/* Whether a key for @address would cross a network in the clear. */
gboolean   mw_opener_is_unencrypted    (const char *address);

G_END_DECLS
