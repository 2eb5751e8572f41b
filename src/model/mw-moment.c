/* mw-moment.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-history-private.h"

#include "mw-read.h"
#include "mw-text-hash.h"

/* What events say of one moment. Where no event is later than it, the document of
 * today says it all. */

static const MwHistoryEvent *
get_event (const MwMoment *self,
           guint           index)
{
  return index != MW_NONE ? mw_history_get_events (self->history, NULL) + index : NULL;
}

static guint
find_first (const MwMoment *self,
            MwHistoryNoun   noun,
            const char     *subject)
{
  return self->history != NULL ? mw_history_find (self->history, noun, subject) : MW_NONE;
}

/* What the first event after the moment implies of the time before it. */
static MwPresence
get_presence_before (const MwHistoryEvent *event)
{
  switch (event->verb)
    {
    case MW_HISTORY_CREATED:
    case MW_HISTORY_REQUESTED:
      return MW_PRESENCE_NOT_THERE;

    /* Nobody approves what nobody asked for, but registries of old told no request. */
    case MW_HISTORY_APPROVED:
      return event->noun == MW_HISTORY_ACCESS ? MW_PRESENCE_NOT_THERE : MW_PRESENCE_THERE;

    case MW_HISTORY_NOTED:
    case MW_HISTORY_UPDATED:
    case MW_HISTORY_DELETED:
    case MW_HISTORY_REJECTED:
    case MW_HISTORY_CANCELLED:
    default:
      return MW_PRESENCE_THERE;
    }
}

MwPresence
mw_moment_get_presence (const MwMoment *self,
                        MwHistoryNoun   noun,
                        const char     *subject)
{
  const MwHistoryEvent *last = NULL;

  for (guint i = find_first (self, noun, subject); i != MW_NONE; i = mw_history_find_next (self->history, i))
    {
      const MwHistoryEvent *event = get_event (self, i);

      if (event->time > self->time && last == NULL)
        return get_presence_before (event);
      if (event->time > self->time)
        return last->verb == MW_HISTORY_DELETED ? MW_PRESENCE_NOT_THERE : MW_PRESENCE_THERE;
      last = event;
    }

  return last != NULL ? MW_PRESENCE_SAME : MW_PRESENCE_UNTOLD;
}

static MwMomentPort *
take_port (GHashTable *ports,
           const char *name)
{
  MwMomentPort *port = g_hash_table_lookup (ports, name);

  if (port == NULL)
    {
      port = g_new0 (MwMomentPort, 1);
      port->name = name;
      g_hash_table_insert (ports, (gpointer) name, port);
    }

  return port;
}

/* One walk for all ports: there may be as many of them as events. */
GHashTable *
mw_moment_list_ports (const MwMoment *self,
                      const char     *product)
{
  GHashTable *ports = g_hash_table_new_full (mw_text_hash, g_str_equal, NULL, g_free);
  guint i = find_first (self, MW_HISTORY_PORT, product);

  for (; i != MW_NONE; i = mw_history_find_next (self->history, i))
    {
      const MwHistoryEvent *event = get_event (self, i);
      const char *name = mw_read_member (event->data, "outputPort");
      const char *contract = mw_read_member (event->data, "contract");
      MwMomentPort *port;

      if (name == NULL)
        continue;

      port = take_port (ports, name);
      if (event->time <= self->time)
        {
          port->was_told = event->verb != MW_HISTORY_DELETED;
          port->presence = MW_PRESENCE_SAME;
          port->contract = contract != NULL ? contract : port->contract;
        }
      else if (port->presence == MW_PRESENCE_UNTOLD)
        {
          port->presence = get_presence_before (event);
        }
      else if (port->presence == MW_PRESENCE_SAME)
        {
          port->presence = port->was_told ? MW_PRESENCE_THERE : MW_PRESENCE_NOT_THERE;
        }
    }

  return ports;
}

gboolean
mw_moment_get_former (const MwMoment *self,
                      MwHistoryNoun   noun,
                      const char     *subject,
                      const char     *key,
                      const char    **value)
{
  const char *former = NULL;

  for (guint i = find_first (self, noun, subject); i != MW_NONE; i = mw_history_find_next (self->history, i))
    {
      const MwHistoryEvent *event = get_event (self, i);
      const char *text = mw_read_member (event->data, key);

      if (text == NULL)
        continue;
      if (event->time <= self->time)
        {
          former = text;
          continue;
        }

      *value = former;
      return former != NULL;
    }

  return FALSE;
}

const MwNode *
mw_moment_get_node (const MwMoment *self,
                    MwHistoryNoun   noun,
                    const char     *subject,
                    const char     *key)
{
  const MwNode *found = NULL;

  for (guint i = find_first (self, noun, subject); i != MW_NONE; i = mw_history_find_next (self->history, i))
    {
      const MwHistoryEvent *event = get_event (self, i);
      const MwNode *node = mw_node_get_member (event->data, key);

      if (event->time > self->time && found != NULL)
        break;
      if (node != NULL && mw_node_get_node_type (node) != MW_NODE_NULL)
        found = node;
    }

  return found;
}

static const char *
get_word (MwHistoryVerb verb)
{
  switch (verb)
    {
    case MW_HISTORY_CREATED:
    case MW_HISTORY_REQUESTED:
      return "requested";

    case MW_HISTORY_APPROVED:
      return "approved";

    case MW_HISTORY_REJECTED:
      return "rejected";

    case MW_HISTORY_CANCELLED:
      return "cancelled";

    case MW_HISTORY_NOTED:
    case MW_HISTORY_UPDATED:
    case MW_HISTORY_DELETED:
    default:
      return NULL;
    }
}

/* What it must have been for the first event that is told of it to happen. */
static const char *
get_word_before (MwHistoryVerb verb)
{
  switch (verb)
    {
    case MW_HISTORY_REJECTED:
      return "requested";

    case MW_HISTORY_CANCELLED:
    case MW_HISTORY_DELETED:
      return "approved";

    case MW_HISTORY_NOTED:
    case MW_HISTORY_CREATED:
    case MW_HISTORY_UPDATED:
    case MW_HISTORY_REQUESTED:
    case MW_HISTORY_APPROVED:
    default:
      return NULL;
    }
}

const char *
mw_moment_get_status (const MwMoment *self,
                      const char     *agreement)
{
  const char *word = NULL;
  guint i = find_first (self, MW_HISTORY_ACCESS, agreement);

  for (; i != MW_NONE; i = mw_history_find_next (self->history, i))
    {
      const MwHistoryEvent *event = get_event (self, i);
      const char *told = get_word (event->verb);

      if (event->time > self->time)
        {
          const char *before = get_word_before (event->verb);

          if (word != NULL)
            return word;
          if (before != NULL)
            return before;
        }
      else if (told != NULL)
        {
          word = told;
        }
    }

  return NULL;
}
