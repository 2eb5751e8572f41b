/* mw-test-registry.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libdex.h>

G_BEGIN_DECLS

/**
 * MwTestRegistry:
 *
 * A registry on loopback that says exactly what a test wants, byte by byte. It
 * lives in the test's own main loop.
 */
typedef struct _MwTestRegistry MwTestRegistry;

/* What somebody asked of it. */
typedef struct
{
  char   *method;
  char   *path;        /* with the query */
  char   *head;        /* all lines up to the empty one */
  GBytes *body;
} MwTestRequest;

/* How an answer is sent. */
typedef struct
{
  gssize   cut;        /* bytes until the connection ends; -1: all of it, and it stays open */
  guint    delay_ms;   /* before the first byte */
  guint    drip_ms;    /* between single bytes */
  gboolean is_endless; /* goes on with blanks for ever */
} MwTestManner;

#define MW_TEST_PLAIN ((MwTestManner) { .cut = -1 })

MwTestRegistry *mw_test_registry_new         (void);
void            mw_test_registry_free        (MwTestRegistry *self);

/* "http://127.0.0.1:PORT" */
const char     *mw_test_registry_get_address (MwTestRegistry *self);

/* Queues an answer for @method and @path. The last one queued is given again and
 * again; what nothing was queued for is 404. @headers: lines that end in CR LF. */
void            mw_test_registry_reply       (MwTestRegistry *self,
                                              const char     *method,
                                              const char     *path,
                                              guint           status,
                                              const char     *headers,
                                              const char     *body);

/* The same with every byte of the answer, @raw, which is taken. */
void            mw_test_registry_reply_raw   (MwTestRegistry *self,
                                              const char     *method,
                                              const char     *path,
                                              GBytes         *raw,
                                              MwTestManner    manner);

/* Forgets what was queued for @method and @path. */
void            mw_test_registry_forget      (MwTestRegistry *self,
                                              const char     *method,
                                              const char     *path);

/* Empty lists for everything, so that a test scripts what it is about: what is
 * queued takes the place of one. */
void            mw_test_registry_reply_lists (MwTestRegistry *self);

/* The bytes of a usual answer. */
GBytes         *mw_test_answer               (guint           status,
                                              const char     *headers,
                                              const char     *body);

/* Of MwTestRequest, in the order in which they came. */
GPtrArray      *mw_test_registry_get_requests (MwTestRegistry *self);
guint           mw_test_registry_count       (MwTestRegistry *self,
                                              const char     *method,
                                              const char     *path);
/* Connections that are open now. */
guint           mw_test_registry_count_open  (MwTestRegistry *self);

/* A field of a request as it was sent; NULL when it was not. */
char           *mw_test_request_dup_header   (MwTestRequest  *self,
                                              const char     *name);

/* Runs the main loop until @future, which the caller keeps, has completed. */
const GValue   *mw_test_await                (DexFuture      *future,
                                              GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwTestRegistry, mw_test_registry_free)

G_END_DECLS
