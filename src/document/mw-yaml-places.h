/* mw-yaml-places.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* libfyaml's marks leave out the quotes of a quoted scalar and the header of a
 * block scalar, and put an empty value before its indicator. These functions
 * find what a person would mark as the value. All offsets are bytes. */

/* Where an empty value would be typed: behind the ":" or "-" that follows @from. */
gsize mw_yaml_find_empty      (const char *bytes,
                               gsize       length,
                               gsize       from);

/* The "|" or ">" of the block scalar whose content begins at @content. @from is
 * the end of what stands before it. */
gsize mw_yaml_find_block      (const char *bytes,
                               gsize       from,
                               gsize       content);

/* @end without the line breaks and blanks before it. */
gsize mw_yaml_trim_end        (const char *bytes,
                               gsize       start,
                               gsize       end);

G_END_DECLS
