/* mw-check-value.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-check.h"
#include "mw-format.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

static const char *
describe_wanted (const MwField *field)
{
  switch (field->type)
    {
    case MW_VALUE_SCALAR:
      return _("a single value");

    case MW_VALUE_TEXT:
      return _("a text");

    case MW_VALUE_NUMBER:
      return _("a number");

    case MW_VALUE_INTEGER:
      return _("a whole number");

    case MW_VALUE_BOOLEAN:
      return _("true or false");

    case MW_VALUE_MAPPING:
      return _("a mapping of names and values");

    case MW_VALUE_PORT:
      return _("a whole number or a text");

    case MW_VALUE_TEXT_OR_MAPPING:
      return _("a text or a mapping of names and values");

    case MW_VALUE_TEXT_OR_LIST:
      return _("a text or a list of texts");

    case MW_VALUE_MAPPING_OR_LIST:
      return _("a mapping of names and values, or a list of them");

    case MW_VALUE_ANY:
    default:
      return _("a value");
    }
}

static const char *
describe_found (const MwNode *node)
{
  switch (mw_node_get_node_type (node))
    {
    case MW_NODE_BOOLEAN:
      return _("true or false");

    case MW_NODE_NUMBER:
      return _("a number");

    case MW_NODE_STRING:
      return _("a text");

    case MW_NODE_SEQUENCE:
      return _("a list");

    case MW_NODE_MAPPING:
      return _("a mapping");

    case MW_NODE_NULL:
    default:
      return _("empty");
    }
}

static gboolean
is_integer (const MwNode *node)
{
  double number = mw_node_get_number (node, NAN);

  return isfinite (number) && trunc (number) == number;
}

static gboolean
has_type (const MwField *field,
          const MwNode  *node)
{
  MwNodeType type = mw_node_get_node_type (node);

  switch (field->type)
    {
    case MW_VALUE_SCALAR:
      return type < MW_NODE_SEQUENCE;

    case MW_VALUE_TEXT:
      return type == MW_NODE_STRING;

    case MW_VALUE_NUMBER:
      return type == MW_NODE_NUMBER;

    case MW_VALUE_INTEGER:
      return is_integer (node);

    case MW_VALUE_BOOLEAN:
      return type == MW_NODE_BOOLEAN;

    case MW_VALUE_MAPPING:
      return type == MW_NODE_MAPPING;

    case MW_VALUE_PORT:
      return type == MW_NODE_STRING || is_integer (node);

    case MW_VALUE_TEXT_OR_MAPPING:
      return type == MW_NODE_STRING || type == MW_NODE_MAPPING;

    case MW_VALUE_TEXT_OR_LIST:
      return type == MW_NODE_STRING || type == MW_NODE_SEQUENCE;

    case MW_VALUE_MAPPING_OR_LIST:
      return type == MW_NODE_MAPPING || type == MW_NODE_SEQUENCE;

    case MW_VALUE_ANY:
    default:
      return TRUE;
    }
}

static void
report_type (MwCheck       *self,
             const MwShape *shape,
             const MwField *field,
             const MwNode  *node)
{
  const char *text = mw_node_get_text (node);

  if (mw_node_get_node_type (node) == MW_NODE_NULL)
    mw_check_add (self, MW_SEVERITY_ERROR, node, FALSE, shape->section,
                  _("“%s” is empty, but must be %s; fill it in or take the line out"),
                  field->name, describe_wanted (field));
  else if (field->type == MW_VALUE_TEXT && text != NULL)
    mw_check_add (self, MW_SEVERITY_ERROR, node, FALSE, shape->section,
                  _("“%s” must be a text, but %s is %s; write it in quotes: \"%s\""),
                  field->name, text, describe_found (node), text);
  else
    mw_check_add (self, MW_SEVERITY_ERROR, node, FALSE, shape->section,
                  _("“%s” must be %s, not %s"), field->name, describe_wanted (field), describe_found (node));
}

/* From these versions on a text may hold variables that are filled in later. */
static gboolean
may_be_variable (MwCheck      *self,
                 const MwNode *node)
{
  const MwStandard *standard = self->standard;
  gboolean known = (standard->kind == MW_KIND_DATA_PRODUCT && standard->version == MW_ODPS_1_1_0) ||
                   (standard->kind == MW_KIND_DATA_CONTRACT && standard->version == MW_ODCS_3_2_0);

  return known && strstr (mw_node_get_text (node), "${") != NULL;
}

/* The version that brought @text as a value of @field; NULL when none has it. */
static const MwStandard *
find_version (MwCheck       *self,
              const MwShape *shape,
              const MwField *field,
              const char    *text)
{
  for (const MwField *other = shape->fields; other->name != NULL; other++)
    if (strcmp (other->name, field->name) == 0 && other->values != NULL && g_strv_contains (other->values, text))
      return mw_standard_first (self->standard->kind, other->in);

  return NULL;
}

static void
report_value (MwCheck       *self,
              const MwShape *shape,
              const MwField *field,
              const MwNode  *node)
{
  const char *text = mw_node_get_text (node);
  const char *near = mw_nearest_name (text, field->values, g_strv_length ((char **) field->values));
  const MwStandard *standard = find_version (self, shape, field, text);
  g_autofree char *values = g_strjoinv (", ", (char **) field->values);

  if (standard != NULL)
    mw_check_add (self, MW_SEVERITY_ERROR, node, FALSE, shape->section,
                  _("“%s” can be “%s” in %s, but this document follows %s"),
                  field->name, text, standard->name, self->standard->name);
  else if (near != NULL)
    mw_check_add (self, MW_SEVERITY_ERROR, node, FALSE, shape->section,
                  _("“%s” cannot be “%s”; did you mean “%s”?"), field->name, text, near);
  else if (field->values[1] == NULL)
    mw_check_add (self, MW_SEVERITY_ERROR, node, FALSE, shape->section,
                  _("“%s” must be “%s”, not “%s”"), field->name, values, text);
  else
    mw_check_add (self, MW_SEVERITY_ERROR, node, FALSE, shape->section,
                  _("“%s” cannot be “%s”; it is one of: %s"), field->name, text, values);
}

