/* mw-comparison-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-comparison-private.h"

#include <glib/gi18n-lib.h>

/* What became of products and edges, in words. */

static const char *
get_state_word (MwEdgeState state)
{
  switch (state)
    {
    case MW_EDGE_ACTIVE:
      return C_("agreement", "active");

    case MW_EDGE_REQUESTED:
      return C_("agreement", "requested");

    case MW_EDGE_REJECTED:
      return C_("agreement", "rejected or over");

    case MW_EDGE_DERIVED:
      return C_("agreement", "without agreement");

    case MW_EDGE_BROKEN:
    default:
      return C_("agreement", "broken");
    }
}

static const char *
get_reason_word (guint    provenance,
                 gboolean is_added)
{
  switch ((MwProvenance) provenance)
    {
    case MW_PROVENANCE_ACCESS:
      return is_added ? _("Access agreement added") : _("Access agreement removed");

    case MW_PROVENANCE_INPUT_CONTRACT:
    case MW_PROVENANCE_CONTRACT_MATCH:
      return is_added ? _("Input contract added") : _("Input contract removed");

    case MW_PROVENANCE_RELATIONSHIP:
      return is_added ? _("Relationship of contracts added") : _("Relationship of contracts removed");

    case MW_PROVENANCE_LINEAGE:
    default:
      return is_added ? _("Lineage added") : _("Lineage removed");
    }
}

static void
add_reasons (GStrvBuilder *words,
             guint         before,
             guint         after)
{
  for (guint flag = MW_PROVENANCE_ACCESS; flag <= MW_PROVENANCE_LINEAGE; flag <<= 1)
    if ((before & flag) != (after & flag))
      g_strv_builder_add (words, get_reason_word (flag, (after & flag) != 0));
}

/**
 * mw_comparison_dup_edge_words:
 * @edge: index of an edge of the joint mesh
 *
 * Says what became of an edge.
 *
 * Returns: (transfer full): lines, none for an edge that is the same
 */
char **
mw_comparison_dup_edge_words (MwComparison *self,
                              guint         edge)
{
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();
  MwGraphChange change = mw_comparison_get_edge_change (self, edge);
  const MwEdge *was;
  const MwEdge *is;

  g_return_val_if_fail (MW_IS_COMPARISON (self), NULL);

  if (change == MW_GRAPH_CHANGE_ADDED)
    g_strv_builder_add (words, mw_comparison_get_is_selection (self) ? _("Only in the second selection") : _("Flow added"));
  if (change == MW_GRAPH_CHANGE_REMOVED)
    g_strv_builder_add (words, mw_comparison_get_is_selection (self) ? _("Only in the first selection") : _("Flow removed"));
  if (change == MW_GRAPH_CHANGE_CHANGED)
    {
      was = mw_mesh_get_edges (mw_comparison_get_before (self), NULL) + mw_comparison_get_edge_before (self, edge);
      is = mw_mesh_get_edges (mw_comparison_get_after (self), NULL) + mw_comparison_get_edge_after (self, edge);
      mw_comparison_add_text (words, _("Flow"), get_state_word (was->state), get_state_word (is->state));
      add_reasons (words, was->provenance, is->provenance);
    }

  return g_strv_builder_end (words);
}

/**
 * mw_comparison_dup_words:
 * @product: index of a product of the joint mesh
 *
 * Says what became of a product.
 *
 * Returns: (transfer full): lines, none for a product that is the same
 */
char **
mw_comparison_dup_words (MwComparison *self,
                         guint         product)
{
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();
  MwGraphChange change = mw_comparison_get_product_change (self, product);

  g_return_val_if_fail (MW_IS_COMPARISON (self), NULL);

  if (change == MW_GRAPH_CHANGE_CHANGED)
    return mw_comparison_dup_product_words (mw_comparison_get_before (self),
                                            mw_comparison_get_product_before (self, product),
                                            mw_comparison_get_after (self),
                                            mw_comparison_get_product_after (self, product));

  if (change == MW_GRAPH_CHANGE_ADDED)
    g_strv_builder_add (words, mw_comparison_get_is_selection (self) ? _("Only in the second selection") : _("Data product added"));
  if (change == MW_GRAPH_CHANGE_REMOVED)
    g_strv_builder_add (words, mw_comparison_get_is_selection (self) ? _("Only in the first selection") : _("Data product removed"));

  return g_strv_builder_end (words);
}
