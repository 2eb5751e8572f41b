/* mw-product-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-product-page.h"

#include <glib/gi18n-lib.h>

#include "pages/mw-product-lineage.h"
#include "pages/mw-product-overview.h"
#include "pages/mw-product-ports.h"
#include "pages/mw-product-source.h"
#include "pages/mw-words.h"

struct _MwProductPage
{
  AdwNavigationPage  parent_instance;

  MwMesh            *mesh;
  char              *id;
  guint              product;

  GtkStack          *stack;
  AdwViewStack      *view_stack;
  GtkWidget         *name_label;
  MwProductOverview *overview;
  MwProductPorts    *ports;
  MwProductLineage  *lineage;
  MwProductSource   *source;
};

typedef enum {
  PROP_MESH = 1,
  PROP_PRODUCT,
} MwProductPageProperty;

static GParamSpec *properties[PROP_PRODUCT + 1];

typedef enum {
  SIGNAL_PRODUCT_ACTIVATED,
  SIGNAL_DOMAIN_ACTIVATED,
  SIGNAL_SHOWN_ON_MAP,
  SIGNAL_LAYOUT_REQUESTED,
  SIGNAL_SOURCE_REQUESTED,
} MwProductPageSignal;

static guint signals[SIGNAL_SOURCE_REQUESTED + 1];

G_DEFINE_FINAL_TYPE (MwProductPage, mw_product_page, ADW_TYPE_NAVIGATION_PAGE)

static void
update_title (MwProductPage *self)
{
  g_autofree char *name = NULL;

  if (self->product != MW_NONE)
    name = mw_words_plain_name (mw_mesh_get_products (self->mesh, NULL)[self->product].name);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), name != NULL ? name : _("Product"));
}

static void
view_changed_cb (MwProductPage *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->view_stack);

  if (self->lineage == NULL || self->source == NULL)
    return;

  /* The overview begins with the name; the other views do not say whose they are. */
  gtk_widget_set_visible (self->name_label, g_strcmp0 (name, "overview") != 0);
  mw_product_lineage_set_active (self->lineage, g_strcmp0 (name, "lineage") == 0);
  mw_product_source_set_active (self->source, g_strcmp0 (name, "source") == 0);
}

static void
update (MwProductPage *self)
{
  gboolean has_product = self->product != MW_NONE;

  update_title (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "product.show-on-map", has_product);
  mw_product_overview_show (self->overview, self->mesh, self->product);
  mw_product_ports_show (self->ports, self->mesh, self->product);
  mw_product_lineage_show (self->lineage, self->mesh, self->product);
  mw_product_source_show (self->source, self->mesh, self->product);

  gtk_stack_set_visible_child_name (self->stack,
                                    has_product ? "product" : self->id != NULL ? "gone" : "none");
}

static void
open_product_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_PRODUCT_ACTIVATED], 0, g_variant_get_uint32 (parameter));
}

static void
open_domain_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_DOMAIN_ACTIVATED], 0, g_variant_get_uint32 (parameter));
}

static void
show_port_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  MwProductPage *self = MW_PRODUCT_PAGE (widget);

  mw_product_ports_show_port (self->ports, g_variant_get_uint32 (parameter));
  adw_view_stack_set_visible_child_name (self->view_stack, "ports");
}

static void
show_on_map_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  MwProductPage *self = MW_PRODUCT_PAGE (widget);

  if (self->product != MW_NONE)
    g_signal_emit (self, signals[SIGNAL_SHOWN_ON_MAP], 0, self->product);
}

static void
layout_requested_cb (MwProductPage *self,
                     MwGraph       *graph,
                     MwGraphLayout *before,
                     GHashTable    *pins)
{
  g_signal_emit (self, signals[SIGNAL_LAYOUT_REQUESTED], 0, graph, before, pins);
}

static void
product_activated_cb (MwProductPage *self,
                      guint          product)
{
  g_signal_emit (self, signals[SIGNAL_PRODUCT_ACTIVATED], 0, product);
}

static void
source_requested_cb (MwProductPage *self,
                     guint          kind,
                     const char    *id)
{
  g_signal_emit (self, signals[SIGNAL_SOURCE_REQUESTED], 0, kind, id);
}

static void
mw_product_page_dispose (GObject *object)
{
  MwProductPage *self = MW_PRODUCT_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_PRODUCT_PAGE);
  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->mesh);

  G_OBJECT_CLASS (mw_product_page_parent_class)->dispose (object);
}

