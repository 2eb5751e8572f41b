/* mw-selector-suggestions.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-selector-suggestions.h"

#include <libdex.h>
#include <string.h>

#include "graph/mw-graph-thread.h"
#include "graph/mw-selector-completion.h"

/* While somebody types. */
#define DELAY_MS 100

/* As many as are seen at once: who wants another one types on. */
#define MAX_ROWS 7

struct _MwSelectorSuggestions
{
  GtkPopover  parent_instance;

  GtkListBox *list;

  GtkWidget  *entry;             /* not owned: the parent */
  MwMesh     *mesh;
  GPtrArray  *completions;       /* of MwSelectorCompletion; nullable */
  char       *answered;          /* the text that they are of */
  guint       source;
  gboolean    is_taking;         /* the text changes because one was taken */
};

/* What another thread works on, and nobody else. */
typedef struct
{
  GWeakRef suggestions;
  MwMesh  *mesh;
  char    *text;
  gsize    cursor;
} Question;

G_DEFINE_FINAL_TYPE (MwSelectorSuggestions, mw_selector_suggestions, GTK_TYPE_POPOVER)

static void
question_free (gpointer data)
{
  Question *self = data;

  g_weak_ref_clear (&self->suggestions);
  g_clear_object (&self->mesh);
  g_free (self->text);
  g_free (self);
}

static DexFuture *
complete_in_thread (gpointer data)
{
  Question *question = data;

  return dex_future_new_take_boxed (G_TYPE_PTR_ARRAY,
                                    mw_selector_complete (question->text, question->cursor, question->mesh, MAX_ROWS));
}

static gsize
get_cursor (MwSelectorSuggestions *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  int position = gtk_editable_get_position (GTK_EDITABLE (self->entry));

  return (gsize) (g_utf8_offset_to_pointer (text, position) - text);
}

/* ---- The list ---- */

static void
add_row (MwSelectorSuggestions      *self,
         const MwSelectorCompletion *completion)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (completion->label);
  GtkWidget *detail = gtk_label_new (completion->detail);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (detail), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (detail), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (detail), 28);
  gtk_widget_add_css_class (detail, "dimmed");
  gtk_widget_add_css_class (detail, "caption");
  gtk_box_append (GTK_BOX (box), label);
  if (completion->detail != NULL && !g_str_equal (completion->detail, completion->label))
    gtk_box_append (GTK_BOX (box), detail);
  else
    g_object_unref (g_object_ref_sink (detail));
  gtk_list_box_append (self->list, box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, completion->label, -1);
}

/* Nothing is suggested that is there already. */
static gboolean
is_worth_it (MwSelectorSuggestions *self)
{
  const MwSelectorCompletion *only;

  if (self->completions == NULL || self->completions->len == 0)
    return FALSE;
  if (self->completions->len > 1)
    return TRUE;

  only = g_ptr_array_index (self->completions, 0);

  return strlen (only->replacement) != only->end - only->start ||
         strncmp (self->answered + only->start, only->replacement, only->end - only->start) != 0;
}

static void
close_list (MwSelectorSuggestions *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
fill (MwSelectorSuggestions *self)
{
  gtk_list_box_remove_all (self->list);

  if (!is_worth_it (self))
    {
      close_list (self);
      return;
    }

  for (guint i = 0; i < self->completions->len; i++)
    add_row (self, g_ptr_array_index (self->completions, i));
  gtk_widget_set_size_request (GTK_WIDGET (self->list), MIN (420, MAX (240, gtk_widget_get_width (self->entry) - 24)), -1);
  gtk_popover_popup (GTK_POPOVER (self));
}

static void
take (MwSelectorSuggestions *self,
      guint                  nth)
{
  const MwSelectorCompletion *completion = g_ptr_array_index (self->completions, nth);
  GString *text = g_string_new (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gboolean goes_on = g_str_has_suffix (completion->replacement, ":");
  gsize cursor = completion->start + strlen (completion->replacement);

  if (g_str_equal (text->str, self->answered))
    {
      g_string_erase (text, (gssize) completion->start, (gssize) (completion->end - completion->start));
      g_string_insert (text, (gssize) completion->start, completion->replacement);
      close_list (self);
      /* A question wants an answer, which is suggested next. */
      self->is_taking = !goes_on;
      gtk_editable_set_text (GTK_EDITABLE (self->entry), text->str);
      gtk_editable_set_position (GTK_EDITABLE (self->entry), (int) g_utf8_pointer_to_offset (text->str, text->str + cursor));
      self->is_taking = FALSE;
    }

  g_string_free (text, TRUE);
}

/* ---- Asking ---- */

static gboolean
has_keyboard (MwSelectorSuggestions *self)
{
  GtkRoot *root = gtk_widget_get_root (self->entry);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_get_mapped (self->entry) &&
         (focus == self->entry || gtk_widget_is_ancestor (focus, self->entry));
}

static DexFuture *
answered_cb (DexFuture *future,
             gpointer   user_data)
{
  Question *question = user_data;
  g_autoptr(MwSelectorSuggestions) self = g_weak_ref_get (&question->suggestions);
  const GValue *value = dex_future_get_value (future, NULL);

  /* Too late: somebody typed on, or went elsewhere. */
  if (self == NULL || self->entry == NULL || value == NULL || !has_keyboard (self) ||
      !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), question->text))
    return dex_future_new_for_boolean (FALSE);

  g_clear_pointer (&self->completions, g_ptr_array_unref);
  self->completions = g_value_dup_boxed (value);
  g_set_str (&self->answered, question->text);
  fill (self);

  return dex_future_new_for_boolean (TRUE);
}

