/* mw-map-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "canvas/mw-canvas-fixture.h"
#include "pages/mw-page-fixture.h"

G_BEGIN_DECLS

/* Prepares for widgets of the map; there is no motion. */
void       mw_map_fixture_init         (int         *argc,
                                        char      ***argv);
/* Three domains, six products, ways that part and meet again; one product's name
 * has quotation marks, and its id has dots. */
MwMesh    *mw_map_fixture_new_mesh     (void) G_GNUC_WARN_UNUSED_RESULT;

/* Any child of the template of @widget's type. */
gpointer   mw_map_fixture_get          (gpointer     widget,
                                        const char  *name);
/* A dialog in an empty window of that size, shown. */
GtkWindow *mw_map_fixture_show_dialog  (gpointer     dialog,
                                        int          width,
                                        int          height);
void       mw_map_fixture_click        (gpointer     button);
/* Text as somebody types it, with the keyboard in there. */
void       mw_map_fixture_type         (gpointer     editable,
                                        const char  *text);
/* A key to @widget before what is in it sees it. Returns whether it was of use. */
gboolean   mw_map_fixture_press        (gpointer     widget,
                                        guint        keyval);
/* The text that the error is underlined at; NULL when nothing is. */
char      *mw_map_fixture_dup_wrong    (gpointer     editable) G_GNUC_WARN_UNUSED_RESULT;
/* The text of the first label below @widget that has @part in it; NULL: none. */
const char *mw_map_fixture_find_text   (gpointer     widget,
                                        const char  *part);
/* The least width that a dialog can be shown in. */
int        mw_map_fixture_get_least_width (gpointer  dialog);
/* Pictures, light and dark, when MESHWRIGHT_PICTURES names a folder. */
void       mw_map_fixture_draw         (gpointer     widget,
                                        const char  *name);

G_END_DECLS
