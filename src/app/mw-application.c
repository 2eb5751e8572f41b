/* mw-application.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-application.h"

#include <glib/gi18n.h>
#include <libdex.h>

#include "app/mw-pictures.h"
#include "app/mw-window.h"

struct _MwApplication
{
  AdwApplication parent_instance;

  GSettings     *settings;
  gboolean       opens_demo;
  char          *pictures;
  char          *address;
  int            status;
};

G_DEFINE_FINAL_TYPE (MwApplication, mw_application, ADW_TYPE_APPLICATION)

/* One table: what is bound here is what the shortcuts window lists. */
static const struct
{
  const char *action;
  const char *accelerators[3];
} shortcuts[] = {
  { "app.quit", { "<Control>q", NULL } },
  { "window.close", { "<Control>w", NULL } },
  { "win.find", { "<Control>f", NULL } },
  { "win.refresh", { "<Control>r", "F5", NULL } },
  { "win.new-product", { "<Control>n", NULL } },
  { "win.connect", { "<Control>o", NULL } },
  { "win.go('map')", { "<Control>1", NULL } },
  { "win.go('products')", { "<Control>2", NULL } },
  { "win.go('domains')", { "<Control>3", NULL } },
  { "win.show-help-overlay", { "<Control>question", NULL } },
};

static const GOptionEntry options[] = {
  { "demo", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open the demo mesh"), NULL },
  { "pictures", 0, 0, G_OPTION_ARG_FILENAME, NULL,
    N_("Take pictures of the main pages into FOLDER, then quit"), N_("FOLDER") },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, NULL, NULL, N_("[ADDRESS]") },
  { NULL, 0, 0, 0, NULL, NULL, NULL },
};

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  /* Closing asks each window what it still has to save. */
  if (window != NULL)
    gtk_window_close (window);
  g_application_quit (user_data);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  AdwDialog *dialog = adw_about_dialog_new ();

  adw_about_dialog_set_application_name (ADW_ABOUT_DIALOG (dialog), _("Meshwright"));
  adw_about_dialog_set_application_icon (ADW_ABOUT_DIALOG (dialog), APP_ID);
  adw_about_dialog_set_version (ADW_ABOUT_DIALOG (dialog), PACKAGE_VERSION);
  adw_about_dialog_set_developer_name (ADW_ABOUT_DIALOG (dialog), _("The Meshwright Authors"));
  adw_about_dialog_set_license_type (ADW_ABOUT_DIALOG (dialog), GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_comments (ADW_ABOUT_DIALOG (dialog),
                                 _("Browse a data mesh and design data products."));
  adw_dialog_present (dialog, GTK_WIDGET (gtk_application_get_active_window (user_data)));
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = quit_action },
  { .name = "about", .activate = about_action },
};

static DexFuture *
pictures_taken_cb (DexFuture *future,
                   gpointer   user_data)
{
  MwApplication *self = user_data;
  g_autoptr(GError) error = NULL;

  if (dex_future_get_value (future, &error) == NULL)
    {
      g_printerr ("meshwright: %s\n", error->message);
      self->status = 1;
    }

  g_application_quit (G_APPLICATION (self));

  return dex_future_new_for_boolean (TRUE);
}

static void
mw_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (mw_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application),
                                   actions, G_N_ELEMENTS (actions), application);

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application),
                                           shortcuts[i].action, shortcuts[i].accelerators);

  gtk_window_set_default_icon_name (APP_ID);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/io/github/meshwright/Meshwright/icons");
}

static void
mw_application_activate (GApplication *application)
{
  MwApplication *self = MW_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (mw_window_new (ADW_APPLICATION (application), self->settings));

  gtk_window_present (window);

  if (self->address != NULL)
    mw_window_open_address (MW_WINDOW (window), self->address);
  else if (self->opens_demo)
    mw_window_open_demo (MW_WINDOW (window));

  if (self->pictures != NULL)
    dex_future_disown (dex_future_finally (mw_pictures_take (MW_WINDOW (window), self->pictures),
                                           pictures_taken_cb, self, NULL));
}

static int
mw_application_command_line (GApplication            *application,
                             GApplicationCommandLine *command_line)
{
  MwApplication *self = MW_APPLICATION (application);
  GVariantDict *dict = g_application_command_line_get_options_dict (command_line);
  g_autofree const char **addresses = NULL;
  const char *pictures = NULL;

  self->opens_demo = g_variant_dict_contains (dict, "demo");
  g_variant_dict_lookup (dict, "pictures", "^&ay", &pictures);
  g_set_str (&self->pictures, pictures);

  if (g_variant_dict_lookup (dict, G_OPTION_REMAINING, "^a&s", &addresses) && addresses[0] != NULL)
    g_set_str (&self->address, addresses[0]);

  g_application_activate (application);

  g_clear_pointer (&self->address, g_free);
  self->opens_demo = FALSE;

  return 0;
}

static void
mw_application_finalize (GObject *object)
{
  MwApplication *self = MW_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->pictures, g_free);
  g_clear_pointer (&self->address, g_free);

  G_OBJECT_CLASS (mw_application_parent_class)->finalize (object);
}

static void
mw_application_class_init (MwApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mw_application_finalize;
  application_class->startup = mw_application_startup;
  application_class->activate = mw_application_activate;
  application_class->command_line = mw_application_command_line;
}

static void
mw_application_init (MwApplication *self)
{
  self->settings = g_settings_new (APP_ID);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), NULL);
  g_application_set_option_context_summary (G_APPLICATION (self),
                                            _("ADDRESS is a registry's, or a file or folder of documents."));
}

MwApplication *
mw_application_new (void)
{
  return g_object_new (MW_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE,
                       "resource-base-path", "/io/github/meshwright/Meshwright",
                       NULL);
}

/**
 * mw_application_get_status:
 * @self: the application
 *
 * Returns: the exit status when what was asked for on the command line failed
 */
int
mw_application_get_status (MwApplication *self)
{
  g_return_val_if_fail (MW_IS_APPLICATION (self), 1);

  return self->status;
}
