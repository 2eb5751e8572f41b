/* mw-designer-page-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-designer-page-private.h"

#include <string.h>

#include <glib/gi18n.h>

/* Replaces only what differs, so that the view stays where somebody reads. */
static void
update_buffer (GtkTextBuffer *buffer,
               const char    *text)
{
  g_autofree char *before = NULL;
  GtkTextIter start;
  GtkTextIter end;
  glong same_start = 0;
  glong same_end = 0;
  const char *a;
  const char *b;
  const char *a_end;
  const char *b_end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  before = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);

  for (a = before, b = text; *a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b);
       a = g_utf8_next_char (a), b = g_utf8_next_char (b))
    same_start++;

  a_end = before + strlen (before);
  b_end = text + strlen (text);
  while (a_end > a && b_end > b)
    {
      const char *a_last = g_utf8_prev_char (a_end);
      const char *b_last = g_utf8_prev_char (b_end);

      if (g_utf8_get_char (a_last) != g_utf8_get_char (b_last))
        break;

      a_end = a_last;
      b_end = b_last;
      same_end++;
    }

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) same_start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end,
                                      gtk_text_buffer_get_char_count (buffer) - (int) same_end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, b, (int) (b_end - b));
}

static void
follow_style (GtkSourceBuffer *buffer)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GtkSourceStyleSchemeManager *schemes = gtk_source_style_scheme_manager_get_default ();

  gtk_source_buffer_set_style_scheme (buffer,
                                      gtk_source_style_scheme_manager_get_scheme (schemes,
                                                                                  dark ? "Adwaita-dark" : "Adwaita"));
}

static GtkSourceBuffer *
ensure_buffer (MwDesignerPage *self)
{
  GtkSourceBuffer *buffer = GTK_SOURCE_BUFFER (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text_view)));

  if (gtk_source_buffer_get_language (buffer) == NULL)
    {
      GtkSourceLanguageManager *languages = gtk_source_language_manager_get_default ();

      gtk_source_buffer_set_language (buffer, gtk_source_language_manager_get_language (languages, "yaml"));
      gtk_source_buffer_set_highlight_matching_brackets (buffer, FALSE);
      follow_style (buffer);
      g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                               G_CALLBACK (follow_style), buffer, G_CONNECT_SWAPPED);
    }

  return buffer;
}

static char *
dup_title (MwDesignerPage        *self,
           const MwDraftDocument *document)
{
  g_autoptr(MwDraftPort) port = NULL;

  if (document->output == MW_NONE)
    return g_strdup (_("Data product"));

  port = g_list_model_get_item (mw_product_draft_get_outputs (self->draft), document->output);

  if (port == NULL || *mw_draft_port_get_name (port) == '\0')
    /* Translators: %u is the number of an output port. */
    return g_strdup_printf (_("Contract of port %u"), document->output + 1);

  /* Translators: %s is the name of an output port. */
  return g_strdup_printf (_("Contract of “%s”"), mw_draft_port_get_name (port));
}

/* The product first: it is what people design. */
static guint
document_at (MwDesignerPage *self,
             guint           position)
{
  return position == 0 ? self->documents->len - 1 : position - 1;
}

/**
 * mw_designer_page_show_text:
 * @self: the page
 *
 * Shows the document that is chosen.
 */
void
mw_designer_page_show_text (MwDesignerPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->document_drop);
  const MwDraftDocument *document;
  g_autofree char *text = NULL;

  if (self->documents == NULL || selected >= self->documents->len)
    return;

  document = g_ptr_array_index (self->documents, document_at (self, selected));
  text = g_strndup (g_bytes_get_data (document->bytes, NULL), g_bytes_get_size (document->bytes));
  update_buffer (GTK_TEXT_BUFFER (ensure_buffer (self)), text);
}

/**
 * mw_designer_page_show_documents:
 * @self: the page
 *
 * Lists the documents that the draft comes to, and shows the one that is chosen.
 */
void
mw_designer_page_show_documents (MwDesignerPage *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) titles = NULL;
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (self->document_drop));
  guint selected = gtk_drop_down_get_selected (self->document_drop);
  gboolean same;

  for (guint i = 0; i < self->documents->len; i++)
    g_strv_builder_take (builder, dup_title (self, g_ptr_array_index (self->documents,
                                                                      document_at (self, i))));
  titles = g_strv_builder_end (builder);

  same = list != NULL && g_list_model_get_n_items (G_LIST_MODEL (list)) == self->documents->len;
  for (guint i = 0; same && i < self->documents->len; i++)
    same = g_str_equal (gtk_string_list_get_string (list, i), titles[i]);

  if (!same)
    {
      g_autoptr(GtkStringList) fresh = gtk_string_list_new ((const char * const *) titles);

      gtk_drop_down_set_model (self->document_drop, G_LIST_MODEL (fresh));
      gtk_drop_down_set_selected (self->document_drop,
                                  selected < self->documents->len ? selected : 0);
    }

  mw_designer_page_show_text (self);
}
