/* mw-designer-page-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtksourceview/gtksource.h>

#include "forms/mw-draft-check.h"
#include "forms/mw-field-message.h"
#include "pages/mw-designer-page.h"

G_BEGIN_DECLS

/* The page is cut by job: mw-designer-page.c is the widget and publishes, -form.c
 * makes the form, -findings.c says what is wrong, -refusal.c what the registry said,
 * -text.c shows the documents. */

struct _MwDesignerPage
{
  AdwNavigationPage    parent_instance;

  AdwWindowTitle      *window_title;
  GtkStack            *publish_stack;
  AdwBanner           *obstacle_banner;
  AdwOverlaySplitView *split;
  GtkBox              *form_box;
  AdwPreferencesGroup *refusal_group;
  AdwActionRow        *refusal_row;
  AdwPreferencesGroup *purpose_group;
  AdwPreferencesGroup *owner_group;
  AdwPreferencesGroup *inputs_group;
  AdwPreferencesGroup *outputs_group;
  GtkBox              *editors_box;
  GtkDropDown         *document_drop;
  GtkSourceView       *text_view;

  MwProductDraft      *draft;
  MwMesh              *mesh;

  /* MwFieldMessage by the name of its field; not owned. */
  GHashTable          *messages;
  MwFieldMessage      *inputs_message;
  MwFieldMessage      *outputs_message;
  GtkWidget           *add_input_row;
  GPtrArray           *input_rows;
  GPtrArray           *editors;
  GStrv                classifications;

  GPtrArray           *documents;
  GPtrArray           *findings;
  /* What the registry said of the last try; of MwFinding. */
  GPtrArray           *registry_findings;
  GPtrArray           *refusal_rows;
  guint                look_again;
  gboolean             shows_all;
  gboolean             is_publishing;
};

/* -form.c */
void     mw_designer_page_make_form       (MwDesignerPage *self);
void     mw_designer_page_offer_choices   (MwDesignerPage *self);
void     mw_designer_page_add_input       (MwDesignerPage *self);

/* -findings.c */
void     mw_designer_page_show_findings   (MwDesignerPage *self);
gboolean mw_designer_page_focus_first     (MwDesignerPage *self);

/* -refusal.c */
void     mw_designer_page_clear_refusal   (MwDesignerPage *self);

/* -text.c */
void     mw_designer_page_show_documents  (MwDesignerPage *self);
void     mw_designer_page_show_text       (MwDesignerPage *self);

G_END_DECLS
