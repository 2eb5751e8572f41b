/* mw-export.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-export.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "graph/mw-export-private.h"

G_DEFINE_QUARK (mw-export-error-quark, mw_export_error)

static const struct
{
  const char *suffix;
  const char *other_suffix;
  const char *media_type;
  const char *label;
} formats[MW_N_EXPORT_FORMATS] = {
  [MW_EXPORT_SVG] = { "svg", NULL, "image/svg+xml", N_("Scalable picture (SVG)") },
  [MW_EXPORT_PDF] = { "pdf", NULL, "application/pdf", N_("Document (PDF)") },
  [MW_EXPORT_PNG] = { "png", NULL, "image/png", N_("Picture (PNG)") },
  [MW_EXPORT_DOT] = { "dot", "gv", "text/vnd.graphviz", N_("Graphviz (DOT)") },
  [MW_EXPORT_MERMAID] = { "mmd", "mermaid", "text/vnd.mermaid", N_("Mermaid flowchart") },
};

/**
 * mw_export:
 * @layout: of what is shown; every node and edge of it is in the file
 *
 * Returns: (transfer full): the file, or %NULL with an MW_EXPORT_ERROR; only PDF and
 *   PNG can fail
 */
GBytes *
mw_export (MwGraphLayout         *layout,
           const MwExportOptions *options,
           MwExportFormat         format,
           GError               **error)
{
  g_auto(MwExportScene) scene = { 0 };

  g_return_val_if_fail (MW_IS_GRAPH_LAYOUT (layout), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  mw_export_scene_init (&scene, layout, options);

  switch (format)
    {
    case MW_EXPORT_PDF:
      return mw_export_to_pdf (&scene, error);

    case MW_EXPORT_PNG:
      return mw_export_to_png (&scene, error);

    case MW_EXPORT_DOT:
      return mw_export_to_dot (&scene);

    case MW_EXPORT_MERMAID:
      return mw_export_to_mermaid (&scene);

    case MW_EXPORT_SVG:
    default:
      return mw_export_to_svg (&scene);
    }
}

graphene_size_t
mw_export_get_size (MwGraphLayout         *layout,
                    const MwExportOptions *options)
{
  g_auto(MwExportScene) scene = { 0 };

  g_return_val_if_fail (MW_IS_GRAPH_LAYOUT (layout), scene.size);
  g_return_val_if_fail (options != NULL, scene.size);

  mw_export_scene_init (&scene, layout, options);

  return scene.size;
}

void
mw_export_draw (MwGraphLayout         *layout,
                const MwExportOptions *options,
                cairo_t               *cr)
{
  g_auto(MwExportScene) scene = { 0 };
  MwPen *pen;

  g_return_if_fail (MW_IS_GRAPH_LAYOUT (layout));
  g_return_if_fail (options != NULL);
  g_return_if_fail (cr != NULL);

  mw_export_scene_init (&scene, layout, options);
  pen = mw_cairo_pen_new (cr);
  mw_export_scene_draw (&scene, pen);
  mw_cairo_pen_free (pen);
}

const char *
mw_export_format_get_suffix (MwExportFormat format)
{
  g_return_val_if_fail (format < MW_N_EXPORT_FORMATS, NULL);

  return formats[format].suffix;
}

const char *
mw_export_format_get_media_type (MwExportFormat format)
{
  g_return_val_if_fail (format < MW_N_EXPORT_FORMATS, NULL);

  return formats[format].media_type;
}

const char *
mw_export_format_get_label (MwExportFormat format)
{
  g_return_val_if_fail (format < MW_N_EXPORT_FORMATS, NULL);

  return _(formats[format].label);
}

gboolean
mw_export_format_from_name (const char     *name,
                            MwExportFormat *format)
{
  const char *dot = strrchr (name, '.');

  for (guint i = 0; dot != NULL && i < MW_N_EXPORT_FORMATS; i++)
    if (g_ascii_strcasecmp (dot + 1, formats[i].suffix) == 0 ||
        (formats[i].other_suffix != NULL && g_ascii_strcasecmp (dot + 1, formats[i].other_suffix) == 0))
      {
        *format = i;
        return TRUE;
      }

  return FALSE;
}
