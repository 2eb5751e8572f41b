/* mw-server-listener.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-listener.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <glib/gstdio.h>

/* A connection on which nothing moves is closed. */
#define IDLE_SECONDS 60

/* Connections that may wait to be accepted; GLib's ten are too few for a crowd. */
#define BACKLOG 512

/* How long those wait when there is no file descriptor left for them. */
#define PAUSE_MS 100

struct _MwServerListener
{
  SoupServer   *soup;
  GSocket      *socket;
  GMainContext *context;
  GSource      *source;      /* what accepts, or the pause before it */
  int           silent;      /* the other end of libsoup's own listener */
  gboolean      is_warned;
};

static void wait_for_connections (MwServerListener *self);

static void
take_source (MwServerListener *self,
             GSource          *source,
             GSourceFunc       callback)
{
  if (self->source != NULL)
    g_source_destroy (self->source);
  g_clear_pointer (&self->source, g_source_unref);

  self->source = source;
  g_source_set_callback (source, callback, self, NULL);
  g_source_attach (source, self->context);
}

static gboolean
pause_is_over_cb (gpointer user_data)
{
  wait_for_connections (user_data);

  return G_SOURCE_REMOVE;
}

static void
hand_over (MwServerListener *self,
           GSocket          *socket)
{
  g_autoptr(GSocketAddress) local = g_socket_get_local_address (socket, NULL);
  g_autoptr(GSocketAddress) remote = g_socket_get_remote_address (socket, NULL);
  g_autoptr(GSocketConnection) connection = g_socket_connection_factory_create_connection (socket);
  g_autoptr(GError) error = NULL;

  /* Whoever has gone already has no address any more. */
  if (local == NULL || remote == NULL)
    return;

  g_socket_set_timeout (socket, IDLE_SECONDS);
  g_socket_set_option (socket, IPPROTO_TCP, TCP_NODELAY, TRUE, NULL);

  if (!soup_server_accept_iostream (self->soup, G_IO_STREAM (connection), local, remote, &error))
    g_warning ("A connection could not be used: %s", error->message);
}

static gboolean
incoming_cb (GSocket     *socket,
             GIOCondition condition,
             gpointer     user_data)
{
  MwServerListener *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GSocket) accepted = g_socket_accept (socket, NULL, &error);

  if (accepted != NULL)
    {
      hand_over (self, accepted);
      return G_SOURCE_CONTINUE;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK))
    return G_SOURCE_CONTINUE;

  if (!self->is_warned)
    g_warning ("A connection must wait: %s", error->message);
  self->is_warned = TRUE;

  take_source (self, g_timeout_source_new (PAUSE_MS), pause_is_over_cb);

  return G_SOURCE_REMOVE;
}

static void
wait_for_connections (MwServerListener *self)
{
  take_source (self,
               g_socket_create_source (self->socket, G_IO_IN, NULL),
               (GSourceFunc) (void (*)(void)) incoming_cb);
}

static GSocket *
new_socket (GSocketAddress *address,
            GError        **error)
{
  g_autoptr(GSocket) socket = NULL;

  socket = g_socket_new (g_socket_address_get_family (address), G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, error);

  if (socket == NULL)
    return NULL;

  /* Whoever knocks may be gone when the door is opened. */
  g_socket_set_blocking (socket, FALSE);
  g_socket_set_listen_backlog (socket, BACKLOG);

  if (!g_socket_bind (socket, address, TRUE, error) || !g_socket_listen (socket, error))
    return NULL;

  return g_steal_pointer (&socket);
}

/* libsoup keeps connections open for further requests only while it has a listener
 * of its own; this is one where nobody ever knocks. Returns its other end, -1 on
 * failure. */
static int
add_silent_listener (SoupServer *soup,
                     GError    **error)
{
  g_autoptr(GSocket) socket = NULL;
  int ends[2];

  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                   "No socket can be made: %s", g_strerror (errno));
      return -1;
    }

  if (!(socket = g_socket_new_from_fd (ends[0], error)))
    {
      close (ends[0]);
      close (ends[1]);
      return -1;
    }

  if (soup_server_listen_socket (soup, socket, 0, error))
    return ends[1];

  close (ends[1]);

  return -1;
}

/**
 * mw_server_listener_new:
 * @soup: what answers; kept
 * @address: an IP address of this machine
 * @port: the port; 0 for any that is free
 * @error: return location for an error
 *
 * Accepts connections on the current main context until it is freed; those that
 * were accepted go on.
 *
 * Returns: (transfer full) (nullable): the listener
 */
MwServerListener *
mw_server_listener_new (SoupServer *soup,
                        const char *address,
                        guint       port,
                        GError    **error)
{
  g_autoptr(GSocketAddress) socket_address = g_inet_socket_address_new_from_string (address, port);
  g_autoptr(GSocket) socket = NULL;
  MwServerListener *self;
  int silent;

  if (socket_address == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   "“%s” is no IP address. Use 127.0.0.1 for this machine only, or 0.0.0.0 for all.", address);
      return NULL;
    }

  if (!(socket = new_socket (socket_address, error)) ||
      (silent = add_silent_listener (soup, error)) < 0)
    return NULL;

  self = g_new0 (MwServerListener, 1);
  self->soup = g_object_ref (soup);
  self->socket = g_steal_pointer (&socket);
  self->silent = silent;
  self->context = g_main_context_ref_thread_default ();
  wait_for_connections (self);

  return self;
}

void
mw_server_listener_free (MwServerListener *self)
{
  g_source_destroy (self->source);
  g_source_unref (self->source);
  g_socket_close (self->socket, NULL);
  g_clear_fd (&self->silent, NULL);
  g_object_unref (self->socket);
  g_object_unref (self->soup);
  g_main_context_unref (self->context);
  g_free (self);
}

/**
 * mw_server_listener_dup_address:
 *
 * Returns: (transfer full): where it listens, without a slash at the end, so that
 *   paths can be put behind it
 */
char *
mw_server_listener_dup_address (MwServerListener *self)
{
  g_autoptr(GSocketAddress) address = g_socket_get_local_address (self->socket, NULL);
  g_autofree char *host = NULL;

  g_return_val_if_fail (G_IS_INET_SOCKET_ADDRESS (address), NULL);

  host = g_inet_address_to_string (g_inet_socket_address_get_address (G_INET_SOCKET_ADDRESS (address)));

  return g_uri_join (G_URI_FLAGS_NONE, "http", NULL, host,
                     g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (address)),
                     "", NULL, NULL);
}
