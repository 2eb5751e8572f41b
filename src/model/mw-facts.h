/* mw-facts.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "document/mw-node.h"

G_BEGIN_DECLS

/* The facts of a mesh, as plain read-only structures that point at each other
 * by index into the arrays of [class@Mesh]. Strings are owned by the mesh,
 * UTF-8, never markup; NULL where a document says nothing. */

#define MW_NONE G_MAXUINT

/* Numbers that `MwDomain.color` takes: as many as the palette has colours. */
#define MW_N_DOMAIN_COLORS 12

/* A run of entries of one of the mesh's arrays. */
typedef struct
{
  guint first;
  guint n;
} MwRange;

typedef enum {
  MW_ARCHETYPE_UNKNOWN,
  MW_ARCHETYPE_SOURCE_ALIGNED,
  MW_ARCHETYPE_AGGREGATE,
  MW_ARCHETYPE_CONSUMER_ALIGNED,
} MwArchetype;

/* The worst that the newest tests of something found. */
typedef enum {
  MW_CHECK_UNKNOWN,              /* not tested */
  MW_CHECK_PASSED,
  MW_CHECK_WARNING,
  MW_CHECK_FAILED,
} MwCheckState;

/* Lifecycle status; the words of a document are open, so `status` text stays. */
typedef enum {
  MW_LIFECYCLE_UNKNOWN,
  MW_LIFECYCLE_PROPOSED,
  MW_LIFECYCLE_DRAFT,
  MW_LIFECYCLE_ACTIVE,
  MW_LIFECYCLE_DEPRECATED,
  MW_LIFECYCLE_RETIRED,
} MwLifecycle;

typedef struct
{
  const char         *id;
  const char         *name;          /* never NULL: the id where there is none */
  const char         *version;
  const char         *api_version;
  const char         *status;        /* as written */
  const char         *archetype_text;
  const char         *tenant;
  const char         *purpose;
  const char         *limitations;
  const char         *usage;
  const char         *technology;    /* customProperties technology, platform; nullable */
  const char         *created;
  const char * const *tags;          /* NULL-terminated, never NULL */
  MwLifecycle         lifecycle;
  MwArchetype         archetype;
  MwCheckState        checks;        /* worst of the newest test results of it and its contracts */
  gint64              tested;        /* when, in seconds since 1970; 0: never */
  gint64              refreshed;     /* newest completed run that wrote its data, in seconds since 1970; 0: unknown */
  gint64              fresh_within;  /* seconds that its data may be old by its SLAs; 0: nothing promised */
  guint               domain;        /* domains, never MW_NONE: "" is a domain without name */
  guint               team;          /* teams or MW_NONE */
  const char         *team_name;     /* as written; nullable */
  MwRange             ports;         /* input, then output, then management */
  MwRange             members;       /* of the document's own team */
  MwRange             support;       /* support channels */
  MwRange             outgoing;      /* edges of which it is the provider */
  MwRange             components;    /* code and infrastructure (DPDS) */
  guint               n_consumers;   /* products that consume it by edges not broken or rejected */
  guint               n_providers;
  guint               entry;         /* the document, in the mesh's entries; MW_NONE for ghosts */
  guint               is_ghost : 1;  /* only referred to, no document */
  guint               is_duplicate : 1; /* another document with this id stands for it in references */
} MwProduct;

typedef enum {
  MW_PORT_INPUT,
  MW_PORT_OUTPUT,
  MW_PORT_MANAGEMENT,
} MwPortDirection;

typedef struct
{
  const char     *id;            /* ODPS 1.1.0; nullable */
  const char     *name;          /* never NULL */
  const char     *version;
  const char     *description;
  const char     *port_type;     /* tables, topic, …; for management its content */
  const char     *contract_id;   /* as written */
  MwPortDirection direction;
  guint           product;
  guint           contract;      /* contracts or MW_NONE */
} MwPort;

