/* mw-cli-say.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libdex.h>

G_BEGIN_DECLS

/* @text for a terminal: a message may have words of a registry in it, and a control
 * character could make the terminal do something. */
char         *mw_cli_dup_safe (const char   *text) G_GNUC_WARN_UNUSED_RESULT;

/* A line on standard error, with the program's name before it. */
void          mw_cli_say      (const char   *format,
                               ...) G_GNUC_PRINTF (1, 2);

/* What is wrong, and where: @text with a line of ^ below the bytes from @start to
 * @end. */
void          mw_cli_say_place (const char  *text,
                                gsize        start,
                                gsize        end);

/* Waits for @future, which is taken, in the main context. The value is valid until
 * the returned future is dropped; NULL and @error when it was rejected. */
const GValue *mw_cli_await    (DexFuture    *future,
                               GError      **error);

G_END_DECLS
