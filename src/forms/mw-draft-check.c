/* mw-draft-check.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-draft-check.h"

#include <string.h>

#include <glib/gi18n.h>

void
mw_finding_free (MwFinding *self)
{
  g_free (self->field);
  g_free (self->message);
  g_free (self);
}

static gboolean
has_finding (GPtrArray  *findings,
             const char *field)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((MwFinding *) g_ptr_array_index (findings, i))->field, field))
      return TRUE;

  return FALSE;
}

/* Takes @field. One finding a field is enough: the first is in the form's words. */
static void
take_finding (GPtrArray  *findings,
              MwSeverity  severity,
              char       *field,
              const char *message)
{
  MwFinding *finding;

  if (has_finding (findings, field))
    {
      g_free (field);
      return;
    }

  finding = g_new0 (MwFinding, 1);
  finding->severity = severity;
  finding->field = field;
  finding->message = g_strdup (message);
  g_ptr_array_add (findings, finding);
}

static void
add_finding (GPtrArray  *findings,
             MwSeverity  severity,
             const char *field,
             const char *message)
{
  take_finding (findings, severity, g_strdup (field), message);
}

/* An id is a part of an address (registry API: client chosen, in the path, no
 * slash) and of file names. */
static gboolean
is_good_id (const char *id)
{
  for (const char *c = id; *c != '\0'; c = g_utf8_next_char (c))
    if (*c == '/' || *c == '\\' || g_unichar_isspace (g_utf8_get_char (c)) ||
        g_unichar_iscntrl (g_utf8_get_char (c)))
      return FALSE;

  return !g_str_equal (id, ".") && !g_str_equal (id, "..");
}

static void
check_identity (GPtrArray      *findings,
                MwProductDraft *draft,
                MwMesh         *mesh)
{
  const char *id = mw_product_draft_get_id (draft);
  guint taken = mesh != NULL ? mw_mesh_find_product (mesh, id) : MW_NONE;

  if (*mw_product_draft_get_name (draft) == '\0')
    add_finding (findings, MW_SEVERITY_ERROR, "name",
                 _("Give the product a name that people will look for."));

  if (*id == '\0')
    add_finding (findings, MW_SEVERITY_ERROR, "id",
                 _("Give the product an id, such as “podcast-plays”."));
  else if (!is_good_id (id))
    add_finding (findings, MW_SEVERITY_ERROR, "id",
                 _("An id has no spaces and no slashes: it becomes part of an address."));
  else if (taken != MW_NONE && !mw_mesh_get_products (mesh, NULL)[taken].is_ghost)
    add_finding (findings, MW_SEVERITY_ERROR, "id",
                 _("There is already a data product with this id."));

  if (*mw_product_draft_get_version (draft) == '\0')
    add_finding (findings, MW_SEVERITY_ERROR, "version",
                 _("Give the product a version, such as 1.0.0."));

  if (*mw_product_draft_get_purpose (draft) == '\0')
    add_finding (findings, MW_SEVERITY_WARNING, "purpose",
                 _("Say what the product is for: nobody else can."));
}

static void
check_owner (GPtrArray      *findings,
             MwProductDraft *draft,
             MwMesh         *mesh)
{
  const char *domain = mw_product_draft_get_domain (draft);
  const char *team = mw_product_draft_get_team (draft);

  if (*domain == '\0')
    add_finding (findings, MW_SEVERITY_ERROR, "domain",
                 _("Choose the domain that owns the product."));
  else if (mesh != NULL && mw_mesh_find_domain (mesh, domain) == MW_NONE)
    add_finding (findings, MW_SEVERITY_WARNING, "domain",
                 _("The mesh has no domain of this id yet."));

  if (*team == '\0')
    add_finding (findings, MW_SEVERITY_ERROR, "team",
                 _("Choose the team that people can ask."));
  else if (mesh != NULL && mw_mesh_find_team (mesh, team) == MW_NONE)
    add_finding (findings, MW_SEVERITY_WARNING, "team",
                 _("The mesh has no team of this id yet."));

  if (*mw_product_draft_get_archetype (draft) == '\0')
    add_finding (findings, MW_SEVERITY_INFO, "archetype",
                 _("The archetype tells where the product stands in the mesh."));
}

static void
check_property (GPtrArray       *findings,
                MwDraftProperty *property,
                GHashTable      *names,
                guint            output,
                guint            position)
{
  const char *name = mw_draft_property_get_name (property);
  g_autofree char *field = g_strdup_printf ("outputs/%u/properties/%u/name", output, position);

  if (*name == '\0')
    add_finding (findings, MW_SEVERITY_ERROR, field, _("Every property needs a name."));
  else if (!g_hash_table_add (names, g_strdup (name)))
    add_finding (findings, MW_SEVERITY_ERROR, field,
                 _("Two properties have the same name."));
}

static void
check_schema (GPtrArray   *findings,
              MwDraftPort *port,
              guint        output)
{
  GListModel *properties = mw_draft_port_get_properties (port);
  guint n = g_list_model_get_n_items (properties);
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (n == 0)
    take_finding (findings, MW_SEVERITY_WARNING,
                  g_strdup_printf ("outputs/%u/properties", output),
                  _("Say what the port serves: add its properties."));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(MwDraftProperty) property = g_list_model_get_item (properties, i);

      check_property (findings, property, names, output, i);
    }
}

static void
check_output_name (GPtrArray   *findings,
                   MwDraftPort *port,
                   GHashTable  *names,
                   guint        output)
{
  const char *name = mw_draft_port_get_name (port);
  g_autofree char *field = g_strdup_printf ("outputs/%u/name", output);

  if (*name == '\0')
    add_finding (findings, MW_SEVERITY_ERROR, field, _("Every output port needs a name."));
  else if (!g_hash_table_add (names, mw_product_draft_dup_id_from_name (name)))
    add_finding (findings, MW_SEVERITY_ERROR, field,
                 _("Two output ports would have the same contract: choose names that differ."));
}

