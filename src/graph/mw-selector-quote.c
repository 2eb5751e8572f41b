/* mw-selector-quote.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-selector-quote.h"

#include <string.h>

/* A number in front of a name would be a number of steps. */
static gboolean
is_plain (const char *name)
{
  if (!g_ascii_isalpha (*name) || strstr (name, "..") != NULL)
    return FALSE;

  for (const char *at = name; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && *at != '-' && *at != '_' && *at != '.')
      return FALSE;

  return TRUE;
}

char *
mw_selector_dup_quoted (const char *name)
{
  GString *text;

  g_return_val_if_fail (name != NULL, NULL);

  if (is_plain (name))
    return g_strdup (name);

  text = g_string_new ("\"");
  for (const char *at = name; *at != '\0'; at++)
    {
      if (*at == '"' || *at == '\\')
        g_string_append_c (text, '\\');
      g_string_append_c (text, *at);
    }
  g_string_append_c (text, '"');

  return g_string_free (text, FALSE);
}
