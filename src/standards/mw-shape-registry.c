/* mw-shape-registry.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-check.h"

#include <glib/gi18n.h>
#include <string.h>

/* The resources of the registry API beside products and contracts. They may
 * have more fields than these. */

#define ALL MW_VERSIONS_ALL

static const char * const team_types[] = {
  "Domain", "Team", "Domain Team", "Enabling Team", "Platform Team", "Governance Group", NULL
};
static const char * const access_statuses[] = { "requested", "approved", "rejected", NULL };
static const char * const results[] = { "passed", "failed", "warning", "error", "unknown", NULL };
static const char * const policy_statuses[] = { "Draft", "Accepted", "Rejected", "Deprecated", NULL };
static const char * const healths[] = { "healthy", "degraded", "critical", "unknown", NULL };

/* -------------------------------------------------------------------- team */

static const MwField member_fields[] = {
  MW_TEXT ("emailAddress", N_("Email address")),
  MW_TEXT ("name", N_("Name")),
  MW_TEXT ("role", N_("Role")),
  MW_END
};

static const MwShape member = {
  .what = N_("A team member"),
  .section = "Team",
  .fields = member_fields,
};

static const MwField team_fields[] = {
  MW_TEXT ("id", N_("Id"), .help = N_("Stays the same for ever; used in addresses, so without slashes."), .required = ALL),
  MW_TEXT ("name", N_("Name"), .help = N_("What people call the team."), .required = ALL),
  MW_TEXT ("type", N_("Type"), .help = N_("What the team is in the mesh."), .recommended = team_types, .required = ALL),
  MW_TEXT ("parent", N_("Parent"), .help = N_("The domain or team that it belongs to.")),
  MW_TEXT ("description", N_("Description")),
  MW_PARTS ("members", member, N_("Members")),
  MW_TEXTS ("tags", N_("Tags")),
  MW_FIELD ("links", MW_VALUE_MAPPING, N_("Links")),
  MW_FIELD ("custom", MW_VALUE_MAPPING, N_("Custom properties")),
  MW_END
};

const MwShape mw_shape_team = {
  .what = N_("A team"),
  .section = "Team",
  .fields = team_fields,
};

/* ------------------------------------------------------------------ access */

static const MwField info_fields[] = {
  MW_TEXT ("purpose", N_("Purpose"), .help = N_("What the consumer needs the data for."), .required = ALL),
  MW_TEXT ("individualAgreements", N_("Individual agreements")),
  MW_TEXT ("status", N_("Status"), .recommended = access_statuses),
  MW_FIELD ("active", MW_VALUE_BOOLEAN, N_("Active")),
  MW_TEXT ("startDate", N_("From"), .format = MW_FORMAT_DATE),
  MW_TEXT ("endDate", N_("Until"), .format = MW_FORMAT_DATE),
  MW_TEXT ("nextReassessmentDate", N_("Looked at again"), .format = MW_FORMAT_DATE),
  MW_END
};

static const MwShape info = {
  .what = N_("An access agreement's info"),
  .section = "Access",
  .fields = info_fields,
};

static const MwField provider_fields[] = {
  MW_TEXT ("dataProductId", N_("Data product"), .required = ALL),
  MW_TEXT ("outputPortId", N_("Output port"), .required = ALL),
  MW_TEXT ("teamId", N_("Team")),
  MW_TEXT ("dataContractId", N_("Contract")),
  MW_TEXT ("dataContractVersion", N_("Version of the contract")),
  MW_END
};

static const MwShape provider = {
  .what = N_("The provider"),
  .section = "Access",
  .fields = provider_fields,
};

static const MwField consumer_fields[] = {
  MW_TEXT ("dataProductId", N_("Data product")),
  MW_TEXT ("teamId", N_("Team")),
  MW_TEXT ("userId", N_("User")),
  MW_END
};

static void
verify_consumer (MwCheck       *check,
                 const MwShape *shape,
                 const MwNode  *node)
{
  if (mw_node_get_member (node, "dataProductId") == NULL && mw_node_get_member (node, "teamId") == NULL &&
      mw_node_get_member (node, "userId") == NULL)
    mw_check_add (check, MW_SEVERITY_ERROR, node, TRUE, shape->section,
                  _("The consumer needs “dataProductId”, “teamId” or “userId”"));
}

static const MwShape consumer = {
  .what = N_("The consumer"),
  .section = "Access",
  .fields = consumer_fields,
  .verify = verify_consumer,
};

