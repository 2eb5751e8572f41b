/* mw-view-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-view.h"

#include <glib/gi18n-lib.h>

/* The name of the product in the middle; its id where the mesh does not have it. */
static const char *
get_focus_name (const MwView *self,
                MwMesh       *mesh)
{
  guint product = self->focus != NULL ? mw_mesh_find_product (mesh, self->focus) : MW_NONE;

  if (product == MW_NONE)
    return self->focus != NULL ? self->focus : "";

  return mw_mesh_get_products (mesh, NULL)[product].name;
}

/* Those that the mesh has: a view may know domains that are gone. */
static guint
count_opened (const MwView *self,
              MwMesh       *mesh)
{
  guint n, n_opened = 0;
  const MwDomain *domains = mw_mesh_get_domains (mesh, &n);

  for (guint i = 0; i < n; i++)
    n_opened += g_hash_table_contains (self->opened, domains[i].id);

  return n_opened;
}

static char *
dup_domains (const MwView *self,
             MwMesh       *mesh)
{
  guint n = count_opened (self, mesh);

  if (n == 0)
    return g_strdup (_("Domains"));

  return g_strdup_printf (ngettext ("Domains, %u open", "Domains, %u open", n), n);
}

/**
 * mw_view_dup_title:
 *
 * What is shown, in words. It may hold text of the registry, and is no markup.
 */
char *
mw_view_dup_title (const MwView *self,
                   MwMesh       *mesh)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  if (self->name != NULL)
    return g_strdup (self->name);

  switch (self->kind)
    {
    case MW_VIEW_WHOLE:
      return self->rolls_up ? dup_domains (self, mesh) : g_strdup (_("Whole mesh"));

    case MW_VIEW_NEIGHBOURHOOD:
      return g_strdup_printf (_("Neighbourhood of %s"), get_focus_name (self, mesh));

    case MW_VIEW_SELECTION:
      return g_strdup_printf (_("Selection %s"), self->selector != NULL ? self->selector : "");

    case MW_VIEW_INSIDE:
      return g_strdup_printf (_("Inside of %s"), get_focus_name (self, mesh));

    case MW_VIEW_COLUMNS:
      if (self->column != NULL)
        return g_strdup_printf (_("Column %s of %s"), self->column, get_focus_name (self, mesh));

      return g_strdup_printf (_("Columns of %s"), get_focus_name (self, mesh));

    case MW_VIEW_OVERVIEW:
    default:
      return dup_domains (self, mesh);
    }
}
