/* mw-product-draft.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_PRODUCT_DRAFT (mw_product_draft_get_type ())
#define MW_TYPE_DRAFT_PORT (mw_draft_port_get_type ())
#define MW_TYPE_DRAFT_PROPERTY (mw_draft_property_get_type ())
#define MW_TYPE_DRAFT_INPUT (mw_draft_input_get_type ())

/**
 * MwProductDraft:
 *
 * A data product that somebody is designing: what the form shows and the
 * documents that come of it (an ODPS product, an ODCS contract for each output
 * port). It does not validate and does not publish.
 *
 * Properties (read-write strings, notify): name, id, version, purpose,
 * limitations, usage, domain, team, archetype, status.
 * Lists: outputs (of MwDraftPort), inputs (of MwDraftInput).
 */
G_DECLARE_FINAL_TYPE (MwProductDraft, mw_product_draft, MW, PRODUCT_DRAFT, GObject)

/* Properties: name, description, port-type, object-name; list: properties. */
G_DECLARE_FINAL_TYPE (MwDraftPort, mw_draft_port, MW, DRAFT_PORT, GObject)

/* Properties: name, logical-type, description, classification, required, primary-key. */
G_DECLARE_FINAL_TYPE (MwDraftProperty, mw_draft_property, MW, DRAFT_PROPERTY, GObject)

/* Properties (read-only): name, version, contract-id, label (product and port for people). */
G_DECLARE_FINAL_TYPE (MwDraftInput, mw_draft_input, MW, DRAFT_INPUT, GObject)

/* One document that the draft comes to. */
typedef struct
{
  MwKind  kind;
  char   *id;
  char   *title;                /* for people: "Product", "Contract of “plays”" */
  GBytes *bytes;                /* YAML */
  char   *content_type;
} MwDraftDocument;

void             mw_draft_document_free          (MwDraftDocument *self);

MwProductDraft  *mw_product_draft_new            (void);
GListModel      *mw_product_draft_get_outputs    (MwProductDraft  *self);
GListModel      *mw_product_draft_get_inputs     (MwProductDraft  *self);

MwDraftPort     *mw_product_draft_add_output     (MwProductDraft  *self);
void             mw_product_draft_remove_output  (MwProductDraft  *self,
                                                  guint            position);
/* @port: an output port of @mesh. */
void             mw_product_draft_add_input      (MwProductDraft  *self,
                                                  MwMesh          *mesh,
                                                  guint            port);
void             mw_product_draft_remove_input   (MwProductDraft  *self,
                                                  guint            position);

GListModel      *mw_draft_port_get_properties    (MwDraftPort     *self);
MwDraftProperty *mw_draft_port_add_property      (MwDraftPort     *self);
void             mw_draft_port_remove_property   (MwDraftPort     *self,
                                                  guint            position);

/* "Podcast Plays, daily" -> "podcast-plays-daily". */
char            *mw_product_draft_dup_id_from_name (const char    *name);

/* The contracts first, the product last; of MwDraftDocument. */
GPtrArray       *mw_product_draft_dup_documents  (MwProductDraft  *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwDraftDocument, mw_draft_document_free)

G_END_DECLS
