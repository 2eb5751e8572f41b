/* mw-layer-sensitivity.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-layer-classes.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "graph/mw-graph-words.h"
#include "model/mw-read.h"

/* How sensitive the words are that the field uses, from 0 (for anybody) to 100:
 * ISO/IEC 27002 and the examples of ODCS name public, internal, confidential and
 * restricted; the rest is what companies and states write for them. */
static const struct
{
  const char *word;
  int         level;
} usual[] = {
  { "public", 0 }, { "open", 0 }, { "unclassified", 0 }, { "non-sensitive", 0 }, { "none", 0 },
  { "internal", 30 }, { "internal use only", 30 }, { "private", 30 }, { "protected", 30 }, { "official", 30 },
  { "confidential", 60 }, { "sensitive", 60 }, { "personal", 60 }, { "pii", 60 }, { "phi", 70 },
  { "highly sensitive", 80 }, { "highly confidential", 80 }, { "strictly confidential", 80 },
  { "restricted", 90 }, { "secret", 90 }, { "highly restricted", 95 }, { "top secret", 100 },
};

/* A word that nobody explains may mean harm, but it does not hide one that does. */
#define UNKNOWN_LEVEL 45

typedef struct
{
  MwLayerClasses *classes;
  GHashTable     *levels;        /* folded word → level + 1 */
  GHashTable     *numbers;       /* word as written → number of its class + 1 */
  GHashTable     *level_of;      /* number of a class → level */
} Scale;

/* What the mesh's own scheme says comes before what is usual. Only its order
 * counts: numbers of levels mean what each scheme wants. */
static void
read_scheme (Scale        *self,
             const MwNode *scheme)
{
  const MwNode *list = mw_node_get_member (scheme, "classifications");
  guint n = list != NULL ? mw_node_get_n_children (list) : 0;
  guint i = 0;

  if (n < 2)
    return;

  for (const MwNode *entry = mw_node_get_first (list); entry != NULL; entry = mw_node_get_next (entry), i++)
    {
      const char * const keys[] = { "externalId", "name" };

      for (guint k = 0; k < G_N_ELEMENTS (keys); k++)
        {
          const char *word = mw_read_member (entry, keys[k]);

          if (word != NULL)
            g_hash_table_insert (self->levels, mw_read_dup_folded (word),
                                 GINT_TO_POINTER ((int) ((guint64) i * 100 / (n - 1)) + 1));
        }
    }
}

static void
read_levels (Scale  *self,
             MwMesh *mesh)
{
  guint n_entries;
  const MwEntry *entries = mw_mesh_get_entries (mesh, &n_entries);

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    g_hash_table_insert (self->levels, g_strdup (usual[i].word), GINT_TO_POINTER (usual[i].level + 1));

  for (guint i = 0; i < n_entries; i++)
    {
      const char *property;

      if (entries[i].kind != MW_KIND_CLASSIFICATION_SCHEME || entries[i].node == NULL)
        continue;

      /* The registry may have schemes of other things, too: of retention, say. */
      property = mw_read_member (entries[i].node, "customProperty");
      if (property == NULL || strcmp (property, "classification") == 0)
        read_scheme (self, entries[i].node);
    }
}

static MwLayerColor
get_color (int level)
{
  if (level == UNKNOWN_LEVEL)
    return MW_LAYER_COLOR_PALETTE;
  if (level < 20)
    return MW_LAYER_COLOR_SUCCESS;
  if (level < 50)
    return MW_LAYER_COLOR_ACCENT;

  return level < 85 ? MW_LAYER_COLOR_WARNING : MW_LAYER_COLOR_ERROR;
}

static MwLayerShape
get_shape (MwLayerColor color)
{
  switch (color)
    {
    case MW_LAYER_COLOR_SUCCESS:
      return MW_LAYER_SHAPE_CIRCLE;

    case MW_LAYER_COLOR_ACCENT:
      return MW_LAYER_SHAPE_SQUARE;

    case MW_LAYER_COLOR_WARNING:
      return MW_LAYER_SHAPE_TRIANGLE_UP;

    case MW_LAYER_COLOR_NEUTRAL:
    case MW_LAYER_COLOR_ERROR:
    case MW_LAYER_COLOR_PALETTE:
    default:
      return MW_LAYER_SHAPE_STAR;
    }
}

