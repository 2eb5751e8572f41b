/* mw-e2e-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mw-e2e.h"

G_BEGIN_DECLS

/* The harness is cut by job: mw-e2e.c holds the application's process,
 * -registry.c the registry's, -tree.c finds in the accessible tree, -input.c acts
 * as people do, -keys.c as those do who have only a keyboard, -audit.c judges
 * what is shown. */

/* Generous: two cores that others use too. */
#define MW_E2E_PATIENCE_US (30 * G_USEC_PER_SEC)
#define MW_E2E_LOOK_EVERY_US (100 * 1000)

/* Deeper than any window of ours. */
#define MW_E2E_MAX_DEPTH 60
#define MW_E2E_MAX_CHILDREN 400

struct _MwE2e
{
  char               *folder;
  GSubprocess        *registry;
  GSubprocess        *application;
  char               *database;
  char               *address;
  char               *key;
  char               *complaints;
  AtspiEventListener *listener;
  GPtrArray          *said;      /* of char; nullable */
};

char            *mw_e2e_find_program     (const char      *name);
void             mw_e2e_end_process      (GSubprocess    **process);

/* The application on the accessibility bus; NULL when it is not there yet. */
AtspiAccessible *mw_e2e_find_application (MwE2e           *self);
gboolean         mw_e2e_is_showing       (AtspiAccessible *accessible);

void             mw_e2e_stop_listening   (MwE2e           *self);

G_END_DECLS
