/* mw-scalar.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-node.h"

G_BEGIN_DECLS

/* What a plain scalar means in YAML 1.2's core schema (10.3.2 of the YAML
 * specification). */
MwNodeType mw_scalar_resolve      (const char *text);

/* The number that @text, a number of the core schema, stands for. */
double     mw_scalar_to_double    (const char *text);

/* Appends the number as JSON writes it. Infinity and NaN, which JSON does not
 * have, become strings. */
void       mw_scalar_append_json  (GString    *json,
                                   const char *text);
void       mw_scalar_append_quoted (GString    *json,
                                    const char *text);

G_END_DECLS
