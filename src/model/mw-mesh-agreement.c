/* mw-mesh-agreement.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-builder.h"

#include <string.h>

#include "mw-read.h"

#define DAY 86400

/* Access agreements: the registry API's Access, data usage agreement 0.0.1 (both
 * with `info`) and the draft Open Access Agreement Standard (flat). */

typedef struct
{
  const char *word;
  MwEdgeState state;
} StatusWord;

static const StatusWord status_words[] = {
  { "approved", MW_EDGE_ACTIVE },
  { "active", MW_EDGE_ACTIVE },
  { "accepted", MW_EDGE_ACTIVE },
  { "granted", MW_EDGE_ACTIVE },
  { "requested", MW_EDGE_REQUESTED },
  { "pending", MW_EDGE_REQUESTED },
  { "rejected", MW_EDGE_REJECTED },
  { "denied", MW_EDGE_REJECTED },
  { "canceled", MW_EDGE_REJECTED },
  { "cancelled", MW_EDGE_REJECTED },
  { "revoked", MW_EDGE_REJECTED },
  { "expired", MW_EDGE_REJECTED },
  { "ended", MW_EDGE_REJECTED },
  { "inactive", MW_EDGE_REJECTED },
};

/* Negative when @text is before today, positive when after, 0 on the day itself
 * or when it is no date. A date alone means the whole day. */
static int
compare_with_now (const char *text,
                  gint64      now)
{
  gint64 time;

  if (!mw_read_seconds (text, &time))
    return 0;
  if (strlen (text) == strlen ("2026-07-01"))
    return (int) CLAMP (time / DAY - now / DAY, -1, 1);

  return (int) CLAMP (time - now, -1, 1);
}

/* Dates decide over words, because nobody rewrites a document on the day that
 * it ends. Without any word it is a request: the API sets `status` itself and a
 * document that was only sent has none yet. */
static MwEdgeState
decide_state (const MwAgreement *agreement,
              const MwNode      *active,
              gint64             now)
{
  MwEdgeState state = MW_EDGE_REQUESTED;
  gboolean is_flagged = active != NULL && mw_node_get_node_type (active) == MW_NODE_BOOLEAN;

  if (is_flagged && mw_read_flag (active))
    state = MW_EDGE_ACTIVE;

  for (gsize i = 0; agreement->status != NULL && i < G_N_ELEMENTS (status_words); i++)
    if (g_ascii_strcasecmp (agreement->status, status_words[i].word) == 0)
      state = status_words[i].state;

  if (compare_with_now (agreement->end, now) < 0)
    return MW_EDGE_REJECTED;
  if (state != MW_EDGE_ACTIVE)
    return state;
  if (compare_with_now (agreement->start, now) > 0)
    return MW_EDGE_REQUESTED;
  if (is_flagged && !mw_read_flag (active))
    return MW_EDGE_REJECTED;

  return MW_EDGE_ACTIVE;
}

static const char *
read_first (const MwNode *node,
            const char   *key,
            const char   *other_key)
{
  const char *text = mw_read_member (node, key);

  return text != NULL ? text : mw_read_member (node, other_key);
}

void
mw_mesh_builder_read_agreement (MwMeshBuilder *self,
                                guint          entry)
{
  MwMesh *mesh = self->mesh;
  const MwNode *node = g_array_index (mesh->entries, MwEntry, entry).node;
  const MwNode *info = mw_node_get_member (node, "info");
  const MwNode *provider = mw_node_get_member (node, "provider");
  const MwNode *consumer = mw_node_get_member (node, "consumer");
  const MwNode *said = info != NULL ? info : node;
  MwAgreementReference reference = { .agreement = mesh->agreements->len };
  MwAgreement agreement = {
    .id = mw_read_member (node, "id"),
    .purpose = mw_read_member (said, "purpose"),
    .status = mw_read_member (said, "status"),
    .start = read_first (said, "startDate", "startTimestamp"),
    .end = read_first (said, "endDate", "endTimestamp"),
    .provider = MW_NONE,
    .provider_port = MW_NONE,
    .consumer = MW_NONE,
    .consumer_team = MW_NONE,
    .consumer_user = mw_read_member (consumer, "userId"),
    .entry = entry,
  };

  if (agreement.purpose == NULL)
    agreement.purpose = mw_read_either (node, "description", "purpose");
  agreement.state = decide_state (&agreement, mw_node_get_member (said, "active"), self->now);

  reference.provider = mw_read_member (provider, "dataProductId");
  reference.provider_port = mw_read_member (provider, "outputPortId");
  reference.provider_contract = mw_read_member (provider, "dataContractId");
  reference.provider_team = mw_read_member (provider, "teamId");
  reference.consumer = mw_read_member (consumer, "dataProductId");
  reference.consumer_team = mw_read_member (consumer, "teamId");
  g_array_append_val (mesh->agreements, agreement);
  g_array_append_val (self->agreement_references, reference);
}

