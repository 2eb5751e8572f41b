/* mw-wire.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "graph/mw-layout-protocol.h"

/* A request as it was read: the arrays are as long as the head says, and every
 * number in them has been checked. */
typedef struct
{
  MwLayoutRequestHead  head;
  MwLayoutRequestNode *nodes;
  MwLayoutRequestEdge *edges;
} MwRequest;

/* A reply to be written: arrays as long as the head says. */
typedef struct
{
  MwLayoutReplyHead   head;
  MwLayoutReplyBox   *areas;
  MwLayoutReplyBox   *boxes;
  MwLayoutReplyCurve *curves;
  MwLayoutReplyPoint *points;
  size_t              n_allocated;
} MwReply;

typedef enum {
  MW_READ_OK,
  MW_READ_END,                   /* nothing more comes */
  MW_READ_BAD,                   /* not a request: what follows cannot be trusted either */
} MwReadResult;

MwReadResult mw_wire_read_request (int              fd,
                                   MwRequest       *request);
void         mw_request_clear     (MwRequest       *request);

/* Arrays for the answer to @request; false when there is no memory. */
bool         mw_reply_init        (MwReply         *reply,
                                   const MwRequest *request);
/* Room for @n more points at the end; NULL when there is none. */
MwLayoutReplyPoint *mw_reply_add_points (MwReply   *reply,
                                         size_t     n);
void         mw_reply_clear       (MwReply         *reply);
bool         mw_wire_write_reply  (int              fd,
                                   const MwReply   *reply);
