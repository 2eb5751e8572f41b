/* mw-letter-mesh.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

/* Agreements are written as "provider>consumer status". The first letter of a
 * product is its domain. */
MwMesh *mw_letter_mesh_new        (const char *const *products,
                                   const char *const *agreements) G_GNUC_WARN_UNUSED_RESULT;

/* Four domains, edges of all states between any two products. */
MwMesh *mw_letter_mesh_new_random (guint32            seed,
                                   guint              n_products,
                                   guint              n_edges) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
