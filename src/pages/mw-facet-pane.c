/* mw-facet-pane.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-facet-pane.h"

#include <glib/gi18n-lib.h>

/* Values of a facet before "Show More"; the chosen ones come on top of them. */
#define N_SHORT 6
/* A facet with more is not read to its end: the search entry narrows it. */
#define N_LONG 100

typedef struct
{
  MwFacetPane *pane;
  MwFacet      facet;
  GtkWidget   *box;
  GtkWidget   *rows;
  GtkWidget   *more;
  GPtrArray   *checks;
  gboolean     shows_all;
} Group;

/* The rows are kept and told anew, so that typing makes no widgets. */
struct _MwFacetPane
{
  AdwBin          parent_instance;

  MwProductTable *table;
  GSignalGroup   *table_signals;
  GtkWidget      *clear_button;
  Group           groups[MW_N_FACETS];
  gboolean        is_updating;
};

G_DEFINE_FINAL_TYPE (MwFacetPane, mw_facet_pane, ADW_TYPE_BIN)

static void
check_toggled_cb (GtkCheckButton *check,
                  Group          *group)
{
  guint value = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "value"));

  if (group->pane->is_updating)
    return;

  mw_product_table_choose (group->pane->table, group->facet, value,
                           gtk_check_button_get_active (check));
}

static GtkWidget *
add_check (Group *group)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (count, "dimmed");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), box);
  gtk_box_append (GTK_BOX (group->rows), check);
  g_object_set_data (G_OBJECT (check), "name", name);
  g_object_set_data (G_OBJECT (check), "count", count);
  g_signal_connect (check, "toggled", G_CALLBACK (check_toggled_cb), group);
  g_ptr_array_add (group->checks, check);

  return check;
}

static void
set_check (Group              *group,
           guint               position,
           const MwFacetValue *value)
{
  GtkWidget *check;
  GtkWidget *name;
  GtkWidget *count;
  g_autofree char *number = g_strdup_printf ("%'u", value->count);
  g_autofree char *spoken = NULL;

  check = position < group->checks->len ? g_ptr_array_index (group->checks, position)
                                        : add_check (group);
  name = g_object_get_data (G_OBJECT (check), "name");
  count = g_object_get_data (G_OBJECT (check), "count");

  g_object_set_data (G_OBJECT (check), "value", GUINT_TO_POINTER (value->value));
  gtk_label_set_text (GTK_LABEL (name), value->label);
  gtk_widget_set_tooltip_text (name, value->label);
  gtk_label_set_text (GTK_LABEL (count), number);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), value->is_chosen);
  gtk_widget_set_visible (check, TRUE);

  /* Translators: a value to filter by, and how many products have it. */
  spoken = g_strdup_printf (ngettext ("%s, %u product", "%s, %u products", value->count),
                            value->label, value->count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static void
update_group (MwFacetPane *self,
              Group       *group)
{
  g_autoptr(GArray) values = mw_product_table_dup_facet_values (self->table, group->facet);
  guint limit = group->shows_all ? N_LONG : N_SHORT;
  guint n_shown = 0;

  for (guint i = 0; i < values->len; i++)
    {
      const MwFacetValue *value = &g_array_index (values, MwFacetValue, i);

      if (n_shown < limit || value->is_chosen)
        set_check (group, n_shown++, value);
    }

  for (guint i = n_shown; i < group->checks->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (group->checks, i), FALSE);

  gtk_widget_set_visible (group->box, values->len > 0);
  gtk_widget_set_visible (group->more, values->len > N_SHORT);
  if (group->shows_all)
    {
      gtk_button_set_label (GTK_BUTTON (group->more), _("Show Fewer"));
    }
  else
    {
      guint n_more = values->len - MIN (n_shown, values->len);
      g_autofree char *label = g_strdup_printf (ngettext ("Show %u More", "Show %u More", n_more), n_more);

      gtk_button_set_label (GTK_BUTTON (group->more), label);
      gtk_widget_set_visible (group->more, n_more > 0);
    }
}

static void
update (MwFacetPane *self)
{
  if (self->table == NULL)
    return;

  self->is_updating = TRUE;
  for (guint f = 0; f < MW_N_FACETS; f++)
    update_group (self, &self->groups[f]);
  self->is_updating = FALSE;

  gtk_widget_set_sensitive (self->clear_button, mw_product_table_get_n_chosen (self->table) > 0);
}

static void
more_clicked_cb (GtkButton *button,
                 Group     *group)
{
  group->shows_all = !group->shows_all;
  update (group->pane);
}

static void
clear_clicked_cb (MwFacetPane *self)
{
  mw_product_table_clear_choices (self->table);
}

static void
mw_facet_pane_dispose (GObject *object)
{
  MwFacetPane *self = MW_FACET_PANE (object);

  g_clear_object (&self->table_signals);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (mw_facet_pane_parent_class)->dispose (object);
}

static void
mw_facet_pane_finalize (GObject *object)
{
  MwFacetPane *self = MW_FACET_PANE (object);

  for (guint f = 0; f < MW_N_FACETS; f++)
    g_ptr_array_unref (self->groups[f].checks);

  G_OBJECT_CLASS (mw_facet_pane_parent_class)->finalize (object);
}

static void
mw_facet_pane_class_init (MwFacetPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mw_facet_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = mw_facet_pane_finalize;
}

static GtkWidget *
new_heading (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");

  return label;
}

static void
make_group (MwFacetPane *self,
            MwFacet      facet,
            GtkWidget   *parent)
{
  Group *group = &self->groups[facet];
  GtkWidget *heading = new_heading (mw_facet_get_label (facet));

  group->pane = self;
  group->facet = facet;
  group->checks = g_ptr_array_new ();
  group->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  group->rows = g_object_new (GTK_TYPE_BOX,
                              "orientation", GTK_ORIENTATION_VERTICAL,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                              NULL);
  group->more = gtk_button_new ();
  gtk_widget_set_halign (group->more, GTK_ALIGN_START);
  gtk_widget_add_css_class (group->more, "flat");
  gtk_widget_add_css_class (group->more, "caption");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (group->rows),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL,
                                  -1);
  g_signal_connect (group->more, "clicked", G_CALLBACK (more_clicked_cb), group);

  gtk_box_append (GTK_BOX (group->box), heading);
  gtk_box_append (GTK_BOX (group->box), group->rows);
  gtk_box_append (GTK_BOX (group->box), group->more);
  gtk_box_append (GTK_BOX (parent), group->box);
}

static void
mw_facet_pane_init (MwFacetPane *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 12);

  self->clear_button = gtk_button_new_with_mnemonic (_("_Clear Filters"));
  gtk_widget_set_sensitive (self->clear_button, FALSE);

  for (guint f = 0; f < MW_N_FACETS; f++)
    make_group (self, f, box);
  gtk_box_append (GTK_BOX (box), self->clear_button);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  adw_bin_set_child (ADW_BIN (self), scrolled);

  g_signal_connect_swapped (self->clear_button, "clicked", G_CALLBACK (clear_clicked_cb), self);

  self->table_signals = g_signal_group_new (MW_TYPE_PRODUCT_TABLE);
  g_signal_group_connect_swapped (self->table_signals, "updated", G_CALLBACK (update), self);
}

void
mw_facet_pane_set_table (MwFacetPane    *self,
                         MwProductTable *table)
{
  g_return_if_fail (MW_IS_FACET_PANE (self));

  if (!g_set_object (&self->table, table))
    return;

  g_signal_group_set_target (self->table_signals, table);
  update (self);
}
