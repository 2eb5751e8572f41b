/* mw-window-publish.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-window-private.h"

#include <glib/gi18n.h>

#include "registry/mw-opener.h"
#include "registry/mw-registry-error.h"

typedef struct
{
  GApplication   *application;
  MwWindow       *window;
  MwDesignerPage *page;
  char           *product;
} Publication;

static void
publication_free (gpointer data)
{
  Publication *publication = data;

  if (publication->application != NULL)
    g_application_release (publication->application);
  g_clear_object (&publication->application);
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

  /* The window was closed, and this was waited for all the same. */
  if (publication->window->settings == NULL)
    return dex_future_new_for_boolean (value != NULL);

  mw_designer_page_set_publishing (publication->page, FALSE);

  if (value == NULL)
    {
      mw_designer_page_set_refusal (publication->page, error->message, mw_registry_error_get_hint (error));
    }
  else
    {
      const MwPublishOutcome *outcome = g_value_get_boxed (value);

      if (outcome->state == MW_PUBLISH_DONE)
        show_published (publication);
      else
        show_refusal (publication->page, outcome);
    }

  return dex_future_new_for_boolean (value != NULL);
}

/**
 * mw_window_dup_obstacle:
 * @self: the window
 *
 * Returns: (transfer full) (nullable): why nothing can be published where the
 *   window is, and what to do
 */
char *
mw_window_dup_obstacle (MwWindow *self)
{
  const MwSourceInfo *info = self->session != NULL ? mw_session_get_info (self->session) : NULL;

  if (info == NULL || info->is_writable)
    return NULL;

  if (mw_opener_is_list (mw_source_get_address (mw_session_get_source (self->session))))
    return g_strdup (_("This mesh is a list of documents, which can only be read. "
                       "Connect to a registry to publish; the draft stays."));

  /* Translators: %s is the name of a registry. */
  return g_strdup_printf (_("%s lets only those publish who have a key. Connect with one; the draft stays."),
                          mw_session_get_title (self->session));
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
  g_autofree char *obstacle = mw_window_dup_obstacle (self);
  const MwDraftDocument *product;
  Publication *publication;

  if (self->session == NULL || documents->len == 0)
    return;

  if (obstacle != NULL)
    {
      mw_designer_page_set_refusal (page, _("Nothing was published."), obstacle);
      return;
    }

  /* The product comes last: it is what the others are made for. */
  product = g_ptr_array_index (documents, documents->len - 1);

  publication = g_new0 (Publication, 1);
  publication->window = g_object_ref (self);
  g_set_object (&publication->application, G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  /* Closing the last window in the meantime must not cut it off. */
  if (publication->application != NULL)
    g_application_hold (publication->application);
  publication->page = g_object_ref (page);
  publication->product = g_strdup (product->id);

  mw_designer_page_set_publishing (page, TRUE);
  dex_future_disown (dex_future_finally (mw_session_publish (self->session, items),
                                         published_cb, publication, publication_free));
}

static void
draft_changed_cb (MwWindow *self)
{
  self->draft_is_touched = TRUE;
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

  self->draft_is_touched = FALSE;
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
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
  self->draft_is_touched = FALSE;
}

static void
discard_cb (MwWindow *self)
{
  mw_window_forget_draft (self);
  gtk_window_close (GTK_WINDOW (self));
}

/**
 * mw_window_asks_for_draft:
 * @self: the window
 *
 * Asks whether a draft that was not published may be lost, when there is one.
 *
 * Returns: whether closing must wait for the answer
 */
gboolean
mw_window_asks_for_draft (MwWindow *self)
{
  AdwAlertDialog *dialog;

  if (self->designer_page == NULL || !self->draft_is_touched ||
      mw_designer_page_get_publishing (self->designer_page))
    return FALSE;

  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Discard the Draft?"),
                                                   _("The new data product was not published. What was typed is lost when the window closes.")));
  adw_alert_dialog_add_responses (dialog,
                                  "cancel", _("_Cancel"),
                                  "discard", _("_Discard"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response::discard", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));

  return TRUE;
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
  mw_window_update_state (self);
  mw_window_show_root (self, "designer");
}
