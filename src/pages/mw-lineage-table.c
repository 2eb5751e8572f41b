/* mw-lineage-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-lineage-table.h"

#include <string.h>

#include <glib/gi18n.h>

#include "graph/mw-csv.h"
#include "graph/mw-graph-words.h"
#include "pages/mw-lineage-column.h"
#include "pages/mw-lineage-row.h"

struct _MwLineageTable
{
  AdwBin               parent_instance;

  AdwToggleGroup      *scopes;
  GtkLabel            *summary;
  GtkWidget           *buttons;
  GtkStack            *stack;
  GtkColumnView       *view;
  AdwStatusPage       *empty_page;

  GListStore          *rows;     /* of MwLineageRow */
  GtkMultiSelection   *selection;
  GtkColumnViewColumn *columns[MW_LINEAGE_N_COLUMNS];
  MwGraph             *graph;
  guint                given;    /* the product that the page asks about */
  guint                product;  /* the one that is asked about: that, or the chosen row's */
};

typedef enum {
  SIGNAL_PRODUCT_ACTIVATED,
  SIGNAL_SAVE_REQUESTED,
} MwLineageTableSignal;

static guint signals[SIGNAL_SAVE_REQUESTED + 1];

G_DEFINE_FINAL_TYPE (MwLineageTable, mw_lineage_table, ADW_TYPE_BIN)

static void
add_column (MwLineageTable *self,
            MwLineageColumn column)
{
  self->columns[column] = mw_lineage_column_new (column);
  gtk_column_view_append_column (self->view, self->columns[column]);
  g_object_unref (self->columns[column]);
}

/* ---- Rows ---- */

static void
collect_picture (MwLineageTable *self,
                 GPtrArray      *rows)
{
  guint n;

  mw_graph_get_nodes (self->graph, &n);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, mw_lineage_row_new_node (self->graph, i));
}

static void
collect_reach (MwLineageTable *self,
               GPtrArray      *rows,
               gboolean        upstream)
{
  g_autoptr(MwReach) reach = mw_reach_new (mw_graph_get_mesh (self->graph), self->product, upstream);
  guint n;
  const MwReachItem *items = mw_reach_get_items (reach, &n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, mw_lineage_row_new_reached (reach, &items[i]));
}

static void
show_summary (MwLineageTable *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  g_autofree char *text = g_strdup_printf (ngettext ("%u row", "%u rows", n), n);

  gtk_label_set_text (self->summary, text);
}

/* Of which product they are; and when there are none, that this is no mistake. */
static void
show_reach (MwLineageTable *self,
            gboolean        upstream)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  MwMesh *mesh = mw_graph_get_mesh (self->graph);
  g_autofree char *name = mw_graph_words_dup_text (mw_mesh_get_products (mesh, NULL)[self->product].name);
  g_autofree char *escaped = g_markup_escape_text (name, -1);
  g_autofree char *text = NULL;

  /* Translators: how many products, and the product that they are before or after. */
  text = g_strdup_printf (ngettext ("%u product, of %s", "%u products, of %s", n), n, name);
  gtk_label_set_text (self->summary, n > 0 ? text : "");
  adw_status_page_set_title (self->empty_page, upstream ? _("Takes From Nobody") : _("Gives to Nobody"));
  adw_status_page_set_description (self->empty_page, escaped);
}

/* The product of the one row that is chosen, else the one that the page tells of. */
static guint
find_product (MwLineageTable *self)
{
  g_autoptr(GtkBitset) chosen = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  g_autoptr(MwLineageRow) row = NULL;
  guint product = MW_NONE;

  if (gtk_bitset_get_size (chosen) == 1)
    {
      row = g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_minimum (chosen));
      product = mw_lineage_row_get_product (row);
    }

  return product != MW_NONE ? product : self->given;
}

/* While the picture is listed, its rows say what could be asked about. */
static void
update_scopes (MwLineageTable *self)
{
  if (g_strcmp0 (adw_toggle_group_get_active_name (self->scopes), "picture") == 0)
    self->product = find_product (self);

  for (guint i = 1; i < adw_toggle_group_get_n_toggles (self->scopes); i++)
    adw_toggle_set_enabled (adw_toggle_group_get_toggle (self->scopes, i), self->product != MW_NONE);
}

static void
update (MwLineageTable *self)
{
  const char *scope = adw_toggle_group_get_active_name (self->scopes);
  gboolean is_picture = self->product == MW_NONE || g_strcmp0 (scope, "picture") == 0;
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->graph == NULL)
    return;

  if (is_picture)
    collect_picture (self, rows);
  else
    collect_reach (self, rows, g_str_equal (scope, "before"));

  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       rows->pdata, rows->len);

  gtk_column_view_column_set_visible (self->columns[MW_LINEAGE_STEPS], !is_picture);
  gtk_column_view_column_set_visible (self->columns[MW_LINEAGE_VIA], !is_picture);
  gtk_column_view_column_set_visible (self->columns[MW_LINEAGE_REASON], !is_picture);
  gtk_column_view_column_set_visible (self->columns[MW_LINEAGE_TAKES], is_picture);
  gtk_column_view_column_set_visible (self->columns[MW_LINEAGE_GIVES], is_picture);
  if (is_picture)
    show_summary (self);
  else
    show_reach (self, g_str_equal (scope, "before"));
  gtk_stack_set_visible_child_name (self->stack, rows->len > 0 ? "rows" : "empty");
  gtk_widget_set_sensitive (self->buttons, rows->len > 0);
  update_scopes (self);
}

