/* mw-edge-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

/* Why there is an edge, in translated words with the names and dates that a
 * registry gives; shown as it is, never as markup. */

/* Of one fact: "Access agreement g1, active since 2026-03-01: campaign reports". */
char *mw_edge_fact_dup_words (MwMesh           *mesh,
                              const MwEdgeFact *fact) G_GNUC_WARN_UNUSED_RESULT;

/* Of all facts of @edge, an index into the mesh's: one line each. */
char **mw_edge_dup_reasons   (MwMesh           *mesh,
                              guint             edge) G_GNUC_WARN_UNUSED_RESULT;

/* The same on one line; of many facts the first few and how many more. */
char *mw_edge_dup_reason     (MwMesh           *mesh,
                              guint             edge) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
