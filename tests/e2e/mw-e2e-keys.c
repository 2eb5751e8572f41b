/* mw-e2e-keys.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-e2e-private.h"

#include <string.h>

/* People who have a keyboard and ears: keys, where the keyboard is, and what is said. */

#define KEY_TAB 0xff09

/* More than any page of ours has places. */
#define MAX_KEYS 80

/* Where the keyboard stays where it is, or goes to what has the same name. */
#define MOVE_PATIENCE_US (2 * G_USEC_PER_SEC)

/* Keycodes of the left modifiers, the same in all of X's key maps for PCs. */
static const struct
{
  MwE2eModifiers modifier;
  glong          keycode;
} modifier_keys[] = {
  { MW_E2E_CONTROL, 37 },
  { MW_E2E_SHIFT, 50 },
  { MW_E2E_ALT, 64 },
};

static void
hold (MwE2eModifiers modifiers,
      gboolean       down)
{
  for (guint i = 0; i < G_N_ELEMENTS (modifier_keys); i++)
    {
      g_autoptr(GError) error = NULL;

      if ((modifiers & modifier_keys[i].modifier) == 0)
        continue;

      atspi_generate_keyboard_event (modifier_keys[i].keycode, NULL,
                                     down ? ATSPI_KEY_PRESS : ATSPI_KEY_RELEASE, &error);
      g_assert_no_error (error);
    }
}

void
mw_e2e_chord (MwE2e         *self,
              MwE2eModifiers modifiers,
              guint          keysym)
{
  hold (modifiers, TRUE);
  mw_e2e_key (self, keysym);
  hold (modifiers, FALSE);
}

void
mw_e2e_write (MwE2e      *self,
              const char *text)
{
  /* The keysyms of ASCII are its characters. */
  for (const char *c = text; *c != '\0'; c++)
    mw_e2e_key (self, (guint) *c);
}

/* ---- Where the keyboard is ---- */

static gboolean
is_focused (AtspiAccessible *accessible)
{
  g_autoptr(AtspiStateSet) states = atspi_accessible_get_state_set (accessible);

  return states != NULL && atspi_state_set_contains (states, ATSPI_STATE_FOCUSED);
}

/* The innermost: a card or a row has it together with the picture. */
static AtspiAccessible *
find_focused (AtspiAccessible *accessible,
              guint            depth)
{
  int n;

  if (depth > MW_E2E_MAX_DEPTH || (depth > 0 && !mw_e2e_is_showing (accessible)))
    return NULL;

  n = MIN (atspi_accessible_get_child_count (accessible, NULL), MW_E2E_MAX_CHILDREN);
  for (int i = 0; i < n; i++)
    {
      g_autoptr(AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);
      AtspiAccessible *found = child != NULL ? find_focused (child, depth + 1) : NULL;

      if (found != NULL)
        return found;
    }

  return depth > 0 && is_focused (accessible) ? g_object_ref (accessible) : NULL;
}

/* "name, in what is around it": names such as those of columns are not alone. */
char *
mw_e2e_dup_focus (MwE2e *self)
{
  g_autoptr(AtspiAccessible) application = mw_e2e_find_application (self);
  g_autoptr(AtspiAccessible) found = application != NULL ? find_focused (application, 0) : NULL;
  g_autoptr(AtspiAccessible) parent = NULL;
  g_autofree char *name = NULL;
  g_autofree char *outer = NULL;

  if (found == NULL)
    return g_strdup ("nothing");

  parent = atspi_accessible_get_parent (found, NULL);
  name = atspi_accessible_get_name (found, NULL);
  outer = parent != NULL ? atspi_accessible_get_name (parent, NULL) : NULL;

  return g_strdup_printf ("%s, in %s", name != NULL ? name : "", outer != NULL ? outer : "");
}

