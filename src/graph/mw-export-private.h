/* mw-export-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-export-scene.h"

G_BEGIN_DECLS

GBytes *mw_export_to_svg     (MwExportScene *scene) G_GNUC_WARN_UNUSED_RESULT;
GBytes *mw_export_to_pdf     (MwExportScene *scene,
                              GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *mw_export_to_png     (MwExportScene *scene,
                              GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *mw_export_to_dot     (MwExportScene *scene) G_GNUC_WARN_UNUSED_RESULT;
GBytes *mw_export_to_mermaid (MwExportScene *scene) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
