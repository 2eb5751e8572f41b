/* mw-pdf-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-pdf-reader.h"

#include <string.h>

#include <gio/gio.h>

/* Of a font: what its codes mean, and of how many bytes they are. */
typedef struct
{
  GHashTable *characters;        /* code → character */
  guint       n_bytes;
} Font;

static void
font_free (gpointer data)
{
  Font *font = data;

  g_hash_table_unref (font->characters);
  g_free (font);
}

static char *
inflate (const char *data,
         gsize       length)
{
  g_autoptr(GConverter) converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  GString *result = g_string_new (NULL);

  for (;;)
    {
      char buffer[4096];
      gsize n_read;
      gsize n_written;
      GConverterResult how = g_converter_convert (converter, data, length, buffer, sizeof buffer,
                                                  G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);

      if (how == G_CONVERTER_ERROR)
        break;
      g_string_append_len (result, buffer, (gssize) n_written);
      data += n_read;
      length -= n_read;
      if (how == G_CONVERTER_FINISHED)
        break;
    }

  return g_string_free_and_steal (result);
}

/* Where object @number begins; bytes that are no text may be before it. */
static const char *
find_object (GBytes *pdf,
             guint   number)
{
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);
  g_autofree char *head = g_strdup_printf ("\n%u 0 obj", number);

  return memmem (data, length, head, strlen (head));
}

static char *
dup_stream (GBytes     *pdf,
            const char *object)
{
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);
  const char *stream = memmem (object, length - (gsize) (object - data), "stream\n", 7);

  if (stream == NULL)
    return NULL;

  return inflate (stream + 7, length - (gsize) (stream + 7 - data));
}

static gunichar
read_utf16 (const char *hex)
{
  gunichar first = 0;

  for (guint i = 0; i < 4 && g_ascii_isxdigit (hex[i]); i++)
    first = first * 16 + (gunichar) g_ascii_xdigit_value (hex[i]);

  return first;
}

/* Lines of beginbfchar "<code> <text>" and of beginbfrange "<from> <to> <text>". */
static void
read_table (Font       *font,
            const char *table)
{
  g_auto(GStrv) lines = g_strsplit (table, "\n", -1);
  gboolean is_range = FALSE;
  gboolean is_inside = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) all = NULL;
      const char *parts[3];
      guint n = 0;

      if (strstr (lines[i], "beginbf") != NULL)
        {
          is_inside = TRUE;
          is_range = strstr (lines[i], "beginbfrange") != NULL;
          continue;
        }
      if (strstr (lines[i], "endbf") != NULL)
        is_inside = FALSE;
      if (!is_inside)
        continue;

      all = g_strsplit_set (lines[i], "<> ", -1);
      for (guint k = 0; all[k] != NULL && n < G_N_ELEMENTS (parts); k++)
        if (*all[k] != '\0')
          parts[n++] = all[k];

      if (n >= (is_range ? 3u : 2u))
        {
          guint64 from = g_ascii_strtoull (parts[0], NULL, 16);
          guint64 to = is_range ? g_ascii_strtoull (parts[1], NULL, 16) : from;
          gunichar c = read_utf16 (parts[is_range ? 2 : 1]);

          font->n_bytes = (guint) strlen (parts[0]) / 2;
          for (guint64 code = from; code <= to && code < from + 65536; code++)
            g_hash_table_insert (font->characters, GUINT_TO_POINTER ((guint) code),
                                 GUINT_TO_POINTER (c + (guint) (code - from)));
        }
    }
}

static Font *
read_font (GBytes *pdf,
           guint   number)
{
  Font *font = g_new0 (Font, 1);
  const char *object = find_object (pdf, number);
  const char *end = object != NULL ? strstr (object, "endobj") : NULL;
  const char *table = object != NULL ? strstr (object, "/ToUnicode ") : NULL;

  font->characters = g_hash_table_new (NULL, NULL);
  font->n_bytes = 1;

  if (table != NULL && table < end)
    {
      const char *at = find_object (pdf, (guint) g_ascii_strtoull (table + strlen ("/ToUnicode "), NULL, 10));
      g_autofree char *stream = at != NULL ? dup_stream (pdf, at) : NULL;

      if (stream != NULL)
        read_table (font, stream);
    }

  return font;
}

