/* mw-selector-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-selector.h"

G_BEGIN_DECLS

/* A selector is typed or comes in a file: longer than any use of it, short
 * enough that the worst of them ends soon. */
#define MW_SELECTOR_MAX_LENGTH 4096
#define MW_SELECTOR_MAX_DEPTH 32
#define MW_SELECTOR_MAX_PARTS 128
#define MW_SELECTOR_MAX_STEPS 9999

/* As many steps as there are. */
#define MW_SELECTOR_ALL G_MAXUINT

typedef enum {
  MW_SELECTOR_NAME,              /* products by id or name */
  MW_SELECTOR_QUESTION,          /* products of which something is true */
  MW_SELECTOR_PATH,              /* on the ways from the first child to the second */
  MW_SELECTOR_STEPS,             /* the child and what is before and after it */
  MW_SELECTOR_AT,                /* `@`: the child, what is after it, what is before any of these */
  MW_SELECTOR_NOT,
  MW_SELECTOR_UNION,
  MW_SELECTOR_INTERSECTION,
} MwSelectorNodeKind;

typedef enum {
  MW_QUESTION_DOMAIN,
  MW_QUESTION_OWNER,
  MW_QUESTION_TAG,
  MW_QUESTION_CLASS,
  MW_QUESTION_STATUS,
  MW_QUESTION_ARCHETYPE,
  MW_QUESTION_TECHNOLOGY,
  MW_QUESTION_CONCEPT,
  MW_QUESTION_IS,
  MW_QUESTION_HEALTH,
  MW_QUESTION_POLICY,
  MW_QUESTION_CHANGED,
} MwSelectorQuestion;

#define MW_N_QUESTIONS (MW_QUESTION_CHANGED + 1)

/**
 * MwSelectorNode:
 * @kind: what it is
 * @start: first byte of it in the text
 * @end: one past its last byte
 * @text: what a name or a question asks for, without quotes and escapes
 * @is_pattern: a star in @text stands for anything
 * @question: which question
 * @choice: the one of its closed list that @text names
 * @before: steps against the flow
 * @after: steps with it
 * @children: what it is made of
 */
typedef struct
{
  MwSelectorNodeKind kind;
  gsize              start;
  gsize              end;
  char              *text;
  gboolean           is_pattern;
  MwSelectorQuestion question;
  guint              choice;
  guint              before;
  guint              after;
  GPtrArray         *children;
} MwSelectorNode;

struct _MwSelector
{
  gatomicrefcount ref_count;
  char           *text;
  MwSelectorNode *root;
};

MwSelectorNode *mw_selector_node_new   (MwSelectorNodeKind  kind,
                                        gsize               start,
                                        gsize               end);
void            mw_selector_node_free  (MwSelectorNode     *self);
void            mw_selector_node_add   (MwSelectorNode     *self,
                                        MwSelectorNode     *child);
MwSelectorNode *mw_selector_node_child (const MwSelectorNode *self,
                                        guint                 nth);

/* The tree of @text, which is UTF-8. */
MwSelectorNode *mw_selector_parse      (const char         *text,
                                        GError            **error) G_GNUC_WARN_UNUSED_RESULT;

void            mw_selector_set_error  (GError            **error,
                                        MwSelectorError     code,
                                        gsize               start,
                                        gsize               end,
                                        const char         *format,
                                        ...) G_GNUC_PRINTF (5, 6);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwSelectorNode, mw_selector_node_free)

G_END_DECLS