static const MwField access_fields[] = {
  MW_TEXT ("id", N_("Id"), .required = ALL),
  MW_PART ("info", info, N_("Info"), .required = ALL),
  MW_PART ("provider", provider, N_("Provider"), .required = ALL),
  MW_PART ("consumer", consumer, N_("Consumer"), .required = ALL),
  MW_TEXTS ("roles", N_("Roles")),
  MW_FIELD ("provisioning", MW_VALUE_MAPPING, N_("Provisioning")),
  MW_TEXTS ("tags", N_("Tags")),
  MW_FIELD ("links", MW_VALUE_MAPPING, N_("Links")),
  MW_FIELD ("custom", MW_VALUE_MAPPING, N_("Custom properties")),
  MW_END
};

const MwShape mw_shape_access = {
  .what = N_("An access agreement"),
  .section = "Access",
  .fields = access_fields,
};

/* -------------------------------------------------------------- definition */

static const MwField definition_fields[] = {
  MW_TEXT ("id", N_("Id"), .required = ALL),
  MW_TEXT ("owner", N_("Owner"), .help = N_("The team that says what the concept means."), .required = ALL),
  MW_TEXT ("title", N_("Title")),
  MW_TEXT ("description", N_("Description")),
  MW_TEXT ("type", N_("Type")),
  MW_FIELD ("enum", MW_VALUE_SCALAR, N_("Allowed values"), .is_list = TRUE),
  MW_FIELD ("minLength", MW_VALUE_NUMBER, N_("Shortest")),
  MW_FIELD ("maxLength", MW_VALUE_NUMBER, N_("Longest")),
  MW_FIELD ("minimum", MW_VALUE_NUMBER, N_("Minimum")),
  MW_FIELD ("maximum", MW_VALUE_NUMBER, N_("Maximum")),
  MW_FIELD ("exclusiveMinimum", MW_VALUE_NUMBER, N_("Exclusive minimum")),
  MW_FIELD ("exclusiveMaximum", MW_VALUE_NUMBER, N_("Exclusive maximum")),
  MW_TEXT ("format", N_("Format")),
  MW_TEXT ("pattern", N_("Pattern")),
  MW_FIELD ("example", MW_VALUE_SCALAR, N_("Example")),
  MW_FIELD ("pii", MW_VALUE_BOOLEAN, N_("Personal data")),
  MW_TEXT ("classification", N_("Classification")),
  MW_TEXTS ("tags", N_("Tags")),
  MW_END
};

const MwShape mw_shape_definition = {
  .what = N_("A definition"),
  .section = "Definition",
  .fields = definition_fields,
};

/* ------------------------------------------------------------------ policy */

static const MwField policy_fields[] = {
  MW_TEXT ("id", N_("Id")),
  MW_TEXT ("name", N_("Name"), .required = ALL),
  MW_TEXT ("status", N_("Status"), .recommended = policy_statuses),
  MW_TEXT ("content", N_("Content"), .help = N_("What must hold and why, in Markdown.")),
  MW_END
};

const MwShape mw_shape_policy = {
  .what = N_("A policy"),
  .section = "Policy",
  .fields = policy_fields,
};

/* ---------------------------------------------------- classification scheme */

static const MwField classification_fields[] = {
  MW_TEXT ("externalId", N_("Id"), .required = ALL),
  MW_TEXT ("name", N_("Name"), .required = ALL),
  MW_FIELD ("level", MW_VALUE_INTEGER, N_("Level"), .help = N_("The higher, the more sensitive.")),
  MW_TEXT ("description", N_("Description")),
  MW_TEXT ("criteria", N_("Criteria"), .help = N_("When it applies, in Markdown.")),
  MW_TEXT ("colorScheme", N_("Colour")),
  MW_TEXT ("icon", N_("Icon")),
  MW_END
};

static const MwShape classification = {
  .what = N_("A classification"),
  .section = "Classification scheme",
  .fields = classification_fields,
};

static const MwField scheme_fields[] = {
  MW_TEXT ("externalId", N_("Id"), .required = ALL),
  MW_TEXT ("name", N_("Name"), .required = ALL),
  MW_TEXT ("description", N_("Description")),
  MW_TEXT ("customProperty", N_("Custom property")),
  MW_FIELD ("rank", MW_VALUE_INTEGER, N_("Rank")),
  MW_PARTS ("classifications", classification, N_("Classifications")),
  MW_END
};

