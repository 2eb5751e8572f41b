/* mw-picture-steps.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/mw-window.h"

G_BEGIN_DECLS

/**
 * MwPictureStep:
 * @name: of the picture, without an ending
 * @show: makes the window show it; returns whether the mesh has anything to show
 *   there
 *
 * A page or a state of one that is worth a picture.
 */
typedef struct
{
  const char *name;
  gboolean (*show) (MwWindow *window);
} MwPictureStep;

/* In the order in which they are gone through. */
extern const MwPictureStep mw_picture_steps[];
extern const guint mw_n_picture_steps;

G_END_DECLS
