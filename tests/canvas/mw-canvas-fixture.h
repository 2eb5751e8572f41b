/* mw-canvas-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "graph/mw-graph-layout.h"

G_BEGIN_DECLS

/* Starts GTK and libadwaita with our style sheet, without motion, and with a
 * light and plain look. */
void           mw_canvas_fixture_init        (int          *argc,
                                              char       ***argv);
/* The documents of data/demo as a mesh. */
MwMesh        *mw_canvas_fixture_load_demo   (void) G_GNUC_WARN_UNUSED_RESULT;
/* A mesh of one YAML text, a list of documents. */
MwMesh        *mw_canvas_fixture_new_mesh    (const char    *yaml) G_GNUC_WARN_UNUSED_RESULT;
/* @n_products named "Product 0" and on, in @n_domains, each fed by about three
 * that come before it. */
MwMesh        *mw_canvas_fixture_new_large   (guint          n_products,
                                              guint          n_domains) G_GNUC_WARN_UNUSED_RESULT;
/* Lays out without a worker; by the service where pictures are wanted. */
MwGraphLayout *mw_canvas_fixture_lay_out     (MwGraph       *graph) G_GNUC_WARN_UNUSED_RESULT;
/* A window of that size with @child in it, shown and allocated. */
GtkWindow     *mw_canvas_fixture_show        (GtkWidget     *child,
                                              int            width,
                                              int            height);
/* Lets what is pending happen, frames included. */
void           mw_canvas_fixture_settle      (GtkWidget     *widget);
/* The controller of @widget of that type, whose signals a test emits where events
 * cannot be made: the @n-th one that was added. (transfer none) */
GtkEventController *mw_canvas_fixture_find   (GtkWidget     *widget,
                                              GType          type,
                                              guint          n);
/* Gives @widget a key, such as "<Shift>Left", as if it had the focus: to its key
 * controller, then to its shortcuts. Returns whether it was of use. */
gboolean       mw_canvas_fixture_press       (GtkWidget     *widget,
                                              const char    *accelerator);
/* Draws @widget now; its window into $MESHWRIGHT_PICTURES/@name.png when that
 * is set.
 * Returns the microseconds of CPU that the snapshot took. */
gint64         mw_canvas_fixture_draw        (GtkWidget     *widget,
                                              const char    *name);
/* Draws @widget and renders what it drew, as a frame does. Returns the microseconds
 * of CPU that this thread took. */
gint64         mw_canvas_fixture_render      (GtkWidget     *widget);

G_END_DECLS
