/* mw-lineage-roles.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-lineage.h"

#include "mw-dataset-name.h"
#include "mw-read.h"

/* Whose a job is: a facet of the registry API names the product of a run, and
 * the facet `parent` the job that it is a task of, which may name one. */

/* Tasks in tasks: engines have two or three. It also ends a circle. */
#define MAX_PARENTS 16

typedef struct
{
  gint64      product_time;
  const char *product;
  const char *port;
  gint64      parent_time;
  const char *parent;            /* key of the job; one of the table's own */
} Role;

static Role *
take_role (MwLineage   *self,
           const char  *key,
           const char **own_key)
{
  gpointer stored_key;
  gpointer role;

  if (!g_hash_table_lookup_extended (self->roles, key, &stored_key, &role))
    {
      stored_key = g_strdup (key);
      role = g_new0 (Role, 1);
      g_hash_table_insert (self->roles, stored_key, role);
    }
  if (own_key != NULL)
    *own_key = stored_key;

  return role;
}

static void
note_product (MwLineage    *self,
              const char   *key,
              const MwNode *event,
              gint64        time)
{
  static const char * const places[] = { "/run/facets/entropy_data", "/job/facets/entropy_data" };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const MwNode *facet = mw_node_lookup (event, places[i]);
      const char *product = mw_read_member (facet, "dataProductId");
      Role *role;

      if (product == NULL)
        continue;

      role = take_role (self, key, NULL);
      if (role->product != NULL && role->product_time >= time)
        return;
      role->product = product;
      role->port = mw_read_member (facet, "outputPortName");
      role->product_time = time;
      return;
    }
}

static void
note_parent (MwLineage    *self,
             const char   *key,
             const MwNode *event,
             gint64        time)
{
  static const char * const places[] = { "/run/facets/parent/job", "/run/facets/parent/root/job", "/run/facets/parentRun/job" };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const MwNode *job = mw_node_lookup (event, places[i]);
      const char *name_space = mw_read_member (job, "namespace");
      const char *name = mw_read_member (job, "name");
      g_autofree char *parent = NULL;
      Role *role;

      if (name == NULL)
        continue;

      parent = mw_dataset_name_dup_key (name_space != NULL ? name_space : "", name);
      role = take_role (self, key, NULL);
      if (role->parent != NULL && role->parent_time >= time)
        return;
      take_role (self, parent, &role->parent);
      role->parent_time = time;
      return;
    }
}

void
mw_lineage_note_role (MwLineage    *self,
                      const char   *key,
                      const MwNode *event,
                      gint64        time)
{
  note_product (self, key, event, time);
  note_parent (self, key, event, time);
}

/**
 * mw_lineage_find_owners:
 *
 * Tells jobs the product that they work for: their own, else that of the
 * nearest parent.
 */
void
mw_lineage_find_owners (MwLineage *self)
{
  if (g_hash_table_size (self->roles) == 0)
    return;

  for (guint i = 0; i < self->jobs->len; i++)
    {
      MwLineageJob *job = &g_array_index (self->jobs, MwLineageJob, i);
      const char *key = job->key;

      for (guint step = 0; key != NULL && job->product == NULL && step < MAX_PARENTS; step++)
        {
          const Role *role = g_hash_table_lookup (self->roles, key);

          if (role == NULL)
            break;
          job->product = role->product;
          job->port = role->port;
          key = role->parent;
        }
    }
}
