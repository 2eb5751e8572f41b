/* mw-opener.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-opener.h"

#include "registry/mw-list-source.h"
#include "registry/mw-registry-client.h"
#include "registry/mw-registry-error.h"

typedef struct
{
  char *address;
  char *key;
} Open;

static void
open_free (gpointer data)
{
  Open *self = data;

  g_free (self->address);
  g_free (self->key);
  g_free (self);
}

gboolean
mw_opener_is_list (const char *address)
{
  g_autofree char *path = NULL;
  g_autofree char *lower = NULL;

  g_return_val_if_fail (address != NULL, FALSE);

  if (!g_str_has_prefix (address, "http://") && !g_str_has_prefix (address, "https://"))
    return TRUE;

  path = g_strndup (address, strcspn (address, "?#"));
  lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".yaml") || g_str_has_suffix (lower, ".yml") ||
         g_str_has_suffix (lower, ".json");
}

/* Whether a registry's refusal may only mean that it is no registry. */
static gboolean
may_be_a_list (const GError *error)
{
  return g_error_matches (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_NOT_FOUND) ||
         g_error_matches (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_BAD_REPLY);
}

static DexFuture *
open_fiber (gpointer user_data)
{
  const Open *open = user_data;
  g_autoptr(MwSource) source = NULL;
  g_autoptr(MwSource) list = NULL;
  g_autoptr(MwSourceInfo) info = NULL;
  g_autoptr(GError) error = NULL;

  if (mw_opener_is_list (open->address))
    {
      if (!(list = mw_list_source_new (open->address, &error)) ||
          !(info = dex_await_boxed (mw_source_probe (list), &error)))
        return dex_future_new_for_error (g_steal_pointer (&error));

      return dex_future_new_take_object (g_steal_pointer (&list));
    }

  if (!(source = mw_registry_client_new (open->address, open->key, &error)))
    return dex_future_new_for_error (g_steal_pointer (&error));

  if ((info = dex_await_boxed (mw_source_probe (source), &error)))
    return dex_future_new_take_object (g_steal_pointer (&source));

  if (may_be_a_list (error) &&
      (list = mw_list_source_new (open->address, NULL)) &&
      (info = dex_await_boxed (mw_source_probe (list), NULL)))
    return dex_future_new_take_object (g_steal_pointer (&list));

  return dex_future_new_for_error (g_steal_pointer (&error));
}

DexFuture *
mw_opener_open (const char *address,
                const char *key)
{
  Open *open;

  dex_return_error_if_fail (address != NULL);

  open = g_new0 (Open, 1);
  open->address = g_strstrip (g_strdup (address));
  open->key = key != NULL && *key != '\0' ? g_strdup (key) : NULL;

  return dex_scheduler_spawn (NULL, 0, open_fiber, open, open_free);
}
