/* mw-opener.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/mw-source.h"

G_BEGIN_DECLS

/* Finds out what is at an address and makes the right source of it: a path, a
 * file address or one that ends in .yaml, .yml or .json is a list; any other
 * http address is a registry, or else a list. Resolves to a MwSource that
 * has answered. */
DexFuture *mw_opener_open (const char *address,
                           const char *key) G_GNUC_WARN_UNUSED_RESULT;

/* Whether @address can be nothing but a list of documents. */
gboolean   mw_opener_is_list (const char *address);

G_END_DECLS
