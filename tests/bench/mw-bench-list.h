/* mw-bench-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

/* A generated mesh of @n_products as lists in files of @folder, none larger than
 * @max_bytes (registries send pages, and importers take no file of any size);
 * made once, with the seed that all workloads have. Returns the paths. */
char  **mw_bench_list_write   (const char         *folder,
                               guint               n_products,
                               gsize               max_bytes,
                               GError            **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same as one file. */
char   *mw_bench_list_write_whole (const char     *folder,
                                   guint           n_products,
                                   GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/* Reads lists in bulk. */
MwMesh *mw_bench_list_read    (const char * const *paths,
                               GError            **error) G_GNUC_WARN_UNUSED_RESULT;

/* Chance: a product of @mesh that has a document and neighbours. */
guint   mw_bench_list_draw_product (MwMesh      *mesh,
                                    GRand       *rand);

G_END_DECLS
