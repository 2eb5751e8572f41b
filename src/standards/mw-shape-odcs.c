/* mw-shape-odcs.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-check.h"
#include "mw-shape-odcs-common.h"

#include <glib/gi18n.h>

/* ODCS: the fields of a Bitol data contract, 3.0.0 to 3.2.0, but for its
 * servers, schema and quality rules, which have files of their own. */

static const char * const kinds[] = { "DataContract", NULL };
static const char * const statuses[] = { "proposed", "draft", "active", "deprecated", "retired", NULL };
static const char * const tools[] = { "email", "slack", "teams", "discord", "googlechat", "ticket", "other", NULL };
static const char * const scopes[] = { "interactive", "announcements", "issues", "notifications", NULL };
static const char * const member_roles[] = { "owner", "data steward", "data engineer", "domain expert", NULL };
static const char * const sla_properties[] = {
  "availability", "throughput", "errorRate", "generalAvailability", "endOfSupport", "endOfLife", "retention",
  "frequency", "latency", "timeToDetect", "timeToNotify", "timeToRepair", "freshness", "timeOfAvailability", NULL
};
static const char * const sla_drivers[] = { "regulatory", "analytics", "operational", NULL };
static const char * const sla_units[] = { "d", "h", "m", "s", "y", "percent", NULL };

static const MwField description_fields[] = {
  MW_TEXT ("purpose", N_("Purpose"), .help = N_("What the data are for.")),
  MW_TEXT ("limitations", N_("Limitations"), .help = N_("What they are not fit for.")),
  MW_TEXT ("usage", N_("Usage"), .help = N_("How to use them well.")),
  MW_DEFINITIONS (.in = SINCE_3_0_1),
  MW_CUSTOM_PROPERTIES (.in = SINCE_3_0_1),
  MW_END
};

static const MwShape description = {
  .what = N_("The description"),
  .section = "Fundamentals",
  .fields = description_fields,
};

static const MwField support_fields[] = {
  MW_STABLE_ID (SINCE_3_1),
  MW_TEXT ("channel", N_("Channel"), .help = N_("Where people ask."), .example = "#orders-help", .required = ALL),
  MW_TEXT ("url", N_("Address"), .required = V3_0),
  MW_TEXT ("description", N_("Description")),
  MW_TEXT ("tool", N_("Tool"), .recommended = tools),
  MW_TEXT ("scope", N_("Scope"), .recommended = scopes),
  MW_TEXT ("invitationUrl", N_("Invitation")),
  MW_CUSTOM_PROPERTIES (.in = SINCE_3_1),
  MW_END
};

static const MwShape support = {
  .what = N_("A support channel"),
  .section = "Support",
  .fields = support_fields,
  .closed = SINCE_3_1,
};

static const MwField price_fields[] = {
  MW_STABLE_ID (SINCE_3_1),
  MW_FIELD ("priceAmount", MW_VALUE_NUMBER, N_("Amount")),
  MW_TEXT ("priceCurrency", N_("Currency"), .example = "EUR"),
  MW_TEXT ("priceUnit", N_("Unit"), .help = N_("What the amount is paid for."), .example = "megabyte"),
  MW_END
};

static const MwShape price = {
  .what = N_("The price"),
  .section = "Pricing",
  .fields = price_fields,
  .closed = SINCE_3_1,
};

static const MwField member_fields[] = {
  MW_STABLE_ID (SINCE_3_1),
  MW_TEXT ("username", N_("User name"), .example = "ada@example.com", .required = SINCE_3_1),
  MW_TEXT ("name", N_("Name"), .in = SINCE_3_0_2),
  MW_TEXT ("description", N_("Description"), .in = SINCE_3_0_2),
  MW_TEXT ("role", N_("Role"), .help = N_("The owner is who decides."), .recommended = member_roles),
  MW_TEXT ("dateIn", N_("Since"), .example = "2026-01-31", .format = MW_FORMAT_DATE),
  MW_TEXT ("dateOut", N_("Until"), .example = "2026-12-31", .format = MW_FORMAT_DATE),
  MW_TEXT ("replacedByUsername", N_("Replaced by")),
  MW_TAGS (.in = SINCE_3_1),
  MW_CUSTOM_PROPERTIES (.in = SINCE_3_1),
  MW_DEFINITIONS (.in = SINCE_3_1),
  MW_END
};

static const MwShape member = {
  .what = N_("A team member"),
  .section = "Team",
  .fields = member_fields,
  .closed = SINCE_3_1,
};

static const MwField team_fields[] = {
  MW_STABLE_ID (SINCE_3_1),
  MW_TEXT ("name", N_("Name"), .help = N_("The team that answers for the contract.")),
  MW_TEXT ("description", N_("Description")),
  MW_PARTS ("members", member, N_("Members")),
  MW_TAGS (),
  MW_CUSTOM_PROPERTIES (),
  MW_DEFINITIONS (),
  MW_END
};

