/* mw-view.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-comparison.h"
#include "graph/mw-graph.h"

G_BEGIN_DECLS

#define MW_TYPE_VIEW (mw_view_get_type ())

typedef enum {
  MW_VIEW_OVERVIEW,              /* domains, some of them opened */
  MW_VIEW_WHOLE,                 /* every product */
  MW_VIEW_NEIGHBOURHOOD,         /* of one product */
  MW_VIEW_SELECTION,             /* what a selector chooses */
  MW_VIEW_INSIDE,                /* ports and components of one product */
  MW_VIEW_COLUMNS,               /* which columns feed which */
} MwViewKind;

#define MW_VIEW_N_KINDS (MW_VIEW_COLUMNS + 1)

/* Kinds of edges that may be shown or not. An edge of the mesh is shown when one
 * of its facts is of a kind that is; its state is then that of those facts. */
typedef enum {
  MW_VIEW_EDGES_AGREED         = 1 << 0,  /* access agreements in force, broken ones too */
  MW_VIEW_EDGES_REQUESTED      = 1 << 1,
  MW_VIEW_EDGES_REJECTED       = 1 << 2,
  MW_VIEW_EDGES_CONTRACT       = 1 << 3,  /* told by contracts */
  MW_VIEW_EDGES_LINEAGE        = 1 << 4,  /* told by OpenLineage */
  MW_VIEW_EDGES_CONCEPT        = 1 << 5,  /* who models the same concept */
  MW_VIEW_EDGES_INFRASTRUCTURE = 1 << 6,  /* inside of a product: what its code runs on */
  MW_VIEW_EDGES_INDIRECT       = 1 << 7,  /* columns that only decide which rows there are */
} MwViewEdges;

#define MW_VIEW_N_EDGE_KINDS 8
#define MW_VIEW_ALL_EDGES ((1 << MW_VIEW_N_EDGE_KINDS) - 1)
/* One column that rows are chosen by bears on all others: that is asked for. */
#define MW_VIEW_DEFAULT_EDGES (MW_VIEW_ALL_EDGES & ~(MW_VIEW_EDGES_CONCEPT | MW_VIEW_EDGES_INDIRECT))

typedef enum {
  MW_VIEW_COMPARE_NONE,
  MW_VIEW_COMPARE_SELECTION,     /* with what another selector chooses */
  MW_VIEW_COMPARE_TIME,          /* with the mesh of another day */
  MW_VIEW_COMPARE_DRAFT,         /* with a draft published */
  MW_VIEW_COMPARE_MESH,          /* with another mesh */
} MwViewComparison;

#define MW_VIEW_N_COMPARISONS (MW_VIEW_COMPARE_MESH + 1)

/* Top left of a node's box, in pixels of the layout. */
typedef struct
{
  double x;
  double y;
} MwViewPin;

/**
 * MwView:
 * @kind: what it is a view of
 * @name: what people call it; nullable
 * @opened: set of the ids of domains that show their products
 * @per_domain: strongest edges kept for each domain and direction, 0 for all
 * @focus: id of the product of a neighbourhood, of an inside or of columns; nullable
 * @column: of columns the one that they start at, as "object.property"; NULL for all
 *   of the product
 * @upstream: steps against the flow
 * @downstream: steps with the flow
 * @expanded_up: set of the ids of products whose providers are shown besides
 * @expanded_down: set of the ids of products whose consumers are shown besides
 * @hidden: set of the ids of products that are taken out; implied edges go
 *   through them
 * @selector: of a selection the expression; nullable
 * @rolls_up: of a selection and of the whole: domains as boxes
 * @edges: MwViewEdges that are shown
 * @layer: MwLayerKind that colours it
 * @comparison: with what it is compared
 * @compared: a selector, a time (ISO 8601), the id of a draft; nullable
 * @pins: where people put things: from a node's key (mw_graph_dup_node_key()) to
 *   [struct@ViewPin]
 *
 * What of a mesh is shown, and how: a value that outlives the mesh, because all
 * in it goes by id. It can be kept, shared as a file, and compared.
 */
