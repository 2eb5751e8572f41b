/* mw-history.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-history.h"

#include <string.h>

#include "mw-history-private.h"
#include "mw-read.h"
#include "mw-text-hash.h"

struct _MwHistory
{
  GPtrArray  *documents;
  GArray     *events;                         /* MwHistoryEvent, by time */
  GArray     *next;                           /* guint: the next of the same subject, or MW_NONE */
  GHashTable *first[MW_HISTORY_N_NOUNS];      /* subject to its first event + 1 */
  guint       n_left_out;
};

G_DEFINE_BOXED_TYPE (MwHistory, mw_history, mw_history_ref, mw_history_unref)

/* By the beginning and the rest of the last part of a type: the prefix differs
 * from registry to registry ("com.datamesh-manager.events.", "com.entropy-data…"). */
static const struct
{
  const char   *prefix;
  MwHistoryNoun noun;
} nouns[] = {
  { "DataProduct", MW_HISTORY_PRODUCT },
  { "OutputPort", MW_HISTORY_PORT },
  { "DataContract", MW_HISTORY_CONTRACT },
  { "Access", MW_HISTORY_ACCESS },
};

static const struct
{
  const char   *word;
  MwHistoryVerb verb;
} verbs[] = {
  { "Created", MW_HISTORY_CREATED },
  { "Updated", MW_HISTORY_UPDATED },
  { "Deleted", MW_HISTORY_DELETED },
  { "Requested", MW_HISTORY_REQUESTED },
  { "Approved", MW_HISTORY_APPROVED },
  { "Activated", MW_HISTORY_APPROVED },
  { "Rejected", MW_HISTORY_REJECTED },
  { "Deactivated", MW_HISTORY_CANCELLED },
  { "Canceled", MW_HISTORY_CANCELLED },
  { "Cancelled", MW_HISTORY_CANCELLED },
  { "Revoked", MW_HISTORY_CANCELLED },
  { "Expired", MW_HISTORY_CANCELLED },
};

static void
read_type (MwHistoryEvent *event,
           const char     *type)
{
  const char *dot = strrchr (type, '.');
  const char *rest = NULL;

  event->type = dot != NULL ? dot + 1 : type;
  for (gsize i = 0; i < G_N_ELEMENTS (nouns) && rest == NULL; i++)
    if (g_str_has_prefix (event->type, nouns[i].prefix))
      {
        event->noun = nouns[i].noun;
        rest = event->type + strlen (nouns[i].prefix);
      }

  for (gsize i = 0; rest != NULL && i < G_N_ELEMENTS (verbs); i++)
    {
      gsize length = strlen (verbs[i].word);

      if (strncmp (rest, verbs[i].word, length) == 0 &&
          (rest[length] == '\0' || g_str_equal (rest + length, "Event")))
        event->verb = verbs[i].verb;
    }
}

static gboolean
read_event (MwHistoryEvent *event,
            const MwNode   *node)
{
  const char *type = mw_read_member (node, "type");
  const char *time = mw_read_member (node, "time");

  event->data = mw_node_get_member (node, "data");
  event->subject = mw_read_member (node, "subject");
  event->principal = mw_read_member (node, "principal");
  event->summary = mw_read_member (event->data, "summary");
  if (event->subject == NULL)
    event->subject = mw_read_member (event->data, "id");
  if (time == NULL)
    time = mw_read_member (event->data, "timestamp");

  if (type == NULL || event->subject == NULL || !mw_read_seconds (time, &event->time))
    return FALSE;

  read_type (event, type);

  return TRUE;
}

/* An event is known by its source and id (CloudEvents 1.0, 3.1.1); one without id
 * is always another. */
static gboolean
is_new (GHashTable   *known,
        const MwNode *node)
{
  const char *id = mw_read_member (node, "id");
  const char *source = mw_read_member (node, "source");

  return id == NULL || g_hash_table_add (known, g_strconcat (source != NULL ? source : "", "\n", id, NULL));
}

static void
add_node (MwHistory    *self,
          GHashTable   *known,
          const MwNode *node)
{
  MwHistoryEvent event = { 0 };

  if (self->events->len >= MW_HISTORY_MAX_EVENTS || !read_event (&event, node))
    {
      self->n_left_out++;
      return;
    }

  if (is_new (known, node))
    g_array_append_val (self->events, event);
}

static void
add_list (MwHistory    *self,
          GHashTable   *known,
          const MwNode *list)
{
  for (const MwNode *node = mw_node_get_first (list); node != NULL; node = mw_node_get_next (node))
    {
      const MwNode *events = mw_node_get_member (node, "events");

      /* Lists of documents are at most 64 levels deep. */
      if (events != NULL && mw_node_get_node_type (events) == MW_NODE_SEQUENCE)
        add_list (self, known, events);
      else
        add_node (self, known, node);
    }
}

