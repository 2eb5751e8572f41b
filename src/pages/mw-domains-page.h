/* mw-domains-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_DOMAINS_PAGE (mw_domains_page_get_type ())

/**
 * MwDomainsPage:
 *
 * The domains of a mesh as cards: who owns each, what it has, gives and takes,
 * and how sensitive the fields are that it holds. Has its own header bar.
 *
 * Property: `mesh` (nullable: nothing is loaded yet).
 * Signals: `domain-activated (guint domain)`.
 */
G_DECLARE_FINAL_TYPE (MwDomainsPage, mw_domains_page, MW, DOMAINS_PAGE, AdwNavigationPage)

GtkWidget *mw_domains_page_new      (void);

MwMesh    *mw_domains_page_get_mesh (MwDomainsPage *self);
void       mw_domains_page_set_mesh (MwDomainsPage *self,
                                     MwMesh        *mesh);

G_END_DECLS