typedef struct
{
  MwViewKind       kind;
  char            *name;
  GHashTable      *opened;
  guint            per_domain;
  char            *focus;
  char            *column;
  guint            upstream;
  guint            downstream;
  GHashTable      *expanded_up;
  GHashTable      *expanded_down;
  GHashTable      *hidden;
  char            *selector;
  gboolean         rolls_up;
  guint            edges;
  guint            layer;
  MwViewComparison comparison;
  char            *compared;
  GHashTable      *pins;
} MwView;

GType     mw_view_get_type           (void) G_GNUC_CONST;

/* Domains with their three strongest edges. */
MwView   *mw_view_new                (void) G_GNUC_WARN_UNUSED_RESULT;
/* What to look at first: a small mesh shows its products at once. */
MwView   *mw_view_new_for_mesh       (MwMesh         *mesh) G_GNUC_WARN_UNUSED_RESULT;
MwView   *mw_view_copy               (const MwView   *self) G_GNUC_WARN_UNUSED_RESULT;
void      mw_view_free               (MwView         *self);
gboolean  mw_view_equal              (const MwView   *a,
                                      const MwView   *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwView, mw_view_free)

/* Both show domains afterwards: the overview, or what is rolled up. */
void      mw_view_open_domain        (MwView         *self,
                                      const char     *domain);
void      mw_view_close_domain       (MwView         *self,
                                      const char     *domain);
void      mw_view_show_overview      (MwView         *self);
void      mw_view_show_whole         (MwView         *self);
void      mw_view_show_selection     (MwView         *self,
                                      const char     *selector);
/* One step each way. */
void      mw_view_show_neighbourhood (MwView         *self,
                                      const char     *product);
void      mw_view_show_inside        (MwView         *self,
                                      const char     *product);
/* @column is nullable. */
void      mw_view_show_columns       (MwView         *self,
                                      const char     *product,
                                      const char     *column);
/* One step more, or less, at one product. Return whether anything changed. */
gboolean  mw_view_expand             (MwView         *self,
                                      MwMesh         *mesh,
                                      const char     *product,
                                      gboolean        upstream);
gboolean  mw_view_collapse           (MwView         *self,
                                      MwMesh         *mesh,
                                      const char     *product,
                                      gboolean        upstream);
void      mw_view_hide               (MwView         *self,
                                      const char     *product);
void      mw_view_unhide             (MwView         *self,
                                      const char     *product);
/* @key is a node's. */
void      mw_view_pin                (MwView         *self,
                                      const char     *key,
                                      double          x,
                                      double          y);
void      mw_view_unpin              (MwView         *self,
                                      const char     *key);

/* A file to share; the same view gives the same bytes. */
char     *mw_view_to_json            (const MwView   *self) G_GNUC_WARN_UNUSED_RESULT;
MwView   *mw_view_from_json          (const char     *text,
                                      gsize           length,
                                      GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/* In words, for crumbs and exports: "Neighbourhood of Orders". */
char     *mw_view_dup_title          (const MwView   *self,
                                      MwMesh         *mesh) G_GNUC_WARN_UNUSED_RESULT;

/* "object.property", as `column` has it, of a property; and back, among those that
 * the output ports of @product promise: MW_NONE when there is none. */
char     *mw_view_dup_column         (MwMesh         *mesh,
                                      guint           property) G_GNUC_WARN_UNUSED_RESULT;
guint     mw_view_find_column        (MwMesh         *mesh,
                                      guint           product,
                                      const char     *column);

MwGraph  *mw_view_build              (const MwView   *self,
                                      MwMesh         *mesh,
                                      MwComparison   *comparison,
                                      GError        **error) G_GNUC_WARN_UNUSED_RESULT;

#define MW_VIEW_ERROR (mw_view_error_quark ())

typedef enum {
  MW_VIEW_ERROR_INVALID,         /* no view, or too large to be one */
  MW_VIEW_ERROR_VERSION,         /* of a later version of the application */
} MwViewError;

GQuark    mw_view_error_quark        (void);

G_END_DECLS
