/* mw-draft-documents.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-draft-documents.h"

#include "document/mw-yaml-writer.h"

#define PRODUCT_VERSION "v1.0.0"
#define CONTRACT_VERSION "v3.1.0"

/* Media types of the two standards, with the version that the document follows. */
#define PRODUCT_TYPE "application/odps+yaml;version=1.0.0"
#define CONTRACT_TYPE "application/odcs+yaml;version=3.1.0"

void
mw_draft_document_free (MwDraftDocument *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->id);
  g_free (self->content_type);
  g_free (self);
}

/* The id of the contract that an output port promises, one for each port. */
static char *
dup_contract_id (MwProductDraft *draft,
                 MwDraftPort    *port)
{
  g_autofree char *name = mw_product_draft_dup_id_from_name (mw_draft_port_get_name (port));

  if (*name == '\0')
    return g_strdup (mw_product_draft_get_id (draft));

  return g_strdup_printf ("%s-%s", mw_product_draft_get_id (draft), name);
}

static void
write_team (MwYamlWriter   *writer,
            MwProductDraft *draft)
{
  if (*mw_product_draft_get_team (draft) == '\0')
    return;

  mw_yaml_writer_begin_mapping (writer, "team");
  mw_yaml_writer_add_string (writer, "name", mw_product_draft_get_team (draft));
  mw_yaml_writer_end (writer);
}

static void
write_property (MwYamlWriter    *writer,
                MwDraftProperty *property,
                int              key_position)
{
  mw_yaml_writer_begin_mapping (writer, NULL);
  mw_yaml_writer_add_string (writer, "name", mw_draft_property_get_name (property));
  mw_yaml_writer_add_optional (writer, "logicalType", mw_draft_property_get_logical_type (property));

  if (key_position > 0)
    {
      mw_yaml_writer_add_boolean (writer, "primaryKey", TRUE);
      mw_yaml_writer_add_integer (writer, "primaryKeyPosition", key_position);
    }
  if (mw_draft_property_get_required (property))
    mw_yaml_writer_add_boolean (writer, "required", TRUE);

  mw_yaml_writer_add_optional (writer, "classification", mw_draft_property_get_classification (property));
  mw_yaml_writer_add_optional (writer, "description", mw_draft_property_get_description (property));
  mw_yaml_writer_end (writer);
}

static void
write_properties (MwYamlWriter *writer,
                  MwDraftPort  *port)
{
  GListModel *properties = mw_draft_port_get_properties (port);
  guint n = g_list_model_get_n_items (properties);
  int key_position = 0;

  if (n == 0)
    return;

  mw_yaml_writer_begin_sequence (writer, "properties");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(MwDraftProperty) property = g_list_model_get_item (properties, i);
      gboolean is_key = mw_draft_property_get_primary_key (property);

      write_property (writer, property, is_key ? ++key_position : 0);
    }
  mw_yaml_writer_end (writer);
}

static void
write_schema (MwYamlWriter *writer,
              MwDraftPort  *port)
{
  const char *object_name = mw_draft_port_get_object_name (port);

  mw_yaml_writer_begin_sequence (writer, "schema");
  mw_yaml_writer_begin_mapping (writer, NULL);
  mw_yaml_writer_add_string (writer, "name",
                             *object_name != '\0' ? object_name : mw_draft_port_get_name (port));
  mw_yaml_writer_add_string (writer, "logicalType", "object");
  mw_yaml_writer_add_optional (writer, "description", mw_draft_port_get_description (port));
  write_properties (writer, port);
  mw_yaml_writer_end (writer);
  mw_yaml_writer_end (writer);
}

static GBytes *
write_contract (MwProductDraft *draft,
                MwDraftPort    *port,
                const char     *id)
{
  MwYamlWriter *writer = mw_yaml_writer_new ();
  g_autofree char *name = g_strdup_printf ("%s: %s", mw_product_draft_get_name (draft),
                                           mw_draft_port_get_name (port));

  mw_yaml_writer_begin_mapping (writer, NULL);
  mw_yaml_writer_add_string (writer, "apiVersion", CONTRACT_VERSION);
  mw_yaml_writer_add_string (writer, "kind", "DataContract");
  mw_yaml_writer_add_string (writer, "id", id);
  mw_yaml_writer_add_string (writer, "name", name);
  mw_yaml_writer_add_string (writer, "version", mw_product_draft_get_version (draft));
  mw_yaml_writer_add_string (writer, "status", mw_product_draft_get_status (draft));
  mw_yaml_writer_add_optional (writer, "domain", mw_product_draft_get_domain (draft));

  if (*mw_draft_port_get_description (port) != '\0')
    {
      mw_yaml_writer_begin_mapping (writer, "description");
      mw_yaml_writer_add_string (writer, "purpose", mw_draft_port_get_description (port));
      mw_yaml_writer_end (writer);
    }

  write_team (writer, draft);
  write_schema (writer, port);
  mw_yaml_writer_end (writer);

  return mw_yaml_writer_free_to_bytes (writer);
}

static void
write_description (MwYamlWriter   *writer,
                   MwProductDraft *draft)
{
  if (*mw_product_draft_get_purpose (draft) == '\0' &&
      *mw_product_draft_get_limitations (draft) == '\0' &&
      *mw_product_draft_get_usage (draft) == '\0')
    return;

  mw_yaml_writer_begin_mapping (writer, "description");
  mw_yaml_writer_add_optional (writer, "purpose", mw_product_draft_get_purpose (draft));
  mw_yaml_writer_add_optional (writer, "limitations", mw_product_draft_get_limitations (draft));
  mw_yaml_writer_add_optional (writer, "usage", mw_product_draft_get_usage (draft));
  mw_yaml_writer_end (writer);
}