/* ---- What people do ---- */

static void
activate_cb (MwLineageTable *self,
             guint           position)
{
  g_autoptr(MwLineageRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  guint product = mw_lineage_row_get_product (row);

  if (product != MW_NONE)
    g_signal_emit (self, signals[SIGNAL_PRODUCT_ACTIVATED], 0, product);
}

/* Tabs between cells, as spreadsheets take them; cells have no tabs and no line
 * breaks: their words are made to be shown. What a spreadsheet would take for a
 * formula is guarded as in files. */
static void
append_tabbed (MwLineageTable *self,
               GString        *text,
               MwLineageRow   *row)
{
  for (guint i = 0; i < MW_LINEAGE_N_COLUMNS; i++)
    {
      const char *cell = mw_lineage_row_get_text (row, i);

      if (!gtk_column_view_column_get_visible (self->columns[i]))
        continue;

      g_string_append_printf (text, "%s%s%s", i > 0 ? "\t" : "",
                              *cell != '\0' && strchr ("=+-@", *cell) != NULL ? "'" : "", cell);
    }

  g_string_append_c (text, '\n');
}

static char *
dup_tabbed (MwLineageTable *self)
{
  g_autoptr(GtkBitset) chosen = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (gtk_bitset_is_empty (chosen) || gtk_bitset_contains (chosen, i))
      {
        g_autoptr(MwLineageRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

        append_tabbed (self, text, row);
      }

  return g_string_free (text, FALSE);
}

static void
copy_cb (MwLineageTable *self)
{
  g_autofree char *text = dup_tabbed (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
save_cb (MwLineageTable *self)
{
  g_autofree char *csv = mw_lineage_table_dup_csv (self);

  g_signal_emit (self, signals[SIGNAL_SAVE_REQUESTED], 0, csv);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  copy_cb (MW_LINEAGE_TABLE (widget));
}

static void
mw_lineage_table_dispose (GObject *object)
{
  MwLineageTable *self = MW_LINEAGE_TABLE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_LINEAGE_TABLE);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->graph);

  G_OBJECT_CLASS (mw_lineage_table_parent_class)->dispose (object);
}

static void
mw_lineage_table_class_init (MwLineageTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mw_lineage_table_dispose;

  signals[SIGNAL_PRODUCT_ACTIVATED] =
    g_signal_new ("product-activated", MW_TYPE_LINEAGE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_SAVE_REQUESTED] =
    g_signal_new ("save-requested", MW_TYPE_LINEAGE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/pages/mw-lineage-table.ui");
  gtk_widget_class_bind_template_child (widget_class, MwLineageTable, buttons);
  gtk_widget_class_bind_template_child (widget_class, MwLineageTable, empty_page);
  gtk_widget_class_bind_template_child (widget_class, MwLineageTable, scopes);
  gtk_widget_class_bind_template_child (widget_class, MwLineageTable, stack);
  gtk_widget_class_bind_template_child (widget_class, MwLineageTable, summary);
  gtk_widget_class_bind_template_child (widget_class, MwLineageTable, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
}

static void
mw_lineage_table_init (MwLineageTable *self)
{
  GtkSortListModel *sorted;

  self->given = MW_NONE;
  self->product = MW_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < MW_LINEAGE_N_COLUMNS; i++)
    add_column (self, (MwLineageColumn) i);

  self->rows = g_list_store_new (MW_TYPE_LINEAGE_ROW);
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->rows)),
                                    g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (sorted));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->scopes, "notify::active-name", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (update_scopes), self, G_CONNECT_SWAPPED);
}

void
mw_lineage_table_show (MwLineageTable *self,
                       MwGraph        *graph,
                       guint           product)
{
  g_return_if_fail (MW_IS_LINEAGE_TABLE (self));
  g_return_if_fail (MW_IS_GRAPH (graph));

  if (self->graph == graph && self->given == product)
    return;

  /* Indexes are of a mesh: what was chosen of another one is chosen no more. */
  g_set_object (&self->graph, graph);
  self->given = product;
  self->product = product;
  if (product == MW_NONE)
    adw_toggle_group_set_active_name (self->scopes, "picture");
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  update_scopes (self);
  update (self);
}

char *
mw_lineage_table_dup_csv (MwLineageTable *self)
{
  GString *csv = g_string_new (NULL);
  guint n;

  g_return_val_if_fail (MW_IS_LINEAGE_TABLE (self), NULL);

  for (guint j = 0; j < MW_LINEAGE_N_COLUMNS; j++)
    mw_csv_append_cell (csv, mw_lineage_column_get_label (j), j + 1 < MW_LINEAGE_N_COLUMNS ? "," : "\r\n");

  n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(MwLineageRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      for (guint j = 0; j < MW_LINEAGE_N_COLUMNS; j++)
        mw_csv_append_cell (csv, mw_lineage_row_get_text (row, j), j + 1 < MW_LINEAGE_N_COLUMNS ? "," : "\r\n");
    }

  return g_string_free (csv, FALSE);
}
