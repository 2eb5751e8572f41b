/* mw-check.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "standards/mw-validator.h"
#include "standards/mw-version.h"

G_BEGIN_DECLS

/* One check of one document: what it is held against, and what was found. */
struct _MwCheck
{
  const MwStandard *standard;
  GPtrArray        *problems; /* of MwProblem */
};

/* Notes a problem of @node: at its key when @at_key is set, else at its value. */
void mw_check_add   (MwCheck       *self,
                     MwSeverity     severity,
                     const MwNode  *node,
                     gboolean       at_key,
                     const char    *section,
                     const char    *format,
                     ...) G_GNUC_PRINTF (6, 7);

/* Holds @node and all below it against @shape. */
void mw_check_shape (MwCheck       *self,
                     const MwShape *shape,
                     const MwNode  *node);

/* Holds one value, or each of a list, against @field of @shape. */
void mw_check_value (MwCheck       *self,
                     const MwShape *shape,
                     const MwField *field,
                     const MwNode  *node);

/* Whether a list has as many items as it may, and none twice. */
void mw_check_list  (MwCheck       *self,
                     const MwShape *shape,
                     const MwField *field,
                     const MwNode  *list);

/* That of @names which looks most like @name; NULL when none is near. */
const char *mw_nearest_name (const char         *name,
                             const char * const *names,
                             guint               n_names);

G_END_DECLS
