/* mw-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_ISOLATE "\u2069"

/* The characters that Unicode's bidirectional algorithm obeys (UAX 9). */
static gboolean
reorders_text (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069) ||
         c == 0x200e || c == 0x200f || c == 0x061c;
}

static char *
clean (const char *text,
       gboolean    keep_lines)
{
  g_autoptr(GString) shown = g_string_new (NULL);

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (reorders_text (c))
        continue;

      if (c == '\n' || c == '\t')
        g_string_append_c (shown, keep_lines ? (char) c : ' ');
      else if (!g_unichar_iscntrl (c))
        g_string_append_unichar (shown, c);
    }

  return g_string_free_and_steal (g_steal_pointer (&shown));
}

char *
mw_words_plain_name (const char *text)
{
  return clean (text, FALSE);
}

char *
mw_words_plain_text (const char *text)
{
  return clean (text, TRUE);
}

char *
mw_words_isolate (const char *name)
{
  g_autofree char *plain = clean (name, FALSE);

  return g_strconcat (FIRST_STRONG_ISOLATE, plain, POP_ISOLATE, NULL);
}

const char *
mw_words_for_lifecycle (MwLifecycle lifecycle)
{
  switch (lifecycle)
    {
    case MW_LIFECYCLE_PROPOSED:
      return _("Proposed");
    case MW_LIFECYCLE_DRAFT:
      return _("Draft");
    case MW_LIFECYCLE_ACTIVE:
      return _("Active");
    case MW_LIFECYCLE_DEPRECATED:
      return _("Deprecated");
    case MW_LIFECYCLE_RETIRED:
      return _("Retired");
    case MW_LIFECYCLE_UNKNOWN:
    default:
      return _("No status");
    }
}

const char *
mw_words_for_archetype (MwArchetype archetype)
{
  switch (archetype)
    {
    case MW_ARCHETYPE_SOURCE_ALIGNED:
      return _("Source-aligned");
    case MW_ARCHETYPE_AGGREGATE:
      return _("Aggregate");
    case MW_ARCHETYPE_CONSUMER_ALIGNED:
      return _("Consumer-aligned");
    case MW_ARCHETYPE_UNKNOWN:
    default:
      return _("No archetype");
    }
}

const char *
mw_words_for_edge_state (MwEdgeState state)
{
  switch (state)
    {
    case MW_EDGE_ACTIVE:
      return _("Active");
    case MW_EDGE_REQUESTED:
      return _("Requested");
    case MW_EDGE_REJECTED:
      return _("Ended or rejected");
    case MW_EDGE_DERIVED:
      return _("No agreement");
    case MW_EDGE_BROKEN:
      return _("Broken");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
mw_words_for_reason (const char *reason)
{
  static const struct
  {
    const char *field;
    const char *words;
  } known[] = {
    { "archetype", N_("Archetype") },
    { "business-name", N_("Business name") },
    { "contract", N_("Contract") },
    { "description", N_("Description") },
    { "domain", N_("Domain") },
    { "id", N_("Identifier") },
    { "member", N_("Member") },
    { "name", N_("Name") },
    { "object", N_("Schema") },
    { "owner", N_("Owner") },
    { "port", N_("Port") },
    { "property", N_("Property") },
    { "purpose", N_("Purpose") },
    { "status", N_("Status") },
    { "tag", N_("Tag") },
    { "team", N_("Team") },
    { "technology", N_("Technology") },
  };

  for (gsize i = 0; reason != NULL && i < G_N_ELEMENTS (known); i++)
    {
      if (strcmp (known[i].field, reason) == 0)
        return _(known[i].words);
    }

  return reason != NULL ? reason : "";
}

char *
mw_words_for_status (const MwProduct *product)
{
  g_return_val_if_fail (product != NULL, NULL);

  if (product->is_ghost)
    return g_strdup (_("Not described"));

  if (product->lifecycle == MW_LIFECYCLE_UNKNOWN && product->status != NULL && *product->status != '\0')
    return mw_words_plain_name (product->status);

  return g_strdup (mw_words_for_lifecycle (product->lifecycle));
}

char *
mw_words_for_provenance (guint provenance)
{
  static const struct
  {
    MwProvenance flag;
    const char  *words;
  } known[] = {
    { MW_PROVENANCE_ACCESS, N_("access agreement") },
    { MW_PROVENANCE_INPUT_CONTRACT, N_("input contract of an output port") },
    { MW_PROVENANCE_CONTRACT_MATCH, N_("contract of an input port") },
    { MW_PROVENANCE_RELATIONSHIP, N_("schema relationship") },
    { MW_PROVENANCE_LINEAGE, N_("OpenLineage") },
  };
  g_autoptr(GString) words = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if ((provenance & known[i].flag) == 0)
        continue;

      if (words->len > 0)
        /* Translators: separates the reasons for a connection in a list. */
        g_string_append (words, C_("list", ", "));
      g_string_append (words, _(known[i].words));
    }

  return g_string_free_and_steal (g_steal_pointer (&words));
}

char *
mw_words_for_domain (const MwDomain *domain)
{
  g_return_val_if_fail (domain != NULL, NULL);

  if (domain->name == NULL || *domain->name == '\0')
    return g_strdup (_("No domain"));

  return mw_words_plain_name (domain->name);
}

const char *
mw_words_style_lifecycle (MwLifecycle lifecycle)
{
  switch (lifecycle)
    {
    case MW_LIFECYCLE_ACTIVE:
      return "success";
    case MW_LIFECYCLE_PROPOSED:
    case MW_LIFECYCLE_DRAFT:
      return "accent";
    case MW_LIFECYCLE_DEPRECATED:
      return "warning";
    case MW_LIFECYCLE_RETIRED:
    case MW_LIFECYCLE_UNKNOWN:
    default:
      return "dim-pill";
    }
}

const char *
mw_words_style_edge (MwEdgeState state)
{
  switch (state)
    {
    case MW_EDGE_ACTIVE:
      return "success";
    case MW_EDGE_REQUESTED:
      return "accent";
    case MW_EDGE_BROKEN:
      return "error";
    case MW_EDGE_DERIVED:
      return "warning";
    case MW_EDGE_REJECTED:
    default:
      return "dim-pill";
    }
}

/* Schemes are open lists, so only the words of the common ones have a colour:
 * the word itself is always shown. */
const char *
mw_words_style_class (const char *classification)
{
  static const char * const grave[] = { "restricted", "secret", "sensitive", "highly", "strictly", "pii" };
  static const char * const careful[] = { "confidential", "private", "personal" };
  g_autofree char *folded = NULL;

  if (classification == NULL)
    return "dim-pill";

  folded = g_ascii_strdown (classification, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (grave); i++)
    {
      if (strstr (folded, grave[i]) != NULL)
        return "error";
    }

  for (gsize i = 0; i < G_N_ELEMENTS (careful); i++)
    {
      if (strstr (folded, careful[i]) != NULL)
        return "warning";
    }

  return "dim-pill";
}
