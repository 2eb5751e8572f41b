/* mw-map-find.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-find.h"

#include <string.h>

#include <glib/gi18n.h>

#include "pages/mw-map-matches.h"
#include "pages/mw-selector-mark.h"
#include "pages/mw-selector-suggestions.h"

struct _MwMapFind
{
  AdwBin                 parent_instance;

  GtkSearchBar          *bar;
  GtkSearchEntry        *entry;
  GtkLabel              *count;
  GtkLabel              *words;
  GtkWidget             *previous_button;
  GtkWidget             *next_button;
  GtkWidget             *only_button;

  MwSelectorSuggestions *suggestions;   /* of the entry, which owns them */
  MwGraphView           *view;   /* not owned */
  MwSelector            *selector; /* what was understood; nullable */
  char                  *looked_for; /* the text that all this is of */
  GArray                *nodes;  /* of guint: found in the picture, from left to right */
  guint                  current; /* index of them, or MW_NONE */
  guint                  n_products; /* found in the mesh */
};

typedef enum {
  SIGNAL_SELECTION_REQUESTED,
  SIGNAL_CLOSED,
} MwMapFindSignal;

static guint signals[SIGNAL_CLOSED + 1];

G_DEFINE_FINAL_TYPE (MwMapFind, mw_map_find, ADW_TYPE_BIN)

/* ---- What is said ---- */

static void
show_count (MwMapFind *self)
{
  g_autofree char *text = NULL;
  guint n = self->nodes->len;

  if (self->selector == NULL)
    text = g_strdup ("");
  else if (self->current != MW_NONE)
    /* Translators: the match that one is at, of all matches in the picture. */
    text = g_strdup_printf (_("%u of %u"), self->current + 1, n);
  else
    text = g_strdup_printf (ngettext ("%u here", "%u here", n), n);

  gtk_label_set_text (self->count, text);
  gtk_widget_set_sensitive (self->previous_button, n > 0);
  gtk_widget_set_sensitive (self->next_button, n > 0);
  gtk_widget_set_sensitive (self->only_button, self->n_products > 0);
}

static void
show_words (MwMapFind    *self,
            MwMesh       *mesh,
            const GError *error)
{
  g_autofree char *reading = NULL;

  if (error != NULL)
    reading = g_strdup (error->message);
  else if (self->selector != NULL)
    reading = mw_selector_dup_reading (self->selector, mesh);

  /* The description of the entry is not told anew when it changes. */
  if (reading != NULL && g_strcmp0 (reading, gtk_label_get_text (self->words)) != 0)
    gtk_accessible_announce (GTK_ACCESSIBLE (self->entry), reading, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_label_set_text (self->words, reading != NULL ? reading : "");
  gtk_widget_set_visible (GTK_WIDGET (self->words), reading != NULL);
  if (error != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->words), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->words), "error");
  mw_selector_mark_error (GTK_WIDGET (self->entry), error);
}

static void
mark_nodes (MwMapFind *self)
{
  guint current = self->current != MW_NONE ? g_array_index (self->nodes, guint, self->current) : MW_NONE;

  mw_graph_canvas_set_found (mw_graph_view_get_canvas (self->view),
                             (const guint *) (gpointer) self->nodes->data, self->nodes->len, current);
}

/* Nothing is found. */
static void
forget (MwMapFind *self)
{
  g_clear_pointer (&self->selector, mw_selector_unref);
  g_array_set_size (self->nodes, 0);
  self->current = MW_NONE;
  self->n_products = 0;
}

/* Blanks around it are no text, and places of errors count with those before it. */
static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t")] == '\0';
}

static void
look (MwMapFind *self)
{
  /* Of the picture that is seen, although another one may be on its way. */
  MwGraphLayout *layout = mw_graph_view_get_layout (self->view);
  MwMesh *mesh = layout != NULL ? mw_graph_get_mesh (mw_graph_layout_get_graph (layout)) : NULL;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr(GArray) products = NULL;
  g_autoptr(GError) error = NULL;

  forget (self);
  g_set_str (&self->looked_for, text);
  mw_selector_suggestions_set_mesh (self->suggestions, mesh);
  if (mesh != NULL && mw_map_find_get_open (self) && !is_blank (text))
    products = mw_map_matches_find_products (text, mesh, &self->selector, &error);

  if (products != NULL)
    {
      self->n_products = products->len;
      g_array_unref (self->nodes);
      self->nodes = mw_map_matches_find_nodes (layout, products);
    }

  show_words (self, mesh, error);
  show_count (self);
  mark_nodes (self);
}

/* ---- Callbacks ---- */

