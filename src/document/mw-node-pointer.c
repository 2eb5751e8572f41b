/* mw-node-pointer.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-node-private.h"

#include <string.h>

static guint
get_position (const MwNode *self)
{
  return ((const char *) self - (const char *) self->parent->first) / mw_node_get_stride (self);
}

/* One step of a pointer. RFC 6901: a position has no sign and no leading zero. */
static const MwNode *
lookup_step (const MwNode *self,
             const char   *step)
{
  guint64 position;

  if (mw_node_get_node_type (self) == MW_NODE_MAPPING)
    return mw_node_get_member (self, step);

  if ((step[0] == '0' && step[1] != '\0') ||
      !g_ascii_string_to_unsigned (step, 10, 0, G_MAXUINT32, &position, NULL))
    return NULL;

  return mw_node_get_nth (self, position);
}

/* ~1 stands for / and ~0 for ~. */
static void
unescape_step (char *step)
{
  char *out = step;

  for (; *step != '\0'; step++)
    {
      if (step[0] == '~' && (step[1] == '0' || step[1] == '1'))
        *out++ = *++step == '0' ? '~' : '/';
      else
        *out++ = *step;
    }

  *out = '\0';
}

const MwNode *
mw_node_lookup (const MwNode *self,
                const char   *pointer)
{
  if (pointer == NULL || (*pointer != '\0' && *pointer != '/'))
    return NULL;

  while (self != NULL && *pointer == '/')
    {
      gsize length = strcspn (pointer + 1, "/");
      g_autofree char *step = g_strndup (pointer + 1, length);

      unescape_step (step);
      self = lookup_step (self, step);
      pointer += 1 + length;
    }

  return self;
}

static void
append_pointer (GString      *pointer,
                const MwNode *self)
{
  if (self->parent == NULL)
    return;

  append_pointer (pointer, self->parent);
  g_string_append_c (pointer, '/');

  if (self->key == NULL)
    {
      g_string_append_printf (pointer, "%u", get_position (self));
      return;
    }

  for (const char *c = self->key; *c != '\0'; c++)
    {
      if (*c == '~')
        g_string_append (pointer, "~0");
      else if (*c == '/')
        g_string_append (pointer, "~1");
      else
        g_string_append_c (pointer, *c);
    }
}

char *
mw_node_dup_pointer (const MwNode *self)
{
  GString *pointer = g_string_new (NULL);

  if (self != NULL)
    append_pointer (pointer, self);

  return g_string_free_and_steal (pointer);
}
