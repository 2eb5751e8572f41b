/* mw-view-column.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-view.h"

#include <string.h>

static void
append_path (GString          *path,
             const MwProperty *properties,
             guint             property)
{
  if (properties[property].parent != MW_NONE)
    append_path (path, properties, properties[property].parent);

  g_string_append_printf (path, ".%s", properties[property].name);
}

char *
mw_view_dup_column (MwMesh *mesh,
                    guint   property)
{
  const MwProperty *properties = mw_mesh_get_properties (mesh, NULL);
  const MwSchemaObject *object = &mw_mesh_get_objects (mesh, NULL)[properties[property].object];
  GString *path = g_string_new (object->name);

  append_path (path, properties, property);

  return g_string_free_and_steal (path);
}

static guint
find_in_object (MwMesh     *mesh,
                guint       object,
                const char *column)
{
  const MwSchemaObject *entry = &mw_mesh_get_objects (mesh, NULL)[object];

  if (entry->name != NULL && !g_str_has_prefix (column, entry->name))
    return MW_NONE;

  for (guint i = entry->properties.first; i < entry->properties.first + entry->properties.n; i++)
    {
      g_autofree char *path = mw_view_dup_column (mesh, i);

      if (strcmp (path, column) == 0)
        return i;
    }

  return MW_NONE;
}

guint
mw_view_find_column (MwMesh     *mesh,
                     guint       product,
                     const char *column)
{
  const MwProduct *entry = &mw_mesh_get_products (mesh, NULL)[product];
  const MwPort *ports = mw_mesh_get_ports (mesh, NULL);

  for (guint i = entry->ports.first; i < entry->ports.first + entry->ports.n; i++)
    {
      MwRange objects;

      if (ports[i].direction != MW_PORT_OUTPUT || ports[i].contract == MW_NONE)
        continue;

      objects = mw_mesh_get_contracts (mesh, NULL)[ports[i].contract].objects;
      for (guint j = objects.first; j < objects.first + objects.n; j++)
        {
          guint property = find_in_object (mesh, j, column);

          if (property != MW_NONE)
            return property;
        }
    }

  return MW_NONE;
}
