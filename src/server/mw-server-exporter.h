/* mw-server-exporter.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/mw-server-store.h"

G_BEGIN_DECLS

/* Writes every document and lineage event, byte for byte as it was stored, to
 * @folder/<resource>/<id>.yaml or .json. @folder must be empty or not be there.
 * Ids are encoded, so that none leads out of the folder. @n_written: (out). */
gboolean mw_server_exporter_export (MwServerStore  *store,
                                    const char     *folder,
                                    guint          *n_written,
                                    GError        **error);

G_END_DECLS
