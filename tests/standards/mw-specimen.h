/* mw-specimen.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "standards/mw-version.h"

G_BEGIN_DECLS

/* A valid document, in JSON, with every field that our tables have for
 * @standard, and each type of server, property and quality rule. */
char *mw_specimen_dup_json (const MwStandard *standard);

G_END_DECLS