typedef struct
{
  const char         *id;
  const char         *name;      /* never NULL */
  const char         *version;
  const char         *api_version;
  const char         *status;
  const char         *domain;    /* as written */
  const char         *team_name;
  const char         *purpose;
  const char         *limitations;
  const char         *usage;
  const char * const *tags;
  MwLifecycle         lifecycle;
  guint               port;      /* first output port that promises it, or MW_NONE */
  MwRange             objects;
  MwRange             servers;
  MwRange             slas;
  guint               entry;     /* MW_NONE for ghosts */
  guint               is_ghost : 1;
  guint               is_duplicate : 1;
} MwContract;

typedef struct
{
  const char *name;
  const char *physical_name;
  const char *physical_type;
  const char *business_name;
  const char *description;
  const char *granularity;
  guint       contract;
  MwRange     properties;        /* all below it, in preorder */
  MwRange     qualities;         /* rules of the object itself */
} MwSchemaObject;

typedef struct
{
  const char *name;              /* never NULL; "items" for an array's element without one */
  const char *logical_type;
  const char *physical_name;     /* of the column; NULL where it is the name */
  const char *physical_type;
  const char *business_name;
  const char *description;
  const char *classification;
  const char *transform;         /* transformLogic or transformDescription */
  const char *concept;           /* id of the definition that it maps to, from authoritativeDefinitions; nullable */
  guint       concept_index;     /* concepts, or MW_NONE */
  guint       object;
  guint       parent;            /* property or MW_NONE */
  MwRange     qualities;
  guint8      depth;             /* 0 directly below the object */
  guint       is_required : 1;
  guint       is_unique : 1;
  guint       is_primary_key : 1;
  guint       is_partition_key : 1;
  guint       is_critical : 1;
  guint       is_deprecated : 1;
} MwProperty;

typedef struct
{
  const char *name;              /* nullable */
  const char *rule_type;         /* library, text, sql, custom */
  const char *dimension;
  const char *severity;
  const char *description;
  const char *summary;           /* one line that says the rule: "rowCount between 100 and 120" */
} MwQualityRule;

typedef struct
{
  const char *name;
  const char *server_type;
  const char *environment;
  const char *description;
  const char *location;          /* one line: host, database, schema, topic, bucket … */
  guint       contract;
} MwServer;

typedef struct
{
  const char *property;
  const char *value;             /* with its unit: "24 h" */
  const char *element;
  const char *driver;
  const char *description;
} MwSla;

typedef struct
{
  const char *id;
  const char *name;              /* never NULL */
  const char *team_type;         /* Domain, Team, Domain Team, Enabling Team, Platform Team, Governance Group */
  const char *description;
  guint       parent;            /* teams or MW_NONE */
  MwRange     members;
  guint       n_products;
  guint       entry;             /* MW_NONE for ghosts */
  guint       is_ghost : 1;      /* named by documents, not described */
} MwTeam;

typedef struct
{
  const char *name;              /* username or mail address; never NULL */
  const char *full_name;
  const char *role;
} MwMember;

typedef struct
{
  const char *channel;           /* name of the channel */
  const char *url;               /* text, never followed by itself */
  const char *tool;
  const char *scope;
} MwSupport;

typedef struct
{
  const char *name;
  const char *component_type;    /* applicationType or infrastructureType */
  const char *platform;
  const char *description;
  guint       is_infrastructure : 1;
} MwComponent;

typedef struct
{
  const char *id;                /* as products write it; "" for none */
  const char *name;              /* of the team of type Domain with that id or name, else the id */
  const char *description;
  guint       team;              /* the Domain-typed team, or MW_NONE */
  guint       owner;             /* the team that owns it (parent, or the one most of its products name), or MW_NONE */
  MwRange     products;          /* into the mesh's list of products by domain */
  guint       color;             /* stable number for the palette, neighbours differ where they can */
} MwDomain;

typedef enum {
  MW_EDGE_ACTIVE,                /* an agreement in force */
  MW_EDGE_REQUESTED,             /* asked for and not decided, or agreed for a later day */
  MW_EDGE_REJECTED,              /* refused, cancelled or over */
  MW_EDGE_DERIVED,               /* told by contracts or lineage, no agreement */
  MW_EDGE_BROKEN,                /* an end or the port of it is not there */
} MwEdgeState;

