/* mw-schema-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-schema-table.h"

#include <glib/gi18n.h>

#include "forms/mw-schema-cell.h"

struct _MwSchemaTable
{
  AdwBin         parent_instance;

  MwDraftPort   *port;
  GtkColumnView *view;
  GtkStringList *classifications;
  GHashTable    *messages;
  /* Cells on show, so that findings can be shown in them; not owned. */
  GPtrArray     *cells;
};

G_DEFINE_FINAL_TYPE (MwSchemaTable, mw_schema_table, ADW_TYPE_BIN)

typedef struct
{
  const char *title;
  const char *label;             /* for assistive technology */
  const char *field;
  int         width;             /* -1: as needed */
  gboolean    expands;
} Column;

static const Column columns[] = {
  { N_("Name"), N_("Property Name"), "name", 150, FALSE },
  { N_("Type"), N_("Property Type"), "logical-type", 120, FALSE },
  { N_("Key"), N_("Part of the Primary Key"), "primary-key", -1, FALSE },
  { N_("Required"), N_("Required"), "required", -1, FALSE },
  { N_("Classification"), N_("Property Classification"), "classification", 140, FALSE },
  { N_("Description"), N_("Property Description"), "description", 170, TRUE },
};

static void
update_cell (MwSchemaTable *self,
             MwSchemaCell  *cell)
{
  g_autofree char *key = NULL;

  if (mw_schema_cell_get_position (cell) == GTK_INVALID_LIST_POSITION)
    return;

  key = g_strdup_printf ("%u/%s", mw_schema_cell_get_position (cell),
                         mw_schema_cell_get_field (cell));
  mw_schema_cell_set_message (cell, self->messages != NULL
                                    ? g_hash_table_lookup (self->messages, key) : NULL);
}

static void
update_cells (MwSchemaTable *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    update_cell (self, g_ptr_array_index (self->cells, i));
}

static void
cell_activated_cb (MwSchemaTable *self)
{
  guint n = g_list_model_get_n_items (mw_draft_port_get_properties (self->port));

  mw_draft_port_add_property (self->port);
  mw_schema_table_focus (self, n, "name");
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkColumnViewCell        *item,
          MwSchemaTable            *self)
{
  const Column *column = g_object_get_data (G_OBJECT (factory), "mw-column");
  GtkWidget *cell = mw_schema_cell_new (column->field, _(column->label), self->classifications);

  g_signal_connect_object (cell, "activated", G_CALLBACK (cell_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_cell_set_child (item, cell);
  gtk_column_view_cell_set_focusable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkColumnViewCell        *item,
         MwSchemaTable            *self)
{
  MwSchemaCell *cell = MW_SCHEMA_CELL (gtk_column_view_cell_get_child (item));

  mw_schema_cell_bind (cell, gtk_column_view_cell_get_item (item),
                       gtk_column_view_cell_get_position (item));
  g_ptr_array_add (self->cells, cell);
  update_cell (self, cell);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkColumnViewCell        *item,
           MwSchemaTable            *self)
{
  MwSchemaCell *cell = MW_SCHEMA_CELL (gtk_column_view_cell_get_child (item));

  mw_schema_cell_bind (cell, NULL, GTK_INVALID_LIST_POSITION);
  g_ptr_array_remove_fast (self->cells, cell);
}

static void
remove_clicked_cb (GtkButton         *button,
                   GtkColumnViewCell *item)
{
  MwSchemaTable *self = MW_SCHEMA_TABLE (gtk_widget_get_ancestor (GTK_WIDGET (button),
                                                                  MW_TYPE_SCHEMA_TABLE));

  mw_draft_port_remove_property (self->port, gtk_column_view_cell_get_position (item));
}

static void
setup_remove_cb (GtkSignalListItemFactory *factory,
                 GtkColumnViewCell        *item)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Remove Property"));
  g_signal_connect (button, "clicked", G_CALLBACK (remove_clicked_cb), item);
  gtk_column_view_cell_set_child (item, button);
  gtk_column_view_cell_set_focusable (item, FALSE);
}

static void
add_columns (MwSchemaTable *self)
{
  g_autoptr(GtkColumnViewColumn) removing = NULL;
  GtkListItemFactory *factory;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = NULL;

      factory = gtk_signal_list_item_factory_new ();
      g_object_set_data (G_OBJECT (factory), "mw-column", (gpointer) &columns[i]);
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
      g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);

      column = gtk_column_view_column_new (_(columns[i].title), factory);
      gtk_column_view_column_set_fixed_width (column, columns[i].width);
      gtk_column_view_column_set_expand (column, columns[i].expands);
      gtk_column_view_append_column (self->view, column);
    }

  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_remove_cb), NULL);
  removing = gtk_column_view_column_new (NULL, factory);
  gtk_column_view_append_column (self->view, removing);
}

