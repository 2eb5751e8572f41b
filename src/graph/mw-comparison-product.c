/* mw-comparison-product.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-comparison-private.h"

#include <glib/gi18n-lib.h>

/* What is different between two states of a product, in words: first its facts,
 * then ports, components and contracts, at last fields that have no fact. */

/* Members of a document that are told of by facts, or not worth a word. */
static const char * const told[] = {
  "id", "kind", "apiVersion", "name", "version", "status", "domain", "type",
  "inputPorts", "outputPorts", "managementPorts", NULL
};

static MwComparisonState
get_state (MwMesh *mesh,
           guint   product)
{
  MwComparisonState state = { .mesh = mesh, .product = mw_mesh_get_products (mesh, NULL) + product };

  state.node = mw_comparison_get_node (mesh, state.product->entry);

  return state;
}

static const MwDomain *
get_domain (const MwComparisonState *state)
{
  return mw_mesh_get_domains (state->mesh, NULL) + state->product->domain;
}

static const char *
get_owner_id (const MwComparisonState *state)
{
  const MwTeam *team;

  if (state->product->team == MW_NONE)
    return state->product->team_name;

  team = mw_mesh_get_teams (state->mesh, NULL) + state->product->team;

  return team->id != NULL ? team->id : team->name;
}

static const char *
get_owner_name (const MwComparisonState *state)
{
  return state->product->team != MW_NONE
         ? mw_mesh_get_teams (state->mesh, NULL)[state->product->team].name
         : state->product->team_name;
}

void
mw_comparison_add_text (GStrvBuilder *words,
                        const char   *what,
                        const char   *before,
                        const char   *after)
{
  if (g_strcmp0 (before, after) == 0)
    return;

  g_strv_builder_take (words,
                       g_strdup_printf (_("%s: %s → %s"), what,
                                        before != NULL ? before : _("nothing"),
                                        after != NULL ? after : _("nothing")));
}

void
mw_comparison_add_named (GStrvBuilder *words,
                         const char   *format,
                         const char   *name)
{
  g_auto(GStrv) parts = g_strsplit (format, "%s", 2);

  g_strv_builder_take (words, g_strconcat (parts[0], name, parts[1], NULL));
}

static void
add_owner_and_domain (GStrvBuilder            *words,
                      const MwComparisonState *before,
                      const MwComparisonState *after)
{
  const MwDomain *was = get_domain (before);
  const MwDomain *is = get_domain (after);

  /* Two teams of one name are told apart by their ids. */
  if (g_strcmp0 (get_owner_id (before), get_owner_id (after)) != 0)
    {
      gboolean has_names = g_strcmp0 (get_owner_name (before), get_owner_name (after)) != 0;

      mw_comparison_add_text (words, _("Owner"),
                              has_names ? get_owner_name (before) : get_owner_id (before),
                              has_names ? get_owner_name (after) : get_owner_id (after));
    }

  if (g_strcmp0 (was->id, is->id) != 0)
    {
      gboolean has_names = g_strcmp0 (was->name, is->name) != 0;

      mw_comparison_add_text (words, _("Domain"), has_names ? was->name : was->id, has_names ? is->name : is->id);
    }
}

static gboolean
has_component (const MwComparisonState *state,
               const char              *name)
{
  const MwComponent *components = mw_mesh_get_components (state->mesh, NULL);

  for (guint i = 0; i < state->product->components.n; i++)
    if (g_str_equal (components[state->product->components.first + i].name, name))
      return TRUE;

  return FALSE;
}

static void
add_components (GStrvBuilder            *words,
                const MwComparisonState *here,
                const MwComparisonState *there,
                const char              *format)
{
  const MwComponent *components = mw_mesh_get_components (here->mesh, NULL);

  for (guint i = 0; i < here->product->components.n; i++)
    {
      const char *name = components[here->product->components.first + i].name;

      if (!has_component (there, name))
        mw_comparison_add_named (words, format, name);
    }
}

/* The contract of @port when this is the first output port of its product that
 * promises it; else MW_NONE. */
static guint
get_promise (const MwComparisonState *state,
             guint                    nth)
{
  const MwPort *ports = mw_mesh_get_ports (state->mesh, NULL) + state->product->ports.first;

  if (ports[nth].direction != MW_PORT_OUTPUT || ports[nth].contract == MW_NONE)
    return MW_NONE;

  for (guint i = 0; i < nth; i++)
    if (ports[i].direction == MW_PORT_OUTPUT && ports[i].contract == ports[nth].contract)
      return MW_NONE;

  return ports[nth].contract;
}

