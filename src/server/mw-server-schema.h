/* mw-server-schema.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/mw-server-store.h"

G_BEGIN_DECLS

/* Makes the tables in a new database, and brings those of an older release up to
 * this one. Refuses what is no registry's, or a newer release's. @identity: (out). */
gboolean mw_server_schema_prepare (MwServerStore  *store,
                                   char          **identity,
                                   GError        **error);

G_END_DECLS
