/* mw-server-body.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-body.h"

#include <libsoup/soup.h>

#include "server/mw-server-media.h"
#include "server/mw-server-problem.h"
#include "server/mw-server-resource.h"
#include "standards/mw-validator.h"

/* Longest media type that is kept. */
#define MAX_CONTENT_TYPE 127

/* What is sent back to others as it is: printable ASCII only. */
static gboolean
is_plain (const char *content_type)
{
  if (strlen (content_type) > MAX_CONTENT_TYPE)
    return FALSE;

  for (const char *p = content_type; *p != '\0'; p++)
    if (!g_ascii_isprint (*p))
      return FALSE;

  return TRUE;
}

MwServerAnswer *
mw_server_body_too_large (void)
{
  return mw_server_problem_new (SOUP_STATUS_REQUEST_ENTITY_TOO_LARGE,
                                "A document may have at most %d MiB here. Split it, or leave out what is not needed.",
                                MW_SERVER_BODY_MAX / 1024 / 1024);
}

static MwServerAnswer *
check_media (const MwServerRequest *request)
{
  if (request->content_type == NULL)
    return NULL;

  if (!is_plain (request->content_type) ||
      mw_server_media_classify (request->content_type) == MW_SERVER_MEDIA_OTHER)
    return mw_server_problem_new (SOUP_STATUS_UNSUPPORTED_MEDIA_TYPE,
                                  "Send a document as application/yaml or application/json, or as a media type "
                                  "that ends in +yaml or +json, in the header Content-Type.");

  return NULL;
}

static MwServerAnswer *
explain (const GError *error)
{
  if (g_error_matches (error, MW_DOCUMENT_ERROR, MW_DOCUMENT_ERROR_TOO_LARGE))
    return mw_server_problem_new (SOUP_STATUS_REQUEST_ENTITY_TOO_LARGE, "%s", error->message);

  return mw_server_problem_new_violation (SOUP_STATUS_BAD_REQUEST, "", "%s", error->message);
}

MwDocument *
mw_server_body_parse (const MwServerRequest *request,
                      const char           **content_type,
                      MwServerAnswer       **problem)
{
  g_autoptr(MwDocument) document = NULL;
  g_autoptr(GError) error = NULL;

  if ((*problem = check_media (request)))
    return NULL;

  if (request->body == NULL || g_bytes_get_size (request->body) == 0)
    {
      *problem = mw_server_problem_new (SOUP_STATUS_BAD_REQUEST, "There is no document in the request.");
      return NULL;
    }

  if (!(document = mw_document_new (request->body, &error)))
    {
      *problem = explain (error);
      return NULL;
    }

  *content_type = request->content_type;
  if (*content_type == NULL)
    *content_type = mw_document_get_format (document) == MW_DOCUMENT_JSON ? "application/json" : "application/yaml";

  if (mw_server_media_classify (*content_type) == MW_SERVER_MEDIA_JSON &&
      mw_document_get_format (document) != MW_DOCUMENT_JSON)
    {
      *problem = mw_server_problem_new_violation (SOUP_STATUS_BAD_REQUEST, "",
                                                  "The document was sent as JSON and is none. "
                                                  "Correct it, or send it as application/yaml.");
      return NULL;
    }

  return g_steal_pointer (&document);
}

static MwServerAnswer *
check_kind (MwKind      kind,
            MwDocument *document)
{
  MwKind found = mw_kind_detect (mw_document_get_root (document));
  const MwServerResource *there = mw_server_resource_for_kind (found);
  const MwServerResource *here = mw_server_resource_for_kind (kind);

  if (mw_node_get_node_type (mw_document_get_root (document)) != MW_NODE_MAPPING)
    return mw_server_problem_new_violation (SOUP_STATUS_BAD_REQUEST, "",
                                            "The document is no mapping of fields to values.");

  if (found == kind || found == MW_KIND_UNKNOWN || here == NULL || there == NULL)
    return NULL;

  return mw_server_problem_new_violation (SOUP_STATUS_BAD_REQUEST, "",
                                          "This is a %s, not a %s. Send it to /api/%s/ instead.",
                                          there->noun, here->noun, there->name);
}

MwServerAnswer *
mw_server_body_check (MwKind      kind,
                      MwDocument *document)
{
  g_autoptr(GPtrArray) problems = NULL;
  MwServerAnswer *answer;

  if ((answer = check_kind (kind, document)))
    return answer;

  problems = mw_standards_check (kind, mw_document_get_root (document));

  if (mw_standards_is_valid (problems))
    return NULL;

  return mw_server_problem_new_violations (SOUP_STATUS_BAD_REQUEST,
                                           "The document is not what its standard says; the violations say where.",
                                           problems);
}
