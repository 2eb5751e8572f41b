/* mw-view-history.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-view-history.h"

#define MAX_VIEWS 100

struct _MwViewHistory
{
  GPtrArray *views;              /* of MwView, the oldest first */
  guint      current;            /* meaningless while there are none */
};

MwViewHistory *
mw_view_history_new (void)
{
  MwViewHistory *self = g_new0 (MwViewHistory, 1);

  self->views = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_view_free);

  return self;
}

void
mw_view_history_free (MwViewHistory *self)
{
  g_ptr_array_unref (self->views);
  g_free (self);
}

/* Whether both show the same things, however they look. */
static gboolean
shows_same (const MwView *a,
            const MwView *b)
{
  g_autoptr(MwView) copy = mw_view_copy (a);

  copy->layer = b->layer;
  g_set_str (&copy->name, b->name);
  g_hash_table_unref (copy->pins);
  copy->pins = g_hash_table_ref (b->pins);

  return mw_view_equal (copy, b);
}

static void
replace_current (MwViewHistory *self,
                 const MwView  *view)
{
  gpointer *slot = &g_ptr_array_index (self->views, self->current);

  mw_view_free (*slot);
  *slot = mw_view_copy (view);
}

/**
 * mw_view_history_note:
 * @view: what is shown now
 *
 * Notes it behind the current one, and makes it the current one.
 */
void
mw_view_history_note (MwViewHistory *self,
                      const MwView  *view)
{
  if (self->views->len > 0 && shows_same (g_ptr_array_index (self->views, self->current), view))
    {
      replace_current (self, view);
      return;
    }

  if (self->views->len > 0)
    g_ptr_array_set_size (self->views, (int) self->current + 1);

  if (self->views->len == MAX_VIEWS)
    g_ptr_array_remove_index (self->views, 0);

  g_ptr_array_add (self->views, mw_view_copy (view));
  self->current = self->views->len - 1;
}

gboolean
mw_view_history_can_go_back (MwViewHistory *self)
{
  return self->views->len > 0 && self->current > 0;
}

gboolean
mw_view_history_can_go_forward (MwViewHistory *self)
{
  return self->current + 1 < self->views->len;
}

const MwView *
mw_view_history_go_back (MwViewHistory *self)
{
  if (!mw_view_history_can_go_back (self))
    return NULL;

  self->current--;

  return g_ptr_array_index (self->views, self->current);
}

const MwView *
mw_view_history_go_forward (MwViewHistory *self)
{
  if (!mw_view_history_can_go_forward (self))
    return NULL;

  self->current++;

  return g_ptr_array_index (self->views, self->current);
}

void
mw_view_history_forget (MwViewHistory *self)
{
  g_ptr_array_set_size (self->views, 0);
  self->current = 0;
}
