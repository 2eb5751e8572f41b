/* mw-map-page-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/mw-graph-view.h"
#include "pages/mw-map-inspector.h"
#include "pages/mw-map-page.h"
#include "pages/mw-map-state.h"

G_BEGIN_DECLS

typedef enum {
  MW_MAP_SUBJECT_NONE,
  MW_MAP_SUBJECT_PRODUCT,
  MW_MAP_SUBJECT_DOMAIN,
} MwMapSubject;

/* The page is cut by job: this file's namesake (intents, properties), -update
 * (what the widgets show, and what they are told to show). */
struct _MwMapPage
{
  AdwNavigationPage   parent_instance;

  AdwToggleGroup     *modes;
  AdwToggleGroup     *threshold;
  GtkWidget          *threshold_box;
  GtkWidget          *bar;
  GtkBox             *crumbs;
  GtkWidget          *steps;
  GtkSpinButton      *upstream;
  GtkSpinButton      *downstream;
  GtkButton          *left_out;
  GtkStack           *stack;
  AdwStatusPage      *error_page;
  AdwMultiLayoutView *layouts;
  AdwOverlaySplitView *split;
  AdwBottomSheet     *sheet;
  MwGraphView        *graph_view;
  MwMapInspector     *inspector;

  MwMapState          state;
  char               *error;

  /* What the inspector tells of; also by id, for the next mesh. */
  MwMapSubject        subject_kind;
  guint               subject;
  char               *subject_id;
  /* What the next picture has to show: all of it, or its selection near. */
  gboolean            fits_next;
  gboolean            shows_next;
  /* Widgets are being set, not people using them. */
  gboolean            is_updating;
};

/* Shows what the state says; asks for a layout where that is another graph. */
void mw_map_page_update         (MwMapPage    *self);
/* Tells of @subject beside the graph. */
void mw_map_page_inspect        (MwMapPage    *self,
                                 MwMapSubject  kind,
                                 guint         subject);
void mw_map_page_show_inspector (MwMapPage    *self);
/* The same subject in a new mesh. */
void mw_map_page_find_subject   (MwMapPage    *self);
/* Selects the node of the subject, if it is in the picture. */
void mw_map_page_select_subject (MwMapPage    *self);

G_END_DECLS
