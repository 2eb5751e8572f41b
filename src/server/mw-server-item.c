/* mw-server-item.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-item.h"

#include <libsoup/soup.h>

#include "server/mw-server-authority.h"
#include "server/mw-server-body.h"
#include "server/mw-server-documents.h"
#include "server/mw-server-id.h"
#include "server/mw-server-media.h"
#include "server/mw-server-precondition.h"
#include "server/mw-server-problem.h"
#include "server/mw-server-references.h"

MwServerAnswer *
mw_server_item_missing (const MwServerResource *resource,
                        const char             *id)
{
  return mw_server_problem_new (SOUP_STATUS_NOT_FOUND, "This registry has no %s “%s”.", resource->noun, id);
}

MwServerAnswer *
mw_server_item_get (MwServerStore          *store,
                    const MwServerResource *resource,
                    const char             *id,
                    const MwServerRequest  *request)
{
  g_autoptr(MwServerStored) stored = NULL;
  g_autoptr(MwServerAnswer) answer = NULL;
  g_autoptr(GError) error = NULL;
  gboolean wants_bytes = mw_server_media_wants_stored (request->accept, MW_SERVER_MEDIA_YAML);

  stored = mw_server_documents_find (store, resource, id,
                                     wants_bytes ? MW_SERVER_PART_BYTES : MW_SERVER_PART_JSON, &error);

  if (stored == NULL)
    return error != NULL ? mw_server_problem_new_failure (error) : mw_server_item_missing (resource, id);

  answer = mw_server_answer_new (SOUP_STATUS_OK);
  mw_server_answer_add_header (answer, "Vary", "Accept");

  if (stored->is_json || wants_bytes)
    {
      mw_server_answer_take_body (answer, stored->content_type, g_bytes_ref (stored->contents));
      mw_server_answer_set_etag (answer, stored->etag);
    }
  else
    {
      g_autofree char *etag = mw_server_precondition_dup_json_etag (stored->etag);

      mw_server_answer_take_body (answer, "application/json", g_bytes_ref (stored->contents));
      mw_server_answer_set_etag (answer, etag);
    }

  return g_steal_pointer (&answer);
}

static MwServerAnswer *
check_id (const MwServerResource *resource,
          const MwServerRecord   *record,
          const char             *id)
{
  const char *field = resource->kind == MW_KIND_CLASSIFICATION_SCHEME ? "/externalId" : "/id";
  const char *fault;

  if (record->id == NULL)
    return mw_server_problem_new_violation (SOUP_STATUS_BAD_REQUEST, field, "The %s has no id.", resource->noun);

  if ((fault = mw_server_id_find_fault (record->id)))
    return mw_server_problem_new_violation (SOUP_STATUS_BAD_REQUEST, field, "%s", fault);

  if (id != NULL && !g_str_equal (id, record->id))
    return mw_server_problem_new_violation (SOUP_STATUS_BAD_REQUEST, field,
                                            "The id in the address is “%s”, that in the document “%s”. "
                                            "They must be the same.",
                                            id, record->id);

  return NULL;
}

static MwServerAnswer *
answer_stored (const MwServerRecord *record,
               gboolean              is_new)
{
  MwServerAnswer *answer = mw_server_answer_new (is_new ? SOUP_STATUS_CREATED : SOUP_STATUS_OK);
  g_autofree char *id = mw_server_id_encode (record->id);
  g_autofree char *location = g_strconcat ("/api/", record->resource->name, "/", id, NULL);

  mw_server_answer_set_etag (answer, record->etag);
  if (is_new)
    mw_server_answer_add_header (answer, "Location", location);

  return answer;
}

static MwServerAnswer *
store_record (MwServerStore         *store,
              const MwServerRecord  *record,
              MwDocument            *document,
              const MwServerRequest *request)
{
  g_autofree char *principal = mw_server_authority_dup_principal (request->team);
  g_autoptr(MwServerStored) previous = NULL;
  g_autoptr(GError) error = NULL;
  MwServerAnswer *problem;

  previous = mw_server_documents_find (store, record->resource, record->id, MW_SERVER_PART_FIELDS, &error);

  if (error != NULL)
    return mw_server_problem_new_failure (error);

  if ((problem = mw_server_precondition_check (request, previous != NULL ? previous->etag : NULL)))
    return problem;

  if (previous != NULL && record->resource->is_fact)
    return mw_server_problem_new (SOUP_STATUS_CONFLICT,
                                  "There is a %s with this id already, and it is never changed. "
                                  "Send yours under an id of its own.", record->resource->noun);

  if ((problem = mw_server_references_check (store, record, document, previous)))
    return problem;

  /* Storing the same again changes nothing, and nobody is told that it did. */
  if (previous != NULL && g_str_equal (previous->etag, record->etag) &&
      g_str_equal (previous->content_type, record->content_type))
    return answer_stored (record, FALSE);

  if (!mw_server_documents_put (store, record, previous, NULL, principal, &error))
    return mw_server_problem_new_failure (error);

  return answer_stored (record, previous == NULL);
}

static MwServerAnswer *
write_item (MwServerStore          *store,
            const MwServerResource *resource,
            const char             *id,
            const MwServerRequest  *request)
{
  g_autoptr(MwDocument) document = NULL;
  g_autoptr(MwServerRecord) record = NULL;
  g_autoptr(GError) error = NULL;
  MwServerAnswer *problem = NULL;
  const char *content_type;

  if (!(document = mw_server_body_parse (request, &content_type, &problem)))
    return problem;

  if ((problem = mw_server_body_check (resource->kind, document)))
    return problem;

  if (!(record = mw_server_record_new (resource, document, content_type, &error)))
    return mw_server_problem_new_violation (SOUP_STATUS_BAD_REQUEST, "", "%s", error->message);

  if ((problem = check_id (resource, record, id)))
    return problem;

  if (!mw_server_authority_may_write (store, request->team, resource, record->id))
    return mw_server_authority_refuse (request->team);

  return store_record (store, record, document, request);
}

MwServerAnswer *
mw_server_item_put (MwServerStore          *store,
                    const MwServerResource *resource,
                    const char             *id,
                    const MwServerRequest  *request)
{
  return write_item (store, resource, id, request);
}

MwServerAnswer *
mw_server_item_post (MwServerStore          *store,
                     const MwServerResource *resource,
                     const MwServerRequest  *request)
{
  return write_item (store, resource, NULL, request);
}

MwServerAnswer *
mw_server_item_delete (MwServerStore          *store,
                       const MwServerResource *resource,
                       const char             *id,
                       const MwServerRequest  *request)
{
  g_autofree char *principal = mw_server_authority_dup_principal (request->team);
  g_autoptr(MwServerStored) previous = NULL;
  g_autoptr(GError) error = NULL;
  MwServerAnswer *problem;

  if (!mw_server_authority_may_write (store, request->team, resource, id))
    return mw_server_authority_refuse (request->team);

  previous = mw_server_documents_find (store, resource, id, MW_SERVER_PART_FIELDS, &error);

  if (error != NULL)
    return mw_server_problem_new_failure (error);

  if ((problem = mw_server_precondition_check (request, previous != NULL ? previous->etag : NULL)))
    return problem;

  if (previous == NULL)
    return mw_server_item_missing (resource, id);

  if ((problem = mw_server_references_check_delete (store, resource, id)))
    return problem;

  if (!mw_server_documents_delete (store, resource, id, previous, principal, &error))
    return mw_server_problem_new_failure (error);

  return mw_server_answer_new (SOUP_STATUS_NO_CONTENT);
}