static void
properties_changed_cb (MwSchemaTable *self)
{
  GListModel *properties = mw_draft_port_get_properties (self->port);

  gtk_widget_set_visible (GTK_WIDGET (self), g_list_model_get_n_items (properties) > 0);
}

static void
mw_schema_table_dispose (GObject *object)
{
  MwSchemaTable *self = MW_SCHEMA_TABLE (object);

  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  self->view = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->port);
  g_clear_object (&self->classifications);
  g_clear_pointer (&self->messages, g_hash_table_unref);
  g_clear_pointer (&self->cells, g_ptr_array_unref);

  G_OBJECT_CLASS (mw_schema_table_parent_class)->dispose (object);
}

static void
mw_schema_table_class_init (MwSchemaTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mw_schema_table_dispose;
}

static void
mw_schema_table_init (MwSchemaTable *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->cells = g_ptr_array_new ();
  self->classifications = gtk_string_list_new (NULL);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_tab_behavior (self->view, GTK_LIST_TAB_ALL);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "schema-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Properties of the schema"),
                                  -1);
  add_columns (self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_widget_add_css_class (scrolled, "card");
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

GtkWidget *
mw_schema_table_new (MwDraftPort *port)
{
  MwSchemaTable *self;
  GListModel *properties;

  g_return_val_if_fail (MW_IS_DRAFT_PORT (port), NULL);

  self = g_object_new (MW_TYPE_SCHEMA_TABLE, NULL);
  self->port = g_object_ref (port);
  properties = mw_draft_port_get_properties (port);
  gtk_column_view_set_model (self->view,
                             GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (properties))));
  g_signal_connect_object (properties, "items-changed",
                           G_CALLBACK (properties_changed_cb), self, G_CONNECT_SWAPPED);
  properties_changed_cb (self);

  return GTK_WIDGET (self);
}

void
mw_schema_table_set_classifications (MwSchemaTable      *self,
                                     const char * const *values)
{
  g_return_if_fail (MW_IS_SCHEMA_TABLE (self));

  gtk_string_list_splice (self->classifications, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->classifications)),
                          values);
}

void
mw_schema_table_set_messages (MwSchemaTable *self,
                              GHashTable    *messages)
{
  g_return_if_fail (MW_IS_SCHEMA_TABLE (self));

  g_clear_pointer (&self->messages, g_hash_table_unref);
  self->messages = messages != NULL ? g_hash_table_ref (messages) : NULL;
  update_cells (self);
}

void
mw_schema_table_focus (MwSchemaTable *self,
                       guint          position,
                       const char    *field)
{
  g_return_if_fail (MW_IS_SCHEMA_TABLE (self));

  for (guint i = 0; i < self->cells->len; i++)
    {
      MwSchemaCell *cell = g_ptr_array_index (self->cells, i);

      if (mw_schema_cell_get_position (cell) == position &&
          g_strcmp0 (mw_schema_cell_get_field (cell), field) == 0)
        {
          gtk_widget_grab_focus (GTK_WIDGET (cell));
          return;
        }
    }

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
