/* mw-subject-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-subject-page.h"

typedef struct
{
  MwMesh *mesh;
  char   *id;
  guint   subject;
} MwSubjectPagePrivate;

typedef enum {
  PROP_MESH = 1,
  PROP_SUBJECT,
} MwSubjectPageProperty;

static GParamSpec *properties[PROP_SUBJECT + 1];

typedef enum {
  SIGNAL_PRODUCT_ACTIVATED,
  SIGNAL_DOMAIN_ACTIVATED,
} MwSubjectPageSignal;

static guint signals[SIGNAL_DOMAIN_ACTIVATED + 1];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MwSubjectPage, mw_subject_page, ADW_TYPE_NAVIGATION_PAGE)

static MwSubjectPagePrivate *
get_private (MwSubjectPage *self)
{
  return mw_subject_page_get_instance_private (self);
}

static void
update (MwSubjectPage *self)
{
  MW_SUBJECT_PAGE_GET_CLASS (self)->update (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESH]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBJECT]);
}

static void
open_product_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_PRODUCT_ACTIVATED], 0, g_variant_get_uint32 (parameter));
}

static void
open_domain_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_DOMAIN_ACTIVATED], 0, g_variant_get_uint32 (parameter));
}

static void
mw_subject_page_dispose (GObject *object)
{
  MwSubjectPagePrivate *priv = get_private (MW_SUBJECT_PAGE (object));

  g_clear_pointer (&priv->id, g_free);
  g_clear_object (&priv->mesh);

  G_OBJECT_CLASS (mw_subject_page_parent_class)->dispose (object);
}

static void
mw_subject_page_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  MwSubjectPagePrivate *priv = get_private (MW_SUBJECT_PAGE (object));

  switch ((MwSubjectPageProperty) prop_id)
    {
    case PROP_MESH:
      g_value_set_object (value, priv->mesh);
      break;

    case PROP_SUBJECT:
      g_value_set_uint (value, priv->subject);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_subject_page_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  MwSubjectPage *self = MW_SUBJECT_PAGE (object);

  switch ((MwSubjectPageProperty) prop_id)
    {
    case PROP_MESH:
      mw_subject_page_set_mesh (self, g_value_get_object (value));
      break;

    case PROP_SUBJECT:
      mw_subject_page_show (self, mw_subject_page_get_mesh (self), g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static guint
add_signal (MwSubjectPageClass *klass,
            const char         *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
mw_subject_page_class_init (MwSubjectPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mw_subject_page_dispose;
  object_class->get_property = mw_subject_page_get_property;
  object_class->set_property = mw_subject_page_set_property;

  properties[PROP_MESH] =
    g_param_spec_object ("mesh", NULL, NULL, MW_TYPE_MESH,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUBJECT] =
    g_param_spec_uint ("subject", NULL, NULL, 0, G_MAXUINT, MW_NONE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_PRODUCT_ACTIVATED] = add_signal (klass, "product-activated");
  signals[SIGNAL_DOMAIN_ACTIVATED] = add_signal (klass, "domain-activated");

  gtk_widget_class_install_action (widget_class, "mesh.open-product", "u", open_product_action);
  gtk_widget_class_install_action (widget_class, "mesh.open-domain", "u", open_domain_action);
}

static void
mw_subject_page_init (MwSubjectPage *self)
{
  get_private (self)->subject = MW_NONE;
}

MwMesh *
mw_subject_page_get_mesh (MwSubjectPage *self)
{
  g_return_val_if_fail (MW_IS_SUBJECT_PAGE (self), NULL);

  return get_private (self)->mesh;
}

guint
mw_subject_page_get_subject (MwSubjectPage *self)
{
  g_return_val_if_fail (MW_IS_SUBJECT_PAGE (self), MW_NONE);

  return get_private (self)->subject;
}

const char *
mw_subject_page_get_id (MwSubjectPage *self)
{
  g_return_val_if_fail (MW_IS_SUBJECT_PAGE (self), NULL);

  return get_private (self)->id;
}

void
mw_subject_page_show (MwSubjectPage *self,
                      MwMesh        *mesh,
                      guint          subject)
{
  MwSubjectPagePrivate *priv;
  MwSubjectPageClass *klass;

  g_return_if_fail (MW_IS_SUBJECT_PAGE (self));
  g_return_if_fail (mesh == NULL || MW_IS_MESH (mesh));

  priv = get_private (self);
  klass = MW_SUBJECT_PAGE_GET_CLASS (self);
  g_set_object (&priv->mesh, mesh);
  priv->subject = mesh != NULL && subject < klass->count (mesh) ? subject : MW_NONE;
  g_set_str (&priv->id, priv->subject != MW_NONE ? klass->get_id (mesh, subject) : NULL);
  update (self);
}

void
mw_subject_page_set_mesh (MwSubjectPage *self,
                          MwMesh        *mesh)
{
  MwSubjectPagePrivate *priv;

  g_return_if_fail (MW_IS_SUBJECT_PAGE (self));
  g_return_if_fail (mesh == NULL || MW_IS_MESH (mesh));

  priv = get_private (self);

  if (!g_set_object (&priv->mesh, mesh))
    return;

  priv->subject = mesh != NULL && priv->id != NULL ? MW_SUBJECT_PAGE_GET_CLASS (self)->find (mesh, priv->id) : MW_NONE;
  update (self);
}
