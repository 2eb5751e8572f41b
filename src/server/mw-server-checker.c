/* mw-server-checker.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-checker.h"

#include "server/mw-server-files.h"
#include "server/mw-server-history.h"
#include "standards/mw-validator.h"

typedef struct
{
  MwServerCheckLog log;
  gpointer         user_data;
  gboolean         is_valid;
} Check;

static void
tell_valid (Check      *check,
            const char *path)
{
  g_autofree char *line = g_strconcat ("valid ", path, NULL);

  check->log (line, check->user_data);
}

static void
tell_invalid (Check      *check,
              const char *path,
              const char *where,
              const char *why)
{
  g_autofree char *line = g_strdup_printf ("invalid %s: %s: %s", path, where, why);

  check->is_valid = FALSE;
  check->log (line, check->user_data);
}

static char *
dup_place (const MwServerFile *file,
           const MwProblem    *problem)
{
  guint line = 1;
  guint column = 1;

  mw_document_locate (file->document, problem->span.start, &line, &column);

  return g_strdup_printf ("%s (line %u)", *problem->pointer != '\0' ? problem->pointer : "document",
                          file->n_lines_before + line);
}

/* The first error, and how many there are besides. */
static void
tell_problems (Check              *check,
               const MwServerFile *file,
               const char         *path,
               GPtrArray          *problems)
{
  const MwProblem *first = NULL;
  guint n_errors = 0;

  for (guint i = 0; i < problems->len; i++)
    {
      const MwProblem *problem = problems->pdata[i];

      if (problem->severity == MW_SEVERITY_ERROR && n_errors++ == 0)
        first = problem;
    }

  if (first != NULL)
    {
      g_autofree char *place = dup_place (file, first);
      g_autofree char *why = n_errors == 1 ? g_strdup (first->message)
                                           : g_strdup_printf ("%s (and %u more)", first->message, n_errors - 1);

      tell_invalid (check, path, place, why);
    }
}

static void
check_history (Check              *check,
               const MwServerFile *file,
               const char         *path)
{
  const MwNode *where = file->root;
  const char *fault = mw_server_history_find_fault (file->root, &where);
  g_autofree char *pointer = mw_node_dup_pointer (where);
  g_autofree char *place = NULL;
  guint line, column;

  if (fault == NULL)
    {
      tell_valid (check, path);
      return;
    }

  mw_document_locate (file->document, mw_node_get_span (where).start, &line, &column);
  place = g_strdup_printf ("%s (line %u)", pointer, file->n_lines_before + line);
  tell_invalid (check, path, place, fault);
}

static gboolean
check_cb (const MwServerFile *file,
          gpointer            user_data)
{
  Check *check = user_data;
  g_autofree char *path = g_strconcat (file->path, *file->place != '\0' ? "#" : "", file->place, NULL);
  g_autoptr(GPtrArray) problems = NULL;

  if (file->error != NULL)
    tell_invalid (check, path, "document", file->error->message);
  else if (mw_server_history_is (file->root))
    check_history (check, file, path);
  else if (file->kind == MW_KIND_UNKNOWN)
    tell_invalid (check, path, "document (line 1)", "What it describes cannot be told: it has no kind that is known.");
  else
    {
      problems = mw_standards_check (file->kind, file->root);

      if (mw_standards_is_valid (problems))
        tell_valid (check, path);
      else
        tell_problems (check, file, path, problems);
    }

  return TRUE;
}

gboolean
mw_server_checker_check (const char      *path,
                         MwServerCheckLog log,
                         gpointer         user_data)
{
  Check check = { log, user_data, TRUE };

  mw_server_files_visit (path, check_cb, &check);

  return check.is_valid;
}
