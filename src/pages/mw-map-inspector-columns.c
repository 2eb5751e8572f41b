/* mw-map-inspector-columns.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-inspector-private.h"

#include <glib/gi18n.h>

#include "graph/mw-graph-words.h"

/* How a column is made of another is told in a sentence. */
#define SUBTITLE_LINES 4

static void
property_row_cb (AdwActionRow   *row,
                 MwMapInspector *self)
{
  g_signal_emit_by_name (self, "property-chosen",
                         GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "property")));
}

/* Where it is, and how it is made of the other. */
static char *
dup_subtitle (MwMesh             *mesh,
              guint               property,
              const MwColumnEdge *edge)
{
  guint product = mw_mesh_get_property_product (mesh, property);
  const MwProperty *entry = &mw_mesh_get_properties (mesh, NULL)[property];
  const MwSchemaObject *object = &mw_mesh_get_objects (mesh, NULL)[entry->object];
  const char *name = product != MW_NONE ? mw_mesh_get_products (mesh, NULL)[product].name
                                        : mw_mesh_get_contracts (mesh, NULL)[object->contract].name;
  g_autofree char *where = mw_graph_words_dup_text (name);
  g_autofree char *how = mw_graph_words_dup_text (edge->transformation);
  GString *text = g_string_new (where);

  if (*how != '\0')
    g_string_append_printf (text, " · %s", how);
  if (edge->is_masking)
    g_string_append_printf (text, " · %s", _("masked"));
  if (edge->is_indirect)
    g_string_append_printf (text, " · %s", _("only decides which rows"));

  return g_string_free (text, FALSE);
}

static void
add_column (MwMapInspector      *self,
            AdwPreferencesGroup *group,
            guint                property,
            const MwColumnEdge  *edge)
{
  g_autofree char *subtitle = dup_subtitle (self->mesh, property, edge);
  AdwActionRow *row = mw_map_inspector_add_row (self, group,
                                                mw_mesh_get_properties (self->mesh, NULL)[property].name, subtitle);

  adw_action_row_set_subtitle_lines (row, SUBTITLE_LINES);
  g_object_set_data (G_OBJECT (row), "property", GUINT_TO_POINTER (property));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (property_row_cb), self);
}

static void
add_columns (MwMapInspector *self,
             guint           property)
{
  const MwColumnEdge *edges = mw_mesh_get_column_edges (self->mesh, NULL);
  MwRange outgoing = mw_mesh_get_column_outgoing (self->mesh, property);
  guint n;
  const guint *incoming = mw_mesh_get_column_incoming (self->mesh, property, &n);

  for (guint i = 0; i < MIN (n, MW_MAP_INSPECTOR_MAX_ROWS); i++)
    add_column (self, self->inputs_group, edges[incoming[i]].source, &edges[incoming[i]]);
  mw_map_inspector_add_rest (self, self->inputs_group, n);

  for (guint i = 0; i < MIN (outgoing.n, MW_MAP_INSPECTOR_MAX_ROWS); i++)
    add_column (self, self->consumers_group, edges[outgoing.first + i].target, &edges[outgoing.first + i]);
  mw_map_inspector_add_rest (self, self->consumers_group, outgoing.n);

  adw_preferences_group_set_title (self->inputs_group, _("Made Of"));
  adw_preferences_group_set_title (self->consumers_group, _("Feeds"));
}

/**
 * mw_map_inspector_show_property:
 * @property: index of a property of @mesh
 *
 * Tells of a column: what it is, what it is made of and what it feeds.
 */
void
mw_map_inspector_show_property (MwMapInspector *self,
                                MwMesh         *mesh,
                                guint           property)
{
  const MwProperty *entry;
  guint product;
  g_autofree char *title = NULL;
  const char *type;

  g_return_if_fail (MW_IS_MAP_INSPECTOR (self));
  g_return_if_fail (MW_IS_MESH (mesh));

  entry = &mw_mesh_get_properties (mesh, NULL)[property];
  product = mw_mesh_get_property_product (mesh, property);
  title = mw_graph_words_dup_text (entry->name);
  type = entry->logical_type != NULL ? entry->logical_type : entry->physical_type;

  mw_map_inspector_begin (self, mesh, title, type);
  mw_map_inspector_add_pill (self, entry->classification, "warning");
  if (entry->is_primary_key)
    mw_map_inspector_add_pill (self, _("Primary key"), NULL);
  if (entry->is_required)
    mw_map_inspector_add_pill (self, _("Required"), NULL);
  mw_map_inspector_set_text (self->purpose, entry->description != NULL ? entry->description : entry->transform);

  if (product != MW_NONE)
    {
      adw_preferences_group_set_title (self->products_group, _("Product"));
      mw_map_inspector_add_product_row (self, self->products_group, product, NULL);
    }
  add_columns (self, property);
}
