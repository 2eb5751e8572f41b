/* mw-server-record.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-record.h"

#include <string.h>

#include <yyjson.h>

/* More than that of one document is not searched. */
#define MAX_WORDS (64 * 1024)

/* Half of a SHA-256: enough that no two versions ever share it. */
#define ETAG_DIGITS 32

static char *
dup_first_text (const MwNode       *node,
                const char * const *pointers)
{
  for (guint i = 0; pointers[i] != NULL; i++)
    {
      const char *text = mw_node_get_text (mw_node_lookup (node, pointers[i]));

      if (text != NULL && *text != '\0')
        return g_strdup (text);
    }

  return NULL;
}

/* The value of a custom property of Bitol documents. */
static const char *
find_custom_text (const MwNode *root,
                  const char   *property)
{
  const MwNode *custom = mw_node_get_first (mw_node_get_member (root, "customProperties"));

  for (; custom != NULL; custom = mw_node_get_next (custom))
    if (g_strcmp0 (mw_node_get_member_text (custom, "property"), property) == 0)
      return mw_node_get_member_text (custom, "value");

  return NULL;
}

static char *
find_team (const MwNode *root)
{
  static const char * const pointers[] = { "/team/name", "/team", "/owner", "/provider/teamId", NULL };
  g_autofree char *team = dup_first_text (root, pointers);

  return team != NULL ? g_steal_pointer (&team) : g_strdup (find_custom_text (root, "owner"));
}

static char *
find_archetype (const MwNode *root)
{
  const char *type = mw_node_get_member_text (root, "type");

  return g_strdup (type != NULL ? type : find_custom_text (root, "type"));
}

static void
collect_words (const MwNode *node,
               GString      *words)
{
  const MwNode *child = mw_node_get_first (node);

  if (mw_node_get_node_type (node) == MW_NODE_STRING && words->len < MAX_WORDS)
    {
      const char *text = mw_node_get_text (node);

      g_string_append (words, text);
      g_string_append_c (words, '\n');
    }

  for (; child != NULL && words->len < MAX_WORDS; child = mw_node_get_next (child))
    collect_words (child, words);
}

static void
collect_contracts (MwServerRecord *self,
                   const MwNode   *root)
{
  const MwNode *port = mw_node_get_first (mw_node_get_member (root, "outputPorts"));
  const char *tested = mw_node_get_member_text (root, "dataContractId");

  if (self->resource->kind == MW_KIND_TEST_RESULTS && tested != NULL)
    g_ptr_array_add (self->contracts, g_strdup (tested));

  if (self->resource->kind != MW_KIND_DATA_PRODUCT)
    return;

  for (; port != NULL; port = mw_node_get_next (port))
    {
      const char *contract = mw_node_get_member_text (port, "contractId");

      if (contract != NULL && *contract != '\0')
        g_ptr_array_add (self->contracts, g_strdup (contract));
    }
}

static char *
collect_tags (const MwNode *root)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  const MwNode *tag = mw_node_get_first (mw_node_get_member (root, "tags"));
  g_auto(GStrv) tags = NULL;

  for (; tag != NULL; tag = mw_node_get_next (tag))
    if (mw_node_get_text (tag) != NULL)
      g_strv_builder_add (builder, mw_node_get_text (tag));

  tags = g_strv_builder_end (builder);

  /* One line a tag, and around them, so that LIKE or instr() finds whole tags. */
  if (tags[0] == NULL)
    return g_strdup ("");
  else
    {
      g_autofree char *joined = g_strjoinv ("\n", tags);

      return g_strdup_printf ("\n%s\n", joined);
    }
}

