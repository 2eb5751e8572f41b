/* mw-search-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-search-page.h"

#include <glib/gi18n-lib.h>

#include "pages/mw-hit-cells.h"

struct _MwSearchPage
{
  AdwNavigationPage   parent_instance;

  MwMesh             *mesh;
  char               *query;
  MwHitList          *hits;
  GtkSearchEntry     *entry;
  GtkEventController *entry_keys;
  gboolean            is_syncing;

  GtkWidget          *entry_clamp;
  GtkSearchEntry     *own_entry;
  GtkStack           *stack;
  GtkListView        *list_view;
};

typedef enum {
  PROP_MESH = 1,
  PROP_QUERY,
} MwSearchPageProperty;

static GParamSpec *properties[PROP_QUERY + 1];

typedef enum {
  SIGNAL_PRODUCT_ACTIVATED,
  SIGNAL_DOMAIN_ACTIVATED,
  SIGNAL_STOPPED,
} MwSearchPageSignal;

static guint signals[SIGNAL_STOPPED + 1];

G_DEFINE_FINAL_TYPE (MwSearchPage, mw_search_page, ADW_TYPE_NAVIGATION_PAGE)

static void
update (MwSearchPage *self)
{
  guint n;
  gboolean has_query;
  g_autofree char *spoken = NULL;
  g_autofree char *stripped = g_strstrip (g_strdup (self->query != NULL ? self->query : ""));

  has_query = *stripped != '\0' && self->mesh != NULL;
  mw_hit_list_set_query (self->hits, self->mesh, self->query);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->hits));
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "hits" : has_query ? "no-results" : "start");

  if (n > 0)
    gtk_list_view_scroll_to (self->list_view, 0, GTK_LIST_SCROLL_NONE, NULL);

  if (has_query)
    {
      spoken = g_strdup_printf (ngettext ("%u result", "%u results", n), n);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), spoken,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
    }
}

static void
activated_cb (MwSearchPage *self,
              guint         position)
{
  g_autoptr(MwHitItem) item = g_list_model_get_item (G_LIST_MODEL (self->hits), position);

  if (item == NULL)
    return;

  if (mw_hit_item_get_product (item) != MW_NONE)
    g_signal_emit (self, signals[SIGNAL_PRODUCT_ACTIVATED], 0, mw_hit_item_get_product (item));
  else if (mw_hit_item_get_domain (item) != MW_NONE)
    g_signal_emit (self, signals[SIGNAL_DOMAIN_ACTIVATED], 0, mw_hit_item_get_domain (item));
}

static void
entry_changed_cb (MwSearchPage *self)
{
  if (!self->is_syncing)
    mw_search_page_set_query (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
entry_activate_cb (MwSearchPage *self)
{
  /* The words may be newer than the delay of the entry. */
  entry_changed_cb (self);
  activated_cb (self, 0);
}

static void
entry_stopped_cb (MwSearchPage *self)
{
  /* Words that the entry has not told of yet are not wanted any more. */
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  g_signal_emit (self, signals[SIGNAL_STOPPED], 0);
}

static gboolean
entry_key_cb (MwSearchPage *self,
              guint         keyval)
{
  if (keyval != GDK_KEY_Down || g_list_model_get_n_items (G_LIST_MODEL (self->hits)) == 0)
    return GDK_EVENT_PROPAGATE;

  gtk_list_view_scroll_to (self->list_view, 0, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));

  return GDK_EVENT_STOP;
}

static void
drop_entry (MwSearchPage *self)
{
  if (self->entry == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->entry, self);
  g_signal_handlers_disconnect_by_data (self->entry_keys, self);
  gtk_widget_remove_controller (GTK_WIDGET (self->entry), self->entry_keys);
  self->entry_keys = NULL;
  g_clear_object (&self->entry);
}

