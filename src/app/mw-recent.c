/* mw-recent.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-recent.h"

#include <string.h>

#define KEY "recent-registries"
#define MAX_RECENT 12

/* Whether there is a name or a password in @address: text of the settings is
 * open to every program of the user. */
static gboolean
has_secret (const char *address)
{
  const char *behind = strstr (address, "://");
  gsize length;

  if (behind == NULL)
    return FALSE;

  behind += strlen ("://");
  length = strcspn (behind, "/?#");

  return memchr (behind, '@', length) != NULL;
}

void
mw_recent_registry_free (MwRecentRegistry *self)
{
  g_free (self->address);
  g_free (self->name);
  g_free (self);
}

/**
 * mw_recent_list:
 * @settings: the application's
 *
 * Returns: (transfer full) (element-type MwRecentRegistry): the newest first
 */
GPtrArray *
mw_recent_list (GSettings *settings)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_recent_registry_free);
  g_autoptr(GVariant) value = g_settings_get_value (settings, KEY);
  const char *address;
  const char *name;
  GVariantIter iter;

  g_variant_iter_init (&iter, value);
  while (g_variant_iter_next (&iter, "(&s&s)", &address, &name))
    {
      MwRecentRegistry *recent = g_new0 (MwRecentRegistry, 1);

      recent->address = g_strdup (address);
      recent->name = g_strdup (name);
      g_ptr_array_add (list, recent);
    }

  return list;
}

/* Writes the list again without @address, and with it in front when @name says so. */
static void
rewrite (GSettings  *settings,
         const char *address,
         const char *name)
{
  g_autoptr(GPtrArray) list = mw_recent_list (settings);
  GVariantBuilder builder;
  guint n = 0;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));

  if (name != NULL)
    {
      g_variant_builder_add (&builder, "(ss)", address, name);
      n++;
    }

  for (guint i = 0; i < list->len && n < MAX_RECENT; i++)
    {
      const MwRecentRegistry *recent = g_ptr_array_index (list, i);

      if (g_str_equal (recent->address, address))
        continue;

      g_variant_builder_add (&builder, "(ss)", recent->address, recent->name);
      n++;
    }

  g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
}

/**
 * mw_recent_add:
 * @settings: the application's
 * @address: what was opened; one with a password in it is not kept
 * @name: (nullable): what it calls itself
 *
 * Puts @address in front of the list.
 */
void
mw_recent_add (GSettings  *settings,
               const char *address,
               const char *name)
{
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (address != NULL);

  if (has_secret (address))
    return;

  rewrite (settings, address, name != NULL ? name : address);
}

void
mw_recent_remove (GSettings  *settings,
                  const char *address)
{
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (address != NULL);

  rewrite (settings, address, NULL);
}
