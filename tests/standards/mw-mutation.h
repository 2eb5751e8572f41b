/* mw-mutation.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-node.h"

G_BEGIN_DECLS

/* The JSON of @root with one small thing wrong somewhere below it. @name: what
 * was done, for people. */
char *mw_mutation_apply (const MwNode *root,
                         GRand        *random,
                         char        **name);

G_END_DECLS
