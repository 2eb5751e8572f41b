/* mw-lineage-column.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-lineage-column.h"

/* What is narrower nobody reads: there the table scrolls. */
static const int min_chars[MW_LINEAGE_N_COLUMNS] = {
  [MW_LINEAGE_NAME] = 18,
  [MW_LINEAGE_STEPS] = 5,
  [MW_LINEAGE_DOMAIN] = 14,
  [MW_LINEAGE_OWNER] = 14,
  [MW_LINEAGE_STATUS] = 8,
  [MW_LINEAGE_TAKES] = 5,
  [MW_LINEAGE_GIVES] = 5,
  [MW_LINEAGE_VIA] = 14,
  [MW_LINEAGE_REASON] = 32,
};

static gboolean
is_number (MwLineageColumn column)
{
  return column == MW_LINEAGE_STEPS || column == MW_LINEAGE_TAKES || column == MW_LINEAGE_GIVES;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_number (GPOINTER_TO_UINT (column)) ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label),
                           GPOINTER_TO_UINT (column) == MW_LINEAGE_REASON ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_width_chars (GTK_LABEL (label), min_chars[GPOINTER_TO_UINT (column)]);
  if (is_number (GPOINTER_TO_UINT (column)))
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  column)
{
  const char *text = mw_lineage_row_get_text (gtk_list_item_get_item (item), GPOINTER_TO_UINT (column));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), *text != '\0' ? text : NULL);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  MwLineageColumn column = GPOINTER_TO_UINT (data);
  guint first;
  guint second;

  if (!is_number (column))
    return g_utf8_collate (mw_lineage_row_get_text ((gpointer) a, column),
                           mw_lineage_row_get_text ((gpointer) b, column));

  first = mw_lineage_row_get_number ((gpointer) a, column);
  second = mw_lineage_row_get_number ((gpointer) b, column);

  return (first > second) - (first < second);
}

GtkColumnViewColumn *
mw_lineage_column_new (MwLineageColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkCustomSorter) sorter = gtk_custom_sorter_new (compare_rows, GUINT_TO_POINTER (column), NULL);
  GtkColumnViewColumn *self;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (column));
  self = gtk_column_view_column_new (mw_lineage_column_get_label (column), factory);
  gtk_column_view_column_set_sorter (self, GTK_SORTER (sorter));
  gtk_column_view_column_set_resizable (self, TRUE);
  gtk_column_view_column_set_expand (self, !is_number (column));

  return self;
}
