/* test-walk-by-keyboard.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "mw-e2e.h"

/* Real keys only, no pointer and no actions: what somebody does who cannot see the
 * picture, from the first screen to a column three products before a given one. */

#define KEY_RETURN 0xff0d
#define KEY_ESCAPE 0xff1b
#define KEY_LEFT 0xff51
#define KEY_DOWN 0xff54
#define KEY_RIGHT 0xff53
#define KEY_F10 0xffc7

#define SAY(what) g_usleep (2500000); { g_autofree char *focus = mw_e2e_dup_focus (e2e); g_test_message ("%s: focus %s", what, focus); }
/* Opens the demo mesh by the button that has the keyboard first. */
static void
open_demo (MwE2e *e2e)
{
  mw_e2e_tab_to (e2e, "Open the Demo Mesh");
  mw_e2e_key (e2e, KEY_RETURN);
  g_object_unref (mw_e2e_find (e2e, ATSPI_ROLE_INVALID, "Product Graph"));
  g_usleep (3000000);
}

static void
test_a_column_is_followed_by_keyboard (void)
{
  g_autoptr(MwE2e) e2e = mw_e2e_new ();

  if (e2e == NULL)
    return;

  mw_e2e_listen (e2e);
  mw_e2e_start_application (e2e, NULL);
  open_demo (e2e);

  SAY ("opened");
  mw_e2e_chord (e2e, MW_E2E_CONTROL | MW_E2E_SHIFT, 'f');
  mw_e2e_wait_focus (e2e, "Find on the Map");
  mw_e2e_write (e2e, "royalty-statements");
  g_usleep (2500000);
  mw_e2e_key (e2e, KEY_RETURN);
  mw_e2e_wait_said (e2e, "Royalties, Domain");
  mw_e2e_key (e2e, KEY_ESCAPE);
  mw_e2e_wait_focus (e2e, "Royalties, in Product Graph");
  mw_e2e_key (e2e, KEY_RETURN);
  SAY ("opened domain");
  mw_e2e_write (e2e, "royalty s");
  SAY ("typed");
  mw_e2e_chord (e2e, MW_E2E_SHIFT, KEY_F10);
  SAY ("menu");
  mw_e2e_write (e2e, "n");
  SAY ("neighbourhood");
  mw_e2e_chord (e2e, MW_E2E_CONTROL, 'l');
  SAY ("table");
  g_test_message ("%s", mw_e2e_dump (e2e));
  mw_e2e_chord (e2e, MW_E2E_CONTROL, 'l');
  SAY ("picture");
  mw_e2e_chord (e2e, MW_E2E_SHIFT, KEY_F10);
  SAY ("menu");
  mw_e2e_write (e2e, "c");
  SAY ("columns");
  for (int i = 0; i < 8; i++)
    {
  mw_e2e_key (e2e, KEY_DOWN);
  SAY ("down");
    }
  mw_e2e_key (e2e, KEY_LEFT);
  SAY ("left");
  mw_e2e_key (e2e, KEY_LEFT);
  SAY ("left");
  mw_e2e_key (e2e, KEY_LEFT);
  SAY ("left");
  mw_e2e_key (e2e, KEY_LEFT);
  SAY ("left");
  g_test_message ("%s", mw_e2e_dump (e2e));
  mw_e2e_chord (e2e, MW_E2E_ALT, KEY_LEFT);
  SAY ("back");
  mw_e2e_chord (e2e, MW_E2E_ALT, KEY_LEFT);
  SAY ("back");
  mw_e2e_chord (e2e, MW_E2E_ALT, KEY_RIGHT);
  SAY ("forward");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/walk-by-keyboard/a-column-is-followed", test_a_column_is_followed_by_keyboard);

  return g_test_run ();
}
