/* mw-draft-port.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/mw-draft-property.h"

G_BEGIN_DECLS

#define MW_TYPE_DRAFT_PORT (mw_draft_port_get_type ())

/**
 * MwDraftPort:
 *
 * An output port that somebody is designing, with the schema that it promises.
 *
 * Properties (read-write, notify): name, description, port-type, object-name.
 * Signal: `changed`, for anything in it.
 */
G_DECLARE_FINAL_TYPE (MwDraftPort, mw_draft_port, MW, DRAFT_PORT, GObject)

MwDraftPort     *mw_draft_port_new             (void);

/* Never NULL, "" where nothing was said. */
const char      *mw_draft_port_get_name        (MwDraftPort *self);
const char      *mw_draft_port_get_description (MwDraftPort *self);
const char      *mw_draft_port_get_port_type   (MwDraftPort *self);
const char      *mw_draft_port_get_object_name (MwDraftPort *self);

/* Of MwDraftProperty. */
GListModel      *mw_draft_port_get_properties  (MwDraftPort *self);
MwDraftProperty *mw_draft_port_add_property    (MwDraftPort *self);
void             mw_draft_port_remove_property (MwDraftPort *self,
                                                guint        position);

G_END_DECLS
