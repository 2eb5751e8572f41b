/* mw-search.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-search.h"

#include <string.h>

#include "mw-fold.h"
#include "mw-mesh-private.h"

/* More words than anybody types; the rest of a pasted page is left out. */
#define MAX_WORDS 16

/* How a word lies in a text, the better ones higher. */
typedef enum {
  MATCH_SUBSTRING,
  MATCH_WORD_START,
  MATCH_PREFIX,
  MATCH_WHOLE,
} Match;

#define N_MATCHES (MATCH_WHOLE + 1)

/* What is known of a record while words are looked for, one after the other. */
typedef struct
{
  guint16 sum;                   /* of the best ranks of all words */
  guint8  n_words;               /* found so far */
  guint8  best;                  /* rank of the word that is looked for */
  guint8  field;                 /* the best that any word stands in */
} State;

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

static gboolean
is_word_character (char character)
{
  return g_ascii_isalnum (character) || (guchar) character >= 0x80;
}

/* @found: the first occurrence of @word in the text from @start to @end */
static Match
classify (const char *start,
          const char *end,
          const char *found,
          const char *word,
          gsize       length)
{
  if (found == start)
    return start + length == end ? MATCH_WHOLE : MATCH_PREFIX;

  for (; found != NULL; found = memmem (found + 1, (gsize) (end - found - 1), word, length))
    if (!is_word_character (found[-1]))
      return MATCH_WORD_START;

  return MATCH_SUBSTRING;
}

/* The text that holds @offset, at or after @text. Hits come close together or
 * far apart, so the step doubles until it is too far. */
static guint32
find_text (const MwSearchIndex *index,
           guint32              text,
           guint32              offset)
{
  guint32 low = text;
  guint32 step = 1;
  guint32 high;

  while (low + step < index->n_texts && index->starts[low + step] <= offset)
    {
      low += step;
      step *= 2;
    }

  high = MIN (low + step, index->n_texts);
  while (high - low > 1)
    {
      guint32 middle = low + (high - low) / 2;

      if (index->starts[middle] <= offset)
        low = middle;
      else
        high = middle;
    }

  return low;
}

static void
note (const MwSearchIndex *index,
      guint32              text,
      Match                match,
      guint                nth_word,
      State               *states,
      GArray              *touched)
{
  for (guint32 i = index->first_posting[text]; i < index->first_posting[text + 1]; i++)
    {
      guint32 record = index->postings[i].record;
      guint8 field = index->postings[i].field;
      guint8 rank = field * N_MATCHES + match;
      State *state = &states[record];

      if (state->n_words < nth_word)
        continue;

      if (state->n_words == nth_word)
        {
          if (nth_word == 0)
            g_array_append_val (touched, record);
          state->n_words++;
          state->best = 0;
        }
      if (rank > state->best)
        {
          state->sum += rank - state->best;
          state->best = rank;
        }
      state->field = MAX (state->field, field);
    }
}

static void
find_word (const MwSearchIndex *index,
           const char          *word,
           guint                nth_word,
           State               *states,
           GArray              *touched)
{
  gsize length = strlen (word);
  const char *end = index->texts + index->length;
  const char *at = index->texts;
  guint32 text = 0;

  while ((at = memmem (at, (gsize) (end - at), word, length)) != NULL)
    {
      const char *start;
      const char *text_end;

      text = find_text (index, text, (guint32) (at - index->texts));
      start = index->texts + index->starts[text];
      /* Before the line break. */
      text_end = index->texts + index->starts[text + 1] - 1;
      note (index, text, classify (start, text_end, at, word, length), nth_word, states, touched);
      at = text_end;
    }
}

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
make_hit (MwMesh      *mesh,
          Key          key,
          const State *states)
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
collect_hits (MwMesh      *mesh,
              const State *states,
              GArray      *touched,
              guint        n_words,
              guint        limit,
              guint       *total)
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
               State               *states,
               GArray              *touched)
{
  g_autofree char *phrase = g_strjoinv (" ", words);

  find_word (index, phrase, n_words, states, touched);
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
 * that the beginning of a word, and that any other place. It only reads, and may
 * be called from any thread.
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
  g_autofree State *states = NULL;
  const MwSearchIndex *index;
  guint n_words = 0;
  guint n_found = 0;
  GArray *hits;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  index = mesh->search_index;
  words = split_words (query != NULL ? query : "", &n_words);
  if (n_words > 0)
    states = g_new0 (State, index->bases[MW_HIT_PROPERTY + 1] + 1);

  for (guint i = 0; i < n_words && (i == 0 || touched->len > 0); i++)
    find_word (index, words[i], i, states, touched);
  if (n_words > 1 && touched->len > 0)
    favour_phrase (index, words, n_words, states, touched);

  hits = collect_hits (mesh, states, touched, n_words, limit, &n_found);
  if (total != NULL)
    *total = n_found;

  return hits;
}
