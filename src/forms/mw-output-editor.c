/* mw-output-editor.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-output-editor.h"

#include <stdlib.h>

#include <glib/gi18n.h>

#include "forms/mw-choice-row.h"
#include "forms/mw-field-message.h"
#include "forms/mw-schema-table.h"
#include "forms/mw-touched.h"

typedef enum {
  FIELD_NAME,
  FIELD_DESCRIPTION,
  FIELD_PORT_TYPE,
  FIELD_OBJECT_NAME,
} Field;

#define N_FIELDS (FIELD_OBJECT_NAME + 1)

struct _MwOutputEditor
{
  AdwBin               parent_instance;

  MwDraftPort         *port;
  AdwPreferencesGroup *group;
  GtkWidget           *rows[N_FIELDS];
  MwFieldMessage      *messages[N_FIELDS];
  MwSchemaTable       *table;
  GtkLabel            *table_message;
  guint                number;
};

typedef enum {
  SIGNAL_REMOVE_REQUESTED,
} MwOutputEditorSignal;

static guint signals[SIGNAL_REMOVE_REQUESTED + 1];

G_DEFINE_FINAL_TYPE (MwOutputEditor, mw_output_editor, ADW_TYPE_BIN)

static const struct
{
  const char *field;
  const char *title;
} fields[] = {
  [FIELD_NAME] = { "name", N_("Port Name") },
  [FIELD_DESCRIPTION] = { "description", N_("What It Serves") },
  [FIELD_PORT_TYPE] = { "port-type", N_("Kind of Port") },
  [FIELD_OBJECT_NAME] = { "object-name", N_("Schema Object (table, topic, file…)") },
};

/* ODPS, Output Ports: the type is free text; these are what registries know. */
static const char * const port_types[] = {
  "tables", "topic", "files", "api", "snowflake", "bigquery", "s3", "kafka", "postgres", "databricks", NULL,
};

static void
update_title (MwOutputEditor *self)
{
  const char *name = mw_draft_port_get_name (self->port);
  g_autofree char *numbered = NULL;
  g_autofree char *escaped = NULL;

  if (*name != '\0')
    {
      /* The title of a group is always markup. */
      escaped = g_markup_escape_text (name, -1);
      adw_preferences_group_set_title (self->group, escaped);
      return;
    }

  /* Translators: %u is the number of an output port without a name. */
  numbered = g_strdup_printf (_("Output Port %u"), self->number);
  adw_preferences_group_set_title (self->group, numbered);
}

static void
remove_clicked_cb (MwOutputEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE_REQUESTED], 0);
}

static void
add_property_clicked_cb (MwOutputEditor *self)
{
  guint n = g_list_model_get_n_items (mw_draft_port_get_properties (self->port));

  mw_draft_port_add_property (self->port);
  mw_schema_table_focus (self->table, n, "name");
}

static GtkWidget *
make_header_suffix (MwOutputEditor *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Remove Output Port"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_clicked_cb), self);

  return button;
}

static void
add_rows (MwOutputEditor *self)
{
  for (guint i = 0; i < N_FIELDS; i++)
    {
      self->rows[i] = i == FIELD_PORT_TYPE
                      ? g_object_new (MW_TYPE_CHOICE_ROW, NULL)
                      : adw_entry_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]), _(fields[i].title));
      g_object_bind_property (self->port, fields[i].field, self->rows[i], "text",
                              G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
      mw_touched_watch (self->rows[i]);
      adw_preferences_group_add (self->group, self->rows[i]);

      self->messages[i] = MW_FIELD_MESSAGE (mw_field_message_new (self->rows[i]));
      adw_preferences_group_add (self->group, GTK_WIDGET (self->messages[i]));
    }

  mw_choice_row_set_choices (MW_CHOICE_ROW (self->rows[FIELD_PORT_TYPE]), port_types, NULL);
}

static GtkWidget *
make_schema (MwOutputEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  self->table = MW_SCHEMA_TABLE (mw_schema_table_new (self->port));
  self->table_message = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->table_message, TRUE);
  gtk_label_set_xalign (self->table_message, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->table_message), "caption");
  gtk_widget_set_visible (GTK_WIDGET (self->table_message), FALSE);

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("_Add Property"));
  adw_button_content_set_use_underline (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (add_property_clicked_cb), self);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->table));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->table_message));
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static void
mw_output_editor_dispose (GObject *object)
{
  MwOutputEditor *self = MW_OUTPUT_EDITOR (object);

  g_clear_object (&self->port);

  G_OBJECT_CLASS (mw_output_editor_parent_class)->dispose (object);
}

