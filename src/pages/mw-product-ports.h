/* mw-product-ports.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_PRODUCT_PORTS (mw_product_ports_get_type ())

/**
 * MwProductPorts:
 *
 * The output ports of a product, one at a time: the schema that its contract
 * promises, and its terms: servers, service levels, quality rules.
 */
G_DECLARE_FINAL_TYPE (MwProductPorts, mw_product_ports, MW, PRODUCT_PORTS, AdwBin)

void       mw_product_ports_show      (MwProductPorts *self,
                                       MwMesh         *mesh,
                                       guint           product);
/* @port: an index into the mesh's ports. */
void       mw_product_ports_show_port (MwProductPorts *self,
                                       guint           port);

/* What a contract promises besides its schema, as a column of groups. */
GtkWidget *mw_contract_terms_new      (MwMesh         *mesh,
                                       guint           contract);

G_END_DECLS
