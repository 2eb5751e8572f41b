/* mw-output-editor.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "forms/mw-draft-check.h"

G_BEGIN_DECLS

#define MW_TYPE_OUTPUT_EDITOR (mw_output_editor_get_type ())

/**
 * MwOutputEditor:
 *
 * The form of one output port and of the schema that it promises.
 *
 * Signal: `remove-requested`.
 */
G_DECLARE_FINAL_TYPE (MwOutputEditor, mw_output_editor, MW, OUTPUT_EDITOR, AdwBin)

GtkWidget   *mw_output_editor_new                 (MwDraftPort        *port);

MwDraftPort *mw_output_editor_get_port            (MwOutputEditor     *self);

/* 1 for the first; shown as long as the port has no name. */
void         mw_output_editor_set_number          (MwOutputEditor     *self,
                                                   guint               number);
void         mw_output_editor_set_classifications (MwOutputEditor     *self,
                                                   const char * const *values);

/* @findings: of the whole draft; those whose field begins with @prefix
 * ("outputs/0/") are shown. @all: also those of fields nobody has touched. */
void         mw_output_editor_set_findings        (MwOutputEditor     *self,
                                                   GPtrArray          *findings,
                                                   const char         *prefix,
                                                   gboolean            all);

/* @field: behind the prefix, "name" or "properties/2/name". */
void         mw_output_editor_focus               (MwOutputEditor     *self,
                                                   const char         *field);

G_END_DECLS
