/* mw-layer-classify.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-layer-classes.h"

#include <glib/gi18n-lib.h>

#include "graph/mw-graph-words.h"

/* Words of documents come after those of ours. */
#define WORD_RANK 100

/* Whether there is something to see in it. */
static gboolean
is_said (const char *text)
{
  g_autofree char *clean = mw_graph_words_dup_text (text);

  return *g_strstrip (clean) != '\0';
}

static void
classify_domain (MwLayerClasses *classes,
                 MwMesh         *mesh)
{
  guint n_domains;
  const MwDomain *domains = mw_mesh_get_domains (mesh, &n_domains);

  for (guint i = 0; i < n_domains; i++)
    {
      gboolean is_named = is_said (domains[i].name);
      guint number = mw_layer_classes_add_color (classes, is_named ? domains[i].name : _("No Domain"),
                                                 is_named, 0, domains[i].color);
      guint n;
      const guint *products = mw_mesh_get_domain_products (mesh, i, &n);

      for (guint k = 0; k < n; k++)
        mw_layer_classes_put (classes, products[k], number);
    }
}

/* The class of a word that we have no class for. */
static guint
get_word (MwLayerClasses *classes,
          const char     *word,
          guint           nothing)
{
  if (!is_said (word))
    return nothing;

  return mw_layer_classes_add_word (classes, word, WORD_RANK, MW_LAYER_COLOR_PALETTE, MW_LAYER_SHAPE_CIRCLE);
}

static void
classify_status (MwLayerClasses *classes,
                 MwMesh         *mesh)
{
  guint n_products;
  const MwProduct *products = mw_mesh_get_products (mesh, &n_products);
  guint ghosts = mw_layer_classes_add_ghosts (classes);
  guint nothing = mw_layer_classes_add_nothing (classes, _("No Status"));
  guint known[MW_LIFECYCLE_RETIRED + 1];

  known[MW_LIFECYCLE_PROPOSED] = mw_layer_classes_add (classes, _("Proposed"), 0,
                                                       MW_LAYER_COLOR_ACCENT, MW_LAYER_SHAPE_PLUS);
  known[MW_LIFECYCLE_DRAFT] = mw_layer_classes_add (classes, _("Draft"), 1,
                                                    MW_LAYER_COLOR_ACCENT, MW_LAYER_SHAPE_DIAMOND);
  known[MW_LIFECYCLE_ACTIVE] = mw_layer_classes_add (classes, _("Active"), 2,
                                                     MW_LAYER_COLOR_SUCCESS, MW_LAYER_SHAPE_CIRCLE);
  known[MW_LIFECYCLE_DEPRECATED] = mw_layer_classes_add (classes, _("Deprecated"), 3,
                                                         MW_LAYER_COLOR_WARNING, MW_LAYER_SHAPE_TRIANGLE_UP);
  known[MW_LIFECYCLE_RETIRED] = mw_layer_classes_add (classes, _("Retired"), 4,
                                                      MW_LAYER_COLOR_NEUTRAL, MW_LAYER_SHAPE_CROSS);

  for (guint i = 0; i < n_products; i++)
    {
      if (products[i].is_ghost)
        mw_layer_classes_put (classes, i, ghosts);
      else if (products[i].lifecycle != MW_LIFECYCLE_UNKNOWN)
        mw_layer_classes_put (classes, i, known[products[i].lifecycle]);
      else
        mw_layer_classes_put (classes, i, get_word (classes, products[i].status, nothing));
    }
}

static void
classify_archetype (MwLayerClasses *classes,
                    MwMesh         *mesh)
{
  guint n_products;
  const MwProduct *products = mw_mesh_get_products (mesh, &n_products);
  guint ghosts = mw_layer_classes_add_ghosts (classes);
  guint nothing = mw_layer_classes_add_nothing (classes, _("No Archetype"));
  guint known[MW_ARCHETYPE_CONSUMER_ALIGNED + 1];

  known[MW_ARCHETYPE_SOURCE_ALIGNED] = mw_layer_classes_add_color (classes, _("Source-aligned"), FALSE, 0, 0);
  known[MW_ARCHETYPE_AGGREGATE] = mw_layer_classes_add_color (classes, _("Aggregate"), FALSE, 1, 1);
  known[MW_ARCHETYPE_CONSUMER_ALIGNED] = mw_layer_classes_add_color (classes, _("Consumer-aligned"), FALSE, 2, 2);

  for (guint i = 0; i < n_products; i++)
    {
      if (products[i].is_ghost)
        mw_layer_classes_put (classes, i, ghosts);
      else if (products[i].archetype != MW_ARCHETYPE_UNKNOWN)
        mw_layer_classes_put (classes, i, known[products[i].archetype]);
      else
        mw_layer_classes_put (classes, i, get_word (classes, products[i].archetype_text, nothing));
    }
}

/* What the product says itself, else where the first of its contracts has servers. */
static const char *
get_technology (MwMesh          *mesh,
                const MwProduct *product)
{
  const MwPort *ports = mw_mesh_get_ports (mesh, NULL);
  const MwContract *contracts = mw_mesh_get_contracts (mesh, NULL);
  const MwServer *servers = mw_mesh_get_servers (mesh, NULL);

  if (is_said (product->technology))
    return product->technology;

  for (guint i = 0; i < product->ports.n; i++)
    {
      const MwPort *port = &ports[product->ports.first + i];
      const MwContract *contract;

      if (port->direction != MW_PORT_OUTPUT || port->contract == MW_NONE)
        continue;

      contract = &contracts[port->contract];
      for (guint k = 0; k < contract->servers.n; k++)
        if (is_said (servers[contract->servers.first + k].server_type))
          return servers[contract->servers.first + k].server_type;
    }

  return NULL;
}

static void
classify_technology (MwLayerClasses *classes,
                     MwMesh         *mesh)
{
  guint n_products;
  const MwProduct *products = mw_mesh_get_products (mesh, &n_products);
  guint ghosts = mw_layer_classes_add_ghosts (classes);
  guint nothing = mw_layer_classes_add_nothing (classes, _("No Technology"));

  for (guint i = 0; i < n_products; i++)
    {
      if (products[i].is_ghost)
        mw_layer_classes_put (classes, i, ghosts);
      else
        mw_layer_classes_put (classes, i, get_word (classes, get_technology (mesh, &products[i]), nothing));
    }
}

void
mw_layer_classify (MwLayerClasses *classes,
                   MwMesh         *mesh,
                   MwLayerKind     kind)
{
  switch (kind)
    {
    case MW_LAYER_STATUS:
      classify_status (classes, mesh);
      break;

    case MW_LAYER_ARCHETYPE:
      classify_archetype (classes, mesh);
      break;

    case MW_LAYER_CLASSIFICATION:
      mw_layer_classify_sensitivity (classes, mesh);
      break;

    case MW_LAYER_FRESHNESS:
      mw_layer_classify_freshness (classes, mesh);
      break;

    case MW_LAYER_HEALTH:
      mw_layer_classify_health (classes, mesh);
      break;

    case MW_LAYER_TECHNOLOGY:
      classify_technology (classes, mesh);
      break;

    case MW_LAYER_DOMAIN:
    default:
      classify_domain (classes, mesh);
    }
}
