/* meshwright.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <locale.h>

#include <glib/gi18n.h>
#include <gtksourceview/gtksource.h>
#include <libdex.h>

#include "app/mw-application.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr(MwApplication) application = NULL;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  dex_init ();
  gtk_source_init ();

  application = mw_application_new ();

  status = g_application_run (G_APPLICATION (application), argc, argv);

  return status != 0 ? status : mw_application_get_status (application);
}
