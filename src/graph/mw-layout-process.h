/* mw-layout-process.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libdex.h>

#include "graph/mw-layout-picture.h"

G_BEGIN_DECLS

#define MW_TYPE_LAYOUT_PROCESS (mw_layout_process_get_type ())

/**
 * MwLayoutProcess:
 *
 * One running `meshwright-layout`. It gets no environment and no files but one
 * socket for its input and output, and our stderr. Dropping the last reference
 * kills it.
 */
G_DECLARE_FINAL_TYPE (MwLayoutProcess, mw_layout_process, MW, LAYOUT_PROCESS, GObject)

MwLayoutProcess *mw_layout_process_new          (const char      *program,
                                                 GError         **error) G_GNUC_WARN_UNUSED_RESULT;

/* 0 when it is gone. */
GPid             mw_layout_process_get_pid      (MwLayoutProcess *self);
/* Whether it can be given work: it runs and has not closed its end. */
gboolean         mw_layout_process_is_ready     (MwLayoutProcess *self);
guint            mw_layout_process_get_n_solved (MwLayoutProcess *self);
void             mw_layout_process_kill         (MwLayoutProcess *self);

/* One problem at a time. Resolves to a MwLayoutPicture. Rejects with
 * G_IO_ERROR_TIMED_OUT when the process has worked for @deadline milliseconds, or has
 * not worked at all for as long, with another G_IO_ERROR when the process died, with a MwLayoutReplyError when its answer is of no use;
 * after each of them it has been killed. */
DexFuture       *mw_layout_process_solve        (MwLayoutProcess *self,
                                                 MwLayoutProblem *problem,
                                                 guint            deadline) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
