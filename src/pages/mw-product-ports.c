/* mw-product-ports.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-product-ports.h"

#include <glib/gi18n-lib.h>

#include "pages/mw-name-factory.h"
#include "pages/mw-schema-view.h"
#include "pages/mw-words.h"

struct _MwProductPorts
{
  AdwBin        parent_instance;

  MwMesh       *mesh;
  GArray       *ports;
  gboolean      is_filling;

  GtkStack     *stack;
  GtkDropDown  *port_drop_down;
  AdwViewStack *view_stack;
  MwSchemaView *schema_view;
  AdwBin       *terms_bin;
};

G_DEFINE_FINAL_TYPE (MwProductPorts, mw_product_ports, ADW_TYPE_BIN)

static GtkWidget *
new_no_contract (const MwPort *port)
{
  GtkWidget *page = adw_status_page_new ();
  g_autofree char *id = mw_words_isolate (port->contract_id);
  g_autofree char *text = NULL;
  g_autofree char *escaped = NULL;

  if (port->contract_id != NULL)
    text = g_strdup_printf (_("The port names the contract %s, but the mesh has no document of it."), id);
  else
    text = g_strdup (_("The port names no contract, so nothing is promised."));

  escaped = g_markup_escape_text (text, -1);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "dialog-question-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("No Data Contract"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), escaped);
  gtk_widget_add_css_class (page, "compact");

  return page;
}

static void
show_selected (MwProductPorts *self)
{
  guint selected = gtk_drop_down_get_selected (self->port_drop_down);
  const MwPort *port;

  if (self->is_filling || self->mesh == NULL || selected >= self->ports->len)
    return;

  port = &mw_mesh_get_ports (self->mesh, NULL)[g_array_index (self->ports, guint, selected)];
  if (port->contract == MW_NONE || mw_mesh_get_contracts (self->mesh, NULL)[port->contract].is_ghost)
    {
      mw_schema_view_show (self->schema_view, self->mesh, MW_NONE);
      adw_bin_set_child (self->terms_bin, new_no_contract (port));
    }
  else
    {
      mw_schema_view_show (self->schema_view, self->mesh, port->contract);
      adw_bin_set_child (self->terms_bin, mw_contract_terms_new (self->mesh, port->contract));
    }
}

static void
port_selected_cb (MwProductPorts *self)
{
  show_selected (self);
}

static void
mw_product_ports_dispose (GObject *object)
{
  MwProductPorts *self = MW_PRODUCT_PORTS (object);

  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_PRODUCT_PORTS);
  g_clear_object (&self->mesh);

  G_OBJECT_CLASS (mw_product_ports_parent_class)->dispose (object);
}

static void
mw_product_ports_finalize (GObject *object)
{
  MwProductPorts *self = MW_PRODUCT_PORTS (object);

  g_clear_pointer (&self->ports, g_array_unref);

  G_OBJECT_CLASS (mw_product_ports_parent_class)->finalize (object);
}

static void
mw_product_ports_class_init (MwProductPortsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mw_product_ports_dispose;
  object_class->finalize = mw_product_ports_finalize;

  g_type_ensure (MW_TYPE_SCHEMA_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/pages/mw-product-ports.ui");
  gtk_widget_class_bind_template_child (widget_class, MwProductPorts, port_drop_down);
  gtk_widget_class_bind_template_child (widget_class, MwProductPorts, view_stack);
  gtk_widget_class_bind_template_child (widget_class, MwProductPorts, schema_view);
  gtk_widget_class_bind_template_child (widget_class, MwProductPorts, terms_bin);
  gtk_widget_class_bind_template_callback (widget_class, port_selected_cb);
}

static void
mw_product_ports_init (MwProductPorts *self)
{
  g_autoptr(GtkListItemFactory) names = mw_name_factory_new ();

  self->ports = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_factory (self->port_drop_down, names);
  /* Not bound: disposing the template would take it from the bin. */
  self->stack = GTK_STACK (adw_bin_get_child (ADW_BIN (self)));
}

void
mw_product_ports_show (MwProductPorts *self,
                       MwMesh         *mesh,
                       guint           product)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  g_return_if_fail (MW_IS_PRODUCT_PORTS (self));

  g_set_object (&self->mesh, mesh);
  g_array_set_size (self->ports, 0);

  if (mesh != NULL && product != MW_NONE)
    {
      const MwProduct *facts = &mw_mesh_get_products (mesh, NULL)[product];
      const MwPort *ports = mw_mesh_get_ports (mesh, NULL);

      for (guint i = 0; i < facts->ports.n; i++)
        {
          guint port = facts->ports.first + i;
          g_autofree char *name = mw_words_plain_name (ports[port].name);

          if (ports[port].direction != MW_PORT_OUTPUT)
            continue;

          g_array_append_val (self->ports, port);
          gtk_string_list_append (names, *name != '\0' ? name : _("Port without a name"));
        }
    }

  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->port_drop_down, G_LIST_MODEL (names));
  self->is_filling = FALSE;
  /* A single port is only named. */
  gtk_widget_set_can_target (GTK_WIDGET (self->port_drop_down), self->ports->len > 1);
  gtk_widget_set_can_focus (GTK_WIDGET (self->port_drop_down), self->ports->len > 1);
  gtk_drop_down_set_show_arrow (self->port_drop_down, self->ports->len > 1);
  gtk_stack_set_visible_child_name (self->stack, self->ports->len > 0 ? "ports" : "empty");
  show_selected (self);
}

void
mw_product_ports_show_port (MwProductPorts *self,
                            guint           port)
{
  g_return_if_fail (MW_IS_PRODUCT_PORTS (self));

  for (guint i = 0; i < self->ports->len; i++)
    {
      if (g_array_index (self->ports, guint, i) == port)
        gtk_drop_down_set_selected (self->port_drop_down, i);
    }

  adw_view_stack_set_visible_child_name (self->view_stack, "schema");
}
