/* mw-products-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-products-page-private.h"

#include <glib/gi18n-lib.h>

#include "pages/mw-product-cells.h"

typedef enum {
  PROP_MESH = 1,
  PROP_NARROW,
} MwProductsPageProperty;

static GParamSpec *properties[PROP_NARROW + 1];

typedef enum {
  SIGNAL_PRODUCT_ACTIVATED,
} MwProductsPageSignal;

static guint signals[SIGNAL_PRODUCT_ACTIVATED + 1];

G_DEFINE_FINAL_TYPE (MwProductsPage, mw_products_page, ADW_TYPE_NAVIGATION_PAGE)

/* Only the view that is seen has the model: a hidden one would bind rows too. */
static void
show_content (MwProductsPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->table));
  const char *name = self->narrow ? "rows" : "table";

  if (mw_product_table_get_mesh (self->table) == NULL)
    name = "no-mesh";
  else if (mw_product_table_get_n_total (self->table) == 0)
    name = "empty";
  else if (n == 0)
    name = "no-results";

  gtk_column_view_set_model (self->column_view, self->narrow ? NULL : self->selection);
  gtk_list_view_set_model (self->list_view, self->narrow ? self->selection : NULL);
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
show_count (MwProductsPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->table));
  guint total = mw_product_table_get_n_total (self->table);
  g_autofree char *subtitle = NULL;

  if (n == total)
    subtitle = g_strdup_printf (ngettext ("%u product", "%u products", total), total);
  else
    /* Translators: how many products are shown, of how many there are. */
    subtitle = g_strdup_printf (ngettext ("%u of %u product", "%u of %u products", total), n, total);

  adw_window_title_set_subtitle (self->window_title,
                                 mw_product_table_get_mesh (self->table) != NULL ? subtitle : "");
}

static void
table_updated_cb (MwProductsPage *self)
{
  show_count (self);
  show_content (self);
}

static void
scroll_to_first (MwProductsPage    *self,
                 GtkListScrollFlags flags)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->table)) == 0)
    return;

  if (self->narrow)
    gtk_list_view_scroll_to (self->list_view, 0, flags, NULL);
  else
    gtk_column_view_scroll_to (self->column_view, 0, NULL, flags, NULL);
}

static void
search_changed_cb (MwProductsPage *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  gboolean had_query = mw_product_table_has_query (self->table);

  mw_product_table_set_query (self->table, query);
  scroll_to_first (self, GTK_LIST_SCROLL_NONE);

  /* What fits best comes first, until a column is chosen again. */
  if (!had_query && mw_product_table_has_query (self->table))
    gtk_column_view_sort_by_column (self->column_view, NULL, GTK_SORT_ASCENDING);

  if (mw_product_table_has_query (self->table))
    {
      g_autofree char *spoken = NULL;
      guint n = g_list_model_get_n_items (G_LIST_MODEL (self->table));

      spoken = g_strdup_printf (ngettext ("%u product found", "%u products found", n), n);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), spoken,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
    }
}

static void
activate (MwProductsPage *self,
          guint           position)
{
  guint product = mw_product_table_get_product (self->table, position);

  if (product != MW_NONE)
    g_signal_emit (self, signals[SIGNAL_PRODUCT_ACTIVATED], 0, product);
}

static void
search_activate_cb (MwProductsPage *self)
{
  /* The words may be newer than the delay of the entry. */
  search_changed_cb (self);
  if (mw_product_table_has_query (self->table))
    activate (self, 0);
}

static void
activated_cb (MwProductsPage *self,
              guint           position)
{
  activate (self, position);
}

static void
clear_cb (MwProductsPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  mw_product_table_set_query (self->table, "");
  mw_product_table_clear_choices (self->table);
  gtk_widget_grab_focus (self->search_entry);
}

static gboolean
entry_key_cb (MwProductsPage *self,
              guint           keyval)
{
  GtkWidget *view = self->narrow ? GTK_WIDGET (self->list_view) : GTK_WIDGET (self->column_view);

  if (keyval != GDK_KEY_Down || g_list_model_get_n_items (G_LIST_MODEL (self->table)) == 0)
    return GDK_EVENT_PROPAGATE;

  scroll_to_first (self, GTK_LIST_SCROLL_FOCUS);
  gtk_widget_grab_focus (view);

  return GDK_EVENT_STOP;
}

static void
mw_products_page_dispose (GObject *object)
{
  MwProductsPage *self = MW_PRODUCTS_PAGE (object);

  if (self->column_view != NULL)
    g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->column_view), self);

  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_PRODUCTS_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (mw_products_page_parent_class)->dispose (object);
}