static void
add_root (MwHistory    *self,
          GHashTable   *known,
          const MwNode *root)
{
  const MwNode *events = mw_node_get_member (root, "events");

  if (root == NULL || mw_node_get_node_type (root) == MW_NODE_NULL)
    return;

  if (mw_node_get_node_type (root) == MW_NODE_SEQUENCE)
    add_list (self, known, root);
  else if (events != NULL && mw_node_get_node_type (events) == MW_NODE_SEQUENCE)
    add_list (self, known, events);
  else
    add_node (self, known, root);
}

/* Events of one second keep the order of the feed, which is that in which they
 * happened. */
static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const MwHistoryEvent *x = a;
  const MwHistoryEvent *y = b;

  return (x->time > y->time) - (x->time < y->time);
}

/* Backwards, so that each chain runs in the order of time. */
static void
index_events (MwHistory *self)
{
  g_array_sort (self->events, compare_events);
  g_array_set_size (self->next, self->events->len);

  for (guint i = self->events->len; i > 0; i--)
    {
      const MwHistoryEvent *event = &g_array_index (self->events, MwHistoryEvent, i - 1);
      GHashTable *table = self->first[event->noun];

      g_array_index (self->next, guint, i - 1) =
        GPOINTER_TO_UINT (g_hash_table_lookup (table, event->subject)) - 1;
      g_hash_table_insert (table, (gpointer) event->subject, GUINT_TO_POINTER (i));
    }
}

/**
 * mw_history_new:
 * @documents: (element-type MwDocument): events, in the order of the feed
 *
 * Reads the events of a mesh.
 *
 * Returns: (transfer full): the history
 */
MwHistory *
mw_history_new (GPtrArray *documents)
{
  g_autoptr(GHashTable) known = g_hash_table_new_full (mw_text_hash, g_str_equal, g_free, NULL);
  MwHistory *self;

  g_return_val_if_fail (documents != NULL, NULL);

  self = g_atomic_rc_box_new0 (MwHistory);
  self->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_document_unref);
  self->events = g_array_new (FALSE, TRUE, sizeof (MwHistoryEvent));
  self->next = g_array_new (FALSE, TRUE, sizeof (guint));
  for (guint i = 0; i < MW_HISTORY_N_NOUNS; i++)
    self->first[i] = g_hash_table_new (mw_text_hash, g_str_equal);

  for (guint i = 0; i < documents->len; i++)
    {
      MwDocument *document = g_ptr_array_index (documents, i);

      g_ptr_array_add (self->documents, mw_document_ref (document));
      add_root (self, known, mw_document_get_root (document));
    }
  index_events (self);

  return self;
}

static void
mw_history_clear (gpointer data)
{
  MwHistory *self = data;

  for (guint i = 0; i < MW_HISTORY_N_NOUNS; i++)
    g_hash_table_unref (self->first[i]);
  g_array_unref (self->next);
  g_array_unref (self->events);
  g_ptr_array_unref (self->documents);
}

MwHistory *
mw_history_ref (MwHistory *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
mw_history_unref (MwHistory *self)
{
  g_atomic_rc_box_release_full (self, mw_history_clear);
}

gboolean
mw_history_is_history (const MwNode *root)
{
  const char *kind = mw_node_get_member_text (root, "kind");

  if (kind != NULL)
    return g_str_equal (kind, "EventHistory");

  return mw_node_get_member (root, "specversion") != NULL && mw_node_get_member (root, "type") != NULL;
}

const MwHistoryEvent *
mw_history_get_events (MwHistory *self,
                       guint     *n)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (n != NULL)
    *n = self->events->len;

  return (const MwHistoryEvent *) (gpointer) self->events->data;
}

guint
mw_history_get_n_left_out (MwHistory *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_left_out;
}

gint64
mw_history_get_first_time (MwHistory *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->events->len > 0 ? g_array_index (self->events, MwHistoryEvent, 0).time : 0;
}

gint64
mw_history_get_last_time (MwHistory *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->events->len > 0
         ? g_array_index (self->events, MwHistoryEvent, self->events->len - 1).time : 0;
}

guint
mw_history_find (MwHistory    *self,
                 MwHistoryNoun noun,
                 const char   *subject)
{
  g_return_val_if_fail (self != NULL, MW_NONE);
  g_return_val_if_fail ((guint) noun < MW_HISTORY_N_NOUNS, MW_NONE);

  return subject != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->first[noun], subject)) - 1 : MW_NONE;
}

guint
mw_history_find_next (MwHistory *self,
                      guint      event)
{
  g_return_val_if_fail (self != NULL, MW_NONE);
  g_return_val_if_fail (event < self->next->len, MW_NONE);

  return g_array_index (self->next, guint, event);
}
