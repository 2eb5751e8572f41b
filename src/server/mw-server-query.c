/* mw-server-query.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-query.h"

struct _MwServerQuery
{
  GPtrArray *names;
  GPtrArray *values;
};

static gboolean
add_parameter (MwServerQuery *self,
               const char    *name,
               const char    *value)
{
  if (!g_utf8_validate (name, -1, NULL) || !g_utf8_validate (value, -1, NULL))
    return FALSE;

  g_ptr_array_add (self->names, g_strdup (name));
  g_ptr_array_add (self->values, g_strdup (value));

  return TRUE;
}

MwServerQuery *
mw_server_query_new (const char *query)
{
  g_autoptr(MwServerQuery) self = g_new0 (MwServerQuery, 1);
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *value = NULL;
  GUriParamsIter iter;

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->values = g_ptr_array_new_with_free_func (g_free);

  if (query == NULL || *query == '\0')
    return g_steal_pointer (&self);

  g_uri_params_iter_init (&iter, query, -1, "&", G_URI_PARAMS_WWW_FORM);

  while (g_uri_params_iter_next (&iter, &name, &value, &error))
    {
      if (!add_parameter (self, name, value))
        return NULL;

      g_clear_pointer (&name, g_free);
      g_clear_pointer (&value, g_free);
    }

  return error == NULL ? g_steal_pointer (&self) : NULL;
}

void
mw_server_query_free (MwServerQuery *self)
{
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_free (self);
}

const char *
mw_server_query_get (const MwServerQuery *self,
                     const char          *name)
{
  for (guint i = 0; i < self->names->len; i++)
    if (g_str_equal (self->names->pdata[i], name))
      return *(const char *) self->values->pdata[i] != '\0' ? self->values->pdata[i] : NULL;

  return NULL;
}

GPtrArray *
mw_server_query_get_all (const MwServerQuery *self,
                         const char          *name)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->names->len; i++)
    if (g_str_equal (self->names->pdata[i], name) && *(const char *) self->values->pdata[i] != '\0')
      g_ptr_array_add (found, self->values->pdata[i]);

  return found;
}

gboolean
mw_server_query_get_uint (const MwServerQuery *self,
                          const char          *name,
                          guint                minimum,
                          guint                maximum,
                          guint               *value)
{
  const char *text = mw_server_query_get (self, name);
  guint64 number;

  if (text == NULL)
    return TRUE;

  if (!g_ascii_string_to_unsigned (text, 10, minimum, maximum, &number, NULL))
    return FALSE;

  *value = (guint) number;

  return TRUE;
}

static void
append_parameter (GString    *query,
                  const char *name,
                  const char *value)
{
  if (query->len > 0)
    g_string_append_c (query, '&');

  g_string_append_uri_escaped (query, name, NULL, FALSE);
  g_string_append_c (query, '=');
  g_string_append_uri_escaped (query, value, NULL, FALSE);
}

char *
mw_server_query_dup_with (const MwServerQuery *self,
                          const char          *name,
                          guint                value)
{
  g_autofree char *text = g_strdup_printf ("%u", value);
  GString *query = g_string_new (NULL);

  for (guint i = 0; i < self->names->len; i++)
    if (!g_str_equal (self->names->pdata[i], name))
      append_parameter (query, self->names->pdata[i], self->values->pdata[i]);

  append_parameter (query, name, text);

  return g_string_free_and_steal (query);
}
