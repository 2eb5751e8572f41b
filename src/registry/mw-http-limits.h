/* mw-http-limits.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MwHttpLimits:
 * @max_page: decoded bytes of one page of a list
 * @max_document: decoded bytes of one document
 * @max_total: decoded bytes of everything together
 * @max_pages: pages of one list
 * @connect_ms: until the connection stands
 * @answer_ms: until the answer begins, the connection included
 * @idle_ms: without a byte of it
 * @request_ms: one request, tries and all
 * @fetch_ms: everything together
 * @retry_ms: before the second try of a read; doubled for each further one
 * @max_tries: of a read; a write is tried once
 *
 * What a server may cost us. Sizes count what was decoded, so that a
 * compressed bomb is no way around them.
 */
typedef struct
{
  gsize max_page;
  gsize max_document;
  gsize max_total;
  guint max_pages;
  guint connect_ms;
  guint answer_ms;
  guint idle_ms;
  guint request_ms;
  guint fetch_ms;
  guint retry_ms;
  guint max_tries;
} MwHttpLimits;

#define MW_HTTP_LIMITS_DEFAULT \
        ((MwHttpLimits) { \
    .max_page = 64u << 20, \
    .max_document = 8u << 20, \
    .max_total = 256u << 20, \
    .max_pages = 10000, \
    .connect_ms = 10000, \
    .answer_ms = 30000, \
    .idle_ms = 30000, \
    .request_ms = 120000, \
    .fetch_ms = 600000, \
    .retry_ms = 500, \
    .max_tries = 3, \
  })

G_END_DECLS
