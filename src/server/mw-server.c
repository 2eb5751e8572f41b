/* mw-server.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server.h"

#include <libsoup/soup.h>

#include "server/mw-server-exchange.h"
#include "server/mw-server-listener.h"
#include "server/mw-server-store.h"
#include "server/mw-server-writer.h"

/* Longest that stopping waits for answers to get away. */
#define STOP_MS 5000

struct _MwServer
{
  GObject           parent_instance;

  SoupServer       *soup;
  MwServerListener *listener;   /* nullable */
  MwServerExchange *exchange;
  GHashTable       *messages;   /* that were read and are not answered */
};

G_DEFINE_FINAL_TYPE (MwServer, mw_server, G_TYPE_OBJECT)

static void
request_read_cb (MwServer          *self,
                 SoupServerMessage *message)
{
  g_hash_table_add (self->messages, message);
}

static void
request_ended_cb (MwServer          *self,
                  SoupServerMessage *message)
{
  g_hash_table_remove (self->messages, message);
}

static void
mw_server_finalize (GObject *object)
{
  MwServer *self = MW_SERVER (object);

  g_clear_pointer (&self->listener, mw_server_listener_free);
  if (self->soup != NULL)
    soup_server_disconnect (self->soup);
  g_clear_pointer (&self->exchange, mw_server_exchange_free);
  g_clear_object (&self->soup);
  g_clear_pointer (&self->messages, g_hash_table_unref);

  G_OBJECT_CLASS (mw_server_parent_class)->finalize (object);
}

static void
mw_server_class_init (MwServerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mw_server_finalize;
}

static void
mw_server_init (MwServer *self)
{
  self->messages = g_hash_table_new (NULL, NULL);
}

MwServer *
mw_server_new (const char *database,
               const char *name,
               gboolean    is_private,
               GError    **error)
{
  g_autoptr(MwServer) self = g_object_new (MW_TYPE_SERVER, NULL);

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (!(self->exchange = mw_server_exchange_new (database, name, is_private, error)))
    return NULL;

  self->soup = soup_server_new ("server-header", "meshwright-registry/" PACKAGE_VERSION,
                                "raw-paths", TRUE,
                                NULL);
  g_signal_connect_object (self->soup, "request-read", G_CALLBACK (request_read_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->soup, "request-finished", G_CALLBACK (request_ended_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->soup, "request-aborted", G_CALLBACK (request_ended_cb), self, G_CONNECT_SWAPPED);
  mw_server_exchange_attach (self->exchange, self->soup);

  return g_steal_pointer (&self);
}

gboolean
mw_server_listen (MwServer   *self,
                  const char *address,
                  guint       port,
                  GError    **error)
{
  g_return_val_if_fail (MW_IS_SERVER (self), FALSE);
  g_return_val_if_fail (address != NULL, FALSE);
  g_return_val_if_fail (self->listener == NULL, FALSE);

  self->listener = mw_server_listener_new (self->soup, address, port, error);

  return self->listener != NULL;
}

char *
mw_server_dup_address (MwServer *self)
{
  g_return_val_if_fail (MW_IS_SERVER (self), NULL);

  return self->listener != NULL ? mw_server_listener_dup_address (self->listener) : NULL;
}

static gboolean
too_late_cb (gpointer user_data)
{
  gboolean *is_too_late = user_data;

  *is_too_late = TRUE;

  return G_SOURCE_REMOVE;
}

void
mw_server_stop (MwServer *self)
{
  gboolean is_too_late = FALSE;
  GSource *timeout;

  g_return_if_fail (MW_IS_SERVER (self));

  g_clear_pointer (&self->listener, mw_server_listener_free);

  timeout = g_timeout_source_new (STOP_MS);
  g_source_set_callback (timeout, too_late_cb, &is_too_late, NULL);
  g_source_attach (timeout, g_main_context_get_thread_default ());

  while (g_hash_table_size (self->messages) > 0 && !is_too_late)
    g_main_context_iteration (g_main_context_get_thread_default (), TRUE);

  g_source_destroy (timeout);
  g_source_unref (timeout);
  soup_server_disconnect (self->soup);
}
