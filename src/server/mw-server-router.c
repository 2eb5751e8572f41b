/* mw-server-router.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-router.h"

#include <libsoup/soup.h>

#include "server/mw-server-about.h"
#include "server/mw-server-access.h"
#include "server/mw-server-authority.h"
#include "server/mw-server-events.h"
#include "server/mw-server-item.h"
#include "server/mw-server-lineage.h"
#include "server/mw-server-list.h"
#include "server/mw-server-precondition.h"
#include "server/mw-server-problem.h"
#include "server/mw-server-query.h"
#include "server/mw-server-route.h"
#include "server/mw-server-search.h"

MwServerAnswer *
mw_server_router_screen (const MwServerRequest *request)
{
  g_auto(MwServerRoute) route = { 0 };
  MwServerAnswer *answer;

  if ((answer = mw_server_route_read (&route, request->path)))
    return answer;

  if (!mw_server_route_allows (&route, request->method))
    return mw_server_route_refuse (&route);

  if (g_str_equal (request->method, "OPTIONS"))
    {
      answer = mw_server_answer_new (SOUP_STATUS_NO_CONTENT);
      mw_server_answer_add_header (answer, "Allow", mw_server_route_get_allowed (&route));
      return answer;
    }

  if (!mw_server_request_is_read (request) && request->team == NULL)
    return mw_server_authority_refuse (NULL);

  return NULL;
}

static MwServerAnswer *
read_item (MwServerStore         *store,
           const char            *name,
           const MwServerRoute   *route,
           const MwServerRequest *request,
           const MwServerQuery   *query)
{
  switch (route->type)
    {
    case MW_SERVER_ROUTE_ABOUT:
      return mw_server_about_answer (store, name, request);

    case MW_SERVER_ROUTE_LIST:
      return mw_server_list_answer (store, route->resource, request, query);

    case MW_SERVER_ROUTE_ITEM:
      return mw_server_item_get (store, route->resource, route->id, request);

    case MW_SERVER_ROUTE_EVENTS:
      return mw_server_events_answer (store, query);

    case MW_SERVER_ROUTE_LINEAGE:
      return mw_server_lineage_answer (store, request, query);

    case MW_SERVER_ROUTE_SEARCH:
      return mw_server_search_answer (store, query);

    case MW_SERVER_ROUTE_NONE:
    case MW_SERVER_ROUTE_ACTION:
    default:
      return mw_server_route_refuse (route);
    }
}

static MwServerAnswer *
write_item (MwServerStore         *store,
            const MwServerRoute   *route,
            const MwServerRequest *request,
            const MwServerQuery   *query)
{
  if (route->type == MW_SERVER_ROUTE_ITEM && g_str_equal (request->method, "PUT"))
    return mw_server_item_put (store, route->resource, route->id, request);

  if (route->type == MW_SERVER_ROUTE_ITEM && g_str_equal (request->method, "DELETE"))
    return mw_server_item_delete (store, route->resource, route->id, request);

  if (route->type == MW_SERVER_ROUTE_ACTION)
    return mw_server_access_act (store, route->id, route->action, request);

  if (route->type == MW_SERVER_ROUTE_LINEAGE)
    return mw_server_lineage_post (store, request, query);

  if (route->type == MW_SERVER_ROUTE_LIST)
    return mw_server_item_post (store, route->resource, request);

  return mw_server_route_refuse (route);
}

MwServerAnswer *
mw_server_router_answer (MwServerStore         *store,
                         const char            *name,
                         const MwServerRequest *request)
{
  g_auto(MwServerRoute) route = { 0 };
  g_autoptr(MwServerQuery) query = NULL;
  MwServerAnswer *answer;

  if ((answer = mw_server_route_read (&route, request->path)))
    return answer;

  if (!(query = mw_server_query_new (request->query)))
    return mw_server_problem_new (SOUP_STATUS_BAD_REQUEST,
                                  "The parameters of the address are no percent-encoded UTF-8 text.");

  if (!mw_server_request_is_read (request))
    return write_item (store, &route, request, query);

  answer = read_item (store, name, &route, request, query);
  mw_server_precondition_apply (request, answer);

  return answer;
}
