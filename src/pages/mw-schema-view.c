/* mw-schema-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-schema-view.h"

#include <glib/gi18n-lib.h>

#include "pages/mw-schema-cells.h"
#include "pages/mw-schema-details.h"

/* A schema with no more rows than this is opened at once. */
#define N_OPEN 60

struct _MwSchemaView
{
  AdwBin               parent_instance;

  MwMesh              *mesh;
  guint                contract;
  GtkSingleSelection  *selection;

  GtkStack            *stack;
  GtkStack            *results;
  AdwOverlaySplitView *split_view;
  AdwStatusPage       *empty_page;
  MwSchemaDetails     *details;
  GtkWidget           *filter_entry;
  GtkColumnView       *column_view;
  GtkColumnViewColumn *name_column;
  GtkColumnViewColumn *type_column;
  GtkColumnViewColumn *flags_column;
  GtkColumnViewColumn *class_column;
  GtkColumnViewColumn *description_column;
};

G_DEFINE_FINAL_TYPE (MwSchemaView, mw_schema_view, ADW_TYPE_BIN)

static GListModel *
create_children_cb (gpointer item,
                    gpointer data)
{
  return mw_schema_item_dup_children (item);
}

static gboolean
is_small (MwSchemaView *self)
{
  const MwContract *contract = &mw_mesh_get_contracts (self->mesh, NULL)[self->contract];
  const MwSchemaObject *objects = mw_mesh_get_objects (self->mesh, NULL);
  guint n = contract->objects.n;

  for (guint i = 0; i < contract->objects.n && n <= N_OPEN; i++)
    n += objects[contract->objects.first + i].properties.n;

  return n <= N_OPEN;
}

static void
set_rows (MwSchemaView *self,
          GListModel   *rows)
{
  gtk_single_selection_set_model (self->selection, rows);
  gtk_stack_set_visible_child_name (self->results,
                                    g_list_model_get_n_items (rows) > 0 ? "tree" : "no-results");
}

static void
update_rows (MwSchemaView *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->filter_entry));

  if (self->mesh == NULL || self->contract == MW_NONE)
    return;

  if (*words != '\0')
    {
      g_autoptr(GListModel) found = mw_schema_list_new_matching (self->mesh, self->contract, words);

      set_rows (self, found);
    }
  else
    {
      g_autoptr(GtkTreeListModel) tree = NULL;

      tree = gtk_tree_list_model_new (mw_schema_list_new (self->mesh, self->contract),
                                      FALSE, is_small (self), create_children_cb, NULL, NULL);
      set_rows (self, G_LIST_MODEL (tree));
    }
}

static void
filter_changed_cb (MwSchemaView *self)
{
  update_rows (self);
}

static void
selected_cb (MwSchemaView *self)
{
  gpointer row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr(MwSchemaItem) item = NULL;

  if (row != NULL)
    item = GTK_IS_TREE_LIST_ROW (row) ? gtk_tree_list_row_get_item (row) : g_object_ref (row);

  mw_schema_details_show (self->details, item);
}

static void
activated_cb (MwSchemaView *self)
{
  adw_overlay_split_view_set_show_sidebar (self->split_view, TRUE);
}

static void
mw_schema_view_dispose (GObject *object)
{
  MwSchemaView *self = MW_SCHEMA_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_SCHEMA_VIEW);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->mesh);

  G_OBJECT_CLASS (mw_schema_view_parent_class)->dispose (object);
}

