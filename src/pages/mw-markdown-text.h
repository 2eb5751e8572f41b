/* mw-markdown-text.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of a Markdown text without its signs, on one line. */
char *mw_markdown_text_dup (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
