/* mw-server-keys.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/mw-server-store.h"

G_BEGIN_DECLS

/* Makes a key for @team and stores its salted hash. The key itself is returned,
 * to be shown once, and cannot be had again: "mw_", eight digits that name it,
 * "_" and 256 random bits. */
char     *mw_server_keys_add    (MwServerStore  *store,
                                 const char     *team,
                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/* The team that @key was made for; NULL without an error when it is not known. */
char     *mw_server_keys_find   (MwServerStore  *store,
                                 const char     *key,
                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/* @id: the eight digits. @is_found: whether there was one. */
gboolean  mw_server_keys_remove (MwServerStore  *store,
                                 const char     *id,
                                 gboolean       *is_found,
                                 GError        **error);

/* Calls @visit for each key, oldest first. */
typedef void (*MwServerKeyVisitor) (const char *id,
                                    const char *team,
                                    const char *created,
                                    gpointer    user_data);

gboolean  mw_server_keys_visit  (MwServerStore       *store,
                                 MwServerKeyVisitor   visit,
                                 gpointer             user_data,
                                 GError             **error);

G_END_DECLS
