/* mw-bench-more.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

/* Writes a list of @n products that are not in the generated @mesh and take from
 * some that are: with the list of @mesh it is the mesh after a day's work. */
gboolean mw_bench_more_write (MwMesh      *mesh,
                              guint        n,
                              const char  *path,
                              GError     **error);

G_END_DECLS
