/* mw-designer-page-findings.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-designer-page-private.h"

#include <stdlib.h>

#include <glib/gi18n.h>

#include "forms/mw-output-editor.h"
#include "forms/mw-touched.h"

/* The registry's word on a field comes before ours. */
static const MwFinding *
find_for_field (MwDesignerPage *self,
                const char     *field)
{
  for (guint i = 0; i < self->registry_findings->len; i++)
    {
      const MwFinding *finding = g_ptr_array_index (self->registry_findings, i);

      if (g_str_equal (finding->field, field))
        return finding;
    }

  for (guint i = 0; i < self->findings->len; i++)
    {
      const MwFinding *finding = g_ptr_array_index (self->findings, i);

      if (g_str_equal (finding->field, field))
        return finding;
    }

  return NULL;
}

static void
show_message (MwFieldMessage  *message,
              const MwFinding *finding)
{
  if (finding != NULL)
    mw_field_message_set (message, finding->severity, finding->message);
  else
    mw_field_message_set (message, MW_SEVERITY_INFO, NULL);
}

/* What this page found is shown once the field was left, what the registry found
 * at once. Hints at what could be better wait for a look at all of it. */
static gboolean
may_show (MwDesignerPage  *self,
          GtkWidget       *row,
          const MwFinding *finding)
{
  if (finding == NULL)
    return FALSE;

  if (self->shows_all || g_ptr_array_find (self->registry_findings, finding, NULL))
    return TRUE;

  return mw_touched_get (row) && finding->severity != MW_SEVERITY_INFO;
}

static void
show_field_findings (MwDesignerPage *self)
{
  GHashTableIter iter;
  gpointer field;
  gpointer message;

  g_hash_table_iter_init (&iter, self->messages);
  while (g_hash_table_iter_next (&iter, &field, &message))
    {
      const MwFinding *finding = find_for_field (self, field);
      GtkWidget *row = mw_field_message_get_field (message);

      show_message (message, may_show (self, row, finding) ? finding : NULL);
    }

  show_message (self->inputs_message, find_for_field (self, "inputs"));
  show_message (self->outputs_message,
                self->shows_all ? find_for_field (self, "outputs") : NULL);
}

static GPtrArray *
dup_all_findings (MwDesignerPage *self)
{
  GPtrArray *all = g_ptr_array_new ();

  g_ptr_array_extend (all, self->registry_findings, NULL, NULL);
  g_ptr_array_extend (all, self->findings, NULL, NULL);

  return all;
}

static gboolean
is_blank (MwDesignerPage *self)
{
  return !self->shows_all &&
         *mw_product_draft_get_name (self->draft) == '\0' &&
         *mw_product_draft_get_purpose (self->draft) == '\0' &&
         *mw_product_draft_get_domain (self->draft) == '\0' &&
         g_list_model_get_n_items (mw_product_draft_get_outputs (self->draft)) == 0;
}

static void
show_count (MwDesignerPage *self)
{
  guint n = mw_draft_check_count (self->findings, MW_SEVERITY_ERROR);
  g_autofree char *text = n > 0
                          ? g_strdup_printf (ngettext ("%u problem", "%u problems", n), n)
                          : g_strdup (_("Ready to publish"));

  /* Nobody has begun: that everything is missing is no news. */
  adw_window_title_set_subtitle (self->window_title, is_blank (self) ? "" : text);
}

/**
 * mw_designer_page_show_findings:
 * @self: the page
 *
 * Shows each finding at its field, and how many are in the way of publishing.
 */
void
mw_designer_page_show_findings (MwDesignerPage *self)
{
  g_autoptr(GPtrArray) all = NULL;

  if (self->findings == NULL)
    return;

  all = dup_all_findings (self);
  show_field_findings (self);

  for (guint i = 0; i < self->editors->len; i++)
    {
      g_autofree char *prefix = g_strdup_printf ("outputs/%u/", i);

      mw_output_editor_set_findings (g_ptr_array_index (self->editors, i), all, prefix,
                                     self->shows_all || self->registry_findings->len > 0);
    }

  show_count (self);
}

static gboolean
focus_field (MwDesignerPage *self,
             const char     *field)
{
  MwFieldMessage *message = g_hash_table_lookup (self->messages, field);

  if (message != NULL)
    return gtk_widget_grab_focus (mw_field_message_get_field (message));

  if (g_str_has_prefix (field, "outputs/"))
    {
      g_auto(GStrv) parts = g_strsplit (field, "/", 3);
      guint output = (guint) strtoul (parts[1], NULL, 10);

      if (output < self->editors->len && parts[2] != NULL)
        {
          mw_output_editor_focus (g_ptr_array_index (self->editors, output), parts[2]);
          return TRUE;
        }
    }

  if (g_str_has_prefix (field, "outputs"))
    return gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_parent (GTK_WIDGET (self->editors_box))),
                                   GTK_DIR_TAB_FORWARD);

  return FALSE;
}

/**
 * mw_designer_page_focus_first:
 * @self: the page
 *
 * Puts the cursor into the first field that stands in the way of publishing.
 *
 * Returns: whether there was one
 */
gboolean
mw_designer_page_focus_first (MwDesignerPage *self)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      const MwFinding *finding = g_ptr_array_index (self->findings, i);

      if (finding->severity == MW_SEVERITY_ERROR && focus_field (self, finding->field))
        return TRUE;
    }

  return FALSE;
}
