/* mw-markdown-reader.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives @parent a child for each block of a Markdown text and for each of its
 * links. Any text will do; what is beyond 256 KiB is left out. */
void mw_markdown_reader_fill (GtkWidget  *parent,
                              const char *markdown);

G_END_DECLS
