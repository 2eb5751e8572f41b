/* mw-past-documents.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-past.h"

void
mw_past_documents_init (MwPastDocuments *self,
                        MwKind           kind)
{
  self->kind = kind;
  self->json = yyjson_mut_doc_new (NULL);
  yyjson_mut_doc_set_root (self->json, yyjson_mut_arr (self->json));
}

void
mw_past_documents_clear (MwPastDocuments *self)
{
  g_clear_pointer (&self->json, yyjson_mut_doc_free);
}

static yyjson_mut_val *
copy_node (MwPastDocuments *self,
           const MwNode    *node)
{
  g_autofree char *json = mw_node_dup_json (node);

  return yyjson_mut_rawcpy (self->json, json);
}

yyjson_mut_val *
mw_past_documents_copy (MwPastDocuments    *self,
                        const MwNode       *from,
                        const char * const *except)
{
  yyjson_mut_val *mapping = yyjson_mut_obj (self->json);

  if (from == NULL || mw_node_get_node_type (from) != MW_NODE_MAPPING)
    return mapping;

  for (const MwNode *member = mw_node_get_first (from); member != NULL; member = mw_node_get_next (member))
    {
      const char *key = mw_node_get_key (member);

      if (except == NULL || !g_strv_contains (except, key))
        mw_past_documents_set_node (self, mapping, key, member);
    }

  return mapping;
}

yyjson_mut_val *
mw_past_documents_add (MwPastDocuments    *self,
                       const MwNode       *from,
                       const char * const *except)
{
  yyjson_mut_val *mapping = mw_past_documents_copy (self, from, except);

  yyjson_mut_arr_append (yyjson_mut_doc_get_root (self->json), mapping);

  return mapping;
}

void
mw_past_documents_set_node (MwPastDocuments *self,
                            yyjson_mut_val  *mapping,
                            const char      *key,
                            const MwNode    *node)
{
  if (node != NULL)
    yyjson_mut_obj_add (mapping, yyjson_mut_strcpy (self->json, key), copy_node (self, node));
}

void
mw_past_documents_set_text (MwPastDocuments *self,
                            yyjson_mut_val  *mapping,
                            const char      *key,
                            const char      *text)
{
  if (text != NULL)
    yyjson_mut_obj_add (mapping, yyjson_mut_strcpy (self->json, key), yyjson_mut_strcpy (self->json, text));
}

/* What we wrote ourselves can be read; should it be too large to be one document,
 * those of today have to do. */
MwMeshInput *
mw_past_documents_finish (MwPastDocuments *self)
{
  gsize length = 0;
  char *text = yyjson_mut_write (self->json, YYJSON_WRITE_NOFLAG, &length);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(MwDocument) document = NULL;

  /* yyjson takes its memory from malloc(). */
  if (text != NULL)
    bytes = g_bytes_new_with_free_func (text, length, free, text);
  if (bytes != NULL)
    document = mw_document_new_bulk (bytes, NULL);

  return document != NULL ? mw_mesh_input_new (document, self->kind, NULL) : NULL;
}
