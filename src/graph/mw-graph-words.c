/* mw-graph-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-words.h"

#include <glib/gi18n-lib.h>

/* More than this is not read in a picture. */
#define MAX_CHARACTERS 200

static gboolean
is_harmful (gunichar c)
{
  /* Embeddings, overrides and isolates, which could make a name read as
   * another, and marks and tags that nobody sees. */
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
         c == 0x061c || c == 0x200b || c == 0x200e || c == 0x200f || c == 0xfeff || c == 0xfffc ||
         (c >= 0xe0000 && c <= 0xe007f);
}

/**
 * mw_graph_words_dup_text:
 * @text: (nullable): of a registry
 *
 * Everything of a registry goes through this before it is shown in a picture, so
 * that one name takes one line and changes nothing around it. What is not UTF-8
 * is replaced.
 *
 * Returns: (transfer full): it may be empty
 */
char *
mw_graph_words_dup_text (const char *text)
{
  GString *result = g_string_new (NULL);
  g_autofree char *valid = NULL;
  guint n = 0;

  if (text != NULL && !g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_harmful (c))
        continue;

      if (n == MAX_CHARACTERS)
        {
          g_string_append (result, "…");
          break;
        }

      g_string_append_unichar (result, g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 ? ' ' : c);
      n++;
    }

  return g_string_free_and_steal (result);
}

/* The first of @text and @other in which there is something to see, else @words. */
static char *
dup_first (const char *text,
           const char *other,
           const char *words)
{
  const char * const candidates[] = { text, other };

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      g_autofree char *clean = mw_graph_words_dup_text (candidates[i]);

      if (*g_strstrip (clean) != '\0')
        return g_steal_pointer (&clean);
    }

  return g_strdup (words);
}

static char *
dup_product_title (MwMesh *mesh,
                   guint   subject)
{
  const MwProduct *product = &mw_mesh_get_products (mesh, NULL)[subject];

  return dup_first (product->name, product->id, _("No Name"));
}

static char *
dup_domain_title (MwMesh *mesh,
                  guint   subject)
{
  return dup_first (mw_mesh_get_domains (mesh, NULL)[subject].name, NULL, _("No Domain"));
}

char *
mw_graph_dup_node_title (MwGraph *graph,
                         guint    node)
{
  MwMesh *mesh = mw_graph_get_mesh (graph);
  const MwGraphNode *entry = &mw_graph_get_nodes (graph, NULL)[node];

  /* Graphs of numbers alone. */
  if (mesh == NULL)
    return g_strdup_printf ("%s %u", mw_graph_node_kind_get_label (entry->kind), entry->subject);

  switch (entry->kind)
    {
    case MW_GRAPH_NODE_PRODUCT:
      return dup_product_title (mesh, entry->subject);

    case MW_GRAPH_NODE_DOMAIN:
      return dup_domain_title (mesh, entry->subject);

    case MW_GRAPH_NODE_PORT:
      return dup_first (mw_mesh_get_ports (mesh, NULL)[entry->subject].name, NULL, _("No Name"));

    case MW_GRAPH_NODE_COMPONENT:
      return dup_first (mw_mesh_get_components (mesh, NULL)[entry->subject].name, NULL, _("No Name"));

    case MW_GRAPH_NODE_OBJECT:
      return dup_first (mw_mesh_get_objects (mesh, NULL)[entry->subject].name,
                        mw_mesh_get_objects (mesh, NULL)[entry->subject].physical_name, _("No Name"));

    case MW_GRAPH_NODE_CONCEPT:
    default:
      return dup_first (mw_mesh_get_concepts (mesh, NULL)[entry->subject].name,
                        mw_mesh_get_concepts (mesh, NULL)[entry->subject].id, _("No Name"));
    }
}

static char *
dup_count (guint n_products)
{
  return g_strdup_printf (ngettext ("%u product", "%u products", n_products), n_products);
}

static char *
dup_product_subtitle (MwMesh *mesh,
                      guint   subject)
{
  const MwProduct *product = &mw_mesh_get_products (mesh, NULL)[subject];

  if (product->is_ghost)
    return g_strdup (_("Not in the registry"));

  if (product->team != MW_NONE)
    return mw_graph_words_dup_text (mw_mesh_get_teams (mesh, NULL)[product->team].name);

  return mw_graph_words_dup_text (product->team_name);
}

/* @what, and @text where there is something in it. */
static char *
dup_with (const char *what,
          const char *text)
{
  g_autofree char *clean = mw_graph_words_dup_text (text);

  if (*g_strstrip (clean) == '\0')
    return g_strdup (what);

  /* Translators: what something is, and its type: "Output port, tables". */
  return g_strdup_printf (_("%s, %s"), what, clean);
}

static char *
dup_port_subtitle (const MwPort *port)
{
  switch (port->direction)
    {
    case MW_PORT_INPUT:
      return dup_with (_("Input port"), port->port_type);

    case MW_PORT_OUTPUT:
      return dup_with (_("Output port"), port->port_type);

    case MW_PORT_MANAGEMENT:
    default:
      return dup_with (_("Management port"), port->port_type);
    }
}

static char *
dup_component_subtitle (const MwComponent *component)
{
  const char *what = component->is_infrastructure ? _("Infrastructure") : _("Code");

  return dup_with (what, component->component_type != NULL ? component->component_type : component->platform);
}

