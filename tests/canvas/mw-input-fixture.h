/* mw-input-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "canvas/mw-graph-canvas-private.h"

G_BEGIN_DECLS

/* The kinds' picture has these; `plays` hides 3 upstream and 128 downstream. */
#define MW_INPUT_PLAYS 0u
#define MW_INPUT_ROYALTIES 1u
#define MW_INPUT_CHARTS 2u
#define MW_INPUT_ADS 3u

/* A canvas in a window that pointers and keys are tried on. */
typedef struct
{
  MwMesh          *mesh;
  MwGraph         *graph;
  MwGraphLayout   *layout;
  MwGraphCanvas   *canvas;
  GtkWidget       *widget;
  GtkWindow       *window;
  GString         *log;          /* of signals: "selected 3; edge-opened 1; …" */
  guint            from;         /* tables; a column of the first feeds one of the second */
  guint            to;
  graphene_point_t moved_to;
} MwInputFixture;

/* For g_test_add(). */
void             mw_input_fixture_set_up         (MwInputFixture  *fixture,
                                                  gconstpointer    unused);
void             mw_input_fixture_tear_down      (MwInputFixture  *fixture,
                                                  gconstpointer    unused);

/* What was told since the last time. */
void             mw_input_fixture_assert_log     (MwInputFixture  *fixture,
                                                  const char      *expected);

/* The signals of one node or edge, with its number in it. */
#define MW_INPUT_ASSERT_LOG(fixture, ...)                             \
        G_STMT_START {                                                \
          g_autofree char *expected_ = g_strdup_printf (__VA_ARGS__); \
          mw_input_fixture_assert_log (fixture, expected_);           \
        } G_STMT_END

/* As mw_canvas_fixture_press(). */
gboolean         mw_input_fixture_press          (MwInputFixture  *fixture,
                                                  const char      *key);
/* As if the pointer did it at a place of the canvas. */
void             mw_input_fixture_click          (MwInputFixture  *fixture,
                                                  int              n_press,
                                                  graphene_point_t at);
void             mw_input_fixture_right_click    (MwInputFixture  *fixture,
                                                  graphene_point_t at);
void             mw_input_fixture_drag           (MwInputFixture  *fixture,
                                                  graphene_point_t at,
                                                  double           dx,
                                                  double           dy,
                                                  gboolean         release);

graphene_point_t mw_input_fixture_get_middle     (MwInputFixture  *fixture,
                                                  guint            node);
graphene_point_t mw_input_fixture_get_row_middle (MwInputFixture  *fixture,
                                                  guint            node,
                                                  guint            row);
guint            mw_input_fixture_find_edge      (MwInputFixture  *fixture,
                                                  guint            source,
                                                  guint            target);
/* Shows @node in the middle and selects nothing. */
void             mw_input_fixture_bring          (MwInputFixture  *fixture,
                                                  guint            node);

G_END_DECLS
