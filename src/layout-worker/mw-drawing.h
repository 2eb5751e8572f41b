/* mw-drawing.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <graphviz/gvc.h>

#include "mw-wire.h"

/* A Graphviz context with its plugins loaded; NULL when that fails. */
GVC_t *mw_drawing_new_context (void);

/* Lays the graph of @request out and puts the picture into @reply. */
void   mw_drawing_make        (GVC_t           *context,
                               const MwRequest *request,
                               MwReply         *reply);
