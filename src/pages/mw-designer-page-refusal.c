/* mw-designer-page-refusal.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-designer-page-private.h"

void
mw_designer_page_clear_refusal (MwDesignerPage *self)
{
  g_ptr_array_set_size (self->registry_findings, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal_group), FALSE);

  for (guint i = 0; i < self->refusal_rows->len; i++)
    adw_preferences_group_remove (self->refusal_group, g_ptr_array_index (self->refusal_rows, i));
  g_ptr_array_set_size (self->refusal_rows, 0);
}

void
mw_designer_page_set_refusal (MwDesignerPage *self,
                              const char     *message,
                              const char     *hint)
{
  g_return_if_fail (MW_IS_DESIGNER_PAGE (self));
  g_return_if_fail (message != NULL);

  mw_designer_page_clear_refusal (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->refusal_row), message);
  adw_action_row_set_subtitle (self->refusal_row, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal_group), TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  mw_designer_page_show_findings (self);
  gtk_widget_child_focus (GTK_WIDGET (self->refusal_group), GTK_DIR_TAB_FORWARD);
}

static void
add_refusal_row (MwDesignerPage *self,
                 const char     *message)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), message);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (self->refusal_group, row);
  g_ptr_array_add (self->refusal_rows, row);
}

void
mw_designer_page_add_finding (MwDesignerPage *self,
                              guint           document,
                              const char     *pointer,
                              const char     *message)
{
  const MwDraftDocument *draft_document;
  MwFinding *finding;

  g_return_if_fail (MW_IS_DESIGNER_PAGE (self));
  g_return_if_fail (pointer != NULL && message != NULL);

  if (self->documents == NULL || document >= self->documents->len)
    return;

  draft_document = g_ptr_array_index (self->documents, document);
  finding = g_new0 (MwFinding, 1);
  finding->severity = MW_SEVERITY_ERROR;
  finding->field = mw_draft_check_dup_field (draft_document->output, pointer);
  finding->message = g_strdup (message);
  g_ptr_array_add (self->registry_findings, finding);

  add_refusal_row (self, message);
  mw_designer_page_show_findings (self);
}
