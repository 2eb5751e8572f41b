/* mw-draft-property.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-draft-property.h"

struct _MwDraftProperty
{
  GObject  parent_instance;

  char    *name;
  char    *logical_type;
  char    *description;
  char    *classification;
  gboolean required;
  gboolean primary_key;
};

typedef enum {
  PROP_NAME = 1,
  PROP_LOGICAL_TYPE,
  PROP_DESCRIPTION,
  PROP_CLASSIFICATION,
  PROP_REQUIRED,
  PROP_PRIMARY_KEY,
} MwDraftPropertyProperty;

static GParamSpec *properties[PROP_PRIMARY_KEY + 1];

G_DEFINE_FINAL_TYPE (MwDraftProperty, mw_draft_property, G_TYPE_OBJECT)

static void
mw_draft_property_finalize (GObject *object)
{
  MwDraftProperty *self = MW_DRAFT_PROPERTY (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->logical_type, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_pointer (&self->classification, g_free);

  G_OBJECT_CLASS (mw_draft_property_parent_class)->finalize (object);
}

static void
mw_draft_property_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  MwDraftProperty *self = MW_DRAFT_PROPERTY (object);

  switch ((MwDraftPropertyProperty) prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_LOGICAL_TYPE:
      g_value_set_string (value, self->logical_type);
      break;

    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;

    case PROP_CLASSIFICATION:
      g_value_set_string (value, self->classification);
      break;

    case PROP_REQUIRED:
      g_value_set_boolean (value, self->required);
      break;

    case PROP_PRIMARY_KEY:
      g_value_set_boolean (value, self->primary_key);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* A form binds entries to these: NULL and "" are the same to it. */
static gboolean
take_string (char        **field,
             const GValue *value)
{
  const char *text = g_value_get_string (value);

  return g_set_str (field, text != NULL ? text : "");
}

static gboolean
take_boolean (gboolean     *field,
              const GValue *value)
{
  if (*field == g_value_get_boolean (value))
    return FALSE;

  *field = g_value_get_boolean (value);

  return TRUE;
}

static void
mw_draft_property_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  MwDraftProperty *self = MW_DRAFT_PROPERTY (object);
  gboolean changed = FALSE;

  switch ((MwDraftPropertyProperty) prop_id)
    {
    case PROP_NAME:
      changed = take_string (&self->name, value);
      break;

    case PROP_LOGICAL_TYPE:
      changed = take_string (&self->logical_type, value);
      break;

    case PROP_DESCRIPTION:
      changed = take_string (&self->description, value);
      break;

    case PROP_CLASSIFICATION:
      changed = take_string (&self->classification, value);
      break;

    case PROP_REQUIRED:
      changed = take_boolean (&self->required, value);
      break;

    case PROP_PRIMARY_KEY:
      changed = take_boolean (&self->primary_key, value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
mw_draft_property_class_init (MwDraftPropertyClass *klass)
{
  static const struct
  {
    MwDraftPropertyProperty id;
    const char             *name;
    const char             *initial;
  } strings[] = {
    { PROP_NAME, "name", "" },
    { PROP_LOGICAL_TYPE, "logical-type", "string" },
    { PROP_DESCRIPTION, "description", "" },
    { PROP_CLASSIFICATION, "classification", "" },
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mw_draft_property_finalize;
  object_class->get_property = mw_draft_property_get_property;
  object_class->set_property = mw_draft_property_set_property;

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    properties[strings[i].id] =
      g_param_spec_string (strings[i].name, NULL, NULL,
                           strings[i].initial,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_REQUIRED] =
    g_param_spec_boolean ("required", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_PRIMARY_KEY] =
    g_param_spec_boolean ("primary-key", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
mw_draft_property_init (MwDraftProperty *self)
{
  self->name = g_strdup ("");
  self->logical_type = g_strdup ("string");
  self->description = g_strdup ("");
  self->classification = g_strdup ("");
}

MwDraftProperty *
mw_draft_property_new (void)
{
  return g_object_new (MW_TYPE_DRAFT_PROPERTY, NULL);
}

const char *
mw_draft_property_get_name (MwDraftProperty *self)
{
  g_return_val_if_fail (MW_IS_DRAFT_PROPERTY (self), NULL);

  return self->name;
}

const char *
mw_draft_property_get_logical_type (MwDraftProperty *self)
{
  g_return_val_if_fail (MW_IS_DRAFT_PROPERTY (self), NULL);

  return self->logical_type;
}

const char *
mw_draft_property_get_description (MwDraftProperty *self)
{
  g_return_val_if_fail (MW_IS_DRAFT_PROPERTY (self), NULL);

  return self->description;
}

const char *
mw_draft_property_get_classification (MwDraftProperty *self)
{
  g_return_val_if_fail (MW_IS_DRAFT_PROPERTY (self), NULL);

  return self->classification;
}

gboolean
mw_draft_property_get_required (MwDraftProperty *self)
{
  g_return_val_if_fail (MW_IS_DRAFT_PROPERTY (self), FALSE);

  return self->required;
}

gboolean
mw_draft_property_get_primary_key (MwDraftProperty *self)
{
  g_return_val_if_fail (MW_IS_DRAFT_PROPERTY (self), FALSE);

  return self->primary_key;
}
