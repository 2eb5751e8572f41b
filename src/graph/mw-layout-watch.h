/* mw-layout-watch.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MwLayoutWatch:
 *
 * Sees to it that a process does not work longer than it may, and kills it then. What
 * counts is its CPU time; that the machine is busy with others is not its fault.
 */
typedef struct _MwLayoutWatch MwLayoutWatch;

/* Nobody waits longer than so many times the deadline, however busy the machine. */
#define MW_LAYOUT_BUSIEST 10

/* Needs the main loop of this thread. @deadline: milliseconds. */
MwLayoutWatch *mw_layout_watch_new        (GSubprocess   *subprocess,
                                           guint          deadline) G_GNUC_WARN_UNUSED_RESULT;
void           mw_layout_watch_free       (MwLayoutWatch *self);

/* Whether it has killed the process. */
gboolean       mw_layout_watch_is_over    (MwLayoutWatch *self);
/* Milliseconds of CPU time since the watch began. */
guint          mw_layout_watch_get_effort (MwLayoutWatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwLayoutWatch, mw_layout_watch_free)

G_END_DECLS
