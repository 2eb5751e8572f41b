/* mw-fields.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "standards/mw-kind.h"

G_BEGIN_DECLS

/**
 * MwFieldSpec:
 *
 * What a standard says of one field: what forms show beside it.
 */
typedef struct
{
  const char         *name;        /* as in the document */
  const char         *label;       /* for people, translatable */
  const char         *help;        /* one sentence in our own words, translatable */
  const char         *example;     /* nullable */
  const char * const *recommended; /* open list of values, NULL-terminated; nullable */
  gboolean            required;
} MwFieldSpec;

/* The field at a pattern such as "status", "outputPorts/name" or
 * "schema/properties/logicalType" of @kind in @version ("v1.0.0"); NULL when the
 * standard has none. */
const MwFieldSpec *mw_fields_find (MwKind      kind,
                                   const char *version,
                                   const char *path);

G_END_DECLS
