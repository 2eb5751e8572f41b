/* mw-server-problem.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/mw-server-answer.h"

G_BEGIN_DECLS

/**
 * MwServerProblem:
 *
 * Refusals and failures as RFC 7807 `application/problem+json`. The type is
 * always `about:blank`: the status says what kind it is, `detail` says to
 * people what happened and what to do, `violations` says where.
 */

/* The detail is a sentence for people. */
MwServerAnswer *mw_server_problem_new            (guint         status,
                                                  const char   *format,
                                                  ...) G_GNUC_PRINTF (2, 3) G_GNUC_WARN_UNUSED_RESULT;

/* @problems: of MwProblem; the errors among them become `violations`. */
MwServerAnswer *mw_server_problem_new_violations (guint         status,
                                                  const char   *detail,
                                                  GPtrArray    *problems) G_GNUC_WARN_UNUSED_RESULT;

/* One place in the document is wrong. @field: RFC 6901 pointer. */
MwServerAnswer *mw_server_problem_new_violation  (guint         status,
                                                  const char   *field,
                                                  const char   *format,
                                                  ...) G_GNUC_PRINTF (3, 4) G_GNUC_WARN_UNUSED_RESULT;

/* Too much at once (503): try again in a moment. */
MwServerAnswer *mw_server_problem_new_busy       (void) G_GNUC_WARN_UNUSED_RESULT;

/* The database failed: 503 when it is busy, 507 when the disk is full, else 500.
 * The reason goes to the log, not to whoever asked. */
MwServerAnswer *mw_server_problem_new_failure    (const GError *error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