static void
mw_products_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  MwProductsPage *self = MW_PRODUCTS_PAGE (object);

  switch ((MwProductsPageProperty) prop_id)
    {
    case PROP_MESH:
      g_value_set_object (value, mw_product_table_get_mesh (self->table));
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_narrow (MwProductsPage *self,
            gboolean        narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  show_content (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
mw_products_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  MwProductsPage *self = MW_PRODUCTS_PAGE (object);

  switch ((MwProductsPageProperty) prop_id)
    {
    case PROP_MESH:
      mw_products_page_set_mesh (self, g_value_get_object (value));
      break;

    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MwProductsPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, MwProductsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, MwProductsPage, order_button);
  gtk_widget_class_bind_template_child (widget_class, MwProductsPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, MwProductsPage, facet_pane);
  gtk_widget_class_bind_template_child (widget_class, MwProductsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MwProductsPage, column_view);
  gtk_widget_class_bind_template_child (widget_class, MwProductsPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, MwProductsPage, name_column);
  gtk_widget_class_bind_template_child (widget_class, MwProductsPage, domain_column);
  gtk_widget_class_bind_template_child (widget_class, MwProductsPage, owner_column);
  gtk_widget_class_bind_template_child (widget_class, MwProductsPage, status_column);
  gtk_widget_class_bind_template_child (widget_class, MwProductsPage, archetype_column);
  gtk_widget_class_bind_template_child (widget_class, MwProductsPage, version_column);
  gtk_widget_class_bind_template_child (widget_class, MwProductsPage, consumers_column);
  gtk_widget_class_bind_template_child (widget_class, MwProductsPage, providers_column);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
mw_products_page_class_init (MwProductsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mw_products_page_dispose;
  object_class->get_property = mw_products_page_get_property;
  object_class->set_property = mw_products_page_set_property;

  properties[PROP_MESH] =
    g_param_spec_object ("mesh", NULL, NULL, MW_TYPE_MESH,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * MwProductsPage:narrow:
   *
   * Whether there is room for rows only; told by a breakpoint of the template.
   */
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * MwProductsPage::product-activated:
   * @self: the page
   * @product: index of the product
   *
   * Somebody wants to see a product.
   */
  signals[SIGNAL_PRODUCT_ACTIVATED] =
    g_signal_new ("product-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (MW_TYPE_FACET_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/pages/mw-products-page.ui");
  gtk_widget_class_install_action (widget_class, "products.order", "s", mw_products_page_order_action);
  bind_children (widget_class);
}

static void
mw_products_page_init (MwProductsPage *self)
{
  g_autoptr(GtkListItemFactory) rows = NULL;
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->table = mw_product_table_new ();
  self->selection = GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->table))));
  gtk_single_selection_set_autoselect (GTK_SINGLE_SELECTION (self->selection), FALSE);
  gtk_single_selection_set_can_unselect (GTK_SINGLE_SELECTION (self->selection), TRUE);

  gtk_widget_init_template (GTK_WIDGET (self));

  mw_products_page_set_up_columns (self);
  rows = mw_product_cells_new_row_factory (self->table);
  gtk_list_view_set_factory (self->list_view, rows);
  mw_facet_pane_set_table (self->facet_pane, self->table);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search_entry), GTK_WIDGET (self));

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (entry_key_cb), self);
  gtk_widget_add_controller (self->search_entry, keys);
  g_signal_connect_object (self->table, "updated", G_CALLBACK (table_updated_cb), self, G_CONNECT_SWAPPED);

  table_updated_cb (self);
}

GtkWidget *
mw_products_page_new (void)
{
  return g_object_new (MW_TYPE_PRODUCTS_PAGE, NULL);
}

MwMesh *
mw_products_page_get_mesh (MwProductsPage *self)
{
  g_return_val_if_fail (MW_IS_PRODUCTS_PAGE (self), NULL);

  return mw_product_table_get_mesh (self->table);
}

void
mw_products_page_set_mesh (MwProductsPage *self,
                           MwMesh         *mesh)
{
  g_return_if_fail (MW_IS_PRODUCTS_PAGE (self));
  g_return_if_fail (mesh == NULL || MW_IS_MESH (mesh));

  if (mesh == mw_product_table_get_mesh (self->table))
    return;

  mw_product_table_set_mesh (self->table, mesh);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESH]);
}

void
mw_products_page_focus_search (MwProductsPage *self)
{
  g_return_if_fail (MW_IS_PRODUCTS_PAGE (self));

  gtk_widget_grab_focus (self->search_entry);
}
