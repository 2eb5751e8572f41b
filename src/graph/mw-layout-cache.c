/* mw-layout-cache.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-cache.h"

#include <gio/gio.h>

#define MAX_BYTES (64 * 1024 * 1024)
#define MAX_FAILURES 256

#define FIRST_WAIT (5 * G_USEC_PER_SEC)
#define LONGEST_WAIT (600 * G_USEC_PER_SEC)

typedef struct
{
  char            *hash;
  MwLayoutPicture *picture;
  GList            link;         /* in `recent`, the latest first */
} Entry;

typedef struct
{
  GError *error;
  gint64  wait;
  gint64  until;
} Failure;

struct _MwLayoutCache
{
  GHashTable      *entries;
  GHashTable      *failures;
  GQueue           recent;
  gsize            n_bytes;

  MwLayoutKeeping *keeping;      /* nullable */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_clear_pointer (&entry->hash, g_free);
  g_clear_pointer (&entry->picture, mw_layout_picture_unref);
  g_free (entry);
}

static void
failure_free (gpointer data)
{
  Failure *failure = data;

  g_clear_error (&failure->error);
  g_free (failure);
}

MwLayoutCache *
mw_layout_cache_new (void)
{
  MwLayoutCache *self = g_new0 (MwLayoutCache, 1);

  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, entry_free);
  self->failures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, failure_free);
  g_queue_init (&self->recent);

  return self;
}

void
mw_layout_cache_free (MwLayoutCache *self)
{
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_pointer (&self->failures, g_hash_table_unref);
  g_clear_pointer (&self->keeping, mw_layout_keeping_unref);
  g_free (self);
}

static gsize
get_n_bytes (MwLayoutPicture *picture)
{
  return sizeof *picture +
         (picture->boxes->len + picture->areas->len) * sizeof (graphene_rect_t) +
         picture->starts->len * sizeof (guint) +
         picture->points->len * sizeof (graphene_point_t);
}

MwLayoutPicture *
mw_layout_cache_lookup (MwLayoutCache *self,
                        const char    *hash)
{
  Entry *entry = g_hash_table_lookup (self->entries, hash);

  if (entry == NULL)
    return NULL;

  g_queue_unlink (&self->recent, &entry->link);
  g_queue_push_head_link (&self->recent, &entry->link);

  return mw_layout_picture_ref (entry->picture);
}

static void
forget (MwLayoutCache *self,
        Entry         *entry)
{
  g_queue_unlink (&self->recent, &entry->link);
  self->n_bytes -= get_n_bytes (entry->picture);
  g_hash_table_remove (self->entries, entry->hash);
}

void
mw_layout_cache_store (MwLayoutCache   *self,
                       const char      *hash,
                       MwLayoutPicture *picture)
{
  Entry *known = g_hash_table_lookup (self->entries, hash);
  Entry *entry = g_new0 (Entry, 1);

  if (known != NULL)
    forget (self, known);

  entry->hash = g_strdup (hash);
  entry->picture = mw_layout_picture_ref (picture);
  entry->link.data = entry;
  g_hash_table_insert (self->entries, entry->hash, entry);
  g_queue_push_head_link (&self->recent, &entry->link);
  self->n_bytes += get_n_bytes (picture);

  /* The one just made stays, however large. */
  while (self->n_bytes > MAX_BYTES && self->recent.length > 1)
    forget (self, g_queue_peek_tail (&self->recent));

  g_hash_table_remove (self->failures, hash);
}

void
mw_layout_cache_set_keeping (MwLayoutCache   *self,
                             MwLayoutKeeping *keeping)
{
  g_clear_pointer (&self->keeping, mw_layout_keeping_unref);
  self->keeping = keeping != NULL ? mw_layout_keeping_ref (keeping) : NULL;
}

DexFuture *
mw_layout_cache_find (MwLayoutCache   *self,
                      const char      *hash,
                      MwLayoutProblem *problem)
{
  MwLayoutPicture *picture = mw_layout_cache_lookup (self, hash);

  if (picture != NULL)
    return dex_future_new_take_boxed (MW_TYPE_LAYOUT_PICTURE, picture);

  if (self->keeping != NULL)
    return mw_layout_keeping_find (self->keeping, hash, problem);

  return dex_future_new_reject (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "No such picture is in memory");
}

void
mw_layout_cache_keep (MwLayoutCache   *self,
                      const char      *hash,
                      MwLayoutPicture *picture)
{
  mw_layout_cache_store (self, hash, picture);

  if (self->keeping != NULL)
    mw_layout_keeping_keep (self->keeping, hash, picture);
}

void
mw_layout_cache_add_failure (MwLayoutCache *self,
                             const char    *hash,
                             const GError  *error,
                             gint64         now)
{
  Failure *failure = g_hash_table_lookup (self->failures, hash);

  if (failure == NULL)
    {
      if (g_hash_table_size (self->failures) >= MAX_FAILURES)
        g_hash_table_remove_all (self->failures);

      failure = g_new0 (Failure, 1);
      g_hash_table_insert (self->failures, g_strdup (hash), failure);
    }

  failure->wait = failure->wait == 0 ? FIRST_WAIT : MIN (2 * failure->wait, LONGEST_WAIT);
  failure->until = now + failure->wait;
  g_clear_error (&failure->error);
  failure->error = g_error_copy (error);
}

const GError *
mw_layout_cache_get_failure (MwLayoutCache *self,
                             const char    *hash,
                             gint64         now)
{
  Failure *failure = g_hash_table_lookup (self->failures, hash);

  return failure != NULL && now < failure->until ? failure->error : NULL;
}
