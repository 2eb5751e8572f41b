/* mw-layer-palette.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-layer-palette.h"

#include "model/mw-facts.h"

typedef struct
{
  guint32 light;
  guint32 dark;
} DomainColor;

/* Ordered so that colours next to each other differ in hue. Red is left out: it
 * says that something is broken. */
static const DomainColor domain_colors[] = {
  { 0x1c71d8, 0x62a0ea },  /* blue */
  { 0xc64600, 0xffa348 },  /* orange */
  { 0x15772e, 0x57e389 },  /* green */
  { 0x813d9c, 0xdc8add },  /* purple */
  { 0x905300, 0xf8e45c },  /* yellow */
  { 0x007184, 0x7bdff4 },  /* teal */
  { 0xa2326c, 0xd56199 },  /* pink */
  { 0x63452c, 0xcdab8f },  /* brown */
  { 0x526678, 0xbbd1e5 },  /* slate */
  { 0x1a5fb4, 0x99c1f1 },  /* blue, further from the accent */
  { 0x1e8255, 0x33d17a },  /* green, bluer */
  { 0x613583, 0xc061cb },  /* purple, deeper */
};

G_STATIC_ASSERT (G_N_ELEMENTS (domain_colors) == MW_N_DOMAIN_COLORS);

guint32
mw_layer_palette_get (guint    color,
                      gboolean dark)
{
  const DomainColor *entry = &domain_colors[color % MW_N_DOMAIN_COLORS];

  return dark ? entry->dark : entry->light;
}
