/* mw-registry-client.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

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
MwSource *mw_registry_client_new (const char *address,
                                  const char *key,
                                  GError    **error);

G_END_DECLS