static void
read_fields (MwServerRecord *self,
             const MwNode   *root)
{
  static const char * const names[] = { "/name", "/title", "/info/title", "/info/purpose", NULL };
  static const char * const states[] = { "/status", "/info/status", "/result", NULL };
  static const char * const domains[] = { "/domain", NULL };
  static const char * const providers[] = { "/provider/dataProductId", NULL };
  static const char * const consumers[] = { "/consumer/dataProductId", NULL };
  static const char * const starts[] = { "/info/startDate", NULL };
  static const char * const ends[] = { "/info/endDate", NULL };
  static const char * const servers[] = { "/server", NULL };
  static const char * const summaries[] = { "/description/purpose", "/description", "/info/purpose", "/content", NULL };
  GString *words = g_string_new (NULL);

  self->id = g_strdup (mw_kind_get_id (self->resource->kind, root));
  self->name = dup_first_text (root, names);
  self->status = dup_first_text (root, states);
  self->domain = dup_first_text (root, domains);
  self->team = find_team (root);
  self->archetype = find_archetype (root);
  self->starts = dup_first_text (root, starts);
  self->ends = dup_first_text (root, ends);
  self->server = dup_first_text (root, servers);
  self->summary = dup_first_text (root, summaries);
  self->tags = collect_tags (root);
  self->is_inactive = !mw_node_get_boolean (mw_node_lookup (root, "/info/active"), TRUE);

  if (self->resource->kind == MW_KIND_ACCESS)
    {
      self->provider = dup_first_text (root, providers);
      self->consumer = dup_first_text (root, consumers);
    }

  collect_words (root, words);
  self->words = g_string_free_and_steal (words);
  collect_contracts (self, root);
}

static gboolean
is_json (const char *data,
         gsize       length)
{
  yyjson_doc *doc = yyjson_read (data, length, YYJSON_READ_NOFLAG);
  gboolean is_valid = doc != NULL;

  yyjson_doc_free (doc);

  return is_valid;
}

GBytes *
mw_server_record_render_json (MwDocument *document,
                              GError    **error)
{
  gsize length;
  const char *data = g_bytes_get_data (mw_document_get_bytes (document), &length);
  g_autofree char *json = NULL;

  /* One document that is not quite JSON would spoil every list that it is in. */
  if (mw_document_get_format (document) == MW_DOCUMENT_JSON && is_json (data, length))
    return NULL;

  json = mw_node_dup_json (mw_document_get_root (document));

  if (json == NULL || !is_json (json, strlen (json)))
    {
      g_set_error_literal (error, MW_DOCUMENT_ERROR, MW_DOCUMENT_ERROR_SYNTAX,
                           "The document has values that JSON cannot express, such as infinite numbers.");
      return NULL;
    }

  length = strlen (json);

  return g_bytes_new_take (g_steal_pointer (&json), length);
}

char *
mw_server_record_dup_etag (GBytes *bytes)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_strdup_printf ("\"%.*s\"", ETAG_DIGITS, digest);
}

MwServerRecord *
mw_server_record_new (const MwServerResource *resource,
                      MwDocument             *document,
                      const char             *content_type,
                      GError                **error)
{
  g_autoptr(MwServerRecord) self = NULL;
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (resource != NULL, NULL);

  self = g_new0 (MwServerRecord, 1);
  self->resource = resource;
  self->contracts = g_ptr_array_new_with_free_func (g_free);
  self->bytes = g_bytes_ref (mw_document_get_bytes (document));
  self->json = mw_server_record_render_json (document, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  if (content_type == NULL)
    content_type = self->json == NULL ? "application/json" : "application/yaml";

  self->content_type = g_strdup (content_type);
  self->etag = mw_server_record_dup_etag (self->bytes);
  read_fields (self, mw_document_get_root (document));

  return g_steal_pointer (&self);
}

void
mw_server_record_free (MwServerRecord *self)
{
  g_free (self->id);
  g_free (self->content_type);
  g_free (self->etag);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->json, g_bytes_unref);
  g_free (self->name);
  g_free (self->status);
  g_free (self->domain);
  g_free (self->team);
  g_free (self->archetype);
  g_free (self->provider);
  g_free (self->consumer);
  g_free (self->starts);
  g_free (self->ends);
  g_free (self->server);
  g_free (self->summary);
  g_free (self->tags);
  g_free (self->words);
  g_clear_pointer (&self->contracts, g_ptr_array_unref);
  g_free (self);
}
