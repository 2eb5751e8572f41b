/* mw-kept-layouts.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-layout-service.h"

G_BEGIN_DECLS

/* Has @service keep its pictures in the user's cache, so that a map that was open once
 * opens without Graphviz. All sessions share one store. */
void mw_kept_layouts_attach (MwLayoutService *service);

G_END_DECLS
