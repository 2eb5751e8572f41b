/* mw-server-exchange.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/**
 * MwServerExchange:
 *
 * Between libsoup's messages and our requests and answers: limits, keys, headers.
 */
typedef struct _MwServerExchange MwServerExchange;

MwServerExchange *mw_server_exchange_new    (const char        *database,
                                             const char        *name,
                                             gboolean           is_private,
                                             GError           **error);

/* Answers what was asked before; waits for it. */
void              mw_server_exchange_free   (MwServerExchange  *self);

/* Answers all that @soup is asked, until either is gone. */
void              mw_server_exchange_attach (MwServerExchange  *self,
                                             SoupServer        *soup);

G_END_DECLS
