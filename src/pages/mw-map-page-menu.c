/* mw-map-page-menu.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-page-private.h"

#include <glib/gi18n.h>

static GMenu *
append_section (GMenu *menu)
{
  GMenu *section = g_menu_new ();

  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);

  return section;
}

static void
fill_product_menu (MwMapPage         *self,
                   GMenu             *menu,
                   const MwGraphNode *node)
{
  GMenu *section = append_section (menu);

  g_menu_append (section, _("_Open Product"), "map.open-product");
  g_menu_append (section, _("Show _Neighbourhood"), "map.neighbourhood");
  g_menu_append (section, _("Look _Inside"), "map.inside");
  g_menu_append (section, _("Follow _Columns"), "map.columns");

  section = append_section (menu);
  if (node->n_hidden_in > 0)
    g_menu_append (section, _("Show One Step _Before"), "map.expand-before");
  if (node->n_hidden_out > 0)
    g_menu_append (section, _("Show One Step _After"), "map.expand-after");
  g_menu_append (section, _("Show Everything Before"), "map.select-before");
  g_menu_append (section, _("Show Everything After"), "map.select-after");

  section = append_section (menu);
  g_menu_append (section, _("Find _Paths…"), "map.paths");
  g_menu_append (section, _("_Hide"), "map.hide");
  g_menu_append (section, _("Copy I_dentifier"), "map.copy-id");
}

static void
append_domain_item (GMenu      *menu,
                    const char *label,
                    const char *action,
                    guint       domain)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "u", domain);
  g_menu_append_item (menu, item);
}

static void
append_pin (MwMapPage *self,
            GMenu     *menu,
            guint      node)
{
  g_autofree char *key = mw_graph_dup_node_key (mw_graph_view_get_graph (self->graph_view), node);

  if (g_hash_table_contains (self->view->pins, key))
    g_menu_append (append_section (menu), _("_Unpin"), "map.unpin");
  else
    g_menu_append (append_section (menu), _("_Pin Here"), "map.pin");
}

static void
fill_node_menu (MwMapPage *self,
                GMenu     *menu,
                guint      index)
{
  const MwGraphNode *node = &mw_graph_get_nodes (mw_graph_view_get_graph (self->graph_view), NULL)[index];

  if (node->kind == MW_GRAPH_NODE_PRODUCT ||
      (node->kind == MW_GRAPH_NODE_OBJECT && mw_map_page_find_product (self, node) != MW_NONE))
    fill_product_menu (self, menu, node);
  else if (node->kind == MW_GRAPH_NODE_DOMAIN)
    append_domain_item (append_section (menu), _("_Open Domain"), "map.open-domain", node->subject);
  else if (node->kind == MW_GRAPH_NODE_PORT)
    g_menu_append (append_section (menu), _("_Open Product"), "map.open-product");

  append_pin (self, menu, index);
}

static void
fill_edge_menu (MwMapPage *self,
                GMenu     *menu,
                guint      index)
{
  GMenu *section = append_section (menu);
  const char *actions[] = { "map.go-to-source", "map.go-to-target" };
  const char *labels[] = { _("Go to _Provider"), _("Go to _Consumer") };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (labels[i], NULL);

      g_menu_item_set_action_and_target (item, actions[i], "u", index);
      g_menu_append_item (section, item);
    }
}

static void
fill_area_menu (MwMapPage *self,
                GMenu     *menu,
                guint      index)
{
  MwGraph *graph = mw_graph_view_get_graph (self->graph_view);
  const MwGraphCluster *cluster = &mw_graph_get_clusters (graph, NULL)[index];

  if (cluster->kind == MW_GRAPH_CLUSTER_DOMAIN && self->view->kind == MW_VIEW_OVERVIEW)
    append_domain_item (append_section (menu), _("_Close Domain"), "map.close-domain", cluster->subject);
}

static void
fill_background_menu (MwMapPage *self,
                      GMenu     *menu)
{
  GMenu *section = append_section (menu);

  g_menu_append (section, _("Show _Everything"), "graph-view.zoom-fit");
  g_menu_append (section, _("_Tidy Up"), "map.tidy-up");
  if (g_hash_table_size (self->view->opened) > 0 && self->view->kind == MW_VIEW_OVERVIEW)
    g_menu_append (section, _("_Close All Domains"), "map.close-all");
  if (g_hash_table_size (self->view->hidden) > 0)
    g_menu_append (section, _("Show _Hidden Products"), "map.unhide-all");
  if (g_hash_table_size (self->view->pins) > 0)
    g_menu_append (section, _("_Unpin All"), "map.unpin-all");
}

/**
 * mw_map_page_popup:
 * @part: what is at the point
 * @index: of it
 * @x: in the graph view
 * @y: likewise
 *
 * The menu of a node, an edge, an area or of the picture.
 */
void
mw_map_page_popup (MwMapPage   *self,
                   MwCanvasPart part,
                   guint        index,
                   double       x,
                   double       y)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  self->context_node = part == MW_CANVAS_PART_NODE ? index : MW_NONE;

  switch (part)
    {
    case MW_CANVAS_PART_NODE:
      fill_node_menu (self, menu, index);
      break;

    case MW_CANVAS_PART_EDGE:
      fill_edge_menu (self, menu, index);
      break;

    case MW_CANVAS_PART_AREA:
      fill_area_menu (self, menu, index);
      break;

    case MW_CANVAS_PART_BACKGROUND:
    default:
      break;
    }

  if (part != MW_CANVAS_PART_NODE)
    fill_background_menu (self, menu);

  gtk_popover_menu_set_menu_model (self->context_menu, G_MENU_MODEL (menu));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->context_menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->context_menu));
}
