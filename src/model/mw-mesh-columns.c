/* mw-mesh-columns.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-builder.h"

#include <string.h>

/* What was told of columns gathered into edges: one for each ordered pair of
 * properties. */

/* Two for each of the million columns of a big mesh. Documents that pass it by
 * far were made to: a few thousand columns, each said to feed each. */
#define MAX_LINKS 2000000

void
mw_mesh_builder_add_column_link (MwMeshBuilder      *self,
                                 const MwColumnLink *link)
{
  MwColumnLink copy = *link;

  if (link->source == link->target || self->column_links->len >= MAX_LINKS)
    return;

  if (link->words == NULL)
    copy.rank = MW_WORDS_NONE;
  g_array_append_val (self->column_links, copy);
}

static int
compare_numbers (guint a,
                 guint b)
{
  return (a > b) - (a < b);
}

/* The link whose words count comes first of its pair; texts make the order the
 * same whatever the order of the documents. */
static int
compare_links (gconstpointer a,
               gconstpointer b)
{
  const MwColumnLink *x = a;
  const MwColumnLink *y = b;
  int order = compare_numbers (x->source, y->source);

  if (order == 0)
    order = compare_numbers (x->target, y->target);
  if (order == 0)
    order = compare_numbers (x->rank, y->rank);
  if (order == 0)
    order = g_strcmp0 (x->words, y->words);

  return order;
}

/* A line for people: white space within is one blank each. */
static const char *
make_line (MwMesh     *mesh,
           const char *words)
{
  g_autoptr(GString) line = NULL;

  if (words == NULL)
    return NULL;

  line = g_string_new (NULL);
  for (const char *at = words; *at != '\0'; at++)
    if (!g_ascii_isspace (*at))
      g_string_append_c (line, *at);
    else if (line->len > 0 && line->str[line->len - 1] != ' ')
      g_string_append_c (line, ' ');

  g_strchomp (line->str);
  if (*line->str == '\0')
    return NULL;

  return g_str_equal (line->str, words) ? words : mw_arena_text (&mesh->arena, line->str, strlen (line->str));
}

/* One way by which values arrive makes an edge direct. Contracts do not say
 * whether they hide a value, so that is for lineage to say, of all its ways. */
static void
make_edge (MwMesh             *mesh,
           const MwColumnLink *links,
           guint               n)
{
  MwColumnEdge edge = {
    .source = links[0].source,
    .target = links[0].target,
    .transformation = make_line (mesh, links[0].words),
    .is_indirect = TRUE,
  };
  gboolean is_lineage_indirect = TRUE;

  for (guint i = 0; i < n; i++)
    {
      edge.provenance |= links[i].provenance;
      edge.is_indirect &= links[i].is_indirect != FALSE;
      if (links[i].provenance == MW_COLUMN_LINEAGE)
        is_lineage_indirect &= links[i].is_indirect;
    }

  edge.is_masking = (edge.provenance & MW_COLUMN_LINEAGE) != 0;
  for (guint i = 0; i < n; i++)
    if (links[i].provenance == MW_COLUMN_LINEAGE && links[i].is_indirect == is_lineage_indirect)
      edge.is_masking &= links[i].is_masking != FALSE;

  g_array_append_val (mesh->column_edges, edge);
}

static int
compare_incoming (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const MwColumnEdge *edges = data;
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;
  int order = compare_numbers (edges[x].target, edges[y].target);

  return order != 0 ? order : compare_numbers (x, y);
}

/**
 * mw_mesh_builder_make_columns:
 *
 * Makes the mesh's column edges of all that was told of columns.
 */
void
mw_mesh_builder_make_columns (MwMeshBuilder *self)
{
  MwMesh *mesh = self->mesh;
  const MwColumnLink *links = (const MwColumnLink *) (gpointer) self->column_links->data;
  guint n_links = self->column_links->len;

  g_array_sort (self->column_links, compare_links);
  for (guint i = 0, n; i < n_links; i += n)
    {
      for (n = 1; i + n < n_links; n++)
        if (links[i + n].source != links[i].source || links[i + n].target != links[i].target)
          break;
      make_edge (mesh, &links[i], n);
    }

  for (guint i = 0; i < mesh->column_edges->len; i++)
    g_array_append_val (mesh->column_incoming, i);
  g_array_sort_with_data (mesh->column_incoming, compare_incoming, mesh->column_edges->data);
}

/* The first of the edges, in @order where there is one, whose one end is not
 * before @property. */
static guint
find_first (MwMesh      *mesh,
            const guint *order,
            gboolean     by_target,
            guint        property)
{
  const MwColumnEdge *edges = (const MwColumnEdge *) (gpointer) mesh->column_edges->data;
  guint low = 0;
  guint high = mesh->column_edges->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const MwColumnEdge *edge = &edges[order != NULL ? order[middle] : middle];

      if ((by_target ? edge->target : edge->source) < property)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

MwRange
mw_mesh_get_column_outgoing (MwMesh *self,
                             guint   property)
{
  MwRange range = { 0, 0 };

  g_return_val_if_fail (MW_IS_MESH (self), range);
  g_return_val_if_fail (property < self->properties->len, range);

  range.first = find_first (self, NULL, FALSE, property);
  range.n = find_first (self, NULL, FALSE, property + 1) - range.first;

  return range;
}

const guint *
mw_mesh_get_column_incoming (MwMesh *self,
                             guint   property,
                             guint  *n)
{
  const guint *order;
  guint first;

  g_return_val_if_fail (MW_IS_MESH (self), NULL);
  g_return_val_if_fail (property < self->properties->len, NULL);

  order = (const guint *) (gpointer) self->column_incoming->data;
  first = find_first (self, order, TRUE, property);
  if (n != NULL)
    *n = find_first (self, order, TRUE, property + 1) - first;

  return order + first;
}

guint
mw_mesh_get_property_product (MwMesh *self,
                              guint   property)
{
  guint object;
  guint contract;
  guint port;

  g_return_val_if_fail (MW_IS_MESH (self), MW_NONE);
  g_return_val_if_fail (property < self->properties->len, MW_NONE);

  object = g_array_index (self->properties, MwProperty, property).object;
  contract = g_array_index (self->objects, MwSchemaObject, object).contract;
  port = g_array_index (self->contracts, MwContract, contract).port;

  return port != MW_NONE ? g_array_index (self->ports, MwPort, port).product : MW_NONE;
}
