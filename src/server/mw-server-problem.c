/* mw-server-problem.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-problem.h"

#include <yyjson.h>

#include <libsoup/soup.h>

#include "server/mw-server-store.h"
#include "standards/mw-validator.h"

static MwServerAnswer *
answer_from_problem (guint           status,
                     yyjson_mut_doc *doc)
{
  MwServerAnswer *answer = mw_server_answer_new (status);
  gsize length;
  char *text = yyjson_mut_write (doc, YYJSON_WRITE_ALLOW_INVALID_UNICODE, &length);

  if (text == NULL)
    g_error ("No memory for an answer");

  /* yyjson allocates with malloc(), as GLib does. */
  mw_server_answer_take_body (answer, "application/problem+json", g_bytes_new_take (text, length));
  yyjson_mut_doc_free (doc);

  return answer;
}

/* libsoup does not know every status that there is. */
static const char *
get_title (guint status)
{
  return status == SOUP_STATUS_MISDIRECTED_REQUEST ? "Misdirected Request" : soup_status_get_phrase (status);
}

static yyjson_mut_doc *
new_problem (guint       status,
             const char *detail)
{
  yyjson_mut_doc *doc = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *root = yyjson_mut_obj (doc);

  yyjson_mut_doc_set_root (doc, root);
  yyjson_mut_obj_add_str (doc, root, "type", "about:blank");
  yyjson_mut_obj_add_strcpy (doc, root, "title", get_title (status));
  yyjson_mut_obj_add_uint (doc, root, "status", status);
  yyjson_mut_obj_add_strcpy (doc, root, "detail", detail);

  return doc;
}

static void
add_violation (yyjson_mut_doc *doc,
               yyjson_mut_val *violations,
               const char     *field,
               const char     *message)
{
  yyjson_mut_val *violation = yyjson_mut_arr_add_obj (doc, violations);

  yyjson_mut_obj_add_strcpy (doc, violation, "field", field);
  yyjson_mut_obj_add_strcpy (doc, violation, "message", message);
}

MwServerAnswer *
mw_server_problem_new (guint       status,
                       const char *format,
                       ...)
{
  g_autofree char *detail = NULL;
  va_list args;

  va_start (args, format);
  detail = g_strdup_vprintf (format, args);
  va_end (args);

  return answer_from_problem (status, new_problem (status, detail));
}

MwServerAnswer *
mw_server_problem_new_violations (guint       status,
                                  const char *detail,
                                  GPtrArray  *problems)
{
  yyjson_mut_doc *doc = new_problem (status, detail);
  yyjson_mut_val *violations = yyjson_mut_obj_add_arr (doc, yyjson_mut_doc_get_root (doc), "violations");

  for (guint i = 0; i < problems->len; i++)
    {
      const MwProblem *problem = problems->pdata[i];

      if (problem->severity == MW_SEVERITY_ERROR)
        add_violation (doc, violations, problem->pointer, problem->message);
    }

  return answer_from_problem (status, doc);
}

MwServerAnswer *
mw_server_problem_new_violation (guint       status,
                                 const char *field,
                                 const char *format,
                                 ...)
{
  g_autofree char *detail = NULL;
  yyjson_mut_doc *doc;
  va_list args;

  va_start (args, format);
  detail = g_strdup_vprintf (format, args);
  va_end (args);

  doc = new_problem (status, detail);
  add_violation (doc,
                 yyjson_mut_obj_add_arr (doc, yyjson_mut_doc_get_root (doc), "violations"),
                 field, detail);

  return answer_from_problem (status, doc);
}

MwServerAnswer *
mw_server_problem_new_busy (void)
{
  MwServerAnswer *answer = mw_server_problem_new (SOUP_STATUS_SERVICE_UNAVAILABLE,
                                                  "The registry is busy with other changes, and nothing of this "
                                                  "was stored. Try again in a moment.");

  mw_server_answer_add_header (answer, "Retry-After", "1");

  return answer;
}

MwServerAnswer *
mw_server_problem_new_failure (const GError *error)
{
  g_warning ("The database failed: %s", error->message);

  if (g_error_matches (error, MW_SERVER_STORE_ERROR, MW_SERVER_STORE_ERROR_BUSY))
    return mw_server_problem_new_busy ();

  if (g_error_matches (error, MW_SERVER_STORE_ERROR, MW_SERVER_STORE_ERROR_FULL))
    return mw_server_problem_new (SOUP_STATUS_INSUFFICIENT_STORAGE,
                                  "The registry has no room left on its disk, so nothing was stored. "
                                  "Tell whoever runs it.");

  return mw_server_problem_new (SOUP_STATUS_INTERNAL_SERVER_ERROR,
                                "The registry's database failed, so nothing was stored. "
                                "Tell whoever runs it: its log has the reason.");
}