static char *
dup_object_subtitle (MwMesh               *mesh,
                     const MwSchemaObject *object)
{
  const MwContract *contract = &mw_mesh_get_contracts (mesh, NULL)[object->contract];

  if (contract->port != MW_NONE)
    return dup_product_title (mesh, mw_mesh_get_ports (mesh, NULL)[contract->port].product);

  return mw_graph_words_dup_text (contract->name);
}

static char *
dup_concept_subtitle (const MwConcept *concept)
{
  g_autofree char *count = dup_count (concept->products.n);

  return dup_with (_("Concept"), count);
}

char *
mw_graph_dup_node_subtitle (MwGraph *graph,
                            guint    node)
{
  MwMesh *mesh = mw_graph_get_mesh (graph);
  const MwGraphNode *entry = &mw_graph_get_nodes (graph, NULL)[node];

  if (mesh == NULL)
    return g_strdup ("");

  switch (entry->kind)
    {
    case MW_GRAPH_NODE_PRODUCT:
      return dup_product_subtitle (mesh, entry->subject);

    case MW_GRAPH_NODE_DOMAIN:
      return dup_count (mw_mesh_get_domains (mesh, NULL)[entry->subject].products.n);

    case MW_GRAPH_NODE_PORT:
      return dup_port_subtitle (&mw_mesh_get_ports (mesh, NULL)[entry->subject]);

    case MW_GRAPH_NODE_COMPONENT:
      return dup_component_subtitle (&mw_mesh_get_components (mesh, NULL)[entry->subject]);

    case MW_GRAPH_NODE_OBJECT:
      return dup_object_subtitle (mesh, &mw_mesh_get_objects (mesh, NULL)[entry->subject]);

    case MW_GRAPH_NODE_CONCEPT:
    default:
      return dup_concept_subtitle (&mw_mesh_get_concepts (mesh, NULL)[entry->subject]);
    }
}

const char *
mw_graph_node_kind_get_label (MwGraphNodeKind kind)
{
  switch (kind)
    {
    case MW_GRAPH_NODE_DOMAIN:
      return _("Domain");

    case MW_GRAPH_NODE_PORT:
      return _("Port");

    case MW_GRAPH_NODE_COMPONENT:
      return _("Component");

    case MW_GRAPH_NODE_OBJECT:
      return _("Schema object");

    case MW_GRAPH_NODE_CONCEPT:
      return _("Concept");

    case MW_GRAPH_NODE_PRODUCT:
    default:
      return _("Data product");
    }
}

char *
mw_graph_dup_row_title (MwGraph *graph,
                        guint    row)
{
  const MwGraphRow *entry = &mw_graph_get_rows (graph, NULL)[row];
  MwMesh *mesh = mw_graph_get_mesh (graph);

  if (mesh == NULL)
    return g_strdup_printf ("%u", entry->property);

  return dup_first (mw_mesh_get_properties (mesh, NULL)[entry->property].name, NULL, _("No Name"));
}

char *
mw_graph_dup_row_subtitle (MwGraph *graph,
                           guint    row)
{
  const MwGraphRow *entry = &mw_graph_get_rows (graph, NULL)[row];
  MwMesh *mesh = mw_graph_get_mesh (graph);
  const MwProperty *property;

  if (mesh == NULL)
    return g_strdup ("");

  property = &mw_mesh_get_properties (mesh, NULL)[entry->property];

  return dup_first (property->logical_type, property->physical_type, "");
}

char *
mw_graph_dup_cluster_title (MwGraph *graph,
                            guint    cluster)
{
  const MwGraphCluster *entry = &mw_graph_get_clusters (graph, NULL)[cluster];
  MwMesh *mesh = mw_graph_get_mesh (graph);

  if (mesh == NULL)
    return g_strdup_printf ("%s %u", _("Domain"), entry->subject);

  if (entry->kind == MW_GRAPH_CLUSTER_PRODUCT)
    return dup_product_title (mesh, entry->subject);

  return dup_domain_title (mesh, entry->subject);
}

/* How many products are drawn in the area of a domain. */
static guint
count_members (MwGraph *graph,
               guint    cluster)
{
  guint n_nodes;
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, &n_nodes);
  guint n = 0;

  for (guint i = 0; i < n_nodes; i++)
    n += nodes[i].cluster == cluster && nodes[i].kind == MW_GRAPH_NODE_PRODUCT;

  return n;
}

char *
mw_graph_dup_cluster_subtitle (MwGraph *graph,
                               guint    cluster)
{
  const MwGraphCluster *entry = &mw_graph_get_clusters (graph, NULL)[cluster];
  MwMesh *mesh = mw_graph_get_mesh (graph);
  guint n_shown;
  guint n_all;

  if (mesh == NULL || entry->kind == MW_GRAPH_CLUSTER_PRODUCT)
    return g_strdup ("");

  n_shown = count_members (graph, cluster);
  n_all = mw_mesh_get_domains (mesh, NULL)[entry->subject].products.n;

  if (n_shown >= n_all)
    return dup_count (n_all);

  /* Translators: so many of a domain's products are drawn, of so many in all. */
  return g_strdup_printf (ngettext ("%u of %u product", "%u of %u products", n_all), n_shown, n_all);
}
