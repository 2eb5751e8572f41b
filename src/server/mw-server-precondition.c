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

/* Whether the tag at @tag, @length bytes with its quotes, is @etag or, where that
 * is allowed, its JSON's. */
static gboolean
is_same (const char *tag,
         gsize       length,
         const char *etag,
         gboolean    is_json_allowed)
{
  gsize etag_length = strlen (etag);

  if (length == etag_length && memcmp (tag, etag, length) == 0)
    return TRUE;

  return is_json_allowed &&
         length == etag_length - 1 + strlen (JSON_SUFFIX) &&
         memcmp (tag, etag, etag_length - 1) == 0 &&
         memcmp (tag + etag_length - 1, JSON_SUFFIX, strlen (JSON_SUFFIX)) == 0;
}

typedef enum {
  MATCH_NONE,
  MATCH_ONE,
  MATCH_MALFORMED,   /* not a list of tags from some place on, and none before it */
} Match;

static Match
find_tag (const char *tags,
          const char *etag,
          gboolean    is_weak_allowed,
          gboolean    is_json_allowed)
{
  const char *p = tags + strspn (tags, " \t,");

  for (; *p != '\0'; p += strspn (p, " \t,"))
    {
      gboolean is_weak;
      const char *end;

      if (*p == '*')
        return etag != NULL ? MATCH_ONE : MATCH_NONE;

      is_weak = g_str_has_prefix (p, "W/");
      if (is_weak)
        p += 2;

      if (*p != '"' || (end = strchr (p + 1, '"')) == NULL)
        return MATCH_MALFORMED;

      end++;
      if (etag != NULL && (!is_weak || is_weak_allowed) &&
          is_same (p, (gsize) (end - p), etag, is_json_allowed))
        return MATCH_ONE;

      p = end;
    }

  return MATCH_NONE;
}

gboolean
mw_server_precondition_names (const char *tags,
                              const char *etag,
                              gboolean    is_weak_allowed)
{
  return find_tag (tags, etag, is_weak_allowed, TRUE) == MATCH_ONE;
}

gboolean
mw_server_precondition_has (const char *tags,
                            const char *etag)
{
  return find_tag (tags, etag, TRUE, FALSE) == MATCH_ONE;
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

  if (request->if_none_match == NULL)
    return NULL;

  /* Whoever sends it wants nothing overwritten, however it is spelt. */
  if (find_tag (request->if_none_match, etag, TRUE, TRUE) == MATCH_MALFORMED)
    return mw_server_problem_new (SOUP_STATUS_BAD_REQUEST,
                                  "The header If-None-Match is * or a list of entity tags, each in quotes.");

  if (mw_server_precondition_names (request->if_none_match, etag, TRUE))
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
      !mw_server_precondition_has (request->if_none_match, answer->etag))
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
