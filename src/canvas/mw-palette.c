/* mw-palette.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-palette.h"

#include <math.h>

#include "graph/mw-layer-palette.h"
#include "model/mw-facts.h"

G_STATIC_ASSERT (MW_PALETTE_N_COLORS == MW_N_DOMAIN_COLORS);

void
mw_palette_get_domain_color (guint    color,
                             gboolean dark,
                             GdkRGBA *rgba)
{
  guint32 value = mw_layer_palette_get (color, dark);

  g_return_if_fail (rgba != NULL);

  rgba->red = ((value >> 16) & 0xff) / 255.0f;
  rgba->green = ((value >> 8) & 0xff) / 255.0f;
  rgba->blue = (value & 0xff) / 255.0f;
  rgba->alpha = 1;
}

static double
linearize (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const GdkRGBA *color)
{
  return 0.2126 * linearize (color->red) +
         0.7152 * linearize (color->green) +
         0.0722 * linearize (color->blue);
}

double
mw_palette_get_contrast (const GdkRGBA *a,
                         const GdkRGBA *b)
{
  double first = get_luminance (a);
  double second = get_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}
