/* mw-domain-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-domain-page.h"

#include <glib/gi18n-lib.h>

#include "pages/mw-color-dot.h"
#include "pages/mw-domain-card.h"
#include "pages/mw-markdown-view.h"
#include "pages/mw-product-group.h"
#include "pages/mw-words.h"

#define MAX_MEMBERS 30

struct _MwDomainPage
{
  MwSubjectPage parent_instance;

  GtkStack     *stack;
  GtkWidget    *main_column;
  GtkWidget    *side_column;
};

typedef enum {
  SIGNAL_DOMAIN_SHOWN_ON_MAP,
} MwDomainPageSignal;

static guint signals[SIGNAL_DOMAIN_SHOWN_ON_MAP + 1];

G_DEFINE_FINAL_TYPE (MwDomainPage, mw_domain_page, MW_TYPE_SUBJECT_PAGE)

static MwMesh *
get_mesh (MwDomainPage *self)
{
  return mw_subject_page_get_mesh (MW_SUBJECT_PAGE (self));
}

static guint
get_domain (MwDomainPage *self)
{
  return mw_subject_page_get_subject (MW_SUBJECT_PAGE (self));
}

static void
clear_column (GtkWidget *column)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (column)) != NULL)
    gtk_box_remove (GTK_BOX (column), child);
}

static AdwPreferencesGroup *
add_group (GtkWidget  *column,
           const char *title,
           const char *nothing)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  if (nothing != NULL)
    adw_preferences_group_set_description (group, nothing);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (group));

  return group;
}

static GtkWidget *
new_row (const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  return row;
}

static void
add_identity (MwDomainPage   *self,
              const MwDomain *domain)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *plain = mw_words_for_domain (domain);
  GtkWidget *name = gtk_label_new (plain);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (name), 4);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_selectable (GTK_LABEL (name), TRUE);
  gtk_widget_set_focusable (name, FALSE);
  gtk_widget_add_css_class (name, "title-1");
  gtk_box_append (GTK_BOX (head), mw_color_dot_new (domain->color));
  gtk_box_append (GTK_BOX (head), name);
  gtk_box_append (GTK_BOX (self->main_column), head);

  if (domain->description != NULL && *domain->description != '\0')
    gtk_box_append (GTK_BOX (self->main_column), mw_markdown_view_new (domain->description));
}

static void
add_ties (MwDomainPage *self,
          GArray       *ties,
          const char   *title,
          const char   *nothing)
{
  const MwDomain *domains = mw_mesh_get_domains (get_mesh (self), NULL);
  AdwPreferencesGroup *group = add_group (self->main_column, title, ties->len == 0 ? nothing : NULL);

  for (guint i = 0; i < ties->len; i++)
    {
      const MwDomainTie *tie = &g_array_index (ties, MwDomainTie, i);
      g_autofree char *name = mw_words_for_domain (&domains[tie->domain]);
      g_autofree char *count = g_strdup_printf (ngettext ("%u connection", "%u connections", tie->n_edges),
                                                tie->n_edges);
      GtkWidget *row = new_row (name, count);

      adw_action_row_add_prefix (ADW_ACTION_ROW (row), mw_color_dot_new (domains[tie->domain].color));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "u", tie->domain);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "mesh.open-domain");
      adw_preferences_group_add (group, row);
    }
}

static void
add_members (AdwPreferencesGroup *group,
             MwMesh              *mesh,
             const MwTeam        *team)
{
  const MwMember *members = mw_mesh_get_members (mesh, NULL);

  for (guint i = 0; i < MIN (team->members.n, MAX_MEMBERS); i++)
    {
      const MwMember *member = &members[team->members.first + i];
      gboolean is_named = member->full_name != NULL && *member->full_name != '\0';
      g_autofree char *title = mw_words_plain_name (is_named ? member->full_name : member->name);
      g_autofree char *role = mw_words_plain_name (member->role);

      adw_preferences_group_add (group, new_row (title, role));
    }
}

static void
add_team (MwDomainPage   *self,
          const MwDomain *domain)
{
  const MwTeam *teams = mw_mesh_get_teams (get_mesh (self), NULL);
  AdwPreferencesGroup *group = add_group (self->side_column, _("Who Owns It?"), NULL);
  g_autofree char *owner = mw_domain_dup_owner (get_mesh (self), get_domain (self));
  GtkWidget *row = new_row (_("Owner Team"), *owner != '\0' ? owner : _("Nobody is named"));

  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (group, row);

  if (domain->owner != MW_NONE && teams[domain->owner].members.n > 0)
    add_members (group, get_mesh (self), &teams[domain->owner]);
  else if (domain->team != MW_NONE)
    add_members (group, get_mesh (self), &teams[domain->team]);
}

static void
add_classes (MwDomainPage          *self,
             const MwDomainSummary *summary)
{
  AdwPreferencesGroup *group;
  g_autofree char *count = NULL;

  count = g_strdup_printf (ngettext ("%u field in the contracts of its products",
                                     "%u fields in the contracts of its products", summary->n_fields),
                           summary->n_fields);
  group = add_group (self->side_column, _("Fields by Sensitivity"), count);

  for (guint i = 0; i < summary->classes->len; i++)
    {
      const MwDomainClass *class = &g_array_index (summary->classes, MwDomainClass, i);
      g_autofree char *name = mw_words_plain_name (class->classification);
      g_autofree char *fields = g_strdup_printf (ngettext ("%u field", "%u fields", class->n_fields), class->n_fields);
      GtkWidget *row = new_row (*name != '\0' ? name : _("Not classified"), fields);
      GtkWidget *bar = gtk_level_bar_new_for_interval (0, summary->n_fields);

      gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), class->n_fields);
      gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW);
      gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_HIGH);
      gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_FULL);
      gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
      gtk_widget_set_size_request (bar, 90, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, fields, -1);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), bar);
      adw_preferences_group_add (group, row);
    }
}

static void
fill (MwDomainPage *self)
{
  const MwDomain *domain = &mw_mesh_get_domains (get_mesh (self), NULL)[get_domain (self)];
  g_autoptr(GPtrArray) summaries = mw_domain_summaries_new (get_mesh (self));
  const MwDomainSummary *summary = g_ptr_array_index (summaries, get_domain (self));
  guint n = 0;
  const guint *products = mw_mesh_get_domain_products (get_mesh (self), get_domain (self), &n);

  add_identity (self, domain);
  gtk_box_append (GTK_BOX (self->main_column),
                  mw_product_group_new (get_mesh (self), MW_PRODUCT_GROUP_PRODUCTS, products, n,
                                        _("Data Products"), _("It has no data product yet.")));
  add_ties (self, summary->gives, _("Gives to"), _("No other domain consumes from it."));
  add_ties (self, summary->takes, _("Takes from"), _("It consumes from no other domain."));
  add_team (self, domain);
  add_classes (self, summary);
}

static void
mw_domain_page_update (MwSubjectPage *page)
{
  MwDomainPage *self = MW_DOMAIN_PAGE (page);
  g_autofree char *name = NULL;

  clear_column (self->main_column);
  clear_column (self->side_column);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "domain.show-on-map", get_domain (self) != MW_NONE);

  if (get_domain (self) != MW_NONE)
    {
      name = mw_words_for_domain (&mw_mesh_get_domains (get_mesh (self), NULL)[get_domain (self)]);
      fill (self);
    }

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), name != NULL ? name : _("Domain"));
  gtk_stack_set_visible_child_name (self->stack, get_domain (self) != MW_NONE ? "domain" : "gone");
}

static void
show_on_map_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  MwDomainPage *self = MW_DOMAIN_PAGE (widget);

  if (get_domain (self) != MW_NONE)
    g_signal_emit (self, signals[SIGNAL_DOMAIN_SHOWN_ON_MAP], 0, get_domain (self));
}

static void
mw_domain_page_dispose (GObject *object)
{
  MwDomainPage *self = MW_DOMAIN_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_DOMAIN_PAGE);

  G_OBJECT_CLASS (mw_domain_page_parent_class)->dispose (object);
}

static guint
mw_domain_page_count (MwMesh *mesh)
{
  guint n;

  mw_mesh_get_domains (mesh, &n);

  return n;
}

static const char *
mw_domain_page_get_id (MwMesh *mesh,
                       guint   domain)
{
  return mw_mesh_get_domains (mesh, NULL)[domain].id;
}

static void
mw_domain_page_class_init (MwDomainPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MwSubjectPageClass *subject_class = MW_SUBJECT_PAGE_CLASS (klass);

  object_class->dispose = mw_domain_page_dispose;
  subject_class->count = mw_domain_page_count;
  subject_class->get_id = mw_domain_page_get_id;
  subject_class->find = mw_mesh_find_domain;
  subject_class->update = mw_domain_page_update;

  signals[SIGNAL_DOMAIN_SHOWN_ON_MAP] =
    g_signal_new ("domain-shown-on-map", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/pages/mw-domain-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MwDomainPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MwDomainPage, main_column);
  gtk_widget_class_bind_template_child (widget_class, MwDomainPage, side_column);
  gtk_widget_class_install_action (widget_class, "domain.show-on-map", NULL, show_on_map_action);
}

static void
mw_domain_page_init (MwDomainPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mw_domain_page_update (MW_SUBJECT_PAGE (self));
}

GtkWidget *
mw_domain_page_new (void)
{
  return g_object_new (MW_TYPE_DOMAIN_PAGE, NULL);
}
