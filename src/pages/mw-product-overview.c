/* mw-product-overview.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-product-overview.h"

#include <glib/gi18n-lib.h>

#include "pages/mw-markdown-view.h"
#include "pages/mw-product-group.h"
#include "pages/mw-product-row.h"
#include "pages/mw-words.h"

#define MAX_TAGS 40

struct _MwProductOverview
{
  AdwBin     parent_instance;

  GtkWidget *scrolled;
  GtkWidget *main_column;
  GtkWidget *side_clamp;
  GtkWidget *side_column;
};

G_DEFINE_FINAL_TYPE (MwProductOverview, mw_product_overview, ADW_TYPE_BIN)

static void
clear_column (GtkWidget *column)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (column)) != NULL)
    gtk_box_remove (GTK_BOX (column), child);
}

static void
add_pill (GtkWidget  *wrap,
          const char *text,
          const char *style)
{
  g_autofree char *plain = mw_words_plain_name (text);

  if (*plain != '\0')
    adw_wrap_box_append (ADW_WRAP_BOX (wrap), mw_pill_new (plain, style));
}

static GtkWidget *
new_wrap_box (void)
{
  GtkWidget *wrap = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (wrap), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (wrap), 6);

  return wrap;
}

/* The name, then in a line what kind of product it is. */
static GtkWidget *
new_identity (const MwProduct *product)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *name;
  GtkWidget *pills = new_wrap_box ();
  g_autofree char *plain = mw_words_plain_name (product->name);
  g_autofree char *status = mw_words_for_status (product);
  g_autofree char *version = NULL;

  name = gtk_label_new (plain);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (name), 4);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_selectable (GTK_LABEL (name), TRUE);
  /* It can be marked by pointer; by keyboard it is no stop on the way. */
  gtk_widget_set_focusable (name, FALSE);
  gtk_widget_add_css_class (name, "title-1");
  gtk_box_append (GTK_BOX (box), name);

  add_pill (pills, status, product->is_ghost ? "dim-pill" : mw_words_style_lifecycle (product->lifecycle));
  if (product->archetype != MW_ARCHETYPE_UNKNOWN)
    add_pill (pills, mw_words_for_archetype (product->archetype), NULL);
  else
    add_pill (pills, product->archetype_text, NULL);

  if (product->version != NULL)
    {
      g_autofree char *isolated = mw_words_isolate (product->version);

      version = g_strdup_printf (_("Version %s"), isolated);
      adw_wrap_box_append (ADW_WRAP_BOX (pills), mw_pill_new (version, NULL));
    }
  add_pill (pills, product->technology, NULL);
  gtk_box_append (GTK_BOX (box), pills);

  return box;
}

static void
add_text (GtkWidget  *column,
          const char *title,
          const char *text)
{
  GtkWidget *box;
  GtkWidget *heading;

  if (text == NULL || *text == '\0')
    return;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  heading = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), mw_markdown_view_new (text));
  gtk_box_append (GTK_BOX (column), box);
}

static void
add_tags (GtkWidget       *column,
          const MwProduct *product)
{
  GtkWidget *wrap;

  if (product->tags[0] == NULL)
    return;

  wrap = new_wrap_box ();
  for (guint i = 0; product->tags[i] != NULL && i < MAX_TAGS; i++)
    add_pill (wrap, product->tags[i], "tag-pill");

  gtk_accessible_update_property (GTK_ACCESSIBLE (wrap),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Tags"),
                                  -1);
  gtk_box_append (GTK_BOX (column), wrap);
}

static GtkWidget *
new_port_row (MwMesh *mesh,
              guint   index)
{
  const MwPort *port = &mw_mesh_get_ports (mesh, NULL)[index];
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = mw_words_plain_name (port->name);
  g_autofree char *description = mw_words_plain_name (port->description);
  g_autofree char *contract_id = mw_words_plain_name (port->contract_id);
  g_autofree char *port_type = mw_words_plain_name (port->port_type);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *name != '\0' ? name : _("Port without a name"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), *description != '\0' ? description : contract_id);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);

  if (*port_type != '\0')
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), mw_pill_new (port_type, NULL));

  if (port->direction == MW_PORT_OUTPUT)
    {
      if (port->contract == MW_NONE || mw_mesh_get_contracts (mesh, NULL)[port->contract].is_ghost)
        adw_action_row_add_suffix (ADW_ACTION_ROW (row), mw_pill_new (_("No contract"), "warning"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "u", index);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "product.show-port");
    }

  return row;
}

