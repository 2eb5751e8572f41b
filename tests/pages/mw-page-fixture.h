/* mw-page-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/mw-mesh.h"

G_BEGIN_DECLS

/* What a registry might say to deceive: markup, a link, an override of direction. */
#define MW_HOSTILE "A & <b>B</b> <a href=\"file:///etc/passwd\">x</a> \u202Egnp.exe"
/* The same as it is to be shown: as written, but for the override. */
#define MW_HOSTILE_SHOWN "A & <b>B</b> <a href=\"file:///etc/passwd\">x</a> gnp.exe"

/* Prepares for widgets; the display is the test's own. */
void       mw_page_fixture_init         (int            *argc,
                                         char         ***argv);

/* Some products that feed each other, one of them a ghost, one with nested properties. */
MwMesh    *mw_page_fixture_new_mesh     (void);
/* Every string of it is %MW_HOSTILE. */
MwMesh    *mw_page_fixture_new_hostile  (void);
/* The documents of a folder (YAML and JSON, at any depth); NULL when there is none. */
MwMesh    *mw_page_fixture_new_folder   (const char     *folder);

/* Shows @page in a window, lets it lay itself out. */
GtkWidget *mw_page_fixture_present      (GtkWidget      *page,
                                         int             width,
                                         int             height);
/* Lets what is pending happen: layout, frames, short timeouts. */
void       mw_page_fixture_settle       (void);

/* The first widget of @type below @widget for which @text is shown (NULL: any). */
GtkWidget *mw_page_fixture_find         (GtkWidget      *widget,
                                         GType           type,
                                         const char     *text);
gboolean   mw_page_fixture_shows        (GtkWidget      *widget,
                                         const char     *text);

/* Presses a key on what has the focus of @window. */
gboolean   mw_page_fixture_activate     (GtkWidget      *widget);

/* Saves a picture of @widget when MESHWRIGHT_PICTURES names a folder. */
void       mw_page_fixture_save_picture (GtkWidget      *widget,
                                         const char     *name);

G_END_DECLS
