/* mw-export-pen.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-export-pen.h"

void
mw_pen_glyph (MwPen      *pen,
              MwGlyphKind kind,
              double      x,
              double      y,
              double      size,
              guint32     color,
              guint32     below)
{
  const MwGlyph *glyph = mw_glyph_get (kind);

  if (glyph != NULL)
    pen->class->glyph (pen, glyph, GRAPHENE_RECT_INIT ((float) x, (float) y, (float) size, (float) size),
                       color, below);
}

static double
text (MwPen           *pen,
      const char      *words,
      double           x,
      double           y,
      double           width,
      const MwPenText *how,
      gboolean         only_measures)
{
  if (words == NULL || *words == '\0' || width <= 0)
    return 0;

  return pen->class->text (pen, words, GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, 0),
                           how, only_measures);
}

double
mw_pen_text (MwPen      *pen,
             const char *words,
             double      x,
             double      y,
             double      width,
             MwPenText   how)
{
  return text (pen, words, x, y, width, &how, FALSE);
}

double
mw_pen_measure (MwPen      *pen,
                const char *words,
                double      width,
                MwPenText   how)
{
  return text (pen, words, 0, 0, width, &how, TRUE);
}
