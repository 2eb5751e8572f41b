/* mw-export.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "graph/mw-graph-layout.h"
#include "graph/mw-layer.h"

G_BEGIN_DECLS

typedef enum {
  MW_EXPORT_SVG,
  MW_EXPORT_PDF,
  MW_EXPORT_PNG,
  MW_EXPORT_DOT,
  MW_EXPORT_MERMAID,
} MwExportFormat;

#define MW_N_EXPORT_FORMATS (MW_EXPORT_MERMAID + 1)

/**
 * MwExportError:
 * @MW_EXPORT_ERROR_TOO_LARGE: the picture has more pixels than a PNG is given
 * @MW_EXPORT_ERROR_FAILED: it could not be drawn, for want of memory
 *
 * Messages are sentences for people.
 */
typedef enum {
  MW_EXPORT_ERROR_TOO_LARGE,
  MW_EXPORT_ERROR_FAILED,
} MwExportError;

#define MW_EXPORT_ERROR (mw_export_error_quark ())

/**
 * MwExportOptions:
 * @layer: (nullable): what it is coloured by, of the graph's mesh; domains without
 *   a legend for NULL
 * @title: (nullable): the heading
 * @selection: (nullable): in words, what is shown
 * @date: of what is shown, in seconds since 1970 UTC; 0: it is not said
 * @scale: of PNG: 1, 2 or 4 pixels for one at zoom 1; 0 is 1
 * @dark: for a dark background
 *
 * All that an export depends on beside the layout: no clock, no theme, no display.
 */
typedef struct
{
  MwLayer    *layer;
  const char *title;
  const char *selection;
  gint64      date;
  double      scale;
  gboolean    dark;
} MwExportOptions;

GQuark          mw_export_error_quark      (void);

/* All of @layout with its legend. Equal input makes equal bytes (of PDF and PNG as
 * long as the fonts of the machine stay). Nothing of a registry is interpreted by
 * who reads the file. May be called on any thread. */
GBytes         *mw_export                  (MwGraphLayout          *layout,
                                            const MwExportOptions  *options,
                                            MwExportFormat          format,
                                            GError                **error) G_GNUC_WARN_UNUSED_RESULT;

/* The size of the whole picture, in pixels at zoom 1: margins, heading and legend
 * are in it. */
graphene_size_t mw_export_get_size         (MwGraphLayout          *layout,
                                            const MwExportOptions  *options);

/* Draws all of it with its top left at 0,0, at zoom 1, through the transformation
 * and the clip of @cr. */
void            mw_export_draw             (MwGraphLayout          *layout,
                                            const MwExportOptions  *options,
                                            cairo_t                *cr);

/* "svg", "mmd", …: how names of such files end. */
const char     *mw_export_format_get_suffix (MwExportFormat         format);
/* By the end of a file's name. FALSE when it is none of ours. */
gboolean        mw_export_format_from_name (const char             *name,
                                            MwExportFormat         *format);
/* "image/svg+xml", … */
const char     *mw_export_format_get_media_type (MwExportFormat     format);
/* "Scalable picture (SVG)": translated, for people. */
const char     *mw_export_format_get_label (MwExportFormat          format);

G_END_DECLS
