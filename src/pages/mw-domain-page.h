/* mw-domain-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/mw-subject-page.h"

G_BEGIN_DECLS

#define MW_TYPE_DOMAIN_PAGE (mw_domain_page_get_type ())

/**
 * MwDomainPage:
 *
 * One domain: its team and members, its products, the domains that it gives to
 * and takes from, and the fields it holds by sensitivity. Has its own header bar.
 *
 * Signal: `domain-shown-on-map (guint domain)`.
 */
G_DECLARE_FINAL_TYPE (MwDomainPage, mw_domain_page, MW, DOMAIN_PAGE, MwSubjectPage)

GtkWidget *mw_domain_page_new (void);

G_END_DECLS
