/* mw-selector-question.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-selector-question.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/mw-read.h"

typedef struct
{
  const char        *id;
  const char        *summary;
  const char *const *choices;
  gboolean           is_closed;
} Question;

/* In the order of MwLifecycle, MwArchetype, MwSelectorIs and MwSelectorHealth. */
static const char *const statuses[] = { "none", "proposed", "draft", "active", "deprecated", "retired", NULL };
static const char *const archetypes[] = { "none", "source-aligned", "aggregate", "consumer-aligned", NULL };
static const char *const kinds[] = { "isolated", "ghost", "deprecated", "broken", "duplicate", NULL };
static const char *const healths[] = { "failing", "warning", "passing", "untested", NULL };
static const char *const policies[] = { "failing", NULL };

static const Question questions[MW_N_QUESTIONS] = {
  [MW_QUESTION_DOMAIN] = { "domain", N_("Products of a domain"), NULL, FALSE },
  [MW_QUESTION_OWNER] = { "owner", N_("Products of a team"), NULL, FALSE },
  [MW_QUESTION_TAG] = { "tag", N_("Products with a tag"), NULL, FALSE },
  [MW_QUESTION_CLASS] = { "class", N_("Products with columns of a classification"), NULL, FALSE },
  [MW_QUESTION_STATUS] = { "status", N_("Products with a lifecycle status"), statuses, FALSE },
  [MW_QUESTION_ARCHETYPE] = { "archetype", N_("Products of an archetype"), archetypes, TRUE },
  [MW_QUESTION_TECHNOLOGY] = { "technology", N_("Products made with a technology"), NULL, FALSE },
  [MW_QUESTION_CONCEPT] = { "concept", N_("Products with columns of a concept"), NULL, FALSE },
  [MW_QUESTION_IS] = { "is", N_("Isolated, ghost, deprecated, broken or duplicate"), kinds, TRUE },
  [MW_QUESTION_HEALTH] = { "health", N_("Products by their newest test results"), healths, TRUE },
  [MW_QUESTION_POLICY] = { "policy", N_("Products that violate a policy"), policies, TRUE },
  [MW_QUESTION_CHANGED] = { "changed", N_("Products with a recent date in their documents"), NULL, FALSE },
};

const char *
mw_selector_question_get_id (MwSelectorQuestion question)
{
  g_return_val_if_fail (question < MW_N_QUESTIONS, NULL);

  return questions[question].id;
}

guint
mw_selector_question_find (const char *id)
{
  guint i = 0;

  while (i < MW_N_QUESTIONS && g_ascii_strcasecmp (questions[i].id, id) != 0)
    i++;

  return i;
}

const char *
mw_selector_question_get_summary (MwSelectorQuestion question)
{
  g_return_val_if_fail (question < MW_N_QUESTIONS, NULL);

  return _(questions[question].summary);
}

const char *const *
mw_selector_question_get_choices (MwSelectorQuestion question)
{
  g_return_val_if_fail (question < MW_N_QUESTIONS, NULL);

  return questions[question].choices;
}

gboolean
mw_selector_question_is_open (MwSelectorQuestion question)
{
  g_return_val_if_fail (question < MW_N_QUESTIONS, FALSE);

  return !questions[question].is_closed;
}

gboolean
mw_selector_read_since (const char *text,
                        gint64      now,
                        gint64     *since)
{
  g_autoptr(GDateTime) moment = NULL;
  g_autoptr(GDateTime) before = NULL;
  char *unit = NULL;
  int count;

  if (mw_read_seconds (text, since))
    return TRUE;

  /* Four digits of any unit are more than any mesh is old. */
  if (!g_ascii_isdigit (*text) || strspn (text, "0123456789") > 4)
    return FALSE;

  count = (int) g_ascii_strtoll (text, &unit, 10);
  if (*unit == '\0' || unit[1] != '\0')
    return FALSE;

  moment = g_date_time_new_from_unix_utc (now);
  if (moment == NULL)
    return FALSE;

  switch (g_ascii_tolower (*unit))
    {
    case 'h':
      before = g_date_time_add_hours (moment, -count);
      break;
    case 'd':
      before = g_date_time_add_days (moment, -count);
      break;
    case 'w':
      before = g_date_time_add_weeks (moment, -count);
      break;
    case 'm':
      before = g_date_time_add_months (moment, -count);
      break;
    case 'y':
      before = g_date_time_add_years (moment, -count);
      break;
    default:
      return FALSE;
    }

  /* Before the year 1 there is no date. */
  *since = before != NULL ? g_date_time_to_unix (before) : G_MININT64;

  return TRUE;
}
