/* test-read.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/mw-read.h"

#define FIRST_OF_JULY G_GINT64_CONSTANT (1782864000)

static void
test_times (void)
{
  static const struct { const char *text; gint64 seconds; gint64 microseconds; } cases[] = {
    { "2026-07-01", FIRST_OF_JULY, 0 },
    { "2026-07-01T00:00:00Z", FIRST_OF_JULY, 0 },
    { "2026-07-01T00:00:00", FIRST_OF_JULY, 0 },
    { "2026-07-01 02:00:00+02:00", FIRST_OF_JULY, 0 },
    { "2026-07-01T00:00:00.25Z", FIRST_OF_JULY, 250000 },
    { "1970-01-01", 0, 0 },
    { "1969-12-31", -86400, 0 },
    { "0001-01-01", G_GINT64_CONSTANT (-62135596800), 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 seconds = -1;

      g_test_message ("%s", cases[i].text);
      g_assert_true (mw_read_seconds (cases[i].text, &seconds));
      g_assert_cmpint (seconds, ==, cases[i].seconds);
      g_assert_cmpint (mw_read_time (cases[i].text), ==, cases[i].seconds * G_USEC_PER_SEC + cases[i].microseconds);
    }
}

static void
test_what_is_no_time (void)
{
  static const char * const texts[] = {
    NULL, "", " ", "today", "2026", "2026-07", "20260701", "2026-7-1", "01.07.2026", "2026-02-30", "2026-13-01",
    "aaaaaaaaaa", "T00:00:00Z", "2026-07-01T", "2026-07-01T25:00:00Z", "2026-07-01T00:00:00Zz", "2026-07-01T00:00:00+99:99",
    "\xff\xff\xff\xff-\xff\xff-\xff\xff", "99999-01-01", "-026-07-01",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gint64 seconds = -1;

      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_false (mw_read_seconds (texts[i], &seconds));
      g_assert_cmpint (seconds, ==, -1);
      g_assert_cmpint (mw_read_time (texts[i]), ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/read/times-and-days-are-moments", test_times);
  g_test_add_func ("/read/what-is-no-time-is-none", test_what_is_no_time);

  return g_test_run ();
}
