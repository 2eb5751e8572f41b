/* mw-export-pen.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <graphene.h>

#include "graph/mw-export-style.h"

G_BEGIN_DECLS

/* What is painted inside and around; `width` 0: no line. */
typedef struct
{
  guint32 fill;
  guint32 stroke;
  double  width;
  MwDash  dash;
} MwPaint;

/**
 * MwPenText:
 * @size: of the font, in pixels
 * @is_bold: heavier
 * @max_lines: what does not fit is left out of the middle of the last
 * @color: of the letters
 * @is_at_end: the right edges of the lines are where the width ends
 */
typedef struct
{
  double   size;
  gboolean is_bold;
  guint    max_lines;
  guint32  color;
  gboolean is_at_end;
} MwPenText;

/**
 * MwPen:
 *
 * What a picture is drawn with: it writes SVG, or draws with cairo. Texts are data
 * and never interpreted.
 */
typedef struct _MwPen MwPen;

typedef struct
{
  void   (*begin)   (MwPen                  *pen,
                     const char             *id,
                     const char             *key,
                     const char             *title);
  void   (*end)     (MwPen                  *pen);
  void   (*rect)    (MwPen                  *pen,
                     graphene_rect_t         rect,
                     double                  radius,
                     const MwPaint          *paint);
  void   (*curve)   (MwPen                  *pen,
                     const graphene_point_t *points,
                     guint                   n_points,
                     const MwPaint          *paint);
  void   (*polygon) (MwPen                  *pen,
                     const graphene_point_t *points,
                     guint                   n_points,
                     guint32                 fill);
  void   (*glyph)   (MwPen                  *pen,
                     const MwGlyph          *glyph,
                     graphene_rect_t         square,
                     guint32                 color,
                     guint32                 below);
  double (*text)    (MwPen                  *pen,
                     const char             *text,
                     graphene_rect_t         rect,
                     const MwPenText        *how,
                     gboolean                only_measures);
} MwPenClass;

struct _MwPen
{
  const MwPenClass *class;
};

/* A group; for SVG with an id of its own (nullable), the key of what it shows
 * (nullable) and a title that is spoken and shown on hovering (nullable). */
static inline void
mw_pen_begin (MwPen      *pen,
              const char *id,
              const char *key,
              const char *title)
{
  pen->class->begin (pen, id, key, title);
}

static inline void
mw_pen_end (MwPen *pen)
{
  pen->class->end (pen);
}

static inline void
mw_pen_rect (MwPen          *pen,
             graphene_rect_t rect,
             double          radius,
             MwPaint         paint)
{
  pen->class->rect (pen, rect, radius, &paint);
}

/* @points: 1 + 3k. */
static inline void
mw_pen_curve (MwPen                  *pen,
              const graphene_point_t *points,
              guint                   n_points,
              MwPaint                 paint)
{
  pen->class->curve (pen, points, n_points, &paint);
}

static inline void
mw_pen_polygon (MwPen                  *pen,
                const graphene_point_t *points,
                guint                   n_points,
                guint32                 fill)
{
  pen->class->polygon (pen, points, n_points, fill);
}

/* Draws nothing for none. @below: the colour that it stands on. */
void   mw_pen_glyph        (MwPen           *pen,
                            MwGlyphKind      kind,
                            double           x,
                            double           y,
                            double           size,
                            guint32          color,
                            guint32          below);
/* Draws @text from the top left of @x, @y into @width. Returns how high it is. */
double mw_pen_text         (MwPen           *pen,
                            const char      *text,
                            double           x,
                            double           y,
                            double           width,
                            MwPenText        how);
double mw_pen_measure      (MwPen           *pen,
                            const char      *text,
                            double           width,
                            MwPenText        how);

/* Appends SVG to @svg; (transfer full). Texts are fitted by the usual widths of
 * letters, so that the bytes do not depend on fonts. */
MwPen *mw_svg_pen_new      (GString         *svg) G_GNUC_WARN_UNUSED_RESULT;
void   mw_svg_pen_free     (MwPen           *pen);
/* With the escapes of XML; what XML cannot hold is replaced. */
void   mw_svg_append_text  (GString         *svg,
                            const char      *text);
/* With at most two decimals, in the writing of XML. */
void   mw_svg_append_number (GString        *svg,
                             double          number);

/* Draws with cairo, in the generic font. */
MwPen *mw_cairo_pen_new    (cairo_t         *cr) G_GNUC_WARN_UNUSED_RESULT;
void   mw_cairo_pen_free   (MwPen           *pen);

/* @text in at most @max_lines lines of @width, each; without fonts. */
char **mw_export_fit_text  (const char      *text,
                            double           width,
                            double           size,
                            gboolean         is_bold,
                            guint            max_lines) G_GNUC_WARN_UNUSED_RESULT;
double mw_export_text_width (const char     *text,
                             double          size,
                             gboolean        is_bold);

G_END_DECLS
