/* mw-process-age.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Milliseconds since the system started this process, what came before main()
 * included (proc(5): to a hundredth of a second); -1 where that is not known. */
gint64 mw_process_age_get (void);

G_END_DECLS
