/* mw-input-picker.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_INPUT_PICKER (mw_input_picker_get_type ())

/**
 * MwInputPicker:
 *
 * Finds an output port of the mesh for a product to take in.
 *
 * Signal: `picked (guint port)`.
 */
G_DECLARE_FINAL_TYPE (MwInputPicker, mw_input_picker, MW, INPUT_PICKER, AdwDialog)

AdwDialog *mw_input_picker_new (MwMesh *mesh);

G_END_DECLS
