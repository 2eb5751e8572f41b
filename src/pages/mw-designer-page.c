/* mw-designer-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-designer-page-private.h"

#include <glib/gi18n.h>

/* How long after a change the documents are made and checked again. */
#define LOOK_AGAIN_MS 40

typedef enum {
  PROP_MESH = 1,
  PROP_IS_PUBLISHING,
} MwDesignerPageProperty;

static GParamSpec *properties[PROP_IS_PUBLISHING + 1];

typedef enum {
  SIGNAL_PUBLISH_REQUESTED,
} MwDesignerPageSignal;

static guint signals[SIGNAL_PUBLISH_REQUESTED + 1];

G_DEFINE_FINAL_TYPE (MwDesignerPage, mw_designer_page, ADW_TYPE_NAVIGATION_PAGE)

static void
look_again (MwDesignerPage *self)
{
  g_clear_handle_id (&self->look_again, g_source_remove);

  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->documents = mw_draft_documents_new (self->draft);
  self->findings = mw_draft_check (self->draft, self->mesh);

  mw_designer_page_show_documents (self);
  mw_designer_page_show_findings (self);
}

static gboolean
look_again_cb (gpointer user_data)
{
  MwDesignerPage *self = user_data;

  self->look_again = 0;
  look_again (self);

  return G_SOURCE_REMOVE;
}

static void
draft_changed_cb (MwDesignerPage *self)
{
  if (self->look_again == 0)
    self->look_again = g_timeout_add (LOOK_AGAIN_MS, look_again_cb, self);
}

static void
look_again_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  draft_changed_cb (MW_DESIGNER_PAGE (widget));
}

static void
announce_errors (MwDesignerPage *self,
                 guint           n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u problem is in the way of publishing",
                                                     "%u problems are in the way of publishing", n),
                                           n);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Never refuses in silence: what is wrong is shown, and the cursor goes there. */
static void
publish_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  MwDesignerPage *self = MW_DESIGNER_PAGE (widget);
  guint n_errors;

  mw_designer_page_clear_refusal (self);
  self->shows_all = TRUE;
  look_again (self);
  n_errors = mw_draft_check_count (self->findings, MW_SEVERITY_ERROR);

  if (n_errors > 0)
    {
      mw_designer_page_focus_first (self);
      announce_errors (self, n_errors);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_PUBLISH_REQUESTED], 0, self->documents);
}

static void
add_output_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  mw_product_draft_add_output (MW_DESIGNER_PAGE (widget)->draft);
}

static void
add_input_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  mw_designer_page_add_input (MW_DESIGNER_PAGE (widget));
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MwDesignerPage *self = MW_DESIGNER_PAGE (widget);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text_view));
  g_autofree char *text = NULL;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
mw_designer_page_dispose (GObject *object)
{
  MwDesignerPage *self = MW_DESIGNER_PAGE (object);

  g_clear_handle_id (&self->look_again, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_DESIGNER_PAGE);
  g_clear_object (&self->add_input_row);
  g_clear_object (&self->draft);
  g_clear_object (&self->mesh);

  G_OBJECT_CLASS (mw_designer_page_parent_class)->dispose (object);
}

static void
mw_designer_page_finalize (GObject *object)
{
  MwDesignerPage *self = MW_DESIGNER_PAGE (object);

  g_clear_pointer (&self->messages, g_hash_table_unref);
  g_clear_pointer (&self->input_rows, g_ptr_array_unref);
  g_clear_pointer (&self->editors, g_ptr_array_unref);
  g_clear_pointer (&self->classifications, g_strfreev);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->registry_findings, g_ptr_array_unref);
  g_clear_pointer (&self->refusal_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (mw_designer_page_parent_class)->finalize (object);
}