static gboolean
ask_cb (gpointer user_data)
{
  MwSelectorSuggestions *self = user_data;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  Question *question;

  self->source = 0;
  if (self->mesh == NULL || *text == '\0' || !has_keyboard (self))
    {
      close_list (self);
      return G_SOURCE_REMOVE;
    }

  question = g_new0 (Question, 1);
  g_weak_ref_init (&question->suggestions, self);
  question->mesh = g_object_ref (self->mesh);
  question->text = g_strdup (text);
  question->cursor = get_cursor (self);
  dex_future_disown (dex_future_finally (mw_graph_thread_run (complete_in_thread, question, NULL),
                                         answered_cb, question, question_free));

  return G_SOURCE_REMOVE;
}

static void
changed_cb (MwSelectorSuggestions *self)
{
  if (self->is_taking)
    return;

  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (DELAY_MS, ask_cb, self);
}

/* ---- The keyboard ---- */

static void
choose (MwSelectorSuggestions *self,
        int                    step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int n = (int) self->completions->len;
  int next = row != NULL ? (gtk_list_box_row_get_index (row) + step + n) % n : step > 0 ? 0 : n - 1;
  const MwSelectorCompletion *completion = g_ptr_array_index (self->completions, (guint) next);

  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, next));
  /* The keyboard is not there, so that nothing else would say it. */
  gtk_accessible_announce (GTK_ACCESSIBLE (self->entry), completion->label, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
key_pressed_cb (MwSelectorSuggestions *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (!gtk_widget_get_visible (GTK_WIDGET (self)) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      choose (self, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      choose (self, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Escape:
      close_list (self);
      return GDK_EVENT_STOP;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (row != NULL)
        take (self, (guint) gtk_list_box_row_get_index (row));
      else
        close_list (self);
      return row != NULL;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
row_activated_cb (MwSelectorSuggestions *self,
                  GtkListBoxRow         *row)
{
  take (self, (guint) gtk_list_box_row_get_index (row));
}

static void
entry_gone_cb (MwSelectorSuggestions *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->entry = NULL;
  gtk_widget_unparent (GTK_WIDGET (self));
}

/* ---- The object ---- */

static void
mw_selector_suggestions_dispose (GObject *object)
{
  MwSelectorSuggestions *self = MW_SELECTOR_SUGGESTIONS (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->completions, g_ptr_array_unref);
  g_clear_pointer (&self->answered, g_free);
  g_clear_object (&self->mesh);

  G_OBJECT_CLASS (mw_selector_suggestions_parent_class)->dispose (object);
}

static void
mw_selector_suggestions_class_init (MwSelectorSuggestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mw_selector_suggestions_dispose;
}

static void
mw_selector_suggestions_init (MwSelectorSuggestions *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_SINGLE);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->list));
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "menu");
}

MwSelectorSuggestions *
mw_selector_suggestions_add (GtkWidget *entry)
{
  MwSelectorSuggestions *self = g_object_new (MW_TYPE_SELECTOR_SUGGESTIONS, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = entry;
  gtk_widget_set_parent (GTK_WIDGET (self), entry);
  g_signal_connect_object (entry, "destroy", G_CALLBACK (entry_gone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (close_list), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);

  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_AUTOCOMPLETE, GTK_ACCESSIBLE_AUTOCOMPLETE_LIST, -1);

  return self;
}

void
mw_selector_suggestions_set_mesh (MwSelectorSuggestions *self,
                                  MwMesh                *mesh)
{
  g_return_if_fail (MW_IS_SELECTOR_SUGGESTIONS (self));

  g_set_object (&self->mesh, mesh);
}
