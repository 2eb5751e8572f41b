/* mw-window-publish.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-window-private.h"

#include <glib/gi18n.h>

typedef struct
{
  MwWindow       *window;
  MwDesignerPage *page;
  char           *product;
} Publication;

static void
publication_free (gpointer data)
{
  Publication *publication = data;

  g_clear_object (&publication->window);
  g_clear_object (&publication->page);
  g_free (publication->product);
  g_free (publication);
}

static void
show_refusal (MwDesignerPage         *page,
              const MwPublishOutcome *outcome)
{
  mw_designer_page_set_refusal (page, outcome->message, outcome->hint);

  for (guint i = 0; outcome->violations != NULL && i < outcome->violations->len; i++)
    {
      const MwViolation *violation = g_ptr_array_index (outcome->violations, i);

      mw_designer_page_add_finding (page, outcome->failed,
                                    violation->pointer, violation->message);
    }
}

static void
show_published (Publication *publication)
{
  MwWindow *self = publication->window;
  g_autofree char *text = NULL;
  MwProductDraft *draft = mw_designer_page_get_draft (publication->page);
  g_autofree char *name = NULL;

  g_object_get (draft, "name", &name, NULL);
  /* Translators: %s is the name of a data product. */
  text = g_strdup_printf (_("“%s” is published"), name);

  g_set_str (&self->select_when_loaded, publication->product);
  mw_window_show_page (self, "map");
  if (self->designer_page == publication->page)
    mw_window_forget_draft (self);
  mw_window_tell (self, text);
}

static DexFuture *
published_cb (DexFuture *future,
              gpointer   user_data)
{
  Publication *publication = user_data;
  g_autoptr(GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  mw_designer_page_set_publishing (publication->page, FALSE);

  if (value == NULL)
    {
      mw_designer_page_set_refusal (publication->page, error->message, NULL);
      return dex_future_new_for_boolean (FALSE);
    }
  else
    {
      const MwPublishOutcome *outcome = g_value_get_boxed (value);

      if (outcome->state == MW_PUBLISH_DONE)
        show_published (publication);
      else
        show_refusal (publication->page, outcome);
    }

  return dex_future_new_for_boolean (TRUE);
}

/* A design makes something new, so nothing of its name may be there yet. */
static GPtrArray *
dup_items (GPtrArray *documents)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_publish_item_free);

  for (guint i = 0; i < documents->len; i++)
    {
      const MwDraftDocument *document = g_ptr_array_index (documents, i);

      g_ptr_array_add (items, mw_publish_item_new (document->kind, document->id, document->bytes,
                                                   document->content_type, NULL));
    }

  return items;
}

static void
publish_requested_cb (MwDesignerPage *page,
                      GPtrArray      *documents,
                      MwWindow       *self)
{
  g_autoptr(GPtrArray) items = dup_items (documents);
  const MwDraftDocument *product;
  Publication *publication;

  if (self->session == NULL || documents->len == 0)
    return;

  /* The product comes last: it is what the others are made for. */
  product = g_ptr_array_index (documents, documents->len - 1);

  publication = g_new0 (Publication, 1);
  publication->window = g_object_ref (self);
  publication->page = g_object_ref (page);
  publication->product = g_strdup (product->id);

  mw_designer_page_set_publishing (page, TRUE);
  dex_future_disown (dex_future_finally (mw_session_publish (self->session, items),
                                         published_cb, publication, publication_free));
}

static void
make_designer (MwWindow *self)
{
  g_autoptr(MwProductDraft) draft = mw_product_draft_new ();
  GtkWidget *page = mw_designer_page_new (draft);

  self->designer_page = MW_DESIGNER_PAGE (page);
  adw_navigation_page_set_tag (ADW_NAVIGATION_PAGE (page), "designer");
  g_signal_connect_object (page, "publish-requested",
                           G_CALLBACK (publish_requested_cb), self, G_CONNECT_DEFAULT);
  adw_navigation_view_add (self->page_view, ADW_NAVIGATION_PAGE (page));
}

/**
 * mw_window_forget_draft:
 * @self: the window
 *
 * Lets go of the draft in the designer: it is published, or not wanted.
 */
void
mw_window_forget_draft (MwWindow *self)
{
  if (self->designer_page == NULL)
    return;

  adw_navigation_view_remove (self->page_view, ADW_NAVIGATION_PAGE (self->designer_page));
  self->designer_page = NULL;
}

/* The page stays in the view when others are shown, and so does what was typed. */
void
mw_window_design (MwWindow *self)
{
  g_return_if_fail (MW_IS_WINDOW (self));

  if (self->session == NULL || mw_session_get_mesh (self->session) == NULL)
    return;

  if (self->designer_page == NULL)
    make_designer (self);

  mw_designer_page_set_mesh (self->designer_page, mw_session_get_mesh (self->session));
  mw_window_show_root (self, "designer");
}
