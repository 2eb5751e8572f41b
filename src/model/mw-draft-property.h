/* mw-draft-property.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define MW_TYPE_DRAFT_PROPERTY (mw_draft_property_get_type ())

/**
 * MwDraftProperty:
 *
 * A property (column, field) of a schema that somebody is designing.
 *
 * Properties (read-write, notify): name, logical-type, description,
 * classification, required, primary-key.
 */
G_DECLARE_FINAL_TYPE (MwDraftProperty, mw_draft_property, MW, DRAFT_PROPERTY, GObject)

MwDraftProperty *mw_draft_property_new                (void);

/* Never NULL, "" where nothing was said. */
const char      *mw_draft_property_get_name           (MwDraftProperty *self);
const char      *mw_draft_property_get_logical_type   (MwDraftProperty *self);
const char      *mw_draft_property_get_description    (MwDraftProperty *self);
const char      *mw_draft_property_get_classification (MwDraftProperty *self);
gboolean         mw_draft_property_get_required       (MwDraftProperty *self);
gboolean         mw_draft_property_get_primary_key    (MwDraftProperty *self);

G_END_DECLS
