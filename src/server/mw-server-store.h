/* mw-server-store.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * MwServerStoreError:
 * @MW_SERVER_STORE_ERROR_FAILED: the database refused for another reason
 * @MW_SERVER_STORE_ERROR_BUSY: another process writes to it and does not end
 * @MW_SERVER_STORE_ERROR_FULL: no room on the disk, or it cannot be written to
 * @MW_SERVER_STORE_ERROR_FOREIGN: the file is no database of a registry, or of a
 *   newer one
 */
typedef enum {
  MW_SERVER_STORE_ERROR_FAILED,
  MW_SERVER_STORE_ERROR_BUSY,
  MW_SERVER_STORE_ERROR_FULL,
  MW_SERVER_STORE_ERROR_FOREIGN,
} MwServerStoreError;

#define MW_SERVER_STORE_ERROR (mw_server_store_error_quark ())

GQuark mw_server_store_error_quark (void);

/**
 * MwServerStore:
 *
 * One connection to the registry's SQLite database, with what it has prepared.
 * It belongs to one thread at a time. The database is in WAL mode and synced at
 * every commit: what was committed outlives a crash of the machine.
 */
typedef struct _MwServerStore MwServerStore;

/* Makes the database when @path does not exist. */
MwServerStore *mw_server_store_open         (const char     *path,
                                             GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void           mw_server_store_close        (MwServerStore  *self);

/* 32 hexadecimal digits that no other database has. */
const char    *mw_server_store_get_identity (MwServerStore  *self);

/* The statement for @sql (a constant text, never made of input), ready to be
 * bound; prepared once. It belongs to the store: end with g_autoptr or sqlite3_reset(). */
sqlite3_stmt  *mw_server_store_prepare      (MwServerStore  *self,
                                             const char     *sql,
                                             GError        **error);

/* The same for a text that is put together anew each time, of constants and numbers:
 * it is kept until the next such only, so that no number of them fills the memory. */
sqlite3_stmt  *mw_server_store_prepare_passing (MwServerStore *self,
                                                const char    *sql,
                                                GError       **error);

/* One step: sets @has_row. */
gboolean       mw_server_store_step         (MwServerStore  *self,
                                             sqlite3_stmt   *statement,
                                             gboolean       *has_row,
                                             GError        **error);

/* Runs statements without parameters or results. */
gboolean       mw_server_store_execute      (MwServerStore  *self,
                                             const char     *sql,
                                             GError        **error);

/* Runs a prepared statement that gives no rows. */
gboolean       mw_server_store_run          (MwServerStore  *self,
                                             sqlite3_stmt   *statement,
                                             GError        **error);

/* Whether @sql, with @first and @second (nullable) bound as ?1 and ?2, has a row. */
gboolean       mw_server_store_exists       (MwServerStore  *self,
                                             const char     *sql,
                                             const char     *first,
                                             const char     *second,
                                             gboolean       *exists,
                                             GError        **error);

sqlite3       *mw_server_store_get_database (MwServerStore  *self);

/* A copy of a column; NULL for NULL. */
GBytes        *mw_server_store_dup_blob     (sqlite3_stmt   *statement,
                                             int             column);
char          *mw_server_store_dup_text     (sqlite3_stmt   *statement,
                                             int             column);

/* Binds NULL for NULL; @text must outlive the statement's run. */
void           mw_server_store_bind_text    (sqlite3_stmt   *statement,
                                             int             parameter,
                                             const char     *text);

/* Leaves it ready for the next use, without what was bound. */
void           mw_server_store_release      (sqlite3_stmt   *statement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwServerStore, mw_server_store_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, mw_server_store_release)

G_END_DECLS