/* "/f-0-1 7 0 R", wherever they are. */
static GHashTable *
read_fonts (GBytes *pdf)
{
  GHashTable *fonts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, font_free);
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);
  const char *p = data;

  while ((p = memmem (p, length - (gsize) (p - data), "/f-", 3)) != NULL)
    {
      gsize n = strcspn (p + 1, " ");
      char *end;
      guint64 number = g_ascii_strtoull (p + 1 + n, &end, 10);

      if (n < 20 && g_str_has_prefix (end, " 0 R"))
        g_hash_table_insert (fonts, g_strndup (p + 1, n), read_font (pdf, (guint) number));
      p += 3;
    }

  return fonts;
}

static void
append_code (GString *text,
             Font    *font,
             guint    code)
{
  gpointer c;

  if (font != NULL && g_hash_table_lookup_extended (font->characters, GUINT_TO_POINTER (code), NULL, &c))
    g_string_append_unichar (text, GPOINTER_TO_UINT (c));
  else if (font != NULL && g_hash_table_size (font->characters) == 0)
    g_string_append_unichar (text, code);
}

static const char *
read_hex (const char *p,
          Font       *font,
          GString    *text)
{
  guint digits = (font != NULL ? font->n_bytes : 1) * 2;

  while (g_ascii_isxdigit (*p))
    {
      guint code = 0;

      for (guint i = 0; i < digits && g_ascii_isxdigit (*p); i++)
        code = code * 16 + (guint) g_ascii_xdigit_value (*p++);
      append_code (text, font, code);
    }

  return p;
}

static const char *
read_string (const char *p,
             Font       *font,
             GString    *text)
{
  for (; *p != '\0' && *p != ')'; p++)
    {
      if (*p == '\\' && p[1] >= '0' && p[1] <= '7')
        {
          append_code (text, font, (guint) (p[1] - '0') * 64 + (guint) (p[2] - '0') * 8 + (guint) (p[3] - '0'));
          p += 3;
          continue;
        }
      if (*p == '\\')
        p++;
      append_code (text, font, (guint8) *p);
    }

  return p;
}

static void
read_page (const char *page,
           GHashTable *fonts,
           GString    *text)
{
  Font *font = NULL;

  for (const char *p = page; *p != '\0'; p++)
    {
      if (g_str_has_prefix (p, "/f-"))
        {
          g_autofree char *name = g_strndup (p + 1, strcspn (p + 1, " "));

          font = g_hash_table_lookup (fonts, name);
          p += strlen (name);
        }
      else if (*p == '<' && p[1] != '<')
        p = read_hex (p + 1, font, text);
      else if (*p == '(')
        p = read_string (p + 1, font, text);
      else if (g_str_has_prefix (p, "ET"))
        g_string_append_c (text, '\n');

      if (*p == '\0')
        break;
    }
}

char *
mw_pdf_reader_dup_text (GBytes *pdf)
{
  g_autoptr(GHashTable) fonts = read_fonts (pdf);
  GString *text = g_string_new (NULL);
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);
  const char *p = data;

  while ((p = memmem (p, length - (gsize) (p - data), "stream\n", 7)) != NULL)
    {
      g_autofree char *stream = NULL;

      p += 7;
      if (p - data > 10 && memcmp (p - 10, "end", 3) == 0)
        continue;
      stream = inflate (p, length - (gsize) (p - data));
      if (strstr (stream, " Tf") != NULL)
        read_page (stream, fonts, text);
    }

  return g_string_free_and_steal (text);
}
