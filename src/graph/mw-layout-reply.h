/* mw-layout-reply.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-layout-picture.h"

G_BEGIN_DECLS

/**
 * MwLayoutReplyError:
 * @MW_LAYOUT_REPLY_ERROR_GARBLED: it is not what the protocol promises
 * @MW_LAYOUT_REPLY_ERROR_REFUSED: the worker says that it could not
 * @MW_LAYOUT_REPLY_ERROR_UNUSABLE: well formed, but not a picture of the problem
 */
typedef enum {
  MW_LAYOUT_REPLY_ERROR_GARBLED,
  MW_LAYOUT_REPLY_ERROR_REFUSED,
  MW_LAYOUT_REPLY_ERROR_UNUSABLE,
} MwLayoutReplyError;

#define MW_LAYOUT_REPLY_ERROR (mw_layout_reply_error_quark ())

GQuark           mw_layout_reply_error_quark (void);

/* How many bytes follow @head; -1 when it cannot be the answer to @problem. */
gssize           mw_layout_reply_get_rest    (const MwLayoutReplyHead *head,
                                              const MwLayoutProblem   *problem,
                                              guint                    serial,
                                              GError                 **error);

/* Reads a whole reply and checks all of it: every id once, finite places, boxes
 * that do not lie on each other, curves that lead from source to target. */
MwLayoutPicture *mw_layout_reply_decode      (GBytes                  *bytes,
                                              const MwLayoutProblem   *problem,
                                              guint                    serial,
                                              GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
