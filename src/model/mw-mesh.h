/* mw-mesh.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-document.h"
#include "model/mw-facts.h"
#include "standards/mw-kind.h"

G_BEGIN_DECLS

#define MW_TYPE_MESH (mw_mesh_get_type ())

/**
 * MwMesh:
 *
 * All facts of a data mesh at one moment: immutable, built off the main thread,
 * safe to read from any. It fetches nothing and knows no widgets; a change of
 * the registry makes a new mesh.
 */
G_DECLARE_FINAL_TYPE (MwMesh, mw_mesh, MW, MESH, GObject)

/**
 * MwMeshInput:
 * @document: a document, or a list of documents of mixed kinds
 * @kind: the kind of it (of its elements), %MW_KIND_UNKNOWN to detect each
 * @name: where it came from, for people: a file name or a resource; nullable
 */
typedef struct
{
  MwDocument *document;
  MwKind      kind;
  char       *name;
} MwMeshInput;

MwMeshInput *mw_mesh_input_new  (MwDocument  *document,
                                 MwKind       kind,
                                 const char  *name);
void         mw_mesh_input_free (MwMeshInput *self);

/* @inputs: of MwMeshInput. Never fails: what cannot be understood is kept as an
 * unknown entry. */
MwMesh             *mw_mesh_new                (GPtrArray   *inputs) G_GNUC_WARN_UNUSED_RESULT;
/* The same as of @now, in seconds since 1970 UTC: which agreements are over. */
MwMesh             *mw_mesh_new_at             (GPtrArray   *inputs,
                                                gint64       now) G_GNUC_WARN_UNUSED_RESULT;

/* Arrays: valid as long as the mesh. */
const MwProduct    *mw_mesh_get_products       (MwMesh      *self,
                                                guint       *n);
const MwPort       *mw_mesh_get_ports          (MwMesh      *self,
                                                guint       *n);
const MwContract   *mw_mesh_get_contracts      (MwMesh      *self,
                                                guint       *n);
const MwSchemaObject *mw_mesh_get_objects      (MwMesh      *self,
                                                guint       *n);
const MwProperty   *mw_mesh_get_properties     (MwMesh      *self,
                                                guint       *n);
const MwQualityRule *mw_mesh_get_qualities     (MwMesh      *self,
                                                guint       *n);
const MwServer     *mw_mesh_get_servers        (MwMesh      *self,
                                                guint       *n);
const MwSla        *mw_mesh_get_slas           (MwMesh      *self,
                                                guint       *n);
const MwTeam       *mw_mesh_get_teams          (MwMesh      *self,
                                                guint       *n);
const MwMember     *mw_mesh_get_members        (MwMesh      *self,
                                                guint       *n);
const MwSupport    *mw_mesh_get_supports       (MwMesh      *self,
                                                guint       *n);
const MwComponent  *mw_mesh_get_components     (MwMesh      *self,
                                                guint       *n);
const MwDomain     *mw_mesh_get_domains        (MwMesh      *self,
                                                guint       *n);
const MwAgreement  *mw_mesh_get_agreements     (MwMesh      *self,
                                                guint       *n);

/* Edges, sorted by source then target: a product's `outgoing` is a run of it. */
const MwEdge       *mw_mesh_get_edges          (MwMesh      *self,
                                                guint       *n);
const MwEdgeFact   *mw_mesh_get_edge_facts     (MwMesh      *self,
                                                guint       *n);
/* Indexes of the edges that end at @product. */
const guint        *mw_mesh_get_incoming       (MwMesh      *self,
                                                guint        product,
                                                guint       *n);
/* Indexes of the products of @domain, by name. */
const guint        *mw_mesh_get_domain_products (MwMesh     *self,
                                                 guint       domain,
                                                 guint      *n);

/* Who feeds whom among properties, sorted by source, then target. */
const MwColumnEdge *mw_mesh_get_column_edges   (MwMesh      *self,
                                                guint       *n);
/* The run of column edges that leave @property. */
MwRange             mw_mesh_get_column_outgoing (MwMesh     *self,
                                                 guint       property);
/* Indexes of the column edges that end at @property, by source. */
const guint        *mw_mesh_get_column_incoming (MwMesh     *self,
                                                 guint       property,
                                                 guint      *n);
/* The product whose output port first promises the contract of @property, or MW_NONE. */
guint               mw_mesh_get_property_product (MwMesh    *self,
                                                  guint      property);

/* Concepts, first those that a document defines. */
const MwConcept    *mw_mesh_get_concepts       (MwMesh      *self,
                                                guint       *n);
/* Indexes of the products that have a property mapped to @concept. */
const guint        *mw_mesh_get_concept_products (MwMesh    *self,
                                                  guint      concept_index,
                                                  guint     *n);

/* The moment that agreements are read at, in seconds since 1970 UTC. */
gint64              mw_mesh_get_time           (MwMesh      *self);

/* Documents, and what is odd about them together. */
const MwEntry      *mw_mesh_get_entries        (MwMesh      *self,
                                                guint       *n);
const MwMeshProblem *mw_mesh_get_problems      (MwMesh      *self,
                                                guint       *n);
MwDocument         *mw_mesh_get_document       (MwMesh      *self,
                                                guint        source);
/* The entry of a product, contract, … ; MW_NONE for ghosts. */
guint               mw_mesh_find_entry         (MwMesh      *self,
                                                MwKind       kind,
                                                const char  *id);

/* Index by id; MW_NONE when there is none. Ghosts are found too. Of several
 * documents with one id it is the newest version, the first of equal ones. */
guint               mw_mesh_find_product       (MwMesh      *self,
                                                const char  *id);
guint               mw_mesh_find_contract      (MwMesh      *self,
                                                const char  *id);
guint               mw_mesh_find_team          (MwMesh      *self,
                                                const char  *id);
guint               mw_mesh_find_domain        (MwMesh      *self,
                                                const char  *id);
guint               mw_mesh_find_concept       (MwMesh      *self,
                                                const char  *id);

G_END_DECLS
