/* mw-draft-port.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-draft-port.h"

#include "mw-draft-list.h"

struct _MwDraftPort
{
  GObject      parent_instance;

  char        *name;
  char        *description;
  char        *port_type;
  char        *object_name;
  MwDraftList *properties;
};

typedef enum {
  PROP_NAME = 1,
  PROP_DESCRIPTION,
  PROP_PORT_TYPE,
  PROP_OBJECT_NAME,
} MwDraftPortProperty;

static GParamSpec *properties[PROP_OBJECT_NAME + 1];

typedef enum {
  SIGNAL_CHANGED,
} MwDraftPortSignal;

static guint signals[SIGNAL_CHANGED + 1];

G_DEFINE_FINAL_TYPE (MwDraftPort, mw_draft_port, G_TYPE_OBJECT)

static void
changed_cb (MwDraftPort *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static char **
get_field (MwDraftPort        *self,
           MwDraftPortProperty id)
{
  switch (id)
    {
    case PROP_NAME:
      return &self->name;

    case PROP_DESCRIPTION:
      return &self->description;

    case PROP_PORT_TYPE:
      return &self->port_type;

    case PROP_OBJECT_NAME:
      return &self->object_name;

    default:
      return NULL;
    }
}

static void
mw_draft_port_finalize (GObject *object)
{
  MwDraftPort *self = MW_DRAFT_PORT (object);

  g_clear_object (&self->properties);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_pointer (&self->port_type, g_free);
  g_clear_pointer (&self->object_name, g_free);

  G_OBJECT_CLASS (mw_draft_port_parent_class)->finalize (object);
}

static void
mw_draft_port_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  char **field = get_field (MW_DRAFT_PORT (object), prop_id);

  if (field != NULL)
    g_value_set_string (value, *field);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mw_draft_port_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  char **field = get_field (MW_DRAFT_PORT (object), prop_id);
  const char *text = g_value_get_string (value);

  if (field == NULL)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  if (!g_set_str (field, text != NULL ? text : ""))
    return;

  g_object_notify_by_pspec (object, pspec);
  changed_cb (MW_DRAFT_PORT (object));
}

static void
mw_draft_port_class_init (MwDraftPortClass *klass)
{
  static const char * const names[] = {
    [PROP_NAME] = "name",
    [PROP_DESCRIPTION] = "description",
    [PROP_PORT_TYPE] = "port-type",
    [PROP_OBJECT_NAME] = "object-name",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mw_draft_port_finalize;
  object_class->get_property = mw_draft_port_get_property;
  object_class->set_property = mw_draft_port_set_property;

  for (guint i = PROP_NAME; i < G_N_ELEMENTS (names); i++)
    properties[i] =
      g_param_spec_string (names[i], NULL, NULL,
                           "",
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * MwDraftPort::changed:
   * @self: the port
   *
   * Something of it, or of its schema, is not what it was.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL, NULL,
                  G_TYPE_NONE,
                  0);
}

static void
mw_draft_port_init (MwDraftPort *self)
{
  self->name = g_strdup ("");
  self->description = g_strdup ("");
  self->port_type = g_strdup ("tables");
  self->object_name = g_strdup ("");
  self->properties = mw_draft_list_new (MW_TYPE_DRAFT_PROPERTY, "notify");
  g_signal_connect_object (self->properties, "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

MwDraftPort *
mw_draft_port_new (void)
{
  return g_object_new (MW_TYPE_DRAFT_PORT, NULL);
}

const char *
mw_draft_port_get_name (MwDraftPort *self)
{
  g_return_val_if_fail (MW_IS_DRAFT_PORT (self), NULL);

  return self->name;
}

const char *
mw_draft_port_get_description (MwDraftPort *self)
{
  g_return_val_if_fail (MW_IS_DRAFT_PORT (self), NULL);

  return self->description;
}

const char *
mw_draft_port_get_port_type (MwDraftPort *self)
{
  g_return_val_if_fail (MW_IS_DRAFT_PORT (self), NULL);

  return self->port_type;
}

const char *
mw_draft_port_get_object_name (MwDraftPort *self)
{
  g_return_val_if_fail (MW_IS_DRAFT_PORT (self), NULL);

  return self->object_name;
}

GListModel *
mw_draft_port_get_properties (MwDraftPort *self)
{
  g_return_val_if_fail (MW_IS_DRAFT_PORT (self), NULL);

  return mw_draft_list_get_model (self->properties);
}

/**
 * mw_draft_port_add_property:
 * @self: the port
 *
 * Returns: (transfer none): a new property, last in the schema
 */
MwDraftProperty *
mw_draft_port_add_property (MwDraftPort *self)
{
  g_autoptr(MwDraftProperty) property = mw_draft_property_new ();

  g_return_val_if_fail (MW_IS_DRAFT_PORT (self), NULL);

  mw_draft_list_append (self->properties, property);

  return property;
}

void
mw_draft_port_remove_property (MwDraftPort *self,
                               guint        position)
{
  g_return_if_fail (MW_IS_DRAFT_PORT (self));

  mw_draft_list_remove (self->properties, position);
}
