/* mw-server-listener.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/**
 * MwServerListener:
 *
 * Accepts connections for a `SoupServer`. libsoup's own listener stops for good
 * at the first connection that it cannot accept, so that whoever opens as many
 * as the process may have shuts everybody else out until it is started again.
 * This one waits a moment and goes on.
 */
typedef struct _MwServerListener MwServerListener;

MwServerListener *mw_server_listener_new         (SoupServer       *soup,
                                                  const char       *address,
                                                  guint             port,
                                                  GError          **error);
void              mw_server_listener_free        (MwServerListener *self);
char             *mw_server_listener_dup_address (MwServerListener *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwServerListener, mw_server_listener_free)

G_END_DECLS
