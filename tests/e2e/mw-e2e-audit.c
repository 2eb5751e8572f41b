/* mw-e2e-audit.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-e2e-private.h"

typedef struct
{
  guint    n_objects;
  guint    n_unnamed;
  GString *unnamed;
} Audit;

/* What people act on; rows and items as far as they can have the focus. Not the
 * items of menus: GTK 4.18 makes these of the menu model, and gives none a name
 * on the bus, whatever the model says. */
static gboolean
takes_input (AtspiAccessible *accessible)
{
  g_autoptr(AtspiStateSet) states = NULL;

  switch ((int) atspi_accessible_get_role (accessible, NULL))
    {
    case ATSPI_ROLE_PUSH_BUTTON:
    case ATSPI_ROLE_PUSH_BUTTON_MENU:
    case ATSPI_ROLE_TOGGLE_BUTTON:
    case ATSPI_ROLE_CHECK_BOX:
    case ATSPI_ROLE_RADIO_BUTTON:
    case ATSPI_ROLE_SWITCH:
    case ATSPI_ROLE_COMBO_BOX:
    case ATSPI_ROLE_SPIN_BUTTON:
    case ATSPI_ROLE_SLIDER:
    case ATSPI_ROLE_ENTRY:
    case ATSPI_ROLE_PASSWORD_TEXT:
    case ATSPI_ROLE_LINK:
    case ATSPI_ROLE_PAGE_TAB:
      return TRUE;

    case ATSPI_ROLE_TEXT:
    case ATSPI_ROLE_LIST_ITEM:
    case ATSPI_ROLE_TREE_ITEM:
    case ATSPI_ROLE_TABLE_ROW:
    case ATSPI_ROLE_TABLE_CELL:
      states = atspi_accessible_get_state_set (accessible);
      return states != NULL && atspi_state_set_contains (states, ATSPI_STATE_FOCUSABLE);

    default:
      return FALSE;
    }
}

static void
audit_object (Audit           *audit,
              AtspiAccessible *accessible,
              const char      *around)
{
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);
  g_autofree char *role = NULL;

  audit->n_objects++;
  if (name != NULL && *name != '\0')
    return;

  audit->n_unnamed++;
  role = atspi_accessible_get_role_name (accessible, NULL);
  g_string_append_printf (audit->unnamed, "  a %s in “%s”\n", role, around);
}

/* @around: the nearest name outwards, for the message. */
static void
audit_below (Audit           *audit,
             AtspiAccessible *accessible,
             const char      *around,
             guint            depth)
{
  g_autofree char *name = NULL;
  int n;

  if (depth > 0 && !mw_e2e_is_showing (accessible))
    return;

  if (takes_input (accessible))
    audit_object (audit, accessible, around);

  if (depth > MW_E2E_MAX_DEPTH)
    return;

  name = atspi_accessible_get_name (accessible, NULL);
  n = MIN (atspi_accessible_get_child_count (accessible, NULL), MW_E2E_MAX_CHILDREN);
  for (int i = 0; i < n; i++)
    {
      g_autoptr(AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (child != NULL)
        audit_below (audit, child, name != NULL && *name != '\0' ? name : around, depth + 1);
    }
}

guint
mw_e2e_audit (MwE2e      *self,
              const char *page)
{
  g_autoptr(AtspiAccessible) application = mw_e2e_find_application (self);
  g_autoptr(GString) unnamed = g_string_new (NULL);
  Audit audit = { 0, 0, unnamed };

  g_assert_nonnull (application);
  audit_below (&audit, application, "", 0);
  g_test_message ("%s: %u objects, %u unnamed", page, audit.n_objects, audit.n_unnamed);
  /* Goes on, so that one run tells of every page. */
  if (audit.n_unnamed > 0)
    g_test_fail_printf ("%s: %u without a name\n%s", page, audit.n_unnamed, unnamed->str);

  return audit.n_objects;
}
