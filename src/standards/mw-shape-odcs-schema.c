/* mw-shape-odcs-schema.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-check.h"
#include "mw-shape-odcs-common.h"

#include <glib/gi18n.h>
#include <string.h>

/* ODCS, schema: objects and their properties. What a property may have besides
 * is said by its logical type. */

static const MwShape property;
static const MwShape item;

static const char * const object_types[] = { "object", NULL };
static const char * const physical_types[] = { "table", "view", "topic", "file", NULL };
static const char * const logical_types_3_0[] = {
  "string", "date", "number", "integer", "object", "array", "boolean", NULL
};
static const char * const logical_types_3_1[] = {
  "string", "date", "timestamp", "time", "number", "integer", "object", "array", "boolean", NULL
};
static const char * const logical_types_3_2[] = {
  "string", "date", "timestamp", "time", "number", "integer", "object", "array", "boolean", "map", "vector", NULL
};
static const char * const semantic_types[] = { "column", "measure", "dimension", NULL };
static const char * const classifications[] = { "public", "restricted", "confidential", NULL };
static const char * const integer_formats[] = {
  "i8", "i16", "i32", "i64", "i128", "u8", "u16", "u32", "u64", "u128", NULL
};
static const char * const number_formats[] = { "f32", "f64", NULL };
static const char * const text_formats[] = {
  "password", "byte", "binary", "email", "uuid", "uri", "hostname", "ipv4", "ipv6", NULL
};
static const char * const element_types[] = {
  "bfloat16", "binary", "float16", "float32", "float64", "int8", "uint8", NULL
};
static const char * const distance_metrics[] = {
  "cosine", "dotProduct", "euclidean", "hamming", "manhattan", NULL
};

/* ------------------------------------------------------ logical type options */

#define OPTIONS(name_, ...) \
        static const MwField name_ ## _options_fields[] = { __VA_ARGS__, MW_END }; \
        static const MwShape name_ ## _options = { \
          .what = N_("“logicalTypeOptions”"), \
          .section = "Logical type options", \
          .fields = name_ ## _options_fields, \
          .closed = ALL, \
        }; \
        static const MwField name_ ## _fields[] = { \
          MW_PART ("logicalTypeOptions", name_ ## _options, N_("Logical type options")), \
          MW_END \
        }

#define COUNT(name_, label_) \
        MW_FIELD (name_, MW_VALUE_INTEGER, label_, .format = MW_FORMAT_NOT_NEGATIVE)

/* Before 3.1 the exclusive limits were said by true or false. */
#define LIMITS(type_) \
        MW_FIELD ("minimum", type_, N_("Minimum")), \
        MW_FIELD ("maximum", type_, N_("Maximum")), \
        MW_FIELD ("exclusiveMinimum", MW_VALUE_BOOLEAN, N_("Exclusive minimum"), .in = V3_0), \
        MW_FIELD ("exclusiveMinimum", type_, N_("Exclusive minimum"), .in = SINCE_3_1), \
        MW_FIELD ("exclusiveMaximum", MW_VALUE_BOOLEAN, N_("Exclusive maximum"), .in = V3_0), \
        MW_FIELD ("exclusiveMaximum", type_, N_("Exclusive maximum"), .in = SINCE_3_1)

OPTIONS (string,
         COUNT ("minLength", N_("Shortest")),
         COUNT ("maxLength", N_("Longest")),
         MW_TEXT ("pattern", N_("Pattern"), .help = N_("A regular expression that each value matches.")),
         MW_TEXT ("format", N_("Format"), .recommended = text_formats));

OPTIONS (date,
         MW_TEXT ("format", N_("Format"), .example = "yyyy-MM-dd"),
         LIMITS (MW_VALUE_TEXT));

OPTIONS (time,
         MW_TEXT ("format", N_("Format"), .example = "HH:mm:ss"),
         LIMITS (MW_VALUE_TEXT),
         MW_FIELD ("timezone", MW_VALUE_BOOLEAN, N_("Has a time zone")),
         MW_TEXT ("defaultTimezone", N_("Default time zone"), .example = "Etc/UTC"));

OPTIONS (integer,
         MW_FIELD ("multipleOf", MW_VALUE_NUMBER, N_("Multiple of"), .format = MW_FORMAT_POSITIVE),
         LIMITS (MW_VALUE_NUMBER),
         MW_TEXT ("format", N_("Format"), .values = integer_formats));

OPTIONS (number,
         MW_FIELD ("multipleOf", MW_VALUE_NUMBER, N_("Multiple of"), .format = MW_FORMAT_POSITIVE),
         LIMITS (MW_VALUE_NUMBER),
         MW_TEXT ("format", N_("Format"), .values = number_formats));

OPTIONS (object,
         COUNT ("minProperties", N_("Fewest properties")),
         COUNT ("maxProperties", N_("Most properties")),
         MW_TEXTS ("required", N_("Required properties"), .min_items = 1, .is_unique = TRUE));

OPTIONS (array,
         COUNT ("minItems", N_("Fewest items")),
         COUNT ("maxItems", N_("Most items")),
         MW_FIELD ("uniqueItems", MW_VALUE_BOOLEAN, N_("Unique items")));

