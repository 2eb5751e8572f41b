/* mw-view-change.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-view.h"

#include "graph/mw-graph-steps.h"

#include <math.h>

/* What people do to a view. */

static void
show_domains (MwView *self)
{
  if (self->rolls_up && (self->kind == MW_VIEW_SELECTION || self->kind == MW_VIEW_WHOLE))
    return;

  self->kind = MW_VIEW_OVERVIEW;
}

void
mw_view_open_domain (MwView     *self,
                     const char *domain)
{
  show_domains (self);
  g_hash_table_add (self->opened, g_strdup (domain));
}

void
mw_view_close_domain (MwView     *self,
                      const char *domain)
{
  show_domains (self);
  g_hash_table_remove (self->opened, domain);
}

void
mw_view_show_overview (MwView *self)
{
  self->kind = MW_VIEW_OVERVIEW;
}

void
mw_view_show_whole (MwView *self)
{
  self->kind = MW_VIEW_WHOLE;
}

void
mw_view_show_selection (MwView     *self,
                        const char *selector)
{
  self->kind = MW_VIEW_SELECTION;
  g_set_str (&self->selector, selector);
  g_hash_table_remove_all (self->expanded_up);
  g_hash_table_remove_all (self->expanded_down);
}

static void
show_product (MwView     *self,
              MwViewKind  kind,
              const char *product,
              const char *column)
{
  self->kind = kind;
  self->upstream = 1;
  self->downstream = 1;
  g_set_str (&self->focus, product);
  g_set_str (&self->column, column);
  g_hash_table_remove_all (self->expanded_up);
  g_hash_table_remove_all (self->expanded_down);
  /* What was hidden elsewhere must not hide what somebody asks for. */
  g_hash_table_remove (self->hidden, product);
}

void
mw_view_show_neighbourhood (MwView     *self,
                            const char *product)
{
  show_product (self, MW_VIEW_NEIGHBOURHOOD, product, NULL);
}

void
mw_view_show_inside (MwView     *self,
                     const char *product)
{
  show_product (self, MW_VIEW_INSIDE, product, NULL);
}

void
mw_view_show_columns (MwView     *self,
                      const char *product,
                      const char *column)
{
  show_product (self, MW_VIEW_COLUMNS, product, column);
}

static gboolean
unhide_beside (MwView  *self,
               MwMesh  *mesh,
               guint    product,
               gboolean upstream)
{
  const MwProduct *products = mw_mesh_get_products (mesh, NULL);
  guint n = mw_graph_steps_count (mesh, product, upstream);
  gboolean changed = FALSE;

  if (g_hash_table_size (self->hidden) == 0)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      guint to = mw_graph_steps_get (mesh, product, upstream, i, NULL);

      if (products[to].id != NULL)
        changed |= g_hash_table_remove (self->hidden, products[to].id);
    }

  return changed;
}

/**
 * mw_view_expand:
 * @product: id
 * @upstream: whether what feeds it, else what it feeds
 *
 * Shows what is directly before or after @product as well. What was hidden there
 * by hand comes back, because that is what somebody asks for who sees the count
 * of it.
 *
 * Returns: whether the view changed
 */
gboolean
mw_view_expand (MwView     *self,
                MwMesh     *mesh,
                const char *product,
                gboolean    upstream)
{
  guint index = mw_mesh_find_product (mesh, product);
  guint *steps = upstream ? &self->upstream : &self->downstream;
  gboolean changed;

  if (index == MW_NONE)
    return FALSE;

  changed = unhide_beside (self, mesh, index, upstream);

  if (self->kind != MW_VIEW_SELECTION && *steps == 0 && g_strcmp0 (product, self->focus) == 0)
    {
      *steps = 1;
      return TRUE;
    }

  return g_hash_table_add (upstream ? self->expanded_up : self->expanded_down, g_strdup (product)) || changed;
}

/* Writes the steps beyond @distance as what they come to: that each product there
 * is expanded. The picture stays the same. */
static void
spell_steps_out (MwView  *self,
                 MwMesh  *mesh,
                 guint    distance,
                 gboolean upstream)
{
  const MwProduct *products = mw_mesh_get_products (mesh, NULL);
  guint *steps = upstream ? &self->upstream : &self->downstream;
  guint focus = mw_mesh_find_product (mesh, self->focus);
  g_autoptr(GArray) reached = mw_graph_steps_new (mesh, focus, upstream, *steps - 1, self->edges);

  for (guint i = 0; i < reached->len; i++)
    {
      const MwGraphStep *step = &g_array_index (reached, MwGraphStep, i);

      if (step->distance >= distance && products[step->product].id != NULL)
        g_hash_table_add (upstream ? self->expanded_up : self->expanded_down,
                          g_strdup (products[step->product].id));
    }

  *steps = distance;
}

static guint
find_distance (MwView  *self,
               MwMesh  *mesh,
               guint    product,
               gboolean upstream)
{
  guint focus = self->focus != NULL ? mw_mesh_find_product (mesh, self->focus) : MW_NONE;
  guint steps = upstream ? self->upstream : self->downstream;
  g_autoptr(GArray) reached = NULL;

  if (focus == MW_NONE || steps == 0)
    return MW_NONE;

  reached = mw_graph_steps_new (mesh, focus, upstream, steps - 1, self->edges);

  for (guint i = 0; i < reached->len; i++)
    if (g_array_index (reached, MwGraphStep, i).product == product)
      return g_array_index (reached, MwGraphStep, i).distance;

  return MW_NONE;
}

/**
 * mw_view_collapse:
 * @product: id
 * @upstream: whether what feeds it, else what it feeds
 *
 * Undoes a step at @product: what is shown only because of it goes. What is shown
 * for another reason stays.
 *
 * Returns: whether the view changed
 */
gboolean
mw_view_collapse (MwView     *self,
                  MwMesh     *mesh,
                  const char *product,
                  gboolean    upstream)
{
  GHashTable *expanded = upstream ? self->expanded_up : self->expanded_down;
  guint index = mw_mesh_find_product (mesh, product);
  guint distance = MW_NONE;

  if (index != MW_NONE && self->kind == MW_VIEW_NEIGHBOURHOOD)
    distance = find_distance (self, mesh, index, upstream);

  if (distance == MW_NONE)
    return g_hash_table_remove (expanded, product);

  spell_steps_out (self, mesh, distance, upstream);
  g_hash_table_remove (expanded, product);

  return TRUE;
}

void
mw_view_hide (MwView     *self,
              const char *product)
{
  g_hash_table_add (self->hidden, g_strdup (product));
}

void
mw_view_unhide (MwView     *self,
                const char *product)
{
  g_hash_table_remove (self->hidden, product);
}

void
mw_view_pin (MwView     *self,
             const char *key,
             double      x,
             double      y)
{
  MwViewPin pin = { x, y };

  g_return_if_fail (isfinite (x) && isfinite (y));

  g_hash_table_insert (self->pins, g_strdup (key), g_memdup2 (&pin, sizeof pin));
}

void
mw_view_unpin (MwView     *self,
               const char *key)
{
  g_hash_table_remove (self->pins, key);
}
