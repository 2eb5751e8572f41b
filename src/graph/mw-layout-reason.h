/* mw-layout-reason.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why a picture is plain, for people. @error: what Graphviz or its program did;
 * @deadline: in milliseconds; @in_part: whether the rest of it is by Graphviz. */
char *mw_layout_reason_new (const GError *error,
                            guint         deadline,
                            gboolean      in_part) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
