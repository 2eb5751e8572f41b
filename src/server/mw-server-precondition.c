/* mw-server-precondition.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-precondition.h"

#include <string.h>

#include <libsoup/soup.h>

#include "server/mw-server-problem.h"

#define JSON_SUFFIX "-json\""

/* Whether the tag at @tag, @length bytes with its quotes, is @etag or its JSON's. */
static gboolean
is_same (const char *tag,
         gsize       length,
         const char *etag)
{
  gsize etag_length = strlen (etag);

  if (length == etag_length)
    return memcmp (tag, etag, length) == 0;

  return length == etag_length - 1 + strlen (JSON_SUFFIX) &&
         memcmp (tag, etag, etag_length - 1) == 0 &&
         memcmp (tag + etag_length - 1, JSON_SUFFIX, strlen (JSON_SUFFIX)) == 0;
}

gboolean
mw_server_precondition_names (const char *tags,
                              const char *etag,
                              gboolean    is_weak_allowed)
{
  const char *p = tags;

  if (etag == NULL)
    return FALSE;

  while (*p != '\0')
    {
      gboolean is_weak;
      const char *end;

      p += strspn (p, " \t,");

      if (*p == '*')
        return TRUE;

      is_weak = g_str_has_prefix (p, "W/");
      if (is_weak)
        p += 2;

      if (*p != '"' || (end = strchr (p + 1, '"')) == NULL)
        return FALSE;

      end++;
      if ((!is_weak || is_weak_allowed) && is_same (p, (gsize) (end - p), etag))
        return TRUE;

      p = end;
    }

  return FALSE;
}

MwServerAnswer *
mw_server_precondition_check (const MwServerRequest *request,
                              const char            *etag)
{
  if (request->if_match != NULL && !mw_server_precondition_names (request->if_match, etag, FALSE))
    return mw_server_problem_new (SOUP_STATUS_PRECONDITION_FAILED, "%s",
                                  etag == NULL
                                  ? "There is nothing to replace: somebody else has deleted it, or it never was. "
                                  "Fetch it again."
                                  : "Somebody else has changed it since. Fetch it again, merge, and send that.");

  if (request->if_none_match != NULL && mw_server_precondition_names (request->if_none_match, etag, TRUE))
    return mw_server_problem_new (SOUP_STATUS_PRECONDITION_FAILED,
                                  "There is one with this id already. Choose another id, or fetch that one and change it.");

  return NULL;
}

void
mw_server_precondition_apply (const MwServerRequest *request,
                              MwServerAnswer        *answer)
{
  if (answer->status != SOUP_STATUS_OK || answer->etag == NULL || request->if_none_match == NULL ||
      !mw_server_request_is_read (request) ||
      !mw_server_precondition_names (request->if_none_match, answer->etag, TRUE))
    return;

  answer->status = SOUP_STATUS_NOT_MODIFIED;
  g_clear_pointer (&answer->body, g_bytes_unref);
  g_clear_pointer (&answer->content_type, g_free);
}

char *
mw_server_precondition_dup_json_etag (const char *etag)
{
  return g_strdup_printf ("%.*s" JSON_SUFFIX, (int) strlen (etag) - 1, etag);
}
