/* mw-field-message.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-field-message.h"

struct _MwFieldMessage
{
  AdwPreferencesRow parent_instance;

  GtkWidget        *field;           /* not owned, weak */
  GtkImage         *icon;
  GtkLabel         *label;
};

G_DEFINE_FINAL_TYPE (MwFieldMessage, mw_field_message, ADW_TYPE_PREFERENCES_ROW)

static const struct
{
  const char *icon;
  const char *css_class;
} looks[] = {
  [MW_SEVERITY_ERROR] = { "dialog-error-symbolic", "error" },
  [MW_SEVERITY_WARNING] = { "dialog-warning-symbolic", "warning" },
  [MW_SEVERITY_INFO] = { "dialog-information-symbolic", "dimmed" },
};

static void
mark_field (MwFieldMessage *self,
            gboolean        is_invalid)
{
  if (self->field == NULL)
    return;

  if (is_invalid)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->field),
                                    GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, self->label, NULL,
                                    -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->field),
                                   GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->field),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               is_invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
clear_looks (MwFieldMessage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->icon), looks[i].css_class);
      if (self->field != NULL)
        gtk_widget_remove_css_class (self->field, looks[i].css_class);
    }
}

static void
mw_field_message_dispose (GObject *object)
{
  MwFieldMessage *self = MW_FIELD_MESSAGE (object);

  g_clear_weak_pointer (&self->field);

  G_OBJECT_CLASS (mw_field_message_parent_class)->dispose (object);
}

static void
mw_field_message_class_init (MwFieldMessageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mw_field_message_dispose;
}

static void
mw_field_message_init (MwFieldMessage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->icon = GTK_IMAGE (gtk_image_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->icon), GTK_ALIGN_START);

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "field-message");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
mw_field_message_new (GtkWidget *field)
{
  MwFieldMessage *self;

  g_return_val_if_fail (GTK_IS_WIDGET (field), NULL);

  self = g_object_new (MW_TYPE_FIELD_MESSAGE, NULL);
  g_set_weak_pointer (&self->field, field);

  return GTK_WIDGET (self);
}

GtkWidget *
mw_field_message_get_field (MwFieldMessage *self)
{
  g_return_val_if_fail (MW_IS_FIELD_MESSAGE (self), NULL);

  return self->field;
}

void
mw_field_message_set (MwFieldMessage *self,
                      MwSeverity      severity,
                      const char     *message)
{
  g_return_if_fail (MW_IS_FIELD_MESSAGE (self));

  clear_looks (self);
  gtk_widget_set_visible (GTK_WIDGET (self), message != NULL);
  mark_field (self, message != NULL && severity == MW_SEVERITY_ERROR);

  if (message == NULL)
    return;

  gtk_image_set_from_icon_name (self->icon, looks[severity].icon);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), looks[severity].css_class);
  gtk_label_set_text (self->label, message);

  if (self->field != NULL && severity != MW_SEVERITY_INFO)
    gtk_widget_add_css_class (self->field, looks[severity].css_class);
}
