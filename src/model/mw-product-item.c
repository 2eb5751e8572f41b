/* mw-product-item.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-product-item.h"

struct _MwProductItem
{
  GObject parent_instance;

  MwMesh *mesh;
  guint   product;
};

typedef enum {
  PROP_ID = 1,
  PROP_NAME,
  PROP_DOMAIN_NAME,
  PROP_TEAM_NAME,
  PROP_STATUS,
  PROP_ARCHETYPE,
  PROP_PURPOSE,
  PROP_N_CONSUMERS,
  PROP_N_PROVIDERS,
} MwProductItemProperty;

static GParamSpec *properties[PROP_N_PROVIDERS + 1];

G_DEFINE_FINAL_TYPE (MwProductItem, mw_product_item, G_TYPE_OBJECT)

static const char *
get_domain_name (MwProductItem *self)
{
  guint domain = mw_product_item_get_product (self)->domain;

  return mw_mesh_get_domains (self->mesh, NULL)[domain].name;
}

/* The team's own name rather than the id by which a product may call it. */
static const char *
get_team_name (MwProductItem *self)
{
  const MwProduct *product = mw_product_item_get_product (self);

  if (product->team != MW_NONE)
    return mw_mesh_get_teams (self->mesh, NULL)[product->team].name;

  return product->team_name;
}

static void
mw_product_item_finalize (GObject *object)
{
  MwProductItem *self = MW_PRODUCT_ITEM (object);

  g_clear_object (&self->mesh);

  G_OBJECT_CLASS (mw_product_item_parent_class)->finalize (object);
}

static void
mw_product_item_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  MwProductItem *self = MW_PRODUCT_ITEM (object);
  const MwProduct *product = mw_product_item_get_product (self);

  switch ((MwProductItemProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, product->id);
      break;

    case PROP_NAME:
      g_value_set_string (value, product->name);
      break;

    case PROP_DOMAIN_NAME:
      g_value_set_string (value, get_domain_name (self));
      break;

    case PROP_TEAM_NAME:
      g_value_set_string (value, get_team_name (self));
      break;

    case PROP_STATUS:
      g_value_set_string (value, product->status);
      break;

    case PROP_ARCHETYPE:
      g_value_set_string (value, product->archetype_text);
      break;

    case PROP_PURPOSE:
      g_value_set_string (value, product->purpose);
      break;

    case PROP_N_CONSUMERS:
      g_value_set_uint (value, product->n_consumers);
      break;

    case PROP_N_PROVIDERS:
      g_value_set_uint (value, product->n_providers);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_text (MwProductItemProperty prop_id,
              const char           *name)
{
  properties[prop_id] = g_param_spec_string (name, NULL, NULL, NULL,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
mw_product_item_class_init (MwProductItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mw_product_item_finalize;
  object_class->get_property = mw_product_item_get_property;

  install_text (PROP_ID, "id");
  install_text (PROP_NAME, "name");
  install_text (PROP_DOMAIN_NAME, "domain-name");
  install_text (PROP_TEAM_NAME, "team-name");
  install_text (PROP_STATUS, "status");

  /**
   * MwProductItem:archetype:
   *
   * The archetype as the document writes it.
   */
  install_text (PROP_ARCHETYPE, "archetype");
  install_text (PROP_PURPOSE, "purpose");

  properties[PROP_N_CONSUMERS] =
    g_param_spec_uint ("n-consumers", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_N_PROVIDERS] =
    g_param_spec_uint ("n-providers", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
mw_product_item_init (MwProductItem *self)
{
}

/**
 * mw_product_item_new:
 * @mesh: the mesh, which the item keeps alive
 * @product: index of a product of it
 *
 * Returns: (transfer full): the item
 */
MwProductItem *
mw_product_item_new (MwMesh *mesh,
                     guint   product)
{
  MwProductItem *self;
  guint n;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);
  mw_mesh_get_products (mesh, &n);
  g_return_val_if_fail (product < n, NULL);

  self = g_object_new (MW_TYPE_PRODUCT_ITEM, NULL);
  self->mesh = g_object_ref (mesh);
  self->product = product;

  return self;
}

MwMesh *
mw_product_item_get_mesh (MwProductItem *self)
{
  g_return_val_if_fail (MW_IS_PRODUCT_ITEM (self), NULL);

  return self->mesh;
}

guint
mw_product_item_get_index (MwProductItem *self)
{
  g_return_val_if_fail (MW_IS_PRODUCT_ITEM (self), MW_NONE);

  return self->product;
}

const MwProduct *
mw_product_item_get_product (MwProductItem *self)
{
  g_return_val_if_fail (MW_IS_PRODUCT_ITEM (self), NULL);

  return mw_mesh_get_products (self->mesh, NULL) + self->product;
}
