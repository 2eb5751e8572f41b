/* mw-past-products.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-past.h"

#include "mw-read.h"

/* Products as they were. */

static const char * const keys[] = { "name", "version", "status", "domain", "type", "team" };

#define N_KEYS G_N_ELEMENTS (keys)
#define TEAM (N_KEYS - 1)

#define MAX_TOLD_PORTS 100

/* What is other than today. */
typedef struct
{
  const MwProduct *product;
  const MwNode    *node;
  const char      *former[N_KEYS];   /* NULL: as today */
  GHashTable      *ports;            /* output ports that events tell of, by name */
  gboolean         has_other_outputs;
  gboolean         has_other_inputs;
} Former;

static const char *
get_today (const Former *former,
           guint         key)
{
  if (key == TEAM)
    return former->product->team_name;
  if (g_str_equal (keys[key], "type"))
    return former->product->archetype_text;

  return mw_read_member (former->node, keys[key]);
}

static const MwMomentPort *
find_port (const Former *former,
           const MwNode *port)
{
  const char *alone = mw_read_text (port);
  const char *name = alone != NULL ? alone : mw_read_member (port, "name");
  const char *id = mw_read_member (port, "id");
  const MwMomentPort *found = id != NULL ? g_hash_table_lookup (former->ports, id) : NULL;

  return found == NULL && name != NULL ? g_hash_table_lookup (former->ports, name) : found;
}

static gboolean
is_output_there (const Former *former,
                 const MwNode *port)
{
  const MwMomentPort *told = find_port (former, port);

  return told == NULL || told->presence != MW_PRESENCE_NOT_THERE;
}

static gboolean
is_input_there (MwPast       *self,
                const MwNode *port)
{
  const char *contract = mw_read_member (port, "contractId");

  return contract == NULL || !g_hash_table_contains (self->absent, contract);
}

static gboolean
has_output (const Former       *former,
            const MwMomentPort *wanted)
{
  const MwNode *list = mw_node_get_member (former->node, "outputPorts");

  for (const MwNode *port = mw_node_get_first (list); port != NULL; port = mw_node_get_next (port))
    if (find_port (former, port) == wanted)
      return TRUE;

  return FALSE;
}

/* Only as long as there are few, as each is looked for in the document. */
static gboolean
is_output_gone (const Former       *former,
                const MwMomentPort *port)
{
  return port->presence == MW_PRESENCE_THERE && port->was_told &&
         g_hash_table_size (former->ports) <= MAX_TOLD_PORTS && !has_output (former, port);
}

/* Ports of today that were not there, and ports that are not there any more. */
static void
find_outputs (MwPast *self,
              Former *former)
{
  const MwNode *list = mw_node_get_member (former->node, "outputPorts");
  GHashTableIter iter;
  gpointer port;

  for (const MwNode *item = mw_node_get_first (list); item != NULL; item = mw_node_get_next (item))
    if (!is_output_there (former, item))
      {
        const char *names[] = { mw_read_text (item), mw_read_member (item, "id"), mw_read_member (item, "name") };

        former->has_other_outputs = TRUE;
        for (guint i = 0; i < G_N_ELEMENTS (names); i++)
          if (names[i] != NULL)
            g_hash_table_add (self->ports_out, mw_past_dup_port_key (former->product->id, names[i]));
      }

  g_hash_table_iter_init (&iter, former->ports);
  while (g_hash_table_iter_next (&iter, NULL, &port))
    if (is_output_gone (former, port))
      former->has_other_outputs = TRUE;
}

static void
find_inputs (MwPast *self,
             Former *former)
{
  const MwNode *list = mw_node_get_member (former->node, "inputPorts");

  for (const MwNode *item = mw_node_get_first (list); item != NULL; item = mw_node_get_next (item))
    if (!is_input_there (self, item))
      former->has_other_inputs = TRUE;
}

static gboolean
find_former (MwPast *self,
             Former *former)
{
  gboolean is_other = FALSE;

  for (guint i = 0; i < N_KEYS; i++)
    {
      const char *value = NULL;

      if (!mw_moment_get_former (&self->moment, MW_HISTORY_PRODUCT, former->product->id, keys[i], &value) ||
          g_strcmp0 (value, get_today (former, i)) == 0)
        continue;
      former->former[i] = value;
      is_other = TRUE;
    }

  find_outputs (self, former);
  find_inputs (self, former);

  return is_other || former->has_other_outputs || former->has_other_inputs;
}

static void
set_team (MwPastDocuments *documents,
          yyjson_mut_val  *mapping,
          const char      *team)
{
  yyjson_mut_val *value;

  if (team == NULL)
    return;

  value = yyjson_mut_obj_add_obj (documents->json, mapping, "team");
  mw_past_documents_set_text (documents, value, "name", team);
}

static void
add_told_port (MwPastDocuments    *documents,
               yyjson_mut_val     *list,
               const MwMomentPort *port)
{
  yyjson_mut_val *item = yyjson_mut_arr_add_obj (documents->json, list);

  mw_past_documents_set_text (documents, item, "name", port->name);
  mw_past_documents_set_text (documents, item, "contractId", port->contract);
}