/* The contract of the same id when it has a document in both. */
static guint
find_contract (MwMesh           *mesh,
               const MwContract *contract)
{
  guint found = contract->is_ghost ? MW_NONE : mw_mesh_find_contract (mesh, contract->id);

  return found != MW_NONE && !mw_mesh_get_contracts (mesh, NULL)[found].is_ghost ? found : MW_NONE;
}

static gboolean
is_same_contract (const MwComparisonState *before,
                  guint                    was,
                  const MwComparisonState *after,
                  guint                    is)
{
  return mw_node_is_same (mw_comparison_get_node (before->mesh, mw_mesh_get_contracts (before->mesh, NULL)[was].entry),
                          mw_comparison_get_node (after->mesh, mw_mesh_get_contracts (after->mesh, NULL)[is].entry));
}

/* Walks the contracts that @after promises. Without @words it only tells whether
 * one is another. */
static gboolean
compare_contracts (GStrvBuilder            *words,
                   const MwComparisonState *before,
                   const MwComparisonState *after)
{
  const MwContract *contracts = mw_mesh_get_contracts (after->mesh, NULL);
  gboolean is_changed = FALSE;

  for (guint i = 0; i < after->product->ports.n; i++)
    {
      guint is = get_promise (after, i);
      guint was = is != MW_NONE ? find_contract (before->mesh, &contracts[is]) : MW_NONE;

      if (was == MW_NONE || is_same_contract (before, was, after, is))
        continue;

      is_changed = TRUE;
      if (words != NULL)
        mw_comparison_add_contract_words (words, before->mesh, was, after->mesh, is);
    }

  return is_changed;
}

static void
add_fields (GStrvBuilder            *words,
            const MwComparisonState *here,
            const MwComparisonState *there,
            gboolean                 is_second)
{
  for (const MwNode *field = mw_node_get_first (here->node); field != NULL; field = mw_node_get_next (field))
    {
      const char *key = mw_node_get_key (field);
      const MwNode *other = mw_node_get_member (there->node, key);

      if (g_strv_contains (told, key) || (is_second && other != NULL) || mw_node_is_same (field, other))
        continue;

      mw_comparison_add_named (words, _("Field %s changed"), key);
    }
}

static void
add_document (GStrvBuilder            *words,
              const MwComparisonState *before,
              const MwComparisonState *after)
{
  mw_comparison_add_text (words, _("Name"), before->product->name, after->product->name);
  mw_comparison_add_text (words, _("Version"), before->product->version, after->product->version);
  mw_comparison_add_text (words, _("Status"), before->product->status, after->product->status);
  mw_comparison_add_text (words, _("Type"), before->product->archetype_text, after->product->archetype_text);
  add_owner_and_domain (words, before, after);
  mw_comparison_add_port_words (words, before, after);
  add_components (words, before, after, _("Component %s removed"));
  add_components (words, after, before, _("Component %s added"));
  add_fields (words, before, after, FALSE);
  add_fields (words, after, before, TRUE);
}

gboolean
mw_comparison_is_changed (MwMesh *before,
                          guint   product_before,
                          MwMesh *after,
                          guint   product_after)
{
  MwComparisonState was = get_state (before, product_before);
  MwComparisonState is = get_state (after, product_after);

  return !mw_node_is_same (was.node, is.node) ||
         g_strcmp0 (get_owner_id (&was), get_owner_id (&is)) != 0 ||
         g_strcmp0 (get_domain (&was)->id, get_domain (&is)->id) != 0 ||
         compare_contracts (NULL, &was, &is);
}

char **
mw_comparison_dup_product_words (MwMesh *before,
                                 guint   product_before,
                                 MwMesh *after,
                                 guint   product_after)
{
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();
  MwComparisonState was = get_state (before, product_before);
  MwComparisonState is = get_state (after, product_after);
  g_auto(GStrv) found = NULL;

  if (mw_node_is_same (was.node, is.node))
    add_owner_and_domain (words, &was, &is);
  else
    add_document (words, &was, &is);
  compare_contracts (words, &was, &is);

  found = g_strv_builder_end (words);
  if (*found == NULL && mw_comparison_is_changed (before, product_before, after, product_after))
    {
      g_autoptr(GStrvBuilder) rest = g_strv_builder_new ();

      g_strv_builder_add (rest, _("Details of the document changed"));
      return g_strv_builder_end (rest);
    }

  return g_steal_pointer (&found);
}
