/* mw-http.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libdex.h>

#include "registry/mw-http-limits.h"

G_BEGIN_DECLS

#define MW_TYPE_HTTP (mw_http_get_type ())
#define MW_TYPE_HTTP_REPLY (mw_http_reply_get_type ())

/**
 * MwHttp:
 *
 * Asks one server, and no other, with the guards that strangers' answers need:
 * limits of size and time, redirects only within the origin and only for reads,
 * a key that goes nowhere else. It knows nothing of what the bytes mean, keeps no
 * cookies and no cache, and logs nothing.
 */
G_DECLARE_FINAL_TYPE (MwHttp, mw_http, MW, HTTP, GObject)

/**
 * MwHttpRequest:
 * @uri: where, of the same origin
 * @what: what is asked for, for sentences
 * @accept: wanted types
 * @is_identity: ask for the bytes uncompressed, so that nothing in between
 *   weakens their entity tag
 * @max_bytes: of the decoded answer
 * @deadline: monotonic time when it must be done; 0 for the limits' own
 * @cancellable: ends it; nullable
 * @body: what to store: makes it a write; nullable
 * @content_type: of @body
 * @if_match: the entity tag that it must have; `NULL` on a write: nothing may be
 *   there yet
 */
typedef struct
{
  GUri         *uri;
  char         *what;
  const char   *accept;
  gboolean      is_identity;
  gsize         max_bytes;
  gint64        deadline;
  GCancellable *cancellable;
  GBytes       *body;
  char         *content_type;
  char         *if_match;
} MwHttpRequest;

/**
 * MwHttpReply:
 * @uri: where it came from in the end
 * @body: all of it
 * @content_type: without parameters; nullable
 * @etag: strong, with its quotes; nullable
 * @next: what rel="next" refers to, not yet resolved; nullable
 * @is_delimited: the server said where it ends. If not, bytes may be missing
 *   from its end and nobody could tell.
 */
typedef struct
{
  GUri    *uri;
  GBytes  *body;
  char    *content_type;
  char    *etag;
  char    *next;
  gboolean is_delimited;
} MwHttpReply;

GType               mw_http_reply_get_type           (void);
MwHttpReply        *mw_http_reply_copy               (const MwHttpReply  *self);
void                mw_http_reply_free               (MwHttpReply        *self);

MwHttpRequest      *mw_http_request_new              (GUri               *uri,
                                                      const char         *what) G_GNUC_WARN_UNUSED_RESULT;
void                mw_http_request_free             (MwHttpRequest      *self);

/* Checks an address that a person typed: http or https, a host, no user and
 * password, nothing after the path, which ends in "/". */
GUri               *mw_http_parse_address            (const char         *address,
                                                      GError            **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean            mw_http_is_same_origin           (GUri               *a,
                                                      GUri               *b);
/* Whether @uri leads to this machine and so over no wire. */
gboolean            mw_http_is_loopback              (GUri               *uri);

/* Whether @key can stand in a header. */
gboolean            mw_http_check_key                (const char         *key,
                                                      GError            **error);

MwHttp             *mw_http_new                      (GUri               *origin,
                                                      const char         *key) G_GNUC_WARN_UNUSED_RESULT;

const char         *mw_http_get_host                 (MwHttp             *self);
gboolean            mw_http_has_key                  (MwHttp             *self);

const MwHttpLimits *mw_http_get_limits               (MwHttp             *self);
void                mw_http_set_limits               (MwHttp             *self,
                                                      const MwHttpLimits *limits);

gboolean            mw_http_get_allow_plain          (MwHttp             *self);
void                mw_http_set_allow_plain          (MwHttp             *self,
                                                      gboolean            allow_plain);

/* Resolves to a MwHttpReply of status 2xx; anything else rejects with a
 * MW_REGISTRY_ERROR. Takes @request. */
DexFuture          *mw_http_send                     (MwHttp             *self,
                                                      MwHttpRequest      *request);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwHttpReply, mw_http_reply_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwHttpRequest, mw_http_request_free)

G_END_DECLS