OPTIONS (vector,
         MW_FIELD ("dimensions", MW_VALUE_INTEGER, N_("Dimensions"), .format = MW_FORMAT_AT_LEAST_ONE, .required = ALL),
         MW_TEXT ("elementType", N_("Element type"), .values = element_types),
         MW_TEXT ("distanceMetric", N_("Distance"), .values = distance_metrics),
         MW_TEXT ("embeddingModel", N_("Embedding model")),
         MW_TEXT ("embeddingModelVersion", N_("Version of the embedding model")),
         MW_FIELD ("normalized", MW_VALUE_BOOLEAN, N_("Normalized")));

static const MwField any_options_fields[] = {
  MW_FIELD ("logicalTypeOptions", MW_VALUE_MAPPING, N_("Logical type options")),
  MW_END
};

/* ------------------------------------------------------------------- parts */

static const MwField map_fields[] = {
  MW_PART ("key", item, N_("Key"), .required = ALL),
  MW_PART ("value", item, N_("Value"), .required = ALL),
  MW_END
};

static const MwShape map = {
  .what = N_("A map"),
  .section = "Schema",
  .fields = map_fields,
  .closed = ALL,
};

static const MwField enum_fields[] = {
  MW_STABLE_ID (V3_2),
  MW_FIELD ("value", MW_VALUE_SCALAR, N_("Value"), .required = ALL),
  MW_TEXT ("label", N_("Label"), .help = N_("What people call the value.")),
  MW_TEXT ("description", N_("Description")),
  MW_TAGS (),
  MW_CUSTOM_PROPERTIES (),
  MW_DEFINITIONS (),
  MW_END
};

static const MwShape enum_value = {
  .what = N_("A value of “enum”"),
  .section = "Schema",
  .fields = enum_fields,
  .closed = ALL,
};

static const MwField nested_fields[] = {
  MW_PARTS ("properties", property, N_("Properties"), .told_apart = "name"),
  MW_END
};

static const MwField items_fields[] = {
  MW_PART ("items", item, N_("Items"), .help = N_("What each item of the array is.")),
  MW_END
};

static const MwField must_map_fields[] = {
  MW_PART ("map", map, N_("Map"), .in = V3_2, .required = V3_2),
  MW_END
};

static const MwField may_map_fields[] = {
  MW_PART ("map", map, N_("Map"), .in = V3_2),
  MW_END
};

/* --------------------------------------------------------------- properties */

#define ELEMENT_FIELDS(example_) \
        MW_STABLE_ID (SINCE_3_1), \
        MW_TEXT ("description", N_("Description"), .help = N_("What it means, for someone who sees it for the first time.")), \
        MW_TEXT ("businessName", N_("Business name"), .help = N_("What the business calls it.")), \
        MW_DEFINITIONS (), \
        MW_TAGS (), \
        MW_CUSTOM_PROPERTIES (), \
        MW_PARTS ("synonyms", mw_shape_odcs_synonym, N_("Synonyms"), .in = V3_2), \
        MW_FIELD ("deprecated", MW_VALUE_BOOLEAN, N_("Deprecated"), .in = V3_2), \
        MW_PARTS ("quality", mw_shape_odcs_quality, N_("Quality"), .help = N_("What must hold of the data."))

#define BASE_FIELDS \
        ELEMENT_FIELDS ("id"), \
        MW_TEXT ("physicalType", N_("Physical type"), .example = "VARCHAR(40)"), \
        MW_TEXT ("physicalName", N_("Physical name"), .in = SINCE_3_0_2), \
        MW_TEXT ("logicalType", N_("Logical type"), .values = logical_types_3_0, .in = V3_0), \
        MW_TEXT ("logicalType", N_("Logical type"), .values = logical_types_3_1, .in = V3_1), \
        MW_TEXT ("logicalType", N_("Logical type"), .values = logical_types_3_2, .in = V3_2), \
        MW_FIELD ("primaryKey", MW_VALUE_BOOLEAN, N_("Primary key")), \
        MW_FIELD ("primaryKeyPosition", MW_VALUE_INTEGER, N_("Position in the primary key"), .example = "1"), \
        MW_FIELD ("required", MW_VALUE_BOOLEAN, N_("Required"), .help = N_("Whether each record has a value.")), \
        MW_FIELD ("unique", MW_VALUE_BOOLEAN, N_("Unique")), \
        MW_FIELD ("partitioned", MW_VALUE_BOOLEAN, N_("Partitioned")), \
        MW_FIELD ("partitionKeyPosition", MW_VALUE_INTEGER, N_("Position in the partition key"), .example = "1"), \
        MW_TEXT ("classification", N_("Classification"), .help = N_("How sensitive the values are."), \
                 .recommended = classifications), \
        MW_TEXT ("encryptedName", N_("Encrypted name"), .help = N_("Where the values are in an encrypted form.")), \
        MW_TEXTS ("transformSourceObjects", N_("Sources of the transformation")), \
        MW_TEXT ("transformLogic", N_("Logic of the transformation")), \
        MW_TEXT ("transformDescription", N_("Transformation")), \
        MW_FIELD ("examples", MW_VALUE_ANY, N_("Examples"), .is_list = TRUE), \
        MW_FIELD ("criticalDataElement", MW_VALUE_BOOLEAN, N_("Critical data element")), \
        MW_PARTS ("relationships", mw_shape_odcs_property_relationship, N_("Relationships"), .in = SINCE_3_1), \
        MW_TEXT ("semanticType", N_("Semantic type"), .values = semantic_types, .in = V3_2), \
        MW_PARTS ("enum", enum_value, N_("Allowed values"), .min_items = 1, .is_unique = TRUE, .in = V3_2)

