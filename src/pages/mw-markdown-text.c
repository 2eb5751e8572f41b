/* mw-markdown-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-markdown-text.h"

#include <md4c.h>
#include <string.h>

#include "pages/mw-words.h"

/* Only the beginning of a description is ever shown on one line. */
#define MAX_BYTES (16 * 1024)

static int
block_cb (MD_BLOCKTYPE type,
          void        *detail,
          void        *user_data)
{
  GString *words = user_data;

  if (words->len > 0 && words->str[words->len - 1] != ' ')
    g_string_append_c (words, ' ');

  return 0;
}

static int
span_cb (MD_SPANTYPE type,
         void       *detail,
         void       *user_data)
{
  return 0;
}

static int
text_cb (MD_TEXTTYPE    type,
         const MD_CHAR *text,
         MD_SIZE        size,
         void          *user_data)
{
  GString *words = user_data;

  if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
    g_string_append_c (words, ' ');
  else if (type != MD_TEXT_NULLCHAR)
    g_string_append_len (words, text, size);

  return 0;
}

char *
mw_markdown_text_dup (const char *text)
{
  MD_PARSER parser = {
    .flags = MD_FLAG_NOHTML,
    .enter_block = block_cb,
    .leave_block = block_cb,
    .enter_span = span_cb,
    .leave_span = span_cb,
    .text = text_cb,
  };
  g_autoptr(GString) words = g_string_new (NULL);
  g_autofree char *valid = NULL;
  char *plain;

  if (text == NULL)
    return g_strdup ("");

  valid = g_utf8_make_valid (text, (gssize) MIN (strlen (text), MAX_BYTES));
  md_parse (valid, (MD_SIZE) strlen (valid), &parser, words);
  plain = mw_words_plain_name (words->str);

  return g_strstrip (plain);
}
