/* mw-server-importer.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-importer.h"

#include "server/mw-server-documents.h"
#include "server/mw-server-files.h"
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
} Import;

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

  previous = mw_server_documents_find (import->store, resource, record->id, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return (previous != NULL && g_str_equal (previous->etag, record->etag)) ||
         mw_server_documents_put (import->store, record, previous, NULL, PRINCIPAL, error);
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
import_cb (const MwServerFile *file,
           gpointer            user_data)
{
  Import *import = user_data;
  g_autoptr(MwDocument) document = NULL;
  g_autoptr(GError) error = NULL;
  gboolean is_stored = FALSE;

  if (is_known (import, file))
    {
      if (!(document = mw_server_files_dup_document (file, &error)))
        tell (import, file, "left out: %s", error->message);
      else if (file->kind == MW_KIND_LINEAGE_EVENT)
        is_stored = store_event (import, document, &import->error);
      else
        is_stored = store_document (import, file, document, &import->error);
    }

  if (is_stored)
    {
      import->result->n_stored++;
      check (import, file);
    }
  else
    {
      import->result->n_skipped++;
    }

  return import->error == NULL;
}

gboolean
mw_server_importer_import (MwServerStore    *store,
                           const char       *path,
                           MwServerImportLog log,
                           gpointer          user_data,
                           MwServerImport   *result,
                           GError          **error)
{
  Import import = { store, log, user_data, result, NULL };

  if (!mw_server_store_execute (store, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (mw_server_files_visit (path, import_cb, &import) &&
      mw_server_store_execute (store, "COMMIT", &import.error))
    return TRUE;

  if (!sqlite3_get_autocommit (mw_server_store_get_database (store)))
    mw_server_store_execute (store, "ROLLBACK", NULL);
  g_propagate_error (error, import.error);

  return FALSE;
}
