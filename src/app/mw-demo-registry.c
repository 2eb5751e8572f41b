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
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) reason = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                              &reason,
                              program, "serve", "--private", "--port", "0", "--import", demo,
                              NULL);

  if (process == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                 /* Translators: %s is a reason given by the system. */
                 _("The demo mesh needs the program meshwright-registry, which could not be started: %s"),
                 reason->message);

  return g_steal_pointer (&process);
}

static gboolean
fail (GError    **error,
      const char *sentence)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, sentence);

  return FALSE;
}

/* The one line that says where it listens and with which key. */
static gboolean
read_greeting (MwDemoRegistry *self,
               const char     *line,
               GError        **error)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  JsonNode *root;
  JsonObject *object;

  if (line == NULL)
    return fail (error, _("The demo mesh could not be opened: its registry ended before it was ready."));

  if (!json_parser_load_from_data (parser, line, -1, NULL) ||
      !(root = json_parser_get_root (parser)) ||
      !JSON_NODE_HOLDS_OBJECT (root))
    return fail (error, _("The demo mesh could not be opened: its registry did not say where it listens."));

  object = json_node_get_object (root);
  self->address = g_strdup (json_object_get_string_member_with_default (object, "address", NULL));
  self->key = g_strdup (json_object_get_string_member_with_default (object, "key", NULL));

  if (self->address == NULL || self->key == NULL)
    return fail (error, _("The demo mesh could not be opened: its registry did not say where it listens."));

  return TRUE;
}

typedef struct
{
  MwDemoRegistry *registry;
  DexPromise     *promise;
} Starting;

static void
greeted_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Starting *starting = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *line = NULL;

  line = g_data_input_stream_read_line_finish_utf8 (G_DATA_INPUT_STREAM (object), result, NULL, &error);

  if (error == NULL && read_greeting (starting->registry, line, &error))
    dex_promise_resolve_object (starting->promise, g_object_ref (starting->registry));
  else
    dex_promise_reject (starting->promise, g_steal_pointer (&error));

  dex_unref (starting->promise);
  g_object_unref (starting->registry);
  g_free (starting);
}

static DexFuture *
late_cb (DexFuture *future,
         gpointer   user_data)
{
  return dex_future_new_for_error (g_error_new_literal (G_IO_ERROR, G_IO_ERROR_TIMED_OUT,
                                                        _("The demo mesh could not be opened: its registry took too long.")));
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

/**
 * mw_demo_registry_start:
 *
 * Starts the program and waits for it. Dropping the future ends the program.
 *
 * Returns: (transfer full): a future that resolves to a [class@DemoRegistry]
 */
DexFuture *
mw_demo_registry_start (void)
{
  g_autoptr(MwDemoRegistry) self = g_object_new (MW_TYPE_DEMO_REGISTRY, NULL);
  g_autoptr(GDataInputStream) lines = NULL;
  g_autoptr(GError) error = NULL;
  Starting *starting;
  DexPromise *promise;

  if (!(self->process = spawn (&error)))
    return dex_future_new_for_error (g_steal_pointer (&error));

  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->process));
  promise = dex_promise_new_cancellable ();
  starting = g_new0 (Starting, 1);
  starting->registry = g_object_ref (self);
  starting->promise = dex_ref (promise);
  g_data_input_stream_read_line_async (lines, G_PRIORITY_DEFAULT, dex_promise_get_cancellable (promise),
                                       greeted_cb, starting);

  return dex_future_first (DEX_FUTURE (promise),
                           dex_future_catch (dex_timeout_new_seconds (START_SECONDS), late_cb, NULL, NULL),
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
