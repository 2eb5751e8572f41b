/* mw-source-names.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-source-names.h"

#include <string.h>

#include "mw-read.h"
#include "mw-text-hash.h"

/* Longer texts, or ones of more parts, are not names. */
#define MAX_LENGTH 512
#define MAX_PARTS 16

/* One of the names of an object; those that are alike are a chain. */
typedef struct
{
  guint object;
  guint next;                    /* name + 1 */
} Name;

struct _MwSourceNames
{
  MwMeshBuilder *builder;
  GArray        *names;          /* Name */
  GHashTable    *name_by_text;   /* folded text to name + 1 */
  guint8        *tiers;          /* MwSourceTier by contract, 0: MW_SOURCE_ANY */
  GArray        *near;           /* guint: contracts that have a tier */
};

/* A text while it is looked up. */
typedef struct
{
  MwSourceNames *names;
  guint          contract;       /* that it must be in, or MW_NONE */
  guint          score;          /* of those in @found */
  guint          n;              /* may be more than MW_MAX_OWNERS */
  MwSource      *found;
} Search;

static void
add_name (MwSourceNames *self,
          const char    *text,
          guint          object)
{
  g_autofree char *folded = NULL;
  Name name = { .object = object };

  if (text == NULL || *text == '\0')
    return;

  folded = mw_read_dup_folded (text);
  name.next = GPOINTER_TO_UINT (g_hash_table_lookup (self->name_by_text, folded));
  /* Its name and its physical name may be the same. */
  if (name.next > 0 && g_array_index (self->names, Name, name.next - 1).object == object)
    return;

  g_array_append_val (self->names, name);
  g_hash_table_replace (self->name_by_text, g_steal_pointer (&folded), GUINT_TO_POINTER (self->names->len));
}

static void
add_object (MwSourceNames *self,
            guint          index)
{
  const MwSchemaObject *object = &g_array_index (self->builder->mesh->objects, MwSchemaObject, index);
  const char *dot = object->physical_name != NULL ? strrchr (object->physical_name, '.') : NULL;

  if (g_array_index (self->builder->mesh->contracts, MwContract, object->contract).is_duplicate)
    return;

  add_name (self, object->name, index);
  add_name (self, object->physical_name, index);
  if (dot != NULL)
    add_name (self, dot + 1, index);
}

MwSourceNames *
mw_source_names_new (MwMeshBuilder *builder)
{
  MwSourceNames *self = g_new0 (MwSourceNames, 1);

  self->builder = builder;
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  self->name_by_text = g_hash_table_new_full (mw_text_hash, g_str_equal, g_free, NULL);
  self->tiers = g_new0 (guint8, builder->mesh->contracts->len);
  self->near = g_array_new (FALSE, FALSE, sizeof (guint));

  /* Backwards, so that each chain runs in the order of the documents. */
  for (guint i = builder->mesh->objects->len; i > 0; i--)
    add_object (self, i - 1);

  return self;
}

void
mw_source_names_free (MwSourceNames *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->names);
  g_hash_table_unref (self->name_by_text);
  g_free (self->tiers);
  g_array_unref (self->near);
  g_free (self);
}

void
mw_source_names_reset (MwSourceNames *self)
{
  for (guint i = 0; i < self->near->len; i++)
    self->tiers[g_array_index (self->near, guint, i)] = 0;
  g_array_set_size (self->near, 0);
}

void
mw_source_names_add (MwSourceNames *self,
                     guint          contract,
                     MwSourceTier   tier)
{
  if (self->tiers[contract] == 0)
    g_array_append_val (self->near, contract);
  if (self->tiers[contract] == 0 || self->tiers[contract] > tier)
    self->tiers[contract] = (guint8) tier;
}

static gboolean
is_same (const char *a,
         const char *b)
{
  return a != NULL && b != NULL && g_ascii_strcasecmp (a, b) == 0;
}

/* Whether what stands before an object's name is its contract or its product. */
static gboolean
is_qualifier (MwMesh     *mesh,
              guint       contract,
              const char *text)
{
  const MwContract *found = &g_array_index (mesh->contracts, MwContract, contract);
  const MwProduct *product;

  if (is_same (text, found->id) || is_same (text, found->name))
    return TRUE;
  if (found->port == MW_NONE)
    return FALSE;

  product = &g_array_index (mesh->products, MwProduct,
                            g_array_index (mesh->ports, MwPort, found->port).product);

  return is_same (text, product->id) || is_same (text, product->name);
}

static void
note (Search *self,
      guint   score,
      guint   object,
      guint   property)
{
  if (score > self->score)
    return;

  if (score < self->score)
    self->n = 0;
  self->score = score;
  for (guint i = 0; i < MIN (self->n, MW_MAX_OWNERS); i++)
    if (self->found[i].object == object && self->found[i].property == property)
      return;

  if (self->n < MW_MAX_OWNERS)
    {
      self->found[self->n].object = object;
      self->found[self->n].property = property;
    }
  self->n++;
}