static gboolean
is_same (const char *a,
         const char *b)
{
  return a != NULL && b != NULL && g_ascii_strcasecmp (a, b) == 0;
}

/* The API names an output port by its id; ODPS before 1.1.0 has only names, so a
 * name (the newest version of it) or the contract does as well. */
static guint
find_port (MwMesh                     *mesh,
           const MwAgreementReference *reference,
           guint                       product)
{
  MwRange range = g_array_index (mesh->products, MwProduct, product).ports;
  guint best = MW_NONE;
  int best_rank = 0;

  for (guint i = range.first; i < range.first + range.n; i++)
    {
      const MwPort *port = &g_array_index (mesh->ports, MwPort, i);
      const char *wanted = reference->provider_port;
      int rank = is_same (port->id, wanted) ? 8 : is_same (port->name, wanted) ? 4 :
                                                                                 is_same (port->contract_id, wanted) ? 2 : 0;

      if (port->direction != MW_PORT_OUTPUT || rank == 0)
        continue;
      if (is_same (port->contract_id, reference->provider_contract))
        rank++;
      if (rank > best_rank ||
          (rank == best_rank &&
           mw_read_compare_versions (port->version, g_array_index (mesh->ports, MwPort, best).version) > 0))
        {
          best = i;
          best_rank = rank;
        }
    }

  return best;
}

/* "*" is what lists write for "whatever it has". */
static gboolean
names_a_port (const char *text)
{
  return text != NULL && strcmp (text, "*") != 0;
}

static void
link_provider (MwMeshBuilder              *self,
               const MwAgreementReference *reference,
               MwAgreement                *agreement)
{
  MwMesh *mesh = self->mesh;
  gboolean is_broken;

  if (reference->provider == NULL)
    return;

  agreement->provider = mw_mesh_builder_take_product (self, reference->provider);
  is_broken = g_array_index (mesh->products, MwProduct, agreement->provider).is_ghost;
  if (!is_broken && names_a_port (reference->provider_port))
    {
      agreement->provider_port = find_port (mesh, reference, agreement->provider);
      is_broken = agreement->provider_port == MW_NONE;
    }

  if (is_broken && agreement->state != MW_EDGE_REJECTED)
    agreement->state = MW_EDGE_BROKEN;
}

/* A product without a team of its own has the one that its agreements name. */
static void
link_team (MwMeshBuilder *self,
           guint          product,
           const char    *team)
{
  MwMesh *mesh = self->mesh;
  guint index;

  if (product == MW_NONE || team == NULL ||
      g_array_index (mesh->products, MwProduct, product).team != MW_NONE)
    return;

  index = mw_mesh_builder_take_team (self, team);
  g_array_index (mesh->products, MwProduct, product).team = index;
}

void
mw_mesh_builder_link_agreements (MwMeshBuilder *self)
{
  MwMesh *mesh = self->mesh;

  for (guint i = 0; i < self->agreement_references->len; i++)
    {
      const MwAgreementReference *reference =
        &g_array_index (self->agreement_references, MwAgreementReference, i);
      MwAgreement *agreement = &g_array_index (mesh->agreements, MwAgreement, reference->agreement);

      link_provider (self, reference, agreement);
      if (reference->consumer != NULL)
        {
          agreement->consumer = mw_mesh_builder_take_product (self, reference->consumer);
          if (g_array_index (mesh->products, MwProduct, agreement->consumer).is_ghost &&
              agreement->state != MW_EDGE_REJECTED)
            agreement->state = MW_EDGE_BROKEN;
        }
      agreement->consumer_team = mw_mesh_builder_take_team (self, reference->consumer_team);

      link_team (self, agreement->provider, reference->provider_team);
      link_team (self, agreement->consumer, reference->consumer_team);
      mw_mesh_builder_add_link (self, agreement->provider, agreement->consumer,
                                MW_PROVENANCE_ACCESS, agreement->state,
                                agreement->provider_port, MW_NONE, reference->agreement);
    }
}
