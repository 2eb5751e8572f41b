/* mw-map-state.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-state.h"

#define DEFAULT_PER_DOMAIN 3
#define MANY_DOMAINS 40

void
mw_map_state_init (MwMapState *self)
{
  self->mode = MW_MAP_MODE_OVERVIEW;
  self->opened = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->per_domain = DEFAULT_PER_DOMAIN;
  self->upstream = 1;
  self->downstream = 1;
}

void
mw_map_state_clear (MwMapState *self)
{
  g_clear_object (&self->mesh);
  g_clear_pointer (&self->opened, g_hash_table_unref);
  g_clear_pointer (&self->product, g_free);
}

static const char *
get_domain_id (MwMapState *self,
               guint       domain)
{
  return mw_mesh_get_domains (self->mesh, NULL)[domain].id;
}

static void
open_small_mesh (MwMapState *self)
{
  guint n_products;
  guint n_domains;
  const MwDomain *domains = mw_mesh_get_domains (self->mesh, &n_domains);

  mw_mesh_get_products (self->mesh, &n_products);
  if (n_products > MW_MAP_SMALL && n_domains > 1)
    return;

  for (guint i = 0; i < n_domains; i++)
    if (domains[i].products.n > 0)
      g_hash_table_add (self->opened, g_strdup (domains[i].id));
}

static guint
count_domains (MwMesh *mesh)
{
  guint n;

  mw_mesh_get_domains (mesh, &n);

  return n;
}

void
mw_map_state_set_mesh (MwMapState *self,
                       MwMesh     *mesh)
{
  gboolean first = self->mesh == NULL;

  if (!g_set_object (&self->mesh, mesh) || mesh == NULL)
    return;

  if (first && g_hash_table_size (self->opened) == 0)
    {
      open_small_mesh (self);
      /* Three edges a domain say much of twenty domains, and hide two hundred. */
      self->per_domain = count_domains (mesh) > MANY_DOMAINS ? 1 : DEFAULT_PER_DOMAIN;
    }

  if (self->mode == MW_MAP_MODE_NEIGHBOURHOOD && mw_map_state_get_product (self) == MW_NONE)
    self->mode = MW_MAP_MODE_OVERVIEW;
}

gboolean
mw_map_state_is_open (MwMapState *self,
                      guint       domain)
{
  return g_hash_table_contains (self->opened, get_domain_id (self, domain));
}

GArray *
mw_map_state_dup_opened (MwMapState *self)
{
  GArray *domains = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = 0;

  if (self->mesh != NULL)
    mw_mesh_get_domains (self->mesh, &n);

  for (guint i = 0; i < n; i++)
    if (mw_map_state_is_open (self, i))
      g_array_append_val (domains, i);

  return domains;
}

void
mw_map_state_set_open (MwMapState *self,
                       guint       domain,
                       gboolean    open)
{
  self->mode = MW_MAP_MODE_OVERVIEW;

  if (open)
    g_hash_table_add (self->opened, g_strdup (get_domain_id (self, domain)));
  else
    g_hash_table_remove (self->opened, get_domain_id (self, domain));
}

void
mw_map_state_close_all (MwMapState *self)
{
  self->mode = MW_MAP_MODE_OVERVIEW;
  g_hash_table_remove_all (self->opened);
}

void
mw_map_state_show_neighbourhood (MwMapState *self,
                                 guint       product)
{
  self->mode = MW_MAP_MODE_NEIGHBOURHOOD;
  self->upstream = 1;
  self->downstream = 1;
  g_set_str (&self->product, mw_mesh_get_products (self->mesh, NULL)[product].id);
}

guint
mw_map_state_get_product (MwMapState *self)
{
  if (self->mesh == NULL || self->product == NULL || self->mode != MW_MAP_MODE_NEIGHBOURHOOD)
    return MW_NONE;

  return mw_mesh_find_product (self->mesh, self->product);
}

MwGraph *
mw_map_state_build (MwMapState *self)
{
  g_autoptr(GArray) opened = NULL;

  if (self->mesh == NULL)
    return NULL;

  switch (self->mode)
    {
    case MW_MAP_MODE_WHOLE:
      return mw_graph_new_whole (self->mesh);

    case MW_MAP_MODE_NEIGHBOURHOOD:
      return mw_graph_new_neighbourhood (self->mesh, mw_map_state_get_product (self),
                                         self->upstream, self->downstream);

    case MW_MAP_MODE_OVERVIEW:
    default:
      opened = mw_map_state_dup_opened (self);
      return mw_graph_new_overview (self->mesh, (const guint *) (gpointer) opened->data, opened->len,
                                    self->per_domain);
    }
}
