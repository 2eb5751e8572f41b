/* mw-window-state.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-window-private.h"

#include <glib/gi18n.h>

#include "registry/mw-registry-error.h"

/* More than anybody reads in a dialog. */
#define MAX_COMPLAINTS 12

static gboolean
is_busy (MwWindow *self)
{
  return self->opening != NULL || (self->session != NULL && mw_session_get_is_busy (self->session));
}

static MwMesh *
get_mesh (MwWindow *self)
{
  return self->session != NULL ? mw_session_get_mesh (self->session) : NULL;
}

const GError *
mw_window_get_error (MwWindow *self)
{
  if (is_busy (self))
    return NULL;

  if (self->session == NULL)
    return self->opening_error;

  return mw_session_get_state (self->session) == MW_SESSION_FAILED ? mw_session_get_error (self->session) : NULL;
}

static const char *
get_title (MwWindow *self)
{
  if (self->session != NULL)
    return mw_session_get_title (self->session);

  return self->address != NULL ? self->address : _("Demo Mesh");
}

/* What the sidebar says below: when the mesh was fetched, or what is going on. */
static char *
dup_status (MwWindow *self)
{
  GDateTime *refreshed = self->session != NULL ? mw_session_get_refreshed (self->session) : NULL;
  g_autofree char *time = refreshed != NULL ? g_date_time_format (refreshed, "%X") : NULL;

  if (is_busy (self))
    return g_strdup (time != NULL ? _("Refreshing…") : _("Connecting…"));

  if (time == NULL)
    return g_strdup (_("Not connected"));

  if (mw_session_get_state (self->session) == MW_SESSION_STALE)
    /* Translators: %s is a time of day. */
    return g_strdup_printf (_("Not refreshed since %s"), time);

  /* Translators: %s is a time of day. */
  return g_strdup_printf (_("As of %s"), time);
}

static void
update_failed_page (MwWindow     *self,
                    const GError *error)
{
  g_autofree char *message = g_markup_escape_text (error->message, -1);
  g_autofree char *hint = g_markup_escape_text (mw_registry_error_get_hint (error), -1);
  g_autofree char *text = g_strdup_printf ("%s\n\n%s", message, hint);
  gboolean needs_key = g_error_matches (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_UNAUTHORIZED) ||
                       g_error_matches (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_FORBIDDEN);

  adw_status_page_set_icon_name (self->failed_page,
                                 needs_key ? "dialog-password-symbolic" : "network-error-symbolic");
  adw_status_page_set_description (self->failed_page, text);
  gtk_widget_set_visible (self->key_button, needs_key && self->address != NULL);
}

static void
update_stale_banner (MwWindow *self)
{
  gboolean is_stale = self->session != NULL && mw_session_get_state (self->session) == MW_SESSION_STALE;

  if (is_stale)
    {
      const GError *error = mw_session_get_error (self->session);
      g_autofree char *time = g_date_time_format (mw_session_get_refreshed (self->session), "%X");
      /* Translators: the first %s is a time of day, the second says why the registry cannot be reached. */
      g_autofree char *text = g_strdup_printf (_("Showing the mesh as of %s. %s"), time, error->message);

      adw_banner_set_title (self->stale_banner, text);
    }

  adw_banner_set_revealed (self->stale_banner, is_stale);
}

static guint
count_complaints (MwWindow *self)
{
  return self->session != NULL ? g_strv_length ((char **) mw_session_get_complaints (self->session)) : 0;
}

static void
update_complaints_banner (MwWindow *self)
{
  guint n = count_complaints (self);
  g_autofree char *text = g_strdup_printf (ngettext ("%u thing could not be read and is left out",
                                                     "%u things could not be read and are left out", n), n);

  adw_banner_set_title (self->complaints_banner, text);
  adw_banner_set_revealed (self->complaints_banner, n > 0);
}

static void
update_sidebar (MwWindow *self)
{
  const MwSourceInfo *info = self->session != NULL ? mw_session_get_info (self->session) : NULL;
  g_autofree char *status = dup_status (self);
  gboolean has_mesh = get_mesh (self) != NULL;

  adw_window_title_set_title (self->registry_title, get_title (self));
  adw_window_title_set_subtitle (self->registry_title,
                                 info != NULL && !info->is_writable ? _("Read-only") : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->registry_title), get_title (self));
  gtk_label_set_text (self->status_label, status);
  gtk_stack_set_visible_child_name (self->refresh_stack, is_busy (self) ? "busy" : "button");
  gtk_widget_set_sensitive (GTK_WIDGET (self->search_entry), has_mesh);
  gtk_widget_set_sensitive (GTK_WIDGET (self->page_list), has_mesh);
}

static void
update_actions (MwWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_open = mw_window_is_open (self);
  gboolean has_mesh = get_mesh (self) != NULL;

  gtk_widget_action_set_enabled (widget, "win.refresh", is_open && self->opening == NULL);
  gtk_widget_action_set_enabled (widget, "win.close-registry", is_open);
  gtk_widget_action_set_enabled (widget, "win.find", has_mesh);
  gtk_widget_action_set_enabled (widget, "win.back", has_mesh);
  gtk_widget_action_set_enabled (widget, "win.go", has_mesh);
  gtk_widget_action_set_enabled (widget, "win.new-product", has_mesh);
}

void
mw_window_update_state (MwWindow *self)
{
  const GError *error = mw_window_get_error (self);
  gboolean is_open = mw_window_is_open (self);

  gtk_stack_set_visible_child_name (self->root_stack, is_open ? "mesh" : "welcome");
  update_actions (self);
  if (!is_open)
    {
      gtk_window_set_title (GTK_WINDOW (self), _("Meshwright"));
      return;
    }

  if (error != NULL)
    update_failed_page (self, error);

  gtk_stack_set_visible_child_name (self->state_stack,
                                    get_mesh (self) != NULL ? "pages" : error != NULL ? "failed" : "loading");
  gtk_window_set_title (GTK_WINDOW (self), get_title (self));
  update_sidebar (self);
  update_stale_banner (self);
  update_complaints_banner (self);

  if (self->designer_page != NULL)
    {
      g_autofree char *obstacle = mw_window_dup_obstacle (self);

      mw_designer_page_set_obstacle (self->designer_page, obstacle);
    }
}

/* What of a list of documents is left out, in words. */
void
mw_window_show_complaints (MwWindow *self)
{
  g_autoptr(GString) text = g_string_new (NULL);
  guint n = count_complaints (self);
  AdwDialog *dialog;

  if (n == 0)
    return;

  for (guint i = 0; i < MIN (n, MAX_COMPLAINTS); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "",
                            mw_session_get_complaints (self->session)[i]);
  if (n > MAX_COMPLAINTS)
    g_string_append_printf (text, ngettext ("\n\n… and %u more", "\n\n… and %u more", n - MAX_COMPLAINTS),
                            n - MAX_COMPLAINTS);

  dialog = adw_alert_dialog_new (_("Left Out of the Mesh"), text->str);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}
