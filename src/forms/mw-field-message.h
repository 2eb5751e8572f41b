/* mw-field-message.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "standards/mw-validator.h"

G_BEGIN_DECLS

#define MW_TYPE_FIELD_MESSAGE (mw_field_message_get_type ())

/**
 * MwFieldMessage:
 *
 * What is wrong with a field, in a row below it. Hidden while nothing is. Marks
 * the field for the eye and for assistive technology.
 */
G_DECLARE_FINAL_TYPE (MwFieldMessage, mw_field_message, MW, FIELD_MESSAGE, AdwPreferencesRow)

/* @field: the widget that it speaks of. */
GtkWidget  *mw_field_message_new       (GtkWidget      *field);

GtkWidget  *mw_field_message_get_field (MwFieldMessage *self);

/* @message: nullable, for nothing to say. Never markup. */
void        mw_field_message_set       (MwFieldMessage *self,
                                        MwSeverity      severity,
                                        const char     *message);

G_END_DECLS
