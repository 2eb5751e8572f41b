/* mw-product-lineage.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-product-lineage.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pages/mw-graph-view.h"
#include "pages/mw-product-group.h"

#define MAX_STEPS 9

struct _MwProductLineage
{
  AdwBin       parent_instance;

  MwMesh      *mesh;
  guint        product;
  guint        upstream;
  guint        downstream;
  MwGraph     *graph;
  gboolean     is_active;

  GtkLabel    *upstream_steps;
  GtkLabel    *downstream_steps;
  GtkLabel    *count_label;
  MwGraphView *graph_view;
  GtkWidget   *lists;
};

typedef enum {
  SIGNAL_LAYOUT_REQUESTED,
  SIGNAL_PRODUCT_ACTIVATED,
} MwProductLineageSignal;

static guint signals[SIGNAL_PRODUCT_ACTIVATED + 1];

G_DEFINE_FINAL_TYPE (MwProductLineage, mw_product_lineage, ADW_TYPE_BIN)

static void
add_neighbours (MwMesh     *mesh,
                guint       product,
                gboolean    upstream,
                GHashTable *seen,
                GArray     *found)
{
  g_autoptr(GArray) edges = mw_product_group_dup_edges (mesh, product, upstream);
  const MwEdge *all = mw_mesh_get_edges (mesh, NULL);

  for (guint i = 0; i < edges->len; i++)
    {
      const MwEdge *edge = &all[g_array_index (edges, guint, i)];
      guint other = upstream ? edge->source : edge->target;

      if (edge->state != MW_EDGE_REJECTED && g_hash_table_add (seen, GUINT_TO_POINTER (other)))
        g_array_append_val (found, other);
    }
}

GPtrArray *
mw_lineage_dup_steps (MwMesh  *mesh,
                      guint    product,
                      gboolean upstream,
                      guint    steps)
{
  g_autoptr(GPtrArray) distances = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr(GArray) here = g_array_new (FALSE, FALSE, sizeof (guint));

  g_hash_table_add (seen, GUINT_TO_POINTER (product));
  g_array_append_val (here, product);

  for (guint step = 0; step < steps && here->len > 0; step++)
    {
      GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint i = 0; i < here->len; i++)
        add_neighbours (mesh, g_array_index (here, guint, i), upstream, seen, found);

      g_array_unref (here);
      here = g_array_ref (found);
      g_ptr_array_add (distances, found);
    }

  return g_steal_pointer (&distances);
}

static void
add_far_lists (MwProductLineage *self,
               gboolean          upstream,
               guint             steps)
{
  g_autoptr(GPtrArray) distances = mw_lineage_dup_steps (self->mesh, self->product, upstream, steps);

  /* The first step is listed with its edges. */
  for (guint i = 1; i < distances->len; i++)
    {
      GArray *products = g_ptr_array_index (distances, i);
      g_autofree char *title = NULL;

      if (products->len == 0)
        continue;

      if (upstream)
        title = g_strdup_printf (ngettext ("%u Step Upstream", "%u Steps Upstream", i + 1), i + 1);
      else
        title = g_strdup_printf (ngettext ("%u Step Downstream", "%u Steps Downstream", i + 1), i + 1);

      gtk_box_append (GTK_BOX (self->lists),
                      mw_product_group_new (self->mesh, MW_PRODUCT_GROUP_PRODUCTS,
                                            (const guint *) (void *) products->data, products->len,
                                            title, ""));
    }
}

static void
add_near_list (MwProductLineage *self,
               gboolean          upstream,
               const char       *title,
               const char       *nothing)
{
  g_autoptr(GArray) edges = mw_product_group_dup_edges (self->mesh, self->product, upstream);

  gtk_box_append (GTK_BOX (self->lists),
                  mw_product_group_new (self->mesh,
                                        upstream ? MW_PRODUCT_GROUP_PROVIDERS : MW_PRODUCT_GROUP_CONSUMERS,
                                        (const guint *) (void *) edges->data, edges->len,
                                        title, nothing));
}

static void
update_lists (MwProductLineage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->lists)) != NULL)
    gtk_box_remove (GTK_BOX (self->lists), child);

  if (self->upstream > 0)
    {
      add_near_list (self, TRUE, _("Upstream"), _("It consumes no other product."));
      add_far_lists (self, TRUE, self->upstream);
    }

  if (self->downstream > 0)
    {
      add_near_list (self, FALSE, _("Downstream"), _("Nobody consumes it yet."));
      add_far_lists (self, FALSE, self->downstream);
    }
}

static void
update_steps (MwProductLineage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *upstream = g_strdup_printf ("%u", self->upstream);
  g_autofree char *downstream = g_strdup_printf ("%u", self->downstream);

  gtk_label_set_text (self->upstream_steps, upstream);
  gtk_label_set_text (self->downstream_steps, downstream);
  gtk_widget_action_set_enabled (widget, "lineage.upstream-less", self->upstream > 0);
  gtk_widget_action_set_enabled (widget, "lineage.upstream-more", self->upstream < MAX_STEPS);
  gtk_widget_action_set_enabled (widget, "lineage.downstream-less", self->downstream > 0);
  gtk_widget_action_set_enabled (widget, "lineage.downstream-more", self->downstream < MAX_STEPS);
}

