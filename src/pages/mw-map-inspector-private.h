/* mw-map-inspector-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/mw-map-inspector.h"

G_BEGIN_DECLS

/* Cut by job: this file's namesake (products and domains), -edges, -parts
 * (of products, and concepts), -columns, -rows (lists of it). */
struct _MwMapInspector
{
  AdwBin               parent_instance;

  GtkLabel            *title;
  GtkLabel            *subtitle;
  AdwWrapBox          *pills;
  GtkLabel            *purpose;
  AdwActionRow        *domain_row;
  AdwActionRow        *owner_row;
  AdwPreferencesGroup *facts;
  AdwPreferencesGroup *products_group;
  AdwPreferencesGroup *inputs_group;
  AdwPreferencesGroup *outputs_group;
  AdwPreferencesGroup *consumers_group;
  GtkWidget           *open_button;
  AdwPreferencesGroup *reasons_group;
  GtkWidget           *neighbourhood_button;
  GtkWidget           *inside_button;
  GtkWidget           *columns_button;
  GtkWidget           *domain_button;
  GtkScrolledWindow   *scroller;

  MwMesh              *mesh;
  guint                subject;
  GPtrArray           *rows;          /* of Row */
};

/* Takes out all rows and pills. */
void mw_map_inspector_clear           (MwMapInspector      *self);
/* Takes out what was told before, and puts the title in. */
void mw_map_inspector_begin           (MwMapInspector      *self,
                                       MwMesh              *mesh,
                                       const char          *title,
                                       const char          *subtitle);
/* Whether the buttons of a product are there; @domain_label (nullable) is that of
 * a domain's. */
void mw_map_inspector_set_buttons     (MwMapInspector      *self,
                                       gboolean             product,
                                       const char          *domain_label);
/* Hides the label where there is nothing to say. */
void mw_map_inspector_set_text        (GtkLabel            *label,
                                       const char          *text);
void mw_map_inspector_set_fact        (AdwActionRow        *row,
                                       const char          *text);
AdwActionRow *mw_map_inspector_add_row (MwMapInspector      *self,
                                        AdwPreferencesGroup *group,
                                        const char          *title,
                                        const char          *subtitle);
void mw_map_inspector_add_pill        (MwMapInspector      *self,
                                       const char          *text,
                                       const char          *style);
/* A row that selects @product; @subtitle is nullable. */
void mw_map_inspector_add_product_row (MwMapInspector      *self,
                                       AdwPreferencesGroup *group,
                                       guint                product,
                                       const char          *subtitle);
/* How many of @n there is no row for. */
void mw_map_inspector_add_rest        (MwMapInspector      *self,
                                       AdwPreferencesGroup *group,
                                       guint                n);
void mw_map_inspector_add_edges       (MwMapInspector      *self,
                                       const MwProduct     *product);
void mw_map_inspector_add_outputs     (MwMapInspector      *self,
                                       const MwProduct     *product);

/* Rows of a group before the rest is only counted. */
#define MW_MAP_INSPECTOR_MAX_ROWS 6

G_END_DECLS
