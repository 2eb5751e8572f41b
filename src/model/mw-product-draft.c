/* mw-product-draft.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-product-draft.h"

#include "mw-draft-list.h"

typedef enum {
  PROP_NAME = 1,
  PROP_ID,
  PROP_VERSION,
  PROP_PURPOSE,
  PROP_LIMITATIONS,
  PROP_USAGE,
  PROP_DOMAIN,
  PROP_TEAM,
  PROP_ARCHETYPE,
  PROP_STATUS,
} MwProductDraftProperty;

static GParamSpec *properties[PROP_STATUS + 1];

struct _MwProductDraft
{
  GObject      parent_instance;

  /* By property; never NULL. */
  char        *texts[PROP_STATUS + 1];
  MwDraftList *outputs;
  MwDraftList *inputs;
};

typedef enum {
  SIGNAL_CHANGED,
} MwProductDraftSignal;

static guint signals[SIGNAL_CHANGED + 1];

G_DEFINE_FINAL_TYPE (MwProductDraft, mw_product_draft, G_TYPE_OBJECT)

static const char * const property_names[] = {
  [PROP_NAME] = "name",
  [PROP_ID] = "id",
  [PROP_VERSION] = "version",
  [PROP_PURPOSE] = "purpose",
  [PROP_LIMITATIONS] = "limitations",
  [PROP_USAGE] = "usage",
  [PROP_DOMAIN] = "domain",
  [PROP_TEAM] = "team",
  [PROP_ARCHETYPE] = "archetype",
  [PROP_STATUS] = "status",
};

