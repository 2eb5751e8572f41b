/* mw-yaml-builder.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-document-private.h"

G_BEGIN_DECLS

/* Makes the tree of a YAML text from what stands in it, in order. It knows keys,
 * anchors and limits, but nothing of libfyaml. All offsets are bytes. */
typedef struct
{
  const char *bytes;
  gsize       length;
  MwArena    *arena;
  GError    **error;

  GArray     *frames;   /* of Frame: collections that are open */
  GArray     *pending;  /* of MwPlacedNode: children of those */
  GHashTable *anchors;  /* of Anchor by name */
  guint       n_nodes;
  gsize       last_end; /* of what was added last */
} MwYamlBuilder;

void     mw_yaml_builder_init     (MwYamlBuilder      *self,
                                   const char         *bytes,
                                   gsize               length,
                                   MwArena            *arena,
                                   GError            **error);
void     mw_yaml_builder_clear    (MwYamlBuilder      *self);

/* Sets the error to @message with the place of @offset before it. Returns FALSE. */
gboolean mw_yaml_builder_fail     (MwYamlBuilder      *self,
                                   MwDocumentError     code,
                                   gsize               offset,
                                   const char         *message);

/* Each of these returns FALSE with the error set when that may not stand there.
 * @anchor: the name given to it, in the arena; nullable. */
gboolean mw_yaml_builder_scalar   (MwYamlBuilder      *self,
                                   const MwPlacedNode *node,
                                   const char         *anchor);
gboolean mw_yaml_builder_alias    (MwYamlBuilder      *self,
                                   const char         *name,
                                   gsize               start,
                                   gsize               end);
gboolean mw_yaml_builder_open     (MwYamlBuilder      *self,
                                   MwNodeType          type,
                                   gsize               start,
                                   gsize               end,
                                   const char         *anchor);
gboolean mw_yaml_builder_close    (MwYamlBuilder      *self,
                                   gsize               start,
                                   gsize               end);

/* A document of the stream begins or ends: names of anchors do not outlive it. */
void     mw_yaml_builder_document (MwYamlBuilder      *self,
                                   gsize               end);

/* The values of the stream: none is null, several are a sequence. */
MwNode  *mw_yaml_builder_root     (MwYamlBuilder      *self);

G_END_DECLS
