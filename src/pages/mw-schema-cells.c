/* mw-schema-cells.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-schema-cells.h"

#include <glib/gi18n-lib.h>

#include "pages/mw-product-row.h"
#include "pages/mw-schema-item.h"
#include "pages/mw-words.h"

/* The marks of a property, in the order in which they are shown. */
static const struct
{
  const char *icon;
  const char *words;
} flags_info[] = {
  { "mw-key-symbolic", N_("Primary key") },
  { "mw-required-symbolic", N_("Required") },
  { "mw-unique-symbolic", N_("Unique") },
  { "view-paged-symbolic", N_("Partition key") },
  { "starred-symbolic", N_("Critical data element") },
  { "user-trash-symbolic", N_("Deprecated") },
};

static MwSchemaItem *
get_item (GtkListItem *list_item)
{
  gpointer item = gtk_list_item_get_item (list_item);

  return GTK_IS_TREE_LIST_ROW (item) ? gtk_tree_list_row_get_item (item) : g_object_ref (item);
}

/* Inscriptions do not turn round by themselves where people read from the right. */
static float
get_start (void)
{
  return gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL ? 1 : 0;
}

static GtkWidget *
new_text (guint chars)
{
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), MIN (chars, 6));
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (text), chars);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (text), get_start ());
  gtk_inscription_set_yalign (GTK_INSCRIPTION (text), 0.5);

  return text;
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item,
          gpointer            data)
{
  GtkWidget *child;

  switch ((MwSchemaCell) GPOINTER_TO_UINT (data))
    {
    case MW_SCHEMA_CELL_NAME:
      child = gtk_tree_expander_new ();
      gtk_tree_expander_set_child (GTK_TREE_EXPANDER (child), new_text (24));
      break;

    case MW_SCHEMA_CELL_TYPE:
      child = new_text (12);
      gtk_widget_add_css_class (child, "dimmed");
      break;

    case MW_SCHEMA_CELL_FLAGS:
      child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      for (gsize i = 0; i < G_N_ELEMENTS (flags_info); i++)
        {
          GtkWidget *icon = gtk_image_new_from_icon_name (flags_info[i].icon);

          gtk_widget_set_tooltip_text (icon, _(flags_info[i].words));
          gtk_accessible_update_property (GTK_ACCESSIBLE (icon),
                                          GTK_ACCESSIBLE_PROPERTY_LABEL, _(flags_info[i].words),
                                          -1);
          gtk_box_append (GTK_BOX (child), icon);
        }
      break;

    case MW_SCHEMA_CELL_CLASS:
      child = mw_pill_new (NULL, NULL);
      break;

    case MW_SCHEMA_CELL_DESCRIPTION:
    default:
      child = new_text (40);
      break;
    }

  gtk_list_item_set_child (list_item, child);
}

static void
bind_name (GtkListItem  *list_item,
           MwSchemaItem *item)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (list_item));
  GtkWidget *text = gtk_tree_expander_get_child (expander);
  gpointer row = gtk_list_item_get_item (list_item);
  gboolean in_tree = GTK_IS_TREE_LIST_ROW (row);
  g_autofree char *name = in_tree ? mw_schema_item_dup_name (item) : mw_schema_item_dup_path (item);

  gtk_tree_expander_set_list_row (expander, in_tree ? row : NULL);
  gtk_inscription_set_text (GTK_INSCRIPTION (text), name);
  gtk_widget_set_tooltip_text (text, name);
  gtk_list_item_set_accessible_label (list_item, name);

  if (mw_schema_item_get_property (item) == NULL)
    gtk_widget_add_css_class (text, "heading");
  else
    gtk_widget_remove_css_class (text, "heading");
}

static void
bind_flags (GtkWidget    *box,
            MwSchemaItem *item)
{
  const MwProperty *property = mw_schema_item_get_property (item);
  gboolean shown[G_N_ELEMENTS (flags_info)] = { FALSE };
  GtkWidget *icon = gtk_widget_get_first_child (box);

  if (property != NULL)
    {
      shown[0] = property->is_primary_key;
      shown[1] = property->is_required;
      shown[2] = property->is_unique;
      shown[3] = property->is_partition_key;
      shown[4] = property->is_critical;
      shown[5] = property->is_deprecated;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (flags_info) && icon != NULL; i++)
    {
      gtk_widget_set_visible (icon, shown[i]);
      icon = gtk_widget_get_next_sibling (icon);
    }
}

static void
bind_class (GtkWidget    *pill,
            MwSchemaItem *item)
{
  const MwProperty *property = mw_schema_item_get_property (item);
  const char *classification = property != NULL ? property->classification : NULL;
  g_autofree char *plain = mw_words_plain_name (classification);
  const char *classes[] = { "pill-label", mw_words_style_class (classification), NULL };

  gtk_label_set_text (GTK_LABEL (pill), plain);
  gtk_widget_set_css_classes (pill, classes);
  gtk_widget_set_visible (pill, *plain != '\0');
}

static char *
dup_description (MwSchemaItem *item)
{
  const MwProperty *property = mw_schema_item_get_property (item);
  const MwSchemaObject *object = mw_schema_item_get_object (item);
  const char *description = property != NULL ? property->description : object->description;
  const char *business = property != NULL ? property->business_name : object->business_name;

  return mw_words_plain_name (description != NULL && *description != '\0' ? description : business);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item,
         gpointer            data)
{
  g_autoptr(MwSchemaItem) item = get_item (list_item);
  GtkWidget *child = gtk_list_item_get_child (list_item);
  g_autofree char *text = NULL;

  switch ((MwSchemaCell) GPOINTER_TO_UINT (data))
    {
    case MW_SCHEMA_CELL_NAME:
      bind_name (list_item, item);
      break;

    case MW_SCHEMA_CELL_TYPE:
      text = mw_schema_item_dup_type (item);
      gtk_inscription_set_text (GTK_INSCRIPTION (child), text);
      break;

    case MW_SCHEMA_CELL_FLAGS:
      bind_flags (child, item);
      break;

    case MW_SCHEMA_CELL_CLASS:
      bind_class (child, item);
      break;

    case MW_SCHEMA_CELL_DESCRIPTION:
    default:
      text = dup_description (item);
      gtk_inscription_set_text (GTK_INSCRIPTION (child), text);
      gtk_widget_set_tooltip_text (child, *text != '\0' ? text : NULL);
      break;
    }
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *list_item,
           gpointer            data)
{
  if (GPOINTER_TO_UINT (data) == MW_SCHEMA_CELL_NAME)
    gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (list_item)), NULL);
}

GtkListItemFactory *
mw_schema_cells_new_factory (MwSchemaCell cell)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (cell));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (cell));
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), GUINT_TO_POINTER (cell));

  return factory;
}
