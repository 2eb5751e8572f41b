/* mw-server-references.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-references.h"

#include <libsoup/soup.h>

#include "server/mw-server-problem.h"
#include "standards/mw-validator.h"

typedef struct
{
  MwServerStore *store;
  GPtrArray     *problems;
  GError        *error;
} Check;

static void G_GNUC_PRINTF (3, 4)
add_problem (Check      *check,
             const char *pointer,
             const char *format,
             ...)
{
  MwProblem *problem = g_new0 (MwProblem, 1);
  va_list args;

  va_start (args, format);
  problem->severity = MW_SEVERITY_ERROR;
  problem->pointer = g_strdup (pointer);
  problem->message = g_strdup_vprintf (format, args);
  va_end (args);

  g_ptr_array_add (check->problems, problem);
}

static gboolean
has_document (Check      *check,
              const char *resource,
              const char *id)
{
  gboolean exists = TRUE;

  if (check->error == NULL)
    mw_server_store_exists (check->store, "SELECT 1 FROM document WHERE resource = ?1 AND id = ?2",
                            resource, id, &exists, &check->error);

  return exists;
}

/* A team or domain by id or name. A registry without any teams does not ask for them. */
static gboolean
has_team (Check      *check,
          const char *team)
{
  gboolean has_teams = TRUE;
  gboolean exists = TRUE;

  if (check->error != NULL || has_document (check, "teams", team))
    return TRUE;

  if (mw_server_store_exists (check->store, "SELECT 1 FROM document WHERE resource = 'teams'",
                              NULL, NULL, &has_teams, &check->error) && has_teams)
    mw_server_store_exists (check->store, "SELECT 1 FROM document WHERE resource = 'teams' AND name = ?1",
                            team, NULL, &exists, &check->error);

  return !has_teams || exists;
}

static void
check_team (Check      *check,
            const char *pointer,
            const char *noun,
            const char *team,
            const char *before)
{
  if (team != NULL && g_strcmp0 (team, before) != 0 && !has_team (check, team))
    add_problem (check, pointer,
                 "This registry has no %s “%s”. Choose one that it has, or publish that first.", noun, team);
}

static gboolean
named_before (Check                *check,
              const MwServerStored *previous,
              const char           *contract)
{
  g_autofree char *seq = NULL;
  gboolean exists = TRUE;

  if (previous == NULL || check->error != NULL)
    return FALSE;

  seq = g_strdup_printf ("%" G_GINT64_FORMAT, previous->seq);
  mw_server_store_exists (check->store, "SELECT 1 FROM link WHERE target = ?1 AND seq = CAST (?2 AS INTEGER)",
                          contract, seq, &exists, &check->error);

  return exists;
}

static void
check_ports (Check                *check,
             const MwNode         *root,
             const MwServerStored *previous)
{
  const MwNode *port = mw_node_get_first (mw_node_get_member (root, "outputPorts"));

  for (guint i = 0; port != NULL; port = mw_node_get_next (port), i++)
    {
      const char *contract = mw_node_get_member_text (port, "contractId");
      g_autofree char *pointer = g_strdup_printf ("/outputPorts/%u/contractId", i);

      if (contract != NULL && *contract != '\0' &&
          !has_document (check, "datacontracts", contract) && !named_before (check, previous, contract))
        add_problem (check, pointer,
                     "This registry has no data contract “%s”. Publish the contract first.", contract);
    }
}

static gboolean
has_port (const MwNode *product,
          const char   *port_id)
{
  const MwNode *port = mw_node_get_first (mw_node_get_member (product, "outputPorts"));

  for (; port != NULL; port = mw_node_get_next (port))
    if (g_strcmp0 (mw_node_get_member_text (port, "name"), port_id) == 0 ||
        g_strcmp0 (mw_node_get_member_text (port, "id"), port_id) == 0)
      return TRUE;

  return FALSE;
}

static void
check_provider_port (Check      *check,
                     const char *product,
                     const char *port)
{
  g_autoptr(MwServerStored) stored = NULL;
  g_autoptr(MwDocument) document = NULL;

  stored = mw_server_documents_find (check->store, mw_server_resource_find ("dataproducts"), product,
                                     MW_SERVER_PART_BYTES, &check->error);
  if (stored == NULL || !(document = mw_document_new (stored->contents, NULL)))
    return;

  if (!has_port (mw_document_get_root (document), port))
    add_problem (check, "/provider/outputPortId",
                 "The data product “%s” has no output port “%s”. Choose one that it has.", product, port);
}

