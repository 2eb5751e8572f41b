/* mw-same-document.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether both are the same bytes, or say the same: registries that keep no bytes
 * give a document back as JSON, with its members in another order. */
gboolean mw_same_document (GBytes *a,
                           GBytes *b);

G_END_DECLS
