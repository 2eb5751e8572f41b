/* mw-shape-odps.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-version.h"

#include <glib/gi18n.h>

/* ODPS: the fields of a Bitol data product, 0.9.0 to 1.1.0. Labels and help are
 * ours; names, types and requirements are the standard's. */

#define V0_9 MW_ODPS_0_9_0
#define V1_0 MW_ODPS_1_0_0
#define V1_1 MW_ODPS_1_1_0
#define SINCE_1_0 (V1_0 | V1_1)
#define UNTIL_1_0 (V0_9 | V1_0)
#define ALL (V0_9 | V1_0 | V1_1)

static const char * const kinds[] = { "DataProduct", NULL };
static const char * const statuses[] = { "proposed", "draft", "active", "deprecated", "retired", NULL };
static const char * const archetypes[] = { "sourceAligned", "aggregate", "consumerAligned", NULL };
static const char * const definition_types[] = {
  "businessDefinition", "transformationImplementation", "videoTutorial", "tutorial", "implementation", NULL
};
static const char * const recommended_definition_types[] = {
  "businessDefinition", "transformationImplementation", "videoTutorial", "tutorial", "implementation",
  "glossary", "ontology", "taxonomy", "canonicalUrl", NULL
};
static const char * const port_types[] = { "tables", "files", "topic", "api", "s3", "snowflake", "bigquery", "databricks", "postgres", NULL };
static const char * const port_contents[] = { "discoverability", "observability", "control", "dictionary", NULL };
static const char * const management_types[] = { "rest", "topic", NULL };
static const char * const tools[] = { "email", "slack", "teams", "discord", "ticket", "other", NULL };
static const char * const scopes[] = { "interactive", "announcements", "issues", NULL };
static const char * const roles[] = { "owner", "data steward", "data engineer", "domain expert", NULL };

static const MwField custom_property_fields[] = {
  MW_TEXT ("id", N_("Id"), .in = V1_1),
  MW_TEXT ("property", N_("Property"), .help = N_("The name of what you add to the standard."), .required = ALL),
  MW_FIELD ("value", MW_VALUE_ANY, N_("Value"), .help = N_("Anything: a text, a number, a list or a mapping."), .required = ALL),
  MW_TEXT ("description", N_("Description")),
  MW_TEXT ("vendor", N_("Vendor"), .help = N_("Whose tool understands the property."), .in = V1_1),
  MW_END
};

static const MwShape custom_property = {
  .what = N_("A custom property"),
  .section = "Custom properties",
  .fields = custom_property_fields,
  .closed = ALL,
};

static const MwField definition_fields[] = {
  MW_TEXT ("id", N_("Id"), .in = V1_1),
  MW_TEXT ("type", N_("Type"), .values = definition_types, .in = V0_9, .required = V0_9),
  MW_TEXT ("type", N_("Type"), .help = N_("What is found at the address."),
           .recommended = recommended_definition_types, .in = SINCE_1_0, .required = SINCE_1_0),
  MW_TEXT ("url", N_("Address"), .help = N_("Where the authoritative text is."), .example = "https://wiki.example.com/orders",
           .format = MW_FORMAT_URI, .required = ALL),
  MW_TEXT ("description", N_("Description")),
  MW_END
};

static const MwShape definition = {
  .what = N_("An authoritative definition"),
  .section = "Authoritative definitions",
  .fields = definition_fields,
  .closed = ALL,
};

#define EXTENSIONS(versions_) \
        MW_TEXTS ("tags", N_("Tags"), .help = N_("Words by which it is found."), .in = versions_), \
        MW_PARTS ("customProperties", custom_property, N_("Custom properties"), .in = versions_), \
        MW_PARTS ("authoritativeDefinitions", definition, N_("Authoritative definitions"), .in = versions_)

static const MwField description_fields[] = {
  MW_TEXT ("purpose", N_("Purpose"), .help = N_("What the product is for: the questions that it answers.")),
  MW_TEXT ("limitations", N_("Limitations"), .help = N_("What it is not fit for.")),
  MW_TEXT ("usage", N_("Usage"), .help = N_("How to use it well.")),
  MW_PARTS ("authoritativeDefinitions", definition, N_("Authoritative definitions")),
  MW_PARTS ("customProperties", custom_property, N_("Custom properties")),
  MW_END
};

static const MwShape description = {
  .what = N_("The description"),
  .section = "Fundamentals",
  .fields = description_fields,
  .closed = ALL,
};

static const MwField input_port_fields[] = {
  MW_TEXT ("id", N_("Id"), .in = V1_1),
  MW_TEXT ("name", N_("Name"), .help = N_("What the data are that come in."), .required = ALL),
  MW_TEXT ("version", N_("Version"), .help = N_("The version that the product was built for."), .example = "1.0.0", .required = UNTIL_1_0),
  MW_TEXT ("contractId", N_("Contract"), .help = N_("The contract that the product relies on."), .required = UNTIL_1_0),
  EXTENSIONS (SINCE_1_0),
  MW_FIELD ("deprecated", MW_VALUE_BOOLEAN, N_("Deprecated"), .in = V1_1),
  MW_END
};

