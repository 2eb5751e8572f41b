/* mw-edge-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-edge-words.h"

#include <glib/gi18n-lib.h>

#include "graph/mw-graph-words.h"

/* On one line nobody reads more. */
#define MAX_REASONS 4

static char *
dup_state (const MwAgreement *agreement,
           MwEdgeState        state)
{
  g_autofree char *start = mw_graph_words_dup_text (agreement->start);
  g_autofree char *end = mw_graph_words_dup_text (agreement->end);
  g_autofree char *status = mw_graph_words_dup_text (agreement->status);

  switch (state)
    {
    case MW_EDGE_ACTIVE:
      if (*start != '\0' && *end != '\0')
        return g_strdup_printf (_("active from %s to %s"), start, end);
      if (*start != '\0')
        return g_strdup_printf (_("active since %s"), start);
      if (*end != '\0')
        return g_strdup_printf (_("active until %s"), end);
      return g_strdup (_("active"));
    case MW_EDGE_REQUESTED:
      if (*start != '\0')
        return g_strdup_printf (_("requested for %s"), start);
      return g_strdup (_("requested"));
    case MW_EDGE_BROKEN:
      return g_strdup (_("broken: an end or the output port of it is not there"));
    case MW_EDGE_REJECTED:
    case MW_EDGE_DERIVED:
    default:
      if (*status != '\0' && *end != '\0')
        return g_strdup_printf (_("refused or ended (%s, until %s)"), status, end);
      if (*status != '\0')
        return g_strdup_printf (_("refused or ended (%s)"), status);
      return g_strdup (_("refused or ended"));
    }
}

static char *
dup_agreement (MwMesh           *mesh,
               const MwEdgeFact *fact)
{
  const MwAgreement *agreement;
  g_autofree char *state = NULL;
  g_autofree char *id = NULL;
  g_autofree char *purpose = NULL;

  if (fact->agreement == MW_NONE)
    return g_strdup (_("Access agreement"));

  agreement = &mw_mesh_get_agreements (mesh, NULL)[fact->agreement];
  state = dup_state (agreement, fact->state);
  id = mw_graph_words_dup_text (agreement->id);
  purpose = mw_graph_words_dup_text (agreement->purpose);

  if (*purpose == '\0')
    return g_strdup_printf (_("Access agreement %s, %s"), id, state);

  return g_strdup_printf (_("Access agreement %s, %s: %s"), id, state, purpose);
}

static char *
dup_port (MwMesh *mesh,
          guint   port)
{
  if (port == MW_NONE)
    return NULL;

  return mw_graph_words_dup_text (mw_mesh_get_ports (mesh, NULL)[port].name);
}

/* The contract that the port promises, or that it asks for. */
static char *
dup_contract (MwMesh *mesh,
              guint   port)
{
  const MwPort *ports = mw_mesh_get_ports (mesh, NULL);

  if (port == MW_NONE || ports[port].contract_id == NULL)
    return NULL;

  return mw_graph_words_dup_text (ports[port].contract_id);
}

static char *
dup_input_contract (MwMesh           *mesh,
                    const MwEdgeFact *fact)
{
  g_autofree char *target = dup_port (mesh, fact->target_port);
  g_autofree char *contract = dup_contract (mesh, fact->source_port);

  if (target != NULL && contract != NULL)
    return g_strdup_printf (_("Output port %s is made from what contract %s promises"), target, contract);
  if (target != NULL)
    return g_strdup_printf (_("Output port %s names it as its input"), target);

  return g_strdup (_("An output port names it as its input"));
}

static char *
dup_contract_match (MwMesh           *mesh,
                    const MwEdgeFact *fact)
{
  g_autofree char *target = dup_port (mesh, fact->target_port);
  g_autofree char *source = dup_port (mesh, fact->source_port);
  g_autofree char *contract = dup_contract (mesh, fact->target_port);

  if (target != NULL && source != NULL && contract != NULL)
    return g_strdup_printf (_("Input port %s asks for contract %s, which output port %s promises"),
                            target, contract, source);
  if (target != NULL && contract != NULL)
    return g_strdup_printf (_("Input port %s asks for contract %s"), target, contract);

  return g_strdup (_("An input port asks for its contract"));
}

