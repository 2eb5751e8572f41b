/* mw-schema-cell.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-schema-cell.h"

#include <glib/gi18n.h>

struct _MwSchemaCell
{
  AdwBin      parent_instance;

  const char *field;             /* static */
  GtkWidget  *input;
  GBinding   *binding;
  guint       position;
};

typedef enum {
  SIGNAL_ACTIVATED,
} MwSchemaCellSignal;

static guint signals[SIGNAL_ACTIVATED + 1];

G_DEFINE_FINAL_TYPE (MwSchemaCell, mw_schema_cell, ADW_TYPE_BIN)

/* The logical types of ODCS 3.1.0 (Schema, logicalType), a closed list there. */
static const char * const logical_types[] = {
  "string", "integer", "number", "boolean", "date", "timestamp", "time", "object", "array", NULL,
};

static void
entry_activated_cb (MwSchemaCell *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static GtkWidget *
make_entry (MwSchemaCell *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_set_hexpand (entry, TRUE);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (entry_activated_cb), self);

  return entry;
}

static void
value_chosen_cb (GtkListView *list,
                 guint        position,
                 GtkWidget   *popover)
{
  GtkWidget *entry = g_object_get_data (G_OBJECT (popover), "mw-entry");
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (list));
  g_autoptr(GtkStringObject) value = g_list_model_get_item (model, position);

  gtk_editable_set_text (GTK_EDITABLE (entry), gtk_string_object_get_string (value));
  gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_grab_focus (entry);
}

static void
setup_value_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_value_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* An entry with a list of recommended values behind a button. */
static GtkWidget *
make_open_choice (MwSchemaCell  *self,
                  GtkStringList *recommended)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_value_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_value_cb), NULL);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (recommended)))),
                            factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  g_signal_connect (list, "activate", G_CALLBACK (value_chosen_cb), popover);
  gtk_popover_set_child (GTK_POPOVER (popover), list);
  gtk_widget_add_css_class (popover, "menu");

  self->input = make_entry (self);
  g_object_set_data (G_OBJECT (popover), "mw-entry", self->input);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->input), 8);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "pan-down-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_tooltip_text (button, _("Choose a Classification"));
  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (box), self->input);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static gboolean
type_to_position (GBinding     *binding,
                  const GValue *from,
                  GValue       *to,
                  gpointer      user_data)
{
  const char *type = g_value_get_string (from);

  for (guint i = 0; logical_types[i] != NULL; i++)
    if (g_strcmp0 (logical_types[i], type) == 0)
      {
        g_value_set_uint (to, i);
        return TRUE;
      }

  g_value_set_uint (to, GTK_INVALID_LIST_POSITION);

  return TRUE;
}

static gboolean
position_to_type (GBinding     *binding,
                  const GValue *from,
                  GValue       *to,
                  gpointer      user_data)
{
  guint position = g_value_get_uint (from);

  if (position >= G_N_ELEMENTS (logical_types) - 1)
    return FALSE;

  g_value_set_static_string (to, logical_types[position]);

  return TRUE;
}

static GBinding *
bind_input (MwSchemaCell    *self,
            MwDraftProperty *property)
{
  const GBindingFlags flags = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  if (GTK_IS_DROP_DOWN (self->input))
    return g_object_bind_property_full (property, self->field, self->input, "selected", flags,
                                        type_to_position, position_to_type, NULL, NULL);

  return g_object_bind_property (property, self->field, self->input,
                                 GTK_IS_CHECK_BUTTON (self->input) ? "active" : "text",
                                 flags);
}

static void
mw_schema_cell_dispose (GObject *object)
{
  MwSchemaCell *self = MW_SCHEMA_CELL (object);

  g_clear_object (&self->binding);

  G_OBJECT_CLASS (mw_schema_cell_parent_class)->dispose (object);
}

static gboolean
mw_schema_cell_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MW_SCHEMA_CELL (widget)->input);
}

static void
mw_schema_cell_class_init (MwSchemaCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mw_schema_cell_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = mw_schema_cell_grab_focus;

  /**
   * MwSchemaCell::activated:
   * @self: the cell
   *
   * Enter was pressed in its entry.
   */
  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL, NULL,
                  G_TYPE_NONE,
                  0);
}

static void
mw_schema_cell_init (MwSchemaCell *self)
{
  self->position = GTK_INVALID_LIST_POSITION;
}

static GtkWidget *
make_child (MwSchemaCell  *self,
            GtkStringList *recommended)
{
  if (g_str_equal (self->field, "classification"))
    return make_open_choice (self, recommended);

  if (g_str_equal (self->field, "logical-type"))
    {
      self->input = gtk_drop_down_new_from_strings (logical_types);
    }
  else if (g_str_equal (self->field, "required") || g_str_equal (self->field, "primary-key"))
    {
      self->input = gtk_check_button_new ();
      gtk_widget_set_halign (self->input, GTK_ALIGN_CENTER);
    }
  else
    {
      self->input = make_entry (self);
    }

  return self->input;
}

GtkWidget *
mw_schema_cell_new (const char    *field,
                    const char    *label,
                    GtkStringList *recommended)
{
  MwSchemaCell *self;

  g_return_val_if_fail (field != NULL, NULL);

  self = g_object_new (MW_TYPE_SCHEMA_CELL, NULL);
  self->field = g_intern_string (field);
  adw_bin_set_child (ADW_BIN (self), make_child (self, recommended));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->input),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);

  return GTK_WIDGET (self);
}

void
mw_schema_cell_bind (MwSchemaCell    *self,
                     MwDraftProperty *property,
                     guint            position)
{
  g_return_if_fail (MW_IS_SCHEMA_CELL (self));

  if (self->binding != NULL)
    g_binding_unbind (self->binding);
  g_clear_object (&self->binding);

  self->position = position;
  mw_schema_cell_set_message (self, NULL);

  if (property != NULL)
    self->binding = g_object_ref (bind_input (self, property));
}

guint
mw_schema_cell_get_position (MwSchemaCell *self)
{
  g_return_val_if_fail (MW_IS_SCHEMA_CELL (self), GTK_INVALID_LIST_POSITION);

  return self->position;
}

const char *
mw_schema_cell_get_field (MwSchemaCell *self)
{
  g_return_val_if_fail (MW_IS_SCHEMA_CELL (self), NULL);

  return self->field;
}

void
mw_schema_cell_set_message (MwSchemaCell *self,
                            const char   *message)
{
  g_return_if_fail (MW_IS_SCHEMA_CELL (self));

  gtk_widget_set_tooltip_text (self->input, message);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->input),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);

  if (message != NULL)
    gtk_widget_add_css_class (self->input, "error");
  else
    gtk_widget_remove_css_class (self->input, "error");
}
