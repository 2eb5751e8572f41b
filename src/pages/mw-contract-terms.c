/* mw-contract-terms.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pages/mw-markdown-view.h"
#include "pages/mw-product-ports.h"
#include "pages/mw-product-row.h"
#include "pages/mw-schema-details.h"
#include "pages/mw-words.h"

static GtkWidget *
new_row (const char *title,
         const char *subtitle,
         gboolean    is_property)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  if (is_property)
    gtk_widget_add_css_class (row, "property");

  return row;
}

static void
add_fact (AdwPreferencesGroup *group,
          const char          *title,
          const char          *text)
{
  g_autofree char *plain = mw_words_plain_name (text);

  if (*plain != '\0')
    adw_preferences_group_add (group, new_row (title, plain, TRUE));
}

static AdwPreferencesGroup *
add_group (GtkWidget  *box,
           const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (GTK_BOX (box), group);

  return ADW_PREFERENCES_GROUP (group);
}

static void
add_text (GtkWidget  *box,
          const char *title,
          const char *text)
{
  GtkWidget *heading;

  if (text == NULL || *text == '\0')
    return;

  heading = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), mw_markdown_view_new (text));
}

static void
add_identity (GtkWidget        *box,
              const MwContract *contract)
{
  AdwPreferencesGroup *group = add_group (box, _("Data Contract"));
  g_autofree char *status = NULL;

  if (contract->lifecycle != MW_LIFECYCLE_UNKNOWN)
    status = g_strdup (mw_words_for_lifecycle (contract->lifecycle));
  else
    status = mw_words_plain_name (contract->status);

  add_fact (group, _("Name"), contract->name);
  add_fact (group, _("Identifier"), contract->id);
  add_fact (group, _("Version"), contract->version);
  add_fact (group, _("Status"), status);
}

static void
add_servers (GtkWidget        *box,
             MwMesh           *mesh,
             const MwContract *contract)
{
  const MwServer *servers = mw_mesh_get_servers (mesh, NULL);
  AdwPreferencesGroup *group = add_group (box, _("Servers"));

  if (contract->servers.n == 0)
    adw_preferences_group_set_description (group, _("The contract does not say where the data are."));

  for (guint i = 0; i < contract->servers.n; i++)
    {
      const MwServer *server = &servers[contract->servers.first + i];
      g_autofree char *name = mw_words_plain_name (server->name);
      g_autofree char *location = mw_words_plain_name (server->location);
      g_autofree char *description = mw_words_plain_name (server->description);
      g_autofree char *server_type = mw_words_plain_name (server->server_type);
      g_autofree char *environment = mw_words_plain_name (server->environment);
      GtkWidget *row = new_row (*name != '\0' ? name : server_type,
                                *location != '\0' ? location : description, FALSE);

      adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("network-server-symbolic"));
      if (*environment != '\0')
        adw_action_row_add_suffix (ADW_ACTION_ROW (row), mw_pill_new (environment, NULL));
      if (*server_type != '\0')
        adw_action_row_add_suffix (ADW_ACTION_ROW (row), mw_pill_new (server_type, NULL));
      adw_preferences_group_add (group, row);
    }
}

static void
add_slas (GtkWidget        *box,
          MwMesh           *mesh,
          const MwContract *contract)
{
  const MwSla *slas = mw_mesh_get_slas (mesh, NULL);
  AdwPreferencesGroup *group = add_group (box, _("Service Levels"));

  if (contract->slas.n == 0)
    adw_preferences_group_set_description (group, _("The contract promises no service levels."));

  for (guint i = 0; i < contract->slas.n; i++)
    {
      const MwSla *sla = &slas[contract->slas.first + i];
      g_autofree char *property = mw_words_plain_name (sla->property);
      g_autofree char *value = mw_words_plain_name (sla->value);
      g_autofree char *element = mw_words_plain_name (sla->element);
      g_autofree char *description = mw_words_plain_name (sla->description);
      g_autofree char *driver = mw_words_plain_name (sla->driver);
      GtkWidget *row = new_row (property, *description != '\0' ? description : element, FALSE);
      GtkWidget *label = gtk_label_new (value);

      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
      if (*driver != '\0')
        adw_action_row_add_suffix (ADW_ACTION_ROW (row), mw_pill_new (driver, NULL));
      adw_preferences_group_add (group, row);
    }
}

/* Rules of whole objects; those of a property are beside it in the schema. */
static void
add_qualities (GtkWidget        *box,
               MwMesh           *mesh,
               const MwContract *contract)
{
  const MwSchemaObject *objects = mw_mesh_get_objects (mesh, NULL);

  for (guint i = 0; i < contract->objects.n; i++)
    {
      const MwSchemaObject *object = &objects[contract->objects.first + i];
      GtkWidget *group = mw_quality_group_new (mesh, object->qualities);
      g_autofree char *name = NULL;
      g_autofree char *title = NULL;

      if (group == NULL)
        continue;

      name = mw_words_isolate (object->name);
      /* Translators: %s is the name of a table or another schema object. */
      title = g_strdup_printf (_("Quality Rules of %s"), name);
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
      gtk_box_append (GTK_BOX (box), group);
    }
}

GtkWidget *
mw_contract_terms_new (MwMesh *mesh,
                       guint   contract)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  const MwContract *facts = &mw_mesh_get_contracts (mesh, NULL)[contract];

  add_identity (box, facts);
  add_text (box, _("Purpose"), facts->purpose);
  add_text (box, _("Usage"), facts->usage);
  add_text (box, _("Limitations"), facts->limitations);
  add_servers (box, mesh, facts);
  add_slas (box, mesh, facts);
  add_qualities (box, mesh, facts);

  return box;
}
