/* mw-inside.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-inside.h"

#include <string.h>

#include "mw-read.h"

typedef struct
{
  MwMesh          *mesh;
  const MwProduct *product;
  const MwNode    *node;         /* its document */
  GHashTable      *components;   /* name, however it is written, to index + 1 */
  GHashTable      *inputs;       /* name, id or contract of a port to index + 1 */
  GHashTable      *outputs;
  GHashTable      *takers;       /* contract of an input port to index + 1 */
  GHashTable      *linked;       /* pairs */
  GArray          *links;
} MwInside;

static void
add_name (GHashTable *names,
          const char *name,
          guint       index)
{
  /* Of two with one name the first is meant. */
  if (name != NULL && !g_hash_table_contains (names, name))
    g_hash_table_insert (names, (gpointer) name, GUINT_TO_POINTER (index + 1));
}

static guint
find_name (GHashTable *names,
           const char *name)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (names, name));

  return found > 0 ? found - 1 : MW_NONE;
}

/* Components are facts without a tree: those with a name, in the order of the
 * document. */
static const MwNode *
skip_unnamed (const MwNode *item)
{
  while (item != NULL && mw_read_member (item, "displayName") == NULL && mw_read_member (item, "name") == NULL)
    item = mw_node_get_next (item);

  return item;
}

typedef void (*MwInsideFunc) (MwInside     *self,
                              const MwNode *item,
                              guint         component);

static void
for_each_component (MwInside    *self,
                    MwInsideFunc func)
{
  static const char * const lists[] = { "applicationComponents", "infrastructuralComponents" };
  guint component = self->product->components.first;
  guint end = component + self->product->components.n;

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const MwNode *item = skip_unnamed (mw_node_get_first (mw_read_custom (self->node, lists[i])));

      for (; item != NULL && component < end; item = skip_unnamed (mw_node_get_next (item)))
        func (self, item, component++);
    }
}

static void
name_component (MwInside     *self,
                const MwNode *item,
                guint         component)
{
  add_name (self->components, mw_read_member (item, "fullyQualifiedName"), component);
  add_name (self->components, mw_read_member (item, "name"), component);
  add_name (self->components, mw_read_member (item, "displayName"), component);
  add_name (self->components, mw_read_member (item, "id"), component);
}

/* What a port is called goes before what it has or takes, of any port. */
static void
name_ports (MwInside *self)
{
  const MwPort *ports = mw_mesh_get_ports (self->mesh, NULL);
  guint first = self->product->ports.first;
  guint end = first + self->product->ports.n;

  for (guint round = 0; round < 3; round++)
    for (guint i = first; i < end; i++)
      {
        const char *names[] = { ports[i].name, ports[i].id, ports[i].contract_id };

        if (ports[i].direction != MW_PORT_MANAGEMENT)
          add_name (ports[i].direction == MW_PORT_INPUT ? self->inputs : self->outputs, names[round], i);
      }

  for (guint i = first; i < end; i++)
    if (ports[i].direction == MW_PORT_INPUT)
      add_name (self->takers, ports[i].contract_id, i);
}

static gboolean
find_own (MwInside     *self,
          const char   *name,
          gboolean      consumes,
          MwInsidePart *part)
{
  GHashTable *first = consumes ? self->inputs : self->outputs;
  GHashTable *second = consumes ? self->outputs : self->inputs;

  part->kind = MW_INSIDE_COMPONENT;
  part->index = find_name (self->components, name);
  if (part->index != MW_NONE)
    return TRUE;

  part->kind = MW_INSIDE_PORT;
  part->index = find_name (first, name);
  if (part->index == MW_NONE)
    part->index = find_name (second, name);

  return part->index != MW_NONE;
}

/* Ports and components may have one name; a fully qualified one says which. */
static gboolean
find_of_class (MwInside     *self,
               const char   *class,
               const char   *name,
               MwInsidePart *part)
{
  gboolean is_input = g_ascii_strcasecmp (class, "inputports") == 0;
  gboolean is_port = is_input || g_ascii_strcasecmp (class, "outputports") == 0;

  part->kind = is_port ? MW_INSIDE_PORT : MW_INSIDE_COMPONENT;
  part->index = find_name (is_input ? self->inputs : is_port ? self->outputs : self->components, name);

  return part->index != MW_NONE;
}

static gboolean
is_class (const char *text)
{
  static const char * const classes[] = { "inputports", "outputports", "applications", "infrastructure", "infrastructures" };

  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_ascii_strcasecmp (text, classes[i]) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_own_name (MwInside   *self,
             const char *text)
{
  return (self->product->id != NULL && g_ascii_strcasecmp (text, self->product->id) == 0) ||
         g_ascii_strcasecmp (text, self->product->name) == 0;
}

/* urn:dpds:NAMESPACE:dataproducts:PRODUCT:MAJOR:CLASS:NAME, or only to PRODUCT.
 * Some write more between, so what counts is what each part is called. */
static gboolean
find_qualified (MwInside     *self,
                const char   *name,
                MwInsidePart *part)
{
  g_auto(GStrv) words = g_strsplit (name, ":", 32);
  gboolean is_after = FALSE;
  gboolean is_own = FALSE;

  part->kind = MW_INSIDE_PRODUCT;
  part->index = MW_NONE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (is_own && is_class (words[i]) && words[i + 1] != NULL)
        return find_of_class (self, words[i], words[i + 1], part);

      if (is_after && is_own_name (self, words[i]))
        is_own = TRUE;
      else if (is_after && !is_own && part->index == MW_NONE)
        part->index = mw_mesh_find_product (self->mesh, words[i]);

      is_after = is_after || g_ascii_strcasecmp (words[i], "dataproducts") == 0;
    }

  return !is_own && part->index != MW_NONE;
}

