/* mw-e2e-tree.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-e2e-private.h"

/* What assistive technology sees, and finding in it. */

gboolean
mw_e2e_is_showing (AtspiAccessible *accessible)
{
  g_autoptr(AtspiStateSet) states = atspi_accessible_get_state_set (accessible);

  return states != NULL && atspi_state_set_contains (states, ATSPI_STATE_SHOWING);
}

static gboolean
is_it (AtspiAccessible *accessible,
       AtspiRole        role,
       const char      *name)
{
  g_autofree char *its_name = NULL;

  if (role != ATSPI_ROLE_INVALID && atspi_accessible_get_role (accessible, NULL) != role)
    return FALSE;

  its_name = atspi_accessible_get_name (accessible, NULL);

  return g_strcmp0 (its_name, name) == 0;
}

static AtspiAccessible *
search (AtspiAccessible *accessible,
        AtspiRole        role,
        const char      *name,
        guint            depth)
{
  int n;

  /* Nothing shows in what does not, except that applications have no such state. */
  if (depth > 0 && !mw_e2e_is_showing (accessible))
    return NULL;

  if (is_it (accessible, role, name))
    return g_object_ref (accessible);

  if (depth > MW_E2E_MAX_DEPTH)
    return NULL;

  n = MIN (atspi_accessible_get_child_count (accessible, NULL), MW_E2E_MAX_CHILDREN);
  for (int i = 0; i < n; i++)
    {
      g_autoptr(AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);
      AtspiAccessible *found = child != NULL ? search (child, role, name, depth + 1) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The application among those on the bus, which has no other of its name: an
 * earlier one is gone, and libatspi does not like to be asked for its process. */
AtspiAccessible *
mw_e2e_find_application (MwE2e *self)
{
  g_autoptr(AtspiAccessible) desktop = atspi_get_desktop (0);
  int n = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = n - 1; i >= 0; i--)
    {
      g_autoptr(AtspiAccessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);
      g_autofree char *name = child != NULL ? atspi_accessible_get_name (child, NULL) : NULL;

      if (g_strcmp0 (name, "meshwright") == 0)
        {
          /* What was seen before may be gone: ask anew each time. */
          atspi_accessible_set_cache_mask (child, ATSPI_CACHE_NONE);
          return g_steal_pointer (&child);
        }
    }

  return NULL;
}

AtspiAccessible *
mw_e2e_peek (MwE2e      *self,
             AtspiRole   role,
             const char *name)
{
  g_autoptr(AtspiAccessible) application = mw_e2e_find_application (self);

  while (g_main_context_iteration (NULL, FALSE))
    continue;

  return application != NULL ? search (application, role, name, 0) : NULL;
}

AtspiAccessible *
mw_e2e_find (MwE2e      *self,
             AtspiRole   role,
             const char *name)
{
  g_autofree char *dump = NULL;

  for (gint64 end = g_get_monotonic_time () + MW_E2E_PATIENCE_US; g_get_monotonic_time () < end;)
    {
      AtspiAccessible *found = mw_e2e_peek (self, role, name);

      if (found != NULL)
        return found;
      g_usleep (MW_E2E_LOOK_EVERY_US);
    }

  dump = mw_e2e_dump (self);
  g_test_message ("%s", dump);
  g_error ("There is no “%s” of role %u", name, role);
}

void
mw_e2e_wait_gone (MwE2e      *self,
                  AtspiRole   role,
                  const char *name)
{
  for (gint64 end = g_get_monotonic_time () + MW_E2E_PATIENCE_US; g_get_monotonic_time () < end;)
    {
      g_autoptr(AtspiAccessible) found = mw_e2e_peek (self, role, name);

      if (found == NULL)
        return;
      g_usleep (MW_E2E_LOOK_EVERY_US);
    }

  g_error ("“%s” is still there", name);
}

static void
collect_names (GPtrArray       *names,
               AtspiAccessible *accessible,
               AtspiRole        role,
               guint            depth)
{
  int n = MIN (atspi_accessible_get_child_count (accessible, NULL), MW_E2E_MAX_CHILDREN);

  if (depth > MW_E2E_MAX_DEPTH || !mw_e2e_is_showing (accessible))
    return;

  if (atspi_accessible_get_role (accessible, NULL) == role)
    g_ptr_array_add (names, atspi_accessible_get_name (accessible, NULL));

  for (int i = 0; i < n; i++)
    {
      g_autoptr(AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (child != NULL)
        collect_names (names, child, role, depth + 1);
    }
}

GPtrArray *
mw_e2e_list_names (MwE2e      *self,
                   const char *inside,
                   AtspiRole   role)
{
  g_autoptr(AtspiAccessible) accessible = mw_e2e_find (self, ATSPI_ROLE_INVALID, inside);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  collect_names (names, accessible, role, 0);

  return names;
}

static void
append_actions (GString         *text,
                AtspiAccessible *accessible)
{
  g_autoptr(AtspiAction) action = atspi_accessible_get_action_iface (accessible);
  int n = action != NULL ? atspi_action_get_n_actions (action, NULL) : 0;

  for (int i = 0; i < n; i++)
    {
      g_autofree char *name = atspi_action_get_action_name (action, i, NULL);

      g_string_append_printf (text, " %s", name);
    }
}

static void
append_tree (GString         *text,
             AtspiAccessible *accessible,
             guint            depth)
{
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);
  int n = MIN (atspi_accessible_get_child_count (accessible, NULL), 80);

  if (!mw_e2e_is_showing (accessible) && depth > 1)
    return;

  g_string_append_printf (text, "%*s%s “%s”", (int) depth * 2, "", role, name);
  append_actions (text, accessible);
  g_string_append_c (text, '\n');

  for (int i = 0; i < n && depth < MW_E2E_MAX_DEPTH; i++)
    {
      g_autoptr(AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (child != NULL)
        append_tree (text, child, depth + 1);
    }
}

char *
mw_e2e_dump (MwE2e *self)
{
  g_autoptr(AtspiAccessible) application = mw_e2e_find_application (self);
  GString *text = g_string_new (NULL);

  if (application != NULL)
    append_tree (text, application, 0);
  else
    g_string_append (text, "The application is not on the bus");

  return g_string_free_and_steal (text);
}
