/* mw-search.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-search.h"

#include <stdlib.h>
#include <string.h>

#include "mw-fold.h"
#include "mw-mesh-private.h"
#include "mw-search-scan.h"

/* More words than anybody types; the rest of a pasted page is left out. */
#define MAX_WORDS 16

/* The best record has the greatest key: by score, then in the order of records. */
typedef guint64 Key;

static const char * const field_names[] = {
  [MW_FIELD_PROPERTY] = "property",
  [MW_FIELD_OBJECT] = "object",
  [MW_FIELD_PORT] = "port",
  [MW_FIELD_DESCRIPTION] = "description",
  [MW_FIELD_TAG] = "tag",
  [MW_FIELD_NAME] = "name",
};

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  Key x = *(const Key *) a;
  Key y = *(const Key *) b;

  return (x < y) - (x > y);
}

static void
sift_down (Key  *heap,
           guint n)
{
  guint at = 0;

  for (;;)
    {
      guint least = at;
      Key key;

      for (guint child = 2 * at + 1; child <= 2 * at + 2 && child < n; child++)
        if (heap[child] < heap[least])
          least = child;
      if (least == at)
        return;

      key = heap[at];
      heap[at] = heap[least];
      heap[least] = key;
      at = least;
    }
}

/* Keeps the @limit best in a heap with the worst of them on top. */
static void
keep_best (GArray *heap,
           Key     key,
           guint   limit)
{
  if (limit == 0)
    return;

  if (heap->len < limit)
    {
      g_array_append_val (heap, key);
      /* Descending keys are sorted into a heap when it is full. */
      if (heap->len == limit)
        {
          g_array_sort (heap, compare_keys);
          for (guint i = 0; i < limit / 2; i++)
            {
              Key other = g_array_index (heap, Key, i);

              g_array_index (heap, Key, i) = g_array_index (heap, Key, limit - 1 - i);
              g_array_index (heap, Key, limit - 1 - i) = other;
            }
        }
      return;
    }

  if (key > g_array_index (heap, Key, 0))
    {
      g_array_index (heap, Key, 0) = key;
      sift_down ((Key *) (gpointer) heap->data, heap->len);
    }
}

static guint
find_product (MwMesh   *mesh,
              MwHitKind kind,
              guint     index)
{
  const MwProperty *properties = mw_mesh_get_properties (mesh, NULL);
  const MwSchemaObject *objects = mw_mesh_get_objects (mesh, NULL);
  const MwContract *contracts = mw_mesh_get_contracts (mesh, NULL);
  guint port = MW_NONE;

  switch (kind)
    {
    case MW_HIT_PRODUCT:
      return index;

    case MW_HIT_CONTRACT:
      port = contracts[index].port;
      break;

    case MW_HIT_PROPERTY:
      port = contracts[objects[properties[index].object].contract].port;
      break;

    case MW_HIT_DOMAIN:
    case MW_HIT_TEAM:
    default:
      return MW_NONE;
    }

  return port != MW_NONE ? mw_mesh_get_ports (mesh, NULL)[port].product : MW_NONE;
}

static MwSearchHit
make_hit (MwMesh              *mesh,
          Key                  key,
          const MwSearchState *states)
{
  const MwSearchIndex *index = mesh->search_index;
  guint32 record = G_MAXUINT32 - (guint32) key;
  MwSearchHit hit = { .kind = MW_HIT_PRODUCT, .score = (guint) (key >> 32) };

  while (record >= index->bases[hit.kind + 1])
    hit.kind++;
  hit.index = record - index->bases[hit.kind];
  hit.product = find_product (mesh, hit.kind, hit.index);
  hit.reason = field_names[states[record].field];

  return hit;
}

static GArray *
collect_hits (MwMesh              *mesh,
              const MwSearchState *states,
              GArray              *touched,
              guint                n_words,
              guint                limit,
              guint               *total)
{
  g_autoptr(GArray) heap = g_array_new (FALSE, FALSE, sizeof (Key));
  GArray *hits;

  *total = 0;
  for (guint i = 0; i < touched->len; i++)
    {
      guint32 record = g_array_index (touched, guint32, i);

      if (states[record].n_words < n_words)
        continue;
      (*total)++;
      keep_best (heap, ((Key) states[record].sum << 32) | (G_MAXUINT32 - record), limit);
    }
  g_array_sort (heap, compare_keys);

  hits = g_array_sized_new (FALSE, FALSE, sizeof (MwSearchHit), MAX (heap->len, 1));
  for (guint i = 0; i < heap->len; i++)
    {
      MwSearchHit hit = make_hit (mesh, g_array_index (heap, Key, i), states);

      g_array_append_val (hits, hit);
    }

  return hits;
}

/* Longer words are rarer: the first one found leaves the fewest records. */
static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  gsize x = strlen (*(const char * const *) a);
  gsize y = strlen (*(const char * const *) b);

  return (x < y) - (x > y);
}

static char **
split_words (const char *query,
             guint      *n_words)
{
  g_autoptr(GString) folded = g_string_new (NULL);
  g_auto(GStrv) parts = NULL;
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();

  *n_words = 0;
  mw_fold_append (folded, query);
  parts = g_strsplit (folded->str, " ", -1);
  for (guint i = 0; parts[i] != NULL && *n_words < MAX_WORDS; i++)
    if (*parts[i] != '\0')
      {
        g_strv_builder_add (words, parts[i]);
        (*n_words)++;
      }

  return g_strv_builder_end (words);
}

/* Words typed together are likelier meant together: a text that holds them as
 * they stand counts as one word more. */
static void
favour_phrase (const MwSearchIndex *index,
               char               **words,
               guint                n_words,
               MwSearchState       *states,
               GArray              *touched)
{
  g_autofree char *phrase = g_strjoinv (" ", words);

  mw_search_scan_find (index, phrase, n_words, states, touched);
}

/**
 * mw_mesh_search:
 * @mesh: where to look
 * @query: (nullable): words, in any order
 * @limit: how many hits to give at most
 * @total: (out) (optional): how many there are
 *
 * Finds products, domains, teams, contracts and properties of which each word
 * is found in some field. Names outweigh tags, those descriptions, those ports,
 * objects and properties; within a field a whole text outweighs its beginning,
 * that the beginning of a word, and that any other place; a single letter is only
 * looked for at beginnings. It only reads, and may be called from any thread.
 *
 * Returns: (transfer full): of [struct@SearchHit], best first
 */
GArray *
mw_mesh_search (MwMesh     *mesh,
                const char *query,
                guint       limit,
                guint      *total)
{
  g_autoptr(GArray) touched = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_auto(GStrv) words = NULL;
  g_autofree char **by_length = NULL;
  g_autofree MwSearchState *states = NULL;
  const MwSearchIndex *index;
  guint n_words = 0;
  guint n_found = 0;
  GArray *hits;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  index = mesh->search_index;
  words = split_words (query != NULL ? query : "", &n_words);
  if (n_words > 0)
    states = g_new0 (MwSearchState, index->bases[MW_HIT_PROPERTY + 1] + 1);

  by_length = g_memdup2 (words, n_words * sizeof (char *));
  if (n_words > 1)
    qsort (by_length, n_words, sizeof (char *), compare_lengths);
  for (guint i = 0; i < n_words && (i == 0 || touched->len > 0); i++)
    mw_search_scan_find (index, by_length[i], i, states, touched);
  if (n_words > 1 && touched->len > 0)
    favour_phrase (index, words, n_words, states, touched);

  hits = collect_hits (mesh, states, touched, n_words, limit, &n_found);
  if (total != NULL)
    *total = n_found;

  return hits;
}
