/* mw-recent.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Registries opened before, newest first, in the settings. Never their keys. */

typedef struct
{
  char *address;
  char *name;
} MwRecentRegistry;

void       mw_recent_registry_free (MwRecentRegistry *self);

/* Of MwRecentRegistry. */
GPtrArray *mw_recent_list          (GSettings  *settings) G_GNUC_WARN_UNUSED_RESULT;
void       mw_recent_add           (GSettings  *settings,
                                    const char *address,
                                    const char *name);
void       mw_recent_remove        (GSettings  *settings,
                                    const char *address);

G_END_DECLS
