/* mw-cli-picture.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-cli-picture.h"

#include <glib/gi18n-lib.h>

#include "cli/mw-cli-say.h"
#include "graph/mw-layout-service.h"
#include "graph/mw-selector.h"

/* Nobody waits in front of a screen, so that Graphviz gets longer than there. */
#define DEADLINE_MS 60000

MwView *
mw_cli_picture_new_view (const MwCliGraphOptions *options,
                         GError                 **error)
{
  g_autofree char *text = NULL;
  MwView *view;
  gsize length;

  if (options->view != NULL)
    {
      if (!g_file_get_contents (options->view, &text, &length, error))
        return NULL;

      return mw_view_from_json (text, length, error);
    }

  view = mw_view_new ();
  if (options->selector != NULL)
    mw_view_show_selection (view, options->selector);
  else
    mw_view_show_whole (view);
  view->rolls_up = options->rolls_up;
  /* Exports are of all that there is; what a screen has no room for is there too. */
  view->per_domain = 0;

  return view;
}

static MwGraphLayout *
lay_out (MwGraph      *graph,
         const MwView *view,
         GError      **error)
{
  g_autoptr(MwLayoutService) service = mw_layout_service_new (NULL);
  g_autoptr(DexFuture) future = NULL;
  g_autoptr(MwGraphLayout) layout = NULL;
  const GValue *value;

  mw_layout_service_set_deadline (service, DEADLINE_MS);
  future = mw_layout_service_layout_after (service, graph, NULL, view->pins);
  value = mw_cli_await (future, error);
  if (value == NULL)
    return NULL;

  layout = g_value_dup_object (value);
  if (mw_graph_layout_get_fallback_reason (layout) != NULL)
    mw_cli_say (_("The picture is a plain one. %s"), mw_graph_layout_get_fallback_reason (layout));

  return g_steal_pointer (&layout);
}

/* The selector as somebody would say it. */
static char *
dup_selection (const MwView *view,
               MwMesh       *mesh)
{
  g_autoptr(MwSelector) selector = NULL;

  if (view->kind != MW_VIEW_SELECTION || view->selector == NULL ||
      !(selector = mw_selector_new (view->selector, NULL)))
    return NULL;

  return mw_selector_dup_reading (selector, mesh);
}

GBytes *
mw_cli_picture_draw (const MwCliGraphOptions *options,
                     const MwView            *view,
                     MwMesh                  *mesh,
                     gint64                   now,
                     GError                 **error)
{
  g_autoptr(MwGraph) graph = mw_view_build (view, mesh, NULL, error);
  g_autoptr(MwGraphLayout) layout = NULL;
  g_autoptr(MwLayer) layer = NULL;
  g_autofree char *title = NULL;
  g_autofree char *selection = NULL;
  guint n_nodes;

  if (view->comparison > MW_VIEW_COMPARE_SELECTION)
    mw_cli_say ("%s", _("What the view is compared with is not at hand: the picture is of the mesh alone."));
  if (graph == NULL || !(layout = lay_out (graph, view, error)))
    return NULL;

  mw_graph_get_nodes (graph, &n_nodes);
  if (n_nodes == 0)
    mw_cli_say ("%s", _("Nothing is selected: the picture is empty."));

  layer = mw_layer_new (mw_graph_get_mesh (graph), options->has_layer ? options->layer : (MwLayerKind) view->layer);
  title = options->title != NULL ? g_strdup (options->title) : mw_view_dup_title (view, mesh);
  selection = dup_selection (view, mesh);

  return mw_export (layout, &(MwExportOptions) {
    .layer = layer,
    .title = title,
    .selection = selection,
    .date = now,
    .scale = options->scale,
    .dark = options->is_dark,
  }, options->format, error);
}