static void
changed_cb (MwProductDraft *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
set_text (MwProductDraft        *self,
          MwProductDraftProperty id,
          const char            *text)
{
  if (g_set_str (&self->texts[id], text != NULL ? text : ""))
    g_object_notify_by_pspec (G_OBJECT (self), properties[id]);
}

/* The id follows the name as long as it is the one made from it. */
static void
set_name (MwProductDraft *self,
          const char     *name)
{
  g_autofree char *made = mw_product_draft_dup_id_from_name (self->texts[PROP_NAME]);
  gboolean follows = g_str_equal (self->texts[PROP_ID], made);

  set_text (self, PROP_NAME, name);

  if (follows)
    {
      g_autofree char *id = mw_product_draft_dup_id_from_name (self->texts[PROP_NAME]);

      set_text (self, PROP_ID, id);
    }
}

static void
mw_product_draft_finalize (GObject *object)
{
  MwProductDraft *self = MW_PRODUCT_DRAFT (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    g_clear_pointer (&self->texts[i], g_free);
  g_clear_object (&self->outputs);
  g_clear_object (&self->inputs);

  G_OBJECT_CLASS (mw_product_draft_parent_class)->finalize (object);
}

static void
mw_product_draft_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id >= PROP_NAME && prop_id <= PROP_STATUS)
    g_value_set_string (value, MW_PRODUCT_DRAFT (object)->texts[prop_id]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mw_product_draft_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  MwProductDraft *self = MW_PRODUCT_DRAFT (object);

  if (prop_id < PROP_NAME || prop_id > PROP_STATUS)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  if (prop_id == PROP_NAME)
    set_name (self, g_value_get_string (value));
  else
    set_text (self, prop_id, g_value_get_string (value));

  changed_cb (self);
}

static void
mw_product_draft_class_init (MwProductDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mw_product_draft_finalize;
  object_class->get_property = mw_product_draft_get_property;
  object_class->set_property = mw_product_draft_set_property;

  for (guint i = PROP_NAME; i < G_N_ELEMENTS (property_names); i++)
    properties[i] =
      g_param_spec_string (property_names[i], NULL, NULL,
                           "",
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * MwProductDraft::changed:
   * @self: the draft
   *
   * Something of it is not what it was.
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
mw_product_draft_init (MwProductDraft *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    self->texts[i] = g_strdup ("");

  g_set_str (&self->texts[PROP_VERSION], "1.0.0");
  g_set_str (&self->texts[PROP_STATUS], "draft");
  self->outputs = mw_draft_list_new (MW_TYPE_DRAFT_PORT, "changed");
  self->inputs = mw_draft_list_new (MW_TYPE_DRAFT_INPUT, NULL);
  g_signal_connect_object (self->outputs, "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->inputs, "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

MwProductDraft *
mw_product_draft_new (void)
{
  return g_object_new (MW_TYPE_PRODUCT_DRAFT, NULL);
}

const char *
mw_product_draft_get_name (MwProductDraft *self)
{
  g_return_val_if_fail (MW_IS_PRODUCT_DRAFT (self), NULL);

  return self->texts[PROP_NAME];
}

const char *
mw_product_draft_get_id (MwProductDraft *self)
{
  g_return_val_if_fail (MW_IS_PRODUCT_DRAFT (self), NULL);

  return self->texts[PROP_ID];
}

const char *
mw_product_draft_get_version (MwProductDraft *self)
{
  g_return_val_if_fail (MW_IS_PRODUCT_DRAFT (self), NULL);

  return self->texts[PROP_VERSION];
}

const char *
mw_product_draft_get_purpose (MwProductDraft *self)
{
  g_return_val_if_fail (MW_IS_PRODUCT_DRAFT (self), NULL);

  return self->texts[PROP_PURPOSE];
}

const char *
mw_product_draft_get_limitations (MwProductDraft *self)
{
  g_return_val_if_fail (MW_IS_PRODUCT_DRAFT (self), NULL);

  return self->texts[PROP_LIMITATIONS];
}

const char *
mw_product_draft_get_usage (MwProductDraft *self)
{
  g_return_val_if_fail (MW_IS_PRODUCT_DRAFT (self), NULL);

  return self->texts[PROP_USAGE];
}

const char *
mw_product_draft_get_domain (MwProductDraft *self)
{
  g_return_val_if_fail (MW_IS_PRODUCT_DRAFT (self), NULL);

  return self->texts[PROP_DOMAIN];
}

const char *
mw_product_draft_get_team (MwProductDraft *self)
{
  g_return_val_if_fail (MW_IS_PRODUCT_DRAFT (self), NULL);

  return self->texts[PROP_TEAM];
}

const char *
mw_product_draft_get_archetype (MwProductDraft *self)
{
  g_return_val_if_fail (MW_IS_PRODUCT_DRAFT (self), NULL);

  return self->texts[PROP_ARCHETYPE];
}

const char *
mw_product_draft_get_status (MwProductDraft *self)
{
  g_return_val_if_fail (MW_IS_PRODUCT_DRAFT (self), NULL);

  return self->texts[PROP_STATUS];
}

GListModel *
mw_product_draft_get_outputs (MwProductDraft *self)
{
  g_return_val_if_fail (MW_IS_PRODUCT_DRAFT (self), NULL);

  return mw_draft_list_get_model (self->outputs);
}

/**
 * mw_product_draft_add_output:
 * @self: the draft
 *
 * Returns: (transfer none): a new output port, the last one
 */
MwDraftPort *
mw_product_draft_add_output (MwProductDraft *self)
{
  g_autoptr(MwDraftPort) port = mw_draft_port_new ();

  g_return_val_if_fail (MW_IS_PRODUCT_DRAFT (self), NULL);

  mw_draft_list_append (self->outputs, port);

  return port;
}

void
mw_product_draft_remove_output (MwProductDraft *self,
                                guint           position)
{
  g_return_if_fail (MW_IS_PRODUCT_DRAFT (self));

  mw_draft_list_remove (self->outputs, position);
}

GListModel *
mw_product_draft_get_inputs (MwProductDraft *self)
{
  g_return_val_if_fail (MW_IS_PRODUCT_DRAFT (self), NULL);

  return mw_draft_list_get_model (self->inputs);
}

static gboolean
has_input (MwProductDraft *self,
           MwDraftInput   *input)
{
  GListModel *inputs = mw_draft_list_get_model (self->inputs);
  guint n = g_list_model_get_n_items (inputs);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(MwDraftInput) other = g_list_model_get_item (inputs, i);

      if (g_strcmp0 (mw_draft_input_get_contract_id (other),
                     mw_draft_input_get_contract_id (input)) == 0 &&
          g_strcmp0 (mw_draft_input_get_name (other), mw_draft_input_get_name (input)) == 0)
        return TRUE;
    }

  return FALSE;
}

void
mw_product_draft_add_input (MwProductDraft *self,
                            MwMesh         *mesh,
                            guint           port)
{
  g_autoptr(MwDraftInput) input = NULL;

  g_return_if_fail (MW_IS_PRODUCT_DRAFT (self));
  g_return_if_fail (MW_IS_MESH (mesh));
  g_return_if_fail (mw_mesh_get_ports (mesh, NULL)[port].contract_id != NULL);

  input = mw_draft_input_new (mesh, port);

  if (!has_input (self, input))
    mw_draft_list_append (self->inputs, input);
}

void
mw_product_draft_remove_input (MwProductDraft *self,
                               guint           position)
{
  g_return_if_fail (MW_IS_PRODUCT_DRAFT (self));

  mw_draft_list_remove (self->inputs, position);
}

char *
mw_product_draft_dup_id_from_name (const char *name)
{
  g_autofree char *ascii = NULL;
  GString *id = g_string_new (NULL);

  g_return_val_if_fail (name != NULL, NULL);

  ascii = g_str_to_ascii (name, "C");

  for (const char *c = ascii; *c != '\0'; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (id, g_ascii_tolower (*c));
    else if (id->len > 0 && id->str[id->len - 1] != '-')
      g_string_append_c (id, '-');

  if (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);

  return g_string_free_and_steal (id);
}
