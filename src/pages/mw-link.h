/* mw-link.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether an address out of a registry may be given to other programs: http,
 * https and mailto only, never files or schemes that start something. */
gboolean   mw_link_may_be_followed (const char *address);

/* A button that says the whole address and opens it: nobody is led elsewhere than
 * it reads. Only for what mw_link_may_be_followed(). */
GtkWidget *mw_link_new_button      (const char *address);
/* The same as an icon, to stand beside the address. */
GtkWidget *mw_link_new_icon_button (const char *address);

G_END_DECLS
