/* peer-gvc.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A peer of "graph": a program that lays out with Graphviz in its own process, as
 * many do. It says how much memory it gained with each of N layouts of FILE.
 */

#include "config.h"

#include <graphviz/gvc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define N_WARM 20

/* In KB; a negative number when it is not known. */
static double
get_memory (void)
{
  FILE *file = fopen ("/proc/self/status", "r");
  char line[256];
  double memory = -1;

  while (file != NULL && fgets (line, sizeof line, file) != NULL)
    if (strncmp (line, "VmRSS:", 6) == 0)
      memory = strtod (line + 6, NULL) * 1.024;

  if (file != NULL)
    fclose (file);

  return memory;
}

static int
lay_out (GVC_t      *context,
         const char *path)
{
  FILE *file = fopen (path, "r");
  Agraph_t *graph = file != NULL ? agread (file, NULL) : NULL;
  int status;

  if (graph == NULL)
    return -1;

  fclose (file);
  status = gvLayout (context, graph, "dot");
  gvFreeLayout (context, graph);
  agclose (graph);

  return status;
}

int
main (int   argc,
      char *argv[])
{
  int n = argc == 3 ? atoi (argv[1]) : 0;
  GVC_t *context = gvContext ();
  double before = 0;

  if (n < 1)
    return 2;

  for (int i = 0; i < N_WARM + n; i++)
    {
      if (i == N_WARM)
        before = get_memory ();
      if (lay_out (context, argv[2]) != 0)
        return 1;
    }

  printf ("growth %f\n", (get_memory () - before) / n);
  gvFreeContext (context);

  return 0;
}
