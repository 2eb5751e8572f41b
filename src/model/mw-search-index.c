/* mw-search-index.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-search-index.h"

#include <string.h>

#include "mw-fold.h"
#include "mw-text-hash.h"

/* Offsets are of 32 bits: what of a bigger mesh lies beyond is not searched. */
#define MAX_LENGTH (G_MAXUINT32 - (1u << 24))
#define MAX_TEXT   (1u << 20)

typedef struct
{
  guint32 text;
  guint32 record;
  guint32 field;
} Entry;

/* Of the hash table of texts. The hash is beside it, so that others are passed
 * without a look at them. */
typedef struct
{
  guint32 text;                  /* its number + 1, or 0 */
  guint32 hash;
} Slot;

typedef struct
{
  MwSearchIndex *index;
  GString       *texts;
  GArray        *starts;
  GArray        *entries;
  Slot          *slots;
  guint32        n_slots;        /* a power of two */
} Builder;

static void
grow (Builder *self)
{
  guint32 n_slots = self->n_slots * 2;
  Slot *slots = g_new0 (Slot, n_slots);

  for (guint32 i = 0; i < self->n_slots; i++)
    {
      guint32 at = self->slots[i].hash & (n_slots - 1);

      if (self->slots[i].text == 0)
        continue;

      while (slots[at].text != 0)
        at = (at + 1) & (n_slots - 1);
      slots[at] = self->slots[i];
    }

  g_free (self->slots);
  self->slots = slots;
  self->n_slots = n_slots;
}

/* The number of the text that was appended at @start: a known one's, in which
 * case it is taken off again, else a new one. */
static guint32
intern (Builder *self,
        guint32  start)
{
  const char *text = self->texts->str + start;
  gsize length = self->texts->len - start;
  guint32 hash = mw_text_hash_bytes (text, length);
  guint32 slot = hash & (self->n_slots - 1);

  for (; self->slots[slot].text != 0; slot = (slot + 1) & (self->n_slots - 1))
    {
      guint32 known = self->slots[slot].text - 1;
      guint32 at;
      guint32 end;

      if (self->slots[slot].hash != hash)
        continue;

      at = g_array_index (self->starts, guint32, known);
      end = known + 1 < self->starts->len ? g_array_index (self->starts, guint32, known + 1) : start;
      if (end - at == length && memcmp (self->texts->str + at, text, length) == 0)
        {
          g_string_truncate (self->texts, start);
          return known;
        }
    }

  g_array_append_val (self->starts, start);
  self->slots[slot] = (Slot) { self->starts->len, hash };
  if (self->starts->len * 2 > self->n_slots)
    grow (self);

  return self->starts->len - 1;
}

static void
add (Builder      *self,
     const char   *text,
     guint32       record,
     MwSearchField field)
{
  guint32 start = (guint32) self->texts->len;
  Entry entry = { .record = record, .field = field };

  if (text == NULL || *text == '\0' || start > MAX_LENGTH)
    return;

  mw_fold_append (self->texts, text);
  if (self->texts->len - start > MAX_TEXT)
    g_string_truncate (self->texts, start + MAX_TEXT);
  g_string_append_c (self->texts, '\n');
  entry.text = intern (self, start);
  g_array_append_val (self->entries, entry);
}

static void
add_tags (Builder            *self,
          const char * const *tags,
          guint32             record)
{
  for (; *tags != NULL; tags++)
    add (self, *tags, record, MW_FIELD_TAG);
}

static void
add_products (Builder *self,
              MwMesh  *mesh)
{
  guint n;
  const MwProduct *products = mw_mesh_get_products (mesh, &n);
  const MwPort *ports = mw_mesh_get_ports (mesh, NULL);

  for (guint i = 0; i < n; i++)
    {
      const MwProduct *product = &products[i];
      guint32 record = self->index->bases[MW_HIT_PRODUCT] + i;

      add (self, product->name, record, MW_FIELD_NAME);
      add (self, product->id, record, MW_FIELD_NAME);
      add_tags (self, product->tags, record);
      add (self, product->purpose, record, MW_FIELD_DESCRIPTION);
      add (self, product->limitations, record, MW_FIELD_DESCRIPTION);
      add (self, product->usage, record, MW_FIELD_DESCRIPTION);

      for (guint j = 0; j < product->ports.n; j++)
        if (ports[product->ports.first + j].direction == MW_PORT_OUTPUT)
          add (self, ports[product->ports.first + j].name, record, MW_FIELD_PORT);
    }
}

static void
add_domains_and_teams (Builder *self,
                       MwMesh  *mesh)
{
  guint n_domains;
  guint n_teams;
  const MwDomain *domains = mw_mesh_get_domains (mesh, &n_domains);
  const MwTeam *teams = mw_mesh_get_teams (mesh, &n_teams);
  g_autofree gboolean *is_domain = g_new0 (gboolean, MAX (n_teams, 1));

  for (guint i = 0; i < n_domains; i++)
    {
      guint32 record = self->index->bases[MW_HIT_DOMAIN] + i;

      if (domains[i].team != MW_NONE)
        is_domain[domains[i].team] = TRUE;

      add (self, domains[i].name, record, MW_FIELD_NAME);
      add (self, domains[i].id, record, MW_FIELD_NAME);
      add (self, domains[i].description, record, MW_FIELD_DESCRIPTION);
    }

  for (guint i = 0; i < n_teams; i++)
    {
      guint32 record = self->index->bases[MW_HIT_TEAM] + i;

      /* It is found as the domain that it is. */
      if (is_domain[i])
        continue;

      add (self, teams[i].name, record, MW_FIELD_NAME);
      add (self, teams[i].id, record, MW_FIELD_NAME);
      add (self, teams[i].description, record, MW_FIELD_DESCRIPTION);
    }
}

