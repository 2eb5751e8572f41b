/* mw-product-source.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-product-source.h"

#include <glib/gi18n-lib.h>
#include <gtksourceview/gtksource.h>
#include <string.h>

#include "pages/mw-name-factory.h"
#include "pages/mw-words.h"

/* Highlighting a document of megabytes would hold up the window. */
#define MAX_HIGHLIGHTED (1024 * 1024)
/* An answer may still come within it: a quick one is not announced. */
#define LOADING_DELAY_MS 400

typedef struct
{
  MwKind kind;
  char  *id;
} Document;

struct _MwProductSource
{
  AdwBin         parent_instance;

  GPtrArray     *documents;
  guint          shown;
  gboolean       is_active;
  gboolean       is_filling;
  guint          loading_timeout;

  GtkDropDown   *document_drop_down;
  GtkLabel      *size_label;
  GtkWidget     *copy_button;
  GtkStack      *stack;
  GtkSourceView *source_view;
  AdwStatusPage *error_page;
};

typedef enum {
  SIGNAL_SOURCE_REQUESTED,
} MwProductSourceSignal;

static guint signals[SIGNAL_SOURCE_REQUESTED + 1];

G_DEFINE_FINAL_TYPE (MwProductSource, mw_product_source, ADW_TYPE_BIN)

static void
document_free (gpointer data)
{
  Document *document = data;

  g_free (document->id);
  g_free (document);
}

static Document *
get_selected (MwProductSource *self)
{
  guint selected = gtk_drop_down_get_selected (self->document_drop_down);

  return selected < self->documents->len ? g_ptr_array_index (self->documents, selected) : NULL;
}

static gboolean
loading_cb (gpointer data)
{
  MwProductSource *self = data;

  self->loading_timeout = 0;
  gtk_stack_set_visible_child_name (self->stack, "loading");

  return G_SOURCE_REMOVE;
}

/* Asks for the selected document, once. */
static void
request (MwProductSource *self)
{
  Document *document = get_selected (self);

  if (self->is_filling || !self->is_active || document == NULL ||
      self->shown == gtk_drop_down_get_selected (self->document_drop_down))
    return;

  self->shown = gtk_drop_down_get_selected (self->document_drop_down);
  gtk_widget_set_sensitive (self->copy_button, FALSE);
  gtk_label_set_text (self->size_label, "");
  g_clear_handle_id (&self->loading_timeout, g_source_remove);
  self->loading_timeout = g_timeout_add (LOADING_DELAY_MS, loading_cb, self);
  g_signal_emit (self, signals[SIGNAL_SOURCE_REQUESTED], 0, (guint) document->kind, document->id);
}

static void
document_selected_cb (MwProductSource *self)
{
  request (self);
}

static void
retry_cb (MwProductSource *self)
{
  self->shown = MW_NONE;
  request (self);
}

static GtkTextBuffer *
get_buffer (MwProductSource *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->source_view));
}