const MwShape mw_shape_classification_scheme = {
  .what = N_("A classification scheme"),
  .section = "Classification scheme",
  .fields = scheme_fields,
};

/* ------------------------------------------------------------ test results */

static const MwField check_fields[] = {
  MW_TEXT ("type", N_("Type"), .required = ALL),
  MW_TEXT ("name", N_("Name")),
  MW_TEXT ("result", N_("Result"), .values = results, .required = ALL),
  MW_TEXT ("engine", N_("Engine")),
  MW_TEXT ("model", N_("Schema object")),
  MW_TEXT ("field", N_("Property")),
  MW_TEXT ("reason", N_("Reason")),
  MW_TEXT ("details", N_("Details")),
  MW_END
};

static const MwShape check = {
  .what = N_("A check"),
  .section = "Test results",
  .fields = check_fields,
};

static const MwField log_fields[] = {
  MW_TEXT ("level", N_("Level")),
  MW_TEXT ("message", N_("Message")),
  MW_TEXT ("timestamp", N_("Time"), .format = MW_FORMAT_DATE_TIME),
  MW_END
};

static const MwShape log_entry = {
  .what = N_("A log entry"),
  .section = "Test results",
  .fields = log_fields,
};

static const MwField results_fields[] = {
  MW_TEXT ("id", N_("Id"), .required = ALL),
  MW_TEXT ("dataContractId", N_("Contract"), .required = ALL),
  MW_TEXT ("dataContractVersion", N_("Version of the contract"), .required = ALL),
  MW_TEXT ("server", N_("Server"), .required = ALL),
  MW_TEXT ("timestampStart", N_("Begun"), .format = MW_FORMAT_DATE_TIME, .required = ALL),
  MW_TEXT ("timestampEnd", N_("Ended"), .format = MW_FORMAT_DATE_TIME, .required = ALL),
  MW_TEXT ("result", N_("Result"), .values = results, .required = ALL),
  MW_PARTS ("checks", check, N_("Checks")),
  MW_PARTS ("logs", log_entry, N_("Logs")),
  MW_END
};

const MwShape mw_shape_test_results = {
  .what = N_("A test result"),
  .section = "Test results",
  .fields = results_fields,
};

static const MwField metrics_fields[] = {
  MW_TEXT ("schemaVersion", N_("Version of the form"), .required = ALL),
  MW_TEXT ("productId", N_("Data product"), .required = ALL),
  MW_TEXT ("asOf", N_("Time"), .format = MW_FORMAT_DATE_TIME, .required = ALL),
  MW_TEXT ("period", N_("Period"), .required = ALL),
  MW_TEXT ("status", N_("Status"), .values = healths, .required = ALL),
  MW_FIELD ("physical", MW_VALUE_MAPPING, N_("Physical")),
  MW_FIELD ("static", MW_VALUE_MAPPING, N_("Static")),
  MW_FIELD ("dynamic", MW_VALUE_MAPPING, N_("Dynamic")),
  MW_FIELD ("outputPorts", MW_VALUE_MAPPING, N_("Output ports"), .is_list = TRUE),
  MW_END
};

const MwShape mw_shape_observability_metrics = {
  .what = N_("An observability report"),
  .section = "Observability metrics",
  .fields = metrics_fields,
};

/* ---------------------------------------- Data Product Specification 0.0.1 */

static const MwField legacy_info_fields[] = {
  MW_TEXT ("title", N_("Title"), .required = ALL),
  MW_TEXT ("owner", N_("Owner"), .required = ALL),
  MW_END
};

static const MwShape legacy_info = {
  .what = N_("The product's info"),
  .section = "Info",
  .fields = legacy_info_fields,
};

static const MwField legacy_product_fields[] = {
  MW_TEXT ("id", N_("Id"), .required = ALL),
  MW_PART ("info", legacy_info, N_("Info"), .required = ALL),
  MW_FIELD ("inputPorts", MW_VALUE_MAPPING, N_("Input ports"), .is_list = TRUE),
  MW_FIELD ("outputPorts", MW_VALUE_MAPPING, N_("Output ports"), .is_list = TRUE),
  MW_END
};

const MwShape mw_shape_legacy_product = {
  .what = N_("A data product"),
  .section = "Fundamentals",
  .fields = legacy_product_fields,
};
