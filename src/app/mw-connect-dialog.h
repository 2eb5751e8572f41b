/* mw-connect-dialog.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "registry/mw-source.h"

G_BEGIN_DECLS

#define MW_TYPE_CONNECT_DIALOG (mw_connect_dialog_get_type ())

/**
 * MwConnectDialog:
 *
 * Asks for the address and the key of a registry and tries them out. What was
 * typed stays until it works or the dialog is closed.
 *
 * Signal: `opened (MwSource source, char *remembered_key)`, the key only when it is to be
 * kept in the keyring.
 */
G_DECLARE_FINAL_TYPE (MwConnectDialog, mw_connect_dialog, MW, CONNECT_DIALOG, AdwDialog)

/* @address: filled in; nullable. */
AdwDialog *mw_connect_dialog_new      (const char      *address);

/* Shows why @address did not open last time. */
void       mw_connect_dialog_set_error (MwConnectDialog *self,
                                        const GError    *error);

G_END_DECLS