static void
add_node (MwPastDocuments *documents,
          yyjson_mut_val  *list,
          const MwNode    *node)
{
  g_autofree char *json = mw_node_dup_json (node);

  yyjson_mut_arr_append (list, yyjson_mut_rawcpy (documents->json, json));
}

static void
write_outputs (MwPast         *self,
               const Former   *former,
               yyjson_mut_val *mapping)
{
  yyjson_mut_val *list = yyjson_mut_obj_add_arr (self->products.json, mapping, "outputPorts");
  const MwNode *today = mw_node_get_member (former->node, "outputPorts");
  GHashTableIter iter;
  gpointer port;

  for (const MwNode *item = mw_node_get_first (today); item != NULL; item = mw_node_get_next (item))
    if (is_output_there (former, item))
      add_node (&self->products, list, item);

  g_hash_table_iter_init (&iter, former->ports);
  while (g_hash_table_iter_next (&iter, NULL, &port))
    if (is_output_gone (former, port))
      add_told_port (&self->products, list, port);
}

static void
write_inputs (MwPast         *self,
              const Former   *former,
              yyjson_mut_val *mapping)
{
  yyjson_mut_val *list = yyjson_mut_obj_add_arr (self->products.json, mapping, "inputPorts");
  const MwNode *today = mw_node_get_member (former->node, "inputPorts");

  for (const MwNode *item = mw_node_get_first (today); item != NULL; item = mw_node_get_next (item))
    if (is_input_there (self, item))
      add_node (&self->products, list, item);
}

static void
write_product (MwPast       *self,
               const Former *former)
{
  const char *except[N_KEYS + 3] = { NULL };
  yyjson_mut_val *mapping;
  guint n = 0;

  for (guint i = 0; i < N_KEYS; i++)
    if (former->former[i] != NULL)
      except[n++] = keys[i];
  if (former->has_other_outputs)
    except[n++] = "outputPorts";
  if (former->has_other_inputs)
    except[n++] = "inputPorts";

  mapping = mw_past_documents_add (&self->products, former->node, except);
  for (guint i = 0; i < TEAM; i++)
    mw_past_documents_set_text (&self->products, mapping, keys[i], former->former[i]);
  set_team (&self->products, mapping, former->former[TEAM]);
  if (former->has_other_outputs)
    write_outputs (self, former, mapping);
  if (former->has_other_inputs)
    write_inputs (self, former, mapping);
}

static void
restore_product (MwPast     *self,
                 const char *id)
{
  g_autoptr(GHashTable) ports = mw_moment_list_ports (&self->moment, id);
  yyjson_mut_val *mapping = mw_past_documents_add (&self->products, NULL, NULL);
  yyjson_mut_val *list;
  GHashTableIter iter;
  gpointer port;

  mw_past_documents_set_text (&self->products, mapping, "apiVersion", "v1.0.0");
  mw_past_documents_set_text (&self->products, mapping, "kind", "DataProduct");
  mw_past_documents_set_text (&self->products, mapping, "id", id);
  for (guint i = 0; i < TEAM; i++)
    mw_past_documents_set_text (&self->products, mapping, keys[i],
                                mw_read_text (mw_moment_get_node (&self->moment, MW_HISTORY_PRODUCT, id, keys[i])));
  set_team (&self->products, mapping,
            mw_read_text (mw_moment_get_node (&self->moment, MW_HISTORY_PRODUCT, id, "team")));

  list = yyjson_mut_obj_add_arr (self->products.json, mapping, "outputPorts");
  g_hash_table_iter_init (&iter, ports);
  while (g_hash_table_iter_next (&iter, NULL, &port))
    if (((MwMomentPort *) port)->was_told)
      {
        add_told_port (&self->products, list, port);
        g_hash_table_add (self->ports_in, mw_past_dup_port_key (id, ((MwMomentPort *) port)->name));
      }

  g_hash_table_add (self->restored, g_strdup (id));
}

void
mw_past_add_products (MwPast *self)
{
  guint n;
  const MwProduct *products = mw_mesh_get_products (self->now, &n);
  const MwEntry *entries = mw_mesh_get_entries (self->now, NULL);
  g_autoptr(GHashTable) gone = mw_past_list_gone (self, MW_HISTORY_PRODUCT, MW_KIND_DATA_PRODUCT);
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; i < n; i++)
    {
      Former former = { .product = &products[i] };

      if (products[i].is_ghost || products[i].is_duplicate || self->is_dropped[products[i].entry] ||
          *products[i].id == '\0')
        continue;

      former.node = entries[products[i].entry].node;
      former.ports = mw_moment_list_ports (&self->moment, products[i].id);
      if (find_former (self, &former))
        write_product (self, &former);
      g_hash_table_unref (former.ports);
    }

  g_hash_table_iter_init (&iter, gone);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (mw_moment_get_presence (&self->moment, MW_HISTORY_PRODUCT, id) == MW_PRESENCE_THERE)
      restore_product (self, id);
}