static const MwShape input_port = {
  .what = N_("An input port"),
  .section = "Input ports",
  .fields = input_port_fields,
  .closed = ALL,
};

static const MwField sbom_fields[] = {
  MW_TEXT ("id", N_("Id"), .in = V1_1),
  MW_TEXT ("type", N_("Type"), .example = "external"),
  MW_TEXT ("url", N_("Address"), .help = N_("Where the bill of materials is."), .format = MW_FORMAT_URI, .required = UNTIL_1_0),
  EXTENSIONS (V1_1),
  MW_END
};

static const MwShape sbom = {
  .what = N_("A software bill of materials"),
  .section = "Output ports",
  .fields = sbom_fields,
  .closed = ALL,
};

static const MwField input_contract_fields[] = {
  MW_TEXT ("id", N_("Contract"), .help = N_("The contract whose data feed this port."), .required = ALL),
  MW_TEXT ("version", N_("Version"), .example = "1.0.0", .required = ALL),
  MW_END
};

static const MwShape input_contract = {
  .what = N_("An input contract"),
  .section = "Output ports",
  .fields = input_contract_fields,
  .closed = ALL,
};

static const MwField synonym_fields[] = {
  MW_TEXT ("id", N_("Id")),
  MW_TEXT ("synonym", N_("Synonym"), .help = N_("Another name that people use."), .required = ALL),
  MW_TEXT ("description", N_("Description")),
  MW_TEXT ("locale", N_("Language"), .example = "en-GB"),
  MW_TEXT ("source", N_("Source")),
  MW_TEXT ("status", N_("Status")),
  MW_PARTS ("customProperties", custom_property, N_("Custom properties")),
  MW_END
};

static const MwShape synonym = {
  .what = N_("A synonym"),
  .section = "Synonyms",
  .fields = synonym_fields,
  .closed = ALL,
};

