/* mw-server-route.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-route.h"

#include <libsoup/soup.h>

#include "server/mw-server-access.h"
#include "server/mw-server-id.h"
#include "server/mw-server-problem.h"

#define ROOT "/api"

static const struct
{
  const char       *path;
  MwServerRouteType type;
} fixed[] = {
  { ROOT, MW_SERVER_ROUTE_ABOUT },
  { ROOT "/", MW_SERVER_ROUTE_ABOUT },
  { ROOT "/events", MW_SERVER_ROUTE_EVENTS },
  { ROOT "/v1/lineage", MW_SERVER_ROUTE_LINEAGE },
  { ROOT "/search", MW_SERVER_ROUTE_SEARCH },
};

static MwServerAnswer *
not_found (void)
{
  return mw_server_problem_new (SOUP_STATUS_NOT_FOUND,
                                "This registry has nothing at that address. GET /api says what it is.");
}

static MwServerAnswer *
read_id (MwServerRoute *route,
         const char    *segment)
{
  const char *fault;

  if (!(route->id = mw_server_id_decode (segment)))
    return mw_server_problem_new (SOUP_STATUS_BAD_REQUEST,
                                  "The id in the address is no percent-encoded UTF-8 text.");

  if ((fault = mw_server_id_find_fault (route->id)))
    return mw_server_problem_new (SOUP_STATUS_BAD_REQUEST, "%s", fault);

  return NULL;
}

/* "dataproducts", "dataproducts/{id}", "access/{id}/approve" */
static MwServerAnswer *
read_resource (MwServerRoute *route,
               const char    *rest)
{
  g_auto(GStrv) segments = g_strsplit (rest, "/", 4);
  guint n_segments = g_strv_length (segments);
  MwServerAnswer *problem;

  if (n_segments == 0 || n_segments > 3 || !(route->resource = mw_server_resource_find (segments[0])))
    return not_found ();

  route->type = n_segments == 1 ? MW_SERVER_ROUTE_LIST : MW_SERVER_ROUTE_ITEM;

  if (n_segments >= 2 && (problem = read_id (route, segments[1])))
    return problem;

  if (n_segments < 3)
    return NULL;

  if (route->resource->kind != MW_KIND_ACCESS || !mw_server_access_has (segments[2]))
    return not_found ();

  route->type = MW_SERVER_ROUTE_ACTION;
  route->action = g_strdup (segments[2]);

  return NULL;
}

MwServerAnswer *
mw_server_route_read (MwServerRoute *route,
                      const char    *path)
{
  *route = (MwServerRoute) { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    if (g_str_equal (fixed[i].path, path))
      {
        route->type = fixed[i].type;
        return NULL;
      }

  if (!g_str_has_prefix (path, ROOT "/"))
    return not_found ();

  return read_resource (route, path + strlen (ROOT "/"));
}

void
mw_server_route_clear (MwServerRoute *route)
{
  g_clear_pointer (&route->id, g_free);
  g_clear_pointer (&route->action, g_free);
}

const char *
mw_server_route_get_allowed (const MwServerRoute *route)
{
  switch (route->type)
    {
    case MW_SERVER_ROUTE_LIST:
      return route->resource->is_fact ? "GET, HEAD, OPTIONS, POST" : "GET, HEAD, OPTIONS";

    case MW_SERVER_ROUTE_ITEM:
      return route->resource->is_fact ? "GET, HEAD, OPTIONS" : "GET, HEAD, OPTIONS, PUT, DELETE";

    case MW_SERVER_ROUTE_ACTION:
      return "OPTIONS, POST";

    case MW_SERVER_ROUTE_LINEAGE:
      return "GET, HEAD, OPTIONS, POST";

    case MW_SERVER_ROUTE_NONE:
    case MW_SERVER_ROUTE_ABOUT:
    case MW_SERVER_ROUTE_EVENTS:
    case MW_SERVER_ROUTE_SEARCH:
    default:
      return "GET, HEAD, OPTIONS";
    }
}

gboolean
mw_server_route_allows (const MwServerRoute *route,
                        const char          *method)
{
  g_auto(GStrv) methods = g_strsplit (mw_server_route_get_allowed (route), ", ", -1);

  return g_strv_contains ((const char * const *) methods, method);
}

MwServerAnswer *
mw_server_route_refuse (const MwServerRoute *route)
{
  MwServerAnswer *answer;

  answer = mw_server_problem_new (SOUP_STATUS_METHOD_NOT_ALLOWED,
                                  "That cannot be done here. This address takes: %s.",
                                  mw_server_route_get_allowed (route));
  mw_server_answer_add_header (answer, "Allow", mw_server_route_get_allowed (route));

  return answer;
}
