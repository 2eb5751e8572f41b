/* mw-server-splitter.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MwServerSplitter:
 *
 * Takes a JSON list apart without reading what is in it, so that a list too large
 * for one document can be read an element at a time. It finds where each ends by
 * brackets and quotes alone: whether an element is JSON, whoever reads it says. If
 * all are, they were cut where JSON says.
 */
typedef struct
{
  GBytes     *bytes;
  const char *data;
  gsize       length;
  gsize       at;
  guint       line;          /* of `at`, from 1 */
  guint       n_elements;    /* so far */
} MwServerSplitter;

/* FALSE when @bytes is no list. @bytes: kept by the caller for as long. */
gboolean  mw_server_splitter_init      (MwServerSplitter *self,
                                        GBytes           *bytes);

/* The next element, byte for byte; NULL at the end, @is_complete then says whether
 * it is the end of the list. @line: where the element begins. */
GBytes   *mw_server_splitter_next      (MwServerSplitter *self,
                                        guint            *line,
                                        gboolean         *is_complete);

G_END_DECLS
