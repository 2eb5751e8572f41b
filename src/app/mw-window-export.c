/* mw-window-export.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-window-private.h"

#include <glib/gi18n.h>

#include "graph/mw-export-print.h"
#include "graph/mw-export.h"
#include "graph/mw-graph-thread.h"

/* Paper shows no more than natural size: at 72 points an inch one pixel of 96 is
 * three quarters of a point. */
#define POINTS_PER_PIXEL 0.75

/* A file name of the system must not be longer; people want to read it. */
#define MAX_NAME 80

/* What is exported, on its way through a dialog and a thread. */
typedef struct
{
  MwWindow      *window;
  MwGraphLayout *layout;
  MwLayer       *layer;
  char          *title;
  char          *selection;
  gint64         date;
  double         scale;
  gboolean       dark;
  MwExportFormat format;
  GFile         *file;
  MwExportPages  pages;
} Export;

static void
export_free (gpointer data)
{
  Export *self = data;

  g_clear_object (&self->window);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->layer, mw_layer_unref);
  g_clear_object (&self->file);
  g_free (self->title);
  g_free (self->selection);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

/* What the map shows now; NULL while it shows nothing. */
static Export *
export_new (MwWindow *window)
{
  MwGraphLayout *layout = mw_map_page_get_layout (window->map_page);
  MwMesh *mesh = mw_map_page_get_mesh (window->map_page);
  Export *self;

  if (layout == NULL || mesh == NULL)
    return NULL;

  self = g_new0 (Export, 1);
  self->window = g_object_ref (window);
  self->layout = g_object_ref (layout);
  self->layer = mw_map_page_dup_layer (window->map_page);
  self->title = g_strdup (mw_session_get_title (window->session));
  self->selection = mw_view_dup_title (mw_map_page_get_view (window->map_page), mesh);
  self->date = mw_mesh_get_time (mesh);
  self->scale = 2;

  return self;
}

static MwExportOptions
get_options (Export *self)
{
  return (MwExportOptions) {
           .layer = self->layer,
           .title = self->title,
           .selection = self->selection,
           .date = self->date,
           .scale = self->scale,
           .dark = self->dark,
  };
}

/* A name from words of a registry: no folders, no hidden file, not too long. */
static char *
dup_file_name (const char *words,
               const char *suffix)
{
  g_autofree char *name = g_utf8_substring (words, 0, MIN (MAX_NAME, g_utf8_strlen (words, -1)));

  g_strdelimit (name, "/\\:*?\"<>|\n\r\t", '-');
  g_strstrip (name);

  return g_strdup_printf ("%s.%s", *name == '\0' || *name == '.' || *name == '-' ? _("Map") : name, suffix);
}

/* ---- To a file ---- */

static void
written_cb (GObject      *file,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(Export) export = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (file));
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *text = NULL;

  if (g_file_replace_contents_finish (G_FILE (file), result, NULL, &error))
    /* Translators: the name of a file. */
    text = g_strdup_printf (_("Exported to “%s”"), shown);
  else
    text = g_strdup_printf (_("“%s” could not be written: %s"), shown, error->message);

  mw_window_tell (export->window, text);
}

static DexFuture *
export_fiber (gpointer data)
{
  Export *self = data;
  MwExportOptions options = get_options (self);
  g_autoptr(GError) error = NULL;
  GBytes *bytes = mw_export (self->layout, &options, self->format, &error);

  if (bytes == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  return dex_future_new_take_boxed (G_TYPE_BYTES, bytes);
}

static DexFuture *
exported_cb (DexFuture *future,
             gpointer   user_data)
{
  Export *self = user_data;
  g_autoptr(GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (value == NULL)
    {
      mw_window_tell (self->window, error->message);
      export_free (self);
      return dex_future_new_for_boolean (FALSE);
    }

  g_file_replace_contents_bytes_async (self->file, g_value_get_boxed (value), NULL, FALSE,
                                       G_FILE_CREATE_REPLACE_DESTINATION, NULL, written_cb, self);

  return dex_future_new_for_boolean (TRUE);
}

static void
file_chosen_cb (GObject      *dialog,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(Export) export = user_data;
  g_autofree char *name = NULL;
  Export *running;

  export->file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, NULL);
  if (export->file == NULL)
    return;

  /* What somebody types as the end of the name says what they want. */
  name = g_file_get_basename (export->file);
  mw_export_format_from_name (name, &export->format);
  running = g_steal_pointer (&export);
  dex_future_disown (dex_future_finally (mw_graph_thread_run (export_fiber, running, NULL),
                                         exported_cb, running, NULL));
}

static GListModel *
list_filters (MwExportFormat format)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  for (guint i = 0; i < MW_N_EXPORT_FORMATS; i++)
    {
      MwExportFormat each = (MwExportFormat) ((format + i) % MW_N_EXPORT_FORMATS);
      g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, mw_export_format_get_label (each));
      gtk_file_filter_add_suffix (filter, mw_export_format_get_suffix (each));
      g_list_store_append (filters, filter);
    }

  return G_LIST_MODEL (filters);
}

