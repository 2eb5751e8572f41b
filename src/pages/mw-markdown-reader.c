/* mw-markdown-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-markdown-reader.h"

#include <md4c.h>
#include <string.h>

#include "pages/mw-link.h"
#include "pages/mw-words.h"

/* A description is read, not studied: what is longer belongs elsewhere. */
#define MAX_BYTES (256 * 1024)
#define MAX_SPANS 16
#define MAX_LISTS 6
#define INDENT 18

/* What md4c is telling about at the moment. */
typedef struct
{
  GtkWidget     *parent;
  GString       *block;
  PangoAttrList *attributes;
  GPtrArray     *links;
  guint          span_starts[MAX_SPANS];
  guint          n_spans;
  guint          depth;
  guint          item_numbers[MAX_LISTS + 1];
  gboolean       are_ordered[MAX_LISTS + 1];
  gboolean       starts_item;
} Reader;

static void
end_block (Reader     *reader,
           const char *style)
{
  if (reader->block->len > 0)
    {
      g_autofree char *plain = mw_words_plain_text (reader->block->str);
      GtkWidget *label = gtk_label_new (plain);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_widget_set_margin_start (label, (int) MIN (reader->depth, MAX_LISTS) * INDENT);
      /* Attributes count bytes of what was read: they fit only if nothing was left out. */
      if (g_str_equal (plain, reader->block->str))
        gtk_label_set_attributes (GTK_LABEL (label), reader->attributes);
      if (style != NULL)
        gtk_widget_add_css_class (label, style);
      gtk_widget_set_parent (label, reader->parent);
    }

  for (guint i = 0; i < reader->links->len; i++)
    {
      GtkWidget *button = mw_link_new_button (g_ptr_array_index (reader->links, i));

      gtk_widget_set_margin_start (button, (int) MIN (reader->depth, MAX_LISTS) * INDENT);
      gtk_widget_set_parent (button, reader->parent);
    }

  g_ptr_array_set_size (reader->links, 0);
  g_string_truncate (reader->block, 0);
  g_clear_pointer (&reader->attributes, pango_attr_list_unref);
  reader->attributes = pango_attr_list_new ();
  reader->n_spans = 0;
}

static int
enter_block_cb (MD_BLOCKTYPE type,
                void        *detail,
                void        *user_data)
{
  Reader *reader = user_data;

  if (type == MD_BLOCK_TD || type == MD_BLOCK_TH)
    return 0;

  end_block (reader, NULL);

  if (type == MD_BLOCK_UL || type == MD_BLOCK_OL || type == MD_BLOCK_QUOTE)
    {
      guint depth = MIN (reader->depth + 1, MAX_LISTS);

      reader->depth++;
      reader->are_ordered[depth] = type == MD_BLOCK_OL;
      reader->item_numbers[depth] = type == MD_BLOCK_OL ? ((MD_BLOCK_OL_DETAIL *) detail)->start : 0;
    }
  else if (type == MD_BLOCK_LI)
    {
      reader->starts_item = TRUE;
    }

  return 0;
}

static int
leave_block_cb (MD_BLOCKTYPE type,
                void        *detail,
                void        *user_data)
{
  Reader *reader = user_data;
  const char *style = NULL;

  if (type == MD_BLOCK_H)
    style = ((MD_BLOCK_H_DETAIL *) detail)->level <= 2 ? "title-4" : "heading";
  else if (type == MD_BLOCK_CODE)
    style = "monospace";

  if (type == MD_BLOCK_TD || type == MD_BLOCK_TH)
    {
      /* A table is read row by row. */
      g_string_append (reader->block, "  ");
      return 0;
    }

  end_block (reader, style);
  if (type == MD_BLOCK_UL || type == MD_BLOCK_OL || type == MD_BLOCK_QUOTE)
    reader->depth = reader->depth > 0 ? reader->depth - 1 : 0;

  return 0;
}

static int
enter_span_cb (MD_SPANTYPE type,
               void       *detail,
               void       *user_data)
{
  Reader *reader = user_data;

  if (reader->n_spans < MAX_SPANS)
    reader->span_starts[reader->n_spans] = (guint) reader->block->len;
  reader->n_spans++;

  return 0;
}

