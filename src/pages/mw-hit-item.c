/* mw-hit-item.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-hit-item.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pages/mw-markdown-text.h"
#include "pages/mw-words.h"

/* Characters of a text around the words that were found in it. */
#define N_BEFORE 30
#define N_EXCERPT 110

struct _MwHitItem
{
  GObject     parent_instance;

  MwMesh     *mesh;
  MwSearchHit hit;
  char       *word;
};

G_DEFINE_FINAL_TYPE (MwHitItem, mw_hit_item, G_TYPE_OBJECT)

static void
mw_hit_item_finalize (GObject *object)
{
  MwHitItem *self = MW_HIT_ITEM (object);

  g_clear_pointer (&self->word, g_free);
  g_clear_object (&self->mesh);

  G_OBJECT_CLASS (mw_hit_item_parent_class)->finalize (object);
}

static void
mw_hit_item_class_init (MwHitItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mw_hit_item_finalize;
}

static void
mw_hit_item_init (MwHitItem *self)
{
}

MwHitItem *
mw_hit_item_new (MwMesh            *mesh,
                 const MwSearchHit *hit,
                 const char        *word)
{
  MwHitItem *self = g_object_new (MW_TYPE_HIT_ITEM, NULL);

  self->mesh = g_object_ref (mesh);
  self->hit = *hit;
  self->word = g_strdup (word);

  return self;
}

MwHitKind
mw_hit_item_get_kind (MwHitItem *self)
{
  g_return_val_if_fail (MW_IS_HIT_ITEM (self), MW_HIT_PRODUCT);

  return self->hit.kind;
}

static char *
dup_property_path (MwMesh           *mesh,
                   const MwProperty *property)
{
  const MwSchemaObject *object = &mw_mesh_get_objects (mesh, NULL)[property->object];
  g_autofree char *name = mw_words_plain_name (property->name);
  g_autofree char *holder = mw_words_plain_name (object->name != NULL ? object->name : object->physical_name);

  return *holder != '\0' ? g_strconcat (holder, ".", name, NULL) : g_steal_pointer (&name);
}

char *
mw_hit_item_dup_title (MwHitItem *self)
{
  guint index = self->hit.index;

  switch (self->hit.kind)
    {
    case MW_HIT_PRODUCT:
      return mw_words_plain_name (mw_mesh_get_products (self->mesh, NULL)[index].name);
    case MW_HIT_DOMAIN:
      return mw_words_for_domain (&mw_mesh_get_domains (self->mesh, NULL)[index]);
    case MW_HIT_TEAM:
      return mw_words_plain_name (mw_mesh_get_teams (self->mesh, NULL)[index].name);
    case MW_HIT_CONTRACT:
      return mw_words_plain_name (mw_mesh_get_contracts (self->mesh, NULL)[index].name);
    case MW_HIT_PROPERTY:
      return dup_property_path (self->mesh, &mw_mesh_get_properties (self->mesh, NULL)[index]);
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Where the next word begins, so that no excerpt begins within one; @start itself
 * where none begins soon, as in scripts without spaces. */
static glong
skip_part_of_word (const char *text,
                   glong       start)
{
  const char *p = g_utf8_offset_to_pointer (text, start);

  if (start == 0)
    return 0;

  for (glong i = 0; i < N_BEFORE && *p != '\0'; i++, p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)))
      return start + i + 1;

  return start;
}

/* The part of @text with the word in it; NULL when it is not there. */
static char *
dup_excerpt (const char *text,
             const char *word)
{
  g_autofree char *plain = mw_markdown_text_dup (text);
  g_autofree char *folded = g_utf8_casefold (plain, -1);
  const char *found = word != NULL && *word != '\0' ? strstr (folded, word) : NULL;
  glong n = g_utf8_strlen (plain, -1);
  glong start;
  g_autofree char *part = NULL;

  if (found == NULL)
    return NULL;

  start = MAX (0, MIN (g_utf8_pointer_to_offset (folded, found) - N_BEFORE, n - N_BEFORE));
  start = skip_part_of_word (plain, start);
  part = g_utf8_substring (plain, start, MIN (n, start + N_EXCERPT));

  return g_strconcat (start > 0 ? "…" : "", part, start + N_EXCERPT < n ? "…" : "", NULL);
}

static char *
dup_first_excerpt (const char * const *texts,
                   gsize               n_texts,
                   const char         *word)
{
  for (gsize i = 0; i < n_texts; i++)
    {
      char *excerpt = texts[i] != NULL ? dup_excerpt (texts[i], word) : NULL;

      if (excerpt != NULL)
        return excerpt;
    }

  return NULL;
}

