/* mw-window-search.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-window-private.h"

/* Beside each other, the words stand in the sidebar and what they find in the
 * content. Narrow, only one of the two is seen, so the page has the entry then. */

/* Where the search page is among those that are open; -1 when it is not. */
static int
find_search (MwWindow   *self,
             GListModel *stack)
{
  guint n = g_list_model_get_n_items (stack);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(AdwNavigationPage) page = g_list_model_get_item (stack, i);

      if (MW_SEARCH_PAGE (self->search_page) == (gpointer) page)
        return (int) i;
    }

  return -1;
}

/* Shows the first @n pages of @stack, and @top above them; nothing moves. */
static void
show_pages (MwWindow          *self,
            GListModel        *stack,
            guint              n,
            AdwNavigationPage *top)
{
  g_autoptr(GPtrArray) pages = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (pages, g_list_model_get_item (stack, i));

  if (top != NULL)
    g_ptr_array_add (pages, g_object_ref (top));

  adw_navigation_view_replace (self->page_view, (AdwNavigationPage **) pages->pdata, (int) pages->len);
}

static void
select_row_of_root (MwWindow *self)
{
  g_autoptr(GListModel) stack = adw_navigation_view_get_navigation_stack (self->page_view);
  g_autoptr(AdwNavigationPage) root = g_list_model_get_item (stack, 0);
  const char *tag = root != NULL ? adw_navigation_page_get_tag (root) : NULL;

  mw_window_select_row (self, tag != NULL ? tag : "");
}

/* What is found is shown above the page that was, which is there again afterwards. */
static void
enter_search (MwWindow *self)
{
  g_autoptr(GListModel) stack = adw_navigation_view_get_navigation_stack (self->page_view);
  int position = find_search (self, stack);
  guint n = g_list_model_get_n_items (stack);

  if (position < 0)
    show_pages (self, stack, n, ADW_NAVIGATION_PAGE (self->search_page));
  else if ((guint) position + 1 < n)
    show_pages (self, stack, (guint) position + 1, NULL);

  mw_window_select_row (self, "");
}

static void
leave_search (MwWindow *self)
{
  g_autoptr(GListModel) stack = adw_navigation_view_get_navigation_stack (self->page_view);
  int position = find_search (self, stack);

  if (position == 0)
    mw_window_show_root (self, "map");
  else if (position > 0)
    show_pages (self, stack, (guint) position, NULL);

  select_row_of_root (self);
}

static void
query_changed_cb (MwWindow *self)
{
  const char *query = mw_search_page_get_query (self->search_page);
  gboolean is_empty = query == NULL || *query == '\0';

  if (!is_empty)
    enter_search (self);
  else if (!adw_navigation_split_view_get_collapsed (self->split_view))
    leave_search (self);
}

/* Typed into the sidebar though it is narrow: the rest is typed on the page. */
static void
sidebar_typed_cb (MwWindow *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));

  if (!adw_navigation_split_view_get_collapsed (self->split_view) || *text == '\0')
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  mw_search_page_set_query (self->search_page, text);
  mw_window_find (self);
}

static void
stopped_cb (MwWindow *self)
{
  mw_window_forget_search (self);
  leave_search (self);
}

/* Going back from what was found ends the search, too. */
static void
popped_cb (MwWindow          *self,
           AdwNavigationPage *page)
{
  if (page != ADW_NAVIGATION_PAGE (self->search_page))
    return;

  mw_window_forget_search (self);
  select_row_of_root (self);
}

static void
collapsed_cb (MwWindow *self)
{
  gboolean is_collapsed = adw_navigation_split_view_get_collapsed (self->split_view);

  mw_search_page_attach_entry (self->search_page, is_collapsed ? NULL : self->search_entry);
  if (is_collapsed)
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

void
mw_window_add_search (MwWindow *self)
{
  g_signal_connect_object (self->search_page, "notify::query",
                           G_CALLBACK (query_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_page, "stopped",
                           G_CALLBACK (stopped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "changed",
                           G_CALLBACK (sidebar_typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page_view, "popped",
                           G_CALLBACK (popped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split_view, "notify::collapsed",
                           G_CALLBACK (collapsed_cb), self, G_CONNECT_SWAPPED);
  collapsed_cb (self);
}

void
mw_window_find (MwWindow *self)
{
  if (adw_navigation_split_view_get_collapsed (self->split_view))
    {
      enter_search (self);
      adw_navigation_split_view_set_show_content (self->split_view, TRUE);
    }

  mw_search_page_focus_entry (self->search_page);
}

void
mw_window_forget_search (MwWindow *self)
{
  g_signal_handlers_block_by_func (self->search_page, query_changed_cb, self);
  /* The entry first: it may know of words that the page has not heard of yet. */
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  mw_search_page_set_query (self->search_page, NULL);
  g_signal_handlers_unblock_by_func (self->search_page, query_changed_cb, self);
}
