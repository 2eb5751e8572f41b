/* mw-server-importer.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-importer.h"

#include "server/mw-server-documents.h"
#include "server/mw-server-events.h"
#include "server/mw-server-files.h"
#include "server/mw-server-history.h"
#include "server/mw-server-id.h"
#include "server/mw-server-lineage.h"
#include "standards/mw-validator.h"

#define PRINCIPAL "import"

typedef struct
{
  MwServerStore    *store;
  MwServerImportLog log;
  gpointer          user_data;
  MwServerImport   *result;
  GError           *error;
  GHashTable       *told;      /* "resource/id" of what the imported history tells of */
  GPtrArray        *changes;   /* of Change, in their order */
} Import;

/* What is told to the feed when all is stored, behind the history. */
typedef struct
{
  const MwServerResource *resource;
  char                   *id;
  gboolean                is_new;
} Change;

static void
change_free (Change *change)
{
  g_free (change->id);
  g_free (change);
}

static void G_GNUC_PRINTF (3, 4)
tell (Import             *import,
      const MwServerFile *file,
      const char *format,
      ...)
{
  g_autofree char *why = NULL;
  g_autofree char *line = NULL;
  va_list args;

  va_start (args, format);
  why = g_strdup_vprintf (format, args);
  va_end (args);

  line = g_strdup_printf ("%s%s%s: %s", file->path, *file->place != '\0' ? "#" : "", file->place, why);
  import->log (line, import->user_data);
}

static void
check (Import             *import,
       const MwServerFile *file)
{
  g_autoptr(GPtrArray) problems = mw_standards_check (file->kind, file->root);

  if (mw_standards_is_valid (problems))
    return;

  import->result->n_invalid++;

  for (guint i = 0; i < problems->len; i++)
    {
      const MwProblem *problem = problems->pdata[i];

      if (problem->severity == MW_SEVERITY_ERROR)
        {
          tell (import, file, "stored, but not valid: %s: %s", problem->pointer, problem->message);
          return;
        }
    }
}

/* FALSE without an error for what is left out. */
static gboolean
store_document (Import             *import,
                const MwServerFile *file,
                MwDocument         *document,
                GError            **error)
{
  const MwServerResource *resource = mw_server_resource_for_kind (file->kind);
  g_autoptr(MwServerRecord) record = NULL;
  g_autoptr(MwServerStored) previous = NULL;
  g_autoptr(GError) local_error = NULL;
  const char *fault;
  Change *change;

  if (!(record = mw_server_record_new (resource, document, NULL, &local_error)))
    {
      tell (import, file, "left out: %s", local_error->message);
      return FALSE;
    }

  fault = record->id != NULL ? mw_server_id_find_fault (record->id) : "It has no id.";
  if (fault != NULL)
    {
      tell (import, file, "left out: %s", fault);
      return FALSE;
    }

  previous = mw_server_documents_find (import->store, resource, record->id, MW_SERVER_PART_FIELDS, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (previous != NULL && g_str_equal (previous->etag, record->etag))
    return TRUE;

  if (!mw_server_documents_store (import->store, record, previous, error))
    return FALSE;

  change = g_new0 (Change, 1);
  change->resource = resource;
  change->id = g_strdup (record->id);
  change->is_new = previous == NULL;
  g_ptr_array_add (import->changes, change);

  return TRUE;
}

static gboolean
store_event (Import     *import,
             MwDocument *document,
             GError    **error)
{
  const char *content_type;
  gboolean is_new;

  content_type = mw_document_get_format (document) == MW_DOCUMENT_JSON ? "application/json" : "application/yaml";

  return mw_server_lineage_add (import->store, document, content_type, NULL, NULL, PRINCIPAL, &is_new, error);
}

static gboolean
is_known (Import             *import,
          const MwServerFile *file)
{
  if (file->error != NULL)
    tell (import, file, "left out: %s", file->error->message);
  else if (mw_node_get_node_type (file->root) != MW_NODE_MAPPING || file->kind == MW_KIND_UNKNOWN)
    tell (import, file, "left out: what it describes cannot be told");
  else
    return TRUE;

  return FALSE;
}

static gboolean
store_history (Import             *import,
               const MwServerFile *file)
{
  const char *fault = mw_server_history_find_fault (file->root, NULL);

  if (fault != NULL)
    {
      tell (import, file, "left out: %s", fault);
      return FALSE;
    }

  return mw_server_history_store (import->store, file->root, import->told, &import->error);
}

static gboolean
store_known (Import             *import,
             const MwServerFile *file)
{
  g_autoptr(MwDocument) document = NULL;
  g_autoptr(GError) error = NULL;

  if (!is_known (import, file))
    return FALSE;

  if (!(document = mw_server_files_dup_document (file, &error)))
    {
      tell (import, file, "left out: %s", error->message);
      return FALSE;
    }

  return file->kind == MW_KIND_LINEAGE_EVENT
         ? store_event (import, document, &import->error)
         : store_document (import, file, document, &import->error);
}

static gboolean
import_cb (const MwServerFile *file,
           gpointer            user_data)
{
  Import *import = user_data;
  gboolean is_history = mw_server_history_is (file->root);

  if (!(is_history ? store_history (import, file) : store_known (import, file)))
    {
      import->result->n_skipped++;
    }
  else
    {
      import->result->n_stored++;
      if (!is_history)
        check (import, file);
    }

  return import->error == NULL;
}

/* What is new is told, unless the history that came with it tells how it came to be. */
static gboolean
tell_feed (Import *import)
{
  for (guint i = 0; i < import->changes->len; i++)
    {
      const Change *change = import->changes->pdata[i];
      g_autofree char *name = g_strconcat (change->resource->name, "/", change->id, NULL);

      if ((!change->is_new || !g_hash_table_contains (import->told, name)) &&
          !mw_server_events_add (import->store, change->resource, change->id,
                                 change->is_new ? "Created" : "Updated", PRINCIPAL, &import->error))
        return FALSE;
    }

  return TRUE;
}

gboolean
mw_server_importer_import (MwServerStore    *store,
                           const char       *path,
                           MwServerImportLog log,
                           gpointer          user_data,
                           MwServerImport   *result,
                           GError          **error)
{
  g_autoptr(GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  Import import = { store, log, user_data, result, NULL, told, changes };

  if (!mw_server_store_execute (store, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (mw_server_files_visit (path, import_cb, &import) &&
      tell_feed (&import) &&
      mw_server_store_execute (store, "COMMIT", &import.error))
    return TRUE;

  if (!sqlite3_get_autocommit (mw_server_store_get_database (store)))
    mw_server_store_execute (store, "ROLLBACK", NULL);
  g_propagate_error (error, import.error);

  return FALSE;
}
