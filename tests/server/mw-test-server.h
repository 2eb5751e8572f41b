/* mw-test-server.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>
#include <libsoup/soup.h>

G_BEGIN_DECLS

/**
 * MwTestServer:
 *
 * A meshwright-registry of its own for one test: the built program, on loopback,
 * with a database in a new folder. It ends with the test, and must then say that
 * all was well (so that a sanitizer's findings fail the test).
 */
typedef struct
{
  GSubprocess *process;
  SoupSession *session;
  char        *program;
  char        *folder;
  char        *database;
  char        *address;
  char        *key;
} MwTestServer;

/* What was answered. @text: the body with a NUL behind it. */
typedef struct
{
  guint               status;
  SoupMessageHeaders *headers;
  GBytes             *body;
  const char         *text;
} MwTestReply;

/* @import: a folder or file to begin with; nullable. */
MwTestServer *mw_test_server_new       (const char   *import);
void          mw_test_server_free      (MwTestServer *self);

/* Starts and ends the program on the same database. */
void          mw_test_server_start     (MwTestServer *self,
                                        const char   *import);
void          mw_test_server_stop      (MwTestServer *self);

/* Ends it as a failing machine would. */
void          mw_test_server_kill      (MwTestServer *self);

/* @...: names and values of headers, then NULL. */
MwTestReply  *mw_test_server_send      (MwTestServer *self,
                                        const char   *method,
                                        const char   *path,
                                        const char   *body,
                                        ...) G_GNUC_NULL_TERMINATED;

/* With the key, and no other headers than Content-Type when @body is there. */
MwTestReply  *mw_test_server_write     (MwTestServer *self,
                                        const char   *method,
                                        const char   *path,
                                        const char   *body);
MwTestReply  *mw_test_server_get       (MwTestServer *self,
                                        const char   *path);

/* Writes @length bytes to a new connection as they are; with @cut, closes it at
 * once. Returns what came back until the server closed it or fell silent. */
char         *mw_test_server_send_raw  (MwTestServer *self,
                                        const char   *bytes,
                                        gssize        length,
                                        gboolean      cut);

void          mw_test_reply_free       (MwTestReply  *self);
const char   *mw_test_reply_get        (MwTestReply  *self,
                                        const char   *header);
JsonNode     *mw_test_reply_parse      (MwTestReply  *self);

/* Asserts the status, and for problems their form. */
void          mw_test_reply_expect     (MwTestReply  *self,
                                        guint         status);

/* Documents that are valid by themselves. */
char         *mw_test_product          (const char   *id,
                                        const char   *name);
char         *mw_test_contract         (const char   *id);
char         *mw_test_team             (const char   *id,
                                        const char   *type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwTestServer, mw_test_server_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwTestReply, mw_test_reply_free)

G_END_DECLS
