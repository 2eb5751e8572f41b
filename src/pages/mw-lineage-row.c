/* mw-lineage-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-lineage-row.h"

#include <glib/gi18n.h>

#include "graph/mw-edge-words.h"
#include "graph/mw-graph-words.h"

struct _MwLineageRow
{
  GObject            parent_instance;

  MwGraph           *graph;      /* of a node */
  guint              node;
  MwReach           *reach;      /* of something reached */
  const MwReachItem *item;
  char              *texts[MW_LINEAGE_N_COLUMNS];  /* made when asked for */
};

static const char * const labels[MW_LINEAGE_N_COLUMNS] = {
  [MW_LINEAGE_NAME] = N_("Name"),
  [MW_LINEAGE_STEPS] = N_("Steps"),
  [MW_LINEAGE_DOMAIN] = N_("Domain"),
  [MW_LINEAGE_OWNER] = N_("Owner"),
  [MW_LINEAGE_STATUS] = N_("Status"),
  [MW_LINEAGE_TAKES] = N_("Takes From"),
  [MW_LINEAGE_GIVES] = N_("Gives To"),
  [MW_LINEAGE_VIA] = N_("By Way Of"),
  [MW_LINEAGE_REASON] = N_("Reason"),
};

G_DEFINE_FINAL_TYPE (MwLineageRow, mw_lineage_row, G_TYPE_OBJECT)

static void
mw_lineage_row_finalize (GObject *object)
{
  MwLineageRow *self = MW_LINEAGE_ROW (object);

  g_clear_object (&self->graph);
  g_clear_pointer (&self->reach, mw_reach_unref);
  for (guint i = 0; i < MW_LINEAGE_N_COLUMNS; i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (mw_lineage_row_parent_class)->finalize (object);
}

static void
mw_lineage_row_class_init (MwLineageRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mw_lineage_row_finalize;
}

static void
mw_lineage_row_init (MwLineageRow *self)
{
  self->node = MW_NONE;
}

MwLineageRow *
mw_lineage_row_new_node (MwGraph *graph,
                         guint    node)
{
  MwLineageRow *self = g_object_new (MW_TYPE_LINEAGE_ROW, NULL);

  g_set_object (&self->graph, graph);
  self->node = node;

  return self;
}

MwLineageRow *
mw_lineage_row_new_reached (MwReach           *reach,
                            const MwReachItem *item)
{
  MwLineageRow *self = g_object_new (MW_TYPE_LINEAGE_ROW, NULL);

  self->reach = mw_reach_ref (reach);
  self->item = item;

  return self;
}

static MwMesh *
get_mesh (MwLineageRow *self)
{
  return self->reach != NULL ? mw_reach_get_mesh (self->reach) : mw_graph_get_mesh (self->graph);
}

guint
mw_lineage_row_get_product (MwLineageRow *self)
{
  const MwGraphNode *node;

  g_return_val_if_fail (MW_IS_LINEAGE_ROW (self), MW_NONE);

  if (self->reach != NULL)
    return self->item->product;

  node = &mw_graph_get_nodes (self->graph, NULL)[self->node];

  return node->kind == MW_GRAPH_NODE_PRODUCT ? node->subject : MW_NONE;
}

static const MwProduct *
get_entry (MwLineageRow *self)
{
  guint product = mw_lineage_row_get_product (self);

  return product != MW_NONE ? &mw_mesh_get_products (get_mesh (self), NULL)[product] : NULL;
}

static char *
dup_owner (MwLineageRow    *self,
           const MwProduct *product)
{
  const char *name = product->team != MW_NONE ? mw_mesh_get_teams (get_mesh (self), NULL)[product->team].name
                                              : product->team_name;

  return mw_graph_words_dup_text (name);
}

static char *
dup_number (MwLineageRow   *self,
            MwLineageColumn column)
{
  return g_strdup_printf ("%u", mw_lineage_row_get_number (self, column));
}

static char *
dup_domain (MwLineageRow    *self,
            const MwProduct *product)
{
  return mw_graph_words_dup_text (mw_mesh_get_domains (get_mesh (self), NULL)[product->domain].name);
}

/* A node that is no product has a name and says what it is. */
static char *
dup_other (MwLineageRow   *self,
           MwLineageColumn column)
{
  if (column == MW_LINEAGE_NAME)
    return mw_graph_dup_node_title (self->graph, self->node);

  if (column == MW_LINEAGE_STATUS)
    return g_strdup (mw_graph_node_kind_get_label (mw_graph_get_nodes (self->graph, NULL)[self->node].kind));

  return g_strdup ("");
}

static char *
dup_text (MwLineageRow   *self,
          MwLineageColumn column)
{
  const MwProduct *product = get_entry (self);

  if (product == NULL)
    return dup_other (self, column);

  switch (column)
    {
    case MW_LINEAGE_NAME:
      return mw_graph_words_dup_text (product->name);

    case MW_LINEAGE_DOMAIN:
      return dup_domain (self, product);

    case MW_LINEAGE_OWNER:
      return dup_owner (self, product);

    case MW_LINEAGE_STATUS:
      return mw_graph_words_dup_text (product->is_ghost ? _("Not in the registry") : product->status);

    case MW_LINEAGE_STEPS:
      return self->item != NULL ? dup_number (self, column) : g_strdup ("");

    case MW_LINEAGE_VIA:
      return self->item != NULL
             ? mw_graph_words_dup_text (mw_mesh_get_products (get_mesh (self), NULL)[self->item->via].name)
             : g_strdup ("");

    case MW_LINEAGE_REASON:
      return self->item != NULL ? mw_edge_dup_reason (get_mesh (self), self->item->edge) : g_strdup ("");

    case MW_LINEAGE_TAKES:
    case MW_LINEAGE_GIVES:
    default:
      return dup_number (self, column);
    }
}

const char *
mw_lineage_row_get_text (MwLineageRow   *self,
                         MwLineageColumn column)
{
  g_return_val_if_fail (MW_IS_LINEAGE_ROW (self), NULL);
  g_return_val_if_fail (column < MW_LINEAGE_N_COLUMNS, NULL);

  if (self->texts[column] == NULL)
    self->texts[column] = dup_text (self, column);

  return self->texts[column];
}

guint
mw_lineage_row_get_number (MwLineageRow   *self,
                           MwLineageColumn column)
{
  const MwProduct *product;

  g_return_val_if_fail (MW_IS_LINEAGE_ROW (self), 0);

  product = get_entry (self);
  if (column == MW_LINEAGE_STEPS)
    return self->item != NULL ? self->item->distance : 0;
  if (product == NULL)
    return 0;

  return column == MW_LINEAGE_TAKES ? product->n_providers : product->n_consumers;
}

const char *
mw_lineage_column_get_label (MwLineageColumn column)
{
  g_return_val_if_fail (column < MW_LINEAGE_N_COLUMNS, NULL);

  return _(labels[column]);
}
