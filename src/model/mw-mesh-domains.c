/* mw-mesh-domains.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-builder.h"

#include <string.h>

#include "mw-read.h"
#include "mw-text-hash.h"

/* Domains: what products write as `domain`, joined with the teams of type
 * Domain, in the order of their names. */

typedef struct
{
  char *key;       /* folded name */
  guint index;     /* before sorting */
} SortKey;

typedef struct
{
  MwMesh     *mesh;
  GHashTable *by_text;           /* folded to index + 1 */
  GHashTable *spellings;         /* as written to index + 1 */
} DomainTable;

static void
remember_text (DomainTable *table,
               const char  *text,
               guint        domain)
{
  g_autofree char *folded = NULL;

  if (text == NULL || g_hash_table_contains (table->spellings, text))
    return;

  g_hash_table_insert (table->spellings, (gpointer) text, GUINT_TO_POINTER (domain + 1));
  folded = mw_read_dup_folded (text);
  if (!g_hash_table_contains (table->by_text, folded))
    g_hash_table_insert (table->by_text, g_steal_pointer (&folded), GUINT_TO_POINTER (domain + 1));
}

static guint
add_domain (DomainTable  *table,
            const char   *text,
            const MwTeam *team,
            guint         team_index)
{
  MwDomain domain = { .id = text, .name = text, .team = MW_NONE, .owner = MW_NONE };

  if (team != NULL)
    {
      domain.name = team->name;
      domain.description = team->description;
      domain.team = team_index;
    }

  g_array_append_val (table->mesh->domains, domain);
  remember_text (table, text, table->mesh->domains->len - 1);

  return table->mesh->domains->len - 1;
}

static void
add_described_domains (DomainTable *table)
{
  MwMesh *mesh = table->mesh;
  guint n_before = mesh->domains->len;

  for (guint i = 0; i < mesh->teams->len; i++)
    {
      const MwTeam *team = &g_array_index (mesh->teams, MwTeam, i);
      const char *id = team->id != NULL ? team->id : team->name;

      if (team->team_type != NULL && g_ascii_strcasecmp (team->team_type, "Domain") == 0 &&
          *id != '\0' && !g_hash_table_contains (table->spellings, id))
        add_domain (table, id, team, i);
    }

  /* Names after all ids, which they must not hide. */
  for (guint i = n_before; i < mesh->domains->len; i++)
    remember_text (table, g_array_index (mesh->domains, MwDomain, i).name, i);
}

static guint
take_domain (DomainTable *table,
             const char  *text)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (table->spellings, text));
  g_autofree char *folded = NULL;

  if (found > 0)
    return found - 1;

  folded = mw_read_dup_folded (text);
  found = GPOINTER_TO_UINT (g_hash_table_lookup (table->by_text, folded));
  if (found == 0)
    return add_domain (table, text, NULL, MW_NONE);

  /* Only the spelling is new. */
  g_hash_table_insert (table->spellings, (gpointer) text, GUINT_TO_POINTER (found));

  return found - 1;
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const SortKey *x = a;
  const SortKey *y = b;
  int order;

  /* What has no name comes last. */
  if ((*x->key == '\0') != (*y->key == '\0'))
    return *x->key == '\0' ? 1 : -1;

  order = strcmp (x->key, y->key);

  return order != 0 ? order : (x->index > y->index) - (x->index < y->index);
}

static void
sort_key_clear (SortKey *self)
{
  g_free (self->key);
}

static GArray *
sort_domains (MwMesh *mesh)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (SortKey));

  g_array_set_clear_func (keys, (GDestroyNotify) sort_key_clear);
  for (guint i = 0; i < mesh->domains->len; i++)
    {
      SortKey key = { .key = mw_read_dup_folded (g_array_index (mesh->domains, MwDomain, i).name), .index = i };

      g_array_append_val (keys, key);
    }
  g_array_sort (keys, compare_keys);

  return keys;
}

/* Puts the domains into order, and every number of one with them. */
static void
reorder_domains (DomainTable *table)
{
  MwMesh *mesh = table->mesh;
  g_autoptr(GArray) keys = sort_domains (mesh);
  g_autofree guint *places = g_new (guint, MAX (mesh->domains->len, 1));
  GArray *sorted = g_array_sized_new (FALSE, TRUE, sizeof (MwDomain), keys->len);
  GHashTableIter iter;
  gpointer text;
  gpointer number;

  for (guint i = 0; i < keys->len; i++)
    {
      guint old = g_array_index (keys, SortKey, i).index;

      places[old] = i;
      g_array_append_val (sorted, g_array_index (mesh->domains, MwDomain, old));
    }

  g_array_unref (mesh->domains);
  mesh->domains = sorted;

  for (guint i = 0; i < mesh->products->len; i++)
    {
      MwProduct *product = &g_array_index (mesh->products, MwProduct, i);

      product->domain = places[product->domain];
    }

  g_hash_table_iter_init (&iter, table->spellings);
  while (g_hash_table_iter_next (&iter, &text, &number))
    g_hash_table_insert (mesh->domain_by_id, text,
                         GUINT_TO_POINTER (places[GPOINTER_TO_UINT (number) - 1] + 1));
}

