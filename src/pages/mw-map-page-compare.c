/* mw-map-page-compare.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-page-private.h"

#include <glib/gi18n.h>

#include "graph/mw-graph-words.h"

static gboolean
needs_answer (const MwView *view)
{
  return view->comparison == MW_VIEW_COMPARE_TIME || view->comparison == MW_VIEW_COMPARE_DRAFT ||
         view->comparison == MW_VIEW_COMPARE_MESH;
}

void
mw_map_page_forget_comparison (MwMapPage *self)
{
  g_clear_object (&self->comparison);
  g_clear_pointer (&self->answered_for, g_free);
  self->answered = MW_VIEW_COMPARE_NONE;
}

void
mw_map_page_ask_comparison (MwMapPage *self)
{
  gboolean is_answered = self->comparison != NULL && self->answered == self->view->comparison &&
                         g_strcmp0 (self->answered_for, self->view->compared) == 0;

  if (is_answered && needs_answer (self->view))
    return;

  mw_map_page_forget_comparison (self);
  if (needs_answer (self->view))
    g_signal_emit_by_name (self, "comparison-requested", (guint) self->view->comparison, self->view->compared);
}

/**
 * mw_map_page_compare:
 * @kind: with what
 * @compared: (nullable): which of them: an ISO 8601 time, the id of a draft
 *
 * Compares the mesh with another state of it.
 */
void
mw_map_page_compare (MwMapPage       *self,
                     MwViewComparison kind,
                     const char      *compared)
{
  g_return_if_fail (MW_IS_MAP_PAGE (self));

  self->view->comparison = kind;
  g_set_str (&self->view->compared, compared);
  mw_map_page_view_changed (self);
}

/**
 * mw_map_page_compare_selections:
 * @first: a selector
 * @second: another
 *
 * Shows both selections in one picture: what only the second has counts as added.
 */
void
mw_map_page_compare_selections (MwMapPage  *self,
                                const char *first,
                                const char *second)
{
  g_return_if_fail (MW_IS_MAP_PAGE (self));

  mw_view_show_selection (self->view, second);
  self->fits_next = TRUE;
  mw_map_page_compare (self, MW_VIEW_COMPARE_SELECTION, first);
}

/**
 * mw_map_page_set_comparison:
 * @comparison: (nullable): the answer; %NULL when there is none
 *
 * Answers `comparison-requested`.
 */
void
mw_map_page_set_comparison (MwMapPage       *self,
                            MwViewComparison kind,
                            const char      *compared,
                            MwComparison    *comparison)
{
  g_return_if_fail (MW_IS_MAP_PAGE (self));

  if (self->view->comparison != kind || g_strcmp0 (self->view->compared, compared) != 0)
    return;

  if (comparison == NULL)
    {
      mw_map_page_compare (self, MW_VIEW_COMPARE_NONE, NULL);
      return;
    }

  g_set_object (&self->comparison, comparison);
  self->answered = kind;
  g_set_str (&self->answered_for, compared);
  mw_map_page_find_subject (self);
  mw_map_page_update (self);
}

static char *
dup_what (MwMapPage *self)
{
  g_autoptr(GDateTime) time = NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  switch (self->view->comparison)
    {
    case MW_VIEW_COMPARE_TIME:
      time = g_date_time_new_from_iso8601 (self->view->compared, NULL);
      day = time != NULL ? g_date_time_format (time, "%x") : g_strdup (self->view->compared);
      return g_strdup_printf (_("Since %s"), day);

    case MW_VIEW_COMPARE_DRAFT:
      return g_strdup (_("What your draft would change"));

    case MW_VIEW_COMPARE_SELECTION:
      text = mw_graph_words_dup_text (self->view->compared);
      return g_strdup_printf (_("Compared with %s"), text);

    case MW_VIEW_COMPARE_NONE:
    case MW_VIEW_COMPARE_MESH:
    default:
      return g_strdup (_("Compared with another mesh"));
    }
}

static void
count_changes (MwMapPage *self,
               guint      counts[4])
{
  MwGraph *graph = mw_graph_view_get_graph (self->graph_view);
  guint n = 0;
  const MwGraphNode *nodes = graph != NULL ? mw_graph_get_nodes (graph, &n) : NULL;

  for (guint i = 0; self->comparison == NULL && i < n; i++)
    counts[nodes[i].change]++;

  for (guint i = 0; self->comparison != NULL && i < 4; i++)
    counts[i] = mw_comparison_get_n (self->comparison, (MwGraphChange) i);
}

/* "Since 3 May: 4 added, 1 removed, 3 changed" */
gboolean
mw_map_page_update_comparison (MwMapPage *self)
{
  gboolean is_compared = self->view->comparison != MW_VIEW_COMPARE_NONE;
  g_autofree char *what = NULL;
  g_autofree char *text = NULL;
  guint counts[4] = { 0 };

  gtk_widget_set_visible (self->comparison_box, is_compared);
  if (!is_compared)
    {
      gtk_label_set_text (self->comparison_label, "");
      return FALSE;
    }

  what = dup_what (self);
  if (needs_answer (self->view) && self->comparison == NULL)
    text = g_strdup_printf ("%s…", what);
  else
    {
      count_changes (self, counts);
      /* Translators: with what the picture is compared, then numbers of products. */
      text = g_strdup_printf (_("%s: %u added, %u removed, %u changed"), what,
                              counts[MW_GRAPH_CHANGE_ADDED], counts[MW_GRAPH_CHANGE_REMOVED],
                              counts[MW_GRAPH_CHANGE_CHANGED]);
    }

  if (g_strcmp0 (text, gtk_label_get_text (self->comparison_label)) != 0)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_label_set_text (self->comparison_label, text);

  return TRUE;
}
