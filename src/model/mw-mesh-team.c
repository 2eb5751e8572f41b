/* mw-mesh-team.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-builder.h"

#include "mw-read.h"

/* Teams in the shape of the registry API, and the members that products list. */

MwRange
mw_mesh_builder_read_members (MwMeshBuilder *self,
                              const MwNode  *list)
{
  MwRange range = { .first = self->mesh->members->len };

  for (const MwNode *item = mw_node_get_first (list); item != NULL; item = mw_node_get_next (item))
    {
      MwMember member = {
        .full_name = mw_read_member (item, "name"),
        .role = mw_read_member (item, "role"),
      };

      member.name = mw_read_member (item, "username");
      if (member.name == NULL)
        member.name = mw_read_member (item, "emailAddress");
      if (member.name == NULL)
        member.name = member.full_name;
      if (member.name == NULL)
        member.name = mw_read_text (item);
      if (member.name != NULL)
        g_array_append_val (self->mesh->members, member);
    }

  range.n = self->mesh->members->len - range.first;

  return range;
}

void
mw_mesh_builder_read_team (MwMeshBuilder *self,
                           guint          entry)
{
  const MwNode *node = g_array_index (self->mesh->entries, MwEntry, entry).node;
  MwTeam team = {
    .id = mw_read_member (node, "id"),
    .name = mw_read_member (node, "name"),
    .team_type = mw_read_member (node, "type"),
    .description = mw_read_either (node, "description", "purpose"),
    .parent = MW_NONE,
    .entry = entry,
  };

  if (team.name == NULL)
    team.name = team.id != NULL ? team.id : "";
  team.members = mw_mesh_builder_read_members (self, mw_node_get_member (node, "members"));
  g_array_append_val (self->mesh->teams, team);
}

static void
remember_name (MwMeshBuilder *self,
               const char    *name,
               guint          team)
{
  g_autofree char *folded = mw_read_dup_folded (name);

  if (!g_hash_table_contains (self->team_by_name, folded))
    g_hash_table_insert (self->team_by_name, g_steal_pointer (&folded), GUINT_TO_POINTER (team + 1));
}

/**
 * mw_mesh_builder_take_team:
 * @name: (nullable): the id or the name of a team, as a document writes it
 *
 * Products name their team by a text that is either; a text that no team has
 * makes a ghost, so that the products of one unknown team stay together.
 *
 * Returns: index of the team; %MW_NONE for no text
 */
guint
mw_mesh_builder_take_team (MwMeshBuilder *self,
                           const char    *name)
{
  MwMesh *mesh = self->mesh;
  g_autofree char *folded = NULL;
  MwTeam ghost = { .parent = MW_NONE, .entry = MW_NONE, .is_ghost = TRUE };
  guint found;

  if (name == NULL)
    return MW_NONE;

  found = GPOINTER_TO_UINT (g_hash_table_lookup (mesh->team_by_id, name));
  if (found == 0)
    {
      folded = mw_read_dup_folded (name);
      found = GPOINTER_TO_UINT (g_hash_table_lookup (self->team_by_name, folded));
    }
  if (found > 0)
    return found - 1;

  ghost.id = name;
  ghost.name = name;
  g_array_append_val (mesh->teams, ghost);
  g_hash_table_insert (mesh->team_by_id, (gpointer) name, GUINT_TO_POINTER (mesh->teams->len));
  remember_name (self, name, mesh->teams->len - 1);

  return mesh->teams->len - 1;
}

/* Whether going up from @parent comes to @team: such a parent is not believed. */
static gboolean
is_circular (MwMesh *mesh,
             guint   team,
             guint   parent)
{
  /* Parents set so far have no circle, so that this ends. */
  for (; parent != MW_NONE; parent = g_array_index (mesh->teams, MwTeam, parent).parent)
    if (parent == team)
      return TRUE;

  return FALSE;
}

static void
link_parents (MwMeshBuilder *self)
{
  MwMesh *mesh = self->mesh;
  guint n_described = mesh->teams->len;

  for (guint i = 0; i < n_described; i++)
    {
      guint entry = g_array_index (mesh->teams, MwTeam, i).entry;
      const MwNode *node = g_array_index (mesh->entries, MwEntry, entry).node;
      guint parent = mw_mesh_builder_take_team (self, mw_read_either (node, "parent", "id"));

      if (!is_circular (mesh, i, parent))
        g_array_index (mesh->teams, MwTeam, i).parent = parent;
    }
}

void
mw_mesh_builder_link_teams (MwMeshBuilder *self)
{
  MwMesh *mesh = self->mesh;

  for (guint i = 0; i < mesh->teams->len; i++)
    {
      MwTeam *team = &g_array_index (mesh->teams, MwTeam, i);

      if (team->id != NULL && !g_hash_table_contains (mesh->team_by_id, team->id))
        g_hash_table_insert (mesh->team_by_id, (gpointer) team->id, GUINT_TO_POINTER (i + 1));
    }

  /* Names after all ids: an id that is also another's name stays an id. */
  for (guint i = 0; i < mesh->teams->len; i++)
    {
      const MwTeam *team = &g_array_index (mesh->teams, MwTeam, i);

      if (team->id != NULL)
        remember_name (self, team->id, i);
      if (*team->name != '\0')
        remember_name (self, team->name, i);
    }

  link_parents (self);

  for (guint i = 0; i < mesh->products->len; i++)
    {
      const char *name = g_array_index (mesh->products, MwProduct, i).team_name;

      g_array_index (mesh->products, MwProduct, i).team = mw_mesh_builder_take_team (self, name);
    }
}
