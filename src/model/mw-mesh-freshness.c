/* mw-mesh-freshness.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-builder.h"

#include "mw-duration.h"

/* How old data may be by what contracts promise: `slaProperties` of ODCS. */

/* A promise below this is one of how fast an answer comes or a record passes
 * through. No run of a job tells whether that is kept. */
#define SHORTEST 60

typedef struct
{
  double freshness;              /* seconds; 0: not said */
  double frequency;
  double latency;
} Promise;

static gboolean
is_one_of (const char         *text,
           const char * const *words)
{
  for (; *words != NULL; words++)
    if (g_ascii_strcasecmp (text, *words) == 0)
      return TRUE;

  return FALSE;
}

static void
keep_shortest (double *kept,
               double  seconds)
{
  if (seconds > 0 && (*kept <= 0 || seconds < *kept))
    *kept = seconds;
}

/* A time of the day is kept every day. */
static gboolean
is_time_of_day (const char *text)
{
  return text != NULL && g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1]) && text[2] == ':' &&
         g_ascii_isdigit (text[3]);
}

/* Properties and their two letters as ODCS recommends them, case aside. */
static void
read_sla (Promise     *promise,
          const MwSla *sla)
{
  static const char * const freshness[] = { "freshness", "dataFreshness", "timeliness", NULL };
  static const char * const frequency[] = { "frequency", "fy", "updateFrequency", NULL };
  static const char * const latency[] = { "latency", "ly", NULL };
  static const char * const time[] = { "timeOfAvailability", NULL };

  if (is_one_of (sla->property, freshness))
    keep_shortest (&promise->freshness, mw_duration_parse (sla->value));
  else if (is_one_of (sla->property, frequency))
    keep_shortest (&promise->frequency, mw_duration_parse (sla->value));
  else if (is_one_of (sla->property, latency))
    keep_shortest (&promise->latency, mw_duration_parse (sla->value));
  else if (is_one_of (sla->property, time) && is_time_of_day (sla->value) && promise->frequency <= 0)
    promise->frequency = 24 * 60 * 60;
}

/* Data that come every day and arrive two hours late are 26 hours old at worst. */
static gint64
get_fresh_within (MwMesh           *mesh,
                  const MwContract *contract)
{
  Promise promise = { 0, 0, 0 };
  double seconds;

  for (guint i = contract->slas.first; i < contract->slas.first + contract->slas.n; i++)
    read_sla (&promise, &g_array_index (mesh->slas, MwSla, i));

  seconds = promise.freshness > 0 ? promise.freshness : promise.frequency + promise.latency;

  return seconds >= SHORTEST ? (gint64) seconds : 0;
}

/**
 * mw_mesh_builder_read_freshness:
 *
 * Tells each product the shortest of the spans that its contracts promise.
 */
void
mw_mesh_builder_read_freshness (MwMeshBuilder *self)
{
  MwMesh *mesh = self->mesh;

  for (guint i = 0; i < mesh->ports->len; i++)
    {
      const MwPort *port = &g_array_index (mesh->ports, MwPort, i);
      MwProduct *product = &g_array_index (mesh->products, MwProduct, port->product);
      gint64 seconds;

      if (port->direction != MW_PORT_OUTPUT || port->contract == MW_NONE)
        continue;

      seconds = get_fresh_within (mesh, &g_array_index (mesh->contracts, MwContract, port->contract));
      if (seconds > 0 && (product->fresh_within == 0 || seconds < product->fresh_within))
        product->fresh_within = seconds;
    }
}
