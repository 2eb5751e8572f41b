/* mw-layout-main.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* meshwright-layout: reads graphs as numbers on stdin, writes pictures as numbers
 * on stdout, until stdin ends.
 *
 * Graphviz keeps global state, leaks, may run for minutes and may crash; so it
 * lives here, where it can be killed and where it can reach nothing. */

#include "config.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "mw-drawing.h"
#include "mw-probe.h"
#include "mw-sandbox.h"

/* Longer than any deadline of the application: this is for when it is gone. */
#define ALARM_SECONDS 30

/* Graphviz leaks some with each layout. After this much work a fresh process
 * is better; the application starts another. */
#define WORK_SECONDS 60

/* Makes Graphviz load and allocate all that it does once. */
static bool
warm_up (GVC_t *context)
{
  MwLayoutRequestNode nodes[] = { { 176, 56, 0 }, { 176, 56, MW_LAYOUT_NO_CLUSTER }, { 176, 56, 0 } };
  MwLayoutRequestEdge edges[] = { { 0, 1, 1, 1 }, { 0, 2, 2, 1 }, { 2, 1, 1, 1 } };
  MwRequest request = {
    .head = { MW_LAYOUT_REQUEST_MAGIC, 0, MW_LAYOUT_QUALITY_FINE, 3, 3, 1, 0 },
    .nodes = nodes,
    .edges = edges,
  };
  MwReply reply;
  bool done;

  if (!mw_reply_init (&reply, &request))
    return false;

  mw_drawing_make (context, &request, &reply);
  done = reply.head.status == MW_LAYOUT_STATUS_OK;
  mw_reply_clear (&reply);

  return done;
}

static bool
answer (GVC_t     *context,
        MwRequest *request)
{
  MwReply reply;
  bool done;

  if (!mw_reply_init (&reply, request))
    return false;

  alarm (ALARM_SECONDS);
  mw_drawing_make (context, request, &reply);
  alarm (0);

  done = mw_wire_write_reply (STDOUT_FILENO, &reply);
  mw_reply_clear (&reply);

  return done && clock () < (clock_t) WORK_SECONDS * CLOCKS_PER_SEC;
}

static void
serve (GVC_t *context)
{
  MwRequest request;
  bool more = true;

  while (more)
    {
      MwReadResult result = mw_wire_read_request (STDIN_FILENO, &request);

      if (result == MW_READ_OK)
        {
          more = answer (context, &request);
        }
      else
        {
          MwReply refusal = {
            .head = { .magic = MW_LAYOUT_REPLY_MAGIC, .serial = request.head.serial, .status = MW_LAYOUT_STATUS_BAD_REQUEST },
          };

          if (result == MW_READ_BAD)
            mw_wire_write_reply (STDOUT_FILENO, &refusal);

          more = false;
        }

      mw_request_clear (&request);
    }
}

int
main (int   argc,
      char *argv[])
{
  bool probe = argc == 2 && strcmp (argv[1], "--probe") == 0;
  GVC_t *context;

  mw_sandbox_shed ();
  agseterr (AGMAX);
  context = mw_drawing_new_context ();

  if (context == NULL || !warm_up (context))
    {
      fprintf (stderr, "meshwright-layout: Graphviz does not work here\n");
      return 1;
    }

  if (!mw_sandbox_lock_down ())
    {
      fprintf (stderr, "meshwright-layout: the kernel refused to lock this process down\n");
      return 1;
    }

  if (probe)
    _exit (mw_probe_run () != 0);

  serve (context);

  /* Nothing is cleaned up: the kernel does it, and quicker. */
  _exit (0);
}