static gboolean
is_named (const char *focus,
          const char *name)
{
  gsize length = strlen (name);

  return g_str_equal (focus, name) || (strncmp (focus, name, length) == 0 && g_str_has_prefix (focus + length, ", in "));
}

void
mw_e2e_wait_focus (MwE2e      *self,
                   const char *name)
{
  g_autofree char *last = NULL;
  g_autofree char *dump = NULL;

  for (gint64 end = g_get_monotonic_time () + MW_E2E_PATIENCE_US; g_get_monotonic_time () < end;)
    {
      g_free (last);
      last = mw_e2e_dup_focus (self);
      if (is_named (last, name))
        return;
      g_usleep (MW_E2E_LOOK_EVERY_US);
    }

  dump = mw_e2e_dump (self);
  g_test_message ("%s", dump);
  g_error ("The keyboard is on “%s”, not on “%s”", last, name);
}

/* Every key that is pressed has moved the keyboard before the next one is. */
static char *
wait_moved (MwE2e      *self,
            const char *before)
{
  char *focus = NULL;

  for (gint64 end = g_get_monotonic_time () + MOVE_PATIENCE_US; g_get_monotonic_time () < end;)
    {
      g_free (focus);
      focus = mw_e2e_dup_focus (self);
      if (g_strcmp0 (focus, before) != 0)
        break;
      g_usleep (MW_E2E_LOOK_EVERY_US / 2);
    }

  return focus;
}

void
mw_e2e_key_to (MwE2e      *self,
               guint       keysym,
               const char *name)
{
  g_autofree char *focus = mw_e2e_dup_focus (self);
  g_autoptr(GString) passed = g_string_new (NULL);

  for (guint i = 0; i < MAX_KEYS; i++)
    {
      g_autofree char *before = g_steal_pointer (&focus);

      if (is_named (before, name))
        return;

      g_string_append_printf (passed, "  %s\n", before);
      mw_e2e_key (self, keysym);
      focus = wait_moved (self, before);
    }

  g_test_message ("Passed:\n%s", passed->str);
  g_error ("The key does not come to “%s”", name);
}

void
mw_e2e_tab_to (MwE2e      *self,
               const char *name)
{
  mw_e2e_key_to (self, KEY_TAB, name);
}

/* ---- What is said ---- */

static void
said_cb (AtspiEvent *event,
         void       *user_data)
{
  MwE2e *self = user_data;

  if (G_VALUE_HOLDS_STRING (&event->any_data))
    {
      g_test_message ("says: %s", g_value_get_string (&event->any_data));
      g_ptr_array_add (self->said, g_value_dup_string (&event->any_data));
    }

  g_boxed_free (ATSPI_TYPE_EVENT, event);
}

void
mw_e2e_listen (MwE2e *self)
{
  g_autoptr(GError) error = NULL;

  self->said = g_ptr_array_new_with_free_func (g_free);
  self->listener = atspi_event_listener_new (said_cb, self, NULL);
  atspi_event_listener_register (self->listener, "object:announcement", &error);
  g_assert_no_error (error);
}

void
mw_e2e_stop_listening (MwE2e *self)
{
  if (self->listener != NULL)
    atspi_event_listener_deregister (self->listener, "object:announcement", NULL);

  g_clear_object (&self->listener);
  g_clear_pointer (&self->said, g_ptr_array_unref);
}

void
mw_e2e_wait_said (MwE2e      *self,
                  const char *part)
{
  for (gint64 end = g_get_monotonic_time () + MW_E2E_PATIENCE_US; g_get_monotonic_time () < end;)
    {
      while (g_main_context_iteration (NULL, FALSE))
        continue;

      for (guint i = 0; i < self->said->len; i++)
        if (strstr (g_ptr_array_index (self->said, i), part) != NULL)
          {
            g_ptr_array_remove_range (self->said, 0, i + 1);
            return;
          }

      g_usleep (MW_E2E_LOOK_EVERY_US);
    }

  g_error ("Nobody said “%s”", part);
}
