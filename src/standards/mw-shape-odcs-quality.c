/* mw-shape-odcs-quality.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-check.h"
#include "mw-shape-odcs-common.h"

#include <glib/gi18n.h>
#include <string.h>

/* ODCS, quality rules. */

static const char * const types[] = { "text", "library", "sql", "custom", NULL };
static const char * const dimensions[] = {
  "accuracy", "completeness", "conformity", "consistency", "coverage", "timeliness", "uniqueness", NULL
};
static const char * const severities[] = { "info", "warning", "error", NULL };
static const char * const impacts[] = { "operational", "regulatory", NULL };
static const char * const units[] = { "rows", "percent", NULL };
static const char * const metrics[] = {
  "nullValues", "missingValues", "invalidValues", "duplicateValues", "rowCount", NULL
};
static const char * const engines[] = { "soda", "great-expectations", "monte-carlo", "dbt", NULL };
static const char * const methods[] = { "reconciliation", NULL };
static const char * const operators[] = {
  "mustBe", "mustNotBe", "mustBeGreaterThan", "mustBeGreaterOrEqualTo",
  "mustBeLessThan", "mustBeLessOrEqualTo", "mustBeBetween", "mustNotBeBetween", NULL
};

static const MwField quality_fields[] = {
  MW_STABLE_ID (SINCE_3_1),
  MW_TEXT ("name", N_("Name")),
  MW_TEXT ("description", N_("Description"), .help = N_("The rule in words.")),
  MW_TEXT ("type", N_("Type"), .help = N_("How the rule is said."), .values = types),
  MW_TEXT ("dimension", N_("Dimension"), .help = N_("Which quality the rule is about."), .values = dimensions),
  MW_TEXT ("method", N_("Method"), .recommended = methods),
  MW_TEXT ("severity", N_("Severity"), .recommended = severities),
  MW_TEXT ("businessImpact", N_("Business impact"), .recommended = impacts),
  MW_TEXT ("unit", N_("Unit"), .recommended = units),
  MW_TEXT ("scheduler", N_("Scheduler"), .example = "cron"),
  MW_TEXT ("schedule", N_("Schedule"), .example = "0 20 * * *"),
  MW_TAGS (),
  MW_CUSTOM_PROPERTIES (),
  MW_DEFINITIONS (),
  MW_END
};

static const MwField operator_fields[] = {
  MW_FIELD ("mustBe", MW_VALUE_ANY, N_("Must be")),
  MW_FIELD ("mustNotBe", MW_VALUE_ANY, N_("Must not be")),
  MW_FIELD ("mustBeGreaterThan", MW_VALUE_NUMBER, N_("Must be greater than")),
  MW_FIELD ("mustBeGreaterOrEqualTo", MW_VALUE_NUMBER, N_("Must be at least")),
  MW_FIELD ("mustBeLessThan", MW_VALUE_NUMBER, N_("Must be less than")),
  MW_FIELD ("mustBeLessOrEqualTo", MW_VALUE_NUMBER, N_("Must be at most")),
  MW_FIELD ("mustBeBetween", MW_VALUE_NUMBER, N_("Must be between"),
            .is_list = TRUE, .is_unique = TRUE, .min_items = 2, .max_items = 2),
  MW_FIELD ("mustNotBeBetween", MW_VALUE_NUMBER, N_("Must not be between"),
            .is_list = TRUE, .is_unique = TRUE, .min_items = 2, .max_items = 2),
  MW_END
};

/* Before 3.1 the metric was called the rule. */
static const MwField library_fields[] = {
  MW_TEXT ("rule", N_("Rule"), .required = V3_0),
  MW_TEXT ("metric", N_("Metric"), .values = metrics, .in = SINCE_3_1, .required = SINCE_3_1),
  MW_FIELD ("arguments", MW_VALUE_MAPPING, N_("Arguments"), .in = SINCE_3_1),
  MW_END
};

static const MwField sql_fields[] = {
  MW_TEXT ("query", N_("Query"), .help = N_("SQL that yields one number; {object} and {property} stand for their names."),
           .required = ALL),
  MW_END
};

static const MwField custom_fields[] = {
  MW_TEXT ("engine", N_("Engine"), .recommended = engines, .required = ALL),
  MW_FIELD ("implementation", MW_VALUE_TEXT_OR_MAPPING, N_("Implementation"), .required = ALL),
  MW_END
};

static gboolean
has_type (const MwNode *node,
          const char   *type)
{
  const MwNode *member = mw_node_get_member (node, "type");

  return mw_node_get_node_type (member) == MW_NODE_STRING && strcmp (mw_node_get_text (member), type) == 0;
}

/* A rule with a metric is one of the library, whatever else it says. */
static gboolean
is_library (const MwNode *node,
            MwVersions    version)
{
  if (has_type (node, "library"))
    return TRUE;

  if (version & V3_0)
    return mw_node_get_member (node, "type") == NULL;

  return mw_node_get_node_type (mw_node_get_member (node, "metric")) == MW_NODE_STRING;
}

static void
extend_quality (const MwNode *node,
                MwVersions    version,
                MwTables     *tables)
{
  gboolean all = node == NULL;
  gboolean library = all || is_library (node, version);
  gboolean sql = all || has_type (node, "sql");

  if (library)
    mw_tables_add (tables, library_fields);

  if (sql)
    mw_tables_add (tables, sql_fields);

  if (all || has_type (node, "custom"))
    mw_tables_add (tables, custom_fields);

  if (library || (sql && (all || (version & SINCE_3_1))))
    mw_tables_add (tables, operator_fields);
}

static void
verify_quality (MwCheck       *check,
                const MwShape *shape,
                const MwNode  *node)
{
  MwVersions version = check->standard->version;
  g_autofree char *all = NULL;
  const MwNode *last = NULL;
  guint n_operators = 0;

  if (!(version & SINCE_3_1) || (!is_library (node, version) && !has_type (node, "sql")))
    return;

  for (guint i = 0; operators[i] != NULL; i++)
    if (mw_node_get_member (node, operators[i]) != NULL)
      {
        last = mw_node_get_member (node, operators[i]);
        n_operators++;
      }

  all = g_strjoinv (", ", (char **) operators);

  if (n_operators == 0)
    mw_check_add (check, MW_SEVERITY_ERROR, node, TRUE, shape->section,
                  _("The rule does not say what must hold; it needs one of: %s"), all);
  else if (n_operators > 1)
    mw_check_add (check, MW_SEVERITY_ERROR, last, TRUE, shape->section,
                  _("The rule says in more than one way what must hold; keep one of: %s"), all);
}

const MwShape mw_shape_odcs_quality = {
  .what = N_("A quality rule"),
  .section = "Data quality",
  .fields = quality_fields,
  .closed = SINCE_3_1,
  .told_by = "type",
  .extend = extend_quality,
  .verify = verify_quality,
};
