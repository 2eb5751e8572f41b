/* mw-product-draft.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-draft-input.h"
#include "model/mw-draft-port.h"

G_BEGIN_DECLS

#define MW_TYPE_PRODUCT_DRAFT (mw_product_draft_get_type ())

/**
 * MwProductDraft:
 *
 * A data product that somebody is designing: what the form shows. The documents
 * that come of it are made by mw_draft_documents_new(). It neither validates nor
 * publishes.
 *
 * Properties (read-write strings, notify): name, id, version, purpose,
 * limitations, usage, domain, team, archetype, status. The id follows the name
 * until somebody writes another.
 * Signal: `changed`, for anything in it.
 */
G_DECLARE_FINAL_TYPE (MwProductDraft, mw_product_draft, MW, PRODUCT_DRAFT, GObject)

MwProductDraft *mw_product_draft_new              (void);

/* Never NULL, "" where nothing was said. */
const char     *mw_product_draft_get_name         (MwProductDraft *self);
const char     *mw_product_draft_get_id           (MwProductDraft *self);
const char     *mw_product_draft_get_version      (MwProductDraft *self);
const char     *mw_product_draft_get_purpose      (MwProductDraft *self);
const char     *mw_product_draft_get_limitations  (MwProductDraft *self);
const char     *mw_product_draft_get_usage        (MwProductDraft *self);
const char     *mw_product_draft_get_domain       (MwProductDraft *self);
const char     *mw_product_draft_get_team         (MwProductDraft *self);
/* sourceAligned, aggregate, consumerAligned (ODPS 1.1.0), or a word of one's own. */
const char     *mw_product_draft_get_archetype    (MwProductDraft *self);
const char     *mw_product_draft_get_status       (MwProductDraft *self);

/* Of MwDraftPort. */
GListModel     *mw_product_draft_get_outputs      (MwProductDraft *self);
MwDraftPort    *mw_product_draft_add_output       (MwProductDraft *self);
void            mw_product_draft_remove_output    (MwProductDraft *self,
                                                   guint           position);

/* Of MwDraftInput. */
GListModel     *mw_product_draft_get_inputs       (MwProductDraft *self);
/* @port: an output port of @mesh with a contract. Once only. */
void            mw_product_draft_add_input        (MwProductDraft *self,
                                                   MwMesh         *mesh,
                                                   guint           port);
void            mw_product_draft_remove_input     (MwProductDraft *self,
                                                   guint           position);

/* "Podcast Plays, daily" -> "podcast-plays-daily": lower-case ASCII letters,
 * digits and single dashes; "" when the name has none of them. */
char           *mw_product_draft_dup_id_from_name (const char     *name);

G_END_DECLS
