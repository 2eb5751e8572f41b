/* mw-sandbox.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdbool.h>

/* Before anything else: no environment, no files but the three standard ones,
 * not readable by debuggers. */
void mw_sandbox_shed      (void);

/* When all that is needed has been loaded: limits, no new privileges, no files,
 * no system calls but those for memory and the pipes. There is no way back.
 * False when the kernel refuses what it knows. */
bool mw_sandbox_lock_down (void);
