/* mw-connect-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-connect-dialog.h"

#include <glib/gi18n.h>
#include <libdex.h>

#include "app/mw-key-store.h"
#include "app/mw-opener.h"
#include "registry/mw-registry-error.h"

struct _MwConnectDialog
{
  AdwDialog            parent_instance;

  AdwEntryRow         *address_row;
  AdwPasswordEntryRow *key_row;
  AdwSwitchRow        *remember_row;
  GtkStack            *connect_stack;
  AdwPreferencesGroup *result_group;
  AdwActionRow        *result_row;
  GtkImage            *result_icon;

  DexFuture           *trying;
  gboolean             is_test;
};

typedef enum {
  SIGNAL_OPENED,
} MwConnectDialogSignal;

static guint signals[SIGNAL_OPENED + 1];

G_DEFINE_FINAL_TYPE (MwConnectDialog, mw_connect_dialog, ADW_TYPE_DIALOG)

static void
update_actions (MwConnectDialog *self)
{
  const char *address = gtk_editable_get_text (GTK_EDITABLE (self->address_row));
  gboolean can_try = *address != '\0' && self->trying == NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "connect.open", can_try);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "connect.test", can_try);
  gtk_stack_set_visible_child_name (self->connect_stack,
                                    self->trying != NULL ? "busy" : "button");
}

static void
show_result (MwConnectDialog *self,
             gboolean         is_good,
             const char      *title,
             const char      *subtitle)
{
  gtk_image_set_from_icon_name (self->result_icon,
                                is_good ? "object-select-symbolic" : "dialog-warning-symbolic");
  gtk_widget_remove_css_class (GTK_WIDGET (self->result_icon), is_good ? "warning" : "success");
  gtk_widget_add_css_class (GTK_WIDGET (self->result_icon), is_good ? "success" : "warning");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->result_row), title);
  adw_action_row_set_subtitle (self->result_row, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->result_group), TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), title, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static char *
describe_info (const MwSourceInfo *info)
{
  const char *name = info->name != NULL ? info->name : _("a registry");

  if (!info->is_writable)
    /* Translators: %s is the name of a registry. */
    return g_strdup_printf (_("%s can be read. Publishing needs a key that it knows."), name);

  if (info->identity != NULL)
    /* Translators: the first %s is the name of a registry, the second of a team. */
    return g_strdup_printf (_("%s can be read, and %s may publish to it."), name, info->identity);

  return g_strdup_printf (_("%s can be read and published to."), name);
}

static DexFuture *
probe_fiber (gpointer user_data)
{
  return mw_source_probe (user_data);
}

static DexFuture *
tested_cb (DexFuture *future,
           gpointer   user_data)
{
  MwConnectDialog *self = user_data;
  g_autoptr(GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (value != NULL)
    {
      g_autofree char *text = describe_info (g_value_get_boxed (value));

      show_result (self, TRUE, _("The connection works"), text);
    }
  else
    {
      mw_connect_dialog_set_error (self, error);
    }

  dex_clear (&self->trying);
  update_actions (self);

  return dex_future_new_for_boolean (TRUE);
}

static DexFuture *
opened_cb (DexFuture *future,
           gpointer   user_data)
{
  MwConnectDialog *self = user_data;
  g_autoptr(GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (value == NULL)
    {
      mw_connect_dialog_set_error (self, error);
    }
  else if (self->is_test)
    {
      /* A source that has answered once tells quickly who we are to it. */
      return dex_future_finally (dex_scheduler_spawn (NULL, 0, probe_fiber,
                                                      g_value_dup_object (value),
                                                      g_object_unref),
                                 tested_cb, self, NULL);
    }
  else
    {
      const char *key = gtk_editable_get_text (GTK_EDITABLE (self->key_row));
      gboolean remember = adw_switch_row_get_active (self->remember_row) && *key != '\0';

      g_signal_emit (self, signals[SIGNAL_OPENED], 0,
                     g_value_get_object (value), remember ? key : NULL);
      dex_clear (&self->trying);
      adw_dialog_close (ADW_DIALOG (self));
      return dex_future_new_for_boolean (TRUE);
    }

  dex_clear (&self->trying);
  update_actions (self);

  return dex_future_new_for_boolean (FALSE);
}

static void
try_address (MwConnectDialog *self,
             gboolean         is_test)
{
  const char *address = gtk_editable_get_text (GTK_EDITABLE (self->address_row));
  const char *key = gtk_editable_get_text (GTK_EDITABLE (self->key_row));

  self->is_test = is_test;
  gtk_widget_set_visible (GTK_WIDGET (self->result_group), FALSE);

  dex_clear (&self->trying);
  /* Disposing drops the future, so that the callback never sees a dead dialog. */
  self->trying = dex_future_finally (mw_opener_open (address, key), opened_cb, self, NULL);
  update_actions (self);
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  try_address (MW_CONNECT_DIALOG (widget), FALSE);
}

static void
test_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  try_address (MW_CONNECT_DIALOG (widget), TRUE);
}

static void
file_chosen_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(MwConnectDialog) self = user_data;
  g_autoptr(GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (object), result, NULL);
  g_autofree char *address = NULL;

  if (file == NULL)
    return;

  address = g_file_get_path (file);
  if (address == NULL)
    address = g_file_get_uri (file);

  gtk_editable_set_text (GTK_EDITABLE (self->address_row), address);
}

