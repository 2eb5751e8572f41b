/* mw-hit-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-hit-list.h"

#include <glib/gi18n-lib.h>

#define N_KINDS (MW_HIT_PROPERTY + 1)
/* More of a kind help nobody: better words do. */
#define MAX_OF_KIND 50
#define MAX_HITS 4000

struct _MwHitList
{
  GObject parent_instance;

  MwMesh *mesh;
  char   *word;
  GArray *hits;
  guint   starts[N_KINDS + 1];
  guint   n_found[N_KINDS];
};

static void list_model_iface_init (GListModelInterface *iface);
static void section_model_iface_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MwHitList, mw_hit_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_iface_init))

static GType
mw_hit_list_get_item_type (GListModel *model)
{
  return MW_TYPE_HIT_ITEM;
}

static guint
mw_hit_list_get_n_items (GListModel *model)
{
  return MW_HIT_LIST (model)->hits->len;
}

static gpointer
mw_hit_list_get_item (GListModel *model,
                      guint       position)
{
  MwHitList *self = MW_HIT_LIST (model);

  if (position >= self->hits->len)
    return NULL;

  return mw_hit_item_new (self->mesh, &g_array_index (self->hits, MwSearchHit, position), self->word);
}

static void
mw_hit_list_get_section (GtkSectionModel *model,
                         guint            position,
                         guint           *start,
                         guint           *end)
{
  MwHitList *self = MW_HIT_LIST (model);

  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      if (position >= self->starts[kind] && position < self->starts[kind + 1])
        {
          *start = self->starts[kind];
          *end = self->starts[kind + 1];
          return;
        }
    }

  *start = self->hits->len;
  *end = G_MAXUINT;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = mw_hit_list_get_item_type;
  iface->get_n_items = mw_hit_list_get_n_items;
  iface->get_item = mw_hit_list_get_item;
}

static void
section_model_iface_init (GtkSectionModelInterface *iface)
{
  iface->get_section = mw_hit_list_get_section;
}

static void
mw_hit_list_finalize (GObject *object)
{
  MwHitList *self = MW_HIT_LIST (object);

  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->word, g_free);
  g_clear_object (&self->mesh);

  G_OBJECT_CLASS (mw_hit_list_parent_class)->finalize (object);
}

static void
mw_hit_list_class_init (MwHitListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mw_hit_list_finalize;
}

static void
mw_hit_list_init (MwHitList *self)
{
  self->hits = g_array_new (FALSE, FALSE, sizeof (MwSearchHit));
}

MwHitList *
mw_hit_list_new (void)
{
  return g_object_new (MW_TYPE_HIT_LIST, NULL);
}

/* The hits come best first whatever they are; here they are put by kind. */
static void
sort_in (MwHitList *self,
         GArray    *found)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      self->starts[kind] = self->hits->len;
      self->n_found[kind] = 0;

      for (guint i = 0; i < found->len; i++)
        {
          MwSearchHit hit = g_array_index (found, MwSearchHit, i);

          if ((guint) hit.kind != kind)
            continue;

          if (self->n_found[kind]++ < MAX_OF_KIND)
            g_array_append_val (self->hits, hit);
        }
    }

  self->starts[N_KINDS] = self->hits->len;
}

static char *
dup_first_word (const char *query)
{
  g_autofree char *stripped = g_strstrip (g_strdup (query != NULL ? query : ""));
  g_auto(GStrv) words = g_strsplit (stripped, " ", 2);

  return words[0] != NULL ? g_utf8_casefold (words[0], -1) : g_strdup ("");
}

void
mw_hit_list_set_query (MwHitList  *self,
                       MwMesh     *mesh,
                       const char *query)
{
  g_autoptr(GArray) found = NULL;
  guint n_before;

  g_return_if_fail (MW_IS_HIT_LIST (self));

  n_before = self->hits->len;
  g_set_object (&self->mesh, mesh);
  g_free (self->word);
  self->word = dup_first_word (query);
  g_array_set_size (self->hits, 0);

  if (mesh != NULL && *self->word != '\0')
    found = mw_mesh_search (mesh, query, MAX_HITS, NULL);
  else
    found = g_array_new (FALSE, FALSE, sizeof (MwSearchHit));

  sort_in (self, found);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->hits->len);
}

guint
mw_hit_list_get_n_found (MwHitList *self,
                         MwHitKind  kind)
{
  g_return_val_if_fail (MW_IS_HIT_LIST (self), 0);
  g_return_val_if_fail (kind < N_KINDS, 0);

  return self->n_found[kind];
}

const char *
mw_hit_kind_get_label (MwHitKind kind)
{
  switch (kind)
    {
    case MW_HIT_PRODUCT:
      return _("Data Products");
    case MW_HIT_DOMAIN:
      return _("Domains");
    case MW_HIT_TEAM:
      return _("Teams");
    case MW_HIT_CONTRACT:
      return _("Data Contracts");
    case MW_HIT_PROPERTY:
      return _("Properties");
    default:
      g_return_val_if_reached ("");
    }
}
