/* mw-violation.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-violation.h"

G_DEFINE_BOXED_TYPE (MwViolation, mw_violation, mw_violation_copy, mw_violation_free)

/**
 * mw_violation_new:
 * @pointer: (nullable): where; `NULL` for the whole document
 * @message: what is wrong
 *
 * Makes a violation of copies of both texts.
 */
MwViolation *
mw_violation_new (const char *pointer,
                  const char *message)
{
  MwViolation *self;

  g_return_val_if_fail (message != NULL, NULL);

  self = g_new0 (MwViolation, 1);
  self->pointer = g_strdup (pointer != NULL ? pointer : "");
  self->message = g_strdup (message);

  return self;
}

MwViolation *
mw_violation_copy (const MwViolation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return mw_violation_new (self->pointer, self->message);
}

void
mw_violation_free (MwViolation *self)
{
  if (self == NULL)
    return;

  g_free (self->pointer);
  g_free (self->message);
  g_free (self);
}
