/* mw-server-command-serve.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-commands.h"

#include <stdio.h>
#include <unistd.h>

#include <gio/gio.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <yyjson.h>

#include "server/mw-server.h"
#include "server/mw-server-command-options.h"
#include "server/mw-server-keys.h"

#define DEFAULT_PORT 8080

/* The team of the key that a private registry makes. */
#define PRIVATE_TEAM "demo"

typedef struct
{
  char    *database;
  char    *address;
  char    *name;
  char    *team;
  char   **imports;
  int      port;
  gboolean is_private;

  char    *folder;       /* made for a private registry without a file; nullable */
  char    *key;
  gboolean has_keys;     /* there are some that somebody can write with */
} Serving;

static void
serving_clear (Serving *self)
{
  g_free (self->database);
  g_free (self->address);
  g_free (self->name);
  g_free (self->team);
  g_strfreev (self->imports);
  g_free (self->folder);
  g_free (self->key);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Serving, serving_clear)

static gboolean
read_options (Serving *self,
              int     *argc,
              char  ***argv)
{
  const GOptionEntry entries[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &self->database, "The database (by default in the user's data folder)", "FILE" },
    { "address", 0, 0, G_OPTION_ARG_STRING, &self->address, "The IP address to listen at (127.0.0.1)", "ADDRESS" },
    { "port", 0, 0, G_OPTION_ARG_INT, &self->port, "The port; 0 for any that is free (8080)", "N" },
    { "name", 0, 0, G_OPTION_ARG_STRING, &self->name, "What people call this registry", "NAME" },
    { "import", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->imports, "Store these documents first", "PATH" },
    { "private", 0, 0, G_OPTION_ARG_NONE, &self->is_private, "For one application: make a key, print address and key as JSON, end with stdin", NULL },
    { "team", 0, 0, G_OPTION_ARG_STRING, &self->team, "Whose key --private makes (demo)", "ID" },
    G_OPTION_ENTRY_NULL
  };

  self->port = -1;

  if (!mw_server_command_read_options (argc, argv, NULL,
                                       "Serves the registry over HTTP until it is told to end (SIGTERM, Ctrl+C).",
                                       entries))
    return FALSE;

  if (*argc > 1 || self->port > G_MAXUINT16)
    {
      g_printerr ("meshwright-registry: serve takes options only, and a port up to 65535.\n");
      return FALSE;
    }

  if (self->port < 0)
    self->port = self->is_private ? 0 : DEFAULT_PORT;

  return TRUE;
}

/* A private registry never listens to others, whatever it is told. */
static gboolean
complete (Serving *self,
          GError **error)
{
  if (self->is_private || self->address == NULL)
    g_set_str (&self->address, "127.0.0.1");

  if (self->name == NULL)
    self->name = g_strdup ("Meshwright Registry");

  if (self->team == NULL)
    self->team = g_strdup (PRIVATE_TEAM);

  if (self->database == NULL && self->is_private)
    {
      if (!(self->folder = g_dir_make_tmp ("meshwright-registry-XXXXXX", error)))
        return FALSE;

      self->database = g_build_filename (self->folder, "registry.db", NULL);
    }

  if (self->database == NULL)
    self->database = mw_server_command_dup_default_database ();

  return TRUE;
}

static gboolean
prepare_database (Serving *self,
                  GError **error)
{
  g_autoptr(MwServerStore) store = mw_server_store_open (self->database, error);

  if (store == NULL)
    return FALSE;

  for (guint i = 0; self->imports != NULL && self->imports[i] != NULL; i++)
    if (!mw_server_command_import_path (store, self->imports[i]))
      {
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                     "Nothing could be imported from %s.", self->imports[i]);
        return FALSE;
      }

  if (self->is_private)
    return (self->key = mw_server_keys_add (store, self->team, error)) != NULL;

  return mw_server_store_exists (store, "SELECT 1 FROM key", NULL, NULL, &self->has_keys, error);
}

