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
  MwSubjectPage      parent_instance;

  GtkStack          *stack;
  AdwViewStack      *view_stack;
  GtkWidget         *name_label;
  MwProductOverview *overview;
  MwProductPorts    *ports;
  MwProductLineage  *lineage;
  MwProductSource   *source;
};

typedef enum {
  SIGNAL_SHOWN_ON_MAP,
  SIGNAL_LAYOUT_REQUESTED,
  SIGNAL_SOURCE_REQUESTED,
} MwProductPageSignal;

static guint signals[SIGNAL_SOURCE_REQUESTED + 1];

G_DEFINE_FINAL_TYPE (MwProductPage, mw_product_page, MW_TYPE_SUBJECT_PAGE)

static void
update_title (MwProductPage *self,
              MwMesh        *mesh,
              guint          product)
{
  g_autofree char *name = NULL;

  if (product != MW_NONE)
    name = mw_words_plain_name (mw_mesh_get_products (mesh, NULL)[product].name);

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
mw_product_page_update (MwSubjectPage *page)
{
  MwProductPage *self = MW_PRODUCT_PAGE (page);
  MwMesh *mesh = mw_subject_page_get_mesh (page);
  guint product = mw_subject_page_get_subject (page);
  gboolean has_product = product != MW_NONE;
  gboolean had_product = mw_subject_page_get_id (page) != NULL;

  update_title (self, mesh, product);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "product.show-on-map", has_product);
  mw_product_overview_show (self->overview, mesh, product);
  mw_product_ports_show (self->ports, mesh, product);
  mw_product_lineage_show (self->lineage, mesh, product);
  mw_product_source_show (self->source, mesh, product);

  gtk_stack_set_visible_child_name (self->stack,
                                    has_product ? "product" : had_product ? "gone" : "none");
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
  guint product = mw_subject_page_get_subject (MW_SUBJECT_PAGE (widget));

  if (product != MW_NONE)
    g_signal_emit (widget, signals[SIGNAL_SHOWN_ON_MAP], 0, product);
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
  gtk_widget_activate_action (GTK_WIDGET (self), "mesh.open-product", "u", product);
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

  G_OBJECT_CLASS (mw_product_page_parent_class)->dispose (object);
}

static guint
mw_product_page_count (MwMesh *mesh)
{
  guint n;

  mw_mesh_get_products (mesh, &n);

  return n;
}

static const char *
mw_product_page_get_id (MwMesh *mesh,
                        guint   product)
{
  return mw_mesh_get_products (mesh, NULL)[product].id;
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
  gtk_widget_class_install_action (widget_class, "product.show-port", "u", show_port_action);
  gtk_widget_class_install_action (widget_class, "product.show-on-map", NULL, show_on_map_action);
}

static void
mw_product_page_class_init (MwProductPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  MwSubjectPageClass *subject_class = MW_SUBJECT_PAGE_CLASS (klass);

  object_class->dispose = mw_product_page_dispose;
  subject_class->count = mw_product_page_count;
  subject_class->get_id = mw_product_page_get_id;
  subject_class->find = mw_mesh_find_product;
  subject_class->update = mw_product_page_update;

  signals[SIGNAL_SHOWN_ON_MAP] =
    g_signal_new ("shown-on-map", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
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
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_swapped (self->lineage, "layout-requested", G_CALLBACK (layout_requested_cb), self);
  g_signal_connect_swapped (self->lineage, "product-activated", G_CALLBACK (product_activated_cb), self);
  g_signal_connect_swapped (self->source, "source-requested", G_CALLBACK (source_requested_cb), self);
  mw_product_page_update (MW_SUBJECT_PAGE (self));
}

GtkWidget *
mw_product_page_new (void)
{
  return g_object_new (MW_TYPE_PRODUCT_PAGE, NULL);
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
