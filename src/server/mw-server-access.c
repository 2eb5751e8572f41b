/* mw-server-access.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-access.h"

#include <libsoup/soup.h>

#include "server/mw-server-authority.h"
#include "server/mw-server-documents.h"
#include "server/mw-server-events.h"
#include "server/mw-server-item.h"
#include "server/mw-server-patch.h"
#include "server/mw-server-precondition.h"
#include "server/mw-server-problem.h"

/**
 * Action:
 * @name: last segment of the path
 * @from: the status that an agreement must have
 * @status: the status that it then has; NULL for the same
 * @active: what `info.active` then is
 * @verb: what the first event tells
 * @effect: what the second event tells; nullable
 */
typedef struct
{
  const char *name;
  const char *from;
  const char *status;
  const char *active;
  const char *verb;
  const char *effect;
} Action;

static const Action actions[] = {
  { "approve", "requested", "approved", "true", "Approved", "Activated" },
  { "reject", "requested", "rejected", "false", "Rejected", NULL },
  { "cancel", "approved", NULL, "false", "Canceled", "Deactivated" },
};

static const Action *
find_action (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, name))
      return &actions[i];

  return NULL;
}

gboolean
mw_server_access_has (const char *action)
{
  return find_action (action) != NULL;
}

static gboolean
set_member (MwDocument **document,
            const char  *key,
            const char  *value,
            gboolean     is_text,
            GError     **error)
{
  g_autoptr(GBytes) bytes = mw_server_patch_set (*document, "/info", key, value, is_text, error);
  MwDocument *patched;

  if (bytes == NULL || !(patched = mw_document_new (bytes, error)))
    return FALSE;

  mw_document_unref (*document);
  *document = patched;

  return TRUE;
}

static gboolean
change (const Action *action,
        MwDocument  **document,
        GError      **error)
{
  const MwNode *info = mw_node_get_member (mw_document_get_root (*document), "info");
  gboolean says_active = mw_node_get_member (info, "active") != NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  if (action->status != NULL && !set_member (document, "status", action->status, TRUE, error))
    return FALSE;

  /* Whether an approved agreement is active its dates say, unless it says so itself. */
  if ((says_active || action->status == NULL) &&
      !set_member (document, "active", action->active, FALSE, error))
    return FALSE;

  return action->status != NULL || set_member (document, "endDate", today, TRUE, error);
}

static MwServerAnswer *
check_status (const Action *action,
              const char   *id,
              MwDocument   *document)
{
  const MwNode *info = mw_node_get_member (mw_document_get_root (document), "info");
  const char *status = mw_node_get_member_text (info, "status");

  if (status == NULL)
    status = "requested";

  if (g_str_equal (status, action->from))
    return NULL;

  return mw_server_problem_new (SOUP_STATUS_CONFLICT,
                                "The access agreement “%s” is %s, and only one that is %s can be %s.",
                                id, status, action->from,
                                g_str_equal (action->name, "cancel") ? "cancelled"
                                : g_str_equal (action->name, "reject") ? "rejected" : "approved");
}

/* Whether @action was taken before: taking it again changes nothing. */
static gboolean
is_done (const Action *action,
         MwDocument   *document)
{
  const MwNode *info = mw_node_get_member (mw_document_get_root (document), "info");

  if (action->status != NULL)
    return g_strcmp0 (mw_node_get_member_text (info, "status"), action->status) == 0;

  return g_strcmp0 (mw_node_get_member_text (info, "status"), action->from) == 0 &&
         !mw_node_get_boolean (mw_node_get_member (info, "active"), TRUE);
}

static MwServerAnswer *
answer_with_etag (const char *etag)
{
  MwServerAnswer *answer = mw_server_answer_new (SOUP_STATUS_OK);

  mw_server_answer_set_etag (answer, etag);

  return answer;
}

static MwServerAnswer *
act (MwServerStore        *store,
     const Action         *action,
     const MwServerStored *previous,
     MwDocument           *document,
     const char           *principal)
{
  const MwServerResource *resource = mw_server_resource_for_kind (MW_KIND_ACCESS);
  g_autoptr(MwDocument) patched = mw_document_ref (document);
  g_autoptr(MwServerRecord) record = NULL;
  g_autoptr(GError) error = NULL;

  if (!change (action, &patched, &error) ||
      !(record = mw_server_record_new (resource, patched, previous->content_type, &error)))
    return mw_server_problem_new (SOUP_STATUS_UNPROCESSABLE_ENTITY, "%s", error->message);

  if (!mw_server_documents_put (store, record, previous, action->verb, principal, &error) ||
      (action->effect != NULL &&
       !mw_server_events_add (store, resource, record->id, action->effect, principal, &error)))
    return mw_server_problem_new_failure (error);

  return answer_with_etag (record->etag);
}

MwServerAnswer *
mw_server_access_act (MwServerStore         *store,
                      const char            *id,
                      const char            *name,
                      const MwServerRequest *request)
{
  const MwServerResource *resource = mw_server_resource_for_kind (MW_KIND_ACCESS);
  const Action *action = find_action (name);
  g_autofree char *principal = mw_server_authority_dup_principal (request->team);
  g_autoptr(MwServerStored) previous = NULL;
  g_autoptr(MwDocument) document = NULL;
  g_autoptr(GError) error = NULL;
  MwServerAnswer *problem;

  g_return_val_if_fail (action != NULL, NULL);

  if (!mw_server_authority_may_write (store, request->team, resource, id))
    return mw_server_authority_refuse (request->team);

  previous = mw_server_documents_find (store, resource, id, MW_SERVER_PART_BYTES, &error);
  if (error != NULL)
    return mw_server_problem_new_failure (error);

  if ((problem = mw_server_precondition_check (request, previous != NULL ? previous->etag : NULL)))
    return problem;

  if (previous == NULL)
    return mw_server_item_missing (resource, id);

  if (!(document = mw_document_new (previous->contents, &error)))
    return mw_server_problem_new_failure (error);

  if (is_done (action, document))
    return answer_with_etag (previous->etag);

  if ((problem = check_status (action, id, document)))
    return problem;

  return act (store, action, previous, document, principal);
}
