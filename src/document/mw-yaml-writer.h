/* mw-yaml-writer.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MwYamlWriter:
 *
 * Writes a new YAML document in block style, as a person would. Every string
 * reads back as the same string, in YAML 1.2 and in YAML 1.1 (quoted where one of
 * them would take it for something else). It is for new documents only: what
 * somebody wrote is patched, never written again.
 */
typedef struct _MwYamlWriter MwYamlWriter;

MwYamlWriter *mw_yaml_writer_new            (void);

/* @key: of the mapping that is open; NULL in a sequence and for the root. */
void          mw_yaml_writer_begin_mapping  (MwYamlWriter *self,
                                             const char   *key);
void          mw_yaml_writer_begin_sequence (MwYamlWriter *self,
                                             const char   *key);
void          mw_yaml_writer_end            (MwYamlWriter *self);

void          mw_yaml_writer_add_string     (MwYamlWriter *self,
                                             const char   *key,
                                             const char   *value);
/* Leaves the key out when there is nothing to say. */
void          mw_yaml_writer_add_optional   (MwYamlWriter *self,
                                             const char   *key,
                                             const char   *value);
void          mw_yaml_writer_add_boolean    (MwYamlWriter *self,
                                             const char   *key,
                                             gboolean      value);
void          mw_yaml_writer_add_integer    (MwYamlWriter *self,
                                             const char   *key,
                                             gint64        value);

GBytes       *mw_yaml_writer_free_to_bytes  (MwYamlWriter *self);
void          mw_yaml_writer_free           (MwYamlWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwYamlWriter, mw_yaml_writer_free)

G_END_DECLS
