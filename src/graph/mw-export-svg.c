/* mw-export-svg.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "graph/mw-export-private.h"
#include "graph/mw-graph-words.h"

/* The language of our words as XML says it (BCP 47); that of names is unknown. */
static char *
dup_language (void)
{
  const char *name = g_get_language_names ()[0];
  char *language = g_strndup (name, strcspn (name, ".@"));

  if (strcmp (language, "C") == 0 || strcmp (language, "POSIX") == 0)
    {
      g_free (language);
      return g_strdup ("en");
    }

  for (char *p = language; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-')
      *p = '-';

  return language;
}

/* Colours stand at each shape, not in a style sheet, and nothing refers to another
 * file: what shows SVG in a page often allows no more. */
GBytes *
mw_export_to_svg (MwExportScene *scene)
{
  GString *svg = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
  g_autofree char *language = dup_language ();
  MwPen *pen = mw_svg_pen_new (svg);

  g_string_append (svg, " width=\"");
  mw_svg_append_number (svg, scene->size.width);
  g_string_append (svg, "\" height=\"");
  mw_svg_append_number (svg, scene->size.height);
  g_string_append (svg, "\" viewBox=\"0 0 ");
  mw_svg_append_number (svg, scene->size.width);
  g_string_append_c (svg, ' ');
  mw_svg_append_number (svg, scene->size.height);
  g_string_append_printf (svg, "\" xml:lang=\"%s\" role=\"graphics-document\" aria-labelledby=\"title description\""
                          " font-family=\"sans-serif\" xml:space=\"preserve\">\n<title id=\"title\">", language);

  mw_svg_append_text (svg, scene->heading[0]);
  g_string_append (svg, "</title>\n<desc id=\"description\">");
  for (guint i = 1; scene->heading[i] != NULL; i++)
    {
      g_string_append (svg, i > 1 ? " " : "");
      mw_svg_append_text (svg, scene->heading[i]);
    }
  g_string_append (svg, "</desc>\n");

  mw_export_scene_draw (scene, pen);
  mw_svg_pen_free (pen);
  g_string_append (svg, "</svg>\n");

  return g_string_free_to_bytes (svg);
}
