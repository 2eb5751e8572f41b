/* mw-fake-source.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/mw-source.h"

G_BEGIN_DECLS

#define MW_TYPE_FAKE_SOURCE (mw_fake_source_get_type ())

/**
 * MwFakeSource:
 *
 * A source that answers when and what the test says.
 */
G_DECLARE_FINAL_TYPE (MwFakeSource, mw_fake_source, MW, FAKE_SOURCE, MwSource)

MwFakeSource *mw_fake_source_new            (const char   *address,
                                             const char   *name,
                                             gboolean      is_writable);

/* The YAML list that it has. NULL: nothing but errors. */
void          mw_fake_source_set_yaml       (MwFakeSource *self,
                                             const char   *yaml);
/* What it says instead of answering, from now on; NULL: it answers. */
void          mw_fake_source_set_error      (MwFakeSource *self,
                                             int           code,
                                             const char   *message);
/* Whether fetches wait for mw_fake_source_let_go(). */
void          mw_fake_source_hold           (MwFakeSource *self);
void          mw_fake_source_let_go         (MwFakeSource *self);

guint         mw_fake_source_count_fetches  (MwFakeSource *self);
guint         mw_fake_source_count_histories (MwFakeSource *self);
guint         mw_fake_source_count_cancelled (MwFakeSource *self);
guint         mw_fake_source_count_puts     (MwFakeSource *self);

/* Runs the main loop until @is_true of @data, or fails the test. */
void          mw_fake_source_wait           (gboolean    (*is_true) (gpointer data),
                                             gpointer      data);

G_END_DECLS
