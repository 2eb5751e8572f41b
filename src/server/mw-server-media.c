/* mw-server-media.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-media.h"

#include <string.h>

static char *
dup_type (const char *text)
{
  gsize length = strcspn (text, ";");

  return g_strstrip (g_ascii_strdown (text, (gssize) length));
}

MwServerMedia
mw_server_media_classify (const char *content_type)
{
  static const char * const yaml[] = {
    "application/yaml", "text/yaml", "application/x-yaml", "text/x-yaml", NULL,
  };
  g_autofree char *type = dup_type (content_type);

  if (g_str_equal (type, "application/json") || g_str_has_suffix (type, "+json"))
    return MW_SERVER_MEDIA_JSON;

  if (g_strv_contains (yaml, type) || g_str_has_suffix (type, "+yaml"))
    return MW_SERVER_MEDIA_YAML;

  return MW_SERVER_MEDIA_OTHER;
}

/* The weight of one range of an Accept field, 1 when it says none. */
static double
get_weight (const char *range)
{
  g_auto(GStrv) parameters = g_strsplit (range, ";", -1);

  for (guint i = 1; parameters[0] != NULL && parameters[i] != NULL; i++)
    {
      const char *parameter = g_strstrip (parameters[i]);

      if (g_ascii_strncasecmp (parameter, "q=", 2) == 0)
        return CLAMP (g_ascii_strtod (parameter + 2, NULL), 0, 1);
    }

  return 1;
}

gboolean
mw_server_media_wants_stored (const char   *accept,
                              MwServerMedia stored)
{
  g_auto(GStrv) ranges = NULL;
  double yaml = 0;
  double json = 0;

  if (stored != MW_SERVER_MEDIA_YAML || accept == NULL)
    return stored != MW_SERVER_MEDIA_YAML;

  ranges = g_strsplit (accept, ",", 64);

  for (guint i = 0; ranges[i] != NULL; i++)
    {
      MwServerMedia media = mw_server_media_classify (ranges[i]);

      if (media == MW_SERVER_MEDIA_YAML)
        yaml = MAX (yaml, get_weight (ranges[i]));
      else if (media == MW_SERVER_MEDIA_JSON)
        json = MAX (json, get_weight (ranges[i]));
    }

  return yaml > 0 && yaml >= json;
}
