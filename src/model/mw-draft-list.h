/* mw-draft-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MW_TYPE_DRAFT_LIST (mw_draft_list_get_type ())

/**
 * MwDraftList:
 *
 * Parts of one kind that a draft has, in their order.
 *
 * Signal: `changed`, when parts come or go and when one of them changes.
 */
G_DECLARE_FINAL_TYPE (MwDraftList, mw_draft_list, MW, DRAFT_LIST, GObject)

/* @item_signal: (nullable): the signal by which an item says that it changed; NULL
 * where items never do. */
MwDraftList *mw_draft_list_new       (GType        item_type,
                                      const char  *item_signal);

/* (transfer none), and the same for as long as the list lives. */
GListModel  *mw_draft_list_get_model (MwDraftList *self);

void         mw_draft_list_append    (MwDraftList *self,
                                      gpointer     item);
/* A @position behind the last one is none. */
void         mw_draft_list_remove    (MwDraftList *self,
                                      guint        position);

G_END_DECLS
