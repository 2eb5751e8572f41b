/* mw-registry-names.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-registry-names.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "registry/mw-registry-reply.h"

#define MAX_ID 80

const char *
mw_registry_names_get_list (MwKind kind)
{
  switch (kind)
    {
    case MW_KIND_DATA_PRODUCT:
      return _("the list of data products");

    case MW_KIND_DATA_CONTRACT:
      return _("the list of data contracts");

    case MW_KIND_TEAM:
      return _("the list of teams");

    case MW_KIND_ACCESS:
      return _("the list of access agreements");

    case MW_KIND_DEFINITION:
      return _("the list of concepts");

    case MW_KIND_POLICY:
      return _("the list of policies");

    case MW_KIND_CLASSIFICATION_SCHEME:
      return _("the list of classification schemes");

    case MW_KIND_TEST_RESULTS:
      return _("the list of test results");

    case MW_KIND_LINEAGE_EVENT:
      return _("the list of lineage events");

    case MW_KIND_UNKNOWN:
    default:
      return _("the list of documents");
    }
}

/* The sentence with its name in it: languages decline what stands around it. */
static char *
print_name (MwKind      kind,
            const char *id)
{
  switch (kind)
    {
    case MW_KIND_DATA_PRODUCT:
      return g_strdup_printf (_("the data product “%s”"), id);

    case MW_KIND_DATA_CONTRACT:
      return g_strdup_printf (_("the data contract “%s”"), id);

    case MW_KIND_TEAM:
      return g_strdup_printf (_("the team “%s”"), id);

    case MW_KIND_ACCESS:
      return g_strdup_printf (_("the access agreement “%s”"), id);

    case MW_KIND_DEFINITION:
      return g_strdup_printf (_("the concept “%s”"), id);

    case MW_KIND_POLICY:
      return g_strdup_printf (_("the policy “%s”"), id);

    case MW_KIND_CLASSIFICATION_SCHEME:
      return g_strdup_printf (_("the classification scheme “%s”"), id);

    case MW_KIND_TEST_RESULTS:
      return g_strdup_printf (_("the test results “%s”"), id);

    case MW_KIND_LINEAGE_EVENT:
    case MW_KIND_UNKNOWN:
    default:
      return g_strdup_printf (_("the document “%s”"), id);
    }
}

char *
mw_registry_names_dup_document (MwKind      kind,
                                const char *id)
{
  g_autofree char *clean = mw_registry_reply_clean_text (id, strlen (id), MAX_ID);

  return print_name (kind, clean);
}
