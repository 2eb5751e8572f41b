/* mw-layer-health.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-layer-classes.h"

#include <glib/gi18n-lib.h>

/* Whether it promises newer data than it has. */
static gboolean
is_late (const MwProduct *product,
         gint64           now)
{
  return product->refreshed > 0 && product->fresh_within > 0 &&
         now - product->refreshed > product->fresh_within;
}

/* What is promised and what is known of it are both often missing, and a promise of
 * which nobody sees that it is kept is not fresh. */
void
mw_layer_classify_freshness (MwLayerClasses *classes,
                             MwMesh         *mesh)
{
  guint n_products;
  const MwProduct *products = mw_mesh_get_products (mesh, &n_products);
  gint64 now = mw_mesh_get_time (mesh);
  guint ghosts = mw_layer_classes_add_ghosts (classes);
  guint nothing = mw_layer_classes_add_nothing (classes, _("Nothing Known"));
  guint late = mw_layer_classes_add (classes, _("Later than Promised"), 0,
                                     MW_LAYER_COLOR_ERROR, MW_LAYER_SHAPE_CROSS);
  guint unseen = mw_layer_classes_add (classes, _("Promised, Never Seen"), 1,
                                       MW_LAYER_COLOR_WARNING, MW_LAYER_SHAPE_TRIANGLE_UP);
  guint unpromised = mw_layer_classes_add (classes, _("Refreshed, Nothing Promised"), 2,
                                           MW_LAYER_COLOR_ACCENT, MW_LAYER_SHAPE_SQUARE);
  guint fresh = mw_layer_classes_add (classes, _("As Fresh as Promised"), 3,
                                      MW_LAYER_COLOR_SUCCESS, MW_LAYER_SHAPE_CIRCLE);

  for (guint i = 0; i < n_products; i++)
    {
      gboolean is_promised = products[i].fresh_within > 0;

      if (products[i].is_ghost)
        mw_layer_classes_put (classes, i, ghosts);
      else if (is_late (&products[i], now))
        mw_layer_classes_put (classes, i, late);
      else if (products[i].refreshed > 0)
        mw_layer_classes_put (classes, i, is_promised ? fresh : unpromised);
      else
        mw_layer_classes_put (classes, i, is_promised ? unseen : nothing);
    }
}

/* Which products have an edge that leads nowhere: both of its ends have to do
 * something about it. (transfer full) */
static gboolean *
find_broken (MwMesh *mesh)
{
  guint n_products;
  guint n_edges;
  const MwEdge *edges = mw_mesh_get_edges (mesh, &n_edges);
  gboolean *broken;

  mw_mesh_get_products (mesh, &n_products);
  broken = g_new0 (gboolean, MAX (n_products, 1));

  for (guint i = 0; i < n_edges; i++)
    if (edges[i].state == MW_EDGE_BROKEN)
      {
        broken[edges[i].source] = TRUE;
        broken[edges[i].target] = TRUE;
      }

  return broken;
}

/* What health is said to be, the worst first. */
typedef enum {
  HEALTH_TESTS_FAIL,
  HEALTH_BROKEN,
  HEALTH_LATE,
  HEALTH_LEAVING,
  HEALTH_TESTS_WARN,
  HEALTH_TESTS_PASS,
  HEALTH_NOTHING,
} Health;

#define N_HEALTHS (HEALTH_NOTHING + 1)

static const struct
{
  const char  *label;
  MwLayerColor color;
  MwLayerShape shape;
} healths[N_HEALTHS] = {
  [HEALTH_TESTS_FAIL] = { N_("Tests Fail"), MW_LAYER_COLOR_ERROR, MW_LAYER_SHAPE_STAR },
  [HEALTH_BROKEN] = { N_("Broken Reference"), MW_LAYER_COLOR_ERROR, MW_LAYER_SHAPE_CROSS },
  [HEALTH_LATE] = { N_("Later than Promised"), MW_LAYER_COLOR_WARNING, MW_LAYER_SHAPE_DIAMOND },
  [HEALTH_LEAVING] = { N_("Deprecated, yet Consumed"), MW_LAYER_COLOR_WARNING, MW_LAYER_SHAPE_TRIANGLE_UP },
  [HEALTH_TESTS_WARN] = { N_("Tests Warn"), MW_LAYER_COLOR_WARNING, MW_LAYER_SHAPE_TRIANGLE_DOWN },
  [HEALTH_TESTS_PASS] = { N_("Tests Pass"), MW_LAYER_COLOR_SUCCESS, MW_LAYER_SHAPE_CIRCLE },
  [HEALTH_NOTHING] = { N_("Nothing Found, Not Tested"), MW_LAYER_COLOR_NEUTRAL, MW_LAYER_SHAPE_SQUARE },
};

static Health
get_health (const MwProduct *product,
            gboolean         is_broken,
            gint64           now)
{
  if (product->checks == MW_CHECK_FAILED)
    return HEALTH_TESTS_FAIL;
  if (is_broken)
    return HEALTH_BROKEN;
  if (is_late (product, now))
    return HEALTH_LATE;
  if ((product->lifecycle == MW_LIFECYCLE_DEPRECATED || product->lifecycle == MW_LIFECYCLE_RETIRED) &&
      product->n_consumers > 0)
    return HEALTH_LEAVING;
  if (product->checks == MW_CHECK_WARNING)
    return HEALTH_TESTS_WARN;

  return product->checks == MW_CHECK_PASSED ? HEALTH_TESTS_PASS : HEALTH_NOTHING;
}

void
mw_layer_classify_health (MwLayerClasses *classes,
                          MwMesh         *mesh)
{
  guint n_products;
  const MwProduct *products = mw_mesh_get_products (mesh, &n_products);
  gint64 now = mw_mesh_get_time (mesh);
  g_autofree gboolean *broken = find_broken (mesh);
  guint ghosts = mw_layer_classes_add_ghosts (classes);
  guint numbers[N_HEALTHS];

  for (guint i = 0; i < N_HEALTHS; i++)
    numbers[i] = mw_layer_classes_add (classes, _(healths[i].label), (int) i, healths[i].color, healths[i].shape);

  for (guint i = 0; i < n_products; i++)
    mw_layer_classes_put (classes, i,
                          products[i].is_ghost ? ghosts : numbers[get_health (&products[i], broken[i], now)]);
}
