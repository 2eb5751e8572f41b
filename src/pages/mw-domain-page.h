/* mw-domain-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_DOMAIN_PAGE (mw_domain_page_get_type ())

/**
 * MwDomainPage:
 *
 * One domain: its team and members, its products, the domains that it gives to
 * and takes from, and the fields it holds by sensitivity. Has its own header bar.
 *
 * Properties: `mesh`, `domain`.
 * Signals: `product-activated (guint product)`, `domain-activated (guint domain)`,
 * `domain-shown-on-map (guint domain)`.
 */
G_DECLARE_FINAL_TYPE (MwDomainPage, mw_domain_page, MW, DOMAIN_PAGE, AdwNavigationPage)

GtkWidget *mw_domain_page_new        (void);

MwMesh    *mw_domain_page_get_mesh   (MwDomainPage *self);
guint      mw_domain_page_get_domain (MwDomainPage *self);

/* Shows @domain of @mesh. */
void       mw_domain_page_show       (MwDomainPage *self,
                                      MwMesh       *mesh,
                                      guint         domain);

/* Another state of the mesh: the same domain, by its id, if it is still there. */
void       mw_domain_page_set_mesh   (MwDomainPage *self,
                                      MwMesh       *mesh);

G_END_DECLS
