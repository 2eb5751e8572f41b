/* mw-product-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-product-row.h"

#include <glib/gi18n-lib.h>

#include "pages/mw-color-dot.h"
#include "pages/mw-words.h"

struct _MwProductRow
{
  AdwActionRow parent_instance;

  guint        product;
};

G_DEFINE_FINAL_TYPE (MwProductRow, mw_product_row, ADW_TYPE_ACTION_ROW)

static void
mw_product_row_class_init (MwProductRowClass *klass)
{
}

static void
mw_product_row_init (MwProductRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

GtkWidget *
mw_pill_new (const char *text,
             const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "pill-label");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static MwProductRow *
new_row (MwMesh *mesh,
         guint   index)
{
  const MwProduct *product = &mw_mesh_get_products (mesh, NULL)[index];
  const MwDomain *domain = &mw_mesh_get_domains (mesh, NULL)[product->domain];
  MwProductRow *self = g_object_new (MW_TYPE_PRODUCT_ROW, NULL);
  g_autofree char *name = mw_words_plain_name (product->name);

  self->product = index;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "u", index);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "mesh.open-product");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), mw_color_dot_new (domain->color));

  return self;
}

static void
finish_row (MwProductRow *self,
            const char   *pill,
            const char   *style)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_action_row_add_suffix (ADW_ACTION_ROW (self), mw_pill_new (pill, style));
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), arrow);
}

GtkWidget *
mw_product_row_new (MwMesh *mesh,
                    guint   product)
{
  const MwProduct *facts;
  const MwDomain *domain;
  const char *owner;
  MwProductRow *self;
  g_autofree char *status = NULL;
  g_autofree char *domain_name = NULL;
  g_autofree char *subtitle = NULL;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  facts = &mw_mesh_get_products (mesh, NULL)[product];
  domain = &mw_mesh_get_domains (mesh, NULL)[facts->domain];
  owner = facts->team != MW_NONE ? mw_mesh_get_teams (mesh, NULL)[facts->team].name : facts->team_name;
  domain_name = mw_words_for_domain (domain);

  if (owner != NULL && *owner != '\0')
    {
      g_autofree char *plain = mw_words_isolate (owner);
      g_autofree char *place = mw_words_isolate (domain_name);

      /* Translators: a domain, then the team that owns a product in it. */
      subtitle = g_strdup_printf (_("%s · %s"), place, plain);
    }
  else
    {
      subtitle = g_steal_pointer (&domain_name);
    }

  self = new_row (mesh, product);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  status = mw_words_for_status (facts);
  finish_row (self, status, facts->is_ghost ? "dim-pill" : mw_words_style_lifecycle (facts->lifecycle));

  return GTK_WIDGET (self);
}

GtkWidget *
mw_product_row_new_for_edge (MwMesh  *mesh,
                             guint    edge,
                             gboolean of_consumer)
{
  const MwEdge *facts;
  MwProductRow *self;
  g_autofree char *why = NULL;
  g_autofree char *subtitle = NULL;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  facts = &mw_mesh_get_edges (mesh, NULL)[edge];
  self = new_row (mesh, of_consumer ? facts->target : facts->source);

  why = mw_words_for_provenance (facts->provenance);
  /* Translators: how a connection between two products is known. */
  subtitle = g_strdup_printf (_("Known from: %s"), why);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  finish_row (self, mw_words_for_edge_state (facts->state), mw_words_style_edge (facts->state));

  return GTK_WIDGET (self);
}

guint
mw_product_row_get_product (MwProductRow *self)
{
  g_return_val_if_fail (MW_IS_PRODUCT_ROW (self), MW_NONE);

  return self->product;
}
