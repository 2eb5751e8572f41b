/* mw-domain-summary.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

/* Another domain and how many connections there are with it. */
typedef struct
{
  guint domain;
  guint n_edges;
} MwDomainTie;

/* A classification and how many fields have it; "" for none. */
typedef struct
{
  const char *classification;
  guint       n_fields;
} MwDomainClass;

/**
 * MwDomainSummary:
 * @gives: of MwDomainTie: who consumes from it, most first
 * @takes: of MwDomainTie: whom it consumes from, most first
 * @classes: of MwDomainClass: the fields it holds, most first, unclassified last
 * @n_fields: properties of all contracts of its products
 * @n_described: its products, without ghosts
 *
 * What a domain has and how it hangs together with others, counted. Connections
 * that were rejected or are over do not count; strings are the mesh's.
 */
typedef struct
{
  GArray *gives;
  GArray *takes;
  GArray *classes;
  guint   n_fields;
  guint   n_described;
} MwDomainSummary;

void       mw_domain_summary_free    (MwDomainSummary *self);

/* One for each domain of @mesh, in its order; in one pass. */
GPtrArray *mw_domain_summaries_new   (MwMesh *mesh) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwDomainSummary, mw_domain_summary_free)

G_END_DECLS