/* ODPS has a field for the archetype from 1.1.0 on; before, registries read the
 * custom property `type` (facts/standards.md, section 6.1). */
static void
write_archetype (MwYamlWriter   *writer,
                 MwProductDraft *draft)
{
  if (*mw_product_draft_get_archetype (draft) == '\0')
    return;

  mw_yaml_writer_begin_sequence (writer, "customProperties");
  mw_yaml_writer_begin_mapping (writer, NULL);
  mw_yaml_writer_add_string (writer, "property", "type");
  mw_yaml_writer_add_string (writer, "value", mw_product_draft_get_archetype (draft));
  mw_yaml_writer_end (writer);
  mw_yaml_writer_end (writer);
}

static void
write_inputs (MwYamlWriter   *writer,
              MwProductDraft *draft)
{
  GListModel *inputs = mw_product_draft_get_inputs (draft);
  guint n = g_list_model_get_n_items (inputs);

  if (n == 0)
    return;

  mw_yaml_writer_begin_sequence (writer, "inputPorts");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(MwDraftInput) input = g_list_model_get_item (inputs, i);

      mw_yaml_writer_begin_mapping (writer, NULL);
      mw_yaml_writer_add_string (writer, "name", mw_draft_input_get_name (input));
      mw_yaml_writer_add_string (writer, "version", mw_draft_input_get_version (input));
      mw_yaml_writer_add_string (writer, "contractId", mw_draft_input_get_contract_id (input));
      mw_yaml_writer_end (writer);
    }
  mw_yaml_writer_end (writer);
}

static void
write_outputs (MwYamlWriter   *writer,
               MwProductDraft *draft)
{
  GListModel *outputs = mw_product_draft_get_outputs (draft);
  guint n = g_list_model_get_n_items (outputs);

  if (n == 0)
    return;

  mw_yaml_writer_begin_sequence (writer, "outputPorts");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(MwDraftPort) port = g_list_model_get_item (outputs, i);
      g_autofree char *contract_id = dup_contract_id (draft, port);

      mw_yaml_writer_begin_mapping (writer, NULL);
      mw_yaml_writer_add_string (writer, "name", mw_draft_port_get_name (port));
      mw_yaml_writer_add_string (writer, "version", mw_product_draft_get_version (draft));
      mw_yaml_writer_add_optional (writer, "description", mw_draft_port_get_description (port));
      mw_yaml_writer_add_optional (writer, "type", mw_draft_port_get_port_type (port));
      mw_yaml_writer_add_string (writer, "contractId", contract_id);
      mw_yaml_writer_end (writer);
    }
  mw_yaml_writer_end (writer);
}

static GBytes *
write_product (MwProductDraft *draft)
{
  MwYamlWriter *writer = mw_yaml_writer_new ();

  mw_yaml_writer_begin_mapping (writer, NULL);
  mw_yaml_writer_add_string (writer, "apiVersion", PRODUCT_VERSION);
  mw_yaml_writer_add_string (writer, "kind", "DataProduct");
  mw_yaml_writer_add_string (writer, "id", mw_product_draft_get_id (draft));
  mw_yaml_writer_add_string (writer, "name", mw_product_draft_get_name (draft));
  mw_yaml_writer_add_string (writer, "version", mw_product_draft_get_version (draft));
  mw_yaml_writer_add_string (writer, "status", mw_product_draft_get_status (draft));
  mw_yaml_writer_add_optional (writer, "domain", mw_product_draft_get_domain (draft));
  write_description (writer, draft);
  write_archetype (writer, draft);
  write_inputs (writer, draft);
  write_outputs (writer, draft);
  write_team (writer, draft);
  mw_yaml_writer_end (writer);

  return mw_yaml_writer_free_to_bytes (writer);
}

static MwDraftDocument *
make_document (MwKind      kind,
               const char *id,
               GBytes     *bytes,
               const char *content_type,
               guint       output)
{
  MwDraftDocument *document = g_new0 (MwDraftDocument, 1);

  document->kind = kind;
  document->id = g_strdup (id);
  document->bytes = bytes;
  document->content_type = g_strdup (content_type);
  document->output = output;

  return document;
}

GPtrArray *
mw_draft_documents_new (MwProductDraft *draft)
{
  GPtrArray *documents;
  GListModel *outputs;
  guint n;

  g_return_val_if_fail (MW_IS_PRODUCT_DRAFT (draft), NULL);

  documents = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_draft_document_free);
  outputs = mw_product_draft_get_outputs (draft);
  n = g_list_model_get_n_items (outputs);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(MwDraftPort) port = g_list_model_get_item (outputs, i);
      g_autofree char *id = dup_contract_id (draft, port);

      g_ptr_array_add (documents, make_document (MW_KIND_DATA_CONTRACT, id,
                                                 write_contract (draft, port, id),
                                                 CONTRACT_TYPE, i));
    }

  g_ptr_array_add (documents, make_document (MW_KIND_DATA_PRODUCT,
                                             mw_product_draft_get_id (draft),
                                             write_product (draft),
                                             PRODUCT_TYPE, MW_NONE));

  return documents;
}
