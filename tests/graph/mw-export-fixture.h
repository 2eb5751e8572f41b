/* mw-export-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-export.h"

/* Names that would be something else to somebody who reads a file of ours: markup,
 * entities, ends of quotes, commands, controls, overrides of direction. */
extern const char * const mw_export_hostile_names[];
guint          mw_export_count_hostile_names (void);

/* A mesh whose every text is one of them in turn. */
MwMesh        *mw_export_fixture_new_mesh    (void) G_GNUC_WARN_UNUSED_RESULT;

/* A picture of every kind of nodes and edges, in all states and changes, of that
 * mesh. */
MwGraphLayout *mw_export_fixture_new_layout  (MwMesh          *mesh) G_GNUC_WARN_UNUSED_RESULT;

/* Options with hostile texts, and a layer of that mesh (nullable). */
MwExportOptions mw_export_fixture_get_options (MwLayer        *layer);

/* The file; fails when there is none. With MESHWRIGHT_TEST_PICTURES in the
 * environment it is kept in that folder under @name. */
GBytes        *mw_export_fixture_export      (MwGraphLayout   *layout,
                                              MwExportOptions  options,
                                              MwExportFormat   format,
                                              const char      *name) G_GNUC_WARN_UNUSED_RESULT;

/* The text of @bytes, ended. */
char          *mw_export_fixture_dup_text    (GBytes          *bytes) G_GNUC_WARN_UNUSED_RESULT;
guint          mw_export_fixture_count       (const char      *text,
                                              const char      *part);

/* What a program says of @bytes on its standard input, without complaining; NULL where
 * there is no such program. */
char          *mw_export_fixture_dup_verdict (const char * const *command,
                                              GBytes             *bytes) G_GNUC_WARN_UNUSED_RESULT;
