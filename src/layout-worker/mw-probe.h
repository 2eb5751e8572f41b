/* mw-probe.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Tries what a hostile program would try, and says on stdout what was refused,
 * one `name: refused` or `name: ALLOWED` a line. For the tests: run it locked
 * down. Returns how many were allowed. */
int mw_probe_run (void);
