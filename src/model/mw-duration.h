/* mw-duration.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * mw_duration_parse:
 * @text: (nullable): a span of time as contracts write it: "24 h", "1 to 2 d",
 *   "P1DT12H", "daily"; a number alone has no unit and is none
 *
 * Of a span from one to another it is the longer. A month has 30 days and a
 * year 365: promises are no calendars.
 *
 * Returns: seconds, at most a hundred years; 0 when @text is no span of time
 */
double mw_duration_parse (const char *text);

G_END_DECLS