static void
export_requested_cb (MwMapPage  *page,
                     const char *suffix,
                     MwWindow   *self)
{
  g_autoptr(Export) export = export_new (self);
  g_autoptr(GtkFileDialog) dialog = NULL;
  g_autoptr(GListModel) filters = NULL;
  g_autofree char *file = g_strconcat ("x.", suffix, NULL);
  g_autofree char *name = NULL;

  if (export == NULL || !mw_export_format_from_name (file, &export->format))
    return;

  dialog = gtk_file_dialog_new ();
  filters = list_filters (export->format);
  name = dup_file_name (export->selection, suffix);
  gtk_file_dialog_set_title (dialog, _("Export the Map"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, file_chosen_cb, g_steal_pointer (&export));
}

/* ---- A table ---- */

static void
table_written_cb (GObject      *file,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(MwWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (file), result, NULL, &error))
    mw_window_tell (self, error->message);
}

static void
table_chosen_cb (GObject      *dialog,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(MwWindow) self = user_data;
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, NULL);

  if (file != NULL)
    g_file_replace_contents_bytes_async (file, g_object_get_data (G_OBJECT (dialog), "bytes"), NULL, FALSE,
                                         G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                                         table_written_cb, g_steal_pointer (&self));
}

static void
table_requested_cb (MwMapPage  *page,
                    const char *csv,
                    MwWindow   *self)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *title = mw_view_dup_title (mw_map_page_get_view (page), mw_map_page_get_mesh (page));
  g_autofree char *name = dup_file_name (title, "csv");

  gtk_file_dialog_set_title (dialog, _("Save the Table"));
  gtk_file_dialog_set_initial_name (dialog, name);
  g_object_set_data_full (G_OBJECT (dialog), "bytes", g_bytes_new (csv, strlen (csv)),
                          (GDestroyNotify) g_bytes_unref);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, table_chosen_cb, g_object_ref (self));
}

/* ---- On paper ---- */

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Export            *self)
{
  MwExportOptions options = get_options (self);
  graphene_size_t page;

  graphene_size_init (&page,
                      (float) gtk_print_context_get_width (context),
                      (float) gtk_print_context_get_height (context));
  self->pages = mw_export_pages_fit (self->layout, &options, page, POINTS_PER_PIXEL);
  gtk_print_operation_set_n_pages (operation, (int) mw_export_pages_get_n (&self->pages));
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                number,
              Export            *self)
{
  MwExportOptions options = get_options (self);

  mw_export_pages_draw (&self->pages, self->layout, &options, (guint) number,
                        gtk_print_context_get_cairo_context (context));
}

static void
print_requested_cb (MwMapPage *page,
                    MwWindow  *self)
{
  g_autoptr(Export) export = export_new (self);
  g_autoptr(GtkPrintOperation) operation = NULL;
  g_autoptr(GtkPageSetup) setup = NULL;
  g_autoptr(GError) error = NULL;

  if (export == NULL)
    return;

  operation = gtk_print_operation_new ();
  setup = gtk_page_setup_new ();
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, export->selection);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), export);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), export);

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (self), &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    mw_window_tell (self, error->message);
}

/**
 * mw_window_add_export:
 * @self: the window
 *
 * Listens to the map for what is to be exported or printed.
 */
void
mw_window_add_export (MwWindow *self)
{
  g_signal_connect_object (self->map_page, "export-requested",
                           G_CALLBACK (export_requested_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->map_page, "table-requested",
                           G_CALLBACK (table_requested_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->map_page, "print-requested",
                           G_CALLBACK (print_requested_cb), self, G_CONNECT_DEFAULT);
}
