/* mw-server-authority.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-authority.h"

#include <libsoup/soup.h>

#include "server/mw-server-problem.h"

gboolean
mw_server_authority_may_write (MwServerStore          *store,
                               const char             *team,
                               const MwServerResource *resource,
                               const char             *id)
{
  return team != NULL;
}

MwServerAnswer *
mw_server_authority_refuse (const char *team)
{
  MwServerAnswer *answer;

  if (team != NULL)
    return mw_server_problem_new (SOUP_STATUS_FORBIDDEN,
                                  "The key of the team “%s” may not change this. Ask the team that owns it.", team);

  answer = mw_server_problem_new (SOUP_STATUS_UNAUTHORIZED,
                                  "Changing the mesh takes a key of this registry, and none that it knows was sent. "
                                  "Ask whoever runs it for a key for your team.");
  mw_server_answer_add_header (answer, "WWW-Authenticate", "Bearer realm=\"meshwright-registry\"");

  return answer;
}

char *
mw_server_authority_dup_principal (const char *team)
{
  return team != NULL ? g_strconcat ("team:", team, NULL) : g_strdup ("anonymous");
}
