/* test-registry-limits.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include "config.h"

#include <sys/resource.h>

#include "mw-test-server.h"

#define N_FILES 40

/* What the running registry may have from now on. */
static void
set_limit (MwTestServer          *server,
           enum __rlimit_resource resource,
           rlim_t                 most)
{
  pid_t pid = (pid_t) g_ascii_strtoll (g_subprocess_get_identifier (server->process), NULL, 10);
  struct rlimit limit;

  g_assert_no_errno (prlimit (pid, resource, NULL, &limit));
  limit.rlim_cur = MIN (most, limit.rlim_max);
  g_assert_no_errno (prlimit (pid, resource, &limit, NULL));
}

static guint16
get_port (MwTestServer *server)
{
  g_autoptr(GUri) uri = g_uri_parse (server->address, G_URI_FLAGS_NONE, NULL);

  return (guint16) g_uri_get_port (uri);
}

/* More connections than it may have files: once they have gone, it answers again. */
static void
test_a_crowd_shuts_nobody_out_for_good (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autoptr(GSocketClient) client = g_socket_client_new ();
  g_autoptr(GPtrArray) crowd = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(MwTestReply) reply = NULL;

  set_limit (server, RLIMIT_NOFILE, N_FILES);

  for (guint i = 0; i < 2 * N_FILES; i++)
    {
      GSocketConnection *connection = g_socket_client_connect_to_host (client, "127.0.0.1", get_port (server), NULL, NULL);

      g_assert_nonnull (connection);
      g_ptr_array_add (crowd, connection);
    }

  /* Time enough for it to have accepted as many as it can. */
  g_usleep (300 * 1000);
  g_ptr_array_set_size (crowd, 0);

  reply = mw_test_server_get (server, "/api/dataproducts");
  mw_test_reply_expect (reply, 200);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/registry/limits/a-crowd-shuts-nobody-out-for-good", test_a_crowd_shuts_nobody_out_for_good);

  return g_test_run ();
}
