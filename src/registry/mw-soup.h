/* mw-soup.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libdex.h>
#include <libsoup/soup.h>

G_BEGIN_DECLS

DexFuture *mw_soup_send (SoupSession *session,
                         SoupMessage *message,
                         guint        connect_ms,
                         guint        answer_ms);

G_END_DECLS
