/* mw-mesh-schema.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-builder.h"

#include <string.h>

#include "mw-read.h"

/* ODCS `schema`: objects and their properties, flattened in preorder. A big mesh
 * has a million properties, so each is walked once, member by member. */

typedef enum {
  FIELD_AUTHORITATIVE_DEFINITIONS,
  FIELD_BUSINESS_NAME,
  FIELD_CLASSIFICATION,
  FIELD_CRITICAL,
  FIELD_DEPRECATED,
  FIELD_DESCRIPTION,
  FIELD_ITEMS,
  FIELD_LOGICAL_TYPE,
  FIELD_MAP,
  FIELD_NAME,
  FIELD_PARTITIONED,
  FIELD_PHYSICAL_NAME,
  FIELD_PHYSICAL_TYPE,
  FIELD_PRIMARY_KEY,
  FIELD_PROPERTIES,
  FIELD_QUALITY,
  FIELD_RELATIONSHIPS,
  FIELD_REQUIRED,
  FIELD_TRANSFORM_DESCRIPTION,
  FIELD_TRANSFORM_LOGIC,
  FIELD_TRANSFORM_SOURCES,
  FIELD_UNIQUE,
} Field;

static const char * const field_names[] = {
  [FIELD_AUTHORITATIVE_DEFINITIONS] = "authoritativeDefinitions",
  [FIELD_BUSINESS_NAME] = "businessName",
  [FIELD_CLASSIFICATION] = "classification",
  [FIELD_CRITICAL] = "criticalDataElement",
  [FIELD_DEPRECATED] = "deprecated",
  [FIELD_DESCRIPTION] = "description",
  [FIELD_ITEMS] = "items",
  [FIELD_LOGICAL_TYPE] = "logicalType",
  [FIELD_MAP] = "map",
  [FIELD_NAME] = "name",
  [FIELD_PARTITIONED] = "partitioned",
  [FIELD_PHYSICAL_NAME] = "physicalName",
  [FIELD_PHYSICAL_TYPE] = "physicalType",
  [FIELD_PRIMARY_KEY] = "primaryKey",
  [FIELD_PROPERTIES] = "properties",
  [FIELD_QUALITY] = "quality",
  [FIELD_RELATIONSHIPS] = "relationships",
  [FIELD_REQUIRED] = "required",
  [FIELD_TRANSFORM_DESCRIPTION] = "transformDescription",
  [FIELD_TRANSFORM_LOGIC] = "transformLogic",
  [FIELD_TRANSFORM_SOURCES] = "transformSourceObjects",
  [FIELD_UNIQUE] = "unique",
};

typedef const MwNode *Fields[G_N_ELEMENTS (field_names)];

static void
find_fields (const MwNode *node,
             Fields        fields)
{
  memset (fields, 0, sizeof (Fields));

  for (const MwNode *item = mw_node_get_first (node); item != NULL; item = mw_node_get_next (item))
    {
      const char *key = mw_node_get_key (item);

      for (gsize i = 0; key != NULL && i < G_N_ELEMENTS (field_names); i++)
        if (*key == *field_names[i] && strcmp (key, field_names[i]) == 0)
          {
            fields[i] = item;
            break;
          }
    }
}

/* A definition is named by its URL in a registry (".../definitions/<id>", the id
 * may hold slashes) or by its bare id. */
static const char *
read_concept (MwMeshBuilder *self,
              const MwNode  *list)
{
  static const char marker[] = "/definitions/";

  for (const MwNode *item = mw_node_get_first (list); item != NULL; item = mw_node_get_next (item))
    {
      const char *url = mw_read_member (item, "url");
      const char *found = url != NULL ? strstr (url, marker) : NULL;
      g_autofree char *id = NULL;

      if (url == NULL)
        continue;
      if (found == NULL)
        {
          if (strchr (url, ':') == NULL)
            return url;
          continue;
        }

      id = g_uri_unescape_string (found + strlen (marker), NULL);
      if (id != NULL && *id != '\0' && g_utf8_validate (id, -1, NULL))
        return mw_arena_text (&self->mesh->arena, id, strlen (id));
    }

  return NULL;
}

/* What it comes from is found when all contracts and edges are known. */
static void
note_transform (MwMeshBuilder *self,
                guint          property,
                Fields         fields)
{
  MwTransform transform = {
    .property = property,
    .sources = fields[FIELD_TRANSFORM_SOURCES],
    .words = mw_read_text (fields[FIELD_TRANSFORM_DESCRIPTION]),
  };

  if (transform.words == NULL)
    transform.words = mw_read_text (fields[FIELD_TRANSFORM_LOGIC]);
  g_array_append_val (self->transforms, transform);
}

static void
read_properties (MwMeshBuilder *self,
                 const MwNode  *list,
                 guint          object,
                 guint          parent,
                 guint          depth);

