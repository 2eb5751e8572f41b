/* mw-draft-input.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_DRAFT_INPUT (mw_draft_input_get_type ())

/**
 * MwDraftInput:
 *
 * An output port of another product that a draft consumes, frozen at the version
 * that it had when it was picked.
 *
 * Properties (read-only): name, version, contract-id, label.
 */
G_DECLARE_FINAL_TYPE (MwDraftInput, mw_draft_input, MW, DRAFT_INPUT, GObject)

/* @port: an output port of @mesh. */
MwDraftInput *mw_draft_input_new             (MwMesh       *mesh,
                                              guint         port);

const char   *mw_draft_input_get_name        (MwDraftInput *self);
const char   *mw_draft_input_get_version     (MwDraftInput *self);
const char   *mw_draft_input_get_contract_id (MwDraftInput *self);
/* Product and port, for people. */
const char   *mw_draft_input_get_label       (MwDraftInput *self);

G_END_DECLS
