/* mw-selector-quote.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An id or a name as it stands in a selector ([struct@Selector]): as it is where
 * that cannot be taken for anything else, else within quotation marks. */
char *mw_selector_dup_quoted (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
