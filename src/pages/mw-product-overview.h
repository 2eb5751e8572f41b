/* mw-product-overview.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_PRODUCT_OVERVIEW (mw_product_overview_get_type ())

/**
 * MwProductOverview:
 *
 * What a product is for, who answers for it, what it offers and takes, and how
 * far its documents go. Of a ghost: that it is only referred to, and by whom.
 *
 * Activates `mesh.open-product` (u), `mesh.open-domain` (u) and
 * `product.show-port` (u), which the page installs.
 */
G_DECLARE_FINAL_TYPE (MwProductOverview, mw_product_overview, MW, PRODUCT_OVERVIEW, AdwBin)

void mw_product_overview_show (MwProductOverview *self,
                               MwMesh            *mesh,
                               guint              product);

/* The five axes as a group of expander rows. */
GtkWidget *mw_trust_group_new (MwMesh            *mesh,
                               guint              product);
/* "Who do I ask?": domain, team, members, support channels. */
GtkWidget *mw_contact_group_new (MwMesh          *mesh,
                                 guint            product);

G_END_DECLS
