/* mw-designer-page-form.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-designer-page-private.h"

#include <glib/gi18n.h>

#include "forms/mw-choice-row.h"
#include "forms/mw-input-picker.h"
#include "forms/mw-output-editor.h"
#include "forms/mw-text-row.h"
#include "forms/mw-touched.h"

typedef enum {
  ROW_ENTRY,
  ROW_TEXT,
  ROW_CHOICE,
} RowType;

typedef struct
{
  const char *field;
  const char *title;
  RowType     row_type;
} FormRow;

static const FormRow purpose_rows[] = {
  { "name", N_("Name"), ROW_ENTRY },
  { "id", N_("Id"), ROW_ENTRY },
  { "version", N_("Version"), ROW_ENTRY },
  { "status", N_("Status"), ROW_CHOICE },
  { "purpose", N_("Purpose"), ROW_TEXT },
  { "limitations", N_("Limitations"), ROW_TEXT },
  { "usage", N_("How to Use It"), ROW_TEXT },
};

static const FormRow owner_rows[] = {
  { "domain", N_("Domain"), ROW_CHOICE },
  { "team", N_("Owner Team"), ROW_CHOICE },
  { "archetype", N_("Archetype"), ROW_CHOICE },
};

/* ODPS 1.1.0, type. */
static const char * const archetypes[] = { "sourceAligned", "aggregate", "consumerAligned", NULL };

/* ODPS, status: examples, not a closed list. */
static const char * const statuses[] = { "proposed", "draft", "active", "deprecated", "retired", NULL };

static GtkWidget *
make_row (const FormRow *row)
{
  switch (row->row_type)
    {
    case ROW_TEXT:
      return g_object_new (MW_TYPE_TEXT_ROW, NULL);

    case ROW_CHOICE:
      return g_object_new (MW_TYPE_CHOICE_ROW, NULL);

    case ROW_ENTRY:
    default:
      return adw_entry_row_new ();
    }
}

static void
add_rows (MwDesignerPage      *self,
          AdwPreferencesGroup *group,
          const FormRow       *rows,
          guint                n)
{
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = make_row (&rows[i]);
      GtkWidget *message = mw_field_message_new (row);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(rows[i].title));
      g_object_bind_property (self->draft, rows[i].field, row, "text",
                              G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
      mw_touched_watch (row);
      adw_preferences_group_add (group, row);
      adw_preferences_group_add (group, message);
      g_hash_table_insert (self->messages, (gpointer) rows[i].field, message);
    }
}

static GtkWidget *
get_row (MwDesignerPage *self,
         const char     *field)
{
  return mw_field_message_get_field (g_hash_table_lookup (self->messages, field));
}

static void
remove_input_cb (GtkButton      *button,
                 MwDesignerPage *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW);
  guint position;

  if (g_ptr_array_find (self->input_rows, row, &position))
    mw_product_draft_remove_input (self->draft, position);
}

