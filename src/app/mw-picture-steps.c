/* mw-picture-steps.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-picture-steps.h"

#include "app/mw-window-private.h"
#include "graph/mw-reach.h"
#include "graph/mw-selector-token.h"

static MwMesh *
get_mesh (MwWindow *window)
{
  return mw_map_page_get_mesh (window->map_page);
}

/* The product that most others live on shows most. */
static guint
find_busiest_product (MwMesh *mesh)
{
  guint n;
  guint best = 0;
  const MwProduct *products = mw_mesh_get_products (mesh, &n);

  for (guint i = 1; i < n; i++)
    if (products[i].n_consumers + products[i].n_providers >
        products[best].n_consumers + products[best].n_providers)
      best = i;

  return n > 0 ? best : MW_NONE;
}

/* How many columns it is made of: those that only choose rows do not count. */
static guint
count_sources (MwMesh *mesh,
               guint   property)
{
  guint n;
  guint count = 0;
  const guint *incoming = mw_mesh_get_column_incoming (mesh, property, &n);

  for (guint i = 0; i < n; i++)
    count += !mw_mesh_get_column_edges (mesh, NULL)[incoming[i]].is_indirect;

  return count;
}

/* The column that lineage tells most of. */
static guint
find_busiest_column (MwMesh *mesh)
{
  guint n;
  guint best = MW_NONE;
  guint most = 0;

  mw_mesh_get_properties (mesh, &n);
  for (guint i = 0; i < n; i++)
    {
      guint n_sources = count_sources (mesh, i);
      guint sum = n_sources > 0 ? n_sources + mw_mesh_get_column_outgoing (mesh, i).n : 0;

      if (sum > most && mw_mesh_get_property_product (mesh, i) != MW_NONE)
        {
          most = sum;
          best = i;
        }
    }

  return best;
}

static gboolean
show_map (MwWindow *window)
{
  return TRUE;
}

static gboolean
show_domain (MwWindow *window)
{
  guint product = find_busiest_product (get_mesh (window));

  if (product == MW_NONE)
    return FALSE;

  mw_map_page_show_domain (window->map_page, mw_mesh_get_products (get_mesh (window), NULL)[product].domain);

  return TRUE;
}

static gboolean
show_neighbourhood (MwWindow *window)
{
  guint product = find_busiest_product (get_mesh (window));

  if (product == MW_NONE)
    return FALSE;

  mw_map_page_show_neighbourhood (window->map_page, product);

  return TRUE;
}

static gboolean
show_inside (MwWindow *window)
{
  guint product = find_busiest_product (get_mesh (window));

  if (product == MW_NONE)
    return FALSE;

  mw_map_page_show_inside (window->map_page, product);

  return TRUE;
}

static gboolean
show_columns (MwWindow *window)
{
  guint column = find_busiest_column (get_mesh (window));

  if (column == MW_NONE)
    return FALSE;

  mw_map_page_show_column (window->map_page, column);

  return TRUE;
}

/* From the farthest that it is made of to the farthest that is made of it. */
static gboolean
show_paths (MwWindow *window)
{
  MwMesh *mesh = get_mesh (window);
  guint product = find_busiest_product (mesh);
  const MwProduct *products = mw_mesh_get_products (mesh, NULL);
  g_autofree char *selector = NULL;
  g_auto(GStrv) ends = g_new0 (char *, 3);

  if (product == MW_NONE)
    return FALSE;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(MwReach) reach = mw_reach_new (mesh, product, i == 0);
      guint n;
      const MwReachItem *items = mw_reach_get_items (reach, &n);

      ends[i] = mw_selector_dup_quoted (products[n > 0 ? items[n - 1].product : product].id);
    }

  selector = g_strdup_printf ("path:%s..%s", ends[0], ends[1]);
  mw_map_page_show_selection (window->map_page, selector);

  return TRUE;
}

static gboolean
show_layer (MwWindow *window)
{
  g_autoptr(MwView) view = mw_view_new ();

  mw_view_show_whole (view);
  view->layer = MW_LAYER_STATUS;
  mw_map_page_show_view (window->map_page, view);

  return TRUE;
}

static gboolean
show_difference (MwWindow *window)
{
  g_autoptr(GDateTime) now = g_date_time_new_from_unix_utc (mw_mesh_get_time (get_mesh (window)));
  g_autoptr(GDateTime) then = g_date_time_add_months (now, -6);
  g_autofree char *text = g_date_time_format_iso8601 (then);
  g_autoptr(MwView) view = mw_view_new ();

  mw_view_show_whole (view);
  mw_map_page_show_view (window->map_page, view);
  mw_map_page_compare (window->map_page, MW_VIEW_COMPARE_TIME, text);

  return TRUE;
}

static gboolean
show_dark (MwWindow *window)
{
  mw_map_page_compare (window->map_page, MW_VIEW_COMPARE_NONE, NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);

  return show_domain (window);
}

static gboolean
show_product (MwWindow *window)
{
  guint product = find_busiest_product (get_mesh (window));

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  if (product == MW_NONE)
    return FALSE;

  mw_window_push_product (window, product);

  return TRUE;
}

static gboolean
show_designer (MwWindow *window)
{
  mw_window_design (window);

  return TRUE;
}

const MwPictureStep mw_picture_steps[] = {
  { "map", show_map },
  { "map-domain", show_domain },
  { "map-neighbourhood", show_neighbourhood },
  { "map-inside", show_inside },
  { "map-columns", show_columns },
  { "map-paths", show_paths },
  { "map-layer", show_layer },
  { "map-difference", show_difference },
  { "map-dark", show_dark },
  { "product", show_product },
  { "designer", show_designer },
};

const guint mw_n_picture_steps = G_N_ELEMENTS (mw_picture_steps);