static void
check_outputs (GPtrArray      *findings,
               MwProductDraft *draft)
{
  GListModel *outputs = mw_product_draft_get_outputs (draft);
  guint n = g_list_model_get_n_items (outputs);
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (n == 0)
    add_finding (findings, MW_SEVERITY_ERROR, "outputs",
                 _("A data product serves data: add an output port."));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(MwDraftPort) port = g_list_model_get_item (outputs, i);

      check_output_name (findings, port, names, i);
      check_schema (findings, port, i);
    }
}

static void
check_document (GPtrArray             *findings,
                const MwDraftDocument *document,
                MwMesh                *mesh)
{
  g_autoptr(MwDocument) parsed = mw_document_new (document->bytes, NULL);
  g_autoptr(GPtrArray) problems = NULL;
  guint taken;

  if (parsed == NULL)
    return;

  taken = mesh != NULL && document->kind == MW_KIND_DATA_CONTRACT
          ? mw_mesh_find_contract (mesh, document->id) : MW_NONE;
  if (taken != MW_NONE && !mw_mesh_get_contracts (mesh, NULL)[taken].is_ghost)
    take_finding (findings, MW_SEVERITY_ERROR,
                  g_strdup_printf ("outputs/%u/name", document->output),
                  _("There is already a contract for a port of this name."));

  problems = mw_standards_check (document->kind, mw_document_get_root (parsed));
  for (guint i = 0; i < problems->len; i++)
    {
      const MwProblem *problem = g_ptr_array_index (problems, i);

      take_finding (findings, problem->severity,
                    mw_draft_check_dup_field (document->output, problem->pointer),
                    problem->message);
    }
}

/**
 * mw_draft_check:
 * @draft: the draft
 * @mesh: (nullable): what is there already
 *
 * Returns: (transfer full) (element-type MwFinding): what is to be said about it
 */
GPtrArray *
mw_draft_check (MwProductDraft *draft,
                MwMesh         *mesh)
{
  GPtrArray *findings;
  g_autoptr(GPtrArray) documents = NULL;

  g_return_val_if_fail (MW_IS_PRODUCT_DRAFT (draft), NULL);

  findings = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_finding_free);
  check_identity (findings, draft, mesh);
  check_owner (findings, draft, mesh);
  check_outputs (findings, draft);

  documents = mw_draft_documents_new (draft);
  for (guint i = 0; i < documents->len; i++)
    check_document (findings, g_ptr_array_index (documents, i), mesh);

  return findings;
}

guint
mw_draft_check_count (GPtrArray *findings,
                      MwSeverity severity)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    if (((MwFinding *) g_ptr_array_index (findings, i))->severity == severity)
      n++;

  return n;
}

/* Names of fields where the document's word is another than the draft's. */
static const struct
{
  const char *in_document;
  const char *in_draft;
} words[] = {
  { "type", "port-type" },
  { "logicalType", "logical-type" },
  { "primaryKey", "primary-key" },
  { "primaryKeyPosition", "primary-key" },
};

static const char *
translate (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].in_document, word))
      return words[i].in_draft;

  return word;
}

static char *
dup_contract_field (guint output,
                    GStrv parts,
                    guint n)
{
  /* /schema/0/properties/2/name */
  if (n >= 5 && g_str_equal (parts[1], "schema") && g_str_equal (parts[3], "properties"))
    return g_strdup_printf ("outputs/%u/properties/%s/%s", output, parts[4],
                            n > 5 ? translate (parts[5]) : "name");

  if (n >= 4 && g_str_equal (parts[1], "schema") && g_str_equal (parts[3], "name"))
    return g_strdup_printf ("outputs/%u/object-name", output);

  if (n >= 2 && g_str_equal (parts[1], "schema"))
    return g_strdup_printf ("outputs/%u/properties", output);

  if (n >= 2 && g_str_equal (parts[1], "description"))
    return g_strdup_printf ("outputs/%u/description", output);

  if (n >= 2 && (g_str_equal (parts[1], "version") || g_str_equal (parts[1], "status") ||
                 g_str_equal (parts[1], "domain") || g_str_equal (parts[1], "team")))
    return g_strdup (parts[1]);

  return g_strdup_printf ("outputs/%u/name", output);
}

static char *
dup_product_field (GStrv parts,
                   guint n)
{
  if (n < 2)
    return g_strdup ("");

  if (g_str_equal (parts[1], "outputPorts"))
    return n > 2
           ? g_strdup_printf ("outputs/%s/%s", parts[2], n > 3 ? translate (parts[3]) : "name")
           : g_strdup ("outputs");

  if (g_str_equal (parts[1], "inputPorts"))
    return n > 2 ? g_strdup_printf ("inputs/%s", parts[2]) : g_strdup ("inputs");

  if (g_str_equal (parts[1], "description"))
    return g_strdup (n > 2 ? parts[2] : "purpose");

  if (g_str_equal (parts[1], "customProperties"))
    return g_strdup ("archetype");

  return g_strdup (parts[1]);
}

char *
mw_draft_check_dup_field (guint       output,
                          const char *pointer)
{
  g_auto(GStrv) parts = NULL;
  guint n;

  g_return_val_if_fail (pointer != NULL, NULL);

  parts = g_strsplit (pointer, "/", -1);
  n = g_strv_length (parts);

  return output != MW_NONE ? dup_contract_field (output, parts, n) : dup_product_field (parts, n);
}