/* @qualifier and @path stand before and after the name of @object. */
static void
weigh (Search     *self,
       guint       object,
       const char *qualifier,
       const char *path)
{
  MwMeshBuilder *builder = self->names->builder;
  guint contract = g_array_index (builder->mesh->objects, MwSchemaObject, object).contract;
  guint tier = self->names->tiers[contract];
  guint property = MW_NONE;
  gboolean is_qualified;

  if (self->contract != MW_NONE && self->contract != contract)
    return;

  if (path != NULL)
    property = mw_mesh_builder_find_property (builder, object, path);
  if (path != NULL && property == MW_NONE)
    return;

  is_qualified = self->contract != MW_NONE ||
                 (qualifier != NULL && is_qualifier (builder->mesh, contract, qualifier));
  if (tier == 0)
    tier = MW_SOURCE_ANY;
  /* Who names the contract means it, wherever that is. */
  if (is_qualified)
    tier = MW_SOURCE_INPUT;
  note (self, tier * 4 + (path == NULL ? 2 : 0) + (is_qualified ? 0 : 1), object, property);
}

/* Every run of parts may be the name of an object. */
static void
try_names (Search     *self,
           const char *text)
{
  MwSourceNames *names = self->names;
  g_auto(GStrv) parts = g_strsplit (text, ".", MAX_PARTS + 1);
  guint n_parts = g_strv_length (parts);

  for (guint first = 0; n_parts <= MAX_PARTS && first < n_parts; first++)
    {
      const char *start = text;
      const char *end;
      g_autofree char *qualifier = NULL;

      for (guint i = 0; i < first; i++)
        start += strlen (parts[i]) + 1;
      qualifier = start > text ? g_strndup (text, (gsize) (start - text - 1)) : NULL;

      end = start;
      for (guint last = first; last < n_parts; last++)
        {
          g_autofree char *name = NULL;
          g_autofree char *folded = NULL;
          guint found;

          end += strlen (parts[last]);
          name = g_strndup (start, (gsize) (end - start));
          folded = mw_read_dup_folded (name);
          found = GPOINTER_TO_UINT (g_hash_table_lookup (names->name_by_text, folded));
          for (; found > 0; found = g_array_index (names->names, Name, found - 1).next)
            if (names->builder->column_steps-- > 0)
              weigh (self, g_array_index (names->names, Name, found - 1).object, qualifier,
                     *end != '\0' ? end + 1 : NULL);
          end += *end != '\0';
        }
    }
}

/* A text that names no object can still be a column, when only one object that
 * feeds the property's product has it. */
static void
try_columns (Search     *self,
             const char *text)
{
  MwMeshBuilder *builder = self->names->builder;

  for (guint i = 0; i < self->names->near->len; i++)
    {
      guint contract = g_array_index (self->names->near, guint, i);
      MwRange objects = g_array_index (builder->mesh->contracts, MwContract, contract).objects;

      if (self->names->tiers[contract] == MW_SOURCE_OWN)
        continue;
      for (guint j = objects.first; j < objects.first + objects.n; j++)
        {
          guint property = mw_mesh_builder_find_property (builder, j, text);

          if (property != MW_NONE)
            note (self, self->names->tiers[contract], j, property);
        }
    }

  if (self->n > 1)
    self->n = 0;
}

/* "/schema/orders/properties/id" of a reference is orders.id. */
static char *
dup_fragment (const char *text)
{
  static const char * const words[] = { "schema", "properties" };
  g_autoptr(GString) path = g_string_new (NULL);
  g_auto(GStrv) parts = NULL;

  if (*text != '/' && !g_str_has_prefix (text, "schema/"))
    return g_strdup (text);

  parts = g_strsplit (text + (*text == '/'), "/", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i % 2 == 0 && g_strcmp0 (parts[i], words[i > 0]) == 0)
        continue;
      g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", parts[i]);
    }

  return g_strdup (path->str);
}

/* Quotes of SQL say nothing here. */
static char *
dup_plain (const char *text)
{
  g_autofree char *plain = g_strdup (text);
  char *to = plain;

  for (const char *at = plain; *at != '\0'; at++)
    if (strchr ("\"`", *at) == NULL)
      *to++ = *at;
  *to = '\0';

  return g_strdup (g_strstrip (plain));
}

guint
mw_source_names_find (MwSourceNames *self,
                      const char    *text,
                      MwSource      *found)
{
  Search search = { .names = self, .contract = MW_NONE, .score = G_MAXUINT, .found = found };
  g_autofree char *plain = NULL;
  char *fragment;

  if (strlen (text) > MAX_LENGTH)
    return 0;

  plain = dup_plain (text);
  fragment = strchr (plain, '#');
  if (fragment != NULL)
    {
      g_autofree char *path = dup_fragment (fragment + 1);

      *fragment = '\0';
      search.contract = mw_mesh_builder_find_named_contract (self->builder, plain);
      if (search.contract != MW_NONE)
        try_names (&search, path);
    }
  else if (*plain != '\0')
    {
      try_names (&search, plain);
      if (search.n == 0)
        try_columns (&search, plain);
    }

  if (search.n > 1 && search.score / 4 == MW_SOURCE_ANY)
    return 0;

  return search.n <= MW_MAX_OWNERS ? search.n : 0;
}