static const MwShape team = {
  .what = N_("The team"),
  .section = "Team",
  .fields = team_fields,
  .closed = SINCE_3_1,
};

static const MwField sla_fields[] = {
  MW_STABLE_ID (SINCE_3_1),
  MW_TEXT ("property", N_("Property"), .help = N_("What is promised."), .recommended = sla_properties, .required = ALL),
  MW_FIELD ("value", MW_VALUE_SCALAR, N_("Value"), .example = "99.9", .required = ALL),
  MW_FIELD ("valueExt", MW_VALUE_SCALAR, N_("Second value")),
  MW_TEXT ("unit", N_("Unit"), .recommended = sla_units),
  MW_TEXT ("element", N_("Element"), .help = N_("What of the schema it is promised for."), .example = "orders.ordered_at"),
  MW_TEXT ("driver", N_("Driver"), .help = N_("Why it matters."), .recommended = sla_drivers),
  MW_TEXT ("description", N_("Description"), .in = SINCE_3_1),
  MW_TEXT ("scheduler", N_("Scheduler"), .example = "cron", .in = SINCE_3_1),
  MW_TEXT ("schedule", N_("Schedule"), .example = "0 30 * * *", .in = SINCE_3_1),
  MW_CUSTOM_PROPERTIES (.in = V3_2),
  MW_DEFINITIONS (.in = V3_2),
  MW_END
};

static const MwShape sla = {
  .what = N_("An SLA property"),
  .section = "Service-level agreement",
  .fields = sla_fields,
  .closed = SINCE_3_1,
};

static const MwField contract_fields[] = {
  MW_TEXT ("apiVersion", N_("Version of the standard"), .example = "v3.1.0", .required = ALL),
  MW_TEXT ("kind", N_("Kind"), .values = kinds, .required = ALL),
  MW_TEXT ("id", N_("Id"), .help = N_("Stays the same for ever; used in addresses, so without slashes."), .required = ALL),
  MW_TEXT ("version", N_("Version"), .help = N_("The version of the contract."), .example = "1.0.0", .required = ALL),
  MW_TEXT ("status", N_("Status"), .help = N_("Where the contract is in its life."), .recommended = statuses,
           .required = UNTIL_3_1),
  MW_TEXT ("name", N_("Name"), .help = N_("What people call the contract.")),
  MW_TEXT ("tenant", N_("Tenant")),
  MW_TEXT ("domain", N_("Domain"), .help = N_("The domain that owns the data.")),
  MW_TEXT ("dataProduct", N_("Data product"), .help = N_("The product, by name, that the contract belongs to."), .deprecated = V3_1),
  MW_TAGS (),
  MW_PART ("description", description, N_("Description")),
  MW_DEFINITIONS (.in = SINCE_3_0_1),
  MW_PARTS ("servers", mw_shape_odcs_server, N_("Servers"), .help = N_("Where the data are."),
            .told_apart = "server"),
  MW_PARTS ("schema", mw_shape_odcs_object, N_("Schema"), .help = N_("Which tables, views, topics or files there are."),
            .told_apart = "name"),
  MW_PARTS ("support", support, N_("Support")),
  MW_PART ("price", price, N_("Price")),
  MW_PARTS ("team", member, N_("Team"), .in = V3_0),
  MW_FIELD ("team", MW_VALUE_MAPPING_OR_LIST, N_("Team"), .shape = &team, .item_shape = &member, .in = SINCE_3_1),
  MW_PARTS ("roles", mw_shape_odcs_role, N_("Roles")),
  MW_TEXT ("slaDefaultElement", N_("Default SLA element"), .deprecated = SINCE_3_1),
  MW_PARTS ("slaProperties", sla, N_("SLA properties"), .help = N_("What is promised beside the data themselves.")),
  MW_CUSTOM_PROPERTIES (),
  MW_TEXT ("contractCreatedTs", N_("Created"), .example = "2026-01-31T09:00:00Z", .format = MW_FORMAT_DATE_TIME),
  MW_FIELD ("context", MW_VALUE_TEXT_OR_MAPPING, N_("Context"), .shape = &mw_shape_odcs_context, .in = V3_2),
  MW_END
};

/* A list of members instead of a team goes away with version 4. */
static void
verify_contract (MwCheck       *check,
                 const MwShape *shape,
                 const MwNode  *node)
{
  const MwNode *member_list = mw_node_get_member (node, "team");

  if ((check->standard->version & SINCE_3_1) && mw_node_get_node_type (member_list) == MW_NODE_SEQUENCE)
    mw_check_add (check, MW_SEVERITY_WARNING, member_list, FALSE, "Team",
                  _("A team that is only a list of members is going out of use; put the list below “members” of a team"));
}

const MwShape mw_shape_odcs = {
  .what = N_("A data contract"),
  .section = "Fundamentals",
  .fields = contract_fields,
  .closed = ALL,
  .verify = verify_contract,
};
