/* mw-http-fields.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-http-fields.h"

#include <string.h>

#include <libsoup/soup.h>

#define MAX_RETRY_SECONDS 600
#define MAX_ETAG 512

/**
 * mw_http_fields_find_next:
 * @link: the values of a Link field (RFC 8288), joined by commas
 *
 * Returns: (transfer full) (nullable): the reference of its first rel="next"
 */
char *
mw_http_fields_find_next (const char *link)
{
  const char *p = link;

  while (p != NULL && (p = strchr (p, '<')) != NULL)
    {
      const char *end = strchr (p, '>');
      const char *parameters_end;
      g_autofree char *parameters = NULL;
      g_autoptr(GHashTable) table = NULL;
      const char *rel;
      gboolean is_quoted = FALSE;

      if (end == NULL)
        return NULL;

      for (parameters_end = end + 1; *parameters_end != '\0'; parameters_end++)
        {
          if (*parameters_end == '"')
            is_quoted = !is_quoted;
          else if (*parameters_end == ',' && !is_quoted)
            break;
        }

      parameters = g_strndup (end + 1, (gsize) (parameters_end - end - 1));
      table = soup_header_parse_semi_param_list (parameters);
      rel = table != NULL ? g_hash_table_lookup (table, "rel") : NULL;

      if (rel != NULL)
        {
          g_auto(GStrv) relations = g_strsplit_set (rel, " \t", -1);

          for (guint i = 0; relations[i] != NULL; i++)
            if (g_ascii_strcasecmp (relations[i], "next") == 0)
              return g_strndup (p + 1, (gsize) (end - p - 1));
        }

      p = parameters_end;
    }

  return NULL;
}

int
mw_http_fields_retry_after (const char *value,
                            gint64      now)
{
  gint64 seconds;

  if (value == NULL || *value == '\0')
    return -1;

  if (g_ascii_isdigit (*value))
    {
      char *end;

      seconds = g_ascii_strtoll (value, &end, 10);
      if (*end != '\0')
        return -1;
    }
  else
    {
      g_autoptr(GDateTime) when = soup_date_time_new_from_http_string (value);

      if (when == NULL)
        return -1;
      seconds = g_date_time_to_unix (when) - now;
    }

  return (int) CLAMP (seconds, 0, MAX_RETRY_SECONDS) * 1000;
}

const char *
mw_http_fields_strong_etag (const char *etag)
{
  gsize length = etag != NULL ? strlen (etag) : 0;

  if (length < 2 || length > MAX_ETAG || etag[0] != '"' || etag[length - 1] != '"')
    return NULL;

  for (gsize i = 1; i < length - 1; i++)
    {
      guchar c = (guchar) etag[i];

      if (c < 0x21 || c == '"' || c >= 0x7f)
        return NULL;
    }

  return etag;
}
