/* mw-lineage-column.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "pages/mw-lineage-row.h"

G_BEGIN_DECLS

/* A column of a table of MwLineageRow: its cells, and how they are sorted. */
GtkColumnViewColumn *mw_lineage_column_new (MwLineageColumn column) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
