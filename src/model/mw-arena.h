/* mw-arena.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MwArena:
 *
 * Memory that is taken piece by piece and given back at once. What a mesh
 * makes itself (a rule in one line, a list of tags) lies in one of these; the
 * texts of documents stay where the documents hold them.
 */
typedef struct _MwArena MwArena;

MwArena    *mw_arena_new    (void);
void        mw_arena_free   (MwArena    *self);

/* Zeroed and aligned for pointers. */
gpointer    mw_arena_alloc  (MwArena    *self,
                             gsize       size);
/* A copy of @length bytes of @text with a NUL behind it. */
const char *mw_arena_strndup (MwArena   *self,
                              const char *text,
                              gsize      length);
const char *mw_arena_strdup (MwArena    *self,
                             const char *text);
const char *mw_arena_printf (MwArena    *self,
                             const char *format,
                             ...) G_GNUC_PRINTF (2, 3);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwArena, mw_arena_free)

G_END_DECLS
