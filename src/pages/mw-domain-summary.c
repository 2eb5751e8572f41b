/* mw-domain-summary.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-domain-summary.h"

#include <string.h>

static void
add_tie (GArray *ties,
         guint   domain)
{
  MwDomainTie tie = { .domain = domain, .n_edges = 1 };

  for (guint i = 0; i < ties->len; i++)
    {
      MwDomainTie *known = &g_array_index (ties, MwDomainTie, i);

      if (known->domain == domain)
        {
          known->n_edges++;
          return;
        }
    }

  g_array_append_val (ties, tie);
}

static void
add_field (MwDomainSummary *summary,
           const char      *classification)
{
  MwDomainClass found = { .classification = classification != NULL ? classification : "", .n_fields = 1 };

  summary->n_fields++;
  for (guint i = 0; i < summary->classes->len; i++)
    {
      MwDomainClass *known = &g_array_index (summary->classes, MwDomainClass, i);

      if (known->classification == found.classification || strcmp (known->classification, found.classification) == 0)
        {
          known->n_fields++;
          return;
        }
    }

  g_array_append_val (summary->classes, found);
}

static void
add_contract (MwDomainSummary  *summary,
              MwMesh           *mesh,
              const MwContract *contract)
{
  const MwSchemaObject *objects = mw_mesh_get_objects (mesh, NULL);
  const MwProperty *properties = mw_mesh_get_properties (mesh, NULL);

  for (guint i = 0; i < contract->objects.n; i++)
    {
      MwRange range = objects[contract->objects.first + i].properties;

      for (guint k = 0; k < range.n; k++)
        add_field (summary, properties[range.first + k].classification);
    }
}

static void
add_product (MwDomainSummary *summary,
             MwMesh          *mesh,
             const MwProduct *product,
             guint8          *seen)
{
  const MwPort *ports = mw_mesh_get_ports (mesh, NULL);
  const MwContract *contracts = mw_mesh_get_contracts (mesh, NULL);

  summary->n_described += !product->is_ghost;
  for (guint i = 0; i < product->ports.n; i++)
    {
      const MwPort *port = &ports[product->ports.first + i];

      /* Several ports may promise the same contract: its fields are held once. */
      if (port->direction != MW_PORT_OUTPUT || port->contract == MW_NONE || seen[port->contract])
        continue;

      seen[port->contract] = TRUE;
      add_contract (summary, mesh, &contracts[port->contract]);
    }
}

static int
compare_ties (gconstpointer a,
              gconstpointer b)
{
  const MwDomainTie *left = a;
  const MwDomainTie *right = b;

  if (left->n_edges != right->n_edges)
    return left->n_edges > right->n_edges ? -1 : 1;

  return left->domain < right->domain ? -1 : left->domain > right->domain;
}

static int
compare_classes (gconstpointer a,
                 gconstpointer b)
{
  const MwDomainClass *left = a;
  const MwDomainClass *right = b;

  if ((*left->classification == '\0') != (*right->classification == '\0'))
    return *left->classification == '\0' ? 1 : -1;

  if (left->n_fields != right->n_fields)
    return left->n_fields > right->n_fields ? -1 : 1;

  return strcmp (left->classification, right->classification);
}

static void
add_edges (GPtrArray *summaries,
           MwMesh    *mesh)
{
  const MwProduct *products = mw_mesh_get_products (mesh, NULL);
  guint n = 0;
  const MwEdge *edges = mw_mesh_get_edges (mesh, &n);

  for (guint i = 0; i < n; i++)
    {
      guint from = products[edges[i].source].domain;
      guint to = products[edges[i].target].domain;

      if (from == to || edges[i].state == MW_EDGE_REJECTED)
        continue;

      add_tie (((MwDomainSummary *) g_ptr_array_index (summaries, from))->gives, to);
      add_tie (((MwDomainSummary *) g_ptr_array_index (summaries, to))->takes, from);
    }
}

void
mw_domain_summary_free (MwDomainSummary *self)
{
  g_array_unref (self->gives);
  g_array_unref (self->takes);
  g_array_unref (self->classes);
  g_free (self);
}

GPtrArray *
mw_domain_summaries_new (MwMesh *mesh)
{
  g_autoptr(GPtrArray) summaries = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_domain_summary_free);
  g_autofree guint8 *seen = NULL;
  const MwProduct *products;
  guint n = 0;
  guint n_contracts = 0;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  mw_mesh_get_domains (mesh, &n);
  for (guint i = 0; i < n; i++)
    {
      MwDomainSummary *summary = g_new0 (MwDomainSummary, 1);

      summary->gives = g_array_new (FALSE, FALSE, sizeof (MwDomainTie));
      summary->takes = g_array_new (FALSE, FALSE, sizeof (MwDomainTie));
      summary->classes = g_array_new (FALSE, FALSE, sizeof (MwDomainClass));
      g_ptr_array_add (summaries, summary);
    }

  mw_mesh_get_contracts (mesh, &n_contracts);
  seen = g_new0 (guint8, MAX (n_contracts, 1));
  products = mw_mesh_get_products (mesh, &n);
  for (guint i = 0; i < n; i++)
    add_product (g_ptr_array_index (summaries, products[i].domain), mesh, &products[i], seen);

  add_edges (summaries, mesh);
  for (guint i = 0; i < summaries->len; i++)
    {
      MwDomainSummary *summary = g_ptr_array_index (summaries, i);

      g_array_sort (summary->gives, compare_ties);
      g_array_sort (summary->takes, compare_ties);
      g_array_sort (summary->classes, compare_classes);
    }

  return g_steal_pointer (&summaries);
}
