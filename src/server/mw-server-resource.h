/* mw-server-resource.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "standards/mw-kind.h"

G_BEGIN_DECLS

/**
 * MwServerResource:
 * @name: segment of the path below /api
 * @kind: what its documents are
 * @noun: what people call one of them
 * @event: what its events are called ("DataProduct" in DataProductCreatedEvent)
 * @is_fact: its documents are added by POST and never changed or deleted
 *
 * One collection of documents of the registry.
 */
typedef struct
{
  const char *name;
  MwKind      kind;
  const char *noun;
  const char *event;
  gboolean    is_fact;
} MwServerResource;

/* Both give NULL when there is none; lineage is no collection of documents. */
const MwServerResource *mw_server_resource_find     (const char *name);
const MwServerResource *mw_server_resource_for_kind (MwKind      kind);

G_END_DECLS