static void
read_property (MwMeshBuilder *self,
               const MwNode  *node,
               const char    *fallback,
               guint          object,
               guint          parent,
               guint          depth)
{
  Fields fields;
  MwProperty property = { .concept_index = MW_NONE, .object = object, .parent = parent };
  guint index = self->mesh->properties->len;

  find_fields (node, fields);
  property.name = mw_read_text (fields[FIELD_NAME]);
  if (property.name == NULL)
    property.name = fallback;
  property.logical_type = mw_read_text (fields[FIELD_LOGICAL_TYPE]);
  property.physical_name = mw_read_text (fields[FIELD_PHYSICAL_NAME]);
  property.physical_type = mw_read_text (fields[FIELD_PHYSICAL_TYPE]);
  property.business_name = mw_read_text (fields[FIELD_BUSINESS_NAME]);
  property.description = mw_read_text (fields[FIELD_DESCRIPTION]);
  property.classification = mw_read_text (fields[FIELD_CLASSIFICATION]);
  property.transform = mw_read_text (fields[FIELD_TRANSFORM_LOGIC]);
  if (property.transform == NULL)
    property.transform = mw_read_text (fields[FIELD_TRANSFORM_DESCRIPTION]);
  property.concept = read_concept (self, fields[FIELD_AUTHORITATIVE_DEFINITIONS]);
  property.depth = (guint8) MIN (depth, G_MAXUINT8);
  property.is_required = mw_read_flag (fields[FIELD_REQUIRED]);
  property.is_unique = mw_read_flag (fields[FIELD_UNIQUE]);
  property.is_primary_key = mw_read_flag (fields[FIELD_PRIMARY_KEY]);
  property.is_partition_key = mw_read_flag (fields[FIELD_PARTITIONED]);
  property.is_critical = mw_read_flag (fields[FIELD_CRITICAL]);
  property.is_deprecated = mw_read_flag (fields[FIELD_DEPRECATED]);
  property.qualities = mw_mesh_builder_read_qualities (self, fields[FIELD_QUALITY]);
  g_array_append_val (self->mesh->properties, property);
  if (fields[FIELD_TRANSFORM_SOURCES] != NULL)
    note_transform (self, index, fields);
  if (property.concept != NULL)
    g_array_append_val (self->concept_uses, index);

  mw_mesh_builder_read_relationships (self, fields[FIELD_RELATIONSHIPS],
                                      g_array_index (self->mesh->objects, MwSchemaObject, object).contract);
  read_properties (self, fields[FIELD_PROPERTIES], object, index, depth + 1);
  if (fields[FIELD_ITEMS] != NULL && mw_node_get_node_type (fields[FIELD_ITEMS]) == MW_NODE_MAPPING)
    read_property (self, fields[FIELD_ITEMS], "items", object, index, depth + 1);
  /* ODCS 3.2.0: a map has a key and a value, each a property without a name. */
  for (const MwNode *part = mw_node_get_first (fields[FIELD_MAP]); part != NULL; part = mw_node_get_next (part))
    if (mw_node_get_key (part) != NULL && mw_node_get_node_type (part) == MW_NODE_MAPPING)
      read_property (self, part, mw_node_get_key (part), object, index, depth + 1);
}

/* Nesting is bounded by the depth that a document may have (64). */
static void
read_properties (MwMeshBuilder *self,
                 const MwNode  *list,
                 guint          object,
                 guint          parent,
                 guint          depth)
{
  if (list == NULL || mw_node_get_node_type (list) != MW_NODE_SEQUENCE)
    return;

  for (const MwNode *item = mw_node_get_first (list); item != NULL; item = mw_node_get_next (item))
    if (mw_node_get_node_type (item) == MW_NODE_MAPPING)
      read_property (self, item, "", object, parent, depth);
}

static void
read_object (MwMeshBuilder *self,
             const MwNode  *node,
             guint          index)
{
  MwMesh *mesh = self->mesh;
  guint contract = g_array_index (mesh->objects, MwSchemaObject, index).contract;
  MwRange qualities = mw_mesh_builder_read_qualities (self, mw_node_get_member (node, "quality"));
  MwRange properties = { .first = mesh->properties->len };

  mw_mesh_builder_read_relationships (self, mw_node_get_member (node, "relationships"), contract);
  read_properties (self, mw_node_get_member (node, "properties"), index, MW_NONE, 0);
  properties.n = mesh->properties->len - properties.first;

  g_array_index (mesh->objects, MwSchemaObject, index).qualities = qualities;
  g_array_index (mesh->objects, MwSchemaObject, index).properties = properties;
}

/**
 * mw_mesh_builder_read_schema:
 * @schema: (nullable): the contract's `schema`
 * @contract: its index; its objects are appended and its range set
 */
void
mw_mesh_builder_read_schema (MwMeshBuilder *self,
                             const MwNode  *schema,
                             guint          contract)
{
  MwMesh *mesh = self->mesh;
  MwRange range = { .first = mesh->objects->len };

  for (const MwNode *item = mw_node_get_first (schema); item != NULL; item = mw_node_get_next (item))
    {
      MwSchemaObject object = { .contract = contract };

      if (mw_node_get_node_type (item) != MW_NODE_MAPPING)
        continue;

      object.name = mw_read_member (item, "name");
      object.physical_name = mw_read_member (item, "physicalName");
      object.physical_type = mw_read_member (item, "physicalType");
      object.business_name = mw_read_member (item, "businessName");
      object.description = mw_read_member (item, "description");
      object.granularity = mw_read_member (item, "dataGranularityDescription");
      if (object.name == NULL)
        object.name = object.physical_name != NULL ? object.physical_name : "";
      g_array_append_val (mesh->objects, object);
      read_object (self, item, mesh->objects->len - 1);
    }

  range.n = mesh->objects->len - range.first;
  g_array_index (mesh->contracts, MwContract, contract).objects = range;
}