static void
announce (Serving  *self,
          MwServer *server)
{
  g_autofree char *address = mw_server_dup_address (server);

  if (self->is_private)
    {
      yyjson_mut_doc *doc = yyjson_mut_doc_new (NULL);
      yyjson_mut_val *root = yyjson_mut_obj (doc);
      char *line;

      yyjson_mut_doc_set_root (doc, root);
      yyjson_mut_obj_add_str (doc, root, "address", address);
      yyjson_mut_obj_add_str (doc, root, "key", self->key);
      line = yyjson_mut_write (doc, YYJSON_WRITE_NOFLAG, NULL);
      printf ("%s\n", line);
      free (line);
      yyjson_mut_doc_free (doc);
    }
  else
    {
      printf ("%s serves %s\n", address, self->database);
    }

  fflush (stdout);
}

/* What whoever runs it should know before anybody else uses it. */
static void
advise (Serving *self)
{
  g_autoptr(GInetAddress) address = g_inet_address_new_from_string (self->address);

  if (address != NULL && !g_inet_address_get_is_loopback (address))
    g_printerr ("meshwright-registry: keys cross the network unprotected. "
                "Put a server that speaks HTTPS before this one.\n");

  if (!self->is_private && !self->has_keys)
    g_printerr ("meshwright-registry: nobody can write yet. "
                "Make a key with: meshwright-registry key add TEAM --database %s\n", self->database);
}

static gboolean
signal_cb (gpointer user_data)
{
  g_main_loop_quit (user_data);

  return G_SOURCE_CONTINUE;
}

/* What comes on stdin is of no interest, only its end: then the parent is gone. */
static gboolean
stdin_cb (int          fd,
          GIOCondition condition,
          gpointer     user_data)
{
  char ignored[256];

  if (read (fd, ignored, sizeof ignored) > 0)
    return G_SOURCE_CONTINUE;

  g_main_loop_quit (user_data);

  return G_SOURCE_REMOVE;
}

static void
run (Serving  *self,
     MwServer *server)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  guint sources[] = {
    g_unix_signal_add (SIGTERM, signal_cb, loop),
    g_unix_signal_add (SIGINT, signal_cb, loop),
    g_unix_signal_add (SIGHUP, signal_cb, loop),
  };

  if (self->is_private)
    g_unix_fd_add (STDIN_FILENO, G_IO_IN | G_IO_HUP | G_IO_ERR, stdin_cb, loop);

  announce (self, server);
  advise (self);
  g_main_loop_run (loop);
  mw_server_stop (server);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    g_source_remove (sources[i]);
}

/* A key of a private registry ends with it, and so does a database made for it. */
static void
tidy_up (Serving *self)
{
  static const char * const suffixes[] = { "", "-wal", "-shm" };

  if (self->folder != NULL)
    {
      for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
        {
          g_autofree char *path = g_strconcat (self->database, suffixes[i], NULL);

          g_unlink (path);
        }
      g_rmdir (self->folder);
    }
  else if (self->key != NULL)
    {
      g_autoptr(MwServerStore) store = mw_server_store_open (self->database, NULL);
      g_auto(GStrv) parts = g_strsplit (self->key, "_", 3);
      gboolean is_found;

      if (store != NULL)
        mw_server_keys_remove (store, parts[1], &is_found, NULL);
    }
}

int
mw_server_command_serve (int    argc,
                         char **argv)
{
  g_auto(Serving) serving = { 0 };
  g_autoptr(MwServer) server = NULL;
  g_autoptr(GError) error = NULL;

  if (!read_options (&serving, &argc, &argv))
    return 2;

  if (complete (&serving, &error) &&
      prepare_database (&serving, &error) &&
      (server = mw_server_new (serving.database, serving.name, serving.is_private, &error)) &&
      mw_server_listen (server, serving.address, (guint) serving.port, &error))
    run (&serving, server);

  g_clear_object (&server);
  tidy_up (&serving);

  if (error == NULL)
    return 0;

  g_printerr ("meshwright-registry: %s\n", error->message);

  return 1;
}
