/* mw-map-page-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-comparison.h"
#include "graph/mw-layer.h"
#include "graph/mw-view.h"
#include "pages/mw-graph-view.h"
#include "pages/mw-lineage-table.h"
#include "pages/mw-map-find.h"
#include "pages/mw-map-inspector.h"
#include "pages/mw-map-layers.h"
#include "pages/mw-map-page.h"
#include "pages/mw-view-history.h"

G_BEGIN_DECLS

typedef enum {
  MW_MAP_SUBJECT_NONE,
  MW_MAP_SUBJECT_PRODUCT,
  MW_MAP_SUBJECT_DOMAIN,
  MW_MAP_SUBJECT_OTHER,          /* a port, component, object or concept: of this picture only */
  MW_MAP_SUBJECT_EDGE,           /* likewise */
  MW_MAP_SUBJECT_PROPERTY,       /* a column */
} MwMapSubject;

/* The page is cut by job: this file's namesake (the object), -view (what is
 * shown, and going back), -intents (what people do on the graph), -menu (context
 * menus), -actions, -crumbs (the bar above), -select (of the subject in the
 * picture), -update (what the widgets say). */
struct _MwMapPage
{
  AdwNavigationPage   parent_instance;

  AdwToggleGroup     *modes;
  AdwToggleGroup     *threshold;
  GtkWidget          *threshold_box;
  MwMapLayers        *layers;
  GtkWidget          *bar;
  GtkBox             *crumbs;
  GtkWidget          *steps;
  GtkSpinButton      *upstream;
  GtkSpinButton      *downstream;
  GtkButton          *left_out;
  GtkWidget          *comparison_box;
  GtkLabel           *comparison_label;
  GtkStack           *stack;
  AdwStatusPage      *error_page;
  AdwMultiLayoutView *layouts;
  AdwOverlaySplitView *split;
  AdwBottomSheet     *sheet;
  GtkToggleButton    *find_button;
  MwMapFind          *find;
  MwLineageTable     *table;
  MwGraphView        *graph_view;
  MwMapInspector     *inspector;
  GtkPopoverMenu     *context_menu;

  MwMesh             *mesh;
  /* What the view's comparison was answered with, and which question that was. */
  MwComparison       *comparison;
  MwViewComparison    answered;
  char               *answered_for;
  MwLayer            *layer;
  MwView             *view;
  MwViewHistory      *history;
  char               *error;

  /* What the inspector tells of; also by id, for the next mesh. */
  MwMapSubject        subject_kind;
  guint               subject;
  char               *subject_id;
  /* Edges of the mesh that the next pictures mark, of guint; NULL for none. */
  GArray             *marked;
  /* What the context menu is of. */
  guint               context_node;
  /* The same as a table. */
  gboolean            is_table;
  /* What the next picture has to show: all of it, or its selection near. */
  gboolean            fits_next;
  gboolean            shows_next;
  /* A mesh was shown before, so that the view is somebody's. */
  gboolean            has_view;
  /* The next picture is to be laid out from nothing. */
  gboolean            tidies_next;
  /* What the last one was of, so that only pictures of the same keep their places. */
  MwViewKind          shown_kind;
  char               *shown_focus;
  /* Widgets are being set, not people using them. */
  gboolean            is_updating;
};

/* -view */
/* The mesh that the picture is of: the comparison's where there is one. */
MwMesh  *mw_map_page_get_shown_mesh   (MwMapPage    *self);
/* The view was changed: notes it for going back, and shows it. */
void     mw_map_page_view_changed     (MwMapPage    *self);
void     mw_map_page_open_domain      (MwMapPage    *self,
                                       guint         domain,
                                       gboolean      open);
gboolean mw_map_page_is_domain_open   (MwMapPage    *self,
                                       guint         domain);
void     mw_map_page_init_view        (MwMapPage    *self);
/* One more (or less) step before or after @product. */
void     mw_map_page_expand           (MwMapPage    *self,
                                       guint         product,
                                       gboolean      upstream,
                                       gboolean      expand);

/* -update */
/* Shows what the view says; asks for a layout where that is another graph. */
void     mw_map_page_update           (MwMapPage    *self);
/* What the table has to say, while it is on show. */
void     mw_map_page_update_table     (MwMapPage    *self);
void     mw_map_page_update_layer     (MwMapPage    *self);
/* Tells of @subject beside the graph. */
void     mw_map_page_inspect          (MwMapPage    *self,
                                       MwMapSubject  kind,
                                       guint         subject);
void     mw_map_page_show_inspector   (MwMapPage    *self);
/* The same subject in a new mesh. */
void     mw_map_page_find_subject     (MwMapPage    *self);

/* -select */
/* Selects what stands for the subject, if it is in the picture. */
void     mw_map_page_select_subject   (MwMapPage    *self);
/* Makes the product that the picture is of the subject, unless that is in it. */
void     mw_map_page_find_focus       (MwMapPage    *self);

/* -compare */
/* Asks for what the view is compared with, unless that is there. */
void     mw_map_page_ask_comparison   (MwMapPage    *self);
void     mw_map_page_forget_comparison (MwMapPage   *self);
/* Says what it is compared with. Returns whether it is. */
gboolean mw_map_page_update_comparison (MwMapPage   *self);

/* -crumbs: returns whether there is somewhere to go back to. */
gboolean mw_map_page_update_crumbs    (MwMapPage    *self);

/* -intents */
void     mw_map_page_bind_intents     (GtkWidgetClass *widget_class);
void     mw_map_page_clear_selection  (MwMapPage    *self);

/* -menu: of what is at a point of the graph view. */
void     mw_map_page_popup            (MwMapPage    *self,
                                       MwCanvasPart  part,
                                       guint         index,
                                       double        x,
                                       double        y);

/* -actions */
/* The product that a node is or is a part of; MW_NONE for those of none. */
guint    mw_map_page_find_product     (MwMapPage         *self,
                                       const MwGraphNode *node);
void     mw_map_page_install_actions  (GtkWidgetClass *widget_class);
void     mw_map_page_update_actions   (MwMapPage    *self);

G_END_DECLS
