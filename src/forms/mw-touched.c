/* mw-touched.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-touched.h"

#define DATA "mw-touched"

static void
left_cb (GtkEventControllerFocus *controller)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  if (mw_touched_get (widget))
    return;

  g_object_set_data (G_OBJECT (widget), DATA, GINT_TO_POINTER (TRUE));
  gtk_widget_activate_action (widget, "form.look-again", NULL);
}

void
mw_touched_watch (GtkWidget *widget)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();

  g_signal_connect (controller, "leave", G_CALLBACK (left_cb), NULL);
  gtk_widget_add_controller (widget, controller);
}

gboolean
mw_touched_get (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), DATA) != NULL;
}