static void
check_access (Check                *check,
              const MwServerRecord *record,
              const MwNode         *root,
              const MwServerStored *previous)
{
  const char *port = mw_node_get_text (mw_node_lookup (root, "/provider/outputPortId"));
  gboolean is_provider_new = previous == NULL || g_strcmp0 (record->provider, previous->provider) != 0;
  gboolean is_consumer_new = previous == NULL || g_strcmp0 (record->consumer, previous->consumer) != 0;

  if (record->provider != NULL && is_provider_new)
    {
      if (!has_document (check, "dataproducts", record->provider))
        add_problem (check, "/provider/dataProductId",
                     "This registry has no data product “%s” to get data from.", record->provider);
      else if (port != NULL)
        check_provider_port (check, record->provider, port);
    }

  if (record->consumer != NULL && is_consumer_new && !has_document (check, "dataproducts", record->consumer))
    add_problem (check, "/consumer/dataProductId",
                 "This registry has no data product “%s” to give data to. Publish it first.", record->consumer);

  if (previous == NULL)
    check_team (check, "/consumer/teamId", "team",
                mw_node_get_text (mw_node_lookup (root, "/consumer/teamId")), NULL);
}

static const char *
find_team_pointer (const MwNode *root)
{
  if (mw_node_get_text (mw_node_lookup (root, "/team/name")) != NULL)
    return "/team/name";
  if (mw_node_get_member_text (root, "team") != NULL)
    return "/team";
  if (mw_node_get_member_text (root, "owner") != NULL)
    return "/owner";

  return "/customProperties";
}

static void
check_owned (Check                *check,
             const MwServerRecord *record,
             const MwNode         *root,
             const MwServerStored *previous)
{
  check_team (check, find_team_pointer (root), "team", record->team, previous != NULL ? previous->team : NULL);
  check_team (check, "/domain", "domain", record->domain, previous != NULL ? previous->domain : NULL);
}

static void
check_record (Check                *check,
              const MwServerRecord *record,
              const MwNode         *root,
              const MwServerStored *previous)
{
  MwKind kind = record->resource->kind;

  if (kind == MW_KIND_DATA_PRODUCT || kind == MW_KIND_DATA_CONTRACT || kind == MW_KIND_DEFINITION)
    check_owned (check, record, root, previous);

  if (kind == MW_KIND_DATA_PRODUCT)
    check_ports (check, root, previous);

  if (kind == MW_KIND_ACCESS)
    check_access (check, record, root, previous);

  if (kind == MW_KIND_TEAM && previous == NULL)
    check_team (check, "/parent", "team", mw_node_get_member_text (root, "parent"), record->id);

  if (kind == MW_KIND_TEST_RESULTS && record->contracts->len > 0 &&
      !has_document (check, "datacontracts", record->contracts->pdata[0]))
    add_problem (check, "/dataContractId",
                 "This registry has no data contract “%s” that could have been tested.",
                 (const char *) record->contracts->pdata[0]);
}

MwServerAnswer *
mw_server_references_check (MwServerStore        *store,
                            const MwServerRecord *record,
                            MwDocument           *document,
                            const MwServerStored *previous)
{
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_problem_free);
  Check check = { store, problems, NULL };
  g_autoptr(GError) error = NULL;

  check_record (&check, record, mw_document_get_root (document), previous);
  error = check.error;

  if (error != NULL)
    return mw_server_problem_new_failure (error);

  if (problems->len == 0)
    return NULL;

  return mw_server_problem_new_violations (SOUP_STATUS_UNPROCESSABLE_ENTITY,
                                           "The document names what this registry does not have; "
                                           "the violations say where.",
                                           problems);
}

/* What stands in the way of deleting a document of a kind: a row of `?1`, its id. */
static const struct
{
  MwKind      kind;
  const char *sql;
  const char *reason;
} obstacles[] = {
  {
    MW_KIND_DATA_CONTRACT,
    "SELECT 1 FROM link JOIN document USING (seq) WHERE target = ?1 AND resource = 'dataproducts'",
    "An output port of a data product promises this contract. Change or delete the product first."
  },
  {
    MW_KIND_DATA_PRODUCT,
    "SELECT 1 FROM document WHERE resource = 'access' AND (provider = ?1 OR consumer = ?1)"
    " AND status = 'approved' AND NOT is_inactive"
    " AND (starts IS NULL OR starts <= date ('now')) AND (ends IS NULL OR ends >= date ('now'))",
    "The data product has an active access agreement. Cancel the agreement first."
  },
  {
    MW_KIND_TEAM,
    "SELECT 1 FROM document WHERE resource != 'access' AND (team = ?1 OR domain = ?1)",
    "The team owns data products, contracts or definitions. Give them to another team first."
  },
};

MwServerAnswer *
mw_server_references_check_delete (MwServerStore          *store,
                                   const MwServerResource *resource,
                                   const char             *id)
{
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (obstacles); i++)
    {
      gboolean exists;

      if (obstacles[i].kind != resource->kind)
        continue;

      if (!mw_server_store_exists (store, obstacles[i].sql, id, NULL, &exists, &error))
        return mw_server_problem_new_failure (error);

      if (exists)
        return mw_server_problem_new (SOUP_STATUS_UNPROCESSABLE_ENTITY, "%s", obstacles[i].reason);
    }

  return NULL;
}
