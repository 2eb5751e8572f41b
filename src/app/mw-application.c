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
#include "app/mw-shortcuts.h"
#include "app/mw-window.h"
#include "registry/mw-opener.h"

struct _MwApplication
{
  AdwApplication parent_instance;

  GSettings     *settings;
  int            status;
};

G_DEFINE_FINAL_TYPE (MwApplication, mw_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "demo", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open the demo mesh"), NULL },
  { "pictures", 0, 0, G_OPTION_ARG_FILENAME, NULL,
    N_("Take pictures of the main pages into FOLDER, then quit"), N_("FOLDER") },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and quit"), NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, NULL, NULL, N_("[ADDRESS]") },
  { NULL, 0, 0, 0, NULL, NULL, NULL },
};

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  /* A copy: closing takes a window off the list. */
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  /* Each may have to ask about a draft, and stays if the answer is no. Without
   * windows the application ends by itself, when what is being sent has arrived. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
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

  if (!dex_future_get_value (future, &error))
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

  for (guint i = 0; i < mw_n_shortcuts; i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application),
                                           mw_shortcuts[i].action, mw_shortcuts[i].accelerators);

  gtk_window_set_default_icon_name (APP_ID);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/io/github/meshwright/Meshwright/icons");
}

/* The window in front, or a new one. @is_empty: what it shows must not be lost. */
static MwWindow *
get_window (MwApplication *self,
            gboolean       is_empty)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (MW_IS_WINDOW (active) && !(is_empty && mw_window_is_open (MW_WINDOW (active))))
    return MW_WINDOW (active);

  return mw_window_new (ADW_APPLICATION (self), self->settings);
}

static void
mw_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (get_window (MW_APPLICATION (application), FALSE)));
}

static void
take_pictures (MwApplication *self,
               MwWindow      *window,
               const char    *folder)
{
  dex_future_disown (dex_future_finally (mw_pictures_take (window, folder),
                                         pictures_taken_cb, self, NULL));
}

/* The command line may be another process's, in another folder. */
static int
mw_application_command_line (GApplication            *application,
                             GApplicationCommandLine *command_line)
{
  MwApplication *self = MW_APPLICATION (application);
  GVariantDict *dict = g_application_command_line_get_options_dict (command_line);
  const char *folder = g_application_command_line_get_cwd (command_line);
  g_autofree const char **addresses = NULL;
  gboolean opens_demo = g_variant_dict_contains (dict, "demo");
  const char *pictures = NULL;
  MwWindow *window;

  g_variant_dict_lookup (dict, "pictures", "^&ay", &pictures);
  g_variant_dict_lookup (dict, G_OPTION_REMAINING, "^a&s", &addresses);

  window = get_window (self, opens_demo || addresses != NULL);
  gtk_window_present (GTK_WINDOW (window));

  if (addresses != NULL && addresses[0] != NULL)
    {
      g_autofree char *address = mw_opener_dup_address (addresses[0], folder);

      mw_window_open_address (window, address);
    }
  else if (opens_demo)
    {
      mw_window_open_demo (window);
    }

  if (pictures != NULL)
    {
      g_autofree char *path = g_canonicalize_filename (pictures, folder);

      take_pictures (self, window, path);
    }

  return 0;
}

/* -1: go on. */
static int
mw_application_handle_local_options (GApplication *application,
                                     GVariantDict *dict)
{
  g_autofree const char **addresses = NULL;

  if (g_variant_dict_contains (dict, "version"))
    {
      g_print ("meshwright %s\n", PACKAGE_VERSION);
      return 0;
    }

  g_variant_dict_lookup (dict, G_OPTION_REMAINING, "^a&s", &addresses);
  if (addresses != NULL && addresses[0] != NULL && addresses[1] != NULL)
    {
      g_printerr ("%s\n", _("meshwright: There is one ADDRESS at most; see --help."));
      return 1;
    }

  /* It quits when the pictures are taken, so it must not be somebody's window. */
  if (g_variant_dict_contains (dict, "pictures"))
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);

  return -1;
}

static void
mw_application_finalize (GObject *object)
{
  MwApplication *self = MW_APPLICATION (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mw_application_parent_class)->finalize (object);
}

static void
mw_application_class_init (MwApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mw_application_finalize;
  application_class->startup = mw_application_startup;
  application_class->activate = mw_application_activate;
  application_class->handle_local_options = mw_application_handle_local_options;
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
