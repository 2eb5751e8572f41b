/* mw-map-page-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-page-private.h"

MwMesh *
mw_map_page_get_shown_mesh (MwMapPage *self)
{
  return self->comparison != NULL ? mw_comparison_get_mesh (self->comparison) : self->mesh;
}

static void
drop_subject (MwMapPage *self)
{
  if (self->subject_kind == MW_MAP_SUBJECT_OTHER || self->subject_kind == MW_MAP_SUBJECT_EDGE ||
      (self->subject_kind == MW_MAP_SUBJECT_PROPERTY && self->view->kind != MW_VIEW_COLUMNS))
    mw_map_page_inspect (self, MW_MAP_SUBJECT_NONE, MW_NONE);
}

void
mw_map_page_view_changed (MwMapPage *self)
{
  /* What was marked was of the view before, and so is what has no place in the
   * mesh but one in the picture. */
  g_clear_pointer (&self->marked, g_array_unref);
  drop_subject (self);
  mw_view_history_note (self->history, self->view);
  mw_map_page_update (self);
}

gboolean
mw_map_page_is_domain_open (MwMapPage *self,
                            guint      domain)
{
  const char *id = mw_mesh_get_domains (mw_map_page_get_shown_mesh (self), NULL)[domain].id;

  return self->view->kind == MW_VIEW_OVERVIEW && g_hash_table_contains (self->view->opened, id);
}

/* From wherever one is, it shows in the overview. */
void
mw_map_page_open_domain (MwMapPage *self,
                         guint      domain,
                         gboolean   open)
{
  const char *id = mw_mesh_get_domains (mw_map_page_get_shown_mesh (self), NULL)[domain].id;

  if (open)
    mw_view_open_domain (self->view, id);
  else
    mw_view_close_domain (self->view, id);
}

/**
 * mw_map_page_init_view:
 *
 * What a mesh that is seen for the first time opens with.
 */
void
mw_map_page_init_view (MwMapPage *self)
{
  g_clear_pointer (&self->view, mw_view_free);
  self->view = mw_view_new_for_mesh (self->mesh);
  mw_view_history_note (self->history, self->view);
}

void
mw_map_page_expand (MwMapPage *self,
                    guint      product,
                    gboolean   upstream,
                    gboolean   expand)
{
  MwMesh *mesh = mw_map_page_get_shown_mesh (self);
  const char *id = mw_mesh_get_products (mesh, NULL)[product].id;

  if (expand ? mw_view_expand (self->view, mesh, id, upstream) : mw_view_collapse (self->view, mesh, id, upstream))
    mw_map_page_view_changed (self);
}

static void
show_product (MwMapPage *self,
              MwViewKind kind,
              guint      product)
{
  const char *id = mw_mesh_get_products (mw_map_page_get_shown_mesh (self), NULL)[product].id;

  switch (kind)
    {
    case MW_VIEW_INSIDE:
      mw_view_show_inside (self->view, id);
      break;

    case MW_VIEW_COLUMNS:
      mw_view_show_columns (self->view, id, NULL);
      break;

    case MW_VIEW_OVERVIEW:
    case MW_VIEW_WHOLE:
    case MW_VIEW_SELECTION:
    case MW_VIEW_NEIGHBOURHOOD:
    default:
      mw_view_show_neighbourhood (self->view, id);
    }

  self->fits_next = TRUE;
  self->shows_next = kind == MW_VIEW_INSIDE;
  mw_map_page_inspect (self, MW_MAP_SUBJECT_PRODUCT, product);
  mw_map_page_view_changed (self);
}

void
mw_map_page_show_neighbourhood (MwMapPage *self,
                                guint      product)
{
  g_return_if_fail (MW_IS_MAP_PAGE (self));
  g_return_if_fail (self->mesh != NULL);

  show_product (self, MW_VIEW_NEIGHBOURHOOD, product);
}

void
mw_map_page_show_inside (MwMapPage *self,
                         guint      product)
{
  g_return_if_fail (MW_IS_MAP_PAGE (self));
  g_return_if_fail (self->mesh != NULL);

  show_product (self, MW_VIEW_INSIDE, product);
}

void
mw_map_page_show_columns (MwMapPage *self,
                          guint      product)
{
  g_return_if_fail (MW_IS_MAP_PAGE (self));
  g_return_if_fail (self->mesh != NULL);

  show_product (self, MW_VIEW_COLUMNS, product);
}

