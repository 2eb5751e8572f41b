/* mw-dataset-name.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-node.h"

G_BEGIN_DECLS

/* Keys by which a dataset of an OpenLineage event and a schema object of a
 * contract are found to be the same: namespace and name in lower case, because
 * databases and their drivers disagree about it. */

char *mw_dataset_name_dup_key    (const char   *name_space,
                                  const char   *name);

/**
 * mw_dataset_name_dup_server_key:
 * @server: a server of an ODCS contract
 * @table: `physicalName` of the schema object, else its name
 *
 * The key of what lies on @server under @table, after the naming rules of
 * OpenLineage (docs/spec/naming of that project).
 *
 * Returns: (transfer full) (nullable): the key; `NULL` when there is no rule for
 *   the type of the server or a part is missing
 */
char *mw_dataset_name_dup_server_key (const MwNode *server,
                                      const char   *table);

G_END_DECLS
