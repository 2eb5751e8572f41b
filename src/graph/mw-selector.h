/* mw-selector.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

/**
 * MwSelectorError:
 * @MW_SELECTOR_ERROR_EMPTY: nothing is written
 * @MW_SELECTOR_ERROR_SYNTAX: it cannot be read
 * @MW_SELECTOR_ERROR_TOO_LARGE: it is longer or deeper than anybody writes
 * @MW_SELECTOR_ERROR_UNKNOWN: the mesh has nothing of that name
 * @MW_SELECTOR_ERROR_UNAVAILABLE: it asks for what is not known of this mesh
 *
 * Every one of them has a place, see mw_selector_error_get_place().
 */
typedef enum {
  MW_SELECTOR_ERROR_EMPTY,
  MW_SELECTOR_ERROR_SYNTAX,
  MW_SELECTOR_ERROR_TOO_LARGE,
  MW_SELECTOR_ERROR_UNKNOWN,
  MW_SELECTOR_ERROR_UNAVAILABLE,
} MwSelectorError;

#define MW_SELECTOR_ERROR (mw_selector_error_quark ())
GQuark      mw_selector_error_quark     (void);

/* Where in the text it is wrong: bytes, never inside a character; @end may be
 * @start, where something is missing. FALSE for errors of other domains. */
gboolean    mw_selector_error_get_place (const GError *error,
                                         gsize        *start,
                                         gsize        *end);

/**
 * MwSelector:
 *
 * Which products of a mesh, said in a short text after dbt's node selection:
 *
 * | text | products |
 * |---|---|
 * | `orders`, `"Music Listens"`, `play*` | with this id or name, case aside |
 * | `+orders`, `orders+`, `2+orders+1` | and those before and after it, so many steps |
 * | `@orders` | and all after it, and all before any of these |
 * | `domain:music` and other questions | of which that is true |
 * | `path:a..b` | on the ways from one to the other |
 * | `a b`; `a,b`; `!a`; `( )` | either; both; all but; together |
 *
 * The parsed text, immutable and atomically reference counted: it may be
 * evaluated on any thread, and for any mesh.
 */
typedef struct _MwSelector MwSelector;

#define MW_TYPE_SELECTOR (mw_selector_get_type ())
GType       mw_selector_get_type    (void);

MwSelector *mw_selector_new         (const char  *text,
                                     GError     **error) G_GNUC_WARN_UNUSED_RESULT;
MwSelector *mw_selector_ref         (MwSelector  *self);
void        mw_selector_unref       (MwSelector  *self);

const char *mw_selector_get_text    (MwSelector  *self);
GArray     *mw_selector_evaluate    (MwSelector  *self,
                                     MwMesh      *mesh,
                                     gint64       now,
                                     GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/* What it means, as a sentence; with a @mesh, by the names that things have
 * there and with how many products that are. Shown as it is, never as markup. */
char       *mw_selector_dup_reading (MwSelector  *self,
                                     MwMesh      *mesh) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwSelector, mw_selector_unref)

G_END_DECLS
