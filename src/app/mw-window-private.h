/* mw-window-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/mw-demo-registry.h"
#include "app/mw-window.h"
#include "pages/mw-designer-page.h"
#include "pages/mw-domains-page.h"
#include "pages/mw-map-page.h"
#include "pages/mw-products-page.h"
#include "pages/mw-search-page.h"

G_BEGIN_DECLS

/* The window is cut by job: mw-window.c is the widget, -session.c opens
 * registries and follows the session, -pages.c wires pages, -publish.c publishes. */

struct _MwWindow
{
  AdwApplicationWindow    parent_instance;

  AdwToastOverlay        *toast_overlay;
  GtkStack               *root_stack;
  AdwPreferencesGroup    *recent_group;
  AdwNavigationSplitView *split_view;
  AdwWindowTitle         *registry_title;
  GtkSearchEntry         *search_entry;
  GtkListBox             *page_list;
  GtkLabel               *status_label;
  GtkStack               *refresh_stack;
  AdwNavigationPage      *content_page;
  GtkStack               *state_stack;
  AdwStatusPage          *failed_page;
  AdwNavigationView      *page_view;
  AdwBanner              *stale_banner;

  MwMapPage              *map_page;
  MwProductsPage         *products_page;
  MwDomainsPage          *domains_page;
  MwSearchPage           *search_page;
  MwDesignerPage         *designer_page;

  GSettings              *settings;
  MwSession              *session;
  GSignalGroup           *session_signals;
  MwDemoRegistry         *demo;
  DexFuture              *opening;
  GPtrArray              *recent_rows;
  char                   *page_before_search;
  char                   *select_when_loaded;
};

/* mw-window-session.c */
void mw_window_take_source      (MwWindow   *self,
                                 MwSource   *source,
                                 const char *title);
void mw_window_close_session    (MwWindow   *self);
void mw_window_fill_recent      (MwWindow   *self);
void mw_window_connect_session  (MwWindow   *self);
void mw_window_present_connect  (MwWindow     *self,
                                 const char   *address,
                                 const GError *error);

/* mw-window-pages.c */
void mw_window_add_pages        (MwWindow   *self);
void mw_window_set_mesh         (MwWindow   *self,
                                 MwMesh     *mesh);
void mw_window_push_product     (MwWindow   *self,
                                 guint       product);
void mw_window_push_domain      (MwWindow   *self,
                                 guint       domain);

/* mw-window-publish.c */
void mw_window_forget_draft     (MwWindow   *self);

/* mw-window.c */
void mw_window_show_root        (MwWindow   *self,
                                 const char *tag);

/* Tells in passing; @text is never markup. */
void mw_window_tell             (MwWindow   *self,
                                 const char *text);

G_END_DECLS
