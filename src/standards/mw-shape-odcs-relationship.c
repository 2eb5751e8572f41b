/* mw-shape-odcs-relationship.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-check.h"
#include "mw-shape-odcs-common.h"

#include <glib/gi18n.h>

/* ODCS, relationships between properties, of this contract or of another. */

static const char * const relationship_types[] = { "foreignKey", NULL };

#define REFERENCE(name_, label_, required_) \
        MW_FIELD (name_, MW_VALUE_TEXT_OR_LIST, label_, .example = "customers.id", .format = MW_FORMAT_REFERENCE, \
                  .min_items = 1, .in = V3_1, .required = required_ & V3_1), \
        MW_FIELD (name_, MW_VALUE_TEXT_OR_LIST, label_, .example = "customers.id", .format = MW_FORMAT_REFERENCE_3_2, \
                  .min_items = 1, .in = V3_2, .required = required_ & V3_2)

static const MwField object_relationship_fields[] = {
  MW_TEXT ("id", N_("Id"), .in = V3_2),
  MW_TEXT ("type", N_("Type"), .values = relationship_types),
  REFERENCE ("from", N_("From"), ALL),
  REFERENCE ("to", N_("To"), ALL),
  MW_CUSTOM_PROPERTIES (),
  MW_END
};

static const MwField property_relationship_fields[] = {
  MW_TEXT ("id", N_("Id"), .in = V3_2),
  MW_TEXT ("type", N_("Type"), .values = relationship_types),
  REFERENCE ("to", N_("To"), ALL),
  MW_CUSTOM_PROPERTIES (),
  MW_END
};

static void
verify_relationship (MwCheck       *check,
                     const MwShape *shape,
                     const MwNode  *node)
{
  const MwNode *from = mw_node_get_member (node, "from");
  const MwNode *to = mw_node_get_member (node, "to");

  if (from == NULL || to == NULL)
    return;

  if (mw_node_get_node_type (from) != mw_node_get_node_type (to))
    mw_check_add (check, MW_SEVERITY_ERROR, to, FALSE, shape->section,
                  _("“from” and “to” must both be a text, or both be a list"));
  else if (mw_node_get_n_children (from) != mw_node_get_n_children (to))
    mw_check_add (check, MW_SEVERITY_WARNING, to, FALSE, shape->section,
                  _("“from” names %u properties and “to” names %u; they should be as many"),
                  mw_node_get_n_children (from), mw_node_get_n_children (to));
}

const MwShape mw_shape_odcs_object_relationship = {
  .what = N_("A relationship"),
  .section = "Relationships",
  .fields = object_relationship_fields,
  .closed = ALL,
  .verify = verify_relationship,
};

const MwShape mw_shape_odcs_property_relationship = {
  .what = N_("A relationship of a property"),
  .section = "Relationships",
  .fields = property_relationship_fields,
  .closed = ALL,
};
