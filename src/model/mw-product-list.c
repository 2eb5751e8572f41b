/* mw-product-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-product-item.h"

/* Items are made when somebody looks at them: a list widget looks at some two
 * hundred of ten thousand. The mesh keeps ghosts last, so positions are indexes. */
struct _MwProductList
{
  GObject parent_instance;

  MwMesh *mesh;
};

static GType
mw_product_list_get_item_type (GListModel *model)
{
  return MW_TYPE_PRODUCT_ITEM;
}

static guint
mw_product_list_get_n_items (GListModel *model)
{
  MwProductList *self = MW_PRODUCT_LIST (model);
  guint n;

  mw_mesh_get_products (self->mesh, &n);

  return n;
}

static gpointer
mw_product_list_get_item (GListModel *model,
                          guint       position)
{
  MwProductList *self = MW_PRODUCT_LIST (model);

  if (position >= mw_product_list_get_n_items (model))
    return NULL;

  return mw_product_item_new (self->mesh, position);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = mw_product_list_get_item_type;
  iface->get_n_items = mw_product_list_get_n_items;
  iface->get_item = mw_product_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MwProductList, mw_product_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
mw_product_list_finalize (GObject *object)
{
  MwProductList *self = MW_PRODUCT_LIST (object);

  g_clear_object (&self->mesh);

  G_OBJECT_CLASS (mw_product_list_parent_class)->finalize (object);
}

static void
mw_product_list_class_init (MwProductListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mw_product_list_finalize;
}

static void
mw_product_list_init (MwProductList *self)
{
}

/**
 * mw_product_list_new:
 * @mesh: the mesh, which the list and its items keep alive
 *
 * Returns: (transfer full): the list
 */
MwProductList *
mw_product_list_new (MwMesh *mesh)
{
  MwProductList *self;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  self = g_object_new (MW_TYPE_PRODUCT_LIST, NULL);
  self->mesh = g_object_ref (mesh);

  return self;
}