static void
choose_file_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Choose a List of Documents"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL,
                        file_chosen_cb, g_object_ref (widget));
}

static void
address_changed_cb (MwConnectDialog *self)
{
  const char *address = gtk_editable_get_text (GTK_EDITABLE (self->address_row));
  gboolean takes_key = *address == '\0' || !mw_opener_is_list (address);

  gtk_widget_set_sensitive (GTK_WIDGET (self->key_row), takes_key);
  gtk_widget_set_sensitive (GTK_WIDGET (self->remember_row), takes_key);
  gtk_widget_set_visible (GTK_WIDGET (self->result_group), FALSE);
  update_actions (self);
}

static void
mw_connect_dialog_dispose (GObject *object)
{
  MwConnectDialog *self = MW_CONNECT_DIALOG (object);

  dex_clear (&self->trying);
  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_CONNECT_DIALOG);

  G_OBJECT_CLASS (mw_connect_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MwConnectDialog, address_row);
  gtk_widget_class_bind_template_child (widget_class, MwConnectDialog, key_row);
  gtk_widget_class_bind_template_child (widget_class, MwConnectDialog, remember_row);
  gtk_widget_class_bind_template_child (widget_class, MwConnectDialog, connect_stack);
  gtk_widget_class_bind_template_child (widget_class, MwConnectDialog, result_group);
  gtk_widget_class_bind_template_child (widget_class, MwConnectDialog, result_row);
  gtk_widget_class_bind_template_child (widget_class, MwConnectDialog, result_icon);
  gtk_widget_class_bind_template_callback (widget_class, address_changed_cb);
}

static void
mw_connect_dialog_class_init (MwConnectDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mw_connect_dialog_dispose;

  /**
   * MwConnectDialog::opened:
   * @self: the dialog
   * @source: a source that has answered
   * @key: (nullable): the key, when it is to be remembered
   *
   * The address works.
   */
  signals[SIGNAL_OPENED] =
    g_signal_new ("opened",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL, NULL,
                  G_TYPE_NONE,
                  2, MW_TYPE_SOURCE, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/app/mw-connect-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "connect.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "connect.test", NULL, test_action);
  gtk_widget_class_install_action (widget_class, "connect.choose-file", NULL, choose_file_action);
}

static void
mw_connect_dialog_init (MwConnectDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}

AdwDialog *
mw_connect_dialog_new (const char *address)
{
  MwConnectDialog *self = g_object_new (MW_TYPE_CONNECT_DIALOG, NULL);

  if (address != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->address_row), address);

  return ADW_DIALOG (self);
}

void
mw_connect_dialog_set_error (MwConnectDialog *self,
                             const GError    *error)
{
  g_return_if_fail (MW_IS_CONNECT_DIALOG (self));
  g_return_if_fail (error != NULL);

  show_result (self, FALSE, error->message, mw_registry_error_get_hint (error));
}