static void
mw_output_editor_class_init (MwOutputEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mw_output_editor_dispose;

  /**
   * MwOutputEditor::remove-requested:
   * @self: the editor
   *
   * The port is not wanted.
   */
  signals[SIGNAL_REMOVE_REQUESTED] =
    g_signal_new ("remove-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL, NULL,
                  G_TYPE_NONE,
                  0);
}

static void
mw_output_editor_init (MwOutputEditor *self)
{
}

GtkWidget *
mw_output_editor_new (MwDraftPort *port)
{
  MwOutputEditor *self;
  GtkWidget *box;

  g_return_val_if_fail (MW_IS_DRAFT_PORT (port), NULL);

  self = g_object_new (MW_TYPE_OUTPUT_EDITOR, NULL);
  self->port = g_object_ref (port);
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_header_suffix (self->group, make_header_suffix (self));
  add_rows (self);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->group));
  gtk_box_append (GTK_BOX (box), make_schema (self));
  adw_bin_set_child (ADW_BIN (self), box);

  g_signal_connect_object (port, "notify::name", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  update_title (self);

  return GTK_WIDGET (self);
}

MwDraftPort *
mw_output_editor_get_port (MwOutputEditor *self)
{
  g_return_val_if_fail (MW_IS_OUTPUT_EDITOR (self), NULL);

  return self->port;
}

void
mw_output_editor_set_number (MwOutputEditor *self,
                             guint           number)
{
  g_return_if_fail (MW_IS_OUTPUT_EDITOR (self));

  self->number = number;
  update_title (self);
}

void
mw_output_editor_set_classifications (MwOutputEditor     *self,
                                      const char * const *values)
{
  g_return_if_fail (MW_IS_OUTPUT_EDITOR (self));

  mw_schema_table_set_classifications (self->table, values);
}

static void
show_table_message (MwOutputEditor  *self,
                    const MwFinding *finding)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->table_message), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->table_message), "warning");
  gtk_widget_set_visible (GTK_WIDGET (self->table_message), finding != NULL);

  if (finding == NULL)
    return;

  gtk_label_set_text (self->table_message, finding->message);
  gtk_widget_add_css_class (GTK_WIDGET (self->table_message),
                            finding->severity == MW_SEVERITY_ERROR ? "error" : "warning");
}

static void
show_field_finding (MwOutputEditor  *self,
                    Field            field,
                    const MwFinding *finding,
                    gboolean         all)
{
  if (finding != NULL && (all || mw_touched_get (self->rows[field])))
    mw_field_message_set (self->messages[field], finding->severity, finding->message);
  else
    mw_field_message_set (self->messages[field], MW_SEVERITY_INFO, NULL);
}

void
mw_output_editor_set_findings (MwOutputEditor *self,
                               GPtrArray      *findings,
                               const char     *prefix,
                               gboolean        all)
{
  g_autoptr(GHashTable) cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const MwFinding *of_fields[N_FIELDS] = { NULL };
  const MwFinding *of_table = NULL;

  g_return_if_fail (MW_IS_OUTPUT_EDITOR (self));

  for (guint i = 0; i < findings->len; i++)
    {
      const MwFinding *finding = g_ptr_array_index (findings, i);
      const char *field;

      if (!g_str_has_prefix (finding->field, prefix))
        continue;

      field = finding->field + strlen (prefix);
      for (guint j = 0; j < N_FIELDS; j++)
        if (g_str_equal (field, fields[j].field))
          of_fields[j] = finding;

      if (g_str_has_prefix (field, "properties/"))
        g_hash_table_insert (cells, g_strdup (field + strlen ("properties/")),
                             g_strdup (finding->message));
      if (g_str_has_prefix (field, "properties") && of_table == NULL)
        of_table = finding;
    }

  for (guint j = 0; j < N_FIELDS; j++)
    show_field_finding (self, j, of_fields[j], all);

  mw_schema_table_set_messages (self->table, cells);
  show_table_message (self, all || g_hash_table_size (cells) > 0 ? of_table : NULL);
}

void
mw_output_editor_focus (MwOutputEditor *self,
                        const char     *field)
{
  g_return_if_fail (MW_IS_OUTPUT_EDITOR (self));
  g_return_if_fail (field != NULL);

  if (g_str_has_prefix (field, "properties/"))
    {
      g_auto(GStrv) parts = g_strsplit (field, "/", -1);

      if (g_strv_length (parts) >= 3)
        mw_schema_table_focus (self->table, (guint) atoi (parts[1]), parts[2]);
      return;
    }

  for (guint j = 0; j < N_FIELDS; j++)
    if (g_str_equal (field, fields[j].field))
      {
        gtk_widget_grab_focus (self->rows[j]);
        return;
      }

  gtk_widget_grab_focus (self->rows[FIELD_NAME]);
}