static PangoAttribute *
attribute_for_span (MD_SPANTYPE type)
{
  switch ((int) type)
    {
    case MD_SPAN_EM:
      return pango_attr_style_new (PANGO_STYLE_ITALIC);
    case MD_SPAN_STRONG:
      return pango_attr_weight_new (PANGO_WEIGHT_BOLD);
    case MD_SPAN_CODE:
      return pango_attr_family_new ("monospace");
    case MD_SPAN_DEL:
      return pango_attr_strikethrough_new (TRUE);
    case MD_SPAN_A:
      return pango_attr_underline_new (PANGO_UNDERLINE_SINGLE);
    default:
      return NULL;
    }
}

static int
leave_span_cb (MD_SPANTYPE type,
               void       *detail,
               void       *user_data)
{
  Reader *reader = user_data;
  PangoAttribute *attribute;

  if (reader->n_spans == 0)
    return 0;

  reader->n_spans--;
  if (reader->n_spans >= MAX_SPANS)
    return 0;

  if ((attribute = attribute_for_span (type)) != NULL)
    {
      attribute->start_index = reader->span_starts[reader->n_spans];
      attribute->end_index = (guint) reader->block->len;
      pango_attr_list_insert (reader->attributes, attribute);
    }

  if (type == MD_SPAN_A)
    {
      const MD_ATTRIBUTE *href = &((MD_SPAN_A_DETAIL *) detail)->href;
      g_autofree char *raw = g_strndup (href->text, href->size);
      g_autofree char *address = mw_words_plain_name (raw);

      if (mw_link_may_be_followed (address))
        g_ptr_array_add (reader->links, g_steal_pointer (&address));
    }

  return 0;
}

/* Bullets belong to the text, so that a screen reader says them too. */
static void
begin_item (Reader *reader)
{
  guint depth = MIN (reader->depth, MAX_LISTS);

  if (!reader->starts_item)
    return;

  reader->starts_item = FALSE;
  if (reader->are_ordered[depth])
    g_string_append_printf (reader->block, "%u. ", reader->item_numbers[depth]++);
  else
    g_string_append (reader->block, "• ");
}

static void
append_entity (GString    *block,
               const char *text,
               gsize       size)
{
  static const struct
  {
    const char *entity;
    const char *character;
  } known[] = {
    { "&amp;", "&" }, { "&apos;", "'" }, { "&gt;", ">" },
    { "&lt;", "<" }, { "&nbsp;", "\u00a0" }, { "&quot;", "\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (strlen (known[i].entity) == size && strncmp (known[i].entity, text, size) == 0)
        {
          g_string_append (block, known[i].character);
          return;
        }
    }

  g_string_append_len (block, text, (gssize) size);
}

static int
text_cb (MD_TEXTTYPE    type,
         const MD_CHAR *text,
         MD_SIZE        size,
         void          *user_data)
{
  Reader *reader = user_data;

  begin_item (reader);

  if (type == MD_TEXT_ENTITY)
    append_entity (reader->block, text, size);
  else if (type == MD_TEXT_BR)
    g_string_append_c (reader->block, '\n');
  else if (type == MD_TEXT_SOFTBR)
    g_string_append_c (reader->block, ' ');
  else if (type != MD_TEXT_NULLCHAR)
    g_string_append_len (reader->block, text, size);

  return 0;
}

void
mw_markdown_reader_fill (GtkWidget  *parent,
                         const char *markdown)
{
  MD_PARSER parser = {
    .flags = MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH,
    .enter_block = enter_block_cb,
    .leave_block = leave_block_cb,
    .enter_span = enter_span_cb,
    .leave_span = leave_span_cb,
    .text = text_cb,
  };
  Reader reader = { .parent = parent };
  g_autofree char *text = NULL;
  gsize size;

  g_return_if_fail (GTK_IS_WIDGET (parent));

  if (markdown == NULL)
    return;

  /* Cut between characters. */
  size = MIN (strlen (markdown), MAX_BYTES);
  text = g_utf8_make_valid (markdown, (gssize) size);

  reader.block = g_string_new (NULL);
  reader.attributes = pango_attr_list_new ();
  reader.links = g_ptr_array_new_with_free_func (g_free);

  md_parse (text, (MD_SIZE) strlen (text), &parser, &reader);
  end_block (&reader, NULL);

  g_string_free (reader.block, TRUE);
  pango_attr_list_unref (reader.attributes);
  g_ptr_array_unref (reader.links);
}
