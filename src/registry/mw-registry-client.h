/* mw-registry-client.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/mw-http-limits.h"
#include "registry/mw-source.h"

G_BEGIN_DECLS

#define MW_TYPE_REGISTRY_CLIENT (mw_registry_client_get_type ())

/**
 * MwRegistryClient:
 *
 * Talks to one registry over HTTP. Nothing outside this folder sees a
 * `SoupMessage`. Writes are never redirected, answers have limits of size, time
 * and depth, and the key goes to its origin only and into no log.
 */
G_DECLARE_FINAL_TYPE (MwRegistryClient, mw_registry_client, MW, REGISTRY_CLIENT, MwSource)

/* @address: http or https; NULL @key for none. Fails on an address that is none. */
MwSource *mw_registry_client_new                  (const char         *address,
                                                   const char         *key,
                                                   GError            **error);

/* Whether a key may cross a network in the clear. FALSE unless a person said so:
 * then a key and http:// to another machine is MW_REGISTRY_ERROR_TLS, and nothing
 * is sent. Loopback needs no leave. */
gboolean  mw_registry_client_get_allow_plain_http (MwRegistryClient   *self);
void      mw_registry_client_set_allow_plain_http (MwRegistryClient   *self,
                                                   gboolean            allow_plain_http);

/* Takes a copy; what is under way keeps the limits that it began with. */
void      mw_registry_client_set_limits           (MwRegistryClient   *self,
                                                   const MwHttpLimits *limits);

G_END_DECLS
