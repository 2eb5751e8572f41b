/* mw-application.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MW_TYPE_APPLICATION (mw_application_get_type ())

/**
 * MwApplication:
 *
 * The running program: its options, its windows and what is the same in all of
 * them. `meshwright [--demo] [--pictures FOLDER] [ADDRESS]`.
 */
G_DECLARE_FINAL_TYPE (MwApplication, mw_application, MW, APPLICATION, AdwApplication)

MwApplication *mw_application_new        (void);

/* Exit status when what was asked for on the command line failed. */
int            mw_application_get_status (MwApplication *self);

G_END_DECLS
