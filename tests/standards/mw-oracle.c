/* mw-oracle.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-oracle.h"

#include <gio/gio.h>
#include <string.h>

void
mw_oracle_case_free (MwOracleCase *self)
{
  g_free (self->name);
  g_free (self->schema);
  g_free (self->json);
  g_free (self->problem);
  g_free (self);
}

static const char *
choose_schema (MwKind      kind,
               const char *version)
{
  static const struct { MwKind kind; const char *version; const char *path; } schemas[] = {
    { MW_KIND_DATA_PRODUCT, "v0.9.0", "bitol-odps/schema/odps-json-schema-v0.9.0.json" },
    { MW_KIND_DATA_PRODUCT, "v1.0.0", "bitol-odps/schema/odps-json-schema-v1.0.0.json" },
    { MW_KIND_DATA_PRODUCT, NULL, "bitol-odps/schema/odps-json-schema-v1.1.0.RECONSTRUCTED.json" },
    { MW_KIND_DATA_CONTRACT, "v3.0.0", "bitol-odcs/schema/odcs-json-schema-v3.0.0.json" },
    { MW_KIND_DATA_CONTRACT, "v3.0.1", "bitol-odcs/schema/odcs-json-schema-v3.0.1.json" },
    { MW_KIND_DATA_CONTRACT, "v3.0.2", "bitol-odcs/schema/odcs-json-schema-v3.0.2.json" },
    { MW_KIND_DATA_CONTRACT, "v3.1.0", "bitol-odcs/schema/odcs-json-schema-v3.1.0.json" },
    { MW_KIND_DATA_CONTRACT, NULL, "bitol-odcs/schema/odcs-json-schema-v3.2.0.RECONSTRUCTED.json" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (schemas); i++)
    if (schemas[i].kind == kind && (schemas[i].version == NULL || g_strcmp0 (schemas[i].version, version) == 0))
      return schemas[i].path;

  return NULL;
}

static char *
dup_first_error (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const MwProblem *problem = g_ptr_array_index (problems, i);

      if (problem->severity == MW_SEVERITY_ERROR)
        return g_strdup_printf ("%s: %s", problem->pointer, problem->message);
    }

  return NULL;
}

MwOracleCase *
mw_oracle_case_new (const char   *folder,
                    const char   *name,
                    MwKind        kind,
                    const MwNode *root)
{
  g_autoptr(GPtrArray) problems = mw_standards_check (kind, root);
  MwOracleCase *self = g_new0 (MwOracleCase, 1);

  self->name = g_strdup (name);
  self->kind = kind;
  self->schema = g_build_filename (folder, choose_schema (kind, mw_node_get_member_text (root, "apiVersion")), NULL);
  self->json = mw_node_dup_json (root);
  self->valid = mw_standards_is_valid (problems);
  self->problem = dup_first_error (problems);

  return self;
}

char **
mw_oracle_ask (GPtrArray *cases,
               gboolean   mended)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "standards", "oracle.js", NULL);
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GString) input = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *output = NULL;

  for (guint i = 0; i < cases->len; i++)
    {
      MwOracleCase *self = g_ptr_array_index (cases, i);

      g_string_append_printf (input, "%s\t%s\n", self->schema, self->json);
    }

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "node", script,
                              mended ? "--mended" : NULL, NULL);

  if (process == NULL ||
      !g_subprocess_communicate_utf8 (process, input->str, NULL, &output, NULL, &error) ||
      !g_subprocess_get_successful (process))
    {
      if (g_getenv ("CI") != NULL)
        g_test_fail_printf ("ajv cannot be asked; are nodejs and node-ajv installed? %s", error != NULL ? error->message : "");
      else
        g_test_skip ("ajv cannot be asked; install nodejs and node-ajv");

      return NULL;
    }

  return g_strsplit (output, "\n", -1);
}