static int
compare_product_keys (gconstpointer a,
                      gconstpointer b,
                      gpointer      user_data)
{
  const SortKey *x = a;
  const SortKey *y = b;
  const MwMesh *mesh = user_data;
  guint domain_x = g_array_index (mesh->products, MwProduct, x->index).domain;
  guint domain_y = g_array_index (mesh->products, MwProduct, y->index).domain;

  if (domain_x != domain_y)
    return domain_x < domain_y ? -1 : 1;

  return compare_keys (a, b);
}

static void
list_domain_products (MwMesh *mesh)
{
  g_autoptr(GArray) keys = g_array_sized_new (FALSE, FALSE, sizeof (SortKey), mesh->products->len);

  g_array_set_clear_func (keys, (GDestroyNotify) sort_key_clear);
  for (guint i = 0; i < mesh->products->len; i++)
    {
      SortKey key = { .key = mw_read_dup_folded (g_array_index (mesh->products, MwProduct, i).name), .index = i };

      g_array_append_val (keys, key);
    }
  g_array_sort_with_data (keys, compare_product_keys, mesh);

  for (guint i = 0; i < keys->len; i++)
    {
      guint product = g_array_index (keys, SortKey, i).index;
      MwDomain *domain = &g_array_index (mesh->domains, MwDomain,
                                         g_array_index (mesh->products, MwProduct, product).domain);

      if (domain->products.n == 0)
        domain->products.first = i;
      domain->products.n++;
      g_array_append_val (mesh->domain_products, product);
    }
}

/* The team that most products of @domain name; the first of equals. */
static guint
find_main_team (MwMesh         *mesh,
                const MwDomain *domain,
                guint          *counts)
{
  const guint *products = ((const guint *) (gpointer) mesh->domain_products->data) + domain->products.first;
  guint best = MW_NONE;

  for (guint i = 0; i < domain->products.n; i++)
    {
      guint team = g_array_index (mesh->products, MwProduct, products[i]).team;

      if (team == MW_NONE || team == domain->team)
        continue;
      counts[team]++;
      if (best == MW_NONE || counts[team] > counts[best])
        best = team;
    }

  for (guint i = 0; i < domain->products.n; i++)
    {
      guint team = g_array_index (mesh->products, MwProduct, products[i]).team;

      if (team != MW_NONE)
        counts[team] = 0;
    }

  return best;
}

static void
find_owners (MwMesh *mesh)
{
  g_autofree guint *counts = g_new0 (guint, MAX (mesh->teams->len, 1));

  for (guint i = 0; i < mesh->products->len; i++)
    {
      guint team = g_array_index (mesh->products, MwProduct, i).team;

      if (team != MW_NONE)
        g_array_index (mesh->teams, MwTeam, team).n_products++;
    }

  for (guint i = 0; i < mesh->domains->len; i++)
    {
      MwDomain *domain = &g_array_index (mesh->domains, MwDomain, i);
      guint parent = MW_NONE;
      const char *type;

      if (domain->team != MW_NONE)
        parent = g_array_index (mesh->teams, MwTeam, domain->team).parent;
      type = parent != MW_NONE ? g_array_index (mesh->teams, MwTeam, parent).team_type : NULL;

      /* A domain within a domain is not owned by the outer one. */
      if (parent != MW_NONE && (type == NULL || g_ascii_strcasecmp (type, "Domain") != 0))
        domain->owner = parent;
      else
        domain->owner = find_main_team (mesh, domain, counts);
    }
}

void
mw_mesh_builder_make_domains (MwMeshBuilder *self)
{
  MwMesh *mesh = self->mesh;
  g_autoptr(GHashTable) by_text = g_hash_table_new_full (mw_text_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) spellings = g_hash_table_new (mw_text_hash, g_str_equal);
  DomainTable table = { .mesh = mesh, .by_text = by_text, .spellings = spellings };

  add_described_domains (&table);
  for (guint i = 0; i < mesh->products->len; i++)
    {
      const char *text = g_array_index (self->product_domains, const char *, i);

      g_array_index (mesh->products, MwProduct, i).domain = take_domain (&table, text != NULL ? text : "");
    }

  reorder_domains (&table);
  list_domain_products (mesh);
  find_owners (mesh);
}
