/* mw-server-id.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-id.h"

#include <string.h>

const char *
mw_server_id_find_fault (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  if (*id == '\0')
    return "The id is empty.";

  if (strlen (id) > MW_SERVER_ID_MAX)
    return "The id is longer than 512 bytes. Choose a shorter one.";

  if (!g_utf8_validate (id, -1, NULL))
    return "The id is not UTF-8.";

  if (g_str_equal (id, ".") || g_str_equal (id, ".."))
    return "The id may be neither “.” nor “..”, because it is part of an address.";

  for (const char *p = id; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '/')
        return "The id may not contain “/”, because it is part of an address.";

      if (g_unichar_iscntrl (c))
        return "The id contains a control character.";
    }

  return NULL;
}

char *
mw_server_id_decode (const char *segment)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (segment != NULL, NULL);

  /* Refuses %00 and malformed escapes. */
  if (!(id = g_uri_unescape_string (segment, NULL)) || !g_utf8_validate (id, -1, NULL))
    return NULL;

  return g_steal_pointer (&id);
}

char *
mw_server_id_encode (const char *id)
{
  GString *encoded = g_string_sized_new (strlen (id) + 8);

  for (const char *p = id; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p) || *p == '-' || *p == '_' || (*p == '.' && p > id))
        g_string_append_c (encoded, *p);
      else
        g_string_append_printf (encoded, "%%%02X", (guint) (guchar) *p);
    }

  return g_string_free_and_steal (encoded);
}
