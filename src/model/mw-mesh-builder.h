/* mw-mesh-builder.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh-private.h"

G_BEGIN_DECLS

/* A contract that an output port or a relationship names, by the text of it. */
typedef struct
{
  guint       port;              /* the output port that it feeds, or MW_NONE */
  guint       contract;          /* the contract that refers, or MW_NONE */
  const char *target;            /* id of a contract, or file or URL of one */
  const char *version;
} MwContractReference;

/* What an agreement names, before it is known what that is. */
typedef struct
{
  guint       agreement;
  const char *provider;
  const char *provider_port;
  const char *provider_contract;
  const char *provider_team;
  const char *consumer;
  const char *consumer_team;
} MwAgreementReference;

/* A fact with its ends, before facts are gathered into edges. */
typedef struct
{
  guint      source;
  guint      target;
  MwEdgeFact fact;
} MwLink;

/* A product that stands behind a contract, and the output port it promises it at. */
typedef struct
{
  guint product;
  guint port;                    /* MW_NONE when only the contract itself names the product */
} MwOwner;

/* What a property says of where its values come from. */
typedef struct
{
  guint         property;
  const MwNode *sources;         /* transformSourceObjects */
  const char   *words;           /* transformDescription or transformLogic; nullable */
} MwTransform;

/* Whose words for a transformation are better; lower is better. */
typedef enum {
  MW_WORDS_RUN,                  /* the job says what it does */
  MW_WORDS_CONTRACT,             /* the contract says it */
  MW_WORDS_TYPE,                 /* only the type of it is known */
  MW_WORDS_NONE,
} MwColumnWords;

/* One telling of what a column has its values from, before those of the same
 * pair are gathered into an edge. */
typedef struct
{
  guint       source;            /* property */
  guint       target;
  guint       provenance;        /* MwColumnProvenance */
  guint       rank;              /* MwColumnWords */
  const char *words;             /* nullable */
  gboolean    is_indirect;
  gboolean    is_masking;
} MwColumnLink;

/* More promises of one contract than this are a placeholder id that people
 * copied ("1", "tbd"): matching everybody with everybody would say nothing, and
 * cost the square of the mesh. */
#define MW_MAX_OWNERS 8

/* Looking for columns ends after so many comparisons, some seconds of work: a
 * hundred times more than any mesh needs, but not without end for one that was
 * made to be slow. */
#define MW_MAX_COLUMN_STEPS G_GINT64_CONSTANT (400000000)

/**
 * MwMeshBuilder:
 *
 * What is needed only while a mesh is built. The steps, each in a file of its
 * own: documents to entries; entries to facts, kind by kind; references to
 * indexes and ghosts; facts to edges; domains.
 */
typedef struct
{
  MwMesh     *mesh;
  gint64      now;

  GArray     *input_contracts;       /* MwContractReference */
  GArray     *relationships;         /* MwContractReference */
  GArray     *agreement_references;  /* MwAgreementReference */
  GArray     *links;                 /* MwLink */
  GArray     *concept_uses;          /* guint: properties that map to a concept */
  GArray     *transforms;            /* MwTransform */
  GArray     *column_links;          /* MwColumnLink */
  gint64      column_steps;          /* that may yet be gone, see MW_MAX_COLUMN_STEPS */

  GHashTable *team_by_name;          /* folded name to index + 1 */
  GArray     *product_domains;       /* const char *, as written, by product */
  GArray     *contract_products;     /* const char *, ODCS dataProduct, by contract */
  GHashTable *ports_by_contract;     /* contract id to first output port + 1 */
  GArray     *next_port;             /* guint by port: the next that promises the same */
  GHashTable *ghost_by_contract;     /* contract id to product + 1 */
  GHashTable *product_by_name;       /* folded name to index + 1; made when first needed */
  GHashTable *contract_by_file;      /* stem of its file to index + 1; made when first needed */
  GHashTable *absent;                /* set of ids that are known not to be there; nullable, borrowed */
} MwMeshBuilder;

/* Looks through all links before they are gathered into edges. */
typedef void (*MwMeshBuilderRelinker) (MwMeshBuilder *self,
                                       gpointer       data);

/* The whole of it: @inputs of MwMeshInput into the empty @mesh. */
void        mw_mesh_builder_fill             (MwMesh        *mesh,
                                              GPtrArray     *inputs,
                                              gint64         now);

