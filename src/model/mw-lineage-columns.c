/* mw-lineage-columns.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-lineage.h"

#include <glib/gi18n-lib.h>

#include "mw-mesh-builder.h"
#include "mw-read.h"

/* Columns of OpenLineage: the facet `columnLineage` in all its versions
 * (spec/facets/ColumnLineageDatasetFacet.json), and ways as `lineage` has them. */

/* Subtypes of transformations that the standard knows, and the older types. */
static const struct
{
  const char *type;
  const char *words;
} type_words[] = {
  { "IDENTITY", N_("Taken as it is") },
  { "TRANSFORMATION", N_("Computed") },
  { "AGGREGATION", N_("Aggregated") },
  { "MASKED", N_("Masked") },
  { "JOIN", N_("Joined by it") },
  { "GROUP_BY", N_("Grouped by it") },
  { "FILTER", N_("Filtered by it") },
  { "SORT", N_("Sorted by it") },
  { "WINDOW", N_("Windowed by it") },
  { "CONDITIONAL", N_("Depends on it") },
};

static const char *
get_type_words (const char *type)
{
  for (gsize i = 0; type != NULL && i < G_N_ELEMENTS (type_words); i++)
    if (g_ascii_strcasecmp (type, type_words[i].type) == 0)
      return _(type_words[i].words);

  return NULL;
}

static gboolean
is_text (const MwNode *node,
         const char   *key,
         const char   *text)
{
  const char *found = mw_read_member (node, key);

  return found != NULL && g_ascii_strcasecmp (found, text) == 0;
}

static void
note_words (MwLineageFeed *feed,
            const char    *words,
            guint          rank)
{
  if (words != NULL && (feed->words == NULL || rank < feed->rank))
    {
      feed->words = words;
      feed->rank = rank;
    }
}

/* A value that arrives by one way arrives; it is hidden when it is by all of those. */
static void
read_ways (MwLineageFeed *feed,
           const MwNode  *list)
{
  guint n = 0;

  feed->is_indirect = mw_node_get_first (list) != NULL;
  for (const MwNode *way = mw_node_get_first (list); way != NULL; way = mw_node_get_next (way))
    feed->is_indirect &= is_text (way, "type", "INDIRECT");

  for (const MwNode *way = mw_node_get_first (list); way != NULL; way = mw_node_get_next (way))
    {
      gboolean is_masking = mw_read_flag (mw_node_get_member (way, "masking"));

      if (is_text (way, "type", "INDIRECT") != feed->is_indirect)
        continue;
      feed->is_masking = is_masking && (n == 0 || feed->is_masking);
      n++;
      note_words (feed, mw_read_member (way, "description"), MW_WORDS_RUN);
      note_words (feed, get_type_words (mw_read_member (way, "subtype")), MW_WORDS_TYPE);
    }
}

static guint
take_column (MwLineage  *self,
             guint       dataset,
             const char *field)
{
  g_autofree char *folded = g_ascii_strdown (field, -1);
  g_autofree char *key = g_strdup_printf ("%u\n%s", dataset, folded);
  MwLineageColumn column = { .dataset = dataset, .field = field, .property = MW_NONE };
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->column_by_key, key));

  if (found > 0)
    return found - 1;

  g_array_append_val (self->columns, column);
  g_hash_table_insert (self->column_by_key, g_steal_pointer (&key), GUINT_TO_POINTER (self->columns->len));
  if (*field == '\0')
    g_array_index (self->datasets, MwLineageDataset, dataset).whole = self->columns->len - 1;

  return self->columns->len - 1;
}

/**
 * mw_lineage_add_feed:
 * @dataset: of the column that is fed
 * @field: its path; "" for all columns of the dataset
 * @input: names dataset and field, and how values come from there
 * @entry: (nullable): what holds @input in `columnLineage` up to 1-0, where it
 *   says the type of transformation
 */
void
mw_lineage_add_feed (MwLineage    *self,
                     guint         dataset,
                     const char   *field,
                     const MwNode *input,
                     const MwNode *entry)
{
  const char *source_field = mw_read_member (input, "field");
  guint source = source_field != NULL ? mw_lineage_take_dataset (self, input) : MW_NONE;
  MwLineageFeed feed = { .rank = MW_WORDS_TYPE };
  MwLineageColumn *column;
  guint target;

  if (dataset == MW_NONE || source == MW_NONE)
    return;

  read_ways (&feed, mw_node_get_member (input, "transformations"));
  note_words (&feed, mw_read_member (entry, "transformationDescription"), MW_WORDS_RUN);
  note_words (&feed, get_type_words (mw_read_member (entry, "transformationType")), MW_WORDS_TYPE);
  feed.is_masking |= is_text (entry, "transformationType", "MASKED");
  feed.is_indirect |= *field == '\0';

  feed.source = take_column (self, source, source_field);
  target = take_column (self, dataset, field);
  column = &g_array_index (self->columns, MwLineageColumn, target);
  feed.next = column->first_feed;
  g_array_append_val (self->feeds, feed);
  column->first_feed = self->feeds->len;
}

/**
 * mw_lineage_add_columns:
 * @dataset: the one that was written, or %MW_NONE
 * @facet: (nullable): its `columnLineage`
 */
void
mw_lineage_add_columns (MwLineage    *self,
                        guint         dataset,
                        const MwNode *facet)
{
  const MwNode *fields = mw_node_get_member (facet, "fields");
  const MwNode *whole = mw_node_get_member (facet, "dataset");

  if (facet == NULL || mw_read_flag (mw_node_get_member (facet, "_deleted")))
    return;

  for (const MwNode *entry = mw_node_get_first (fields); entry != NULL; entry = mw_node_get_next (entry))
    {
      const MwNode *inputs = mw_node_get_member (entry, "inputFields");
      const char *field = mw_node_get_key (entry);

      if (field == NULL || *field == '\0')
        continue;
      for (const MwNode *input = mw_node_get_first (inputs); input != NULL; input = mw_node_get_next (input))
        mw_lineage_add_feed (self, dataset, field, input, entry);
    }

  for (const MwNode *input = mw_node_get_first (whole); input != NULL; input = mw_node_get_next (input))
    mw_lineage_add_feed (self, dataset, "", input, NULL);
}
