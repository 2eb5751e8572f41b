/* test-walk-by-keyboard.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "mw-e2e.h"

/* Real keys only, no pointer and no actions: what somebody does who cannot see the
 * picture. Where the keyboard is and what is said are all there is to go by. */

#define KEY_RETURN 0xff0d
#define KEY_ESCAPE 0xff1b
#define KEY_LEFT 0xff51
#define KEY_UP 0xff52
#define KEY_RIGHT 0xff53
#define KEY_DOWN 0xff54
#define KEY_F10 0xffc7

/* The first screen, and the button of it that opens the demo mesh. */
static void
open_demo (MwE2e *e2e)
{
  mw_e2e_listen (e2e);
  mw_e2e_start_application (e2e, NULL);
  mw_e2e_tab_to (e2e, "Open the Demo Mesh");
  mw_e2e_key (e2e, KEY_RETURN);
  g_object_unref (mw_e2e_find (e2e, ATSPI_ROLE_LIST_ITEM, "Royalties"));
}

/* The letter that is underlined in an entry of the menu of what is selected. */
static void
choose (MwE2e      *e2e,
        const char *letter)
{
  mw_e2e_chord (e2e, MW_E2E_SHIFT, KEY_F10);
  g_object_unref (mw_e2e_find (e2e, ATSPI_ROLE_MENU_ITEM, ""));
  mw_e2e_write (e2e, letter);
}

/* From the domains to the neighbourhood of a product in a domain that is closed. */
static void
find_statements (MwE2e *e2e)
{
  mw_e2e_chord (e2e, MW_E2E_CONTROL | MW_E2E_SHIFT, 'f');
  mw_e2e_wait_focus (e2e, "Find on the Map");
  mw_e2e_write (e2e, "royalty-statements");
  mw_e2e_wait_said (e2e, "“Royalty Statements”: 1 product.");
  mw_e2e_key (e2e, KEY_RETURN);
  mw_e2e_wait_said (e2e, "Royalties, Domain with 4 products");
  mw_e2e_key (e2e, KEY_ESCAPE);
  mw_e2e_wait_focus (e2e, "Royalties, in Product Graph");

  mw_e2e_key (e2e, KEY_RETURN);
  mw_e2e_wait_said (e2e, "Domains, 1 open");
  mw_e2e_write (e2e, "royalty s");
  mw_e2e_wait_focus (e2e, "Royalty Statements, in Royalties");

  choose (e2e, "n");
  mw_e2e_wait_said (e2e, "Neighbourhood of Royalty Statements, 6 products");
  mw_e2e_wait_focus (e2e, "Royalty Statements, in Product Graph");
}

/* One to the left, with one step more where the picture ends. */
static void
follow (MwE2e      *e2e,
        const char *column)
{
  mw_e2e_key (e2e, KEY_LEFT);
  mw_e2e_wait_focus (e2e, column);
}

static void
expand (MwE2e      *e2e,
        const char *column)
{
  mw_e2e_chord (e2e, MW_E2E_SHIFT, KEY_LEFT);
  mw_e2e_wait_said (e2e, "Columns of Royalty Statements");
  mw_e2e_wait_focus (e2e, column);
}

static void
test_a_column_is_followed_through_three_products (void)
{
  g_autoptr(MwE2e) e2e = mw_e2e_new ();

  if (e2e == NULL)
    return;

  open_demo (e2e);
  find_statements (e2e);

  choose (e2e, "c");
  mw_e2e_wait_said (e2e, "Columns of Royalty Statements, 6 tables");
  mw_e2e_wait_focus (e2e, "statement_lines, in Royalty Statements");
  mw_e2e_key_to (e2e, KEY_DOWN, "plays, in statement_lines");

  follow (e2e, "plays, in royalty_plays");
  expand (e2e, "plays, in royalty_plays");
  follow (e2e, "plays, in track_plays");
  expand (e2e, "plays, in track_plays");

  /* Three columns feed this one: the nearest first, the others are in the same table. */
  follow (e2e, "played_ms, in plays");
  mw_e2e_wait_said (e2e, "played_ms of plays");
  mw_e2e_key_to (e2e, KEY_UP, "play_id, in plays");
  mw_e2e_wait_said (e2e, "play_id, string");

  mw_e2e_key (e2e, KEY_RIGHT);
  mw_e2e_wait_focus (e2e, "plays, in track_plays");

  /* Back through the pictures. */
  for (guint i = 0; i < 3; i++)
    mw_e2e_chord (e2e, MW_E2E_ALT, KEY_LEFT);
  mw_e2e_wait_said (e2e, "Neighbourhood of Royalty Statements");
  mw_e2e_wait_focus (e2e, "Royalty Statements, in Product Graph");
  mw_e2e_chord (e2e, MW_E2E_ALT, KEY_RIGHT);
  mw_e2e_wait_said (e2e, "Columns of Royalty Statements, 6 tables");
  mw_e2e_wait_focus (e2e, "statement_lines, in Royalty Statements");

  mw_e2e_assert_quiet (e2e);
}

static void
test_a_neighbourhood_is_a_table_too (void)
{
  g_autoptr(MwE2e) e2e = mw_e2e_new ();
  g_autoptr(GPtrArray) cards = NULL;
  g_autoptr(GPtrArray) cells = NULL;
  g_autoptr(GPtrArray) rows = NULL;

  if (e2e == NULL)
    return;

  open_demo (e2e);
  find_statements (e2e);
  cards = mw_e2e_list_names (e2e, "Product Graph", ATSPI_ROLE_LIST_ITEM);
  g_assert_cmpuint (cards->len, ==, 6);

  mw_e2e_chord (e2e, MW_E2E_CONTROL, 'l');
  mw_e2e_wait_focus (e2e, "In the Picture");
  rows = mw_e2e_list_names (e2e, "Products of the Map", ATSPI_ROLE_TABLE_ROW);
  cells = mw_e2e_list_names (e2e, "Products of the Map", ATSPI_ROLE_TABLE_CELL);

  /* With the one that has the titles. */
  g_assert_cmpuint (rows->len, ==, cards->len + 1);
  for (guint i = 0; i < cards->len; i++)
    g_assert_true (g_ptr_array_find_with_equal_func (cells, g_ptr_array_index (cards, i), g_str_equal, NULL));

  mw_e2e_chord (e2e, MW_E2E_CONTROL, 'l');
  mw_e2e_wait_focus (e2e, "Royalty Statements, in Product Graph");
  mw_e2e_assert_quiet (e2e);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/walk-by-keyboard/a-column-is-followed-through-three-products",
                   test_a_column_is_followed_through_three_products);
  g_test_add_func ("/walk-by-keyboard/a-neighbourhood-is-a-table-too",
                   test_a_neighbourhood_is_a_table_too);

  return g_test_run ();
}