static const MwField statement_fields[] = {
  MW_TEXT ("id", N_("Id")),
  MW_TEXT ("question", N_("Question"), .required = ALL),
  MW_TEXT ("answer", N_("Answer")),
  EXTENSIONS (ALL),
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
  EXTENSIONS (ALL),
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

static const MwShape context = {
  .what = N_("The context"),
  .section = "Context",
  .fields = context_fields,
  .closed = ALL,
};

static const MwField output_port_fields[] = {
  MW_TEXT ("id", N_("Id"), .in = V1_1),
  MW_TEXT ("name", N_("Name"), .help = N_("What the port offers."), .example = "orders", .required = ALL),
  MW_TEXT ("description", N_("Description")),
  MW_TEXT ("type", N_("Type"), .help = N_("How the data are served."), .recommended = port_types),
  MW_TEXT ("version", N_("Version"), .help = N_("Name and version together are what consumers rely on."), .example = "1.0.0",
           .required = UNTIL_1_0),
  MW_TEXT ("contractId", N_("Contract"), .help = N_("The contract that this port keeps.")),
  MW_PARTS ("sbom", sbom, N_("Software bill of materials")),
  MW_PARTS ("inputContracts", input_contract, N_("Input contracts"), .help = N_("Which contracts the data of this port come from.")),
  EXTENSIONS (SINCE_1_0),
  MW_FIELD ("deprecated", MW_VALUE_BOOLEAN, N_("Deprecated"), .in = V1_1),
  MW_PARTS ("synonyms", synonym, N_("Synonyms"), .in = V1_1),
  MW_PART ("context", context, N_("Context"), .in = V1_1),
  MW_END
};

static const MwShape output_port = {
  .what = N_("An output port"),
  .section = "Output ports",
  .fields = output_port_fields,
  .closed = ALL,
};

static const MwField management_port_fields[] = {
  MW_TEXT ("id", N_("Id"), .in = V1_1),
  MW_TEXT ("name", N_("Name"), .required = ALL),
  MW_TEXT ("content", N_("Content"), .help = N_("What the port tells or lets you do."), .recommended = port_contents, .required = ALL),
  MW_TEXT ("type", N_("Type"), .recommended = management_types),
  MW_TEXT ("url", N_("Address"), .format = MW_FORMAT_URI),
  MW_TEXT ("channel", N_("Channel"), .help = N_("The topic, when the port is one.")),
  MW_TEXT ("description", N_("Description")),
  EXTENSIONS (ALL),
  MW_FIELD ("deprecated", MW_VALUE_BOOLEAN, N_("Deprecated"), .in = V1_1),
  MW_END
};

static const MwShape management_port = {
  .what = N_("A management port"),
  .section = "Management ports",
  .fields = management_port_fields,
  .closed = ALL,
};

static const MwField support_fields[] = {
  MW_TEXT ("id", N_("Id"), .in = V1_1),
  MW_TEXT ("channel", N_("Channel"), .help = N_("Where people ask."), .example = "#orders-help", .required = ALL),
  MW_TEXT ("url", N_("Address"), .format = MW_FORMAT_URI, .required = ALL),
  MW_TEXT ("description", N_("Description")),
  MW_TEXT ("tool", N_("Tool"), .recommended = tools),
  MW_TEXT ("scope", N_("Scope"), .recommended = scopes),
  MW_TEXT ("invitationUrl", N_("Invitation"), .format = MW_FORMAT_URI),
  EXTENSIONS (ALL),
  MW_END
};

static const MwShape support = {
  .what = N_("A support channel"),
  .section = "Support",
  .fields = support_fields,
  .closed = ALL,
};

static const MwField member_fields[] = {
  MW_TEXT ("id", N_("Id"), .in = V1_1),
  MW_TEXT ("username", N_("User name"), .example = "ada@example.com", .required = SINCE_1_0),
  MW_TEXT ("name", N_("Name")),
  MW_TEXT ("description", N_("Description")),
  MW_TEXT ("role", N_("Role"), .help = N_("The owner is who decides."), .recommended = roles),
  MW_TEXT ("dateIn", N_("Since"), .example = "2026-01-31", .format = MW_FORMAT_DATE),
  MW_TEXT ("dateOut", N_("Until"), .example = "2026-12-31", .format = MW_FORMAT_DATE),
  MW_TEXT ("replacedByUsername", N_("Replaced by")),
  EXTENSIONS (SINCE_1_0),
  MW_END
};

static const MwShape member = {
  .what = N_("A team member"),
  .section = "Team",
  .fields = member_fields,
  .closed = ALL,
};

static const MwField team_fields[] = {
  MW_TEXT ("name", N_("Name"), .help = N_("The team that answers for the product.")),
  MW_TEXT ("description", N_("Description")),
  MW_PARTS ("members", member, N_("Members")),
  EXTENSIONS (ALL),
  MW_END
};

static const MwShape team = {
  .what = N_("The team"),
  .section = "Team",
  .fields = team_fields,
  .closed = ALL,
};

static const MwField product_fields[] = {
  MW_TEXT ("apiVersion", N_("Version of the standard"), .example = "v1.0.0", .required = ALL),
  MW_TEXT ("kind", N_("Kind"), .values = kinds, .required = ALL),
  MW_TEXT ("id", N_("Id"), .help = N_("Stays the same for ever; used in addresses, so without slashes."), .required = ALL),
  MW_TEXT ("name", N_("Name"), .help = N_("What people call the product.")),
  MW_TEXT ("version", N_("Version"), .example = "1.0.0"),
  MW_TEXT ("status", N_("Status"), .help = N_("Where the product is in its life."), .recommended = statuses, .required = UNTIL_1_0),
  MW_TEXT ("domain", N_("Domain"), .help = N_("The domain that owns the product.")),
  MW_TEXT ("tenant", N_("Tenant")),
  MW_PARTS ("authoritativeDefinitions", definition, N_("Authoritative definitions")),
  MW_PART ("description", description, N_("Description")),
  MW_PARTS ("customProperties", custom_property, N_("Custom properties")),
  MW_TEXTS ("tags", N_("Tags"), .help = N_("Words by which the product is found.")),
  MW_PARTS ("inputPorts", input_port, N_("Input ports"), .help = N_("What the product expects of others.")),
  MW_PARTS ("outputPorts", output_port, N_("Output ports"), .help = N_("What the product promises to others."),
            .told_apart = "name", .and_by = "version"),
  MW_PARTS ("managementPorts", management_port, N_("Management ports"), .help = N_("Where the product is found, watched and controlled.")),
  MW_PARTS ("support", support, N_("Support")),
  MW_PARTS ("team", member, N_("Team"), .in = V0_9),
  MW_PART ("team", team, N_("Team"), .in = SINCE_1_0),
  MW_TEXT ("productCreatedTs", N_("Created"), .example = "2026-01-31T09:00:00Z", .format = MW_FORMAT_DATE_TIME),
  MW_FIELD ("deprecated", MW_VALUE_BOOLEAN, N_("Deprecated"), .in = V1_1),
  MW_PARTS ("synonyms", synonym, N_("Synonyms"), .in = V1_1),
  MW_TEXT ("type", N_("Archetype"), .help = N_("Close to a source, combining several, or made for one use."),
           .recommended = archetypes, .in = V1_1),
  MW_PART ("context", context, N_("Context"), .in = V1_1),
  MW_END
};

const MwShape mw_shape_odps = {
  .what = N_("A data product"),
  .section = "Fundamentals",
  .fields = product_fields,
  .closed = ALL,
};
