/* mw-domain-card.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "pages/mw-domain-summary.h"

G_BEGIN_DECLS

/* A domain as a card of a flow box: name, owner, what it has, gives and takes. */
GtkWidget *mw_domain_card_new     (MwMesh                *mesh,
                                   guint                  domain,
                                   const MwDomainSummary *summary);

/* Words for the owner: "Podcast Listening · 4 people"; "" when nobody is named. */
char      *mw_domain_dup_owner    (MwMesh                *mesh,
                                   guint                  domain);

/* The fields of a domain by classification as a wrapping line of pills. */
GtkWidget *mw_domain_new_classes  (const MwDomainSummary *summary);

G_END_DECLS
