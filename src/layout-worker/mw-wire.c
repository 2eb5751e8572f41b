/* mw-wire.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-wire.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool
read_all (int    fd,
          void  *buffer,
          size_t size)
{
  char *to = buffer;

  while (size > 0)
    {
      ssize_t n = read (fd, to, size);

      if (n < 0 && errno == EINTR)
        continue;

      if (n <= 0)
        return false;

      to += n;
      size -= (size_t) n;
    }

  return true;
}

static bool
write_all (int         fd,
           const void *buffer,
           size_t      size)
{
  const char *from = buffer;

  while (size > 0)
    {
      ssize_t n = write (fd, from, size);

      if (n < 0 && errno == EINTR)
        continue;

      if (n <= 0)
        return false;

      from += n;
      size -= (size_t) n;
    }

  return true;
}

static bool
is_side (float value)
{
  return isfinite (value) && value >= MW_LAYOUT_MIN_SIDE && value <= MW_LAYOUT_MAX_SIDE;
}

static bool
is_sound (const MwRequest *request)
{
  const MwLayoutRequestHead *head = &request->head;

  for (uint32_t i = 0; i < head->n_nodes; i++)
    {
      const MwLayoutRequestNode *node = &request->nodes[i];

      if (!is_side (node->width) || !is_side (node->height) ||
          (node->cluster != MW_LAYOUT_NO_CLUSTER && node->cluster >= head->n_clusters))
        return false;
    }

  for (uint32_t i = 0; i < head->n_edges; i++)
    {
      const MwLayoutRequestEdge *edge = &request->edges[i];

      if (edge->source >= head->n_nodes || edge->target >= head->n_nodes ||
          edge->weight > MW_LAYOUT_MAX_WEIGHT ||
          edge->length < 1 || edge->length > MW_LAYOUT_MAX_LENGTH)
        return false;
    }

  return true;
}

MwReadResult
mw_wire_read_request (int        fd,
                      MwRequest *request)
{
  MwLayoutRequestHead *head = &request->head;

  *request = (MwRequest) { 0 };

  if (!read_all (fd, head, sizeof *head))
    return MW_READ_END;

  if (head->magic != MW_LAYOUT_REQUEST_MAGIC ||
      head->quality > MW_LAYOUT_QUALITY_PLACES ||
      head->n_nodes > MW_LAYOUT_MAX_NODES ||
      head->n_edges > MW_LAYOUT_MAX_EDGES ||
      head->n_clusters > MW_LAYOUT_MAX_CLUSTERS ||
      !(head->aspect >= 0 && head->aspect <= MW_LAYOUT_MAX_ASPECT))
    return MW_READ_BAD;

  request->nodes = calloc (head->n_nodes + 1, sizeof *request->nodes);
  request->edges = calloc (head->n_edges + 1, sizeof *request->edges);

  if (request->nodes == NULL || request->edges == NULL)
    return MW_READ_BAD;

  if (!read_all (fd, request->nodes, head->n_nodes * sizeof *request->nodes) ||
      !read_all (fd, request->edges, head->n_edges * sizeof *request->edges))
    return MW_READ_END;

  return is_sound (request) ? MW_READ_OK : MW_READ_BAD;
}

void
mw_request_clear (MwRequest *request)
{
  free (request->nodes);
  free (request->edges);
  *request = (MwRequest) { 0 };
}

bool
mw_reply_init (MwReply         *reply,
               const MwRequest *request)
{
  const MwLayoutRequestHead *head = &request->head;

  *reply = (MwReply) {
    .head = {
      .magic = MW_LAYOUT_REPLY_MAGIC,
      .serial = head->serial,
      .status = MW_LAYOUT_STATUS_FAILED,
      .n_nodes = head->n_nodes,
      .n_edges = head->n_edges,
      .n_clusters = head->n_clusters,
    },
  };
  reply->areas = calloc (head->n_clusters + 1, sizeof *reply->areas);
  reply->boxes = calloc (head->n_nodes + 1, sizeof *reply->boxes);
  reply->curves = calloc (head->n_edges + 1, sizeof *reply->curves);

  return reply->areas != NULL && reply->boxes != NULL && reply->curves != NULL;
}

MwLayoutReplyPoint *
mw_reply_add_points (MwReply *reply,
                     size_t   n)
{
  size_t used = reply->head.n_points;

  if (n > MW_LAYOUT_MAX_POINTS - used)
    return NULL;

  if (used + n > reply->n_allocated)
    {
      size_t size = 2 * (used + n);
      MwLayoutReplyPoint *points = reallocarray (reply->points, size, sizeof *points);

      if (points == NULL)
        return NULL;

      reply->points = points;
      reply->n_allocated = size;
    }

  reply->head.n_points += (uint32_t) n;

  return reply->points + used;
}

void
mw_reply_clear (MwReply *reply)
{
  free (reply->areas);
  free (reply->boxes);
  free (reply->curves);
  free (reply->points);
  *reply = (MwReply) { 0 };
}

/* A reply that is not OK is its head alone. */
bool
mw_wire_write_reply (int            fd,
                     const MwReply *reply)
{
  const MwLayoutReplyHead *head = &reply->head;

  if (!write_all (fd, head, sizeof *head))
    return false;

  if (head->status != MW_LAYOUT_STATUS_OK)
    return true;

  return write_all (fd, reply->areas, head->n_clusters * sizeof *reply->areas) &&
         write_all (fd, reply->boxes, head->n_nodes * sizeof *reply->boxes) &&
         write_all (fd, reply->curves, head->n_edges * sizeof *reply->curves) &&
         write_all (fd, reply->points, head->n_points * sizeof *reply->points);
}