static void
update (MwProductLineage *self)
{
  g_autofree char *count = NULL;
  guint n = 0;

  update_steps (self);
  if (self->mesh == NULL || self->product == MW_NONE || !self->is_active)
    return;

  g_clear_object (&self->graph);
  self->graph = mw_graph_new_neighbourhood (self->mesh, self->product, self->upstream, self->downstream);
  mw_graph_get_nodes (self->graph, &n);
  count = g_strdup_printf (ngettext ("%u product", "%u products", n), n);
  gtk_label_set_text (self->count_label, count);

  update_lists (self);
  mw_graph_view_set_graph (self->graph_view, self->graph);
}

static void
step_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MwProductLineage *self = MW_PRODUCT_LINEAGE (widget);
  guint *steps = strstr (action_name, "upstream") != NULL ? &self->upstream : &self->downstream;

  if (g_str_has_suffix (action_name, "-more"))
    *steps = MIN (*steps + 1, MAX_STEPS);
  else
    *steps = *steps > 0 ? *steps - 1 : 0;

  update (self);
}

static void
layout_requested_cb (MwProductLineage *self,
                     MwGraph          *graph,
                     MwGraphLayout    *before,
                     GHashTable       *pins)
{
  g_signal_emit (self, signals[SIGNAL_LAYOUT_REQUESTED], 0, graph, before, pins);
}

static void
opened_cb (MwProductLineage *self,
           guint             node)
{
  guint n = 0;
  const MwGraphNode *nodes = self->graph != NULL ? mw_graph_get_nodes (self->graph, &n) : NULL;

  if (node < n && nodes[node].kind == MW_GRAPH_NODE_PRODUCT && nodes[node].subject != self->product)
    g_signal_emit (self, signals[SIGNAL_PRODUCT_ACTIVATED], 0, nodes[node].subject);
}

static void
mw_product_lineage_dispose (GObject *object)
{
  MwProductLineage *self = MW_PRODUCT_LINEAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_PRODUCT_LINEAGE);
  g_clear_object (&self->graph);
  g_clear_object (&self->mesh);

  G_OBJECT_CLASS (mw_product_lineage_parent_class)->dispose (object);
}

static void
mw_product_lineage_class_init (MwProductLineageClass *klass)
{
  static const char * const actions[] = {
    "lineage.upstream-less", "lineage.upstream-more",
    "lineage.downstream-less", "lineage.downstream-more",
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mw_product_lineage_dispose;

  signals[SIGNAL_LAYOUT_REQUESTED] =
    g_signal_new ("layout-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE,
                  3, MW_TYPE_GRAPH, MW_TYPE_GRAPH_LAYOUT, G_TYPE_HASH_TABLE);
  signals[SIGNAL_PRODUCT_ACTIVATED] =
    g_signal_new ("product-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (MW_TYPE_GRAPH_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/pages/mw-product-lineage.ui");
  gtk_widget_class_bind_template_child (widget_class, MwProductLineage, upstream_steps);
  gtk_widget_class_bind_template_child (widget_class, MwProductLineage, downstream_steps);
  gtk_widget_class_bind_template_child (widget_class, MwProductLineage, count_label);
  gtk_widget_class_bind_template_child (widget_class, MwProductLineage, graph_view);
  gtk_widget_class_bind_template_child (widget_class, MwProductLineage, lists);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, step_action);
}

static void
mw_product_lineage_init (MwProductLineage *self)
{
  self->product = MW_NONE;
  self->upstream = 1;
  self->downstream = 1;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->graph_view, "layout-requested", G_CALLBACK (layout_requested_cb), self);
  g_signal_connect_swapped (self->graph_view, "opened", G_CALLBACK (opened_cb), self);
}

void
mw_product_lineage_show (MwProductLineage *self,
                         MwMesh           *mesh,
                         guint             product)
{
  g_return_if_fail (MW_IS_PRODUCT_LINEAGE (self));

  g_set_object (&self->mesh, mesh);
  self->product = mesh != NULL ? product : MW_NONE;
  self->upstream = 1;
  self->downstream = 1;
  if (self->product == MW_NONE)
    mw_graph_view_set_graph (self->graph_view, NULL);
  update (self);
}

void
mw_product_lineage_set_active (MwProductLineage *self,
                               gboolean          active)
{
  g_return_if_fail (MW_IS_PRODUCT_LINEAGE (self));

  if (self->is_active == active)
    return;

  self->is_active = active;
  update (self);
}

void
mw_product_lineage_set_layout (MwProductLineage *self,
                               MwGraphLayout    *graph_layout)
{
  guint node;

  g_return_if_fail (MW_IS_PRODUCT_LINEAGE (self));
  g_return_if_fail (MW_IS_GRAPH_LAYOUT (graph_layout));

  if (mw_graph_layout_get_graph (graph_layout) != self->graph)
    return;

  mw_graph_view_set_layout (self->graph_view, graph_layout);
  node = mw_graph_find_node (self->graph, MW_GRAPH_NODE_PRODUCT, self->product);
  mw_graph_canvas_set_selected (mw_graph_view_get_canvas (self->graph_view), node);
}
