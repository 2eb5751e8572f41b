/* mw-markdown-view.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MW_TYPE_MARKDOWN_VIEW (mw_markdown_view_get_type ())

/**
 * MwMarkdownView:
 *
 * A description, written in Markdown, as selectable labels. It shows and never
 * fetches: images are their words, HTML is the text that it is, and of links only
 * http, https and mailto can be followed, by a button that shows the address.
 *
 * Property: `text` (nullable).
 */
G_DECLARE_FINAL_TYPE (MwMarkdownView, mw_markdown_view, MW, MARKDOWN_VIEW, GtkWidget)

GtkWidget  *mw_markdown_view_new      (const char     *text);

const char *mw_markdown_view_get_text (MwMarkdownView *self);
void        mw_markdown_view_set_text (MwMarkdownView *self,
                                       const char     *text);

G_END_DECLS
