/* mw-window-pages.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-window-private.h"

#include <glib/gi18n.h>

#include "pages/mw-domain-page.h"
#include "pages/mw-product-page.h"

static gboolean
page_takes_layout (gpointer       page,
                   MwGraphLayout *layout)
{
  if (MW_IS_MAP_PAGE (page))
    mw_map_page_set_layout (page, layout);
  else if (MW_IS_PRODUCT_PAGE (page))
    mw_product_page_set_layout (page, layout);
  else
    return FALSE;

  return TRUE;
}

typedef struct
{
  GWeakRef page;
  MwGraph *graph;
} LayoutQuestion;

static void
layout_question_free (gpointer data)
{
  LayoutQuestion *question = data;

  g_weak_ref_clear (&question->page);
  g_clear_object (&question->graph);
  g_free (question);
}

static DexFuture *
laid_out_cb (DexFuture *future,
             gpointer   user_data)
{
  LayoutQuestion *question = user_data;
  g_autoptr(GObject) page = g_weak_ref_get (&question->page);
  g_autoptr(GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (page == NULL)
    return dex_future_new_for_boolean (FALSE);

  if (value != NULL)
    page_takes_layout (page, g_value_get_object (value));
  else if (MW_IS_MAP_PAGE (page))
    mw_map_page_set_layout_failed (MW_MAP_PAGE (page), question->graph, error->message);

  return dex_future_new_for_boolean (value != NULL);
}

/* The page keeps the future as long as it waits, so that another question or its
 * end cancels the one before. */
static void
layout_requested_cb (GObject       *page,
                     MwGraph       *graph,
                     MwGraphLayout *before,
                     GHashTable    *pins,
                     MwWindow      *self)
{
  LayoutQuestion *question;
  DexFuture *future;

  if (self->session == NULL)
    return;

  question = g_new0 (LayoutQuestion, 1);
  g_weak_ref_init (&question->page, page);
  question->graph = g_object_ref (graph);

  future = dex_future_finally (mw_session_layout (self->session, graph, before, pins),
                               laid_out_cb, question, layout_question_free);
  g_object_set_data_full (page, "mw-layout-question", future, dex_unref);
}

typedef struct
{
  GWeakRef page;
  MwKind   kind;
  char    *id;
} SourceQuestion;

static void
source_question_free (gpointer data)
{
  SourceQuestion *question = data;

  g_weak_ref_clear (&question->page);
  g_free (question->id);
  g_free (question);
}