static void
add_contracts (Builder *self,
               MwMesh  *mesh)
{
  guint n_contracts;
  guint n_objects;
  const MwContract *contracts = mw_mesh_get_contracts (mesh, &n_contracts);
  const MwSchemaObject *objects = mw_mesh_get_objects (mesh, &n_objects);

  for (guint i = 0; i < n_contracts; i++)
    {
      guint32 record = self->index->bases[MW_HIT_CONTRACT] + i;

      add (self, contracts[i].name, record, MW_FIELD_NAME);
      add (self, contracts[i].id, record, MW_FIELD_NAME);
      add_tags (self, contracts[i].tags, record);
      add (self, contracts[i].purpose, record, MW_FIELD_DESCRIPTION);
      add (self, contracts[i].limitations, record, MW_FIELD_DESCRIPTION);
      add (self, contracts[i].usage, record, MW_FIELD_DESCRIPTION);
    }

  for (guint i = 0; i < n_objects; i++)
    {
      guint32 record = self->index->bases[MW_HIT_CONTRACT] + objects[i].contract;

      add (self, objects[i].name, record, MW_FIELD_OBJECT);
      add (self, objects[i].physical_name, record, MW_FIELD_OBJECT);
      add (self, objects[i].business_name, record, MW_FIELD_OBJECT);
    }
}

static void
add_properties (Builder *self,
                MwMesh  *mesh)
{
  guint n;
  const MwProperty *properties = mw_mesh_get_properties (mesh, &n);

  for (guint i = 0; i < n; i++)
    {
      guint32 record = self->index->bases[MW_HIT_PROPERTY] + i;

      add (self, properties[i].name, record, MW_FIELD_PROPERTY);
      add (self, properties[i].business_name, record, MW_FIELD_PROPERTY);
    }
}

static void
number_records (MwSearchIndex *self,
                MwMesh        *mesh)
{
  guint n[MW_HIT_PROPERTY + 1];

  mw_mesh_get_products (mesh, &n[MW_HIT_PRODUCT]);
  mw_mesh_get_domains (mesh, &n[MW_HIT_DOMAIN]);
  mw_mesh_get_teams (mesh, &n[MW_HIT_TEAM]);
  mw_mesh_get_contracts (mesh, &n[MW_HIT_CONTRACT]);
  mw_mesh_get_properties (mesh, &n[MW_HIT_PROPERTY]);

  for (guint i = 0; i <= MW_HIT_PROPERTY; i++)
    self->bases[i + 1] = self->bases[i] + n[i];
}

/* @entries by text or by record: the run of each number, and what is in it. */
static MwPosting *
sort_entries (GArray   *entries,
              gboolean  by_text,
              guint32   n_numbers,
              guint32 **first)
{
  guint32 *starts = g_new0 (guint32, n_numbers + 2);
  MwPosting *postings = g_new (MwPosting, MAX (entries->len, 1));

  /* Counted two places up and summed, the start of a run is one place up, and
   * moves to its end, where the next begins, while the run is filled. */
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      starts[(by_text ? entry->text : entry->record) + 2]++;
    }
  for (guint32 i = 2; i < n_numbers + 2; i++)
    starts[i] += starts[i - 1];
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      MwPosting *posting = &postings[starts[(by_text ? entry->text : entry->record) + 1]++];

      posting->number = by_text ? entry->record : entry->text;
      posting->field = entry->field;
    }

  *first = starts;

  return postings;
}

MwSearchIndex *
mw_search_index_new (MwMesh *mesh)
{
  MwSearchIndex *self = g_new0 (MwSearchIndex, 1);
  g_autoptr(GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  Builder builder = {
    .index = self,
    .texts = g_string_new (NULL),
    .starts = g_array_new (FALSE, FALSE, sizeof (guint32)),
    .entries = entries,
    .slots = g_new0 (Slot, 1024),
    .n_slots = 1024,
  };

  number_records (self, mesh);
  add_products (&builder, mesh);
  add_domains_and_teams (&builder, mesh);
  add_contracts (&builder, mesh);
  add_properties (&builder, mesh);

  self->length = (guint32) builder.texts->len;
  self->n_texts = builder.starts->len;
  g_array_append_val (builder.starts, self->length);
  self->postings = sort_entries (entries, TRUE, self->n_texts, &self->first_posting);
  self->fields = sort_entries (entries, FALSE, self->bases[MW_HIT_PROPERTY + 1], &self->first_field);
  self->starts = (guint32 *) (gpointer) g_array_free (builder.starts, FALSE);
  self->texts = g_string_free (builder.texts, FALSE);
  g_free (builder.slots);

  return self;
}

void
mw_search_index_free (MwSearchIndex *self)
{
  if (self == NULL)
    return;

  g_free (self->texts);
  g_free (self->starts);
  g_free (self->postings);
  g_free (self->first_posting);
  g_free (self->fields);
  g_free (self->first_field);
  g_free (self);
}
