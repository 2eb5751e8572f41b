/* mw-product-group.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-product-group.h"

#include <glib/gi18n-lib.h>

#include "pages/mw-product-row.h"

#define N_FIRST 6
/* A boxed list has a widget for each row; more are found on the products page. */
#define N_MOST 400

struct _MwProductGroup
{
  AdwPreferencesGroup parent_instance;

  MwMesh             *mesh;
  MwProductGroupKind  kind;
  GArray             *indexes;
  GtkWidget          *more;
};

G_DEFINE_FINAL_TYPE (MwProductGroup, mw_product_group, ADW_TYPE_PREFERENCES_GROUP)

static guint
product_of (MwProductGroup *self,
            guint           index)
{
  const MwEdge *edges = mw_mesh_get_edges (self->mesh, NULL);

  switch (self->kind)
    {
    case MW_PRODUCT_GROUP_PROVIDERS:
      return edges[index].source;
    case MW_PRODUCT_GROUP_CONSUMERS:
      return edges[index].target;
    case MW_PRODUCT_GROUP_PRODUCTS:
    default:
      return index;
    }
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  MwProductGroup *self = data;
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;
  const MwEdge *edges = mw_mesh_get_edges (self->mesh, NULL);
  const MwProduct *products = mw_mesh_get_products (self->mesh, NULL);

  if (self->kind != MW_PRODUCT_GROUP_PRODUCTS && edges[left].state != edges[right].state)
    {
      /* What needs somebody's attention is not to be hidden behind "Show All". */
      static const guint8 places[] = {
        [MW_EDGE_ACTIVE] = 2,
        [MW_EDGE_REQUESTED] = 1,
        [MW_EDGE_REJECTED] = 4,
        [MW_EDGE_DERIVED] = 3,
        [MW_EDGE_BROKEN] = 0,
      };

      return (int) places[edges[left].state] - (int) places[edges[right].state];
    }

  return g_utf8_collate (products[product_of (self, left)].name,
                         products[product_of (self, right)].name);
}

static void
add_rows (MwProductGroup *self,
          guint           first,
          guint           end)
{
  for (guint i = first; i < end; i++)
    {
      guint index = g_array_index (self->indexes, guint, i);
      GtkWidget *row;

      if (self->kind == MW_PRODUCT_GROUP_PRODUCTS)
        row = mw_product_row_new (self->mesh, index);
      else
        row = mw_product_row_new_for_edge (self->mesh, index, self->kind == MW_PRODUCT_GROUP_CONSUMERS);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
}

static void
more_cb (MwProductGroup *self)
{
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->more);
  self->more = NULL;
  add_rows (self, N_FIRST, MIN (self->indexes->len, N_MOST));
}

static void
mw_product_group_finalize (GObject *object)
{
  MwProductGroup *self = MW_PRODUCT_GROUP (object);

  g_clear_pointer (&self->indexes, g_array_unref);
  g_clear_object (&self->mesh);

  G_OBJECT_CLASS (mw_product_group_parent_class)->finalize (object);
}

static void
mw_product_group_class_init (MwProductGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mw_product_group_finalize;
}

static void
mw_product_group_init (MwProductGroup *self)
{
}

GtkWidget *
mw_product_group_new (MwMesh            *mesh,
                      MwProductGroupKind kind,
                      const guint       *indexes,
                      guint              n,
                      const char        *title,
                      const char        *nothing)
{
  MwProductGroup *self = g_object_new (MW_TYPE_PRODUCT_GROUP, NULL);
  g_autofree char *escaped = NULL;

  self->mesh = g_object_ref (mesh);
  self->kind = kind;
  self->indexes = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  if (n > 0)
    g_array_append_vals (self->indexes, indexes, n);
  g_array_sort_with_data (self->indexes, compare_rows, self);

  /* The title of a group is plain text, its description is always markup. */
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), title);
  if (n == 0)
    {
      escaped = g_markup_escape_text (nothing, -1);
      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), escaped);
    }

  add_rows (self, 0, MIN (n, n == N_FIRST + 1 ? n : N_FIRST));
  if (n > N_FIRST + 1)
    {
      g_autofree char *label = g_strdup_printf (ngettext ("Show All %u", "Show All %u", n), n);

      self->more = adw_button_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->more), label);
      g_signal_connect_swapped (self->more, "activated", G_CALLBACK (more_cb), self);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->more);
    }

  return GTK_WIDGET (self);
}

GArray *
mw_product_group_dup_edges (MwMesh  *mesh,
                            guint    product,
                            gboolean incoming)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (guint));

  if (incoming)
    {
      guint n = 0;
      const guint *indexes = mw_mesh_get_incoming (mesh, product, &n);

      if (n > 0)
        g_array_append_vals (edges, indexes, n);
    }
  else
    {
      const MwProduct *facts = &mw_mesh_get_products (mesh, NULL)[product];

      for (guint i = 0; i < facts->outgoing.n; i++)
        {
          guint edge = facts->outgoing.first + i;

          g_array_append_val (edges, edge);
        }
    }

  return edges;
}
