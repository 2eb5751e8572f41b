/* mw-csv.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-csv.h"

#include <string.h>

void
mw_csv_append_cell (GString    *csv,
                    const char *text,
                    const char *end)
{
  const char *value = text != NULL ? text : "";
  gboolean is_formula = *value != '\0' && strchr ("=+-@\t\r\n", *value) != NULL;

  if (strpbrk (value, "\",\r\n") == NULL)
    {
      g_string_append_printf (csv, "%s%s%s", is_formula ? "'" : "", value, end);
      return;
    }

  g_string_append (csv, is_formula ? "\"'" : "\"");
  for (; *value != '\0'; value++)
    {
      if (*value == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *value);
    }
  g_string_append_c (csv, '"');
  g_string_append (csv, end);
}
