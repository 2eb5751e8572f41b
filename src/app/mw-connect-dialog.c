/* mw-connect-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-connect-dialog.h"

#include <glib/gi18n.h>
#include <libdex.h>

#include "registry/mw-list-source.h"
#include "registry/mw-opener.h"
#include "registry/mw-registry-error.h"

struct _MwConnectDialog
{
  AdwDialog            parent_instance;

  AdwEntryRow         *address_row;
  AdwPasswordEntryRow *key_row;
  AdwSwitchRow        *remember_row;
  AdwSwitchRow        *plain_row;
  GtkStack            *connect_stack;
  AdwPreferencesGroup *result_group;
  AdwActionRow        *result_row;
  GtkImage            *result_icon;

  DexFuture           *trying;
  gboolean             is_test;
  gboolean             found_list;
};

typedef enum {
  SIGNAL_OPENED,
} MwConnectDialogSignal;

static guint signals[SIGNAL_OPENED + 1];

G_DEFINE_FINAL_TYPE (MwConnectDialog, mw_connect_dialog, ADW_TYPE_DIALOG)

static char *
dup_address (MwConnectDialog *self)
{
  return mw_opener_dup_address (gtk_editable_get_text (GTK_EDITABLE (self->address_row)), NULL);
}

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
describe_info (MwConnectDialog    *self,
               const MwSourceInfo *info)
{
  gboolean has_key = *gtk_editable_get_text (GTK_EDITABLE (self->key_row)) != '\0';
  const char *name = info->name != NULL ? info->name : _("The registry");

  if (self->found_list)
    /* Translators: %s is the name of a list of documents. */
    return g_strdup_printf (_("%s is a list of documents. It can be read; publishing needs a registry."), name);

  if (!info->is_writable)
    return g_strdup_printf (has_key
                            /* Translators: %s is the name of a registry. */
                            ? _("%s can be read. Publishing needs another key.")
                            /* Translators: %s is the name of a registry. */
                            : _("%s can be read. Publishing needs a key."), name);

  if (info->identity != NULL)
    /* Translators: the first %s is the name of a registry, the second of a team. */
    return g_strdup_printf (_("%s can be read, and %s may publish to it."), name, info->identity);

  /* Translators: %s is the name of a registry. */
  return g_strdup_printf (_("%s can be read and published to."), name);
}

static DexFuture *
tested_cb (DexFuture *future,
           gpointer   user_data)
{
  MwConnectDialog *self = user_data;
  g_autoptr(DexFuture) test = dex_ref (future);
  g_autoptr(GError) error = NULL;
  const GValue *value = dex_future_get_value (test, &error);

  dex_clear (&self->trying);
  update_actions (self);

  if (value != NULL)
    {
      g_autofree char *text = describe_info (self, g_value_get_boxed (value));

      show_result (self, TRUE, _("The connection works"), text);
    }
  else
    {
      mw_connect_dialog_set_error (self, error);
    }

  return dex_future_new_for_boolean (TRUE);
}

static void
tell_opened (MwConnectDialog *self,
             MwSource        *source)
{
  const char *key = gtk_editable_get_text (GTK_EDITABLE (self->key_row));
  gboolean remember = adw_switch_row_get_active (self->remember_row) && *key != '\0' &&
                      !MW_IS_LIST_SOURCE (source);

  g_signal_emit (self, signals[SIGNAL_OPENED], 0, source, remember ? key : NULL);
  adw_dialog_close (ADW_DIALOG (self));
}

static DexFuture *
opened_cb (DexFuture *future,
           gpointer   user_data)
{
  g_autoptr(MwConnectDialog) self = g_object_ref (MW_CONNECT_DIALOG (user_data));
  g_autoptr(DexFuture) opening = dex_ref (future);
  g_autoptr(GError) error = NULL;
  const GValue *value = dex_future_get_value (opening, &error);

  /* A source that has answered once tells quickly who we are to it. */
  if (value != NULL && self->is_test)
    {
      self->found_list = MW_IS_LIST_SOURCE (g_value_get_object (value));

      return dex_future_finally (mw_source_probe (g_value_get_object (value)), tested_cb, self, NULL);
    }

  dex_clear (&self->trying);
  update_actions (self);

  if (value != NULL)
    tell_opened (self, g_value_get_object (value));
  else
    mw_connect_dialog_set_error (self, error);

  return dex_future_new_for_boolean (value != NULL);
}

static void
try_address (MwConnectDialog *self,
             gboolean         is_test)
{
  g_autofree char *address = dup_address (self);
  g_autoptr(DexFuture) trying = NULL;
  const char *key = gtk_editable_get_text (GTK_EDITABLE (self->key_row));

  self->is_test = is_test;
  gtk_widget_set_visible (GTK_WIDGET (self->result_group), FALSE);

  dex_clear (&self->trying);
  /* Disposing drops the future, so that the callback never sees a dead dialog. An
   * address that is none has been answered by now. */
  trying = dex_future_finally (mw_opener_open (address, key, adw_switch_row_get_active (self->plain_row)),
                               opened_cb, self, NULL);
  if (dex_future_is_pending (trying))
    self->trying = g_steal_pointer (&trying);
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

  /* The dialog may be gone by now. */
  if (file == NULL || self->address_row == NULL)
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

/* A switch, off until somebody says so: a key that everybody on the way can read
 * must be somebody's decision, for this address only. */
static void
update_rows (MwConnectDialog *self)
{
  g_autofree char *address = dup_address (self);
  const char *key = gtk_editable_get_text (GTK_EDITABLE (self->key_row));
  gboolean takes_key = *address == '\0' || !mw_opener_is_list (address);

  gtk_widget_set_sensitive (GTK_WIDGET (self->key_row), takes_key);
  gtk_widget_set_sensitive (GTK_WIDGET (self->remember_row), takes_key && *key != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->plain_row),
                          takes_key && *key != '\0' && mw_opener_is_unencrypted (address));
}

/* What is under way was for something else. */
static void
stop_trying (MwConnectDialog *self)
{
  dex_clear (&self->trying);
  gtk_widget_set_visible (GTK_WIDGET (self->result_group), FALSE);
  update_rows (self);
  update_actions (self);
}

static void
address_changed_cb (MwConnectDialog *self)
{
  adw_switch_row_set_active (self->plain_row, FALSE);
  stop_trying (self);
}

static void
key_changed_cb (MwConnectDialog *self)
{
  stop_trying (self);
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
  gtk_widget_class_bind_template_child (widget_class, MwConnectDialog, plain_row);
  gtk_widget_class_bind_template_child (widget_class, MwConnectDialog, connect_stack);
  gtk_widget_class_bind_template_child (widget_class, MwConnectDialog, result_group);
  gtk_widget_class_bind_template_child (widget_class, MwConnectDialog, result_row);
  gtk_widget_class_bind_template_child (widget_class, MwConnectDialog, result_icon);
  gtk_widget_class_bind_template_callback (widget_class, address_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_changed_cb);
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
  update_rows (self);
  update_actions (self);
}

AdwDialog *
mw_connect_dialog_new (const char *address)
{
  MwConnectDialog *self = g_object_new (MW_TYPE_CONNECT_DIALOG, NULL);

  if (address != NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->address_row), address);
      adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->key_row));
    }

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
