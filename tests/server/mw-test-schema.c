/* mw-test-schema.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-test-schema.h"

const MwNode *
mw_test_schema_resolve (const MwNode *root,
                        const MwNode *node)
{
  const char *reference = mw_node_get_member_text (node, "$ref");

  if (reference == NULL)
    return node;

  g_assert_true (g_str_has_prefix (reference, "#/"));
  node = mw_node_lookup (root, reference + 1);
  if (node == NULL)
    g_test_message ("%s leads nowhere", reference);
  g_assert_nonnull (node);

  return node;
}

static void
expect_type (const MwNode *type,
             JsonNode     *value)
{
  static const struct
  {
    const char  *name;
    JsonNodeType node;
    GType        value;
  } types[] = {
    { "object", JSON_NODE_OBJECT, G_TYPE_INVALID },
    { "array", JSON_NODE_ARRAY, G_TYPE_INVALID },
    { "null", JSON_NODE_NULL, G_TYPE_INVALID },
    { "string", JSON_NODE_VALUE, G_TYPE_STRING },
    { "integer", JSON_NODE_VALUE, G_TYPE_INT64 },
    { "boolean", JSON_NODE_VALUE, G_TYPE_BOOLEAN },
  };
  const MwNode *one = mw_node_get_node_type (type) == MW_NODE_SEQUENCE ? mw_node_get_first (type) : type;
  gboolean is_right = FALSE;

  for (; one != NULL; one = one == type ? NULL : mw_node_get_next (one))
    for (guint i = 0; i < G_N_ELEMENTS (types); i++)
      if (g_strcmp0 (mw_node_get_text (one), types[i].name) == 0 &&
          json_node_get_node_type (value) == types[i].node &&
          (types[i].value == G_TYPE_INVALID || json_node_get_value_type (value) == types[i].value))
        is_right = TRUE;

  g_assert_true (is_right);
}

/* Types, required members, constants, and all that again below. */
static void
expect_schema (const MwNode *root,
               const MwNode *schema,
               JsonNode     *value)
{
  const MwNode *constant, *member;

  schema = mw_test_schema_resolve (root, schema);

  if (mw_node_get_member (schema, "type") != NULL)
    expect_type (mw_node_get_member (schema, "type"), value);

  constant = mw_node_get_member (schema, "const");
  if (constant != NULL)
    g_assert_cmpstr (json_node_get_string (value), ==, mw_node_get_text (constant));

  if (JSON_NODE_HOLDS_ARRAY (value))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (value)); i++)
      expect_schema (root, mw_node_get_member (schema, "items"),
                     json_array_get_element (json_node_get_array (value), i));

  if (!JSON_NODE_HOLDS_OBJECT (value))
    return;

  for (member = mw_node_get_first (mw_node_get_member (schema, "required")); member != NULL;
       member = mw_node_get_next (member))
    {
      if (!json_object_has_member (json_node_get_object (value), mw_node_get_text (member)))
        g_test_message ("%s is missing", mw_node_get_text (member));
      g_assert_true (json_object_has_member (json_node_get_object (value), mw_node_get_text (member)));
    }

  for (member = mw_node_get_first (mw_node_get_member (schema, "properties")); member != NULL;
       member = mw_node_get_next (member))
    if (json_object_has_member (json_node_get_object (value), mw_node_get_key (member)))
      expect_schema (root, member, json_object_get_member (json_node_get_object (value), mw_node_get_key (member)));
}

void
mw_test_schema_expect (const MwNode *root,
                       const MwNode *response,
                       MwTestReply  *reply)
{
  const MwNode *content = mw_node_get_member (response, "content");
  const MwNode *header = mw_node_get_first (mw_node_get_member (response, "headers"));
  const MwNode *media;

  for (; header != NULL; header = mw_node_get_next (header))
    if (mw_node_get_boolean (mw_node_get_member (mw_test_schema_resolve (root, header), "required"), FALSE))
      g_assert_nonnull (mw_test_reply_get (reply, mw_node_get_key (header)));

  if (content == NULL)
    {
      g_assert_cmpuint (g_bytes_get_size (reply->body), ==, 1);
      return;
    }

  media = mw_node_get_member (content, mw_test_reply_get (reply, "Content-Type"));
  g_assert_nonnull (media);

  if (strstr (mw_node_get_key (media), "json") != NULL)
    {
      g_autoptr(JsonNode) value = mw_test_reply_parse (reply);

      expect_schema (root, mw_node_get_member (media, "schema"), value);
    }
}