static void
use_entry (MwSearchPage   *self,
           GtkSearchEntry *entry)
{
  drop_entry (self);
  self->entry = g_object_ref (entry);
  self->entry_keys = gtk_event_controller_key_new ();
  g_signal_connect_swapped (self->entry_keys, "key-pressed", G_CALLBACK (entry_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (entry), self->entry_keys);
  g_signal_connect_swapped (entry, "search-changed", G_CALLBACK (entry_changed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (entry_activate_cb), self);
  g_signal_connect_swapped (entry, "stop-search", G_CALLBACK (entry_stopped_cb), self);
}

static void
mw_search_page_dispose (GObject *object)
{
  MwSearchPage *self = MW_SEARCH_PAGE (object);

  drop_entry (self);
  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_SEARCH_PAGE);
  g_clear_pointer (&self->query, g_free);
  g_clear_object (&self->hits);
  g_clear_object (&self->mesh);

  G_OBJECT_CLASS (mw_search_page_parent_class)->dispose (object);
}

static void
mw_search_page_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  MwSearchPage *self = MW_SEARCH_PAGE (object);

  switch ((MwSearchPageProperty) prop_id)
    {
    case PROP_MESH:
      g_value_set_object (value, self->mesh);
      break;

    case PROP_QUERY:
      g_value_set_string (value, self->query);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_search_page_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  MwSearchPage *self = MW_SEARCH_PAGE (object);

  switch ((MwSearchPageProperty) prop_id)
    {
    case PROP_MESH:
      mw_search_page_set_mesh (self, g_value_get_object (value));
      break;

    case PROP_QUERY:
      mw_search_page_set_query (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_search_page_class_init (MwSearchPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mw_search_page_dispose;
  object_class->get_property = mw_search_page_get_property;
  object_class->set_property = mw_search_page_set_property;

  properties[PROP_MESH] =
    g_param_spec_object ("mesh", NULL, NULL, MW_TYPE_MESH,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_QUERY] =
    g_param_spec_string ("query", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_PRODUCT_ACTIVATED] =
    g_signal_new ("product-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_DOMAIN_ACTIVATED] =
    g_signal_new ("domain-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_STOPPED] =
    g_signal_new ("stopped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/pages/mw-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MwSearchPage, entry_clamp);
  gtk_widget_class_bind_template_child (widget_class, MwSearchPage, own_entry);
  gtk_widget_class_bind_template_child (widget_class, MwSearchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MwSearchPage, list_view);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
mw_search_page_init (MwSearchPage *self)
{
  g_autoptr(GtkListItemFactory) rows = NULL;
  g_autoptr(GtkListItemFactory) headers = NULL;
  g_autoptr(GtkSingleSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->hits = mw_hit_list_new ();
  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->hits)));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);

  rows = mw_hit_cells_new_row_factory (self->hits);
  headers = mw_hit_cells_new_header_factory (self->hits);
  gtk_list_view_set_factory (self->list_view, rows);
  gtk_list_view_set_header_factory (self->list_view, headers);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));

  use_entry (self, self->own_entry);
  update (self);
}

static void
show_query (MwSearchPage *self)
{
  const char *query = self->query != NULL ? self->query : "";

  self->is_syncing = TRUE;
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), query))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), query);
  self->is_syncing = FALSE;
}

GtkWidget *
mw_search_page_new (void)
{
  return g_object_new (MW_TYPE_SEARCH_PAGE, NULL);
}

MwMesh *
mw_search_page_get_mesh (MwSearchPage *self)
{
  g_return_val_if_fail (MW_IS_SEARCH_PAGE (self), NULL);

  return self->mesh;
}

void
mw_search_page_set_mesh (MwSearchPage *self,
                         MwMesh       *mesh)
{
  g_return_if_fail (MW_IS_SEARCH_PAGE (self));
  g_return_if_fail (mesh == NULL || MW_IS_MESH (mesh));

  if (!g_set_object (&self->mesh, mesh))
    return;

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESH]);
}

const char *
mw_search_page_get_query (MwSearchPage *self)
{
  g_return_val_if_fail (MW_IS_SEARCH_PAGE (self), NULL);

  return self->query;
}

void
mw_search_page_set_query (MwSearchPage *self,
                          const char   *query)
{
  g_return_if_fail (MW_IS_SEARCH_PAGE (self));

  if (!g_set_str (&self->query, query))
    return;

  show_query (self);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
}

void
mw_search_page_attach_entry (MwSearchPage   *self,
                             GtkSearchEntry *entry)
{
  g_return_if_fail (MW_IS_SEARCH_PAGE (self));
  g_return_if_fail (entry == NULL || GTK_IS_SEARCH_ENTRY (entry));

  use_entry (self, entry != NULL ? entry : self->own_entry);
  gtk_widget_set_visible (self->entry_clamp, entry == NULL);
  show_query (self);
}

void
mw_search_page_focus_entry (MwSearchPage *self)
{
  g_return_if_fail (MW_IS_SEARCH_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}
