/* mw-draft-input.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-draft-input.h"

struct _MwDraftInput
{
  GObject parent_instance;

  char   *name;
  char   *version;
  char   *contract_id;
  char   *label;
};

typedef enum {
  PROP_NAME = 1,
  PROP_VERSION,
  PROP_CONTRACT_ID,
  PROP_LABEL,
} MwDraftInputProperty;

static GParamSpec *properties[PROP_LABEL + 1];

G_DEFINE_FINAL_TYPE (MwDraftInput, mw_draft_input, G_TYPE_OBJECT)

static void
mw_draft_input_finalize (GObject *object)
{
  MwDraftInput *self = MW_DRAFT_INPUT (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->version, g_free);
  g_clear_pointer (&self->contract_id, g_free);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (mw_draft_input_parent_class)->finalize (object);
}

static void
mw_draft_input_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  MwDraftInput *self = MW_DRAFT_INPUT (object);

  switch ((MwDraftInputProperty) prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_VERSION:
      g_value_set_string (value, self->version);
      break;

    case PROP_CONTRACT_ID:
      g_value_set_string (value, self->contract_id);
      break;

    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_draft_input_class_init (MwDraftInputClass *klass)
{
  static const char * const names[] = {
    [PROP_NAME] = "name",
    [PROP_VERSION] = "version",
    [PROP_CONTRACT_ID] = "contract-id",
    [PROP_LABEL] = "label",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mw_draft_input_finalize;
  object_class->get_property = mw_draft_input_get_property;

  for (guint i = PROP_NAME; i < G_N_ELEMENTS (names); i++)
    properties[i] =
      g_param_spec_string (names[i], NULL, NULL,
                           NULL,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
mw_draft_input_init (MwDraftInput *self)
{
}

/**
 * mw_draft_input_new:
 * @mesh: the mesh
 * @port: an output port of it that has a contract
 *
 * Freezes what the port promises today: the contract's own version where it is
 * known, else the port's. ODPS 1.0.0 requires name, version and contract of an
 * input port; a port without version counts as 1.0.0.
 */
MwDraftInput *
mw_draft_input_new (MwMesh *mesh,
                    guint   port)
{
  const MwPort *output;
  const MwProduct *product;
  const char *version;
  MwDraftInput *self;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  output = &mw_mesh_get_ports (mesh, NULL)[port];
  product = &mw_mesh_get_products (mesh, NULL)[output->product];
  version = output->version;

  if (output->contract != MW_NONE &&
      mw_mesh_get_contracts (mesh, NULL)[output->contract].version != NULL)
    version = mw_mesh_get_contracts (mesh, NULL)[output->contract].version;

  self = g_object_new (MW_TYPE_DRAFT_INPUT, NULL);
  self->name = g_strdup (output->name != NULL ? output->name : product->id);
  self->version = g_strdup (version != NULL ? version : "1.0.0");
  self->contract_id = g_strdup (output->contract_id);
  self->label = g_strdup_printf ("%s · %s", product->name, self->name);

  return self;
}

const char *
mw_draft_input_get_name (MwDraftInput *self)
{
  g_return_val_if_fail (MW_IS_DRAFT_INPUT (self), NULL);

  return self->name;
}

const char *
mw_draft_input_get_version (MwDraftInput *self)
{
  g_return_val_if_fail (MW_IS_DRAFT_INPUT (self), NULL);

  return self->version;
}

const char *
mw_draft_input_get_contract_id (MwDraftInput *self)
{
  g_return_val_if_fail (MW_IS_DRAFT_INPUT (self), NULL);

  return self->contract_id;
}

const char *
mw_draft_input_get_label (MwDraftInput *self)
{
  g_return_val_if_fail (MW_IS_DRAFT_INPUT (self), NULL);

  return self->label;
}
