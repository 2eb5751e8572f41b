/* mw-oracle.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-node.h"
#include "standards/mw-validator.h"

G_BEGIN_DECLS

/* A document, our verdict on it, and what the oracle is to hold it against. */
typedef struct
{
  char    *name;
  char    *schema;
  char    *json;
  MwKind   kind;
  gboolean valid;
  char    *problem; /* the first error of ours; NULL when valid */
} MwOracleCase;

MwOracleCase *mw_oracle_case_new  (const char   *folder,
                                   const char   *name,
                                   MwKind        kind,
                                   const MwNode *root);
void          mw_oracle_case_free (MwOracleCase *self);

/* ajv's verdicts on @cases, in their order: "valid", or where and why not.
 * @mended: with the mistakes of the schemas mended that oracle.js lists. NULL
 * when there is no ajv: then the running test has been skipped, or failed where
 * CI is set. */
char        **mw_oracle_ask       (GPtrArray    *cases,
                                   gboolean      mended);

G_END_DECLS
