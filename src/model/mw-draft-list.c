/* mw-draft-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-draft-list.h"

struct _MwDraftList
{
  GObject     parent_instance;

  GListStore *items;
  const char *item_signal;
};

typedef enum {
  SIGNAL_CHANGED,
} MwDraftListSignal;

static guint signals[SIGNAL_CHANGED + 1];

G_DEFINE_FINAL_TYPE (MwDraftList, mw_draft_list, G_TYPE_OBJECT)

static void
changed_cb (MwDraftList *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
mw_draft_list_finalize (GObject *object)
{
  MwDraftList *self = MW_DRAFT_LIST (object);

  g_clear_object (&self->items);

  G_OBJECT_CLASS (mw_draft_list_parent_class)->finalize (object);
}

static void
mw_draft_list_class_init (MwDraftListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mw_draft_list_finalize;

  /**
   * MwDraftList::changed:
   * @self: the list
   *
   * It, or one of its items, is not what it was.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL, NULL,
                  G_TYPE_NONE,
                  0);
}

static void
mw_draft_list_init (MwDraftList *self)
{
}

MwDraftList *
mw_draft_list_new (GType       item_type,
                   const char *item_signal)
{
  MwDraftList *self = g_object_new (MW_TYPE_DRAFT_LIST, NULL);

  self->item_signal = g_intern_string (item_signal);
  self->items = g_list_store_new (item_type);
  g_signal_connect_object (self->items, "items-changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

GListModel *
mw_draft_list_get_model (MwDraftList *self)
{
  g_return_val_if_fail (MW_IS_DRAFT_LIST (self), NULL);

  return G_LIST_MODEL (self->items);
}

void
mw_draft_list_append (MwDraftList *self,
                      gpointer     item)
{
  g_return_if_fail (MW_IS_DRAFT_LIST (self));

  if (self->item_signal != NULL)
    g_signal_connect_object (item, self->item_signal, G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_list_store_append (self->items, item);
}

void
mw_draft_list_remove (MwDraftList *self,
                      guint        position)
{
  g_autoptr(GObject) item = NULL;

  g_return_if_fail (MW_IS_DRAFT_LIST (self));

  item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  if (item == NULL)
    return;

  /* Somebody may hold it still; it is no part of the draft any more. */
  g_signal_handlers_disconnect_by_data (item, self);
  g_list_store_remove (self->items, position);
}
