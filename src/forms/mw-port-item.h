/* mw-port-item.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_PORT_ITEM (mw_port_item_get_type ())

/**
 * MwPortItem:
 *
 * An output port of a mesh as an object for lists.
 *
 * Properties (read-only): title, detail.
 */
G_DECLARE_FINAL_TYPE (MwPortItem, mw_port_item, MW, PORT_ITEM, GObject)

MwPortItem *mw_port_item_new       (MwMesh     *mesh,
                                    guint       port);

guint       mw_port_item_get_port  (MwPortItem *self);

/* Whether all of @words (folded, NULL-terminated) are in its texts. */
gboolean    mw_port_item_matches   (MwPortItem *self,
                                    GStrv       words);

/* Output ports that a product can take in: those with a contract. Of MwPortItem,
 * by product and port. */
GListModel *mw_port_item_list      (MwMesh     *mesh) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
