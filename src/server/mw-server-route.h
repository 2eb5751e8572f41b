/* mw-server-route.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/mw-server-answer.h"
#include "server/mw-server-resource.h"

G_BEGIN_DECLS

typedef enum {
  MW_SERVER_ROUTE_NONE,
  MW_SERVER_ROUTE_ABOUT,
  MW_SERVER_ROUTE_LIST,
  MW_SERVER_ROUTE_ITEM,
  MW_SERVER_ROUTE_ACTION,
  MW_SERVER_ROUTE_EVENTS,
  MW_SERVER_ROUTE_LINEAGE,
  MW_SERVER_ROUTE_SEARCH,
} MwServerRouteType;

/**
 * MwServerRoute:
 * @type: what is asked for
 * @resource: of a list or an item
 * @id: of an item, decoded and checked
 * @action: on an item; nullable
 *
 * What a path means.
 */
typedef struct
{
  MwServerRouteType       type;
  const MwServerResource *resource;
  char                   *id;
  char                   *action;
} MwServerRoute;

/* Reads a path that is still percent-encoded. The refusal (404, or 400 for an id
 * that none can have); NULL when @route is set. */
MwServerAnswer *mw_server_route_read        (MwServerRoute       *route,
                                             const char          *path) G_GNUC_WARN_UNUSED_RESULT;
void            mw_server_route_clear       (MwServerRoute       *route);

/* The methods that it has, as in a header Allow. */
const char     *mw_server_route_get_allowed (const MwServerRoute *route);
gboolean        mw_server_route_allows      (const MwServerRoute *route,
                                             const char          *method);

/* The answer 405. */
MwServerAnswer *mw_server_route_refuse      (const MwServerRoute *route) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MwServerRoute, mw_server_route_clear)

G_END_DECLS