static char *
dup_relationship (MwMesh           *mesh,
                  const MwEdgeFact *fact)
{
  g_autofree char *contract = dup_contract (mesh, fact->source_port);

  if (contract == NULL)
    return g_strdup (_("A schema relationship refers to its contract"));

  return g_strdup_printf (_("A schema relationship refers to contract %s"), contract);
}

static char *
dup_lineage (MwMesh           *mesh,
             const MwEdgeFact *fact)
{
  g_autofree char *source = dup_port (mesh, fact->source_port);
  g_autofree char *target = dup_port (mesh, fact->target_port);

  if (source != NULL && target != NULL)
    return g_strdup_printf (_("OpenLineage: a job read %s and wrote %s"), source, target);
  if (source != NULL)
    return g_strdup_printf (_("OpenLineage: a job read %s"), source);
  if (target != NULL)
    return g_strdup_printf (_("OpenLineage: a job read its data and wrote %s"), target);

  return g_strdup (_("OpenLineage: a job read its data"));
}

static char *
dup_words (MwMesh           *mesh,
           const MwEdgeFact *fact)
{
  switch (fact->provenance)
    {
    case MW_PROVENANCE_ACCESS:
      return dup_agreement (mesh, fact);
    case MW_PROVENANCE_INPUT_CONTRACT:
      return dup_input_contract (mesh, fact);
    case MW_PROVENANCE_CONTRACT_MATCH:
      return dup_contract_match (mesh, fact);
    case MW_PROVENANCE_RELATIONSHIP:
      return dup_relationship (mesh, fact);
    case MW_PROVENANCE_LINEAGE:
      return dup_lineage (mesh, fact);
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
mw_edge_fact_dup_words (MwMesh           *mesh,
                        const MwEdgeFact *fact)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);
  g_return_val_if_fail (fact != NULL, NULL);

  words = dup_words (mesh, fact);

  /* An agreement says so itself. */
  if (fact->state != MW_EDGE_BROKEN || fact->agreement != MW_NONE)
    return g_steal_pointer (&words);

  return g_strdup_printf (_("%s, but that is not there"), words);
}

char **
mw_edge_dup_reasons (MwMesh *mesh,
                     guint   edge)
{
  g_autoptr(GStrvBuilder) reasons = g_strv_builder_new ();
  const MwEdgeFact *facts;
  const MwEdge *edges;
  guint n;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  edges = mw_mesh_get_edges (mesh, &n);
  g_return_val_if_fail (edge < n, NULL);

  facts = mw_mesh_get_edge_facts (mesh, NULL) + edges[edge].facts.first;
  for (guint i = 0; i < edges[edge].facts.n; i++)
    g_strv_builder_take (reasons, mw_edge_fact_dup_words (mesh, &facts[i]));

  return g_strv_builder_end (reasons);
}

char *
mw_edge_dup_reason (MwMesh *mesh,
                    guint   edge)
{
  g_autoptr(GString) line = g_string_new (NULL);
  g_auto(GStrv) reasons = mw_edge_dup_reasons (mesh, edge);
  guint n;

  g_return_val_if_fail (reasons != NULL, NULL);

  n = g_strv_length (reasons);

  for (guint i = 0; i < MIN (n, MAX_REASONS); i++)
    {
      if (i > 0)
        /* Translators: separates the reasons for a connection. */
        g_string_append (line, C_("list of sentences", "; "));
      g_string_append (line, reasons[i]);
    }

  if (n > MAX_REASONS)
    {
      g_string_append (line, C_("list of sentences", "; "));
      g_string_append_printf (line, ngettext ("and %u more", "and %u more", n - MAX_REASONS), n - MAX_REASONS);
    }

  return g_string_free_and_steal (g_steal_pointer (&line));
}
