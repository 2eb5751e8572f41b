/* mw-mesh-column-path.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-builder.h"

#include <string.h>

/* Columns as engines write them, found among the properties of an object:
 * "customer.address.city", "tracks[].id", "tracks.list.element.id". */

typedef struct
{
  MwMeshBuilder *builder;
  guint          end;            /* of the object's properties */
  gboolean       is_exact;       /* letters must have the same case */
} Search;

/* What engines put between an array and what is in it. */
static const char * const element_names[] = { "items", "item", "list", "element", "array", "bag", "array_element" };

/* How much of @text is @name, when a part of a path ends there; 0: nothing. */
static gsize
match_name (const Search *self,
            const char   *name,
            const char   *text)
{
  gsize length = name != NULL ? strlen (name) : 0;

  if (length == 0 ||
      (self->is_exact ? strncmp (name, text, length) : g_ascii_strncasecmp (name, text, length)) != 0)
    return 0;

  return text[length] == '\0' || text[length] == '.' || text[length] == '[' ? length : 0;
}

/* Past "[]", "[*]" and the dot before the next part. */
static const char *
skip_separator (const char *text)
{
  while (*text == '[')
    {
      text += strcspn (text, "]");
      if (*text == ']')
        text++;
    }

  return *text == '.' ? text + 1 : text;
}

static const char *
skip_element (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (element_names); i++)
    {
      gsize length = strlen (element_names[i]);

      if (g_ascii_strncasecmp (text, element_names[i], length) == 0 &&
          (text[length] == '\0' || text[length] == '.'))
        return skip_separator (text + length);
    }

  return NULL;
}

static guint
find_below (Search     *self,
            guint       first,
            guint       parent,
            const char *text);

/* @index is called as @text begins. */
static guint
follow (Search     *self,
        guint       index,
        const char *text)
{
  const char *rest = skip_separator (text);

  if (*rest == '\0')
    return index;

  return find_below (self, index + 1, index, rest);
}

/* How much of @text calls @property; 0: nothing. */
static gsize
match (const Search     *self,
       const MwProperty *property,
       const char       *text)
{
  gsize length = match_name (self, property->name, text);

  return length > 0 ? length : match_name (self, property->physical_name, text);
}

/* What stands for all elements of the array above it. */
static gboolean
is_element (MwMesh           *mesh,
            const MwProperty *property)
{
  const char *type = property->parent != MW_NONE ?
                     g_array_index (mesh->properties, MwProperty, property->parent).logical_type : NULL;

  return type != NULL && g_ascii_strcasecmp (type, "array") == 0 && strcmp (property->name, "items") == 0;
}

static gboolean
has_child (Search     *self,
           guint       parent,
           const char *text)
{
  MwMesh *mesh = self->builder->mesh;
  guint depth = g_array_index (mesh->properties, MwProperty, parent).depth;

  for (guint i = parent + 1; i < self->end; i++)
    {
      const MwProperty *property = &g_array_index (mesh->properties, MwProperty, i);

      if (property->depth <= depth || self->builder->column_steps-- <= 0)
        break;
      if (property->parent == parent && match (self, property, text) > 0)
        return TRUE;
    }

  return FALSE;
}

/* The element of an array has no name of its own in most engines: its name in
 * them is passed, unless something in it is called that. */
static guint
find_in_element (Search     *self,
                 guint       first,
                 guint       parent,
                 guint       element,
                 const char *text)
{
  const char *inner = skip_element (text);

  if (element != MW_NONE && (inner == NULL || has_child (self, element, text)))
    return find_below (self, element + 1, element, text);
  if (inner == NULL)
    return MW_NONE;
  if (*inner == '\0')
    return parent;
  if (element != MW_NONE)
    return find_below (self, element + 1, element, inner);

  return find_below (self, first, parent, inner);
}

/* Properties are in preorder, so what is below one follows it at once. Every
 * way goes down or on in @text: only what is called by its name is gone into. */
static guint
find_below (Search     *self,
            guint       first,
            guint       parent,
            const char *text)
{
  MwMesh *mesh = self->builder->mesh;
  guint depth = parent != MW_NONE ? g_array_index (mesh->properties, MwProperty, parent).depth + 1 : 0;
  guint element = MW_NONE;
  gboolean is_named = FALSE;

  for (guint i = first; i < self->end; i++)
    {
      const MwProperty *property = &g_array_index (mesh->properties, MwProperty, i);
      gsize length = 0;
      guint found = MW_NONE;

      if (property->depth < depth || self->builder->column_steps-- <= 0)
        break;
      if (property->parent != parent)
        continue;

      if (is_element (mesh, property))
        element = i;
      else
        length = match (self, property, text);
      if (length > 0)
        found = follow (self, i, text + length);
      if (found != MW_NONE)
        return found;
      is_named |= length > 0;
    }

  if (parent == MW_NONE || is_named)
    return MW_NONE;

  return find_in_element (self, first, parent, element, text);
}

guint
mw_mesh_builder_find_property (MwMeshBuilder *self,
                               guint          object,
                               const char    *path)
{
  MwRange range = g_array_index (self->mesh->objects, MwSchemaObject, object).properties;
  Search search = { .builder = self, .end = range.first + range.n };

  for (guint i = 0; i < 2; i++)
    {
      guint found;

      search.is_exact = i == 0;
      found = find_below (&search, range.first, MW_NONE, path);
      if (found != MW_NONE)
        return found;
    }

  return MW_NONE;
}
