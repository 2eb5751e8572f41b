/* mw-map-find.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-find.h"

#include <string.h>

#include <glib/gi18n.h>

#include "graph/mw-selector.h"

/* What makes a text a selector, and not part of a name. */
#define SELECTOR_CHARACTERS "+@:,!()\"*"

struct _MwMapFind
{
  AdwBin          parent_instance;

  GtkSearchBar   *bar;
  GtkSearchEntry *entry;
  GtkLabel       *count;
  GtkLabel       *words;
  GtkWidget      *previous_button;
  GtkWidget      *next_button;
  GtkWidget      *only_button;

  MwGraphView    *view;          /* not owned */
  MwSelector     *selector;      /* what was understood; nullable */
  GArray         *nodes;         /* of guint: found in the picture, from left to right */
  guint           current;       /* index of them, or MW_NONE */
  guint           n_products;    /* found in the mesh */
};

typedef enum {
  SIGNAL_SELECTION_REQUESTED,
  SIGNAL_CLOSED,
} MwMapFindSignal;

static guint signals[SIGNAL_CLOSED + 1];

G_DEFINE_FINAL_TYPE (MwMapFind, mw_map_find, ADW_TYPE_BIN)

/* ---- What is looked for ---- */

static gboolean
is_part_of_name (const char *text)
{
  return strpbrk (text, SELECTOR_CHARACTERS) == NULL;
}

/* "*pod*,*plays*": what has all words in its name. */
static char *
dup_pattern (const char *text)
{
  g_auto(GStrv) words = g_strsplit_set (text, " \t", -1);
  GString *pattern = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (pattern, "%s*%s*", pattern->len > 0 ? "," : "", words[i]);

  return g_string_free (pattern, FALSE);
}

/* The text as a selector; where it is none, but could be part of a name, as the
 * names that contain it. */
static GArray *
evaluate (MwMapFind  *self,
          const char *text,
          MwMesh     *mesh,
          GError    **error)
{
  g_autoptr(MwSelector) selector = mw_selector_new (text, error);
  g_autoptr(GError) unknown = NULL;
  g_autofree char *part = NULL;
  GArray *products;

  if (selector == NULL)
    return NULL;

  products = mw_selector_evaluate (selector, mesh, mw_mesh_get_time (mesh), &unknown);
  if (products == NULL && is_part_of_name (text) &&
      g_error_matches (unknown, MW_SELECTOR_ERROR, MW_SELECTOR_ERROR_UNKNOWN))
    {
      part = dup_pattern (text);
      g_clear_pointer (&selector, mw_selector_unref);
      g_clear_error (&unknown);
      selector = mw_selector_new (part, &unknown);
      products = selector != NULL ? mw_selector_evaluate (selector, mesh, mw_mesh_get_time (mesh), &unknown) : NULL;
    }

  if (products == NULL)
    g_propagate_error (error, g_steal_pointer (&unknown));
  else
    self->selector = g_steal_pointer (&selector);

  return products;
}

/* ---- Where it is ---- */

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const graphene_rect_t *boxes = data;
  const graphene_rect_t *first = &boxes[*(const guint *) a];
  const graphene_rect_t *second = &boxes[*(const guint *) b];

  if (first->origin.x < second->origin.x || first->origin.x > second->origin.x)
    return first->origin.x < second->origin.x ? -1 : 1;

  return (first->origin.y > second->origin.y) - (first->origin.y < second->origin.y);
}

/* The node that stands for a product: its own, else the domain that hides it. */
static guint
find_node (MwGraph *graph,
           guint    product)
{
  guint node = mw_graph_find_node (graph, MW_GRAPH_NODE_PRODUCT, product);
  MwMesh *mesh = mw_graph_get_mesh (graph);

  if (node == MW_NONE)
    node = mw_graph_find_node (graph, MW_GRAPH_NODE_DOMAIN, mw_mesh_get_products (mesh, NULL)[product].domain);

  return node;
}

static void
collect_nodes (MwMapFind *self,
               GArray    *products)
{
  MwGraphLayout *layout = mw_graph_view_get_layout (self->view);
  MwGraph *graph = layout != NULL ? mw_graph_layout_get_graph (layout) : NULL;
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_array_set_size (self->nodes, 0);
  if (graph == NULL)
    return;

  for (guint i = 0; i < products->len; i++)
    {
      guint node = find_node (graph, g_array_index (products, guint, i));

      if (node != MW_NONE && g_hash_table_add (seen, GUINT_TO_POINTER (node)))
        g_array_append_val (self->nodes, node);
    }

  g_sort_array ((guint *) (gpointer) self->nodes->data, self->nodes->len, sizeof (guint),
                compare_places, (gpointer) mw_graph_layout_get_boxes (layout, NULL));
}

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

/* The part that is wrong, underlined. */
static void
mark_error (MwMapFind    *self,
            const GError *error)
{
  g_autoptr(PangoAttrList) attributes = NULL;
  GtkEditable *delegate = gtk_editable_get_delegate (GTK_EDITABLE (self->entry));
  gsize start;
  gsize end;

  if (error != NULL && mw_selector_error_get_place (error, &start, &end))
    {
      PangoAttribute *attribute = pango_attr_underline_new (PANGO_UNDERLINE_ERROR);

      attribute->start_index = (guint) start;
      attribute->end_index = (guint) MAX (end, start + 1);
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, attribute);
    }

  gtk_text_set_attributes (GTK_TEXT (delegate), attributes);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
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
  mark_error (self, error);
}

static void
mark_nodes (MwMapFind *self)
{
  guint current = self->current != MW_NONE ? g_array_index (self->nodes, guint, self->current) : MW_NONE;

  mw_graph_canvas_set_found (mw_graph_view_get_canvas (self->view),
                             (const guint *) (gpointer) self->nodes->data, self->nodes->len, current);
}

static void
look (MwMapFind *self)
{
  MwGraph *graph = mw_graph_view_get_graph (self->view);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autoptr(GArray) products = NULL;
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->selector, mw_selector_unref);
  self->current = MW_NONE;
  self->n_products = 0;
  g_array_set_size (self->nodes, 0);

  if (*text != '\0' && graph != NULL && mw_map_find_get_open (self))
    products = evaluate (self, text, mw_graph_get_mesh (graph), &error);

  if (products != NULL)
    {
      self->n_products = products->len;
      collect_nodes (self, products);
    }

  show_words (self, graph != NULL ? mw_graph_get_mesh (graph) : NULL, error);
  show_count (self);
  mark_nodes (self);
}

/* ---- Callbacks ---- */

static void
search_changed_cb (MwMapFind *self)
{
  look (self);
}

static void
next_cb (MwMapFind *self)
{
  mw_map_find_next (self, TRUE);
}

static void
previous_cb (MwMapFind *self)
{
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
  g_array_unref (MW_MAP_FIND (object)->nodes);

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