static void
add_ports (GtkWidget       *column,
           MwMesh          *mesh,
           const MwProduct *product,
           MwPortDirection  direction,
           const char      *title,
           const char      *nothing)
{
  const MwPort *ports = mw_mesh_get_ports (mesh, NULL);
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  AdwPreferencesGroup *group;

  for (guint i = 0; i < product->ports.n; i++)
    {
      guint index = product->ports.first + i;

      if (ports[index].direction == direction)
        g_ptr_array_add (rows, new_port_row (mesh, index));
    }

  if (rows->len == 0 && nothing == NULL)
    return;

  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, title);
  if (rows->len == 0)
    adw_preferences_group_set_description (group, nothing);
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_add (group, g_ptr_array_index (rows, i));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (group));
}

static void
add_edges (GtkWidget  *column,
           MwMesh     *mesh,
           guint       product,
           gboolean    incoming,
           const char *title,
           const char *nothing)
{
  g_autoptr(GArray) edges = mw_product_group_dup_edges (mesh, product, incoming);

  if (edges->len == 0 && nothing == NULL)
    return;

  gtk_box_append (GTK_BOX (column),
                  mw_product_group_new (mesh,
                                        incoming ? MW_PRODUCT_GROUP_PROVIDERS : MW_PRODUCT_GROUP_CONSUMERS,
                                        (const guint *) (void *) edges->data, edges->len,
                                        title, nothing));
}

static void
show_ghost (MwProductOverview *self,
            MwMesh            *mesh,
            guint              index)
{
  const MwProduct *product = &mw_mesh_get_products (mesh, NULL)[index];

  gtk_box_append (GTK_BOX (self->main_column), new_identity (product));
  add_text (self->main_column, _("Nobody Has Described This Product"),
            _("The mesh has no document of it: other products or agreements only refer to it. "
              "It may have been removed, never published, or be written wrongly where it is referred to."));
  add_edges (self->main_column, mesh, index, FALSE,
             _("Consumers That Refer to It"), NULL);
  add_edges (self->main_column, mesh, index, TRUE,
             _("Providers That It Is Said to Use"), NULL);
}

static void
show_product (MwProductOverview *self,
              MwMesh            *mesh,
              guint              index)
{
  const MwProduct *product = &mw_mesh_get_products (mesh, NULL)[index];
  GtkWidget *column = self->main_column;

  gtk_box_append (GTK_BOX (column), new_identity (product));
  add_text (column, _("Purpose"), product->purpose);
  add_text (column, _("Usage"), product->usage);
  add_text (column, _("Limitations"), product->limitations);
  add_tags (column, product);
  add_ports (column, mesh, product, MW_PORT_OUTPUT, _("Output Ports"), _("It offers nothing to others yet."));
  add_edges (column, mesh, index, FALSE, _("Consumers"), _("Nobody consumes it yet."));
  add_ports (column, mesh, product, MW_PORT_INPUT, _("Input Ports"), NULL);
  add_edges (column, mesh, index, TRUE, _("Providers"), _("It consumes no other product."));
  add_ports (column, mesh, product, MW_PORT_MANAGEMENT, _("Management Ports"), NULL);

  gtk_box_append (GTK_BOX (self->side_column), mw_contact_group_new (mesh, index));
  gtk_box_append (GTK_BOX (self->side_column), mw_trust_group_new (mesh, index));
}

static void
mw_product_overview_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MW_TYPE_PRODUCT_OVERVIEW);

  G_OBJECT_CLASS (mw_product_overview_parent_class)->dispose (object);
}

static void
mw_product_overview_class_init (MwProductOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mw_product_overview_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/pages/mw-product-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, MwProductOverview, scrolled);
  gtk_widget_class_bind_template_child (widget_class, MwProductOverview, main_column);
  gtk_widget_class_bind_template_child (widget_class, MwProductOverview, side_clamp);
  gtk_widget_class_bind_template_child (widget_class, MwProductOverview, side_column);
}

static void
mw_product_overview_init (MwProductOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
mw_product_overview_show (MwProductOverview *self,
                          MwMesh            *mesh,
                          guint              product)
{
  g_return_if_fail (MW_IS_PRODUCT_OVERVIEW (self));

  clear_column (self->main_column);
  clear_column (self->side_column);
  if (mesh == NULL || product == MW_NONE)
    return;

  if (mw_mesh_get_products (mesh, NULL)[product].is_ghost)
    show_ghost (self, mesh, product);
  else
    show_product (self, mesh, product);

  gtk_widget_set_visible (self->side_clamp,
                          !mw_mesh_get_products (mesh, NULL)[product].is_ghost);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
}
