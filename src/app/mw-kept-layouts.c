/* mw-kept-layouts.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/mw-kept-layouts.h"

#include "store/mw-layout-store.h"

static GBytes *
lookup (const char *hash,
        gpointer    data)
{
  return mw_layout_store_lookup (data, hash);
}

static void
store (const char *hash,
       GBytes     *bytes,
       gpointer    data)
{
  mw_layout_store_store (data, hash, bytes);
}

static const MwLayoutKeeper keeper = { lookup, store };

static MwLayoutStore *
get_store (void)
{
  static MwLayoutStore *shared;

  if (g_once_init_enter_pointer (&shared))
    {
      g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "meshwright", "layouts.db", NULL);

      g_once_init_leave_pointer (&shared, mw_layout_store_new (path, MW_LAYOUT_STORE_BYTES));
    }

  return shared;
}

void
mw_kept_layouts_attach (MwLayoutService *service)
{
  g_return_if_fail (MW_IS_LAYOUT_SERVICE (service));

  mw_layout_service_set_keeper (service, &keeper,
                                mw_layout_store_ref (get_store ()),
                                (GDestroyNotify) mw_layout_store_unref);
}
