/* mw-shape-odcs-common.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-shape-odcs-common.h"

#include <glib/gi18n.h>

static const char * const definition_types[] = {
  "businessDefinition", "transformationImplementation", "videoTutorial", "tutorial", "implementation",
  "glossary", "ontology", "taxonomy", "canonicalUrl", NULL
};

static const MwField custom_property_fields[] = {
  MW_STABLE_ID (SINCE_3_1),
  MW_TEXT ("property", N_("Property"), .help = N_("The name of what you add to the standard."), .required = SINCE_3_1),
  MW_FIELD ("value", MW_VALUE_ANY, N_("Value"), .help = N_("Anything: a text, a number, a list or a mapping."),
            .required = SINCE_3_1),
  MW_TEXT ("description", N_("Description"), .in = SINCE_3_1),
  MW_TEXT ("vendor", N_("Vendor"), .help = N_("Whose tool understands the property."), .in = V3_2),
  MW_END
};

const MwShape mw_shape_odcs_custom_property = {
  .what = N_("A custom property"),
  .section = "Custom properties",
  .fields = custom_property_fields,
  .closed = SINCE_3_1,
};

static const MwField definition_fields[] = {
  MW_STABLE_ID (SINCE_3_1),
  MW_TEXT ("type", N_("Type"), .help = N_("What is found at the address."), .recommended = definition_types, .required = ALL),
  MW_TEXT ("url", N_("Address"), .help = N_("Where the authoritative text is."), .example = "https://wiki.example.com/orders",
           .required = ALL),
  MW_TEXT ("description", N_("Description"), .in = SINCE_3_1),
  MW_END
};

const MwShape mw_shape_odcs_definition = {
  .what = N_("An authoritative definition"),
  .section = "Authoritative definitions",
  .fields = definition_fields,
  .closed = SINCE_3_1,
};

static const MwField role_fields[] = {
  MW_STABLE_ID (SINCE_3_1),
  MW_TEXT ("role", N_("Role"), .help = N_("The role of the database or platform that gives access."), .required = ALL),
  MW_TEXT ("description", N_("Description")),
  MW_TEXT ("access", N_("Access"), .example = "read"),
  MW_TEXT ("firstLevelApprovers", N_("First approvers")),
  MW_TEXT ("secondLevelApprovers", N_("Second approvers")),
  MW_CUSTOM_PROPERTIES (.in = SINCE_3_0_1),
  MW_END
};

const MwShape mw_shape_odcs_role = {
  .what = N_("A role"),
  .section = "Roles",
  .fields = role_fields,
  .closed = SINCE_3_1,
};

static const MwField synonym_fields[] = {
  MW_STABLE_ID (V3_2),
  MW_TEXT ("synonym", N_("Synonym"), .help = N_("Another name that people use."), .required = ALL),
  MW_TEXT ("description", N_("Description")),
  MW_TEXT ("locale", N_("Language"), .example = "en-GB"),
  MW_TEXT ("source", N_("Source")),
  MW_TEXT ("status", N_("Status")),
  MW_CUSTOM_PROPERTIES (),
  MW_END
};

const MwShape mw_shape_odcs_synonym = {
  .what = N_("A synonym"),
  .section = "Synonyms",
  .fields = synonym_fields,
  .closed = ALL,
};

static const MwField statement_fields[] = {
  MW_TEXT ("id", N_("Id")),
  MW_TEXT ("question", N_("Question"), .required = ALL),
  MW_TEXT ("answer", N_("Answer")),
  MW_DEFINITIONS (),
  MW_TAGS (),
  MW_CUSTOM_PROPERTIES (),
  MW_END
};

static const MwShape statement = {
  .what = N_("A verified statement"),
  .section = "Context",
  .fields = statement_fields,
  .closed = ALL,
};

static const MwField constraint_fields[] = {
  MW_TEXT ("id", N_("Id")),
  MW_TEXT ("constraint", N_("Constraint"), .required = ALL),
  MW_DEFINITIONS (),
  MW_TAGS (),
  MW_CUSTOM_PROPERTIES (),
  MW_END
};

static const MwShape constraint = {
  .what = N_("A constraint"),
  .section = "Context",
  .fields = constraint_fields,
  .closed = ALL,
};

static const MwField context_fields[] = {
  MW_TEXT ("instructions", N_("Instructions"), .help = N_("What an assistant must know to use the data well.")),
  MW_PARTS ("verifiedStatements", statement, N_("Verified statements")),
  MW_PARTS ("constraints", constraint, N_("Constraints")),
  MW_END
};

const MwShape mw_shape_odcs_context = {
  .what = N_("The context"),
  .section = "Context",
  .fields = context_fields,
  .closed = ALL,
};
