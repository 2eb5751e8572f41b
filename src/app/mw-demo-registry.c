/* mw-demo-registry.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-demo-registry.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

/* Generous: a cold disk and a busy machine; usually it is half a second. */
#define START_SECONDS 60

struct _MwDemoRegistry
{
  GObject      parent_instance;

  GSubprocess *process;
  char        *address;
  char        *key;
};

G_DEFINE_FINAL_TYPE (MwDemoRegistry, mw_demo_registry, G_TYPE_OBJECT)

/* A program or folder of ours: of the build folder when run from it, else where
 * it was installed. */
static char *
find_ours (const char *variable,
           const char *installed,
           const char *name)
{
  const char *folder = g_getenv (variable);

  return g_build_filename (folder != NULL ? folder : installed, name, NULL);
}

static GSubprocess *
spawn (GError **error)
{
  g_autofree char *program = find_ours ("MESHWRIGHT_LIBEXECDIR", BINDIR, "meshwright-registry");
  g_autofree char *demo = find_ours ("MESHWRIGHT_DATADIR", PKGDATADIR, "demo");

  return g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                           error,
                           program, "serve", "--private", "--port", "0", "--import", demo,
                           NULL);
}

/* Reads the one line that says where it listens and with which key. */
static gboolean
read_greeting (MwDemoRegistry *self,
               GError        **error)
{
  g_autoptr(GDataInputStream) lines = NULL;
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autofree char *line = NULL;
  JsonObject *object;

  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->process));
  line = g_data_input_stream_read_line_utf8 (lines, NULL, NULL, error);

  if (line == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                             _("The private registry ended before it was ready."));
      return FALSE;
    }

  if (!json_parser_load_from_data (parser, line, -1, error))
    return FALSE;

  if (!JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _("The private registry did not say where it listens."));
      return FALSE;
    }

  object = json_node_get_object (json_parser_get_root (parser));
  self->address = g_strdup (json_object_get_string_member_with_default (object, "address", NULL));
  self->key = g_strdup (json_object_get_string_member_with_default (object, "key", NULL));

  if (self->address == NULL || self->key == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _("The private registry did not say where it listens."));
      return FALSE;
    }

  return TRUE;
}

/* Runs on a thread of the pool, because it waits for the line. */
static DexFuture *
start_fiber (gpointer user_data)
{
  g_autoptr(MwDemoRegistry) self = g_object_new (MW_TYPE_DEMO_REGISTRY, NULL);
  g_autoptr(GError) error = NULL;

  if (!(self->process = spawn (&error)) ||
      !read_greeting (self, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));

  return dex_future_new_take_object (g_steal_pointer (&self));
}

static void
mw_demo_registry_finalize (GObject *object)
{
  MwDemoRegistry *self = MW_DEMO_REGISTRY (object);

  /* Closing its input ends it; the signal is for one that hangs. */
  if (self->process != NULL)
    g_subprocess_send_signal (self->process, SIGTERM);

  g_clear_object (&self->process);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->key, g_free);

  G_OBJECT_CLASS (mw_demo_registry_parent_class)->finalize (object);
}

static void
mw_demo_registry_class_init (MwDemoRegistryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mw_demo_registry_finalize;
}

static void
mw_demo_registry_init (MwDemoRegistry *self)
{
}

DexFuture *
mw_demo_registry_start (void)
{
  return dex_future_first (dex_scheduler_spawn (dex_thread_pool_scheduler_get_default (),
                                                1024 * 1024, start_fiber, NULL, NULL),
                           dex_timeout_new_seconds (START_SECONDS),
                           NULL);
}

const char *
mw_demo_registry_get_address (MwDemoRegistry *self)
{
  g_return_val_if_fail (MW_IS_DEMO_REGISTRY (self), NULL);

  return self->address;
}

const char *
mw_demo_registry_get_key (MwDemoRegistry *self)
{
  g_return_val_if_fail (MW_IS_DEMO_REGISTRY (self), NULL);

  return self->key;
}
