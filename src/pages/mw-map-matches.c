/* mw-map-matches.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-matches.h"

#include <string.h>

/* What makes a text a selector, and not part of a name. */
#define SELECTOR_CHARACTERS "+@:,!()\"*\\"

static GArray *
evaluate (const char  *text,
          MwMesh      *mesh,
          MwSelector **selector,
          GError     **error)
{
  g_autoptr(MwSelector) parsed = mw_selector_new (text, error);
  GArray *products;

  if (parsed == NULL)
    return NULL;

  products = mw_selector_evaluate (parsed, mesh, mw_mesh_get_time (mesh), error);
  if (products != NULL)
    *selector = g_steal_pointer (&parsed);

  return products;
}

/* "*pod*,*plays*": what has all words in its name or in its id. */
static char *
dup_pattern (const char *text)
{
  g_auto(GStrv) words = g_strsplit_set (text, " \t", -1);
  GString *pattern = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (pattern, "%s*%s*", pattern->len > 0 ? "," : "", words[i]);

  return g_string_free (pattern, FALSE);
}

static gboolean
are_the_same (GArray *a,
              GArray *b)
{
  return a->len == b->len && memcmp (a->data, b->data, a->len * sizeof (guint)) == 0;
}

/* Who looks for "plays" also means "Podcast Plays", although that is a product of
 * its own; a selector would take it for the one product. Where it is the same,
 * what was written says it better than a pattern. */
GArray *
mw_map_matches_find_products (const char  *text,
                              MwMesh      *mesh,
                              MwSelector **selector,
                              GError     **error)
{
  g_autoptr(GError) wrong = NULL;
  g_autofree char *pattern = NULL;
  g_autoptr(MwSelector) parts = NULL;
  g_autoptr(GArray) products = NULL;
  g_autoptr(GArray) exact = NULL;

  *selector = NULL;
  exact = evaluate (text, mesh, selector, &wrong);
  if (strpbrk (text, SELECTOR_CHARACTERS) == NULL)
    {
      pattern = dup_pattern (text);
      products = evaluate (pattern, mesh, &parts, NULL);
    }

  if (products != NULL && products->len > 0 && (exact == NULL || !are_the_same (exact, products)))
    {
      g_clear_pointer (selector, mw_selector_unref);
      *selector = g_steal_pointer (&parts);
      return g_steal_pointer (&products);
    }

  if (exact == NULL)
    g_propagate_error (error, g_steal_pointer (&wrong));

  return g_steal_pointer (&exact);
}

/* ---- Where it is ---- */

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const graphene_rect_t *boxes = data;
  const graphene_rect_t *first = &boxes[*(const guint *) a];
  const graphene_rect_t *second = &boxes[*(const guint *) b];

  if (first->origin.x < second->origin.x || first->origin.x > second->origin.x)
    return first->origin.x < second->origin.x ? -1 : 1;

  return (first->origin.y > second->origin.y) - (first->origin.y < second->origin.y);
}

static guint
find_node (MwGraph *graph,
           guint    product)
{
  guint node = mw_graph_find_node (graph, MW_GRAPH_NODE_PRODUCT, product);
  MwMesh *mesh = mw_graph_get_mesh (graph);

  if (node == MW_NONE)
    node = mw_graph_find_node (graph, MW_GRAPH_NODE_DOMAIN, mw_mesh_get_products (mesh, NULL)[product].domain);

  return node;
}

GArray *
mw_map_matches_find_nodes (MwGraphLayout *layout,
                           GArray        *products)
{
  MwGraph *graph = mw_graph_layout_get_graph (layout);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < products->len; i++)
    {
      guint node = find_node (graph, g_array_index (products, guint, i));

      if (node != MW_NONE && g_hash_table_add (seen, GUINT_TO_POINTER (node)))
        g_array_append_val (nodes, node);
    }

  g_sort_array ((guint *) (gpointer) nodes->data, nodes->len, sizeof (guint), compare_places,
                (gpointer) mw_graph_layout_get_boxes (layout, NULL));

  return nodes;
}
