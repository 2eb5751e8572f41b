/* mw-demo-registry.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libdex.h>

G_BEGIN_DECLS

#define MW_TYPE_DEMO_REGISTRY (mw_demo_registry_get_type ())

/**
 * MwDemoRegistry:
 *
 * A private `meshwright-registry` on loopback, filled with the demo mesh, with a
 * key of its own. It ends with this object, and with this process whatever
 * happens to it, because it waits on a pipe of ours.
 */
G_DECLARE_FINAL_TYPE (MwDemoRegistry, mw_demo_registry, MW, DEMO_REGISTRY, GObject)

/* Resolves to a MwDemoRegistry that answers. */
DexFuture  *mw_demo_registry_start       (void) G_GNUC_WARN_UNUSED_RESULT;

const char *mw_demo_registry_get_address (MwDemoRegistry *self);
const char *mw_demo_registry_get_key     (MwDemoRegistry *self);

G_END_DECLS
