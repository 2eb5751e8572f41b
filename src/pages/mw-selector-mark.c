/* mw-selector-mark.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-selector-mark.h"

#include <string.h>

#include "graph/mw-selector.h"

/* What is missing at the end has nothing that a line could be under, so that the
 * character before it has to do. */
static PangoAttrList *
new_underline (const char *text,
               gsize       start,
               gsize       end)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *attribute = pango_attr_underline_new (PANGO_UNDERLINE_ERROR);
  gsize length = strlen (text);

  if (start >= length && length > 0)
    start = (gsize) (g_utf8_prev_char (text + length) - text);
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) MIN (MAX (end, start + 1), length);
  pango_attr_list_insert (attributes, attribute);

  return attributes;
}

void
mw_selector_mark_error (GtkWidget    *entry,
                        const GError *error)
{
  g_autoptr(PangoAttrList) attributes = NULL;
  gsize start;
  gsize end;

  g_return_if_fail (GTK_IS_EDITABLE (entry));

  if (error != NULL && mw_selector_error_get_place (error, &start, &end))
    attributes = new_underline (gtk_editable_get_text (GTK_EDITABLE (entry)), start, end);

  gtk_text_set_attributes (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (entry))), attributes);
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}
