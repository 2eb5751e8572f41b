/* mw-e2e-input.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-e2e-private.h"

#include <string.h>

/* What people do to what they found. */

static gboolean
do_action (AtspiAccessible *accessible)
{
  g_autoptr(AtspiAction) action = atspi_accessible_get_action_iface (accessible);

  return action != NULL && atspi_action_get_n_actions (action, NULL) > 0 &&
         atspi_action_do_action (action, 0, NULL);
}

void
mw_e2e_click (MwE2e      *self,
              AtspiRole   role,
              const char *name)
{
  g_autoptr(AtspiAccessible) accessible = mw_e2e_find (self, role, name);
  g_autofree char *dump = NULL;

  if (do_action (accessible))
    return;

  dump = mw_e2e_dump (self);
  g_test_message ("%s", dump);
  g_error ("“%s” has no action", name);
}

/* The position of the action of that name; -1 when it has none. */
static int
find_action (AtspiAction *action,
             const char  *name)
{
  int n = atspi_action_get_n_actions (action, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *its_name = atspi_action_get_action_name (action, i, NULL);

      if (g_strcmp0 (its_name, name) == 0)
        return i;
    }

  return -1;
}

static gboolean
activate_below (AtspiAccessible *accessible,
                const char      *name,
                guint            depth)
{
  g_autoptr(AtspiAction) action = atspi_accessible_get_action_iface (accessible);
  int position = action != NULL ? find_action (action, name) : -1;
  int n;

  if (position >= 0 && atspi_action_do_action (action, position, NULL))
    return TRUE;

  if (depth > MW_E2E_MAX_DEPTH)
    return FALSE;

  n = MIN (atspi_accessible_get_child_count (accessible, NULL), MW_E2E_MAX_CHILDREN);
  for (int i = 0; i < n; i++)
    {
      g_autoptr(AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (child != NULL && activate_below (child, name, depth + 1))
        return TRUE;
    }

  return FALSE;
}

void
mw_e2e_activate (MwE2e      *self,
                 const char *action)
{
  for (gint64 end = g_get_monotonic_time () + MW_E2E_PATIENCE_US; g_get_monotonic_time () < end;)
    {
      g_autoptr(AtspiAccessible) application = mw_e2e_find_application (self);

      if (application != NULL && activate_below (application, action, 0))
        return;
      g_usleep (MW_E2E_LOOK_EVERY_US);
    }

  g_error ("There is no action “%s”", action);
}

static AtspiAccessible *
find_text (MwE2e      *self,
           const char *name)
{
  for (gint64 end = g_get_monotonic_time () + MW_E2E_PATIENCE_US; g_get_monotonic_time () < end;)
    {
      static const AtspiRole roles[] = { ATSPI_ROLE_TEXT, ATSPI_ROLE_ENTRY, ATSPI_ROLE_PASSWORD_TEXT };

      for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
        {
          AtspiAccessible *found = mw_e2e_peek (self, roles[i], name);

          if (found != NULL)
            return found;
        }
      g_usleep (MW_E2E_LOOK_EVERY_US);
    }

  return mw_e2e_find (self, ATSPI_ROLE_TEXT, name);
}

void
mw_e2e_type (MwE2e      *self,
             const char *name,
             const char *text)
{
  g_autoptr(AtspiAccessible) accessible = find_text (self, name);
  g_autoptr(AtspiEditableText) editable = atspi_accessible_get_editable_text_iface (accessible);

  g_assert_nonnull (editable);
  g_assert_true (atspi_editable_text_set_text_contents (editable, text, NULL));
}

char *
mw_e2e_dup_text (MwE2e      *self,
                 const char *name)
{
  g_autoptr(AtspiAccessible) accessible = find_text (self, name);
  g_autoptr(AtspiText) text = atspi_accessible_get_text_iface (accessible);

  g_assert_nonnull (text);

  return atspi_text_get_text (text, 0, -1, NULL);
}

void
mw_e2e_wait_text (MwE2e      *self,
                  const char *name,
                  const char *text)
{
  g_autofree char *last = NULL;

  for (gint64 end = g_get_monotonic_time () + MW_E2E_PATIENCE_US; g_get_monotonic_time () < end;)
    {
      g_free (last);
      last = mw_e2e_dup_text (self, name);
      if (g_strcmp0 (last, text) == 0)
        return;
      g_usleep (MW_E2E_LOOK_EVERY_US);
    }

  g_assert_cmpstr (last, ==, text);
}

/* Where it stays: pages slide in, and rows are laid out when they come. Without a
 * window manager the window is where the screen begins. */
static void
find_place (MwE2e      *self,
            AtspiRole   role,
            const char *name,
            AtspiRect  *place)
{
  AtspiRect before = { 0, 0, 0, 0 };

  for (gint64 end = g_get_monotonic_time () + MW_E2E_PATIENCE_US; g_get_monotonic_time () < end;)
    {
      g_autoptr(AtspiAccessible) accessible = mw_e2e_find (self, role, name);
      g_autoptr(AtspiComponent) component = atspi_accessible_get_component_iface (accessible);
      g_autofree AtspiRect *extents = NULL;

      g_assert_nonnull (component);
      extents = atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL);
      if (extents != NULL && extents->width > 0 && memcmp (extents, &before, sizeof before) == 0)
        {
          *place = *extents;
          return;
        }

      if (extents != NULL)
        before = *extents;
      g_usleep (MW_E2E_LOOK_EVERY_US);
    }

  g_error ("“%s” does not stay where it is", name);
}

void
mw_e2e_press (MwE2e      *self,
              AtspiRole   role,
              const char *name)
{
  g_autoptr(GError) error = NULL;
  AtspiRect place = { 0, 0, 0, 0 };

  find_place (self, role, name, &place);
  atspi_generate_mouse_event (place.x + place.width / 2, place.y + place.height / 2, "b1c", &error);
  g_assert_no_error (error);
}

void
mw_e2e_key (MwE2e *self,
            guint  keysym)
{
  g_autoptr(GError) error = NULL;

  atspi_generate_keyboard_event ((glong) keysym, NULL, ATSPI_KEY_SYM, &error);
  g_assert_no_error (error);
}