typedef enum {
  MW_PROVENANCE_ACCESS         = 1 << 0,  /* an access agreement */
  MW_PROVENANCE_INPUT_CONTRACT = 1 << 1,  /* outputPorts[].inputContracts */
  MW_PROVENANCE_CONTRACT_MATCH = 1 << 2,  /* input port's contractId promised by an output port */
  MW_PROVENANCE_RELATIONSHIP   = 1 << 3,  /* ODCS relationship into another contract */
  MW_PROVENANCE_LINEAGE        = 1 << 4,  /* OpenLineage */
} MwProvenance;

/* One reason for an edge. */
typedef struct
{
  MwProvenance provenance;
  MwEdgeState  state;
  guint        source_port;      /* ports or MW_NONE */
  guint        target_port;
  guint        agreement;        /* agreements or MW_NONE */
} MwEdgeFact;

/* Who feeds whom: at most one edge for each ordered pair of different products.
 * A product that takes from itself has no edge; the agreement for it is kept. */
typedef struct
{
  guint       source;            /* provider product */
  guint       target;            /* consumer product */
  guint       provenance;        /* MwProvenance flags of all facts */
  MwEdgeState state;             /* the strongest: active, requested, derived, broken, rejected */
  MwRange     facts;
} MwEdge;

typedef enum {
  MW_COLUMN_TRANSFORM = 1 << 0,  /* ODCS transformSourceObjects */
  MW_COLUMN_LINEAGE   = 1 << 1,  /* OpenLineage: facets columnLineage and lineage */
} MwColumnProvenance;

/* Which property has its values from which, within a product or between two:
 * at most one edge for each ordered pair of different properties. */
typedef struct
{
  guint       source;            /* property */
  guint       target;            /* property */
  guint       provenance;        /* MwColumnProvenance flags */
  const char *transformation;    /* what happens on the way, one line; nullable */
  guint       is_indirect : 1;   /* only bears on it: filters, joins, sorts; no value of it arrives */
  guint       is_masking : 1;    /* every way that lineage tells of hides the value */
} MwColumnEdge;

/* What data are about: a definition that properties of any product map to. */
typedef struct
{
  const char *id;
  const char *name;              /* never NULL */
  const char *description;
  const char *scope;             /* as written: domain, global, …; nullable */
  const char *identifier;        /* what stands for one of it; nullable */
  guint       owner;             /* teams or MW_NONE */
  guint       domain;            /* domains or MW_NONE */
  guint       facet_of;          /* concepts or MW_NONE: what it is one side of */
  MwRange     products;          /* see mw_mesh_get_concept_products() */
  guint       entry;             /* MW_NONE for ghosts */
  guint       is_ghost : 1;      /* only referred to */
} MwConcept;

typedef struct
{
  const char *id;
  const char *purpose;
  const char *status;            /* as written: requested, approved, rejected, … */
  const char *start;
  const char *end;
  MwEdgeState state;
  guint       provider;          /* product or MW_NONE */
  guint       provider_port;
  guint       consumer;          /* product or MW_NONE */
  guint       consumer_team;     /* team or MW_NONE */
  const char *consumer_user;     /* nullable */
  guint       entry;
} MwAgreement;

/* A document as it came: for the source view and for kinds that nobody knows. */
typedef struct
{
  const char *id;                /* nullable */
  guint       kind;              /* MwKind */
  guint       source;            /* which of the mesh's documents holds it */
  gsize       start;             /* bytes of it there; both 0 when read in bulk */
  gsize       end;
  const MwNode *node;            /* the tree of it; lives as long as the mesh */
} MwEntry;

typedef enum {
  MW_PROBLEM_DUPLICATE_ID,       /* two documents of one kind have the same id */
  MW_PROBLEM_NO_ID,              /* nothing can refer to it */
  MW_PROBLEM_UNKNOWN_KIND,       /* kept, but not understood */
} MwProblemType;

/* What is odd about the documents as a whole: nothing is ever dropped for it. */
typedef struct
{
  MwProblemType type;
  guint         entry;           /* the entry that it is about */
  guint         other;           /* the entry that stands for both, or MW_NONE */
} MwMeshProblem;

G_END_DECLS
