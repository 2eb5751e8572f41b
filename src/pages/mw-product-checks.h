/* mw-product-checks.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

/**
 * MwAxis:
 *
 * Five of the qualities that Zhamak Dehghani asks of a data product ("Data Mesh",
 * 2022, ch. 3: baseline usability attributes), as far as documents can tell.
 */
typedef enum {
  MW_AXIS_DISCOVERABLE,
  MW_AXIS_SECURE,
  MW_AXIS_EXPLORABLE,
  MW_AXIS_UNDERSTANDABLE,
  MW_AXIS_TRUSTWORTHY,
} MwAxis;

#define MW_N_AXES (MW_AXIS_TRUSTWORTHY + 1)

typedef enum {
  MW_CHECK_RESULT_PASSED,
  MW_CHECK_RESULT_FAILED,
  MW_CHECK_RESULT_NOT_APPLICABLE,       /* there is nothing that it could be asked of */
} MwCheckResult;

/**
 * MwCheck:
 * @axis: what it counts for
 * @result: how it ended
 * @title: what is asked, translated
 * @detail: what was found, in words with figures; plain text
 */
typedef struct
{
  MwAxis        axis;
  MwCheckResult result;
  const char   *title;
  char         *detail;
} MwCheck;

void        mw_check_free         (MwCheck *self);

/* Checks @product by what its documents and its edges say; nothing is guessed.
 * Of MwCheck, grouped by axis. */
GPtrArray  *mw_product_checks_run (MwMesh  *mesh,
                                   guint    product) G_GNUC_WARN_UNUSED_RESULT;

const char *mw_axis_get_label     (MwAxis   axis);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwCheck, mw_check_free)

G_END_DECLS
