/* mw-folding.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdbool.h>

#include <graphviz/gvc.h>

#include "mw-wire.h"

/* Nodes without edges would all stand in one column: folds those of each cluster
 * into several, by edges that are not drawn. False when memory is out. */
bool mw_folding_fold (Agraph_t        *graph,
                      Agnode_t       **nodes,
                      const MwRequest *request);
