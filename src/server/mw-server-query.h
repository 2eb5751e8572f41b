/* mw-server-query.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MwServerQuery:
 *
 * The parameters of a request, in their order; a name may come more than once.
 */
typedef struct _MwServerQuery MwServerQuery;

/* NULL when @query is malformed. @query itself may be NULL: no parameters. */
MwServerQuery *mw_server_query_new      (const char          *query);
void           mw_server_query_free     (MwServerQuery       *self);

/* The first value of @name; NULL when it was not given or is empty. */
const char    *mw_server_query_get      (const MwServerQuery *self,
                                         const char          *name);

/* All values of @name that are not empty: a new array of borrowed strings. */
GPtrArray     *mw_server_query_get_all  (const MwServerQuery *self,
                                         const char          *name);

/* A whole number from @minimum to @maximum; FALSE when it is something else.
 * @value is left alone when @name was not given. */
gboolean       mw_server_query_get_uint (const MwServerQuery *self,
                                         const char          *name,
                                         guint                minimum,
                                         guint                maximum,
                                         guint               *value);

/* The same parameters, encoded, with @name (given once) set to @value. */
char          *mw_server_query_dup_with (const MwServerQuery *self,
                                         const char          *name,
                                         guint                value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwServerQuery, mw_server_query_free)

G_END_DECLS
