/* mw-key-store.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libdex.h>

G_BEGIN_DECLS

/* Keys of registries, in the user's keyring (libsecret) and nowhere else. A key
 * belongs to an origin: scheme, host and port of the address it was given for. */

/* The origin of @address ("https://host:port"); NULL when it is no http address. */
char      *mw_key_store_dup_origin (const char *address);

/* Resolves to the key as a string, NULL when there is none; rejects when there
 * is no keyring. */
DexFuture *mw_key_store_lookup     (const char *address) G_GNUC_WARN_UNUSED_RESULT;

/* Resolves to TRUE when the keyring holds it. */
DexFuture *mw_key_store_save       (const char *address,
                                    const char *key) G_GNUC_WARN_UNUSED_RESULT;

DexFuture *mw_key_store_forget     (const char *address) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
