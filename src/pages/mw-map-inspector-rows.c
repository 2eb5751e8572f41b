/* mw-map-inspector-rows.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-inspector-private.h"

#include <glib/gi18n.h>

#include "canvas/mw-card.h"

/* A row that was put in, to be taken out again. */
typedef struct
{
  AdwPreferencesGroup *group;
  GtkWidget           *row;
} Row;

void
mw_map_inspector_clear (MwMapInspector *self)
{
  AdwPreferencesGroup *groups[] = {
    self->reasons_group, self->products_group, self->inputs_group, self->outputs_group, self->consumers_group,
  };
  GtkWidget *pill;

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      adw_preferences_group_remove (row->group, row->row);
    }
  g_ptr_array_set_size (self->rows, 0);

  while ((pill = gtk_widget_get_first_child (GTK_WIDGET (self->pills))) != NULL)
    adw_wrap_box_remove (self->pills, pill);
  gtk_widget_set_visible (GTK_WIDGET (self->pills), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    gtk_widget_set_visible (GTK_WIDGET (groups[i]), FALSE);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

void
mw_map_inspector_add_pill (MwMapInspector *self,
                           const char     *text,
                           const char     *style)
{
  g_autofree char *shown = mw_card_dup_text (text);
  GtkWidget *label;

  if (*shown == '\0')
    return;

  label = gtk_label_new (shown);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "pill-label");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  adw_wrap_box_append (self->pills, label);
  gtk_widget_set_visible (GTK_WIDGET (self->pills), TRUE);
}

AdwActionRow *
mw_map_inspector_add_row (MwMapInspector      *self,
                          AdwPreferencesGroup *group,
                          const char          *title,
                          const char          *subtitle)
{
  GtkWidget *widget = adw_action_row_new ();
  Row *row = g_new0 (Row, 1);
  g_autofree char *shown = mw_card_dup_text (title);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (widget), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), shown);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (widget), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (widget), 1);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (widget), subtitle);

  adw_preferences_group_add (group, widget);
  gtk_widget_set_visible (GTK_WIDGET (group), TRUE);
  row->group = group;
  row->row = widget;
  g_ptr_array_add (self->rows, row);

  return ADW_ACTION_ROW (widget);
}

static void
product_row_cb (AdwActionRow   *row,
                MwMapInspector *self)
{
  g_signal_emit_by_name (self, "product-selected",
                         GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "product")));
}

void
mw_map_inspector_add_product_row (MwMapInspector      *self,
                                  AdwPreferencesGroup *group,
                                  guint                product,
                                  const char          *subtitle)
{
  AdwActionRow *row = mw_map_inspector_add_row (self, group, mw_mesh_get_products (self->mesh, NULL)[product].name, subtitle);

  g_object_set_data (G_OBJECT (row), "product", GUINT_TO_POINTER (product));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (product_row_cb), self);
}

void
mw_map_inspector_add_rest (MwMapInspector      *self,
                           AdwPreferencesGroup *group,
                           guint                n)
{
  g_autofree char *text = NULL;

  if (n <= MW_MAP_INSPECTOR_MAX_ROWS)
    return;

  text = g_strdup_printf (ngettext ("And %u more", "And %u more", n - MW_MAP_INSPECTOR_MAX_ROWS), n - MW_MAP_INSPECTOR_MAX_ROWS);
  gtk_widget_add_css_class (GTK_WIDGET (mw_map_inspector_add_row (self, group, text, NULL)), "dimmed");
}

static const char *
get_state_words (MwEdgeState state)
{
  switch (state)
    {
    case MW_EDGE_REQUESTED:
      return _("Requested");

    case MW_EDGE_REJECTED:
      return _("Refused or ended");

    case MW_EDGE_DERIVED:
      return _("Without an agreement");

    case MW_EDGE_BROKEN:
      return _("Broken");

    case MW_EDGE_ACTIVE:
    default:
      return NULL;
    }
}

/* The domain of the other end, and how the edge stands unless it is well. */
static char *
dup_edge_subtitle (MwMapInspector *self,
                   guint           product,
                   MwEdgeState     state)
{
  guint domain = mw_mesh_get_products (self->mesh, NULL)[product].domain;
  g_autofree char *name = mw_card_dup_domain_name (&mw_mesh_get_domains (self->mesh, NULL)[domain]);
  const char *words = get_state_words (state);

  return words != NULL ? g_strdup_printf ("%s · %s", name, words) : g_steal_pointer (&name);
}

void
mw_map_inspector_add_edges (MwMapInspector  *self,
                            const MwProduct *product)
{
  const MwEdge *edges = mw_mesh_get_edges (self->mesh, NULL);
  guint n;
  const guint *incoming = mw_mesh_get_incoming (self->mesh, self->subject, &n);

  for (guint i = 0; i < MIN (n, MW_MAP_INSPECTOR_MAX_ROWS); i++)
    {
      const MwEdge *edge = &edges[incoming[i]];
      g_autofree char *subtitle = dup_edge_subtitle (self, edge->source, edge->state);

      mw_map_inspector_add_product_row (self, self->inputs_group, edge->source, subtitle);
    }
  mw_map_inspector_add_rest (self, self->inputs_group, n);

  for (guint i = 0; i < MIN (product->outgoing.n, MW_MAP_INSPECTOR_MAX_ROWS); i++)
    {
      const MwEdge *edge = &edges[product->outgoing.first + i];
      g_autofree char *subtitle = dup_edge_subtitle (self, edge->target, edge->state);

      mw_map_inspector_add_product_row (self, self->consumers_group, edge->target, subtitle);
    }
  mw_map_inspector_add_rest (self, self->consumers_group, product->outgoing.n);
}

void
mw_map_inspector_add_outputs (MwMapInspector  *self,
                              const MwProduct *product)
{
  const MwPort *ports = mw_mesh_get_ports (self->mesh, NULL);
  guint n = 0;

  for (guint i = 0; i < product->ports.n; i++)
    {
      const MwPort *port = &ports[product->ports.first + i];
      g_autofree char *subtitle = NULL;

      if (port->direction != MW_PORT_OUTPUT || n++ >= MW_MAP_INSPECTOR_MAX_ROWS)
        continue;

      subtitle = mw_card_dup_text (port->port_type != NULL ? port->port_type : port->description);
      mw_map_inspector_add_row (self, self->outputs_group, port->name != NULL ? port->name : port->contract_id, subtitle);
    }

  mw_map_inspector_add_rest (self, self->outputs_group, n);
}
