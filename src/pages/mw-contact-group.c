/* mw-contact-group.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pages/mw-color-dot.h"
#include "pages/mw-link.h"
#include "pages/mw-product-overview.h"
#include "pages/mw-words.h"

#define N_MEMBERS 12

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
add_domain (AdwPreferencesGroup *group,
            MwMesh              *mesh,
            const MwProduct     *product)
{
  const MwDomain *domain = &mw_mesh_get_domains (mesh, NULL)[product->domain];
  g_autofree char *name = mw_words_for_domain (domain);
  GtkWidget *row = new_row (_("Domain"), name, TRUE);

  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), FALSE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mw_color_dot_new (domain->color));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "u", product->domain);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "mesh.open-domain");
  adw_preferences_group_add (group, row);
}

static void
add_members (AdwPreferencesGroup *group,
             MwMesh              *mesh,
             MwRange              members)
{
  const MwMember *all = mw_mesh_get_members (mesh, NULL);

  for (guint i = 0; i < MIN (members.n, N_MEMBERS); i++)
    {
      const MwMember *member = &all[members.first + i];
      gboolean is_named = member->full_name != NULL && *member->full_name != '\0';
      g_autofree char *title = mw_words_plain_name (is_named ? member->full_name : member->name);
      g_autofree char *role = mw_words_plain_name (member->role);
      g_autofree char *subtitle = NULL;

      if (is_named && *role != '\0')
        {
          g_autofree char *isolated = mw_words_isolate (role);
          g_autofree char *address = mw_words_isolate (member->name);

          /* Translators: the role of a person, then their user name or mail address. */
          subtitle = g_strdup_printf (_("%s · %s"), isolated, address);
        }
      else
        {
          subtitle = is_named ? mw_words_plain_name (member->name) : g_steal_pointer (&role);
        }

      adw_preferences_group_add (group, new_row (title, subtitle, FALSE));
    }

  if (members.n > N_MEMBERS)
    {
      guint n = members.n - N_MEMBERS;
      g_autofree char *more = g_strdup_printf (ngettext ("And %u more person",
                                                         "And %u more people", n), n);

      adw_preferences_group_add (group, new_row (more, "", FALSE));
    }
}

static void
add_supports (AdwPreferencesGroup *group,
              MwMesh              *mesh,
              MwRange              supports)
{
  const MwSupport *all = mw_mesh_get_supports (mesh, NULL);

  for (guint i = 0; i < supports.n; i++)
    {
      const MwSupport *support = &all[supports.first + i];
      g_autofree char *channel = mw_words_plain_name (support->channel);
      g_autofree char *url = mw_words_plain_name (support->url);
      g_autofree char *tool = mw_words_plain_name (support->tool);
      GtkWidget *row = new_row (*channel != '\0' ? channel : _("Support channel"),
                                *url != '\0' ? url : tool, FALSE);

      adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("user-available-symbolic"));
      if (mw_link_may_be_followed (url))
        adw_action_row_add_suffix (ADW_ACTION_ROW (row), mw_link_new_icon_button (url));
      adw_preferences_group_add (group, row);
    }
}

GtkWidget *
mw_contact_group_new (MwMesh *mesh,
                      guint   index)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  const MwProduct *product = &mw_mesh_get_products (mesh, NULL)[index];
  const MwTeam *team = product->team != MW_NONE ? &mw_mesh_get_teams (mesh, NULL)[product->team] : NULL;
  g_autofree char *owner = mw_words_plain_name (team != NULL ? team->name : product->team_name);

  adw_preferences_group_set_title (group, _("Who Do I Ask?"));
  add_domain (group, mesh, product);
  adw_preferences_group_add (group, new_row (_("Owner Team"),
                                             *owner != '\0' ? owner : _("Nobody is named"), TRUE));

  if (product->members.n > 0)
    add_members (group, mesh, product->members);
  else if (team != NULL)
    add_members (group, mesh, team->members);

  add_supports (group, mesh, product->support);

  return GTK_WIDGET (group);
}