static gboolean
find_part (MwInside     *self,
           const char   *name,
           gboolean      consumes,
           MwInsidePart *part)
{
  guint product;

  if (find_own (self, name, consumes, part) || find_qualified (self, name, part))
    return TRUE;

  product = mw_mesh_find_product (self->mesh, name);
  part->kind = MW_INSIDE_PRODUCT;
  part->index = product;

  return product != MW_NONE && &mw_mesh_get_products (self->mesh, NULL)[product] != self->product;
}

static char *
dup_pair (const MwInsidePart *source,
          const MwInsidePart *target)
{
  return g_strdup_printf ("%d:%u %d:%u", (int) source->kind, source->index, (int) target->kind, target->index);
}

static void
add_link (MwInside    *self,
          MwInsidePart source,
          MwInsidePart target,
          gboolean     is_dependency)
{
  MwInsideLink link = { source, target, is_dependency };
  g_autofree char *pair = dup_pair (&source, &target);
  g_autofree char *reverse = dup_pair (&target, &source);

  if (strcmp (pair, reverse) == 0 || g_hash_table_contains (self->linked, pair) ||
      (is_dependency && g_hash_table_contains (self->linked, reverse)))
    return;

  g_hash_table_add (self->linked, g_steal_pointer (&pair));
  g_array_append_val (self->links, link);
}

static void
add_references (MwInside     *self,
                const MwNode *list,
                MwInsidePart  component,
                gboolean      consumes,
                gboolean      is_dependency)
{
  const MwNode *item = mw_read_text (list) != NULL ? list : mw_node_get_first (list);

  for (; item != NULL; item = item != list ? mw_node_get_next (item) : NULL)
    {
      const char *name = mw_read_text (item);
      MwInsidePart part;

      if (name != NULL && find_part (self, name, consumes, &part))
        add_link (self, consumes ? part : component, consumes ? component : part, is_dependency);
    }
}

static void
add_flows (MwInside     *self,
           const MwNode *item,
           guint         component)
{
  MwInsidePart part = { MW_INSIDE_COMPONENT, component };

  add_references (self, mw_node_get_member (item, "consumesFrom"), part, TRUE, FALSE);
  add_references (self, mw_node_get_member (item, "providesTo"), part, FALSE, FALSE);
}

static void
add_dependencies (MwInside     *self,
                  const MwNode *item,
                  guint         component)
{
  MwInsidePart part = { MW_INSIDE_COMPONENT, component };

  add_references (self, mw_node_get_member (item, "dependsOn"), part, TRUE, TRUE);
}

static guint
find_output (MwInside     *self,
             const MwNode *item)
{
  const char *name = mw_read_text (item) != NULL ? mw_read_text (item) : mw_read_member (item, "name");

  if (name == NULL)
    name = mw_read_member (item, "id");
  if (name == NULL)
    name = mw_read_member (item, "contractId");

  return name != NULL ? find_name (self->outputs, name) : MW_NONE;
}

/* An output port names the contracts of what it is made from; the input ports
 * that take them are inside. */
static void
add_input_contracts (MwInside     *self,
                     const MwNode *item)
{
  const MwNode *contract = mw_node_get_first (mw_node_get_member (item, "inputContracts"));
  MwInsidePart output = { MW_INSIDE_PORT, find_output (self, item) };

  for (; output.index != MW_NONE && contract != NULL; contract = mw_node_get_next (contract))
    {
      const char *id = mw_read_text (contract) != NULL ? mw_read_text (contract) : mw_read_member (contract, "id");
      MwInsidePart input = { MW_INSIDE_PORT, id != NULL ? find_name (self->takers, id) : MW_NONE };

      if (input.index != MW_NONE)
        add_link (self, input, output, FALSE);
    }
}

static void
mw_inside_init (MwInside *self,
                MwMesh   *mesh,
                guint     product)
{
  *self = (MwInside) { .mesh = mesh, .product = &mw_mesh_get_products (mesh, NULL)[product] };
  self->node = mw_mesh_get_entries (mesh, NULL)[self->product->entry].node;
  self->components = g_hash_table_new (g_str_hash, g_str_equal);
  self->inputs = g_hash_table_new (g_str_hash, g_str_equal);
  self->outputs = g_hash_table_new (g_str_hash, g_str_equal);
  self->takers = g_hash_table_new (g_str_hash, g_str_equal);
  self->linked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->links = g_array_new (FALSE, FALSE, sizeof (MwInsideLink));
  for_each_component (self, name_component);
  name_ports (self);
}

static void
mw_inside_clear (MwInside *self)
{
  g_hash_table_unref (self->components);
  g_hash_table_unref (self->inputs);
  g_hash_table_unref (self->outputs);
  g_hash_table_unref (self->takers);
  g_hash_table_unref (self->linked);
}

GArray *
mw_inside_read_links (MwMesh *mesh,
                      guint   product)
{
  MwInside self;
  const MwNode *item;

  if (mw_mesh_get_products (mesh, NULL)[product].entry == MW_NONE)
    return g_array_new (FALSE, FALSE, sizeof (MwInsideLink));

  mw_inside_init (&self, mesh, product);

  item = mw_node_get_first (mw_node_get_member (self.node, "outputPorts"));
  for (; item != NULL; item = mw_node_get_next (item))
    add_input_contracts (&self, item);

  for_each_component (&self, add_flows);
  for_each_component (&self, add_dependencies);
  mw_inside_clear (&self);

  return self.links;
}
