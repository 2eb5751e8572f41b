/* test-text-format.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "standards/mw-format.h"

static void
addresses_are_whole (void)
{
  static const char * const good[] = {
    "https://example.com", "https://example.com:8080/a/b?c=d&e=%20#f", "http://user:word@host/", "s3://bucket/path/*.json",
    "urn:dpds:mesh:dataproducts:orders:1", "mailto:ada@example.com", "file:///srv/data", "postgres://[::1]:5432/db",
    "http://[v7.abc:1]/", "x:/", "ftp://h:/", "http://",
  };
  static const char * const bad[] = {
    "", "example.com", "/path", "//host/path", "https:", "mailto:?subject=x", "http://a b", "s3://bucket/{model}/*.json",
    "http://host:port/", "http://a@b@c/", "1http://x", "http://[::1", "http://[nonsense]/", "http://exämple.com",
    "https://a/%2", "https://a/%zz", "https://a/#b#c", "http://a\\b",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    if (!mw_format_is_uri (good[i]))
      g_error ("“%s” is refused", good[i]);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    if (mw_format_is_uri (bad[i]))
      g_error ("“%s” is let pass", bad[i]);
}

static void
days_are_in_the_calendar (void)
{
  g_assert_true (mw_format_is_date ("2026-01-31"));
  g_assert_true (mw_format_is_date ("2024-02-29"));
  g_assert_true (mw_format_is_date ("2000-02-29"));
  g_assert_false (mw_format_is_date ("2026-02-29"));
  g_assert_false (mw_format_is_date ("1900-02-29"));
  g_assert_false (mw_format_is_date ("2026-04-31"));
  g_assert_false (mw_format_is_date ("2026-13-01"));
  g_assert_false (mw_format_is_date ("2026-00-01"));
  g_assert_false (mw_format_is_date ("2026-1-1"));
  g_assert_false (mw_format_is_date ("2026-01-01 "));
  g_assert_false (mw_format_is_date ("2026-01-01T00:00:00Z"));
  g_assert_false (mw_format_is_date (""));
}

static void
moments_have_a_day_and_a_time (void)
{
  g_assert_true (mw_format_is_date_time ("2026-01-31T09:00:00Z"));
  g_assert_true (mw_format_is_date_time ("2026-01-31t09:00:00.123+01:00"));
  g_assert_true (mw_format_is_date_time ("2026-01-31 09:00:00-0130"));
  g_assert_true (mw_format_is_date_time ("2016-12-31T23:59:60Z"));
  g_assert_false (mw_format_is_date_time ("2016-12-31T22:59:60Z"));
  g_assert_false (mw_format_is_date_time ("2026-01-31"));
  g_assert_false (mw_format_is_date_time ("2026-01-31T24:00:00Z"));
  g_assert_false (mw_format_is_date_time ("2026-01-31T09:60:00Z"));
  g_assert_false (mw_format_is_date_time ("2026-01-31T09:00Z"));
  g_assert_false (mw_format_is_date_time ("2026-01-31T09:00:00."));
  g_assert_false (mw_format_is_date_time ("2026-01-31T09:00:00X"));
  g_assert_false (mw_format_is_date_time ("2026-01-31T09:00:00Zx"));

  g_assert_true (mw_format_is_date_time ("2026-01-31T09:00:00"));
  g_assert_false (mw_format_has_zone ("2026-01-31T09:00:00"));
  g_assert_true (mw_format_has_zone ("2026-01-31T09:00:00Z"));
}

static void
references_are_dotted_or_paths (void)
{
  static const struct { const char *text; gboolean strict; gboolean loose; } table[] = {
    { "orders.id", TRUE, TRUE },
    { "_a.b_1", TRUE, TRUE },
    { "orders.address.street", FALSE, TRUE },
    { "order-items.id", FALSE, TRUE },
    { "orders", FALSE, FALSE },
    { "orders.", FALSE, FALSE },
    { ".id", FALSE, FALSE },
    { "1orders.id", FALSE, FALSE },
    { "schema/orders", TRUE, TRUE },
    { "/schema/orders/properties/id-1", TRUE, TRUE },
    { "schema/orders/properties", FALSE, FALSE },
    { "schema//id", FALSE, FALSE },
    { "other.yaml#/schema/orders", TRUE, TRUE },
    { "other.yaml#schema/orders", TRUE, TRUE },
    { "https://example.com/c/other.yaml#/schema/orders/properties/id", TRUE, TRUE },
    { "other.yml#/schema/orders", FALSE, TRUE },
    { ".yaml#/schema/orders", FALSE, FALSE },
    { "other.json#/schema/orders", FALSE, FALSE },
    { "ftp://x/other.yaml#/schema/orders", FALSE, FALSE },
    { "other.yaml#orders.id", FALSE, FALSE },
    { "", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_test_message ("%s", table[i].text);
      g_assert_cmpint (mw_format_is_reference (table[i].text, FALSE), ==, table[i].strict);
      g_assert_cmpint (mw_format_is_reference (table[i].text, TRUE), ==, table[i].loose);
    }

  g_assert_true (mw_format_is_stable_id ("a-B_9"));
  g_assert_false (mw_format_is_stable_id (""));
  g_assert_false (mw_format_is_stable_id ("a.b"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format/addresses-are-whole", addresses_are_whole);
  g_test_add_func ("/format/days-are-in-the-calendar", days_are_in_the_calendar);
  g_test_add_func ("/format/moments-have-a-day-and-a-time", moments_have_a_day_and_a_time);
  g_test_add_func ("/format/references-are-dotted-or-paths", references_are_dotted_or_paths);

  return g_test_run ();
}