/* The same from @entries of MwEntry, whose documents and names @mesh has already.
 * @absent: (nullable): ids of products and contracts that make no ghost when a
 * contract or an event refers to them. @relink: nullable. */
void        mw_mesh_builder_fill_entries     (MwMesh               *mesh,
                                              GArray               *entries,
                                              GHashTable           *absent,
                                              gint64                now,
                                              MwMeshBuilderRelinker relink,
                                              gpointer              data);

/* Whether @id is one of those that make no ghost. */
gboolean    mw_mesh_builder_is_absent        (MwMeshBuilder        *self,
                                              const char           *id);

/* Readers, each of one entry. None ever fails: what has the wrong type is not there. */
void        mw_mesh_builder_read_product     (MwMeshBuilder *self,
                                              guint          entry);
void        mw_mesh_builder_read_contract    (MwMeshBuilder *self,
                                              guint          entry);
void        mw_mesh_builder_read_schema      (MwMeshBuilder *self,
                                              const MwNode  *schema,
                                              guint          contract);
MwRange     mw_mesh_builder_read_qualities   (MwMeshBuilder *self,
                                              const MwNode  *list);
MwRange     mw_mesh_builder_read_servers     (MwMeshBuilder *self,
                                              const MwNode  *list,
                                              guint          contract);
MwRange     mw_mesh_builder_read_slas        (MwMeshBuilder *self,
                                              const MwNode  *list);
void        mw_mesh_builder_read_relationships (MwMeshBuilder *self,
                                                const MwNode  *list,
                                                guint          contract);
void        mw_mesh_builder_read_team        (MwMeshBuilder *self,
                                              guint          entry);
MwRange     mw_mesh_builder_read_members     (MwMeshBuilder *self,
                                              const MwNode  *list);
void        mw_mesh_builder_read_agreement   (MwMeshBuilder *self,
                                              guint          entry);

/* Indexes; what nothing describes becomes a ghost. */
guint       mw_mesh_builder_take_team        (MwMeshBuilder *self,
                                              const char    *name);
guint       mw_mesh_builder_take_product     (MwMeshBuilder *self,
                                              const char    *id);
guint       mw_mesh_builder_take_contract    (MwMeshBuilder *self,
                                              const char    *id);
/* Who promises a contract: at most MW_MAX_OWNERS into @owners, at least one,
 * which may be a ghost, unless it is absent. Returns how many. */
guint       mw_mesh_builder_take_owners      (MwMeshBuilder *self,
                                              const char    *contract_id,
                                              const char    *version,
                                              MwOwner       *owners);

guint       mw_mesh_builder_find_named_contract (MwMeshBuilder *self,
                                                 const char    *target);

/* Steps over all that was read, in this order. */
void        mw_mesh_builder_link_teams       (MwMeshBuilder *self);
void        mw_mesh_builder_index            (MwMeshBuilder *self);
void        mw_mesh_builder_link_contracts   (MwMeshBuilder *self);
void        mw_mesh_builder_link_agreements  (MwMeshBuilder *self);
void        mw_mesh_builder_link_ports       (MwMeshBuilder *self);
void        mw_mesh_builder_link_relationships (MwMeshBuilder *self);
void        mw_mesh_builder_link_lineage     (MwMeshBuilder *self);
void        mw_mesh_builder_make_edges       (MwMeshBuilder *self);
void        mw_mesh_builder_link_transforms  (MwMeshBuilder *self);
void        mw_mesh_builder_make_columns     (MwMeshBuilder *self);
void        mw_mesh_builder_make_domains     (MwMeshBuilder *self);
void        mw_mesh_builder_color_domains    (MwMeshBuilder *self);
void        mw_mesh_builder_make_concepts    (MwMeshBuilder *self);
void        mw_mesh_builder_read_freshness   (MwMeshBuilder *self);
void        mw_mesh_builder_read_checks      (MwMeshBuilder *self);

void        mw_mesh_builder_add_link         (MwMeshBuilder *self,
                                              guint          source,
                                              guint          target,
                                              MwProvenance   provenance,
                                              MwEdgeState    state,
                                              guint          source_port,
                                              guint          target_port,
                                              guint          agreement);

/* The property of @object that is called @path: names with dots between, of the
 * column where it has a name of its own; MW_NONE. */
guint       mw_mesh_builder_find_property    (MwMeshBuilder *self,
                                              guint          object,
                                              const char    *path);
void        mw_mesh_builder_add_column_link  (MwMeshBuilder *self,
                                              const MwColumnLink *link);

G_END_DECLS
