/* mw-past.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-past.h"

#include <glib/gi18n-lib.h>

#include "mw-mesh-merge-private.h"
#include "mw-text-hash.h"

/* The mesh of a moment: the documents of today without those that came later,
 * under documents that say what events tell. */

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (mw_text_hash, g_str_equal, g_free, NULL);
}

static void
mw_past_init (MwPast    *self,
              MwMesh    *now,
              MwHistory *history,
              gint64     time)
{
  guint n;

  mw_mesh_get_entries (now, &n);
  self->now = now;
  self->moment = (MwMoment) { .history = history, .time = time };
  self->is_dropped = g_new0 (guint8, n + 1);
  self->absent = new_set ();
  self->products_out = new_set ();
  self->restored = new_set ();
  self->ports_in = new_set ();
  self->ports_out = new_set ();
  mw_past_documents_init (&self->products, MW_KIND_DATA_PRODUCT);
  mw_past_documents_init (&self->contracts, MW_KIND_DATA_CONTRACT);
  mw_past_documents_init (&self->agreements, MW_KIND_ACCESS);
}

static void
mw_past_clear (MwPast *self)
{
  g_clear_pointer (&self->is_dropped, g_free);
  g_clear_pointer (&self->absent, g_hash_table_unref);
  g_clear_pointer (&self->products_out, g_hash_table_unref);
  g_clear_pointer (&self->restored, g_hash_table_unref);
  g_clear_pointer (&self->ports_in, g_hash_table_unref);
  g_clear_pointer (&self->ports_out, g_hash_table_unref);
  mw_past_documents_clear (&self->products);
  mw_past_documents_clear (&self->contracts);
  mw_past_documents_clear (&self->agreements);
}

static gboolean
keep_cb (MwMesh        *now,
         const MwEntry *entry,
         gpointer       data)
{
  MwPast *self = data;

  return !self->is_dropped[entry - mw_mesh_get_entries (now, NULL)];
}

static MwMesh *
make_over (MwPast *self)
{
  g_autoptr(GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_mesh_input_free);
  MwPastDocuments *documents[] = { &self->products, &self->contracts, &self->agreements };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      MwMeshInput *input = mw_past_documents_finish (documents[i]);

      if (input != NULL)
        g_ptr_array_add (inputs, input);
    }

  return mw_mesh_new_at (inputs, self->moment.time);
}

GHashTable *
mw_past_list_gone (MwPast       *self,
                   MwHistoryNoun noun,
                   MwKind        kind)
{
  GHashTable *gone = g_hash_table_new (mw_text_hash, g_str_equal);
  guint n = 0;
  const MwHistoryEvent *events =
    self->moment.history != NULL ? mw_history_get_events (self->moment.history, &n) : NULL;

  for (guint i = 0; i < n; i++)
    if (events[i].noun == noun && mw_mesh_find_entry (self->now, kind, events[i].subject) == MW_NONE)
      g_hash_table_add (gone, (gpointer) events[i].subject);

  return gone;
}

char *
mw_past_dup_port_key (const char *product,
                      const char *port)
{
  return g_strconcat (product, "\n", port, NULL);
}

/**
 * mw_mesh_new_past:
 * @now: the mesh as it is
 * @history: (nullable): what happened
 * @time: in seconds since 1970 UTC
 *
 * Makes the mesh as it was; see mw-history.h for how much of it is known. It costs
 * about as much as making @now did.
 *
 * Returns: (transfer full): the mesh
 */
MwMesh *
mw_mesh_new_past (MwMesh    *now,
                  MwHistory *history,
                  gint64     time)
{
  g_auto(MwMeshMerge) merge = { NULL };
  g_autoptr(MwMesh) over = NULL;
  MwPast self;

  g_return_val_if_fail (MW_IS_MESH (now), NULL);

  mw_past_init (&self, now, history, time);
  mw_past_find_absent (&self);
  mw_past_add_products (&self);
  mw_past_add_contracts (&self);
  mw_past_add_agreements (&self);

  over = make_over (&self);
  mw_mesh_merge_init (&merge, now, over, keep_cb, &self);
  mw_mesh_builder_fill_entries (merge.mesh, merge.entries, self.absent, time, NULL, NULL);
  mw_past_clear (&self);

  return merge.mesh;
}

/**
 * mw_history_dup_caveats:
 * @history: (nullable): what a mesh of the past is made with
 * @time: for when
 *
 * Says what such a mesh does not know.
 *
 * Returns: (transfer full): sentences, at least one
 */
char **
mw_history_dup_caveats (MwHistory *history,
                        gint64     time)
{
  g_autoptr(GStrvBuilder) caveats = g_strv_builder_new ();
  guint n = 0;

  if (history != NULL)
    mw_history_get_events (history, &n);

  if (n == 0)
    {
      g_strv_builder_add (caveats, _("Nothing recorded what happened. Only the dates in the documents tell what there was."));
    }
  else if (time < mw_history_get_first_time (history))
    {
      g_autoptr(GDateTime) first = g_date_time_new_from_unix_local (mw_history_get_first_time (history));
      g_autofree char *day = g_date_time_format (first, "%x");

      g_strv_builder_take (caveats, g_strdup_printf (_("What happened is recorded from %s on, and this is before."), day));
    }

  if (n > 0)
    g_strv_builder_add (caveats, _("Data products that were deleted since are shown with what the records say of them."));
  g_strv_builder_add (caveats, _("Input ports, schemas, terms, lineage, teams and domains are those of today."));

  return g_strv_builder_end (caveats);
}
