/* mw-mesh-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-fixture.h"

#include <string.h>

MwMesh *
mw_mesh_fixture_new (const char *yaml)
{
  g_autoptr(GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_mesh_input_free);
  g_autoptr(GBytes) bytes = g_bytes_new (yaml, strlen (yaml));
  g_autoptr(GError) error = NULL;
  g_autoptr(MwDocument) document = mw_document_new (bytes, &error);
  MwMesh *mesh;

  g_assert_no_error (error);
  g_ptr_array_add (inputs, mw_mesh_input_new (document, MW_KIND_UNKNOWN, NULL));
  mesh = mw_mesh_new_at (inputs, MW_MESH_FIXTURE_NOW);
  mw_mesh_fixture_check (mesh);

  return mesh;
}

static void
read_folder (GPtrArray  *inputs,
             const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr(MwDocument) document = NULL;
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(GError) error = NULL;
      char *text;
      gsize size;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          /* What happened is for the history, and no part of the mesh. */
          if (strcmp (name, "events") != 0)
            read_folder (inputs, path);
          continue;
        }

      if (!g_str_has_suffix (name, ".yaml") && !g_str_has_suffix (name, ".json"))
        continue;

      g_file_get_contents (path, &text, &size, &error);
      g_assert_no_error (error);
      bytes = g_bytes_new_take (text, size);
      document = mw_document_new (bytes, &error);
      g_assert_no_error (error);
      g_ptr_array_add (inputs, mw_mesh_input_new (document, MW_KIND_UNKNOWN, name));
    }
}

MwMesh *
mw_mesh_fixture_new_demo (void)
{
  g_autoptr(GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_mesh_input_free);
  g_autofree char *folder = g_build_filename (g_getenv ("MESHWRIGHT_DATADIR"), "demo", NULL);
  MwMesh *mesh;

  read_folder (inputs, folder);
  mesh = mw_mesh_new_at (inputs, MW_MESH_FIXTURE_NOW);
  mw_mesh_fixture_check (mesh);

  return mesh;
}

const MwEdge *
mw_mesh_fixture_find_edge (MwMesh     *mesh,
                           const char *source,
                           const char *target)
{
  guint from = mw_mesh_find_product (mesh, source);
  guint to = mw_mesh_find_product (mesh, target);
  guint n;
  const MwEdge *edges = mw_mesh_get_edges (mesh, &n);

  g_assert_cmpuint (from, !=, MW_NONE);
  g_assert_cmpuint (to, !=, MW_NONE);

  for (guint i = 0; i < n; i++)
    if (edges[i].source == from && edges[i].target == to)
      return &edges[i];

  return NULL;
}

const MwEdgeFact *
mw_mesh_fixture_find_fact (MwMesh     *mesh,
                           const char *source,
                           const char *target)
{
  const MwEdge *edge = mw_mesh_fixture_find_edge (mesh, source, target);

  g_assert_nonnull (edge);
  g_assert_cmpuint (edge->facts.n, ==, 1);

  return mw_mesh_get_edge_facts (mesh, NULL) + edge->facts.first;
}

const MwProduct *
mw_mesh_fixture_find_product (MwMesh     *mesh,
                              const char *id)
{
  guint index = mw_mesh_find_product (mesh, id);

  g_assert_cmpuint (index, !=, MW_NONE);

  return mw_mesh_get_products (mesh, NULL) + index;
}

static char *
dup_path (const MwProperty *properties,
          guint             index)
{
  g_autofree char *above = NULL;

  if (properties[index].parent == MW_NONE)
    return g_strdup (properties[index].name);
  above = dup_path (properties, properties[index].parent);

  return g_strconcat (above, ".", properties[index].name, NULL);
}

guint
mw_mesh_fixture_find_property (MwMesh     *mesh,
                               const char *contract,
                               const char *path)
{
  guint found = mw_mesh_find_contract (mesh, contract);
  const MwSchemaObject *objects = mw_mesh_get_objects (mesh, NULL);
  guint n;
  const MwProperty *properties = mw_mesh_get_properties (mesh, &n);

  g_assert_cmpuint (found, !=, MW_NONE);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *own = dup_path (properties, i);

      if (objects[properties[i].object].contract == found && strcmp (own, path) == 0)
        return i;
    }

  g_assert_not_reached ();
}
