/* mw-map-state.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-graph.h"

G_BEGIN_DECLS

typedef enum {
  MW_MAP_MODE_OVERVIEW,          /* domains, some of them opened */
  MW_MAP_MODE_WHOLE,             /* every product */
  MW_MAP_MODE_NEIGHBOURHOOD,     /* of one product */
} MwMapMode;

/* A mesh with no more products than this opens with its products in view. */
#define MW_MAP_SMALL 40

/**
 * MwMapState:
 *
 * What of a mesh the map shows. Opened domains and the product in the middle are
 * kept by id, so that they outlive a refresh. It draws and asks for nothing.
 */
typedef struct
{
  MwMesh     *mesh;
  MwMapMode   mode;
  GHashTable *opened;            /* ids of domains */
  guint       per_domain;        /* strongest edges of each domain; 0 for all */
  char       *product;           /* id, of the neighbourhood */
  guint       upstream;
  guint       downstream;
} MwMapState;

void     mw_map_state_init               (MwMapState *self);
void     mw_map_state_clear              (MwMapState *self);

/* The first mesh that is small opens all of its domains; another mesh keeps what
 * it still has. */
void     mw_map_state_set_mesh           (MwMapState *self,
                                          MwMesh     *mesh);
gboolean mw_map_state_is_open            (MwMapState *self,
                                          guint       domain);
/* Indexes of the opened domains of the mesh. */
GArray  *mw_map_state_dup_opened         (MwMapState *self) G_GNUC_WARN_UNUSED_RESULT;
/* Both go back to the overview. */
void     mw_map_state_set_open           (MwMapState *self,
                                          guint       domain,
                                          gboolean    open);
void     mw_map_state_close_all          (MwMapState *self);
/* One step each way. */
void     mw_map_state_show_neighbourhood (MwMapState *self,
                                          guint       product);
/* Index of the product in the middle; MW_NONE outside of a neighbourhood. */
guint    mw_map_state_get_product        (MwMapState *self);
/* NULL without a mesh. */
MwGraph *mw_map_state_build              (MwMapState *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