static char *
dup_matched (MwHitItem *self)
{
  guint index = self->hit.index;

  if (self->hit.kind == MW_HIT_PRODUCT)
    {
      const MwProduct *product = &mw_mesh_get_products (self->mesh, NULL)[index];
      const char *texts[] = { product->purpose, product->usage, product->limitations };

      if (g_strcmp0 (self->hit.reason, "tag") == 0)
        {
          g_autofree char *tags = g_strjoinv (", ", (char **) product->tags);

          return mw_words_plain_name (tags);
        }

      return dup_first_excerpt (texts, G_N_ELEMENTS (texts), self->word);
    }

  if (self->hit.kind == MW_HIT_CONTRACT)
    {
      const MwContract *contract = &mw_mesh_get_contracts (self->mesh, NULL)[index];
      const char *texts[] = { contract->purpose, contract->usage, contract->limitations };

      return dup_first_excerpt (texts, G_N_ELEMENTS (texts), self->word);
    }

  if (self->hit.kind == MW_HIT_PROPERTY)
    {
      const MwProperty *property = &mw_mesh_get_properties (self->mesh, NULL)[index];
      const char *texts[] = { property->business_name, property->description };

      return dup_first_excerpt (texts, G_N_ELEMENTS (texts), self->word);
    }

  return NULL;
}

/* What it belongs to, isolated; NULL for nothing. */
static char *
dup_place (MwHitItem *self)
{
  const MwProduct *products = mw_mesh_get_products (self->mesh, NULL);
  const MwDomain *domains = mw_mesh_get_domains (self->mesh, NULL);
  g_autofree char *name = NULL;

  switch (self->hit.kind)
    {
    case MW_HIT_PRODUCT:
      name = mw_words_for_domain (&domains[products[self->hit.index].domain]);
      return mw_words_isolate (name);

    case MW_HIT_DOMAIN:
      return g_strdup_printf (ngettext ("%u product", "%u products", domains[self->hit.index].products.n),
                              domains[self->hit.index].products.n);

    case MW_HIT_TEAM:
      {
        const MwTeam *team = &mw_mesh_get_teams (self->mesh, NULL)[self->hit.index];

        return g_strdup_printf (ngettext ("Owns %u product", "Owns %u products", team->n_products),
                                team->n_products);
      }

    case MW_HIT_CONTRACT:
    case MW_HIT_PROPERTY:
    default:
      return self->hit.product != MW_NONE ? mw_words_isolate (products[self->hit.product].name) : NULL;
    }
}

char *
mw_hit_item_dup_subtitle (MwHitItem *self)
{
  g_autofree char *place = NULL;
  g_autofree char *matched = NULL;

  g_return_val_if_fail (MW_IS_HIT_ITEM (self), NULL);

  place = dup_place (self);
  matched = dup_matched (self);

  if (place != NULL && matched != NULL)
    {
      g_autofree char *text = mw_words_isolate (matched);

      return g_strdup_printf ("%s · %s", place, text);
    }

  return g_strdup (place != NULL ? place : matched != NULL ? matched : "");
}

const char *
mw_hit_item_get_reason (MwHitItem *self)
{
  g_return_val_if_fail (MW_IS_HIT_ITEM (self), NULL);

  return self->hit.reason;
}

guint
mw_hit_item_get_product (MwHitItem *self)
{
  g_return_val_if_fail (MW_IS_HIT_ITEM (self), MW_NONE);

  switch (self->hit.kind)
    {
    case MW_HIT_PRODUCT:
      return self->hit.index;
    case MW_HIT_CONTRACT:
    case MW_HIT_PROPERTY:
      return self->hit.product;
    case MW_HIT_DOMAIN:
    case MW_HIT_TEAM:
    default:
      return MW_NONE;
    }
}

guint
mw_hit_item_get_domain (MwHitItem *self)
{
  const MwDomain *domains;
  guint n = 0;

  g_return_val_if_fail (MW_IS_HIT_ITEM (self), MW_NONE);

  if (self->hit.kind == MW_HIT_DOMAIN)
    return self->hit.index;

  if (self->hit.kind != MW_HIT_TEAM)
    return MW_NONE;

  domains = mw_mesh_get_domains (self->mesh, &n);
  for (guint i = 0; i < n; i++)
    {
      if (domains[i].team == self->hit.index || domains[i].owner == self->hit.index)
        return i;
    }

  /* A team that owns no domain still has products in one. */
  if (self->hit.product != MW_NONE)
    return mw_mesh_get_products (self->mesh, NULL)[self->hit.product].domain;

  return MW_NONE;
}