static void
mw_designer_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  MwDesignerPage *self = MW_DESIGNER_PAGE (object);

  switch ((MwDesignerPageProperty) prop_id)
    {
    case PROP_MESH:
      g_value_set_object (value, self->mesh);
      break;

    case PROP_IS_PUBLISHING:
      g_value_set_boolean (value, self->is_publishing);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_designer_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  MwDesignerPage *self = MW_DESIGNER_PAGE (object);

  switch ((MwDesignerPageProperty) prop_id)
    {
    case PROP_MESH:
      mw_designer_page_set_mesh (self, g_value_get_object (value));
      break;

    case PROP_IS_PUBLISHING:
      mw_designer_page_set_publishing (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MwDesignerPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, MwDesignerPage, publish_stack);
  gtk_widget_class_bind_template_child (widget_class, MwDesignerPage, obstacle_banner);
  gtk_widget_class_bind_template_child (widget_class, MwDesignerPage, split);
  gtk_widget_class_bind_template_child (widget_class, MwDesignerPage, form_box);
  gtk_widget_class_bind_template_child (widget_class, MwDesignerPage, refusal_group);
  gtk_widget_class_bind_template_child (widget_class, MwDesignerPage, refusal_row);
  gtk_widget_class_bind_template_child (widget_class, MwDesignerPage, purpose_group);
  gtk_widget_class_bind_template_child (widget_class, MwDesignerPage, owner_group);
  gtk_widget_class_bind_template_child (widget_class, MwDesignerPage, inputs_group);
  gtk_widget_class_bind_template_child (widget_class, MwDesignerPage, outputs_group);
  gtk_widget_class_bind_template_child (widget_class, MwDesignerPage, editors_box);
  gtk_widget_class_bind_template_child (widget_class, MwDesignerPage, document_drop);
  gtk_widget_class_bind_template_child (widget_class, MwDesignerPage, text_view);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_MESH] =
    g_param_spec_object ("mesh", NULL, NULL,
                         MW_TYPE_MESH,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_IS_PUBLISHING] =
    g_param_spec_boolean ("is-publishing", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
mw_designer_page_class_init (MwDesignerPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mw_designer_page_dispose;
  object_class->finalize = mw_designer_page_finalize;
  object_class->get_property = mw_designer_page_get_property;
  object_class->set_property = mw_designer_page_set_property;
  install_properties (object_class);

  /**
   * MwDesignerPage::publish-requested:
   * @self: the page
   * @documents: (element-type MwDraftDocument): in the order in which they are sent
   *
   * Somebody wants the draft to be published, and nothing here speaks against it.
   */
  signals[SIGNAL_PUBLISH_REQUESTED] =
    g_signal_new ("publish-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL, NULL,
                  G_TYPE_NONE,
                  1, G_TYPE_PTR_ARRAY);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/pages/mw-designer-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "designer.publish", NULL, publish_action);
  gtk_widget_class_install_action (widget_class, "designer.add-output", NULL, add_output_action);
  gtk_widget_class_install_action (widget_class, "designer.add-input", NULL, add_input_action);
  gtk_widget_class_install_action (widget_class, "designer.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "form.look-again", NULL, look_again_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "designer.publish", NULL);
}

static void
mw_designer_page_init (MwDesignerPage *self)
{
  g_type_ensure (GTK_SOURCE_TYPE_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->messages = g_hash_table_new (g_str_hash, g_str_equal);
  self->input_rows = g_ptr_array_new ();
  self->editors = g_ptr_array_new ();
  self->refusal_rows = g_ptr_array_new ();
  self->registry_findings = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_finding_free);

  g_signal_connect_swapped (self->document_drop, "notify::selected",
                            G_CALLBACK (mw_designer_page_show_text), self);
}

GtkWidget *
mw_designer_page_new (MwProductDraft *draft)
{
  MwDesignerPage *self;

  g_return_val_if_fail (MW_IS_PRODUCT_DRAFT (draft), NULL);

  self = g_object_new (MW_TYPE_DESIGNER_PAGE, NULL);
  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
  mw_designer_page_make_form (self);
  look_again (self);

  return GTK_WIDGET (self);
}

MwProductDraft *
mw_designer_page_get_draft (MwDesignerPage *self)
{
  g_return_val_if_fail (MW_IS_DESIGNER_PAGE (self), NULL);

  return self->draft;
}

MwMesh *
mw_designer_page_get_mesh (MwDesignerPage *self)
{
  g_return_val_if_fail (MW_IS_DESIGNER_PAGE (self), NULL);

  return self->mesh;
}

void
mw_designer_page_set_mesh (MwDesignerPage *self,
                           MwMesh         *mesh)
{
  g_return_if_fail (MW_IS_DESIGNER_PAGE (self));
  g_return_if_fail (mesh == NULL || MW_IS_MESH (mesh));

  if (!g_set_object (&self->mesh, mesh))
    return;

  mw_designer_page_offer_choices (self);
  draft_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESH]);
}

gboolean
mw_designer_page_get_publishing (MwDesignerPage *self)
{
  g_return_val_if_fail (MW_IS_DESIGNER_PAGE (self), FALSE);

  return self->is_publishing;
}

void
mw_designer_page_set_publishing (MwDesignerPage *self,
                                 gboolean        publishing)
{
  g_return_if_fail (MW_IS_DESIGNER_PAGE (self));

  if (self->is_publishing == publishing)
    return;

  self->is_publishing = publishing;
  gtk_widget_set_sensitive (GTK_WIDGET (self->form_box), !publishing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "designer.publish", !publishing);
  gtk_stack_set_visible_child_name (self->publish_stack, publishing ? "busy" : "button");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_PUBLISHING]);
}

void
mw_designer_page_set_obstacle (MwDesignerPage *self,
                               const char     *message)
{
  g_return_if_fail (MW_IS_DESIGNER_PAGE (self));

  if (message != NULL)
    adw_banner_set_title (self->obstacle_banner, message);
  adw_banner_set_revealed (self->obstacle_banner, message != NULL);
}
