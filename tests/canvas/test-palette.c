/* test-palette.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas/mw-palette.h"

/* libadwaita's window, view and card backgrounds, the cards as they look on it. */
static const char *light_backgrounds[] = { "#fafafb", "#ffffff", "#ebebed" };
static const char *dark_backgrounds[] = { "#222226", "#1d1d20", "#36363a" };

static void
assert_stands_out (gboolean           dark,
                   const char * const backgrounds[3])
{
  for (guint i = 0; i < MW_PALETTE_N_COLORS; i++)
    {
      GdkRGBA color;

      mw_palette_get_domain_color (i, dark, &color);

      for (guint j = 0; j < 3; j++)
        {
          g_autofree char *text = gdk_rgba_to_string (&color);
          GdkRGBA background;

          g_assert_true (gdk_rgba_parse (&background, backgrounds[j]));
          g_test_message ("%s on %s: %.2f", text, backgrounds[j],
                          mw_palette_get_contrast (&color, &background));
          g_assert_cmpfloat (mw_palette_get_contrast (&color, &background), >=, 3);
        }
    }
}

static void
test_every_color_stands_out_on_light (void)
{
  assert_stands_out (FALSE, light_backgrounds);
}

static void
test_every_color_stands_out_on_dark (void)
{
  assert_stands_out (TRUE, dark_backgrounds);
}

static void
test_contrast_is_that_of_wcag (void)
{
  GdkRGBA black = { 0, 0, 0, 1 };
  GdkRGBA white = { 1, 1, 1, 1 };
  GdkRGBA gray = { 0x76 / 255.0f, 0x76 / 255.0f, 0x76 / 255.0f, 1 };

  g_assert_cmpfloat_with_epsilon (mw_palette_get_contrast (&black, &white), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (mw_palette_get_contrast (&white, &black), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (mw_palette_get_contrast (&gray, &white), 4.54, 0.01);
}

static void
test_colors_differ_and_come_round (void)
{
  for (guint i = 0; i < MW_PALETTE_N_COLORS; i++)
    {
      GdkRGBA color;
      GdkRGBA again;

      mw_palette_get_domain_color (i, TRUE, &color);
      mw_palette_get_domain_color (i + MW_PALETTE_N_COLORS, TRUE, &again);
      g_assert_true (gdk_rgba_equal (&color, &again));

      for (guint j = 0; j < i; j++)
        {
          mw_palette_get_domain_color (j, TRUE, &again);
          g_assert_false (gdk_rgba_equal (&color, &again));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/palette/every-color-stands-out-on-light", test_every_color_stands_out_on_light);
  g_test_add_func ("/palette/every-color-stands-out-on-dark", test_every_color_stands_out_on_dark);
  g_test_add_func ("/palette/contrast-is-that-of-wcag", test_contrast_is_that_of_wcag);
  g_test_add_func ("/palette/colors-differ-and-come-round", test_colors_differ_and_come_round);

  return g_test_run ();
}
