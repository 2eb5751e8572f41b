/* mw-mesh-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-arena.h"
#include "model/mw-mesh.h"
#include "model/mw-search-index.h"

G_BEGIN_DECLS

/* Filled by the builder, then never written again. Texts point into `documents` or `arena`. */
struct _MwMesh
{
  GObject        parent_instance;

  GPtrArray     *documents;
  GPtrArray     *names;             /* of each document; nullable texts */
  gint64         time;              /* of which it says what is over */
  MwArena        arena;

  GArray        *products;
  GArray        *ports;
  GArray        *contracts;
  GArray        *objects;
  GArray        *properties;
  GArray        *qualities;
  GArray        *servers;
  GArray        *slas;
  GArray        *teams;
  GArray        *members;
  GArray        *supports;
  GArray        *components;
  GArray        *domains;
  GArray        *agreements;
  GArray        *edges;
  GArray        *edge_facts;
  GArray        *entries;
  GArray        *problems;

  GArray        *column_edges;
  GArray        *concepts;

  GArray        *incoming;          /* edges, by target */
  GArray        *incoming_starts;   /* one more than products */
  GArray        *column_incoming;   /* column edges, by target, then source */
  GArray        *concept_products;  /* products, by concept */
  GArray        *domain_products;   /* products, by domain, then name */

  /* From id to index + 1. */
  GHashTable    *product_by_id;
  GHashTable    *contract_by_id;
  GHashTable    *team_by_id;
  GHashTable    *domain_by_id;
  GHashTable    *concept_by_id;
  GHashTable    *entry_by_id[MW_N_KINDS];  /* those of products and contracts stay empty */

  MwSearchIndex *search_index;
};

G_END_DECLS
