/* mw-soup.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libdex.h>
#include <libsoup/soup.h>

G_BEGIN_DECLS

DexFuture *mw_soup_send (SoupSession  *session,
                         SoupMessage  *message,
                         GCancellable *cancellable,
                         guint         connect_ms,
                         guint         answer_ms);
DexFuture *mw_soup_read (GInputStream *stream,
                         gsize         count,
                         GCancellable *cancellable,
                         guint         ms);

G_END_DECLS
