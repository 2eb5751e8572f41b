/* mw-selector-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-selector-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "graph/mw-selector-question.h"
#include "graph/mw-selector-text.h"
#include "model/mw-read.h"

typedef struct
{
  MwSelectorQuestion question;
  guint              choice;     /* or MW_NONE: any text */
  const char        *words[3];   /* in the order of MwSelectorWords */
} Forms;

static const Forms forms[] = {
  { MW_QUESTION_DOMAIN, MW_NONE,
    { N_("products in the domain %s"), N_("are in the domain %s"), N_("are not in the domain %s") } },
  { MW_QUESTION_OWNER, MW_NONE,
    { N_("products owned by %s"), N_("are owned by %s"), N_("are not owned by %s") } },
  { MW_QUESTION_TAG, MW_NONE,
    { N_("products with the tag %s"), N_("have the tag %s"), N_("do not have the tag %s") } },
  { MW_QUESTION_CLASS, MW_NONE,
    { N_("products with columns classified as %s"), N_("have columns classified as %s"),
      N_("have no columns classified as %s") } },
  { MW_QUESTION_STATUS, MW_LIFECYCLE_UNKNOWN,
    { N_("products without a status"), N_("have no status"), N_("have a status") } },
  { MW_QUESTION_STATUS, MW_NONE,
    { N_("products with the status %s"), N_("have the status %s"), N_("do not have the status %s") } },
  { MW_QUESTION_ARCHETYPE, MW_ARCHETYPE_UNKNOWN,
    { N_("products without an archetype"), N_("have no archetype"), N_("have an archetype") } },
  { MW_QUESTION_ARCHETYPE, MW_ARCHETYPE_SOURCE_ALIGNED,
    { N_("source-aligned products"), N_("are source-aligned"), N_("are not source-aligned") } },
  { MW_QUESTION_ARCHETYPE, MW_ARCHETYPE_AGGREGATE,
    { N_("aggregate products"), N_("are aggregates"), N_("are not aggregates") } },
  { MW_QUESTION_ARCHETYPE, MW_ARCHETYPE_CONSUMER_ALIGNED,
    { N_("consumer-aligned products"), N_("are consumer-aligned"), N_("are not consumer-aligned") } },
  { MW_QUESTION_TECHNOLOGY, MW_NONE,
    { N_("products made with %s"), N_("are made with %s"), N_("are not made with %s") } },
  { MW_QUESTION_CONCEPT, MW_NONE,
    { N_("products with columns of the concept %s"), N_("have columns of the concept %s"),
      N_("have no columns of the concept %s") } },
  { MW_QUESTION_IS, MW_CHOICE_ISOLATED,
    { N_("isolated products"), N_("are isolated"), N_("are not isolated") } },
  { MW_QUESTION_IS, MW_CHOICE_GHOST,
    { N_("products that are only referred to"), N_("are only referred to"), N_("have a document of their own") } },
  { MW_QUESTION_IS, MW_CHOICE_DEPRECATED,
    { N_("deprecated products"), N_("are deprecated"), N_("are not deprecated") } },
  { MW_QUESTION_IS, MW_CHOICE_BROKEN,
    { N_("products with a broken connection"), N_("have a broken connection"), N_("have no broken connection") } },
  { MW_QUESTION_IS, MW_CHOICE_DUPLICATE,
    { N_("products whose identifier another one has"), N_("have the identifier of another one"),
      N_("do not have the identifier of another one") } },
  { MW_QUESTION_HEALTH, MW_CHOICE_FAILING,
    { N_("products that failed their newest tests"), N_("failed their newest tests"),
      N_("did not fail their newest tests") } },
  { MW_QUESTION_HEALTH, MW_CHOICE_WARNING,
    { N_("products with warnings from their newest tests"), N_("have warnings from their newest tests"),
      N_("have no warnings from their newest tests") } },
  { MW_QUESTION_HEALTH, MW_CHOICE_PASSING,
    { N_("products that passed their newest tests"), N_("passed their newest tests"),
      N_("did not pass their newest tests") } },
  { MW_QUESTION_HEALTH, MW_CHOICE_UNTESTED,
    { N_("products without test results"), N_("have no test results"), N_("have test results") } },
  { MW_QUESTION_POLICY, MW_NONE,
    { N_("products that violate a policy"), N_("violate a policy"), N_("violate no policy") } },
  { MW_QUESTION_CHANGED, MW_NONE,
    { N_("products whose documents, contracts or agreements have a date %s"),
      N_("have documents, contracts or agreements with a date %s"),
      N_("have no documents, contracts or agreements with a date %s") } },
};