static void
copy_cb (MwProductSource *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), _("Copied"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
update_scheme (MwProductSource *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  GtkSourceStyleSchemeManager *schemes = gtk_source_style_scheme_manager_get_default ();
  const char *name = adw_style_manager_get_dark (style) ? "Adwaita-dark" : "Adwaita";

  gtk_source_buffer_set_style_scheme (GTK_SOURCE_BUFFER (get_buffer (self)),
                                      gtk_source_style_scheme_manager_get_scheme (schemes, name));
}

static void
mw_product_source_dispose (GObject *object)
{
  MwProductSource *self = MW_PRODUCT_SOURCE (object);

  self->is_filling = TRUE;
  g_clear_handle_id (&self->loading_timeout, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_PRODUCT_SOURCE);

  G_OBJECT_CLASS (mw_product_source_parent_class)->dispose (object);
}

static void
mw_product_source_finalize (GObject *object)
{
  MwProductSource *self = MW_PRODUCT_SOURCE (object);

  g_clear_pointer (&self->documents, g_ptr_array_unref);

  G_OBJECT_CLASS (mw_product_source_parent_class)->finalize (object);
}

static void
mw_product_source_class_init (MwProductSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mw_product_source_dispose;
  object_class->finalize = mw_product_source_finalize;

  /**
   * MwProductSource::source-requested:
   * @self: the view
   * @kind: a MwKind
   * @id: which
   *
   * The bytes of a document are needed.
   */
  signals[SIGNAL_SOURCE_REQUESTED] =
    g_signal_new ("source-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);

  g_type_ensure (GTK_SOURCE_TYPE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/pages/mw-product-source.ui");
  gtk_widget_class_bind_template_child (widget_class, MwProductSource, document_drop_down);
  gtk_widget_class_bind_template_child (widget_class, MwProductSource, size_label);
  gtk_widget_class_bind_template_child (widget_class, MwProductSource, copy_button);
  gtk_widget_class_bind_template_child (widget_class, MwProductSource, stack);
  gtk_widget_class_bind_template_child (widget_class, MwProductSource, source_view);
  gtk_widget_class_bind_template_child (widget_class, MwProductSource, error_page);
  gtk_widget_class_bind_template_callback (widget_class, document_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
mw_product_source_init (MwProductSource *self)
{
  g_autoptr(GtkListItemFactory) names = mw_name_factory_new ();
  AdwStyleManager *style;

  self->documents = g_ptr_array_new_with_free_func (document_free);
  self->shown = MW_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_factory (self->document_drop_down, names);

  style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (update_scheme), self, G_CONNECT_SWAPPED);
  update_scheme (self);
}

static void
add_document (MwProductSource *self,
              GtkStringList   *names,
              MwKind           kind,
              const char      *id,
              const char      *name)
{
  Document *document;
  g_autofree char *isolated = NULL;
  g_autofree char *title = NULL;

  for (guint i = 0; i < self->documents->len; i++)
    {
      Document *other = g_ptr_array_index (self->documents, i);

      if (other->kind == kind && g_strcmp0 (other->id, id) == 0)
        return;
    }

  document = g_new0 (Document, 1);
  document->kind = kind;
  document->id = g_strdup (id);
  g_ptr_array_add (self->documents, document);

  isolated = mw_words_isolate (name);
  title = g_strdup_printf (kind == MW_KIND_DATA_PRODUCT ? _("Product: %s") : _("Contract: %s"), isolated);
  gtk_string_list_append (names, title);
}

void
mw_product_source_show (MwProductSource *self,
                        MwMesh          *mesh,
                        guint            product)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  g_return_if_fail (MW_IS_PRODUCT_SOURCE (self));

  g_ptr_array_set_size (self->documents, 0);
  if (mesh != NULL && product != MW_NONE && !mw_mesh_get_products (mesh, NULL)[product].is_ghost)
    {
      const MwProduct *facts = &mw_mesh_get_products (mesh, NULL)[product];
      const MwPort *ports = mw_mesh_get_ports (mesh, NULL);
      const MwContract *contracts = mw_mesh_get_contracts (mesh, NULL);

      add_document (self, names, MW_KIND_DATA_PRODUCT, facts->id, facts->name);
      for (guint i = 0; i < facts->ports.n; i++)
        {
          const MwPort *port = &ports[facts->ports.first + i];

          if (port->direction == MW_PORT_OUTPUT && port->contract != MW_NONE && !contracts[port->contract].is_ghost)
            add_document (self, names, MW_KIND_DATA_CONTRACT,
                          contracts[port->contract].id, contracts[port->contract].name);
        }
    }

  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->document_drop_down, G_LIST_MODEL (names));
  self->is_filling = FALSE;
  self->shown = MW_NONE;
  g_clear_handle_id (&self->loading_timeout, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self->document_drop_down), self->documents->len > 0);
  /* A single document is only named. */
  gtk_widget_set_can_target (GTK_WIDGET (self->document_drop_down), self->documents->len > 1);
  gtk_widget_set_can_focus (GTK_WIDGET (self->document_drop_down), self->documents->len > 1);
  gtk_drop_down_set_show_arrow (self->document_drop_down, self->documents->len > 1);
  gtk_widget_set_sensitive (self->copy_button, FALSE);
  gtk_label_set_text (self->size_label, "");
  gtk_text_buffer_set_text (get_buffer (self), "", 0);
  gtk_stack_set_visible_child_name (self->stack, self->documents->len > 0 ? "waiting" : "none");
  request (self);
}

void
mw_product_source_set_active (MwProductSource *self,
                              gboolean         active)
{
  g_return_if_fail (MW_IS_PRODUCT_SOURCE (self));

  self->is_active = active;
  request (self);
}

/* Whether the answer is to what is asked for last. */
static gboolean
is_awaited (MwProductSource *self,
            MwKind           kind,
            const char      *id)
{
  Document *document = get_selected (self);

  return document != NULL && document->kind == kind && g_strcmp0 (document->id, id) == 0 &&
         self->shown != MW_NONE;
}

static const char *
language_for (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;

  return *text == '{' || *text == '[' ? "json" : "yaml";
}

void
mw_product_source_set_bytes (MwProductSource *self,
                             MwKind           kind,
                             const char      *id,
                             GBytes          *bytes)
{
  GtkTextBuffer *buffer;
  GtkSourceLanguageManager *languages = gtk_source_language_manager_get_default ();
  g_autofree char *text = NULL;
  g_autofree char *size = NULL;
  GtkTextIter start;

  g_return_if_fail (MW_IS_PRODUCT_SOURCE (self));
  g_return_if_fail (bytes != NULL);

  if (!is_awaited (self, kind, id))
    return;

  g_clear_handle_id (&self->loading_timeout, g_source_remove);
  buffer = get_buffer (self);
  text = g_utf8_make_valid (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  size = g_format_size (g_bytes_get_size (bytes));

  gtk_source_buffer_set_highlight_syntax (GTK_SOURCE_BUFFER (buffer),
                                          g_bytes_get_size (bytes) <= MAX_HIGHLIGHTED);
  gtk_source_buffer_set_language (GTK_SOURCE_BUFFER (buffer),
                                  gtk_source_language_manager_get_language (languages, language_for (text)));
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_label_set_text (self->size_label, size);
  gtk_widget_set_sensitive (self->copy_button, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "text");
}

void
mw_product_source_set_error (MwProductSource *self,
                             MwKind           kind,
                             const char      *id,
                             const char      *message)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (MW_IS_PRODUCT_SOURCE (self));

  if (!is_awaited (self, kind, id))
    return;

  g_clear_handle_id (&self->loading_timeout, g_source_remove);
  escaped = g_markup_escape_text (message != NULL ? message : "", -1);
  adw_status_page_set_description (self->error_page, escaped);
  gtk_stack_set_visible_child_name (self->stack, "error");
}
