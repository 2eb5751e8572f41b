/* test-duration.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/mw-duration.h"

#define HOUR 3600.0
#define DAY (24 * HOUR)

static void
test_spans (void)
{
  static const struct { const char *text; double seconds; } cases[] = {
    { "24 h", DAY }, { "24h", DAY }, { " 1 d ", DAY }, { "1 Days", DAY }, { "1.5 hours", 1.5 * HOUR },
    { "15 min", 900 }, { "80 ms", 0.08 }, { "2 w", 14 * DAY }, { "1 months", 30 * DAY }, { "1 yr", 365 * DAY },
    { "1 to 2 d", 2 * DAY }, { "3 to 1 h", 3 * HOUR }, { "daily", DAY }, { "Hourly", HOUR },
    { "P1D", DAY }, { "PT24H", DAY }, { "P1DT12H", 1.5 * DAY }, { "p1w", 7 * DAY }, { "PT1M", 60 }, { "P1M", 30 * DAY },
    { "PT0.5H", HOUR / 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpfloat_with_epsilon (mw_duration_parse (cases[i].text), cases[i].seconds, 1e-6);
    }
}

static void
test_what_is_no_span (void)
{
  static const char * const texts[] = {
    "", " ", "24", "h", "24 t", "-3 d", "+3 d", "nan d", "inf d", "0x d", "1e400 d", "3 dd", "3 parsecs", "P", "PT", "PD", "P1", "P1H", "PT1D",
    "P1D1", "Prompt", "Monday", "05:00+01:00", "1 to d", "true", "0 d",
    "1111111111111111111111111111111111111111111111111111111111111111111 d",
  };

  g_assert_cmpfloat (mw_duration_parse (NULL), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i]);
      g_assert_cmpfloat (mw_duration_parse (texts[i]), ==, 0);
    }
  g_assert_cmpfloat (mw_duration_parse ("1e30 d"), ==, 100 * 365 * DAY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/duration/spans are read in the ways people write them", test_spans);
  g_test_add_func ("/duration/what is no span is none", test_what_is_no_span);

  return g_test_run ();
}