static void
mw_product_page_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  MwProductPage *self = MW_PRODUCT_PAGE (object);

  switch ((MwProductPageProperty) prop_id)
    {
    case PROP_MESH:
      g_value_set_object (value, self->mesh);
      break;

    case PROP_PRODUCT:
      g_value_set_uint (value, self->product);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_product_page_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  MwProductPage *self = MW_PRODUCT_PAGE (object);

  switch ((MwProductPageProperty) prop_id)
    {
    case PROP_MESH:
      mw_product_page_set_mesh (self, g_value_get_object (value));
      break;

    case PROP_PRODUCT:
      mw_product_page_show (self, self->mesh, g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static guint
add_signal (MwProductPageClass *klass,
            const char         *name,
            GType               argument)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, argument);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MW_TYPE_PRODUCT_LINEAGE);
  g_type_ensure (MW_TYPE_PRODUCT_OVERVIEW);
  g_type_ensure (MW_TYPE_PRODUCT_PORTS);
  g_type_ensure (MW_TYPE_PRODUCT_SOURCE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/pages/mw-product-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MwProductPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MwProductPage, view_stack);
  gtk_widget_class_bind_template_child (widget_class, MwProductPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, MwProductPage, overview);
  gtk_widget_class_bind_template_child (widget_class, MwProductPage, ports);
  gtk_widget_class_bind_template_child (widget_class, MwProductPage, lineage);
  gtk_widget_class_bind_template_child (widget_class, MwProductPage, source);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
  gtk_widget_class_install_action (widget_class, "mesh.open-product", "u", open_product_action);
  gtk_widget_class_install_action (widget_class, "mesh.open-domain", "u", open_domain_action);
  gtk_widget_class_install_action (widget_class, "product.show-port", "u", show_port_action);
  gtk_widget_class_install_action (widget_class, "product.show-on-map", NULL, show_on_map_action);
}

static void
mw_product_page_class_init (MwProductPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mw_product_page_dispose;
  object_class->get_property = mw_product_page_get_property;
  object_class->set_property = mw_product_page_set_property;

  properties[PROP_MESH] =
    g_param_spec_object ("mesh", NULL, NULL, MW_TYPE_MESH,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PRODUCT] =
    g_param_spec_uint ("product", NULL, NULL, 0, G_MAXUINT, MW_NONE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_PRODUCT_ACTIVATED] = add_signal (klass, "product-activated", G_TYPE_UINT);
  signals[SIGNAL_DOMAIN_ACTIVATED] = add_signal (klass, "domain-activated", G_TYPE_UINT);
  signals[SIGNAL_SHOWN_ON_MAP] = add_signal (klass, "shown-on-map", G_TYPE_UINT);
  signals[SIGNAL_LAYOUT_REQUESTED] =
    g_signal_new ("layout-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE,
                  3, MW_TYPE_GRAPH, MW_TYPE_GRAPH_LAYOUT, G_TYPE_HASH_TABLE);
  signals[SIGNAL_SOURCE_REQUESTED] =
    g_signal_new ("source-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
mw_product_page_init (MwProductPage *self)
{
  self->product = MW_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_swapped (self->lineage, "layout-requested", G_CALLBACK (layout_requested_cb), self);
  g_signal_connect_swapped (self->lineage, "product-activated", G_CALLBACK (product_activated_cb), self);
  g_signal_connect_swapped (self->source, "source-requested", G_CALLBACK (source_requested_cb), self);
  update (self);
}

GtkWidget *
mw_product_page_new (void)
{
  return g_object_new (MW_TYPE_PRODUCT_PAGE, NULL);
}

MwMesh *
mw_product_page_get_mesh (MwProductPage *self)
{
  g_return_val_if_fail (MW_IS_PRODUCT_PAGE (self), NULL);

  return self->mesh;
}

guint
mw_product_page_get_product (MwProductPage *self)
{
  g_return_val_if_fail (MW_IS_PRODUCT_PAGE (self), MW_NONE);

  return self->product;
}

void
mw_product_page_show (MwProductPage *self,
                      MwMesh        *mesh,
                      guint          product)
{
  guint n = 0;

  g_return_if_fail (MW_IS_PRODUCT_PAGE (self));
  g_return_if_fail (mesh == NULL || MW_IS_MESH (mesh));

  g_set_object (&self->mesh, mesh);
  if (mesh != NULL)
    mw_mesh_get_products (mesh, &n);

  self->product = product < n ? product : MW_NONE;
  g_set_str (&self->id, self->product != MW_NONE ? mw_mesh_get_products (mesh, NULL)[product].id : NULL);
  update (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESH]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRODUCT]);
}

void
mw_product_page_set_mesh (MwProductPage *self,
                          MwMesh        *mesh)
{
  g_return_if_fail (MW_IS_PRODUCT_PAGE (self));
  g_return_if_fail (mesh == NULL || MW_IS_MESH (mesh));

  if (!g_set_object (&self->mesh, mesh))
    return;

  self->product = mesh != NULL && self->id != NULL ? mw_mesh_find_product (mesh, self->id) : MW_NONE;
  update (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESH]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRODUCT]);
}

void
mw_product_page_set_layout (MwProductPage *self,
                            MwGraphLayout *graph_layout)
{
  g_return_if_fail (MW_IS_PRODUCT_PAGE (self));

  mw_product_lineage_set_layout (self->lineage, graph_layout);
}

void
mw_product_page_set_source (MwProductPage *self,
                            MwKind         kind,
                            const char    *id,
                            GBytes        *bytes)
{
  g_return_if_fail (MW_IS_PRODUCT_PAGE (self));

  mw_product_source_set_bytes (self->source, kind, id, bytes);
}

void
mw_product_page_set_source_error (MwProductPage *self,
                                  MwKind         kind,
                                  const char    *id,
                                  const char    *message)
{
  g_return_if_fail (MW_IS_PRODUCT_PAGE (self));

  mw_product_source_set_error (self->source, kind, id, message);
}