/* Who presses Enter does not wait until the entry says that it was typed in. */
static void
look_if_changed (MwMapFind *self)
{
  if (g_strcmp0 (self->looked_for, gtk_editable_get_text (GTK_EDITABLE (self->entry))) != 0)
    look (self);
}

static void
search_changed_cb (MwMapFind *self)
{
  look_if_changed (self);
}

static void
next_cb (MwMapFind *self)
{
  look_if_changed (self);
  mw_map_find_next (self, TRUE);
}

static void
previous_cb (MwMapFind *self)
{
  look_if_changed (self);
  mw_map_find_next (self, FALSE);
}

static void
only_cb (MwMapFind *self)
{
  if (self->selector != NULL)
    g_signal_emit (self, signals[SIGNAL_SELECTION_REQUESTED], 0, mw_selector_get_text (self->selector));
}

static void
stop_cb (MwMapFind *self)
{
  mw_map_find_set_open (self, FALSE);
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
mw_map_find_dispose (GObject *object)
{
  MwMapFind *self = MW_MAP_FIND (object);

  /* The template would take the bar out behind the bin's back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_MAP_FIND);
  g_clear_pointer (&self->selector, mw_selector_unref);

  G_OBJECT_CLASS (mw_map_find_parent_class)->dispose (object);
}

static void
mw_map_find_finalize (GObject *object)
{
  MwMapFind *self = MW_MAP_FIND (object);

  g_free (self->looked_for);
  g_array_unref (self->nodes);

  G_OBJECT_CLASS (mw_map_find_parent_class)->finalize (object);
}

static void
mw_map_find_class_init (MwMapFindClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mw_map_find_dispose;
  object_class->finalize = mw_map_find_finalize;

  signals[SIGNAL_SELECTION_REQUESTED] =
    g_signal_new ("selection-requested", MW_TYPE_MAP_FIND, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_CLOSED] =
    g_signal_new ("closed", MW_TYPE_MAP_FIND, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/pages/mw-map-find.ui");
  gtk_widget_class_bind_template_child (widget_class, MwMapFind, bar);
  gtk_widget_class_bind_template_child (widget_class, MwMapFind, count);
  gtk_widget_class_bind_template_child (widget_class, MwMapFind, entry);
  gtk_widget_class_bind_template_child (widget_class, MwMapFind, next_button);
  gtk_widget_class_bind_template_child (widget_class, MwMapFind, only_button);
  gtk_widget_class_bind_template_child (widget_class, MwMapFind, previous_button);
  gtk_widget_class_bind_template_child (widget_class, MwMapFind, words);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, only_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
mw_map_find_init (MwMapFind *self)
{
  self->nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  self->current = MW_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  self->suggestions = mw_selector_suggestions_add (GTK_WIDGET (self->entry));
}

void
mw_map_find_set_graph_view (MwMapFind   *self,
                            MwGraphView *view)
{
  g_return_if_fail (MW_IS_MAP_FIND (self));
  g_return_if_fail (MW_IS_GRAPH_VIEW (view));

  self->view = view;
  show_count (self);
}

void
mw_map_find_renew (MwMapFind *self)
{
  g_return_if_fail (MW_IS_MAP_FIND (self));

  if (mw_map_find_get_open (self))
    look (self);
}

/**
 * mw_map_find_set_open:
 * @open: whether it is on show
 *
 * Opens it with the keyboard in it, or closes it; nothing stays marked then.
 */
void
mw_map_find_set_open (MwMapFind *self,
                      gboolean   open)
{
  g_return_if_fail (MW_IS_MAP_FIND (self));

  gtk_search_bar_set_search_mode (self->bar, open);
  if (open)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  look (self);
}

gboolean
mw_map_find_get_open (MwMapFind *self)
{
  g_return_val_if_fail (MW_IS_MAP_FIND (self), FALSE);

  return gtk_search_bar_get_search_mode (self->bar);
}

/**
 * mw_map_find_next:
 * @forward: to the next match, else to the one before
 *
 * Goes round: behind the last comes the first.
 */
void
mw_map_find_next (MwMapFind *self,
                  gboolean   forward)
{
  guint n;

  g_return_if_fail (MW_IS_MAP_FIND (self));

  n = self->nodes->len;
  if (n == 0)
    return;

  if (self->current == MW_NONE)
    self->current = forward ? 0 : n - 1;
  else
    self->current = (self->current + (forward ? 1 : n - 1)) % n;

  show_count (self);
  mark_nodes (self);
  mw_graph_canvas_show_node (mw_graph_view_get_canvas (self->view),
                             g_array_index (self->nodes, guint, self->current));
}