static const MwField property_fields[] = {
  MW_TEXT ("name", N_("Name"), .example = "order_id", .required = ALL),
  BASE_FIELDS,
  MW_END
};

static const MwField item_fields[] = {
  MW_TEXT ("name", N_("Name")),
  BASE_FIELDS,
  MW_END
};

static const struct
{
  const char    *type;
  const MwField *options;
  const MwField *fields; /* nullable */
} logical_types[] = {
  { "string", string_fields, NULL },
  { "date", date_fields, NULL },
  { "timestamp", time_fields, NULL },
  { "time", time_fields, NULL },
  { "integer", integer_fields, NULL },
  { "number", number_fields, NULL },
  { "object", object_fields, nested_fields },
  { "array", array_fields, items_fields },
  { "map", any_options_fields, must_map_fields },
  { "vector", vector_fields, NULL },
};

static void
add_all_types (MwTables *tables)
{
  for (guint i = 0; i < G_N_ELEMENTS (logical_types); i++)
    {
      mw_tables_add (tables, logical_types[i].options);

      if (logical_types[i].fields != NULL)
        mw_tables_add (tables, logical_types[i].fields);
    }
}

static void
extend_property (const MwNode *node,
                 MwVersions    version,
                 MwTables     *tables)
{
  const MwNode *type = mw_node_get_member (node, "logicalType");

  if (node == NULL)
    {
      add_all_types (tables);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (logical_types); i++)
    if (g_strcmp0 (logical_types[i].type, mw_node_get_text (type)) == 0)
      {
        mw_tables_add (tables, logical_types[i].options);

        if (logical_types[i].fields != NULL)
          mw_tables_add (tables, logical_types[i].fields);

        return;
      }

  mw_tables_add (tables, any_options_fields);

  /* Without a logical type it may turn out to be any of those with parts. */
  if (type == NULL)
    {
      mw_tables_add (tables, nested_fields);
      mw_tables_add (tables, items_fields);
      mw_tables_add (tables, may_map_fields);
    }
}

static void
extend_item (const MwNode *node,
             MwVersions    version,
             MwTables     *tables)
{
  extend_property (node, version, tables);

  if (version & V3_0)
    mw_tables_add (tables, nested_fields);
}

/* Which options there are depends on the logical type. */
static void
verify_property (MwCheck       *check,
                 const MwShape *shape,
                 const MwNode  *node)
{
  const MwNode *options = mw_node_get_member (node, "logicalTypeOptions");

  if (mw_node_get_n_children (options) > 0 && mw_node_get_member (node, "logicalType") == NULL)
    mw_check_add (check, MW_SEVERITY_ERROR, options, TRUE, "Logical type options",
                  _("“logicalTypeOptions” needs a “logicalType” beside it, which says what options there are"));
}

static const MwShape property = {
  .what = N_("A property"),
  .section = "Schema",
  .fields = property_fields,
  .closed = ALL,
  .told_by = "logicalType",
  .extend = extend_property,
  .verify = verify_property,
};

static const MwShape item = {
  .what = N_("The items of an array"),
  .section = "Schema",
  .fields = item_fields,
  .closed = ALL,
  .told_by = "logicalType",
  .extend = extend_item,
  .verify = verify_property,
};

static const MwField object_shape_fields[] = {
  MW_TEXT ("name", N_("Name"), .help = N_("What the table, view, topic or file is called."), .example = "orders", .required = ALL),
  ELEMENT_FIELDS ("orders"),
  MW_TEXT ("physicalName", N_("Physical name"), .help = N_("Its name on the server.")),
  MW_TEXT ("physicalType", N_("Physical type"), .recommended = physical_types),
  MW_TEXT ("logicalType", N_("Logical type"), .values = object_types),
  MW_TEXT ("dataGranularityDescription", N_("Granularity"), .help = N_("What one record stands for.")),
  MW_PARTS ("properties", property, N_("Properties"), .told_apart = "name"),
  MW_PARTS ("relationships", mw_shape_odcs_object_relationship, N_("Relationships"), .in = SINCE_3_1),
  MW_FIELD ("context", MW_VALUE_TEXT_OR_MAPPING, N_("Context"), .shape = &mw_shape_odcs_context, .in = V3_2),
  MW_END
};

const MwShape mw_shape_odcs_object = {
  .what = N_("A schema object"),
  .section = "Schema",
  .fields = object_shape_fields,
  .closed = ALL,
};
