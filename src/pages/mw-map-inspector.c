/* mw-map-inspector.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-inspector-private.h"

#include <glib/gi18n.h>

#include "canvas/mw-card.h"

typedef enum {
  SIGNAL_PRODUCT_SELECTED,
  SIGNAL_PRODUCT_OPENED,
  SIGNAL_NEIGHBOURHOOD_REQUESTED,
  SIGNAL_INSIDE_REQUESTED,
  SIGNAL_COLUMNS_REQUESTED,
  SIGNAL_PROPERTY_CHOSEN,
  SIGNAL_DOMAIN_TOGGLED,
  SIGNAL_CLOSED,
} MwMapInspectorSignal;

static guint signals[SIGNAL_CLOSED + 1];

G_DEFINE_FINAL_TYPE (MwMapInspector, mw_map_inspector, ADW_TYPE_BIN)

static const char *
get_archetype_words (MwArchetype archetype)
{
  switch (archetype)
    {
    case MW_ARCHETYPE_SOURCE_ALIGNED:
      return _("Source-aligned");

    case MW_ARCHETYPE_AGGREGATE:
      return _("Aggregate");

    case MW_ARCHETYPE_CONSUMER_ALIGNED:
      return _("Consumer-aligned");

    case MW_ARCHETYPE_UNKNOWN:
    default:
      return NULL;
    }
}

static const char *
get_status_style (MwLifecycle lifecycle)
{
  switch (lifecycle)
    {
    case MW_LIFECYCLE_ACTIVE:
      return "success";

    case MW_LIFECYCLE_DEPRECATED:
      return "warning";

    case MW_LIFECYCLE_DRAFT:
    case MW_LIFECYCLE_PROPOSED:
      return "accent";

    case MW_LIFECYCLE_RETIRED:
    case MW_LIFECYCLE_UNKNOWN:
    default:
      return NULL;
    }
}

void
mw_map_inspector_set_text (GtkLabel   *label,
                           const char *text)
{
  g_autofree char *shown = mw_card_dup_text (text);

  gtk_label_set_text (label, shown);
  gtk_widget_set_visible (GTK_WIDGET (label), *shown != '\0');
}

void
mw_map_inspector_set_fact (AdwActionRow *row,
                           const char   *text)
{
  g_autofree char *shown = mw_card_dup_text (text);

  adw_action_row_set_subtitle (row, shown);
  gtk_widget_set_visible (GTK_WIDGET (row), *shown != '\0');
}

void
mw_map_inspector_set_buttons (MwMapInspector *self,
                              gboolean        product,
                              const char     *domain_label)
{
  gtk_widget_set_visible (self->open_button, product);
  gtk_widget_set_visible (self->neighbourhood_button, product);
  gtk_widget_set_visible (self->inside_button, product);
  gtk_widget_set_visible (self->columns_button, product);
  gtk_widget_set_visible (self->domain_button, domain_label != NULL);
  if (domain_label != NULL)
    gtk_button_set_label (GTK_BUTTON (self->domain_button), domain_label);
}

static void
open_cb (MwMapInspector *self)
{
  g_signal_emit (self, signals[SIGNAL_PRODUCT_OPENED], 0, self->subject);
}

static void
neighbourhood_cb (MwMapInspector *self)
{
  g_signal_emit (self, signals[SIGNAL_NEIGHBOURHOOD_REQUESTED], 0, self->subject);
}

static void
inside_cb (MwMapInspector *self)
{
  g_signal_emit (self, signals[SIGNAL_INSIDE_REQUESTED], 0, self->subject);
}

static void
columns_cb (MwMapInspector *self)
{
  g_signal_emit (self, signals[SIGNAL_COLUMNS_REQUESTED], 0, self->subject);
}

static void
domain_cb (MwMapInspector *self)
{
  g_signal_emit (self, signals[SIGNAL_DOMAIN_TOGGLED], 0, self->subject);
}

static void
close_cb (MwMapInspector *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
mw_map_inspector_dispose (GObject *object)
{
  MwMapInspector *self = MW_MAP_INSPECTOR (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_MAP_INSPECTOR);
  g_clear_object (&self->mesh);

  G_OBJECT_CLASS (mw_map_inspector_parent_class)->dispose (object);
}

static void
install_signal (MwMapInspectorSignal id,
                const char          *name)
{
  signals[id] = g_signal_new (name,
                              MW_TYPE_MAP_INSPECTOR,
                              G_SIGNAL_RUN_LAST,
                              0,
                              NULL, NULL, NULL,
                              G_TYPE_NONE,
                              1, G_TYPE_UINT);
}

static void
mw_map_inspector_class_init (MwMapInspectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mw_map_inspector_dispose;

  install_signal (SIGNAL_PRODUCT_SELECTED, "product-selected");
  install_signal (SIGNAL_PRODUCT_OPENED, "product-opened");
  install_signal (SIGNAL_NEIGHBOURHOOD_REQUESTED, "neighbourhood-requested");
  install_signal (SIGNAL_INSIDE_REQUESTED, "inside-requested");
  install_signal (SIGNAL_COLUMNS_REQUESTED, "columns-requested");
  install_signal (SIGNAL_PROPERTY_CHOSEN, "property-chosen");
  install_signal (SIGNAL_DOMAIN_TOGGLED, "domain-toggled");
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", MW_TYPE_MAP_INSPECTOR, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/pages/mw-map-inspector.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, MwMapInspector, child)
  BIND (columns_button);
  BIND (consumers_group);
  BIND (domain_button);
  BIND (domain_row);
  BIND (facts);
  BIND (inputs_group);
  BIND (inside_button);
  BIND (neighbourhood_button);
  BIND (open_button);
  BIND (outputs_group);
  BIND (owner_row);
  BIND (pills);
  BIND (products_group);
  BIND (purpose);
  BIND (reasons_group);
  BIND (scroller);
  BIND (subtitle);
  BIND (title);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, columns_cb);
  gtk_widget_class_bind_template_callback (widget_class, domain_cb);
  gtk_widget_class_bind_template_callback (widget_class, inside_cb);
  gtk_widget_class_bind_template_callback (widget_class, neighbourhood_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
mw_map_inspector_init (MwMapInspector *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mw_map_inspector_new (void)
{
  return g_object_new (MW_TYPE_MAP_INSPECTOR, NULL);
}

void
mw_map_inspector_show_product (MwMapInspector *self,
                               MwMesh         *mesh,
                               guint           index)
{
  const MwProduct *product;
  g_autofree char *domain = NULL;

  g_return_if_fail (MW_IS_MAP_INSPECTOR (self));
  g_return_if_fail (MW_IS_MESH (mesh));

  product = &mw_mesh_get_products (mesh, NULL)[index];
  domain = mw_card_dup_domain_name (&mw_mesh_get_domains (mesh, NULL)[product->domain]);

  mw_map_inspector_clear (self);
  g_set_object (&self->mesh, mesh);
  self->subject = index;

  mw_map_inspector_set_text (self->title, product->name);
  mw_map_inspector_set_text (self->subtitle, product->is_ghost ? _("Not in the registry") : NULL);
  mw_map_inspector_add_pill (self, product->status, get_status_style (product->lifecycle));
  mw_map_inspector_add_pill (self, get_archetype_words (product->archetype), NULL);
  mw_map_inspector_set_text (self->purpose, product->purpose);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), TRUE);
  mw_map_inspector_set_fact (self->domain_row, domain);
  mw_map_inspector_set_fact (self->owner_row,
                             product->team != MW_NONE ? mw_mesh_get_teams (mesh, NULL)[product->team].name : product->team_name);
  adw_preferences_group_set_title (self->inputs_group, _("Takes From"));
  adw_preferences_group_set_title (self->consumers_group, _("Gives To"));
  mw_map_inspector_add_edges (self, product);
  mw_map_inspector_add_outputs (self, product);
  mw_map_inspector_set_buttons (self, TRUE, NULL);
}

void
mw_map_inspector_show_domain (MwMapInspector *self,
                              MwMesh         *mesh,
                              guint           index,
                              gboolean        is_open)
{
  const MwDomain *domain;
  const guint *products;
  g_autofree char *name = NULL;
  g_autofree char *count = NULL;
  guint n;

  g_return_if_fail (MW_IS_MAP_INSPECTOR (self));
  g_return_if_fail (MW_IS_MESH (mesh));

  domain = &mw_mesh_get_domains (mesh, NULL)[index];
  name = mw_card_dup_domain_name (domain);
  count = mw_card_dup_count (domain->products.n);
  products = mw_mesh_get_domain_products (mesh, index, &n);

  mw_map_inspector_clear (self);
  g_set_object (&self->mesh, mesh);
  self->subject = index;

  mw_map_inspector_set_text (self->title, name);
  mw_map_inspector_set_text (self->subtitle, count);
  mw_map_inspector_set_text (self->purpose, domain->description);
  mw_map_inspector_set_fact (self->domain_row, NULL);
  mw_map_inspector_set_fact (self->owner_row, domain->owner != MW_NONE ? mw_mesh_get_teams (mesh, NULL)[domain->owner].name : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), domain->owner != MW_NONE);
  adw_preferences_group_set_title (self->products_group, _("Products"));
  for (guint i = 0; i < MIN (n, MW_MAP_INSPECTOR_MAX_ROWS); i++)
    mw_map_inspector_add_product_row (self, self->products_group, products[i], NULL);
  mw_map_inspector_add_rest (self, self->products_group, n);
  mw_map_inspector_set_buttons (self, FALSE, is_open ? _("_Close Domain") : _("_Open Domain"));
}