/* "object.property", with the properties that it is nested in. */
static char *
dup_column_path (MwMesh *mesh,
                 guint   property)
{
  const MwProperty *properties = mw_mesh_get_properties (mesh, NULL);
  GString *path = g_string_new (properties[property].name);

  for (guint parent = properties[property].parent; parent != MW_NONE; parent = properties[parent].parent)
    {
      g_string_prepend_c (path, '.');
      g_string_prepend (path, properties[parent].name);
    }

  g_string_prepend_c (path, '.');
  g_string_prepend (path, mw_mesh_get_objects (mesh, NULL)[properties[property].object].name);

  return g_string_free (path, FALSE);
}

void
mw_map_page_show_column (MwMapPage *self,
                         guint      property)
{
  MwMesh *mesh = mw_map_page_get_shown_mesh (self);
  guint product = mw_mesh_get_property_product (mesh, property);
  g_autofree char *path = dup_column_path (mesh, property);

  if (product == MW_NONE)
    return;

  mw_view_show_columns (self->view, mw_mesh_get_products (mesh, NULL)[product].id, path);
  self->fits_next = TRUE;
  mw_map_page_inspect (self, MW_MAP_SUBJECT_PROPERTY, property);
  mw_map_page_view_changed (self);
}

/**
 * mw_map_page_show_selection:
 * @selector: as mw_selector_new() takes it
 *
 * Shows what @selector says, and nothing else.
 */
void
mw_map_page_show_selection (MwMapPage  *self,
                            const char *selector)
{
  g_return_if_fail (MW_IS_MAP_PAGE (self));
  g_return_if_fail (selector != NULL);

  mw_view_show_selection (self->view, selector);
  self->fits_next = TRUE;
  mw_map_page_view_changed (self);
}

/**
 * mw_map_page_show_view:
 * @view: one that was saved, or that somebody sent
 *
 * Shows it instead of the one on show; that can be gone back to.
 */
void
mw_map_page_show_view (MwMapPage    *self,
                       const MwView *view)
{
  g_return_if_fail (MW_IS_MAP_PAGE (self));
  g_return_if_fail (view != NULL);

  g_clear_pointer (&self->view, mw_view_free);
  self->view = mw_view_copy (view);
  self->fits_next = TRUE;
  mw_map_page_view_changed (self);
}

const MwView *
mw_map_page_get_view (MwMapPage *self)
{
  g_return_val_if_fail (MW_IS_MAP_PAGE (self), NULL);

  return self->view;
}

static gboolean
go (MwMapPage    *self,
    const MwView *view)
{
  if (view == NULL)
    return FALSE;

  g_clear_pointer (&self->view, mw_view_free);
  self->view = mw_view_copy (view);
  self->fits_next = TRUE;
  drop_subject (self);
  mw_map_page_update (self);
  mw_map_page_find_focus (self);

  return TRUE;
}

/**
 * mw_map_page_go_back:
 *
 * Returns: whether there was a view to go back to
 */
gboolean
mw_map_page_go_back (MwMapPage *self)
{
  g_return_val_if_fail (MW_IS_MAP_PAGE (self), FALSE);

  return go (self, mw_view_history_go_back (self->history));
}

gboolean
mw_map_page_go_forward (MwMapPage *self)
{
  g_return_val_if_fail (MW_IS_MAP_PAGE (self), FALSE);

  return go (self, mw_view_history_go_forward (self->history));
}

gboolean
mw_map_page_can_go_back (MwMapPage *self)
{
  g_return_val_if_fail (MW_IS_MAP_PAGE (self), FALSE);

  return mw_view_history_can_go_back (self->history);
}

void
mw_map_page_show_domain (MwMapPage *self,
                         guint      domain)
{
  g_return_if_fail (MW_IS_MAP_PAGE (self));
  g_return_if_fail (self->mesh != NULL);

  mw_map_page_open_domain (self, domain, TRUE);
  mw_map_page_inspect (self, MW_MAP_SUBJECT_DOMAIN, domain);
  self->shows_next = TRUE;
  mw_map_page_view_changed (self);
}

void
mw_map_page_select_product (MwMapPage *self,
                            guint      product)
{
  MwGraph *graph;

  g_return_if_fail (MW_IS_MAP_PAGE (self));
  g_return_if_fail (self->mesh != NULL);

  graph = mw_graph_view_get_graph (self->graph_view);
  mw_map_page_inspect (self, MW_MAP_SUBJECT_PRODUCT, product);
  self->shows_next = TRUE;

  if (graph == NULL || mw_graph_find_node (graph, MW_GRAPH_NODE_PRODUCT, product) == MW_NONE)
    {
      MwMesh *mesh = mw_map_page_get_shown_mesh (self);

      mw_map_page_open_domain (self, mw_mesh_get_products (mesh, NULL)[product].domain, TRUE);
      mw_map_page_view_changed (self);
    }
  else
    mw_map_page_select_subject (self);
}