static void
mw_schema_view_class_init (MwSchemaViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mw_schema_view_dispose;

  g_type_ensure (MW_TYPE_SCHEMA_DETAILS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/pages/mw-schema-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MwSchemaView, stack);
  gtk_widget_class_bind_template_child (widget_class, MwSchemaView, results);
  gtk_widget_class_bind_template_child (widget_class, MwSchemaView, split_view);
  gtk_widget_class_bind_template_child (widget_class, MwSchemaView, empty_page);
  gtk_widget_class_bind_template_child (widget_class, MwSchemaView, details);
  gtk_widget_class_bind_template_child (widget_class, MwSchemaView, filter_entry);
  gtk_widget_class_bind_template_child (widget_class, MwSchemaView, column_view);
  gtk_widget_class_bind_template_child (widget_class, MwSchemaView, name_column);
  gtk_widget_class_bind_template_child (widget_class, MwSchemaView, type_column);
  gtk_widget_class_bind_template_child (widget_class, MwSchemaView, flags_column);
  gtk_widget_class_bind_template_child (widget_class, MwSchemaView, class_column);
  gtk_widget_class_bind_template_child (widget_class, MwSchemaView, description_column);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
mw_schema_view_init (MwSchemaView *self)
{
  GtkColumnViewColumn *columns[5];

  self->contract = MW_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));

  columns[MW_SCHEMA_CELL_NAME] = self->name_column;
  columns[MW_SCHEMA_CELL_TYPE] = self->type_column;
  columns[MW_SCHEMA_CELL_FLAGS] = self->flags_column;
  columns[MW_SCHEMA_CELL_CLASS] = self->class_column;
  columns[MW_SCHEMA_CELL_DESCRIPTION] = self->description_column;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr(GtkListItemFactory) factory = mw_schema_cells_new_factory (i);

      gtk_column_view_column_set_factory (columns[i], factory);
    }

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self);
}

void
mw_schema_view_show (MwSchemaView *self,
                     MwMesh       *mesh,
                     guint         contract)
{
  gboolean has_schema = FALSE;

  g_return_if_fail (MW_IS_SCHEMA_VIEW (self));

  g_set_object (&self->mesh, mesh);
  self->contract = mesh != NULL ? contract : MW_NONE;

  if (self->contract != MW_NONE)
    has_schema = mw_mesh_get_contracts (mesh, NULL)[contract].objects.n > 0;

  gtk_editable_set_text (GTK_EDITABLE (self->filter_entry), "");
  adw_overlay_split_view_set_show_sidebar (self->split_view,
                                           !adw_overlay_split_view_get_collapsed (self->split_view));
  gtk_stack_set_visible_child_name (self->stack, has_schema ? "schema" : "empty");
  gtk_single_selection_set_model (self->selection, NULL);
  mw_schema_details_show (self->details, NULL);
  update_rows (self);
}

/* The row of @property below the rows from @position on, opening its parents. */
static guint
find_row (GtkSingleSelection *selection,
          guint               property)
{
  GListModel *rows = gtk_single_selection_get_model (selection);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(GtkTreeListRow) row = g_list_model_get_item (rows, i);
      g_autoptr(MwSchemaItem) item = gtk_tree_list_row_get_item (row);
      const MwProperty *here = mw_schema_item_get_property (item);
      const MwSchemaObject *object = mw_schema_item_get_object (item);
      const MwProperty *all = mw_mesh_get_properties (mw_schema_item_get_mesh (item), NULL);

      if (here == &all[property])
        return i;

      if (here == NULL && property >= object->properties.first &&
          property < object->properties.first + object->properties.n)
        gtk_tree_list_row_set_expanded (row, TRUE);
      else if (here != NULL && all[property].object == here->object && all[property].depth > here->depth)
        gtk_tree_list_row_set_expanded (row, TRUE);
    }

  return GTK_INVALID_LIST_POSITION;
}

void
mw_schema_view_select (MwSchemaView *self,
                       guint         property)
{
  guint position;

  g_return_if_fail (MW_IS_SCHEMA_VIEW (self));

  gtk_editable_set_text (GTK_EDITABLE (self->filter_entry), "");
  update_rows (self);
  if (!GTK_IS_TREE_LIST_MODEL (gtk_single_selection_get_model (self->selection)))
    return;

  position = find_row (self->selection, property);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_column_view_scroll_to (self->column_view, position, NULL,
                               GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}
