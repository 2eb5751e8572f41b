/* mw-history-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-history.h"

G_BEGIN_DECLS

/* A moment of the past; a history that there is none of knows nothing. */
typedef struct
{
  MwHistory *history;            /* nullable */
  gint64     time;
} MwMoment;

/* Of something that has a place in the mesh of today or had one. */
typedef enum {
  MW_PRESENCE_UNTOLD,            /* no event knows it */
  MW_PRESENCE_SAME,              /* as today: nothing happened to it since */
  MW_PRESENCE_THERE,
  MW_PRESENCE_NOT_THERE,
} MwPresence;

MwPresence  mw_moment_get_presence (const MwMoment *self,
                                    MwHistoryNoun   noun,
                                    const char     *subject);

/* An output port that events tell of. */
typedef struct
{
  const char *name;
  const char *contract;          /* nullable */
  MwPresence  presence;
  gboolean    was_told;          /* up to the moment events say that it is there */
} MwMomentPort;

/* The ports of a product that events tell of: MwMomentPort by name. */
GHashTable *mw_moment_list_ports   (const MwMoment *self,
                                    const char     *product) G_GNUC_WARN_UNUSED_RESULT;

/* Whether an event after the moment gave the member @key of its data a new value
 * and it is known which it had. @value: (out). */
gboolean    mw_moment_get_former   (const MwMoment *self,
                                    MwHistoryNoun   noun,
                                    const char     *subject,
                                    const char     *key,
                                    const char    **value);

/* What the newest event up to the moment says of @key; NULL when none does. */
const MwNode *mw_moment_get_node   (const MwMoment *self,
                                    MwHistoryNoun   noun,
                                    const char     *subject,
                                    const char     *key);

/* The word for where an agreement stood; NULL when no event after the moment says
 * that it stood elsewhere than today. */
const char *mw_moment_get_status   (const MwMoment *self,
                                    const char     *agreement);

G_END_DECLS
