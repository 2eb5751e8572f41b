/* mw-read.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-read.h"

#include <string.h>

typedef struct
{
  const char *word;
  int         value;
} Word;

/* The words of both standards, and those that other systems use for the same. */
static const Word lifecycles[] = {
  { "proposed", MW_LIFECYCLE_PROPOSED },
  { "proposal", MW_LIFECYCLE_PROPOSED },
  { "draft", MW_LIFECYCLE_DRAFT },
  { "indevelopment", MW_LIFECYCLE_DRAFT },
  { "development", MW_LIFECYCLE_DRAFT },
  { "active", MW_LIFECYCLE_ACTIVE },
  { "production", MW_LIFECYCLE_ACTIVE },
  { "live", MW_LIFECYCLE_ACTIVE },
  { "current", MW_LIFECYCLE_ACTIVE },
  { "deprecated", MW_LIFECYCLE_DEPRECATED },
  { "sunset", MW_LIFECYCLE_DEPRECATED },
  { "retired", MW_LIFECYCLE_RETIRED },
};

/* ODPS 1.1.0 `type`, and the tiers that plain lists write in customProperties. */
static const Word archetypes[] = {
  { "sourcealigned", MW_ARCHETYPE_SOURCE_ALIGNED },
  { "producer", MW_ARCHETYPE_SOURCE_ALIGNED },
  { "aggregate", MW_ARCHETYPE_AGGREGATE },
  { "aggregated", MW_ARCHETYPE_AGGREGATE },
  { "curated", MW_ARCHETYPE_AGGREGATE },
  { "consumeraligned", MW_ARCHETYPE_CONSUMER_ALIGNED },
  { "consumer", MW_ARCHETYPE_CONSUMER_ALIGNED },
};

static const char * const no_texts[] = { NULL };

/* Compares letters only: "Source-aligned", "source_aligned" and "sourceAligned"
 * are one word. */
static gboolean
is_word (const char *text,
         const char *word)
{
  for (; *text != '\0'; text++)
    {
      if (!g_ascii_isalpha (*text))
        continue;
      if (g_ascii_tolower (*text) != *word)
        return FALSE;
      word++;
    }

  return *word == '\0';
}

static int
find_word (const char *text,
           const Word *words,
           gsize       n_words)
{
  if (text == NULL)
    return 0;

  for (gsize i = 0; i < n_words; i++)
    if (is_word (text, words[i].word))
      return words[i].value;

  return 0;
}

const char *
mw_read_text (const MwNode *node)
{
  const char *text;

  if (node == NULL || mw_node_get_node_type (node) == MW_NODE_NULL)
    return NULL;

  text = mw_node_get_text (node);

  return text != NULL && *text != '\0' ? text : NULL;
}

const char *
mw_read_member (const MwNode *node,
                const char   *key)
{
  return mw_read_text (mw_node_get_member (node, key));
}

const char *
mw_read_either (const MwNode *node,
                const char   *key,
                const char   *inner)
{
  const MwNode *member = mw_node_get_member (node, key);
  const char *text = mw_read_text (member);

  return text != NULL ? text : mw_read_member (member, inner);
}

gboolean
mw_read_flag (const MwNode *node)
{
  const char *text;

  if (node == NULL)
    return FALSE;
  if (mw_node_get_node_type (node) == MW_NODE_BOOLEAN)
    return mw_node_get_boolean (node, FALSE);

  text = mw_read_text (node);

  return text != NULL && g_ascii_strcasecmp (text, "true") == 0;
}

const MwNode *
mw_read_custom (const MwNode *node,
                const char   *name)
{
  const MwNode *list = mw_node_get_member (node, "customProperties");

  for (const MwNode *item = mw_node_get_first (list); item != NULL; item = mw_node_get_next (item))
    {
      const char *property = mw_read_member (item, "property");

      if (property != NULL && g_ascii_strcasecmp (property, name) == 0)
        return mw_node_get_member (item, "value");
    }

  return NULL;
}

const char *
mw_read_custom_text (const MwNode *node,
                     const char   *name)
{
  return mw_read_text (mw_read_custom (node, name));
}

const char * const *
mw_read_texts (MwArena      *arena,
               const MwNode *list)
{
  const char *alone = mw_read_text (list);
  const char **texts;
  guint n = 0;

  if (list == NULL || (alone == NULL && mw_node_get_n_children (list) == 0))
    return no_texts;

  texts = mw_arena_alloc (arena, (mw_node_get_n_children (list) + 2) * sizeof (char *));
  if (alone != NULL)
    texts[n++] = alone;

  for (const MwNode *item = mw_node_get_first (list); item != NULL; item = mw_node_get_next (item))
    {
      const char *text = mw_read_text (item);

      if (text != NULL)
        texts[n++] = text;
    }

  return texts;
}

MwLifecycle
mw_read_lifecycle (const char *status)
{
  return find_word (status, lifecycles, G_N_ELEMENTS (lifecycles));
}

MwArchetype
mw_read_archetype (const char *text)
{
  return find_word (text, archetypes, G_N_ELEMENTS (archetypes));
}

char *
mw_read_dup_folded (const char *text)
{
  return g_utf8_casefold (text, -1);
}

int
mw_read_compare_versions (const char *a,
                          const char *b)
{
  if (a == NULL || b == NULL)
    return (a != NULL) - (b != NULL);

  if (*a == 'v')
    a++;
  if (*b == 'v')
    b++;

  while (*a != '\0' && *b != '\0')
    {
      char *after_a = NULL;
      char *after_b = NULL;

      if (g_ascii_isdigit (*a) && g_ascii_isdigit (*b))
        {
          guint64 x = g_ascii_strtoull (a, &after_a, 10);
          guint64 y = g_ascii_strtoull (b, &after_b, 10);

          if (x != y)
            return x < y ? -1 : 1;
          a = after_a;
          b = after_b;
          continue;
        }

      if (*a != *b)
        return (guchar) *a < (guchar) *b ? -1 : 1;
      a++;
      b++;
    }

  /* Semantic versioning: 1.0.0-rc is before 1.0.0. */
  if (*a == '-' || *b == '-')
    return (*b == '-') - (*a == '-');

  return (*a != '\0') - (*b != '\0');
}

guint
mw_read_major (const char *version)
{
  if (version == NULL)
    return 0;
  if (*version == 'v' || *version == 'V')
    version++;

  return (guint) g_ascii_strtoull (version, NULL, 10);
}

/* A day alone is its beginning. */
static GDateTime *
read_date (const char *text)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *midnight = NULL;

  if (text == NULL)
    return NULL;
  if (strlen (text) == strlen ("2026-07-01"))
    text = midnight = g_strconcat (text, "T00:00:00Z", NULL);

  return g_date_time_new_from_iso8601 (text, utc);
}

gint64
mw_read_time (const char *text)
{
  g_autoptr(GDateTime) date = read_date (text);

  return date != NULL ? g_date_time_to_unix (date) * G_USEC_PER_SEC + g_date_time_get_microsecond (date) : 0;
}

gboolean
mw_read_seconds (const char *text,
                 gint64     *seconds)
{
  g_autoptr(GDateTime) date = read_date (text);

  if (date == NULL)
    return FALSE;

  *seconds = g_date_time_to_unix (date);

  return TRUE;
}