static DexFuture *
source_fetched_cb (DexFuture *future,
                   gpointer   user_data)
{
  SourceQuestion *question = user_data;
  g_autoptr(MwProductPage) page = g_weak_ref_get (&question->page);
  g_autoptr(GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (page == NULL)
    return dex_future_new_for_boolean (FALSE);

  if (value != NULL)
    {
      const MwStored *stored = g_value_get_boxed (value);

      mw_product_page_set_source (page, question->kind, question->id, stored->bytes);
    }
  else
    {
      mw_product_page_set_source_error (page, question->kind, question->id, error->message);
    }

  return dex_future_new_for_boolean (value != NULL);
}

static void
source_requested_cb (MwProductPage *page,
                     guint          kind,
                     const char    *id,
                     MwWindow      *self)
{
  SourceQuestion *question;

  if (self->session == NULL)
    return;

  question = g_new0 (SourceQuestion, 1);
  g_weak_ref_init (&question->page, page);
  question->kind = kind;
  question->id = g_strdup (id);

  dex_future_disown (dex_future_finally (mw_session_fetch (self->session, kind, id),
                                         source_fetched_cb, question, source_question_free));
}

static void
product_activated_cb (gpointer  page,
                      guint     product,
                      MwWindow *self)
{
  mw_window_push_product (self, product);
}

static void
domain_activated_cb (gpointer  page,
                     guint     domain,
                     MwWindow *self)
{
  mw_window_push_domain (self, domain);
}

static void
product_shown_on_map_cb (MwProductPage *page,
                         guint          product,
                         MwWindow      *self)
{
  mw_window_show_page (self, "map");
  mw_map_page_select_product (self->map_page, product);
}

static void
domain_shown_on_map_cb (gpointer  page,
                        guint     domain,
                        MwWindow *self)
{
  mw_window_show_page (self, "map");
  mw_map_page_show_domain (self->map_page, domain);
}

static void
design_requested_cb (gpointer  page,
                     MwWindow *self)
{
  mw_window_design (self);
}

static void
retry_requested_cb (gpointer  page,
                    MwWindow *self)
{
  if (self->session != NULL)
    mw_session_refresh (self->session);
}

static void
add_page (MwWindow          *self,
          AdwNavigationPage *page,
          const char        *tag)
{
  adw_navigation_page_set_tag (page, tag);
  adw_navigation_view_add (self->page_view, page);
}

/**
 * mw_window_add_pages:
 * @self: the window
 *
 * Makes the pages of the sidebar and listens to what they ask for.
 */
void
mw_window_add_pages (MwWindow *self)
{
  self->map_page = MW_MAP_PAGE (mw_map_page_new ());
  self->products_page = MW_PRODUCTS_PAGE (mw_products_page_new ());
  self->domains_page = MW_DOMAINS_PAGE (mw_domains_page_new ());
  self->search_page = MW_SEARCH_PAGE (mw_search_page_new ());

  add_page (self, ADW_NAVIGATION_PAGE (self->map_page), "map");
  add_page (self, ADW_NAVIGATION_PAGE (self->products_page), "products");
  add_page (self, ADW_NAVIGATION_PAGE (self->domains_page), "domains");
  add_page (self, ADW_NAVIGATION_PAGE (self->search_page), "search");

  g_signal_connect_object (self->map_page, "layout-requested",
                           G_CALLBACK (layout_requested_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->map_page, "product-opened",
                           G_CALLBACK (product_activated_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->map_page, "retry-requested",
                           G_CALLBACK (retry_requested_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->map_page, "design-requested",
                           G_CALLBACK (design_requested_cb), self, G_CONNECT_DEFAULT);
  mw_window_add_compare (self);
  mw_window_add_export (self);
  mw_window_add_views (self);
  g_signal_connect_object (self->products_page, "product-activated",
                           G_CALLBACK (product_activated_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->domains_page, "domain-activated",
                           G_CALLBACK (domain_activated_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->search_page, "product-activated",
                           G_CALLBACK (product_activated_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->search_page, "domain-activated",
                           G_CALLBACK (domain_activated_cb), self, G_CONNECT_DEFAULT);
}

/* Pages that were opened from others hold the mesh that was. */
static void
renew_pushed_pages (MwWindow *self,
                    MwMesh   *mesh)
{
  g_autoptr(GListModel) stack = adw_navigation_view_get_navigation_stack (self->page_view);
  guint n = g_list_model_get_n_items (stack);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(AdwNavigationPage) page = g_list_model_get_item (stack, i);

      if (MW_IS_SUBJECT_PAGE (page))
        mw_subject_page_set_mesh (MW_SUBJECT_PAGE (page), mesh);
    }
}

static void
select_awaited (MwWindow *self,
                MwMesh   *mesh)
{
  guint product;

  if (self->select_when_loaded == NULL || mesh == NULL)
    return;

  product = mw_mesh_find_product (mesh, self->select_when_loaded);
  if (product != MW_NONE)
    mw_map_page_select_product (self->map_page, product);

  g_clear_pointer (&self->select_when_loaded, g_free);
}

/**
 * mw_window_set_mesh:
 * @self: the window
 * @mesh: (nullable): the newest mesh
 *
 * Gives the mesh to every page.
 */
void
mw_window_set_mesh (MwWindow *self,
                    MwMesh   *mesh)
{
  mw_map_page_set_mesh (self->map_page, mesh);
  mw_products_page_set_mesh (self->products_page, mesh);
  mw_domains_page_set_mesh (self->domains_page, mesh);
  mw_search_page_set_mesh (self->search_page, mesh);

  if (mesh != NULL)
    renew_pushed_pages (self, mesh);

  if (mesh != NULL && self->designer_page != NULL)
    mw_designer_page_set_mesh (self->designer_page, mesh);

  select_awaited (self, mesh);
}

/**
 * mw_window_push_product:
 * @self: the window
 * @product: of the mesh on show
 *
 * Opens the page of @product on top of what is on show.
 */
void
mw_window_push_product (MwWindow *self,
                        guint     product)
{
  GtkWidget *page;

  g_return_if_fail (MW_IS_WINDOW (self));

  if (self->session == NULL || mw_session_get_mesh (self->session) == NULL)
    return;

  page = mw_product_page_new ();
  g_signal_connect_object (page, "product-activated",
                           G_CALLBACK (product_activated_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (page, "domain-activated",
                           G_CALLBACK (domain_activated_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (page, "layout-requested",
                           G_CALLBACK (layout_requested_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (page, "source-requested",
                           G_CALLBACK (source_requested_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (page, "shown-on-map",
                           G_CALLBACK (product_shown_on_map_cb), self, G_CONNECT_DEFAULT);

  mw_subject_page_show (MW_SUBJECT_PAGE (page), mw_session_get_mesh (self->session), product);
  adw_navigation_view_push (self->page_view, ADW_NAVIGATION_PAGE (page));
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/**
 * mw_window_push_domain:
 * @self: the window
 * @domain: of the mesh on show
 *
 * Opens the page of @domain on top of what is on show.
 */
void
mw_window_push_domain (MwWindow *self,
                       guint     domain)
{
  GtkWidget *page;

  g_return_if_fail (MW_IS_WINDOW (self));

  if (self->session == NULL || mw_session_get_mesh (self->session) == NULL)
    return;

  page = mw_domain_page_new ();
  g_signal_connect_object (page, "product-activated",
                           G_CALLBACK (product_activated_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (page, "domain-activated",
                           G_CALLBACK (domain_activated_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (page, "domain-shown-on-map",
                           G_CALLBACK (domain_shown_on_map_cb), self, G_CONNECT_DEFAULT);

  mw_subject_page_show (MW_SUBJECT_PAGE (page), mw_session_get_mesh (self->session), domain);
  adw_navigation_view_push (self->page_view, ADW_NAVIGATION_PAGE (page));
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

gboolean
mw_window_shows_map (MwWindow *self)
{
  return self->session != NULL &&
         adw_navigation_view_get_visible_page (self->page_view) == ADW_NAVIGATION_PAGE (self->map_page);
}

void
mw_window_show_product (MwWindow   *self,
                        const char *id)
{
  guint product;

  g_return_if_fail (MW_IS_WINDOW (self));
  g_return_if_fail (id != NULL);

  if (self->session == NULL || mw_session_get_mesh (self->session) == NULL)
    return;

  product = mw_mesh_find_product (mw_session_get_mesh (self->session), id);
  if (product != MW_NONE)
    mw_window_push_product (self, product);
}
