/* mw-corpus.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The folder of the standards' documents. NULL when it is missing: then the
 * running test has been skipped, or failed where CI is set. */
char      *mw_corpus_dup_folder (void);

/* Paths of all files below @folder that end in ".yaml", ".yml" or ".json", in
 * a stable order. */
GPtrArray *mw_corpus_list       (const char *folder);

/* The bytes of @path; must be there. */
GBytes    *mw_corpus_read       (const char *path);

G_END_DECLS
