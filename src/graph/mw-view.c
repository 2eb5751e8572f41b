/* mw-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-view.h"

#include <string.h>

#define DEFAULT_PER_DOMAIN 3
#define MANY_DOMAINS 40

/* A mesh with no more products than this opens with its products in view. */
#define SMALL_MESH 40

G_DEFINE_BOXED_TYPE (MwView, mw_view, mw_view_copy, mw_view_free)

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static GHashTable *
copy_set (GHashTable *set)
{
  GHashTable *copy = new_set ();
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (copy, g_strdup (id));

  return copy;
}

static gboolean
equal_sets (GHashTable *a,
            GHashTable *b)
{
  GHashTableIter iter;
  gpointer id;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (b, id))
      return FALSE;

  return TRUE;
}

static GHashTable *
copy_pins (GHashTable *pins)
{
  GHashTable *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer key, pin;

  g_hash_table_iter_init (&iter, pins);
  while (g_hash_table_iter_next (&iter, &key, &pin))
    g_hash_table_insert (copy, g_strdup (key), g_memdup2 (pin, sizeof (MwViewPin)));

  return copy;
}

static gboolean
equal_pins (GHashTable *a,
            GHashTable *b)
{
  GHashTableIter iter;
  gpointer key, value;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const MwViewPin *pin = value;
      const MwViewPin *other = g_hash_table_lookup (b, key);

      if (other == NULL || pin->x != other->x || pin->y != other->y)
        return FALSE;
    }

  return TRUE;
}

MwView *
mw_view_new (void)
{
  MwView *self = g_new0 (MwView, 1);

  self->opened = new_set ();
  self->expanded_up = new_set ();
  self->expanded_down = new_set ();
  self->hidden = new_set ();
  self->pins = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->per_domain = DEFAULT_PER_DOMAIN;
  self->upstream = 1;
  self->downstream = 1;
  self->edges = MW_VIEW_DEFAULT_EDGES;

  return self;
}

/**
 * mw_view_new_for_mesh:
 *
 * What to look at first: the overview, of a small mesh with all domains opened.
 * Three edges a domain say much of twenty domains and would hide two hundred, so
 * that there it is one.
 */
MwView *
mw_view_new_for_mesh (MwMesh *mesh)
{
  MwView *self = mw_view_new ();
  guint n_products, n_domains;
  const MwDomain *domains = mw_mesh_get_domains (mesh, &n_domains);

  mw_mesh_get_products (mesh, &n_products);
  if (n_domains > MANY_DOMAINS)
    self->per_domain = 1;

  if (n_products > SMALL_MESH && n_domains > 1)
    return self;

  for (guint i = 0; i < n_domains; i++)
    if (domains[i].products.n > 0)
      g_hash_table_add (self->opened, g_strdup (domains[i].id));

  return self;
}

MwView *
mw_view_copy (const MwView *self)
{
  MwView *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->name = g_strdup (self->name);
  copy->opened = copy_set (self->opened);
  copy->focus = g_strdup (self->focus);
  copy->column = g_strdup (self->column);
  copy->expanded_up = copy_set (self->expanded_up);
  copy->expanded_down = copy_set (self->expanded_down);
  copy->hidden = copy_set (self->hidden);
  copy->selector = g_strdup (self->selector);
  copy->compared = g_strdup (self->compared);
  copy->pins = copy_pins (self->pins);

  return copy;
}

void
mw_view_free (MwView *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_hash_table_unref (self->opened);
  g_free (self->focus);
  g_free (self->column);
  g_hash_table_unref (self->expanded_up);
  g_hash_table_unref (self->expanded_down);
  g_hash_table_unref (self->hidden);
  g_free (self->selector);
  g_free (self->compared);
  g_hash_table_unref (self->pins);
  g_free (self);
}

gboolean
mw_view_equal (const MwView *a,
               const MwView *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->kind == b->kind &&
         a->per_domain == b->per_domain &&
         a->upstream == b->upstream &&
         a->downstream == b->downstream &&
         !a->rolls_up == !b->rolls_up &&
         a->edges == b->edges &&
         a->layer == b->layer &&
         a->comparison == b->comparison &&
         g_strcmp0 (a->name, b->name) == 0 &&
         g_strcmp0 (a->focus, b->focus) == 0 &&
         g_strcmp0 (a->column, b->column) == 0 &&
         g_strcmp0 (a->selector, b->selector) == 0 &&
         g_strcmp0 (a->compared, b->compared) == 0 &&
         equal_sets (a->opened, b->opened) &&
         equal_sets (a->expanded_up, b->expanded_up) &&
         equal_sets (a->expanded_down, b->expanded_down) &&
         equal_sets (a->hidden, b->hidden) &&
         equal_pins (a->pins, b->pins);
}
