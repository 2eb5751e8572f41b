/* mw-schema-details.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-schema-details.h"

#include <glib/gi18n-lib.h>

#include "pages/mw-markdown-view.h"
#include "pages/mw-product-row.h"
#include "pages/mw-words.h"

struct _MwSchemaDetails
{
  AdwBin     parent_instance;

  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (MwSchemaDetails, mw_schema_details, ADW_TYPE_BIN)

static void
add_fact (AdwPreferencesGroup *group,
          const char          *title,
          const char          *text)
{
  g_autofree char *plain = mw_words_plain_name (text);
  GtkWidget *row;

  if (*plain == '\0')
    return;

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), plain);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (group, row);
}

static char *
dup_flags (const MwProperty *property)
{
  g_autoptr(GString) words = g_string_new (NULL);
  const struct
  {
    gboolean    is_set;
    const char *text;
  } flags[] = {
    { property->is_primary_key, _("primary key") },
    { property->is_required, _("required") },
    { property->is_unique, _("unique") },
    { property->is_partition_key, _("partition key") },
    { property->is_critical, _("critical data element") },
    { property->is_deprecated, _("deprecated") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      if (!flags[i].is_set)
        continue;

      if (words->len > 0)
        g_string_append (words, C_("list", ", "));
      g_string_append (words, flags[i].text);
    }

  return g_string_free_and_steal (g_steal_pointer (&words));
}

GtkWidget *
mw_quality_group_new (MwMesh *mesh,
                      MwRange rules)
{
  const MwQualityRule *all = mw_mesh_get_qualities (mesh, NULL);
  AdwPreferencesGroup *group;

  if (rules.n == 0)
    return NULL;

  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, _("Quality Rules"));

  for (guint i = 0; i < rules.n; i++)
    {
      const MwQualityRule *rule = &all[rules.first + i];
      g_autofree char *summary = mw_words_plain_name (rule->summary);
      g_autofree char *name = mw_words_plain_name (rule->name);
      g_autofree char *description = mw_words_plain_name (rule->description);
      g_autofree char *severity = mw_words_plain_name (rule->severity);
      g_autofree char *dimension = mw_words_plain_name (rule->dimension);
      const char *title = *summary != '\0' ? summary : *name != '\0' ? name : _("Quality rule");
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      if (g_strcmp0 (description, title) != 0)
        adw_action_row_set_subtitle (ADW_ACTION_ROW (row), description);
      if (*dimension != '\0')
        adw_action_row_add_suffix (ADW_ACTION_ROW (row), mw_pill_new (dimension, NULL));
      if (*severity != '\0')
        adw_action_row_add_suffix (ADW_ACTION_ROW (row), mw_pill_new (severity, "warning"));
      adw_preferences_group_add (group, row);
    }

  return GTK_WIDGET (group);
}

static GtkWidget *
new_facts (MwSchemaItem *item)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  const MwProperty *property = mw_schema_item_get_property (item);
  const MwSchemaObject *object = mw_schema_item_get_object (item);
  g_autofree char *path = mw_schema_item_dup_path (item);

  add_fact (group, _("Path"), path);
  if (property != NULL)
    {
      g_autofree char *flags = dup_flags (property);

      add_fact (group, _("Business Name"), property->business_name);
      add_fact (group, _("Logical Type"), property->logical_type);
      add_fact (group, _("Physical Type"), property->physical_type);
      add_fact (group, _("Marked As"), flags);
      add_fact (group, _("Classification"), property->classification);
      add_fact (group, _("Made By"), property->transform);
      add_fact (group, _("Concept"), property->concept);
    }
  else
    {
      add_fact (group, _("Business Name"), object->business_name);
      add_fact (group, _("Physical Name"), object->physical_name);
      add_fact (group, _("Physical Type"), object->physical_type);
      add_fact (group, _("One Row Is"), object->granularity);
    }

  return GTK_WIDGET (group);
}

static void
mw_schema_details_class_init (MwSchemaDetailsClass *klass)
{
}

static void
mw_schema_details_init (MwSchemaDetails *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_set_margin_start (self->box, 12);
  gtk_widget_set_margin_end (self->box, 12);
  gtk_widget_set_margin_top (self->box, 12);
  gtk_widget_set_margin_bottom (self->box, 24);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->box);
  adw_bin_set_child (ADW_BIN (self), scrolled);
  mw_schema_details_show (self, NULL);
}

void
mw_schema_details_show (MwSchemaDetails *self,
                        MwSchemaItem    *item)
{
  GtkWidget *child;
  GtkWidget *title;
  GtkWidget *rules;
  g_autofree char *name = NULL;
  const char *description;

  g_return_if_fail (MW_IS_SCHEMA_DETAILS (self));

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);

  name = item != NULL ? mw_schema_item_dup_name (item) : g_strdup (_("Select an object or a property to read about it."));
  title = gtk_label_new (name);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (title, item != NULL ? "title-3" : "dimmed");
  gtk_box_append (GTK_BOX (self->box), title);
  if (item == NULL)
    return;

  gtk_label_set_selectable (GTK_LABEL (title), TRUE);
  description = mw_schema_item_get_property (item) != NULL ? mw_schema_item_get_property (item)->description
                                                           : mw_schema_item_get_object (item)->description;
  if (description != NULL && *description != '\0')
    gtk_box_append (GTK_BOX (self->box), mw_markdown_view_new (description));

  gtk_box_append (GTK_BOX (self->box), new_facts (item));
  rules = mw_quality_group_new (mw_schema_item_get_mesh (item), mw_schema_item_get_qualities (item));
  if (rules != NULL)
    gtk_box_append (GTK_BOX (self->box), rules);
}
