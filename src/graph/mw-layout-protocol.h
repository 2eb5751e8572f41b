/* mw-layout-protocol.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdint.h>

/* What goes over the pipes between the application and `meshwright-layout`.
 *
 * Both ends are of one build on one machine, so numbers are in the machine's
 * own order and records are plain structures without holes. A request is a
 * head, its nodes, its edges; a reply is a head, its areas, nodes, curves and
 * points. Nothing is text. Both ends check all that they read: neither trusts
 * the other. */

#define MW_LAYOUT_REQUEST_MAGIC UINT32_C (0x4d574c51)
#define MW_LAYOUT_REPLY_MAGIC UINT32_C (0x4d574c52)

/* More than this is never laid out at once: Graphviz would not end in time. */
#define MW_LAYOUT_MAX_NODES UINT32_C (4000)
#define MW_LAYOUT_MAX_EDGES UINT32_C (20000)
#define MW_LAYOUT_MAX_CLUSTERS UINT32_C (1000)
#define MW_LAYOUT_MAX_POINTS UINT32_C (4000000)

/* Sides of a box, in pixels at zoom 1. An area of a thousand cards fits. */
#define MW_LAYOUT_MIN_SIDE 1.0f
#define MW_LAYOUT_MAX_SIDE 100000.0f

/* More crashes Graphviz 2.42 sooner or later: its sums are of int. */
#define MW_LAYOUT_MAX_WEIGHT UINT32_C (20)

/* An edge that is drawn and places nothing. */
#define MW_LAYOUT_WEIGHT_NONE UINT32_C (0)

#define MW_LAYOUT_MAX_LENGTH UINT32_C (16)

#define MW_LAYOUT_MAX_ASPECT 10.0f

/* No coordinate of a picture is further out than this. */
#define MW_LAYOUT_MAX_COORDINATE 10000000.0f

#define MW_LAYOUT_NO_CLUSTER UINT32_MAX

/* How hard to try. */
enum
{
  MW_LAYOUT_QUALITY_FINE = 0,     /* Graphviz's own limits */
  MW_LAYOUT_QUALITY_FAST = 1,     /* fewer rounds of crossing minimisation */
  MW_LAYOUT_QUALITY_PLACES = 2,   /* as fast, and no curves */
};

enum
{
  MW_LAYOUT_STATUS_OK = 0,
  MW_LAYOUT_STATUS_BAD_REQUEST = 1,
  MW_LAYOUT_STATUS_FAILED = 2,    /* Graphviz gave up */
};

typedef struct
{
  uint32_t magic;
  uint32_t serial;                /* comes back in the reply */
  uint32_t quality;
  uint32_t n_nodes;
  uint32_t n_edges;
  uint32_t n_clusters;
  float    aspect;                /* width to height that it may be widened to; 0: as it comes */
} MwLayoutRequestHead;

typedef struct
{
  float    width;
  float    height;
  uint32_t cluster;               /* or MW_LAYOUT_NO_CLUSTER */
} MwLayoutRequestNode;

typedef struct
{
  uint32_t source;
  uint32_t target;
  uint32_t weight;                /* how much it is to be short and straight; or none */
  uint32_t length;                /* how many columns it crosses at least */
} MwLayoutRequestEdge;

typedef struct
{
  uint32_t magic;
  uint32_t serial;
  uint32_t status;
  uint32_t n_nodes;
  uint32_t n_edges;
  uint32_t n_clusters;
  uint32_t n_points;
  float    width;
  float    height;
} MwLayoutReplyHead;

/* A box or an area: top left and size, y downwards. */
typedef struct
{
  uint32_t id;
  float    x;
  float    y;
  float    width;
  float    height;
} MwLayoutReplyBox;

/* The next n_points of the reply's points: 1 + 3k, or none when Graphviz routed
 * nothing and the application draws its own. */
typedef struct
{
  uint32_t id;
  uint32_t n_points;
} MwLayoutReplyCurve;

typedef struct
{
  float x;
  float y;
} MwLayoutReplyPoint;
