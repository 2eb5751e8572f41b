/* mw-card-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-card.h"

#include <glib/gi18n.h>

/* More than this is not read on a card. */
#define MAX_CHARACTERS 200

static gboolean
is_harmful (gunichar c)
{
  /* Embeddings, overrides and isolates, which could make a name read as
   * another, and marks that nobody sees. */
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
         c == 0x200e || c == 0x200f || c == 0xfeff || c == 0xfffc;
}

char *
mw_card_dup_text (const char *text)
{
  GString *result = g_string_new (NULL);
  guint n = 0;

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (n == MAX_CHARACTERS)
        {
          g_string_append (result, "…");
          break;
        }

      if (is_harmful (c))
        continue;

      g_string_append_unichar (result, g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 ? ' ' : c);
      n++;
    }

  return g_string_free_and_steal (result);
}

PangoLayout *
mw_card_new_layout (GtkWidget  *widget,
                    const char *text,
                    double      size,
                    PangoWeight weight)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) (size * PANGO_SCALE)));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_MIDDLE);

  return layout;
}

char *
mw_card_dup_domain_name (const MwDomain *domain)
{
  g_autofree char *name = mw_card_dup_text (domain->name);

  /* Names of blanks or of what is not shown count as none. */
  if (*g_strstrip (name) == '\0')
    return g_strdup (_("No Domain"));

  return g_steal_pointer (&name);
}

char *
mw_card_dup_count (guint n_products)
{
  return g_strdup_printf (ngettext ("%u product", "%u products", n_products), n_products);
}
