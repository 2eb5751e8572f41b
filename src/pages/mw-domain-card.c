/* mw-domain-card.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-domain-card.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "pages/mw-color-dot.h"
#include "pages/mw-product-row.h"
#include "pages/mw-words.h"

#define MAX_CLASSES 4

static GtkWidget *
new_label (const char *text,
           const char *style,
           guint       lines)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), lines > 1);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), (int) lines);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 28);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

/* The team that owns it; a registry may also put the people into the domain. */
static const MwTeam *
get_owner (MwMesh         *mesh,
           const MwDomain *domain)
{
  const MwTeam *teams = mw_mesh_get_teams (mesh, NULL);

  if (domain->owner != MW_NONE)
    return &teams[domain->owner];

  return domain->team != MW_NONE && teams[domain->team].members.n > 0 ? &teams[domain->team] : NULL;
}

char *
mw_domain_dup_owner (MwMesh *mesh,
                     guint   domain)
{
  const MwTeam *owner = get_owner (mesh, &mw_mesh_get_domains (mesh, NULL)[domain]);
  g_autofree char *name = NULL;
  g_autofree char *isolated = NULL;

  if (owner == NULL)
    return g_strdup ("");

  name = mw_words_plain_name (owner->name);
  if (owner->members.n == 0)
    return g_steal_pointer (&name);

  isolated = mw_words_isolate (name);

  /* Translators: the name of a team and how many people are in it. */
  return g_strdup_printf (ngettext ("%s · %u person", "%s · %u people", owner->members.n),
                          isolated, owner->members.n);
}

GtkWidget *
mw_domain_new_classes (const MwDomainSummary *summary)
{
  GtkWidget *wrap = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (wrap), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (wrap), 6);
  adw_wrap_box_set_natural_line_length (ADW_WRAP_BOX (wrap), 240);

  for (guint i = 0; i < summary->classes->len && i < MAX_CLASSES; i++)
    {
      const MwDomainClass *class = &g_array_index (summary->classes, MwDomainClass, i);
      g_autofree char *name = mw_words_isolate (class->classification);
      g_autofree char *text = NULL;

      if (*class->classification == '\0')
        text = g_strdup_printf (_("unclassified %u"), class->n_fields);
      else
        /* Translators: a classification of fields and how many have it. */
        text = g_strdup_printf (_("%s %u"), name, class->n_fields);

      adw_wrap_box_append (ADW_WRAP_BOX (wrap),
                           mw_pill_new (text, *class->classification != '\0'
                                        ? mw_words_style_class (class->classification) : "dim-pill"));
    }

  return wrap;
}

static GtkWidget *
new_counts (const MwDomainSummary *summary,
            guint                  n_products)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *products = NULL;
  g_autofree char *gives = NULL;
  g_autofree char *takes = NULL;

  if (n_products > summary->n_described)
    /* Translators: products that have a document, and how many have none. */
    products = g_strdup_printf (ngettext ("%u product, %u more not described",
                                          "%u products, %u more not described", summary->n_described),
                                summary->n_described, n_products - summary->n_described);
  else
    products = g_strdup_printf (ngettext ("%u product", "%u products", summary->n_described),
                                summary->n_described);
  gives = summary->gives->len > 0
          ? g_strdup_printf (ngettext ("Gives to %u domain", "Gives to %u domains", summary->gives->len),
                             summary->gives->len)
          : g_strdup (_("Gives to no other domain"));
  takes = summary->takes->len > 0
          ? g_strdup_printf (ngettext ("Takes from %u domain", "Takes from %u domains", summary->takes->len),
                             summary->takes->len)
          : g_strdup (_("Takes from no other domain"));

  gtk_box_append (GTK_BOX (box), new_label (products, NULL, 1));
  gtk_box_append (GTK_BOX (box), new_label (gives, "dimmed", 1));
  gtk_box_append (GTK_BOX (box), new_label (takes, "dimmed", 1));

  return box;
}

GtkWidget *
mw_domain_card_new (MwMesh                *mesh,
                    guint                  index,
                    const MwDomainSummary *summary)
{
  const MwDomain *domain = &mw_mesh_get_domains (mesh, NULL)[index];
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *titles = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *dot = mw_color_dot_new (domain->color);
  g_autofree char *name = mw_words_for_domain (domain);
  g_autofree char *description = mw_words_plain_name (domain->description);
  g_autofree char *owner = mw_domain_dup_owner (mesh, index);

  gtk_widget_set_hexpand (titles, TRUE);
  gtk_widget_set_valign (dot, GTK_ALIGN_START);
  gtk_widget_set_margin_top (dot, 6);
  gtk_box_append (GTK_BOX (titles), new_label (name, "title-4", 2));
  gtk_box_append (GTK_BOX (titles), new_label (*owner != '\0' ? owner : _("No owner team"), "dimmed", 1));
  gtk_box_append (GTK_BOX (head), dot);
  gtk_box_append (GTK_BOX (head), titles);
  gtk_box_append (GTK_BOX (box), head);
  if (*description != '\0')
    gtk_box_append (GTK_BOX (box), new_label (description, NULL, 2));
  gtk_box_append (GTK_BOX (box), new_counts (summary, domain->products.n));
  if (summary->n_fields > 0)
    gtk_box_append (GTK_BOX (box), mw_domain_new_classes (summary));

  gtk_widget_add_css_class (box, "domain-card");
  gtk_widget_add_css_class (child, "card");
  gtk_widget_add_css_class (child, "activatable");
  gtk_widget_set_size_request (child, 280, -1);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);

  return child;
}
