/* mw-layout-store-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sqlite3.h>

#include "store/mw-layout-store.h"

G_BEGIN_DECLS

/* The store is cut by job: mw-layout-store.c reads and writes pictures, -file.c
 * opens the file and makes it anew where it is damaged. */

struct _MwLayoutStore
{
  gatomicrefcount ref_count;
  GMutex          mutex;
  char           *path;
  gsize           most_bytes;

  sqlite3        *database;
  sqlite3_stmt   *lookup;
  sqlite3_stmt   *touch;
  sqlite3_stmt   *insert;
  sqlite3_int64   n_bytes;       /* about: other windows write too */
  gboolean        is_broken;     /* it could not even be made anew */
};


/* -file.c: all with the mutex held. FALSE where there is no file to work with. */
gboolean      mw_layout_store_ensure_open (MwLayoutStore *self);
void          mw_layout_store_close       (MwLayoutStore *self);
/* After a statement that failed. */
void          mw_layout_store_repair      (MwLayoutStore *self);
gboolean      mw_layout_store_execute     (MwLayoutStore *self,
                                           const char    *sql);
/* -1 when it cannot be had. */
sqlite3_int64 mw_layout_store_ask_number  (MwLayoutStore *self,
                                           const char    *sql);

G_END_DECLS
