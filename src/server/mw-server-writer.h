/* mw-server-writer.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/mw-server-answer.h"
#include "server/mw-server-request.h"
#include "server/mw-server-store.h"

G_BEGIN_DECLS

/**
 * MwServerWriter:
 *
 * The one thread that writes. Each request is all or nothing; requests that wait
 * together share one commit, and so one sync of the disk. None is answered before
 * what it did is on the disk.
 */
typedef struct _MwServerWriter MwServerWriter;

/* Called in the main context that the writer was made in. Takes @answer. */
typedef void (*MwServerWriterCallback) (MwServerAnswer *answer,
                                        gpointer        user_data);

/* Takes @store. */
MwServerWriter *mw_server_writer_new        (MwServerStore          *store,
                                             const char             *name);

/* Carries out what was submitted, then ends. */
void            mw_server_writer_free       (MwServerWriter         *self);

/* Takes @request. */
void            mw_server_writer_submit     (MwServerWriter         *self,
                                             MwServerRequest        *request,
                                             MwServerWriterCallback  callback,
                                             gpointer                user_data);

/* How many are submitted and not answered. */
guint           mw_server_writer_get_n_open (MwServerWriter         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwServerWriter, mw_server_writer_free)

G_END_DECLS
