/* mw-text-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-text-row.h"

struct _MwTextRow
{
  AdwPreferencesRow parent_instance;

  GtkTextView      *view;
  GtkTextBuffer    *buffer;
  GtkLabel         *label;
  char             *text;
};

typedef enum {
  PROP_TEXT = 1,
} MwTextRowProperty;

static GParamSpec *properties[PROP_TEXT + 1];

G_DEFINE_FINAL_TYPE (MwTextRow, mw_text_row, ADW_TYPE_PREFERENCES_ROW)

static void
buffer_changed_cb (MwTextRow *self)
{
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);

  if (g_set_str (&self->text, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static gboolean
mw_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MW_TEXT_ROW (widget)->view));
}

static void
mw_text_row_finalize (GObject *object)
{
  g_clear_pointer (&MW_TEXT_ROW (object)->text, g_free);

  G_OBJECT_CLASS (mw_text_row_parent_class)->finalize (object);
}

static void
mw_text_row_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch ((MwTextRowProperty) prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, MW_TEXT_ROW (object)->text);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_text_row_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  switch ((MwTextRowProperty) prop_id)
    {
    case PROP_TEXT:
      mw_text_row_set_text (MW_TEXT_ROW (object), g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_text_row_class_init (MwTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = mw_text_row_finalize;
  object_class->get_property = mw_text_row_get_property;
  object_class->set_property = mw_text_row_set_property;
  widget_class->grab_focus = mw_text_row_grab_focus;

  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
mw_text_row_init (MwTextRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->text = g_strdup ("");
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "dimmed");
  g_object_bind_property (self, "title", self->label, "label", G_BINDING_SYNC_CREATE);

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  self->buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_buffer_set_enable_undo (self->buffer, TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self->view), -1, 44);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->label, NULL,
                                  -1);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (buffer_changed_cb), self);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  gtk_widget_add_css_class (box, "text-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

const char *
mw_text_row_get_text (MwTextRow *self)
{
  g_return_val_if_fail (MW_IS_TEXT_ROW (self), NULL);

  return self->text;
}

void
mw_text_row_set_text (MwTextRow  *self,
                      const char *text)
{
  g_return_if_fail (MW_IS_TEXT_ROW (self));

  if (text == NULL)
    text = "";

  /* The buffer's own signal stores and notifies. */
  if (!g_str_equal (self->text, text))
    gtk_text_buffer_set_text (self->buffer, text, -1);
}
