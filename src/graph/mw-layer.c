/* mw-layer.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-layer.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "graph/mw-layer-classes.h"

/* Nobody reads a legend that is longer. Of domains there may be more, for a picture
 * that is coloured by them has their names in it. */
#define MAX_CLASSES 24
#define MAX_DOMAINS 1024

struct _MwLayer
{
  MwMesh     *mesh;
  MwLayerKind kind;
  GArray     *classes;
  guint      *product_classes;

  /* Of guint, one for each domain, made when they are first asked for: for all
   * domains together they could be large. */
  gpointer *domain_counts;
  guint     n_domains;
};

G_DEFINE_BOXED_TYPE (MwLayer, mw_layer, mw_layer_ref, mw_layer_unref)

static const struct
{
  const char *id;
  const char *label;
} kinds[MW_N_LAYER_KINDS] = {
  [MW_LAYER_DOMAIN] = { "domain", N_("Domain") },
  [MW_LAYER_STATUS] = { "status", N_("Status") },
  [MW_LAYER_ARCHETYPE] = { "archetype", N_("Archetype") },
  [MW_LAYER_CLASSIFICATION] = { "classification", N_("Classification") },
  [MW_LAYER_FRESHNESS] = { "freshness", N_("Freshness") },
  [MW_LAYER_HEALTH] = { "health", N_("Health") },
  [MW_LAYER_TECHNOLOGY] = { "technology", N_("Technology") },
};

MwLayer *
mw_layer_new (MwMesh     *mesh,
              MwLayerKind kind)
{
  g_autoptr(MwLayerClasses) classes = NULL;
  MwLayer *self;
  guint n_products;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);
  g_return_val_if_fail (kind < MW_N_LAYER_KINDS, NULL);

  self = g_atomic_rc_box_new0 (MwLayer);
  self->mesh = g_object_ref (mesh);
  self->kind = kind;

  mw_mesh_get_products (mesh, &n_products);
  mw_mesh_get_domains (mesh, &self->n_domains);
  self->product_classes = g_new0 (guint, n_products);
  self->domain_counts = g_new0 (gpointer, self->n_domains);

  classes = mw_layer_classes_new (n_products);
  mw_layer_classify (classes, mesh, kind);
  self->classes = mw_layer_classes_end (classes, kind == MW_LAYER_DOMAIN ? MAX_DOMAINS : MAX_CLASSES,
                                        self->product_classes);

  return self;
}

MwLayer *
mw_layer_ref (MwLayer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  MwLayer *self = data;

  for (guint i = 0; i < self->n_domains; i++)
    g_free (self->domain_counts[i]);

  g_free (self->domain_counts);
  g_free (self->product_classes);
  g_array_unref (self->classes);
  g_object_unref (self->mesh);
}

void
mw_layer_unref (MwLayer *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}

MwMesh *
mw_layer_get_mesh (MwLayer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->mesh;
}

MwLayerKind
mw_layer_get_kind (MwLayer *self)
{
  g_return_val_if_fail (self != NULL, MW_LAYER_DOMAIN);

  return self->kind;
}

const MwLayerClass *
mw_layer_get_classes (MwLayer *self,
                      guint   *n)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (n != NULL)
    *n = self->classes->len;

  return (const MwLayerClass *) (gpointer) self->classes->data;
}

guint
mw_layer_get_product_class (MwLayer *self,
                            guint    product)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->product_classes[product];
}

const guint *
mw_layer_get_domain_counts (MwLayer *self,
                            guint    domain)
{
  g_autofree guint *counts = NULL;
  const guint *products;
  guint n;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (domain < self->n_domains, NULL);

  if (g_atomic_pointer_get (&self->domain_counts[domain]) == NULL)
    {
      counts = g_new0 (guint, MAX (self->classes->len, 1));
      products = mw_mesh_get_domain_products (self->mesh, domain, &n);
      for (guint i = 0; i < n; i++)
        counts[self->product_classes[products[i]]]++;

      /* Another thread may have been quicker: then its numbers stay. */
      if (g_atomic_pointer_compare_and_exchange (&self->domain_counts[domain], NULL, counts))
        g_steal_pointer (&counts);
    }

  return g_atomic_pointer_get (&self->domain_counts[domain]);
}

const char *
mw_layer_kind_get_id (MwLayerKind kind)
{
  g_return_val_if_fail (kind < MW_N_LAYER_KINDS, "domain");

  return kinds[kind].id;
}

gboolean
mw_layer_kind_from_id (const char  *id,
                       MwLayerKind *kind)
{
  g_return_val_if_fail (id != NULL, FALSE);

  for (guint i = 0; i < MW_N_LAYER_KINDS; i++)
    if (strcmp (kinds[i].id, id) == 0)
      {
        if (kind != NULL)
          *kind = i;
        return TRUE;
      }

  return FALSE;
}

const char *
mw_layer_kind_get_label (MwLayerKind kind)
{
  g_return_val_if_fail (kind < MW_N_LAYER_KINDS, "");

  return _(kinds[kind].label);
}
