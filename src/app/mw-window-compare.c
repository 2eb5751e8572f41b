/* mw-window-compare.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-window-private.h"

#include <glib/gi18n.h>

#include "graph/mw-comparison.h"
#include "graph/mw-graph-thread.h"
#include "model/mw-draft-documents.h"
#include "model/mw-history.h"
#include "pages/mw-compare-dialog.h"

/* One question of the map, and what it takes to answer it. */
typedef struct
{
  GWeakRef         window;
  MwViewComparison kind;
  char            *compared;
  MwMesh          *mesh;
  MwHistory       *history;
  gint64           time;
  GPtrArray       *inputs;       /* of MwMeshInput */
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_weak_ref_clear (&self->window);
  g_free (self->compared);
  g_clear_object (&self->mesh);
  g_clear_pointer (&self->history, mw_history_unref);
  g_clear_pointer (&self->inputs, g_ptr_array_unref);
  g_free (self);
}

/* ---- In a thread ---- */

static DexFuture *
compare_fiber (gpointer data)
{
  Question *self = data;
  g_autoptr(MwMesh) past = NULL;

  if (self->inputs != NULL)
    return dex_future_new_take_object (mw_comparison_new_for_documents (self->mesh, self->inputs));

  past = mw_mesh_new_past (self->mesh, self->history, self->time);

  return dex_future_new_take_object (mw_comparison_new (past, self->mesh));
}

static DexFuture *
compared_cb (DexFuture *future,
             gpointer   user_data)
{
  Question *self = user_data;
  g_autoptr(MwWindow) window = g_weak_ref_get (&self->window);
  g_autoptr(GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (window == NULL)
    return dex_future_new_for_boolean (FALSE);

  if (value == NULL)
    mw_window_tell (window, error->message);
  mw_map_page_set_comparison (window->map_page, self->kind, self->compared,
                              value != NULL ? g_value_get_object (value) : NULL);

  return dex_future_new_for_boolean (value != NULL);
}

/* The map ignores an answer that comes too late, so nothing has to be cancelled. */
static void
compare (Question *question)
{
  dex_future_disown (dex_future_finally (mw_graph_thread_run (compare_fiber, question, NULL),
                                         compared_cb, question, question_free));
}

/* ---- With another day ---- */

static DexFuture *
history_cb (DexFuture *future,
            gpointer   user_data)
{
  g_autoptr(MwWindow) window = NULL;
  Question *self = user_data;
  g_autoptr(GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  window = g_weak_ref_get (&self->window);
  if (window == NULL || value == NULL)
    {
      if (window != NULL)
        {
          mw_window_tell (window, error->message);
          mw_map_page_set_comparison (window->map_page, self->kind, self->compared, NULL);
        }

      question_free (self);
      return dex_future_new_for_boolean (FALSE);
    }

  self->history = g_value_dup_boxed (value);
  compare (self);

  return dex_future_new_for_boolean (TRUE);
}

static void
ask_history (MwWindow *self,
             Question *question)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_iso8601 (question->compared, NULL);

  if (time == NULL)
    {
      mw_window_tell (self, _("This view compares with a time that cannot be read."));
      mw_map_page_set_comparison (self->map_page, question->kind, question->compared, NULL);
      question_free (question);
      return;
    }

  question->time = g_date_time_to_unix (time);
  dex_future_disown (dex_future_finally (mw_session_load_history (self->session),
                                         history_cb, question, NULL));
}

/* ---- With a draft ---- */

static GPtrArray *
list_inputs (MwWindow *self)
{
  GPtrArray *inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_mesh_input_free);
  g_autoptr(GPtrArray) documents = mw_draft_documents_new (mw_designer_page_get_draft (self->designer_page));

  for (guint i = 0; i < documents->len; i++)
    {
      const MwDraftDocument *entry = g_ptr_array_index (documents, i);
      g_autoptr(MwDocument) document = mw_document_new (entry->bytes, NULL);

      if (document != NULL)
        g_ptr_array_add (inputs, mw_mesh_input_new (document, entry->kind, NULL));
    }

  return inputs;
}

