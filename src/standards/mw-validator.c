/* mw-validator.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-check.h"

#include <glib/gi18n.h>
#include <string.h>

static const MwStandard legacy_product = {
  MW_KIND_DATA_PRODUCT, "0.0.1", "Data Product Specification 0.0.1", 1, &mw_shape_legacy_product
};

static const MwStandard observability_metrics = {
  MW_KIND_TEST_RESULTS, NULL, "Data product observability metrics", 1, &mw_shape_observability_metrics
};

void
mw_problem_free (MwProblem *self)
{
  g_free (self->pointer);
  g_free (self->message);
  g_free (self->reference);
  g_free (self);
}

/* Problems are found mapping by mapping; a person reads from top to bottom. */
static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const MwProblem *first = *(const MwProblem * const *) a;
  const MwProblem *second = *(const MwProblem * const *) b;

  return (first->span.start > second->span.start) - (first->span.start < second->span.start);
}

static gboolean
is_kind (const MwNode *root,
         const char   *kind)
{
  return g_strcmp0 (mw_node_get_member_text (root, "kind"), kind) == 0;
}

/* ODCS 2.2 has other fields throughout. Documents of that age are read as far
* as they go, and not held against rules that they never claimed to follow. */
static gboolean
is_former_contract (MwKind        kind,
                    const MwNode *root)
{
  const char *version = mw_node_get_member_text (root, "apiVersion");

  return kind == MW_KIND_DATA_CONTRACT && version != NULL && g_str_has_prefix (version, "v2.2.");
}

static void
report_version (MwCheck      *check,
                const MwNode *root)
{
  const MwNode *version = mw_node_get_member (root, "apiVersion");
  g_autofree char *versions = mw_standard_dup_versions (check->standard->kind);

  if (version != NULL && mw_node_get_text (version) != NULL)
    mw_check_add (check, MW_SEVERITY_ERROR, version, FALSE, "Fundamentals",
                  _("“apiVersion” is “%s”, which is not known here; these are: %s"),
                  mw_node_get_text (version), versions);
}

static const MwStandard *
choose_standard (MwKind        kind,
                 const MwNode *root)
{
  if (kind == MW_KIND_DATA_PRODUCT && mw_node_get_member (root, "dataProductSpecification") != NULL)
    return &legacy_product;

  if (is_kind (root, "DataProductObservabilityMetrics"))
    return &observability_metrics;

  /* Proposals that no one has agreed on yet. */
  if (is_kind (root, "ObservabilityResults") || is_kind (root, "AccessAgreement"))
    return NULL;

  return mw_standard_find (kind, mw_node_get_member_text (root, "apiVersion"));
}

static void
check_former_contract (MwCheck      *check,
                       const MwNode *root)
{
  mw_check_add (check, MW_SEVERITY_WARNING, mw_node_get_member (root, "apiVersion"), FALSE, "Fundamentals",
                _("This contract follows ODCS %s, which is not checked here; bring it to 3.1.0"),
                mw_node_get_member_text (root, "apiVersion") + 1);
}

static void
check_document (MwCheck      *check,
                MwKind        kind,
                const MwNode *root)
{
  gboolean known;

  check->standard = choose_standard (kind, root);
  known = check->standard != NULL;

  if (!known && !is_kind (root, "ObservabilityResults") && !is_kind (root, "AccessAgreement"))
    check->standard = mw_standard_newest (kind);

  if (check->standard == NULL)
    return;

  if (mw_node_get_node_type (root) != MW_NODE_MAPPING)
    {
      mw_check_add (check, MW_SEVERITY_ERROR, root, FALSE, "Fundamentals",
                    _("%s must be a mapping of names and values"), _(check->standard->shape->what));
      return;
    }

  if (is_former_contract (kind, root))
    {
      check_former_contract (check, root);
      return;
    }

  if (!known)
    report_version (check, root);

  mw_check_shape (check, check->standard->shape, root);
}

/**
 * mw_standards_check:
 * @kind: what @root is
 * @root: (nullable): the root of a document, or an element of a list of them
 *
 * Holds a document against the version of the standard that it names in
 * `apiVersion`, or against the newest when it names none that is known.
 *
 * Kinds without a standard have no problems. After a thousand problems it stops.
 *
 * Returns: (transfer full): an array of [struct@Problem]
 */
GPtrArray *
mw_standards_check (MwKind        kind,
                    const MwNode *root)
{
  MwCheck check = { NULL, g_ptr_array_new_with_free_func ((GDestroyNotify) mw_problem_free) };

  if (kind < MW_N_KINDS)
    check_document (&check, kind, root);

  g_ptr_array_sort (check.problems, compare_places);

  return check.problems;
}

gboolean
mw_standards_is_valid (GPtrArray *problems)
{
  g_return_val_if_fail (problems != NULL, FALSE);

  for (guint i = 0; i < problems->len; i++)
    {
      const MwProblem *problem = g_ptr_array_index (problems, i);

      if (problem->severity == MW_SEVERITY_ERROR)
        return FALSE;
    }

  return TRUE;
}
