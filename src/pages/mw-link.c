/* mw-link.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-link.h"

#include <glib/gi18n-lib.h>

gboolean
mw_link_may_be_followed (const char *address)
{
  g_autofree char *scheme = address != NULL ? g_uri_parse_scheme (address) : NULL;

  return scheme != NULL &&
         (g_ascii_strcasecmp (scheme, "https") == 0 ||
          g_ascii_strcasecmp (scheme, "http") == 0 ||
          g_ascii_strcasecmp (scheme, "mailto") == 0);
}

static void
clicked_cb (GtkButton *button)
{
  g_autoptr(GtkUriLauncher) launcher = NULL;
  const char *address = g_object_get_data (G_OBJECT (button), "address");
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (button));

  launcher = gtk_uri_launcher_new (address);
  gtk_uri_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, NULL, NULL);
}

static GtkWidget *
new_button (const char *address)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "address", g_strdup (address), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), NULL);

  return button;
}

GtkWidget *
mw_link_new_button (const char *address)
{
  GtkWidget *button;
  GtkWidget *label;

  g_return_val_if_fail (mw_link_may_be_followed (address), NULL);

  button = new_button (address);
  label = gtk_label_new (address);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "accent");
  gtk_widget_set_tooltip_text (button, _("Open in Another Application"));

  return button;
}

GtkWidget *
mw_link_new_icon_button (const char *address)
{
  GtkWidget *button;

  g_return_val_if_fail (mw_link_may_be_followed (address), NULL);

  button = new_button (address);
  gtk_button_set_icon_name (GTK_BUTTON (button), "send-to-symbolic");
  gtk_widget_set_tooltip_text (button, _("Open in Another Application"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Open in Another Application"),
                                  -1);

  return button;
}
