/* mw-selector-completion.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

/**
 * MwSelectorCompletion:
 * @replacement: what to put there, in quotes where it needs them
 * @start: first byte of the text that it replaces
 * @end: one past its last byte
 * @label: for a list, of a registry: shown as it is, never as markup
 * @detail: a dimmed second text; nullable
 */
typedef struct
{
  char *replacement;
  gsize start;
  gsize end;
  char *label;
  char *detail;
} MwSelectorCompletion;

/* How the part of a selector that ends at @cursor, in bytes, could go on: names
 * of products, questions and their answers, best first, at most @max. @text need
 * not be right yet. Of MwSelectorCompletion. */
GPtrArray *mw_selector_complete (const char *text,
                                 gsize       cursor,
                                 MwMesh     *mesh,
                                 guint       max) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
