/* mw-pages.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Memory for a big document, in huge pages where the system has them: of what a
 * list of ten thousand products costs, a quarter were faults of small pages. */

/* From this size on it is worth it: a huge page of the common processors. */
#define MW_PAGES_MIN (2 * 1024 * 1024)

/* @size zeroed bytes; NULL when there are not so many. */
gpointer mw_pages_alloc (gsize    size);
/* Grows or shrinks them, which may move them; NULL, and they stay, when it fails. */
gpointer mw_pages_resize (gpointer pages,
                          gsize    old_size,
                          gsize    size);
void     mw_pages_free  (gpointer pages,
                         gsize    size);

G_END_DECLS
