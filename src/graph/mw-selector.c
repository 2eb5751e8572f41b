/* mw-selector.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-selector-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "graph/mw-selector-evaluator.h"

typedef struct
{
  gsize start;
  gsize end;
} MwSelectorErrorPrivate;

static void
mw_selector_error_private_init (MwSelectorErrorPrivate *private)
{
}

static void
mw_selector_error_private_copy (const MwSelectorErrorPrivate *source,
                                MwSelectorErrorPrivate       *target)
{
  if (source != NULL && target != NULL)
    *target = *source;
}

static void
mw_selector_error_private_clear (MwSelectorErrorPrivate *private)
{
}

G_DEFINE_EXTENDED_ERROR (MwSelectorError, mw_selector_error)

G_DEFINE_BOXED_TYPE (MwSelector, mw_selector, mw_selector_ref, mw_selector_unref)

gboolean
mw_selector_error_get_place (const GError *error,
                             gsize        *start,
                             gsize        *end)
{
  const MwSelectorErrorPrivate *private;

  if (error == NULL || error->domain != MW_SELECTOR_ERROR)
    return FALSE;

  private = mw_selector_error_get_private (error);
  if (private == NULL)
    return FALSE;

  *start = private->start;
  *end = private->end;

  return TRUE;
}

void
mw_selector_set_error (GError        **error,
                       MwSelectorError code,
                       gsize           start,
                       gsize           end,
                       const char     *format,
                       ...)
{
  MwSelectorErrorPrivate *private;
  va_list arguments;

  if (error == NULL)
    return;

  va_start (arguments, format);
  *error = g_error_new_valist (MW_SELECTOR_ERROR, code, format, arguments);
  va_end (arguments);

  private = mw_selector_error_get_private (*error);
  if (private != NULL)
    *private = (MwSelectorErrorPrivate) { .start = start, .end = end }
  ;
}

MwSelectorNode *
mw_selector_node_new (MwSelectorNodeKind kind,
                      gsize              start,
                      gsize              end)
{
  MwSelectorNode *self = g_new0 (MwSelectorNode, 1);

  self->kind = kind;
  self->start = start;
  self->end = end;
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_selector_node_free);

  return self;
}

void
mw_selector_node_free (MwSelectorNode *self)
{
  g_ptr_array_unref (self->children);
  g_free (self->text);
  g_free (self);
}

void
mw_selector_node_add (MwSelectorNode *self,
                      MwSelectorNode *child)
{
  g_ptr_array_add (self->children, child);
  self->end = MAX (self->end, child->end);
}

MwSelectorNode *
mw_selector_node_child (const MwSelectorNode *self,
                        guint                 nth)
{
  return g_ptr_array_index (self->children, nth);
}

/**
 * mw_selector_new:
 * @text: what somebody wrote; not trusted, not even to be UTF-8
 *
 * Reads a selector. Whether the mesh has what it names is only seen when it is
 * evaluated.
 *
 * Returns: (transfer full): the selector, or %NULL with an error of
 *   %MW_SELECTOR_ERROR that says what is wrong, what would be right, and where
 */
MwSelector *
mw_selector_new (const char *text,
                 GError    **error)
{
  g_autoptr(MwSelectorNode) root = NULL;
  MwSelector *self;
  const char *end;

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_utf8_validate (text, -1, &end))
    {
      mw_selector_set_error (error, MW_SELECTOR_ERROR_SYNTAX, (gsize) (end - text), strlen (text),
                             _("From here on this is not text: it is not UTF-8."));
      return NULL;
    }

  root = mw_selector_parse (text, error);
  if (root == NULL)
    return NULL;

  self = g_new0 (MwSelector, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->text = g_strdup (text);
  self->root = g_steal_pointer (&root);

  return self;
}

MwSelector *
mw_selector_ref (MwSelector *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
mw_selector_unref (MwSelector *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  mw_selector_node_free (self->root);
  g_free (self->text);
  g_free (self);
}

const char *
mw_selector_get_text (MwSelector *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * mw_selector_evaluate:
 * @now: seconds since 1970 UTC, from which `changed:` counts back
 *
 * Finds the products of @mesh that are meant. Refused and ended agreements lead
 * nowhere, as in a neighbourhood. Each operator costs at most one walk over the
 * products and the edges.
 *
 * Returns: (transfer full) (element-type guint): indexes of products, ascending;
 *   %NULL with an error of %MW_SELECTOR_ERROR when a name or a value is not in
 *   the mesh
 */
GArray *
mw_selector_evaluate (MwSelector *self,
                      MwMesh     *mesh,
                      gint64      now,
                      GError    **error)
{
  g_autoptr(MwSelectorSet) set = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  set = mw_selector_node_evaluate (self->root, mesh, now, error);

  return set != NULL ? mw_selector_set_list (set) : NULL;
}
