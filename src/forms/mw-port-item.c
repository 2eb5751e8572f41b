/* mw-port-item.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-port-item.h"

#include <string.h>

struct _MwPortItem
{
  GObject parent_instance;

  guint   port;
  char   *title;
  char   *detail;
  char   *folded;
  char   *collate_key;
};

typedef enum {
  PROP_TITLE = 1,
  PROP_DETAIL,
} MwPortItemProperty;

static GParamSpec *properties[PROP_DETAIL + 1];

G_DEFINE_FINAL_TYPE (MwPortItem, mw_port_item, G_TYPE_OBJECT)

static void
mw_port_item_finalize (GObject *object)
{
  MwPortItem *self = MW_PORT_ITEM (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->detail, g_free);
  g_clear_pointer (&self->folded, g_free);
  g_clear_pointer (&self->collate_key, g_free);

  G_OBJECT_CLASS (mw_port_item_parent_class)->finalize (object);
}

static void
mw_port_item_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  MwPortItem *self = MW_PORT_ITEM (object);

  switch ((MwPortItemProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_port_item_class_init (MwPortItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mw_port_item_finalize;
  object_class->get_property = mw_port_item_get_property;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_DETAIL] =
    g_param_spec_string ("detail", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
mw_port_item_init (MwPortItem *self)
{
}

MwPortItem *
mw_port_item_new (MwMesh *mesh,
                  guint   port)
{
  const MwPort *output;
  const MwProduct *product;
  const MwDomain *domain;
  g_autofree char *all = NULL;
  MwPortItem *self;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  output = &mw_mesh_get_ports (mesh, NULL)[port];
  product = &mw_mesh_get_products (mesh, NULL)[output->product];
  domain = &mw_mesh_get_domains (mesh, NULL)[product->domain];

  self = g_object_new (MW_TYPE_PORT_ITEM, NULL);
  self->port = port;
  self->title = g_strdup_printf ("%s · %s", product->name,
                                 output->name != NULL ? output->name : output->contract_id);
  self->detail = output->description != NULL
                 ? g_strdup_printf ("%s · %s", domain->name, output->description)
                 : g_strdup (domain->name);
  all = g_strdup_printf ("%s %s %s", self->title, self->detail, output->contract_id);
  self->folded = g_utf8_casefold (all, -1);
  self->collate_key = g_utf8_collate_key (self->title, -1);

  return self;
}

guint
mw_port_item_get_port (MwPortItem *self)
{
  g_return_val_if_fail (MW_IS_PORT_ITEM (self), MW_NONE);

  return self->port;
}

gboolean
mw_port_item_matches (MwPortItem *self,
                      GStrv       words)
{
  g_return_val_if_fail (MW_IS_PORT_ITEM (self), FALSE);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (self->folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static int
compare_titles (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  return strcmp (((const MwPortItem *) a)->collate_key, ((const MwPortItem *) b)->collate_key);
}

GListModel *
mw_port_item_list (MwMesh *mesh)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GListStore *store;
  const MwPort *ports;
  const MwProduct *products;
  guint n;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  store = g_list_store_new (MW_TYPE_PORT_ITEM);
  ports = mw_mesh_get_ports (mesh, &n);
  products = mw_mesh_get_products (mesh, NULL);

  for (guint i = 0; i < n; i++)
    if (ports[i].direction == MW_PORT_OUTPUT && ports[i].contract_id != NULL &&
        !products[ports[i].product].is_ghost)
      g_ptr_array_add (items, mw_port_item_new (mesh, i));

  /* Sorted before anybody listens: ten thousand ports are a tenth of a second. */
  g_ptr_array_sort_values_with_data (items, compare_titles, NULL);
  g_list_store_splice (store, 0, 0, items->pdata, items->len);

  return G_LIST_MODEL (store);
}
