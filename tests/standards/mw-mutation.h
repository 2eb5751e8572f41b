/* mw-mutation.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-node.h"

G_BEGIN_DECLS

/* The JSON of @root with one small thing wrong at @target, or somewhere below
 * @root when that is NULL. @name: what was done, for people. */
char *mw_mutation_apply (const MwNode *root,
                         const MwNode *target,
                         GRand        *random,
                         char        **name);

G_END_DECLS
