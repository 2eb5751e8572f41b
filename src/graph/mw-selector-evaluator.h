/* mw-selector-evaluator.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-selector-private.h"
#include "graph/mw-selector-set.h"

G_BEGIN_DECLS

/* The products of @mesh that @node means; NULL with an error of
 * MW_SELECTOR_ERROR. */
MwSelectorSet *mw_selector_node_evaluate     (const MwSelectorNode *node,
                                              MwMesh               *mesh,
                                              gint64                now,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* Products with the id or the name of @node, which is a name. May be empty. */
MwSelectorSet *mw_selector_node_find_named   (const MwSelectorNode *node,
                                              MwMesh               *mesh) G_GNUC_WARN_UNUSED_RESULT;

/* Products of which the question of @node is true. */
MwSelectorSet *mw_selector_node_ask          (const MwSelectorNode *node,
                                              MwMesh               *mesh,
                                              gint64                now,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