/* The number of the class of @word plus one; 0 when it says nothing. */
static guint
get_number (Scale      *self,
            const char *word)
{
  gpointer number;
  g_autofree char *clean = NULL;
  g_autofree char *folded = NULL;
  int level;

  /* Of a million properties few say another word than the one before. */
  if (g_hash_table_lookup_extended (self->numbers, word, NULL, &number))
    return GPOINTER_TO_UINT (number);

  clean = mw_graph_words_dup_text (word);
  folded = mw_read_dup_folded (g_strstrip (clean));
  number = NULL;

  if (*folded != '\0')
    {
      guint index;

      level = GPOINTER_TO_INT (g_hash_table_lookup (self->levels, folded)) - 1;
      if (level < 0)
        level = UNKNOWN_LEVEL;

      index = mw_layer_classes_add_word (self->classes, clean, 100 - level, get_color (level),
                                         get_shape (get_color (level)));
      g_hash_table_insert (self->level_of, GUINT_TO_POINTER (index), GINT_TO_POINTER (level));
      number = GUINT_TO_POINTER (index + 1);
    }

  g_hash_table_insert (self->numbers, (gpointer) word, number);

  return GPOINTER_TO_UINT (number);
}

/* The higher of two numbers plus one; of equally sensitive words the one that was
 * met first, in any product. */
static guint
get_higher (Scale *self,
            guint  a,
            guint  b)
{
  int x = GPOINTER_TO_INT (g_hash_table_lookup (self->level_of, GUINT_TO_POINTER (a - 1)));
  int y = GPOINTER_TO_INT (g_hash_table_lookup (self->level_of, GUINT_TO_POINTER (b - 1)));

  if (x != y)
    return x > y ? a : b;

  return MIN (a, b);
}

/* The most sensitive word of what @product gives away. */
static guint
get_highest (Scale           *self,
             MwMesh          *mesh,
             const MwProduct *product)
{
  const MwPort *ports = mw_mesh_get_ports (mesh, NULL);
  const MwContract *contracts = mw_mesh_get_contracts (mesh, NULL);
  const MwSchemaObject *objects = mw_mesh_get_objects (mesh, NULL);
  const MwProperty *properties = mw_mesh_get_properties (mesh, NULL);
  guint highest = 0;

  for (guint i = 0; i < product->ports.n; i++)
    {
      const MwPort *port = &ports[product->ports.first + i];
      MwRange own = { 0, 0 };

      if (port->direction == MW_PORT_OUTPUT && port->contract != MW_NONE)
        own = contracts[port->contract].objects;

      for (guint k = own.first; k < own.first + own.n; k++)
        for (guint m = 0; m < objects[k].properties.n; m++)
          {
            const char *word = properties[objects[k].properties.first + m].classification;
            guint number = word != NULL ? get_number (self, word) : 0;

            if (number > 0 && number != highest)
              highest = highest > 0 ? get_higher (self, number, highest) : number;
          }
    }

  return highest;
}

void
mw_layer_classify_sensitivity (MwLayerClasses *classes,
                               MwMesh         *mesh)
{
  guint n_products;
  const MwProduct *products = mw_mesh_get_products (mesh, &n_products);
  guint ghosts = mw_layer_classes_add_ghosts (classes);
  guint nothing = mw_layer_classes_add_nothing (classes, _("Not Classified"));
  g_autoptr(GHashTable) levels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) level_of = g_hash_table_new (NULL, NULL);
  Scale scale = { classes, levels, numbers, level_of };

  read_levels (&scale, mesh);

  for (guint i = 0; i < n_products; i++)
    {
      guint highest = products[i].is_ghost ? 0 : get_highest (&scale, mesh, &products[i]);

      mw_layer_classes_put (classes, i, highest > 0 ? highest - 1 : products[i].is_ghost ? ghosts : nothing);
    }
}