static void
check_values (MwCheck       *self,
              const MwShape *shape,
              const MwField *field,
              const MwNode  *node)
{
  if (field->values != NULL && mw_node_get_node_type (node) == MW_NODE_STRING &&
      !g_strv_contains (field->values, mw_node_get_text (node)) && !may_be_variable (self, node))
    report_value (self, shape, field, node);
}

static const char *
get_text_complaint (MwFormat    format,
                    const char *text)
{
  switch (format)
    {
    case MW_FORMAT_URI:
      return mw_format_is_uri (text) ? NULL : _("a whole address, such as https://example.com/orders");

    case MW_FORMAT_SFTP:
      return mw_format_is_uri (text) && g_str_has_prefix (text, "sftp://") ? NULL : _("an address that begins with sftp://");

    case MW_FORMAT_DATE:
      return mw_format_is_date (text) ? NULL : _("a day, such as 2026-01-31");

    case MW_FORMAT_DATE_TIME:
      return mw_format_is_date_time (text) ? NULL : _("a moment, such as 2026-01-31T09:00:00Z");

    case MW_FORMAT_STABLE_ID:
      return mw_format_is_stable_id (text) ? NULL : _("made of letters, digits, hyphens and underscores only");

    case MW_FORMAT_REFERENCE:
      return mw_format_is_reference (text, FALSE) ? NULL : _("“object.property” or “schema/object/properties/property”");

    case MW_FORMAT_REFERENCE_3_2:
      return mw_format_is_reference (text, TRUE) ? NULL : _("“object.property” or “schema/object/properties/property”");

    case MW_FORMAT_NONE:
    case MW_FORMAT_NOT_NEGATIVE:
    case MW_FORMAT_POSITIVE:
    case MW_FORMAT_AT_LEAST_ONE:
    default:
      return NULL;
    }
}

static const char *
get_number_complaint (MwFormat format,
                      double   number)
{
  if (format == MW_FORMAT_NOT_NEGATIVE && number < 0)
    return _("zero or more");

  if (format == MW_FORMAT_POSITIVE && number <= 0)
    return _("more than zero");

  if (format == MW_FORMAT_AT_LEAST_ONE && number < 1)
    return _("one or more");

  return NULL;
}

static void
check_format (MwCheck       *self,
              const MwShape *shape,
              const MwField *field,
              const MwNode  *node)
{
  MwNodeType type = mw_node_get_node_type (node);
  const char *text = mw_node_get_text (node);
  const char *complaint = NULL;

  if (field->format == MW_FORMAT_NONE)
    return;

  if (type == MW_NODE_STRING && !may_be_variable (self, node))
    complaint = get_text_complaint (field->format, text);
  else if (type == MW_NODE_NUMBER)
    complaint = get_number_complaint (field->format, mw_node_get_number (node, 0));

  if (complaint != NULL)
    mw_check_add (self, MW_SEVERITY_ERROR, node, FALSE, shape->section,
                  _("“%s” must be %s; “%s” is not"), field->name, complaint, text);
  else if (field->format == MW_FORMAT_DATE_TIME && type == MW_NODE_STRING && mw_format_is_date_time (text) &&
           !mw_format_has_zone (text))
    mw_check_add (self, MW_SEVERITY_WARNING, node, FALSE, shape->section,
                  _("“%s” names no time zone; add Z for UTC"), field->name);
}

static void
check_item (MwCheck       *self,
            const MwShape *shape,
            const MwField *field,
            const MwShape *item_shape,
            const MwNode  *node)
{
  MwNodeType type = mw_node_get_node_type (node);

  if (!has_type (field, node))
    {
      report_type (self, shape, field, node);
      return;
    }

  check_values (self, shape, field, node);
  check_format (self, shape, field, node);

  if (type == MW_NODE_MAPPING && item_shape != NULL)
    mw_check_shape (self, item_shape, node);
}

static void
check_items (MwCheck       *self,
             const MwShape *shape,
             const MwField *field,
             const MwNode  *list)
{
  /* What stands in the list is checked as if it stood alone. */
  MwField item = *field;

  if (field->type == MW_VALUE_TEXT_OR_LIST)
    item.type = MW_VALUE_TEXT;
  else if (field->type == MW_VALUE_MAPPING_OR_LIST)
    item.type = MW_VALUE_MAPPING;

  for (const MwNode *node = mw_node_get_first (list); node != NULL; node = mw_node_get_next (node))
    check_item (self, shape, &item, field->item_shape != NULL ? field->item_shape : field->shape, node);

  mw_check_list (self, shape, field, list);
}

void
mw_check_value (MwCheck       *self,
                const MwShape *shape,
                const MwField *field,
                const MwNode  *node)
{
  gboolean is_list = mw_node_get_node_type (node) == MW_NODE_SEQUENCE;

  if (is_list && (field->is_list || field->type == MW_VALUE_TEXT_OR_LIST || field->type == MW_VALUE_MAPPING_OR_LIST))
    check_items (self, shape, field, node);
  else if (field->is_list)
    mw_check_add (self, MW_SEVERITY_ERROR, node, FALSE, shape->section,
                  _("“%s” must be a list, each item with a dash before it"), field->name);
  else
    check_item (self, shape, field, field->shape, node);
}
