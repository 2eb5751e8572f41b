/* mw-check-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-check.h"

#include <glib/gi18n.h>

/* Order of members does not matter: what is the same in JSON is the same. */
static gboolean
are_equal (const MwNode *first,
           const MwNode *second)
{
  MwNodeType type = mw_node_get_node_type (first);

  if (type != mw_node_get_node_type (second) || mw_node_get_n_children (first) != mw_node_get_n_children (second))
    return FALSE;

  if (type == MW_NODE_NUMBER)
    return mw_node_get_number (first, 0) == mw_node_get_number (second, 0);

  if (type == MW_NODE_BOOLEAN)
    return mw_node_get_boolean (first, FALSE) == mw_node_get_boolean (second, FALSE);

  if (type == MW_NODE_NULL || type == MW_NODE_STRING)
    return g_strcmp0 (mw_node_get_text (first), mw_node_get_text (second)) == 0;

  for (guint i = 0; i < mw_node_get_n_children (first); i++)
    {
      const MwNode *child = mw_node_get_nth (first, i);
      const MwNode *other = type == MW_NODE_MAPPING
                            ? mw_node_get_member (second, mw_node_get_key (child))
                            : mw_node_get_nth (second, i);

      if (other == NULL || !are_equal (child, other))
        return FALSE;
    }

  return TRUE;
}

/* More than this many items are not compared each with each. */
#define MAX_COMPARED 500

static void
check_unique (MwCheck       *self,
              const MwShape *shape,
              const MwField *field,
              const MwNode  *list)
{
  guint n_items = MIN (mw_node_get_n_children (list), MAX_COMPARED);

  for (guint i = 1; i < n_items; i++)
    for (guint j = 0; j < i; j++)
      if (are_equal (mw_node_get_nth (list, i), mw_node_get_nth (list, j)))
        {
          mw_check_add (self, MW_SEVERITY_ERROR, mw_node_get_nth (list, i), FALSE, shape->section,
                        _("“%s” has the same value twice"), field->name);
          break;
        }
}

static void
check_length (MwCheck       *self,
              const MwShape *shape,
              const MwField *field,
              const MwNode  *list)
{
  guint n_items = mw_node_get_n_children (list);

  if (n_items >= field->min_items && (field->max_items == 0 || n_items <= field->max_items))
    return;

  if (field->min_items == field->max_items)
    mw_check_add (self, MW_SEVERITY_ERROR, list, TRUE, shape->section,
                  _("“%s” must have exactly %d values, not %u"), field->name, field->min_items, n_items);
  else
    mw_check_add (self, MW_SEVERITY_ERROR, list, TRUE, shape->section,
                  _("“%s” is a list without values; add one or take the line out"), field->name);
}

/* Whatever refers to an item by its name cannot tell the two apart. The schemas
 * of the standards cannot say this, so it is a warning. */
static void
check_told_apart (MwCheck       *self,
                  const MwShape *shape,
                  const MwField *field,
                  const MwNode  *list)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const MwNode *item = mw_node_get_first (list); item != NULL; item = mw_node_get_next (item))
    {
      const MwNode *name = mw_node_get_member (item, field->told_apart);
      const char *second = field->and_by != NULL ? mw_node_get_member_text (item, field->and_by) : NULL;

      if (mw_node_get_text (name) == NULL ||
          g_hash_table_add (seen, g_strconcat (mw_node_get_text (name), "\n", second, NULL)))
        continue;

      if (second != NULL)
        mw_check_add (self, MW_SEVERITY_WARNING, name, FALSE, shape->section,
                      _("“%s” has two with “%s: %s” and “%s: %s”; give one another name or version"),
                      field->name, field->told_apart, mw_node_get_text (name), field->and_by, second);
      else
        mw_check_add (self, MW_SEVERITY_WARNING, name, FALSE, shape->section,
                      _("“%s” has two with “%s: %s”; give one another name"),
                      field->name, field->told_apart, mw_node_get_text (name));
    }
}

void
mw_check_list (MwCheck       *self,
               const MwShape *shape,
               const MwField *field,
               const MwNode  *list)
{
  check_length (self, shape, field, list);

  if (field->is_unique)
    check_unique (self, shape, field, list);

  if (field->told_apart != NULL)
    check_told_apart (self, shape, field, list);
}
