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

/* The window is cut by job: mw-window.c is the widget, -open.c opens what there is
 * to open, -state.c shows how that stands, -welcome.c is the first screen,
 * -sidebar.c lists the pages, -pages.c wires them, -search.c finds, -publish.c keeps the draft and publishes it. */

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
  GtkWidget              *key_button;
  AdwNavigationView      *page_view;
  AdwBanner              *stale_banner;
  AdwBanner              *complaints_banner;

  MwMapPage              *map_page;
  MwProductsPage         *products_page;
  MwDomainsPage          *domains_page;
  MwSearchPage           *search_page;
  MwDesignerPage         *designer_page;

  GSettings              *settings;
  MwSession              *session;
  GSignalGroup           *session_signals;
  MwDemoRegistry         *demo;

  /* What is being opened, or could not be: an address, or NULL for the demo mesh. */
  DexFuture              *opening;
  GError                 *opening_error;
  char                   *address;

  GPtrArray              *recent_rows;
  char                   *select_when_loaded;
  gboolean                draft_is_touched;
};

/* mw-window-open.c */
void mw_window_take_source      (MwWindow   *self,
                                 MwSource   *source,
                                 const char *title);
void mw_window_close_session    (MwWindow   *self);
void mw_window_connect_session  (MwWindow   *self);
/* The same again after it failed. */
void mw_window_try_again        (MwWindow   *self);
void mw_window_present_connect  (MwWindow     *self,
                                 const char   *address,
                                 const GError *error);

void mw_window_choose_file      (MwWindow     *self);

/* mw-window-state.c */
/* Brings everything that depends on how opening and fetching stand up to date. */
void mw_window_update_state     (MwWindow   *self);
/* Why there is nothing to show; NULL while there is, or may soon be. */
const GError *mw_window_get_error (MwWindow *self);
void mw_window_show_complaints  (MwWindow   *self);

/* mw-window-welcome.c */
void mw_window_fill_recent      (MwWindow   *self);

/* mw-window-pages.c */
void mw_window_add_pages        (MwWindow   *self);
void mw_window_set_mesh         (MwWindow   *self,
                                 MwMesh     *mesh);
void mw_window_push_product     (MwWindow   *self,
                                 guint       product);
void mw_window_push_domain      (MwWindow   *self,
                                 guint       domain);

/* Whether the map is what the window shows. */
gboolean mw_window_shows_map    (MwWindow   *self);

/* mw-window-compare.c, mw-window-export.c, mw-window-views.c */
void mw_window_add_compare      (MwWindow   *self);
void mw_window_add_export       (MwWindow   *self);
void mw_window_add_views        (MwWindow   *self);

/* mw-window-search.c */
void mw_window_add_search       (MwWindow   *self);
void mw_window_find             (MwWindow   *self);
/* Empties the entry without going anywhere. */
void mw_window_forget_search    (MwWindow   *self);

/* mw-window-publish.c */
void mw_window_forget_draft     (MwWindow   *self);
/* Why nothing can be published where the window is; NULL when it can. */
char *mw_window_dup_obstacle    (MwWindow   *self);
/* Whether closing the window must wait for an answer. */
gboolean mw_window_asks_for_draft (MwWindow *self);

/* mw-window-sidebar.c */
void mw_window_fill_sidebar     (MwWindow   *self);
void mw_window_select_row       (MwWindow   *self,
                                 const char *tag);

/* mw-window.c */
void mw_window_show_root        (MwWindow   *self,
                                 const char *tag);
/* Tells in passing; @text is never markup. */
void mw_window_tell             (MwWindow   *self,
                                 const char *text);

G_END_DECLS