static void
comparison_requested_cb (MwMapPage       *page,
                         MwViewComparison kind,
                         const char      *compared,
                         MwWindow        *self)
{
  Question *question;

  if (self->session == NULL)
    return;

  question = g_new0 (Question, 1);
  g_weak_ref_init (&question->window, self);
  question->kind = kind;
  question->compared = g_strdup (compared);
  question->mesh = g_object_ref (mw_map_page_get_mesh (page));

  if (kind == MW_VIEW_COMPARE_TIME)
    {
      ask_history (self, question);
      return;
    }

  if (kind == MW_VIEW_COMPARE_DRAFT && self->designer_page != NULL)
    {
      question->inputs = list_inputs (self);
      compare (question);
      return;
    }

  mw_window_tell (self, _("What this view compares with is not here."));
  mw_map_page_set_comparison (page, kind, compared, NULL);
  question_free (question);
}

/* ---- What people choose ---- */

static void
draft_chosen_cb (MwCompareDialog *dialog,
                 MwWindow        *self)
{
  mw_map_page_compare (self->map_page, MW_VIEW_COMPARE_DRAFT, NULL);
}

static void
time_chosen_cb (MwCompareDialog *dialog,
                gint64           time,
                MwWindow        *self)
{
  g_autoptr(GDateTime) when = g_date_time_new_from_unix_utc (time);
  g_autofree char *text = when != NULL ? g_date_time_format_iso8601 (when) : NULL;

  if (text != NULL)
    mw_map_page_compare (self->map_page, MW_VIEW_COMPARE_TIME, text);
}

static void
selections_chosen_cb (MwCompareDialog *dialog,
                      const char      *first,
                      const char      *second,
                      MwWindow        *self)
{
  mw_map_page_compare_selections (self->map_page, first, second);
}

/* Who compares with another day is to know what the records leave out. */
static DexFuture *
history_known_cb (DexFuture *future,
                  gpointer   user_data)
{
  g_autoptr(MwCompareDialog) dialog = g_weak_ref_get (user_data);
  const GValue *value = dex_future_get_value (future, NULL);

  if (dialog != NULL && value != NULL && g_value_get_boxed (value) != NULL)
    mw_compare_dialog_set_history (dialog, g_value_get_boxed (value));

  return dex_future_new_for_boolean (TRUE);
}

static void
weak_ref_free (gpointer ref)
{
  g_weak_ref_clear (ref);
  g_free (ref);
}

static void
tell_history (MwWindow        *self,
              MwCompareDialog *dialog)
{
  GWeakRef *ref = g_new0 (GWeakRef, 1);

  g_weak_ref_init (ref, dialog);
  dex_future_disown (dex_future_finally (mw_session_load_history (self->session),
                                         history_known_cb, ref, weak_ref_free));
}

static void
compare_requested_cb (MwMapPage *page,
                      MwWindow  *self)
{
  MwMesh *mesh = mw_map_page_get_mesh (page);
  MwCompareDialog *dialog;

  if (mesh == NULL)
    return;

  dialog = mw_compare_dialog_new (mesh, self->designer_page != NULL, mw_map_page_get_view (page)->selector);
  g_signal_connect_object (dialog, "draft-chosen", G_CALLBACK (draft_chosen_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (dialog, "time-chosen", G_CALLBACK (time_chosen_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (dialog, "selections-chosen", G_CALLBACK (selections_chosen_cb), self, G_CONNECT_DEFAULT);
  tell_history (self, dialog);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

/**
 * mw_window_add_compare:
 * @self: the window
 *
 * Answers the map when it is to compare the mesh with something.
 */
void
mw_window_add_compare (MwWindow *self)
{
  g_signal_connect_object (self->map_page, "comparison-requested",
                           G_CALLBACK (comparison_requested_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->map_page, "compare-requested",
                           G_CALLBACK (compare_requested_cb), self, G_CONNECT_DEFAULT);
}