char *
mw_selector_words_fill (const char *form,
                        const char *value)
{
  const char *place = strstr (form, "%s");
  g_autofree char *before = NULL;

  if (place == NULL)
    return g_strdup (form);

  before = g_strndup (form, (gsize) (place - form));

  return g_strconcat (before, value, place + 2, NULL);
}

static char *
dup_since (const char *text)
{
  gint64 since;
  int count;

  /* A day, or nothing that a parser lets through. */
  if (mw_read_seconds (text, &since))
    return g_strdup_printf (C_("a date", "since %s"), text);

  count = (int) g_ascii_strtoll (text, NULL, 10);

  switch (g_ascii_tolower (text[strlen (text) - 1]))
    {
    case 'h':
      return g_strdup_printf (ngettext ("in the last hour", "in the last %d hours", count), count);
    case 'd':
      return g_strdup_printf (ngettext ("in the last day", "in the last %d days", count), count);
    case 'w':
      return g_strdup_printf (ngettext ("in the last week", "in the last %d weeks", count), count);
    case 'm':
      return g_strdup_printf (ngettext ("in the last month", "in the last %d months", count), count);
    case 'y':
    default:
      return g_strdup_printf (ngettext ("in the last year", "in the last %d years", count), count);
    }
}

static const char *
find_concept_name (MwMesh     *mesh,
                   const char *id)
{
  guint n;
  const MwConcept *concepts = mw_mesh_get_concepts (mesh, &n);

  for (guint i = 0; i < n; i++)
    {
      if (g_strcmp0 (concepts[i].id, id) == 0)
        return concepts[i].name;
    }

  return id;
}

static const char *
find_name (const MwSelectorNode *node,
           MwMesh               *mesh)
{
  guint index;

  switch ((int) node->question)
    {
    case MW_QUESTION_DOMAIN:
      index = mw_mesh_find_domain (mesh, node->text);
      return index != MW_NONE ? mw_mesh_get_domains (mesh, NULL)[index].name : node->text;
    case MW_QUESTION_OWNER:
      index = mw_mesh_find_team (mesh, node->text);
      return index != MW_NONE ? mw_mesh_get_teams (mesh, NULL)[index].name : node->text;
    case MW_QUESTION_CONCEPT:
      return find_concept_name (mesh, node->text);
    default:
      return node->text;
    }
}

static char *
dup_value (const MwSelectorNode *node,
           MwMesh               *mesh)
{
  g_autofree char *shown = NULL;

  if (node->question == MW_QUESTION_CHANGED)
    return dup_since (node->text);

  shown = mw_selector_dup_shown (mesh != NULL && !node->is_pattern ? find_name (node, mesh) : node->text);

  return g_strdup_printf (C_("one of several names", "“%s”"), shown);
}

char *
mw_selector_question_dup_words (const MwSelectorNode *node,
                                MwMesh               *mesh,
                                MwSelectorWords       form)
{
  g_autofree char *value = dup_value (node, mesh);

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      if (forms[i].question == node->question &&
          (forms[i].choice == node->choice || forms[i].choice == MW_NONE))
        return mw_selector_words_fill (_(forms[i].words[form]), value);
    }

  g_return_val_if_reached (NULL);
}
