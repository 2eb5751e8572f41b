/* mw-mesh-index.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-builder.h"

#include "mw-read.h"

/* Which of the documents with an id is meant by it. */

static void
add_problem (MwMesh       *mesh,
             MwProblemType type,
             guint         entry,
             guint         other)
{
  MwMeshProblem problem = { .type = type, .entry = entry, .other = other };

  g_array_append_val (mesh->problems, problem);
}

/* The newest version wins, else the first that came; the loser stays in the
 * mesh, marked, and is told of. */
static void
index_products (MwMesh *mesh)
{
  for (guint i = 0; i < mesh->products->len; i++)
    {
      MwProduct *product = &g_array_index (mesh->products, MwProduct, i);
      guint found;

      if (product->id == NULL)
        {
          product->id = "";
          continue;
        }

      found = GPOINTER_TO_UINT (g_hash_table_lookup (mesh->product_by_id, product->id));
      if (found > 0)
        {
          MwProduct *known = &g_array_index (mesh->products, MwProduct, found - 1);

          if (mw_read_compare_versions (product->version, known->version) <= 0)
            {
              product->is_duplicate = TRUE;
              continue;
            }
          known->is_duplicate = TRUE;
        }
      g_hash_table_insert (mesh->product_by_id, (gpointer) product->id, GUINT_TO_POINTER (i + 1));
    }
}

static void
index_contracts (MwMesh *mesh)
{
  for (guint i = 0; i < mesh->contracts->len; i++)
    {
      MwContract *contract = &g_array_index (mesh->contracts, MwContract, i);
      guint found;

      if (contract->id == NULL)
        {
          contract->id = "";
          continue;
        }

      found = GPOINTER_TO_UINT (g_hash_table_lookup (mesh->contract_by_id, contract->id));
      if (found > 0)
        {
          MwContract *known = &g_array_index (mesh->contracts, MwContract, found - 1);

          if (mw_read_compare_versions (contract->version, known->version) <= 0)
            {
              contract->is_duplicate = TRUE;
              continue;
            }
          known->is_duplicate = TRUE;
        }
      g_hash_table_insert (mesh->contract_by_id, (gpointer) contract->id, GUINT_TO_POINTER (i + 1));
    }
}

/* Of two with the same id the first stands for both. Products and contracts are
 * found by tables of their own. */
static void
index_entries (MwMesh *mesh)
{
  for (guint i = mesh->entries->len; i > 0; i--)
    {
      const MwEntry *entry = &g_array_index (mesh->entries, MwEntry, i - 1);

      if (entry->id != NULL && entry->kind != MW_KIND_DATA_PRODUCT && entry->kind != MW_KIND_DATA_CONTRACT)
        g_hash_table_insert (mesh->entry_by_id[entry->kind], (gpointer) entry->id, GUINT_TO_POINTER (i));
    }
}

static void
tell_problems (MwMesh *mesh)
{
  for (guint i = 0; i < mesh->entries->len; i++)
    {
      const MwEntry *entry = &g_array_index (mesh->entries, MwEntry, i);
      guint other;

      /* Events of lineage have no id and may come as often as they like. */
      if (entry->kind == MW_KIND_LINEAGE_EVENT)
        continue;

      if (entry->kind == MW_KIND_UNKNOWN)
        {
          add_problem (mesh, MW_PROBLEM_UNKNOWN_KIND, i, MW_NONE);
          continue;
        }

      /* A result of a test has the id of what was tested, once for each run. */
      if (entry->kind == MW_KIND_TEST_RESULTS)
        continue;

      if (entry->id == NULL)
        {
          add_problem (mesh, MW_PROBLEM_NO_ID, i, MW_NONE);
          continue;
        }

      other = mw_mesh_find_entry (mesh, entry->kind, entry->id);
      if (other != i)
        add_problem (mesh, MW_PROBLEM_DUPLICATE_ID, i, other);
    }
}

void
mw_mesh_builder_index (MwMeshBuilder *self)
{
  index_products (self->mesh);
  index_contracts (self->mesh);
  index_entries (self->mesh);
  tell_problems (self->mesh);
}