static GtkWidget *
make_input_row (MwDesignerPage *self,
                MwDraftInput   *input)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: the first %s is the id of a data contract, the second its version. */
  g_autofree char *subtitle = g_strdup_printf (_("Contract %s, version %s"),
                                               mw_draft_input_get_contract_id (input),
                                               mw_draft_input_get_version (input));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mw_draft_input_get_label (input));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_tooltip_text (button, _("Remove Input"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (remove_input_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

/* Few rows, so they are made anew; the button to add stays last. */
static void
inputs_changed_cb (MwDesignerPage *self)
{
  GListModel *inputs = mw_product_draft_get_inputs (self->draft);
  guint n = g_list_model_get_n_items (inputs);

  for (guint i = 0; i < self->input_rows->len; i++)
    adw_preferences_group_remove (self->inputs_group, g_ptr_array_index (self->input_rows, i));
  g_ptr_array_set_size (self->input_rows, 0);
  adw_preferences_group_remove (self->inputs_group, self->add_input_row);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(MwDraftInput) input = g_list_model_get_item (inputs, i);
      GtkWidget *row = make_input_row (self, input);

      adw_preferences_group_add (self->inputs_group, row);
      g_ptr_array_add (self->input_rows, row);
    }

  adw_preferences_group_add (self->inputs_group, self->add_input_row);
}

static void
picked_cb (MwDesignerPage *self,
           guint           port)
{
  mw_product_draft_add_input (self->draft, self->mesh, port);
}

void
mw_designer_page_add_input (MwDesignerPage *self)
{
  AdwDialog *dialog;

  if (self->mesh == NULL)
    return;

  dialog = mw_input_picker_new (self->mesh);
  g_signal_connect_object (dialog, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
remove_output_cb (MwDesignerPage *self,
                  MwOutputEditor *editor)
{
  guint position;

  if (g_ptr_array_find (self->editors, editor, &position))
    mw_product_draft_remove_output (self->draft, position);
}

static void
outputs_changed_cb (MwDesignerPage *self,
                    guint           position,
                    guint           removed,
                    guint           added)
{
  GListModel *outputs = mw_product_draft_get_outputs (self->draft);

  for (guint i = 0; i < removed; i++)
    {
      gtk_box_remove (self->editors_box, g_ptr_array_index (self->editors, position));
      g_ptr_array_remove_index (self->editors, position);
    }

  for (guint i = 0; i < added; i++)
    {
      g_autoptr(MwDraftPort) port = g_list_model_get_item (outputs, position + i);
      GtkWidget *editor = mw_output_editor_new (port);
      GtkWidget *before = position + i > 0
                          ? g_ptr_array_index (self->editors, position + i - 1) : NULL;

      g_signal_connect_object (editor, "remove-requested",
                               G_CALLBACK (remove_output_cb), self, G_CONNECT_SWAPPED);
      if (self->classifications != NULL)
        mw_output_editor_set_classifications (MW_OUTPUT_EDITOR (editor),
                                              (const char * const *) self->classifications);
      gtk_box_insert_child_after (self->editors_box, editor, before);
      g_ptr_array_insert (self->editors, (int) (position + i), editor);
    }

  for (guint i = 0; i < self->editors->len; i++)
    mw_output_editor_set_number (g_ptr_array_index (self->editors, i), i + 1);
}

static GtkWidget *
make_add_input_row (void)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Add Input…"));
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (row), "list-add-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "designer.add-input");

  return row;
}

/**
 * mw_designer_page_make_form:
 * @self: the page, with its draft
 *
 * Fills the groups of the template with rows that are bound to the draft.
 */
void
mw_designer_page_make_form (MwDesignerPage *self)
{
  add_rows (self, self->purpose_group, purpose_rows, G_N_ELEMENTS (purpose_rows));
  add_rows (self, self->owner_group, owner_rows, G_N_ELEMENTS (owner_rows));
  mw_choice_row_set_choices (MW_CHOICE_ROW (get_row (self, "status")), statuses, NULL);
  mw_choice_row_set_choices (MW_CHOICE_ROW (get_row (self, "archetype")), archetypes,
                             (const char * const []) { _("Source-aligned"), _("Aggregate"),
                                                       _("Consumer-aligned"), NULL });

  self->inputs_message = MW_FIELD_MESSAGE (mw_field_message_new (GTK_WIDGET (self->inputs_group)));
  adw_preferences_group_add (self->inputs_group, GTK_WIDGET (self->inputs_message));
  self->add_input_row = g_object_ref_sink (make_add_input_row ());
  adw_preferences_group_add (self->inputs_group, self->add_input_row);

  self->outputs_message = MW_FIELD_MESSAGE (mw_field_message_new (GTK_WIDGET (self->outputs_group)));
  adw_preferences_group_add (self->outputs_group, GTK_WIDGET (self->outputs_message));

  g_signal_connect_object (mw_product_draft_get_inputs (self->draft), "items-changed",
                           G_CALLBACK (inputs_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mw_product_draft_get_outputs (self->draft), "items-changed",
                           G_CALLBACK (outputs_changed_cb), self, G_CONNECT_SWAPPED);
  outputs_changed_cb (self, 0, 0,
                      g_list_model_get_n_items (mw_product_draft_get_outputs (self->draft)));
}

static void
offer_domains (MwDesignerPage *self)
{
  guint n;
  const MwDomain *domains = mw_mesh_get_domains (self->mesh, &n);
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    if (*domains[i].id != '\0')
      {
        g_ptr_array_add (ids, (gpointer) domains[i].id);
        g_ptr_array_add (names, (gpointer) domains[i].name);
      }

  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (names, NULL);
  mw_choice_row_set_choices (MW_CHOICE_ROW (get_row (self, "domain")),
                             (const char * const *) ids->pdata,
                             (const char * const *) names->pdata);
}

/* Domains are no owners: a team answers for a product (registry API, Team). */
static void
offer_teams (MwDesignerPage *self)
{
  guint n;
  const MwTeam *teams = mw_mesh_get_teams (self->mesh, &n);
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (teams[i].team_type, "Domain") != 0)
      {
        g_ptr_array_add (ids, (gpointer) teams[i].id);
        g_ptr_array_add (names, (gpointer) teams[i].name);
      }

  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (names, NULL);
  mw_choice_row_set_choices (MW_CHOICE_ROW (get_row (self, "team")),
                             (const char * const *) ids->pdata,
                             (const char * const *) names->pdata);
}

/* The words that the mesh uses, most used first, at most a dozen. */
static void
offer_classifications (MwDesignerPage *self)
{
  static const char * const usual[] = { "public", "internal", "confidential", "restricted", NULL };
  guint n;
  const MwProperty *schema = mw_mesh_get_properties (self->mesh, &n);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; usual[i] != NULL; i++)
    {
      g_hash_table_add (seen, (gpointer) usual[i]);
      g_strv_builder_add (builder, usual[i]);
    }

  for (guint i = 0; i < n && g_hash_table_size (seen) < 12; i++)
    if (schema[i].classification != NULL &&
        g_hash_table_add (seen, (gpointer) schema[i].classification))
      g_strv_builder_add (builder, schema[i].classification);

  g_clear_pointer (&self->classifications, g_strfreev);
  self->classifications = g_strv_builder_end (builder);

  for (guint i = 0; i < self->editors->len; i++)
    mw_output_editor_set_classifications (g_ptr_array_index (self->editors, i),
                                          (const char * const *) self->classifications);
}

/**
 * mw_designer_page_offer_choices:
 * @self: the page
 *
 * Offers what the mesh has: domains, teams, classifications.
 */
void
mw_designer_page_offer_choices (MwDesignerPage *self)
{
  if (self->mesh == NULL)
    return;

  offer_domains (self);
  offer_teams (self);
  offer_classifications (self);
}
